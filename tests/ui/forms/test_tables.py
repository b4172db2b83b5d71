"""The tables of entities, events and quotes follow the project row by row, and keep one record chosen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.model.edits.entities import add_entity, delete_entity, set_entity
from editor.model.edits.events import set_event
from editor.model.edits.mentions import untag_mention
from editor.model.edits.quotes import set_quote
from editor.model.records import Entity, Event
from editor.ui.tables.events import Events
from editor.ui.tables.listings import Quotes
from editor.ui.tables.model import RecordsModel
from editor.ui.tables.table import EntityTable, RecordTable
from tests.ui.forms.desk import Desk, many_entities


def _rows(table: RecordTable) -> list[tuple[str, ...]]:
    model = table.model
    return [tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())]


@contextmanager
def _no_reset(model: RecordsModel) -> Iterator[None]:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    yield
    assert not resets


def test_entities_stand_with_type_name_and_count_the_most_mentioned_first(desk: Desk) -> None:
    desk.tag("Ana Ruiz", "person")
    desk.tag("Harbour Union", "organisation")
    table = desk.show(EntityTable(desk.bridge))
    assert _rows(table) == [("O", "Harbour Union", "2"), ("P", "Ana Ruiz", "1")]


def test_an_entity_moves_to_its_place_when_a_tag_changes_its_count(desk: Desk) -> None:
    desk.do(add_entity("Ana Ruiz", "person"))
    desk.do(add_entity("Port Ellis", "location"))
    table = desk.show(EntityTable(desk.bridge))
    with _no_reset(table.model):
        desk.tag("Port Ellis", "location")
    assert _rows(table) == [("L", "Port Ellis", "2"), ("P", "Ana Ruiz", "")]


def test_rows_come_and_go_with_do_and_undo_without_a_reset(desk: Desk) -> None:
    table = desk.show(EntityTable(desk.bridge))
    with _no_reset(table.model):
        desk.do(add_entity("Ana Ruiz", "person"))
        assert len(_rows(table)) == 1
        desk.bridge.undo()
        assert _rows(table) == []
        desk.bridge.redo()
    assert [row[1] for row in _rows(table)] == ["Ana Ruiz"]


def test_a_record_stays_chosen_while_rows_move_around_it(desk: Desk) -> None:
    ana = desk.do(add_entity("Ana Ruiz", "person"))
    desk.do(add_entity("Bo", "person"))
    table = desk.show(EntityTable(desk.bridge))
    table.choose(ana)
    desk.do(set_entity(ana, name="Zita Ruiz"))
    assert table.view.current == ana
    assert table.view.currentIndex().row() == 1


def test_delete_takes_the_entity_and_its_tags_and_moves_on_to_the_next_row(desk: Desk) -> None:
    union = desk.tag("Harbour Union", "organisation")
    port = desk.tag("Port Ellis", "location")
    table = desk.show(EntityTable(desk.bridge))
    table.choose(union)
    desk.focus(table.view)
    QTest.keyClick(table.view, Qt.Key.Key_Delete)
    assert desk.project.find(Entity, union) is None
    assert [mention.entity for mention in desk.project.mentions_of(desk.article).values()] == [port, port]
    assert table.view.current == port
    assert table.view.hasFocus()


def test_deleting_the_last_row_moves_to_the_one_before(desk: Desk) -> None:
    desk.event("Harbour Union said")
    last = desk.event("The strike had left")
    table = desk.show(RecordTable(Events(), desk.bridge))
    table.choose(last)
    desk.focus(table.view)
    QTest.keyClick(table.view, Qt.Key.Key_Delete)
    assert table.view.current == desk.project.each(Event)[0].id


def test_an_entity_whose_last_tag_goes_leaves_the_table(desk: Desk) -> None:
    desk.tag("Ana Ruiz", "person")
    table = desk.show(EntityTable(desk.bridge))
    mention = next(iter(desk.project.mentions_of(desk.article)))
    desk.do(untag_mention(mention))
    assert _rows(table) == []


def test_enter_and_a_click_open_a_record_and_arrows_only_move_to_it(desk: Desk) -> None:
    first = desk.event("Harbour Union said")
    second = desk.event("The strike had left")
    table = desk.show(RecordTable(Events(), desk.bridge))
    opened: list[str] = []
    moved: list[str] = []
    table.record_chosen.connect(opened.append)
    table.record_moved.connect(moved.append)
    row = table.view.visualRect(table.model.index(0, 2)).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    QTest.keyClick(table.view, Qt.Key.Key_Down)
    assert (opened, moved) == ([first], [first, second])
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened == [first, second]


def test_the_filter_shows_only_what_holds_its_words_whatever_the_case(desk: Desk) -> None:
    desk.tag("Ana Ruiz", "person")
    desk.tag("Harbour Union", "organisation")
    table = desk.show(EntityTable(desk.bridge))
    QTest.keyClicks(table.filter, "RUIZ")
    assert [row[1] for row in _rows(table)] == ["Ana Ruiz"]
    assert table.model.count == 2


def test_the_filter_finds_an_entity_by_an_alias(desk: Desk) -> None:
    desk.do(set_entity(desk.tag("Harbour Union", "organisation"), aliases=("dockers’ union",)))
    table = desk.show(EntityTable(desk.bridge))
    QTest.keyClicks(table.filter, "dockers'")
    assert [row[1] for row in _rows(table)] == ["Harbour Union"]


def test_a_chosen_record_keeps_its_row_when_an_edit_takes_the_filters_words_from_it(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    desk.do(add_entity("Ana Bell", "person"))
    table = desk.show(EntityTable(desk.bridge))
    QTest.keyClicks(table.filter, "ana")
    table.choose(ana)
    desk.do(set_entity(ana, name="Zita Ruiz"))
    assert table.view.current == ana


def test_a_filter_that_hides_the_chosen_record_hands_it_back_when_it_is_cleared(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    desk.tag("Harbour Union", "organisation")
    table = desk.show(EntityTable(desk.bridge))
    table.choose(ana)
    QTest.keyClicks(table.filter, "harbour")
    assert table.view.current == ""
    table.filter.clear()
    assert table.view.current == ana


def test_a_new_record_that_does_not_fit_the_filter_is_counted_and_not_shown(desk: Desk) -> None:
    desk.tag("Ana Ruiz", "person")
    table = desk.show(EntityTable(desk.bridge))
    counts: list[int] = []
    table.counted.connect(counts.append)
    QTest.keyClicks(table.filter, "ruiz")
    desk.do(add_entity("Bo Lind", "person"))
    assert [row[1] for row in _rows(table)] == ["Ana Ruiz"]
    assert counts == [2]


def test_events_show_their_day_and_follow_it(desk: Desk) -> None:
    event = desk.event("The strike had left")
    table = desk.show(RecordTable(Events(), desk.bridge))
    when = desk.get(Event, event).when
    desk.do(set_event(event, title="Boats idle", when=type(when)(from_="2024-05", to="2024-05", precision="month")))
    assert _rows(table) == [("E1", "May 2024", "Boats idle")]


def test_a_quotes_row_follows_the_name_of_its_speaker(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    quote = desk.quote("“We have what we came for,”")
    desk.do(set_quote(quote, speaker=ana))
    table = desk.show(RecordTable(Quotes(), desk.bridge))
    desk.do(set_entity(ana, name="A. Ruiz"))
    assert _rows(table) == [("Q1", "A. Ruiz", "We have what we came for,")]


def test_a_filter_follows_the_name_of_a_speaker(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    desk.do(set_quote(desk.quote("“We have what we came for,”"), speaker=ana))
    table = desk.show(RecordTable(Quotes(), desk.bridge))
    QTest.keyClicks(table.filter, "zita")
    assert _rows(table) == []
    desk.do(set_entity(ana, name="Zita Ruiz"))
    assert len(_rows(table)) == 1


def test_another_order_keeps_the_chosen_record(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    desk.tag("Harbour Union", "organisation")
    table = desk.show(EntityTable(desk.bridge))
    table.choose(ana)
    table.model.sort_by(table.listing.orders[1])
    assert [row[1] for row in _rows(table)] == ["Ana Ruiz", "Harbour Union"]
    assert table.view.current == ana


def test_a_change_of_very_many_records_is_read_at_once_and_keeps_the_chosen_one(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    table = desk.show(EntityTable(desk.bridge))
    table.choose(ana)
    resets: list[None] = []
    table.model.modelReset.connect(lambda: resets.append(None))
    for number in range(5):
        desk.do(add_entity(f"Person {number}", "person"))
    assert not resets
    desk.do(many_entities(500))
    assert len(resets) == 1
    assert table.model.count == 506
    assert table.view.current == ana


def test_an_empty_table_says_how_to_begin_and_an_empty_filter_what_it_looked_for(desk: Desk) -> None:
    table = desk.show(EntityTable(desk.bridge))
    assert table.nothing.isVisible()
    assert table.nothing.text().startswith("No entities yet.")
    desk.tag("Ana Ruiz", "person")
    assert not table.nothing.isVisible()
    QTest.keyClicks(table.filter, "nobody")
    assert table.nothing.text() == "Nothing matches “nobody”."


def test_the_add_button_makes_an_entity_called_what_the_filter_looked_for(desk: Desk) -> None:
    table = desk.show(EntityTable(desk.bridge))
    added: list[str] = []
    table.added.connect(added.append)
    QTest.keyClicks(table.filter, "Island Transport")
    QTest.mouseClick(table.add_button, Qt.MouseButton.LeftButton)
    menu = table.menu
    organisation = next(action for action in menu.actions() if action.text() == "Organisation")
    organisation.trigger()
    menu.close()
    entity = desk.get(Entity, added[0])
    assert (entity.name, entity.type) == ("Island Transport", "organisation")


def test_a_screen_reader_hears_the_whole_cell(desk: Desk) -> None:
    desk.do(set_entity(desk.tag("Harbour Union", "organisation"), kind="trade union"))
    table = desk.show(EntityTable(desk.bridge))
    spoken = [table.model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(3)]
    assert spoken == ["Organisation", "Harbour Union, trade union", "2 mentions"]


def test_deleting_an_entity_from_another_place_leaves_the_rest(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    union = desk.tag("Harbour Union", "organisation")
    table = desk.show(EntityTable(desk.bridge))
    table.choose(union)
    desk.do(delete_entity(ana))
    assert table.view.current == union
