"""A table is sorted by its headings and its menu, and leaves out what is not wanted, which it always shows."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton

from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.events import add_evidence, delete_event, set_event
from editor.model.edits.notes import add_note, add_note_on
from editor.model.edits.quotes import set_quote
from editor.model.records import Article, Event, When
from editor.ui.tables.events import Events
from editor.ui.tables.listings import Quotes
from editor.ui.tables.noted import Notes
from editor.ui.tables.sieve import Sieve
from editor.ui.tables.table import EntityTable, RecordTable
from tests.texts import text_of
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def events(desk: Desk) -> list[str]:
    made = [desk.event(words) for words in ("Ferry workers", "Harbour Union said", "The strike had left")]
    for event, day, status in zip(made, ("2024-05-03", "", "2024-04"), ("fact", "claim", "denied"), strict=True):
        desk.do(set_event(event, when=When(from_=day, to=day), status=status))
    return made


@pytest.fixture
def table(desk: Desk, events: list[str]) -> RecordTable:
    return desk.show(RecordTable(Events(), desk.bridge))


def rows(table: RecordTable) -> list[str]:
    return [table.model.id_at(row) for row in range(table.model.rowCount())]


def click_heading(table: RecordTable, column: int) -> None:
    header = table.view.horizontalHeader()
    middle = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def open_menu(table: RecordTable) -> QMenu:
    QTest.mouseClick(find(table, QToolButton, f"{table.listing.kind}ArrangeButton"), Qt.MouseButton.LeftButton)
    return find(table, QMenu, f"{table.listing.kind}Arranging")


def action(menu: QMenu, name: str) -> QAction:
    return next(action for action in menu.actions() if action.objectName() == name)


def test_a_time_is_shown_no_more_precisely_than_it_is_known(desk: Desk, table: RecordTable, events: list[str]) -> None:
    desk.do(set_event(events[0], when=When(from_="2024-10-01", to="2024-10-31", precision="month")))
    row = rows(table).index(events[0])
    assert table.model.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Oct 2024"


def test_a_heading_sorts_by_its_column_and_a_second_click_the_other_way_round(table: RecordTable,
                                                                             events: list[str]) -> None:
    first, second, third = events
    click_heading(table, 1)
    assert rows(table) == [third, first, second]
    click_heading(table, 1)
    assert rows(table) == [second, first, third]
    click_heading(table, 0)
    assert rows(table) == [first, second, third]


def test_the_menu_sorts_by_keys_alone_and_tells_the_order_to_remember(table: RecordTable, events: list[str]) -> None:
    told: list[tuple[str, bool]] = []
    table.arranged.connect(lambda label, backwards: told.append((label, backwards)))
    menu = open_menu(table)
    orders = find(menu, QMenu, "orderMenu")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(menu, key)
    QTest.keyClick(orders, Qt.Key.Key_Down)
    QTest.keyClick(orders, Qt.Key.Key_Space)
    menu.close()
    assert told == [("By time", False)]
    assert rows(table) == [events[2], events[0], events[1]]


def test_a_sorted_table_keeps_its_order_through_edits_also_backwards(desk: Desk, table: RecordTable,
                                                                    events: list[str]) -> None:
    table.sort("By title", backwards=True)
    chance = random.Random(3)
    for _ in range(40):
        deed = chance.randrange(3)
        held = [event.id for event in desk.project.each(Event)]
        if deed == 0 or not held:
            desk.event("boats idle")
        elif deed == 1:
            desk.do(set_event(chance.choice(held), title=f"Title {chance.randrange(100)}"))
        else:
            desk.do(delete_event(chance.choice(held)))
        titles = [table.model.index(row, 2).data() for row in range(table.model.rowCount())]
        expected = sorted(((event.title.lower(), event.id) for event in desk.project.each(Event)), reverse=True)
        assert [title.lower() for title in titles] == [title for title, _ in expected]
        assert rows(table) == [event_id for _, event_id in expected]


def test_an_order_of_another_version_changes_nothing(table: RecordTable, events: list[str]) -> None:
    table.sort("By colour", backwards=True)
    assert rows(table) == events


def test_values_of_one_sort_widen_and_other_sorts_narrow_what_is_shown(desk: Desk, table: RecordTable,
                                                                      events: list[str]) -> None:
    first, second, third = events
    desk.do(set_event(third, type="attack"))
    table.model.sift(Sieve((("status", "fact"), ("status", "denied"))))
    assert rows(table) == [first, third]
    table.model.sift(Sieve((("status", "fact"), ("status", "denied"), ("type", "attack"))))
    assert rows(table) == [third]
    assert second not in rows(table)


def test_the_menu_ticks_a_value_and_a_chip_takes_it_away_again(desk: Desk, table: RecordTable,
                                                              events: list[str]) -> None:
    menu = open_menu(table)
    action(find(menu, QMenu, "statusMenu"), "fact").trigger()
    menu.close()
    chips = table.sieve_chips.chips.chips
    assert rows(table) == events[:1]
    assert [chip.accessibleName() for chip in chips] == ["Fact, Status"]
    assert table.sieve_chips.count.text() == "1 of 3"
    desk.focus(chips[0])
    QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    assert rows(table) == events
    assert not table.sieve_chips.isVisible()


def test_the_count_tells_of_words_too(table: RecordTable) -> None:
    table.filter.setText("ferry")
    assert (table.sieve_chips.count.text(), table.sieve_chips.isVisible()) == ("1 of 3", True)


def test_what_no_event_fits_is_said_with_one_way_out(desk: Desk, table: RecordTable, events: list[str]) -> None:
    table.model.sift(Sieve((("status", "planned"),)))
    assert table.nothing.text() == "Nothing fits the filter."
    QTest.mouseClick(table.way_out, Qt.MouseButton.LeftButton)
    assert rows(table) == events
    assert table.view.hasFocus()


def test_incomplete_events_and_those_without_evidence_are_found(desk: Desk, table: RecordTable,
                                                               events: list[str]) -> None:
    desk.do(set_event(events[0], type="attack", where_words="Port Ellis"))
    desk.do(set_event(events[1], accounts=()))
    table.model.sift(Sieve(traits=("incomplete",)))
    assert rows(table) == events[1:]
    table.model.sift(Sieve(traits=("unfounded",)))
    assert rows(table) == [events[1]]


def test_a_row_that_is_worked_on_stays_although_it_fits_no_more(desk: Desk, table: RecordTable,
                                                               events: list[str]) -> None:
    table.model.sift(Sieve((("status", "fact"),)))
    table.choose(events[0])
    desk.do(set_event(events[0], status="claim"))
    assert rows(table) == [events[0]]


def test_only_records_of_the_article_at_hand_are_shown_and_follow_it(desk: Desk, table: RecordTable,
                                                                    events: list[str]) -> None:
    words = "Boats ran again on Tuesday."
    other = desk.do(take_in_article(Article(id="", title="Boats"), text_of(words)))
    desk.bridge.load(other)
    table.show_article(other)
    table.model.sift(Sieve(traits=("here",)))
    assert rows(table) == []
    desk.do(add_evidence(events[1], other, 0, 5))
    assert rows(table) == [events[1]]
    table.show_article(desk.article)
    assert rows(table) == events


def test_an_article_that_comes_to_hand_while_another_project_opens_finds_no_records_of_the_first(
        desk: Desk, events: list[str]) -> None:
    held: list[RecordTable] = []
    desk.bridge.opened.connect(lambda: held[0].show_article(""))  # as the window does, before the table hears of it
    held.append(desk.show(RecordTable(Events(), desk.bridge)))
    held[0].show_article(desk.article)
    held[0].model.sift(Sieve(traits=("here",)))
    desk.bridge.take(None)
    assert held[0].model.count == 0


def test_entities_of_the_article_at_hand_are_those_that_are_tagged_there(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    bo = desk.do(add_entity("Bo Lind", "person"))
    table = desk.show(EntityTable(desk.bridge))
    table.show_article(desk.article)
    table.model.sift(Sieve(traits=("here",)))
    assert rows(table) == [ana]
    table.model.sift(Sieve(traits=("untagged",)))
    assert rows(table) == [bo]
    desk.do(set_entity(bo, type="organisation"))
    table.model.sift(Sieve((("type", "organisation"),)))
    assert rows(table) == [bo]


def test_quotes_and_notes_have_filters_of_their_own(desk: Desk) -> None:
    first, second = desk.quote("“We have what we came for,”"), desk.quote("no one was hurt")
    desk.do(set_quote(first, speaker_words="Ana", tone="hostile"))
    desk.bridge.submit(set_quote(second, speaker="", speaker_words=""))
    quotes = desk.show(RecordTable(Quotes(), desk.bridge))
    quotes.model.sift(Sieve(traits=("incomplete",)))
    assert rows(quotes) == [second]
    quotes.model.sift(Sieve((("tone", "hostile"),)))
    assert rows(quotes) == [first]
    on_words, on_record = desk.do(add_note(desk.article, 0, 5)), desk.do(add_note_on("quote", first))
    notes = desk.show(RecordTable(Notes(), desk.bridge))
    notes.model.sift(Sieve(traits=("passage",)))
    assert rows(notes) == [on_words]
    notes.model.sift(Sieve(traits=("record",)))
    assert rows(notes) == [on_record]


def test_another_project_begins_with_nothing_left_out(desk: Desk, table: RecordTable) -> None:
    table.filter.setText("ferry")
    table.model.sift(Sieve((("status", "fact"),)))
    desk.bridge.take(None)
    assert (table.filter.text(), table.model.leaves_out) == ("", False)
