"""Several records that are chosen are changed, merged or taken away together, each deed one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton, QTabWidget, QToolButton, QWidget

from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.events import delete_event, set_account, set_event
from editor.model.edits.notes import add_note
from editor.model.edits.quotes import set_quote
from editor.model.records import Entity, Event, Note, Quote, When
from editor.ui.forms import RecordsPane
from editor.ui.forms.bulk.form import BulkForm
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def events(desk: Desk) -> list[str]:
    made = [desk.event(words) for words in ("Ferry workers", "Harbour Union said", "The strike had left")]
    desk.do(set_event(made[0], status="fact", title="Ferries", when=When(from_="2024-05-03", to="2024-05-03",
                                                                         words="on 3 May", precision="day")))
    return made


def choose_all(desk: Desk, kind: str) -> RecordsPane:
    """Show the pane with all rows of a table chosen by keys."""
    pane = desk.pane()
    pane.focus_table(kind)
    desk.focus(pane.table_of(kind).view)
    desk.press("Ctrl+A")
    return pane


def choose_in(field: QComboBox, label: str) -> None:
    """Choose from a list by typing on it, as keys do."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Space)
    QTest.keyClicks(field.view(), label)
    QTest.keyClick(field.view(), Qt.Key.Key_Return)
    field.window().activateWindow()  # a list that closes gives the window back to the keys, but not off the screen


def shown(field: QComboBox) -> str:
    return field.currentText() if field.currentIndex() >= 0 else field.placeholderText()


def test_the_form_names_the_chosen_records_and_says_where_they_differ(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    form = find(pane, BulkForm, "eventBulkForm")
    assert form.isVisible()
    assert form.accessibleName() == form.title.text() == "3 events"
    assert [chip.face.badge for chip in form.chips.chips] == ["E1", "E2", "E3"]
    assert shown(find(pane, QComboBox, "eventBulkStatus")) == "Various"
    assert shown(find(pane, QComboBox, "eventBulkType")) == "No type"
    assert find(pane, QLineEdit, "eventBulkWhenFrom").placeholderText() == "Various"
    assert find(pane, QComboBox, "eventBulkStatus").accessibleDescription() == "Various"
    assert pane.current() is None


def test_of_very_many_chosen_records_twelve_are_named(desk: Desk) -> None:
    for number in range(15):
        desk.do(add_entity(f"Person {number}", "person"))
    form = find(choose_all(desk, "entity"), BulkForm, "entityBulkForm")
    assert (len(form.chips.chips), form.more.text(), form.more.isVisible()) == (12, "and 3 more", True)


def test_a_choice_is_one_step_for_all_and_leaves_the_rest_alone(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    before = desk.project.each(Event)
    choose_in(find(pane, QComboBox, "eventBulkStatus"), "Den")
    after = desk.project.each(Event)
    assert [event.status for event in after] == ["denied"] * 3
    assert [(event.title, event.when, event.accounts) for event in after] == [
        (event.title, event.when, event.accounts) for event in before]
    assert shown(find(pane, QComboBox, "eventBulkStatus")) == "Denied"
    desk.press("Ctrl+Z")
    assert desk.project.each(Event) == before
    assert shown(find(pane, QComboBox, "eventBulkStatus")) == "Various"
    desk.press("Ctrl+Shift+Z")
    assert desk.project.each(Event) == after


def test_a_place_is_typed_once_for_all(desk: Desk, events: list[str]) -> None:
    port = desk.tag("Port Ellis", "location")
    pane = choose_all(desk, "event")
    field = find(pane, QLineEdit, "eventBulkWhere")
    before = desk.project.each(Event)
    desk.write(field, "Port E")
    desk.rest()
    assert desk.project.each(Event) == before
    desk.write(field, "Port Ellis")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert {event.where for event in desk.project.each(Event)} == {port}
    desk.press("Ctrl+Z")
    assert desk.project.each(Event) == before


def test_a_date_is_set_for_all_and_each_keeps_its_words(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    field = find(pane, QLineEdit, "eventBulkWhenFrom")
    desk.write(field, "2024-06")
    desk.focus(find(pane, QComboBox, "eventBulkType"))
    assert [(event.when.from_, event.when.to, event.when.precision) for event in desk.project.each(Event)] == [
        ("2024-06", "2024-06", "month")] * 3
    assert desk.get(Event, events[0]).when.words == "on 3 May"


def test_a_field_that_is_left_as_it_was_changes_nothing(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    before = desk.project
    for name in ("eventBulkWhenFrom", "eventBulkWhenTo", "eventBulkWhere", "eventBulkType"):
        desk.focus(find(pane, QWidget, name))
    desk.focus(pane.table_of("event").view)
    assert desk.project is before


def test_dates_and_places_that_differ_can_be_cleared(desk: Desk, events: list[str]) -> None:
    desk.do(set_event(events[1], where_words="at sea"))
    pane = choose_all(desk, "event")
    for name in ("eventBulkWhenClear", "eventBulkWhereClear"):
        QTest.mouseClick(find(pane, QToolButton, name), Qt.MouseButton.LeftButton)
    assert [(event.when.from_, event.where_words) for event in desk.project.each(Event)] == [("", "")] * 3
    assert not find(pane, QToolButton, "eventBulkWhereClear").isEnabled()


def test_a_credibility_is_given_to_all_accounts(desk: Desk, events: list[str]) -> None:
    account = desk.get(Event, events[0]).accounts[0]
    desk.do(set_account(events[0], account.id, credibility=1))
    pane = choose_all(desk, "event")
    field = find(pane, QComboBox, "eventBulkCredibility")
    assert shown(field) == "Various"
    choose_in(field, "3")
    assert {one.credibility for event in desk.project.each(Event) for one in event.accounts} == {3}


def test_delete_takes_all_away_and_one_undo_brings_all_back(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    button = find(pane, QPushButton, "eventBulkDelete")
    assert button.text() == "Delete 3 events"
    desk.focus(button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert desk.project.each(Event) == []
    desk.bridge.undo()
    assert [event.id for event in desk.project.each(Event)] == events


def test_enter_in_the_table_brings_the_keys_into_the_form_of_several(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    desk.press("Return")
    assert find(pane, QComboBox, "eventBulkType").hasFocus()


def test_a_chip_opens_its_record_alone_and_delete_takes_it_out(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    chips = find(pane, BulkForm, "eventBulkForm").chips
    desk.focus(chips.chips[0])
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Delete)
    assert pane.table_of("event").view.several == tuple(events[1:])
    QTest.keyClick(chips.chips[1], Qt.Key.Key_Return)
    assert (pane.current(), pane.table_of("event").view.several) == (("event", events[2]), ())


def test_another_tab_and_back_still_shows_the_chosen_records(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    tabs = find(pane, QTabWidget, "recordTabs")
    tabs.setCurrentIndex(0)
    tabs.setCurrentIndex(1)
    assert find(pane, BulkForm, "eventBulkForm").isVisible()


def test_a_record_shown_from_elsewhere_takes_the_place_of_several(desk: Desk, events: list[str]) -> None:
    pane = choose_all(desk, "event")
    pane.show_record("event", events[2])
    assert pane.current() == ("event", events[2])
    assert not find(pane, BulkForm, "eventBulkForm").isVisible()


def test_ctrl_down_goes_on_from_the_chosen_rows_with_one(desk: Desk, events: list[str]) -> None:
    pane = desk.pane()
    pane.show_record("event", events[0])
    desk.focus(pane.table_of("event").view)
    desk.press("Shift+Down")
    desk.press("Ctrl+Down")
    assert pane.current() == ("event", events[2])


def test_quotes_get_one_speaker_kind_and_tone(desk: Desk) -> None:
    ana = desk.tag("Ana Ruiz", "person")
    quotes = [desk.quote("“We have what we came for,”"), desk.quote("no one was hurt")]
    desk.do(set_quote(quotes[0], speaker="", speaker_words="a docker", tone="hostile"))
    pane = choose_all(desk, "quote")
    choose_in(find(pane, QComboBox, "quoteBulkTone"), "Neu")
    choose_in(find(pane, QComboBox, "quoteBulkKind"), "Ind")
    field = find(pane, QLineEdit, "quoteBulkSpeaker")
    desk.write(field, "Ana Ruiz")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert {(quote.speaker, quote.speaker_words, quote.kind, quote.tone) for quote in desk.project.each(Quote)} == {
        (ana, "", "indirect", "neutral")}


def test_entities_of_one_type_get_one_kind_and_those_of_several_types_one_type_first(desk: Desk) -> None:
    for name, of_type in (("Ana", "person"), ("Union", "organisation")):
        desk.do(add_entity(name, of_type))
    pane = choose_all(desk, "entity")
    kind = find(pane, QComboBox, "entityBulkKind")
    assert not kind.isEnabled()
    choose_in(find(pane, QComboBox, "entityBulkType"), "Pers")
    assert {entity.type for entity in desk.project.each(Entity)} == {"person"}
    assert kind.isEnabled()
    choose_in(kind, "Off")
    assert len({entity.kind for entity in desk.project.each(Entity)} - {""}) == 1


def test_two_entities_are_merged_by_the_dialog_and_more_by_saying_which_one_stays(desk: Desk) -> None:
    ids = [desk.do(add_entity(name, "person")) for name in ("Ana Ruiz", "A. Ruiz", "Ruiz")]
    pane = choose_all(desk, "entity")
    asked: list[tuple[str, str]] = []
    pane.merging_requested.connect(lambda one, other: asked.append((one, other)))
    button = find(pane, QPushButton, "entityBulkMerge")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = find(pane, QMenu, "entityBulkKept")
    next(action for action in menu.actions() if action.text() == "All are “Ruiz”").trigger()
    menu.close()
    assert [desk.get(Entity, merged).merged_into for merged in ids] == [ids[2], ids[2], ""]
    assert pane.table_of("entity").view.current == ids[2]
    desk.bridge.undo()
    view = pane.table_of("entity").view
    view.choose(pane.table_of("entity").model.id_at(0))
    desk.focus(view)
    desk.press("Shift+Down")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [set(pair) for pair in asked] == [set(view.several)]


def test_notes_go_together(desk: Desk) -> None:
    for begin in (0, 6):
        desk.do(add_note(desk.article, begin, begin + 5))
    pane = choose_all(desk, "note")
    QTest.mouseClick(find(pane, QPushButton, "noteBulkDelete"), Qt.MouseButton.LeftButton)
    assert desk.project.each(Note) == []


def test_a_name_that_changes_elsewhere_changes_on_the_chip(desk: Desk) -> None:
    ids = [desk.do(add_entity(name, "person")) for name in ("Ana", "Bo")]
    form = find(choose_all(desk, "entity"), BulkForm, "entityBulkForm")
    desk.do(set_entity(ids[0], name="Ana Ruiz"))
    assert "Ana Ruiz" in [chip.face.words for chip in form.chips.chips]


def test_a_day_that_is_being_typed_for_several_goes_to_those_that_are_left_when_one_is_deleted(desk: Desk) -> None:
    events = [desk.event(words) for words in ("Ferry workers", "The strike had left", "Harbour Union said")]
    pane = choose_all(desk, "event")
    desk.write(find(pane, QLineEdit, "eventBulkWhenFrom"), "3 May 2024")
    desk.do(delete_event(events[1]))
    desk.qtbot.wait(20)
    assert [desk.get(Event, event).when.from_ for event in (events[0], events[2])] == ["2024-05-03"] * 2
    assert not desk.bridge.unfinished()
