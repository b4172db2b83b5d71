"""What is typed into a field becomes edits without being overwritten, and one stay in a field is one undo step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from editor.model.edits.entities import set_entity
from editor.model.edits.events import set_event
from editor.model.records import Entity, Event, When
from editor.ui.forms import RecordsPane
from editor.ui.forms.names import NamesField
from tests.ui.forms.desk import Desk, find


def _name(pane: RecordsPane) -> QPlainTextEdit:
    return find(pane, QPlainTextEdit, "entityName")


def _description(pane: RecordsPane) -> QPlainTextEdit:
    return find(pane, QPlainTextEdit, "entityDescription")


def test_typing_rests_before_it_becomes_an_edit(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.write(_name(pane), "Ana Maria Ruiz")
    assert desk.get(Entity, ana).name == "Ana Ruiz"
    assert desk.bridge.save_state == "saving"
    desk.rest()
    assert desk.get(Entity, ana).name == "Ana Maria Ruiz"


def test_leaving_a_field_submits_what_was_typed(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.write(_name(pane), "A. Ruiz")
    desk.focus(_description(pane))
    assert desk.get(Entity, ana).name == "A. Ruiz"


def test_enter_submits_a_single_line_and_keeps_the_keys_there(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.write(_name(pane), "A. Ruiz")
    desk.press("Return")
    assert desk.get(Entity, ana).name == "A. Ruiz"
    assert _name(pane).hasFocus()


def test_pauses_in_one_stay_make_one_undo_step(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.write(_name(pane), "A")
    desk.rest()
    QTest.keyClicks(_name(pane), "nita")
    desk.rest()
    desk.focus(_description(pane))
    desk.press("Ctrl+Z")
    assert desk.get(Entity, ana).name == "Ana Ruiz"


def test_two_stays_in_one_field_make_two_undo_steps(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.write(_name(pane), "Anita")
    desk.focus(_description(pane))
    desk.write(_name(pane), "Anna")
    desk.focus(_description(pane))
    desk.press("Ctrl+Z")
    assert desk.get(Entity, ana).name == "Anita"


def test_undo_with_the_keys_in_the_field_takes_back_the_edit_and_shows_it(desk: Desk, pane: RecordsPane) -> None:
    desk.write(_name(pane), "Anita")
    desk.press("Ctrl+Z")
    assert _name(pane).toPlainText() == "Ana Ruiz"
    desk.press("Ctrl+Shift+Z")
    assert _name(pane).toPlainText() == "Anita"


def test_undo_never_takes_back_single_letters_inside_the_field(desk: Desk, pane: RecordsPane) -> None:
    while desk.bridge.undo_label():
        desk.bridge.undo()
    desk.bridge.redo(), desk.bridge.redo()
    pane.show_record("entity", desk.project.each(Entity)[0].id)
    desk.write(_name(pane), "Anita")
    desk.press("Ctrl+Z")
    assert _name(pane).toPlainText() == "Ana Ruiz"


@pytest.mark.parametrize("rests", [True, False])
def test_esc_keeps_what_was_typed_whether_it_had_rested_or_not(desk: Desk, pane: RecordsPane, ana: str,
                                                               rests: bool) -> None:
    desk.write(_description(pane), "Leads the union")
    if rests:
        desk.rest()
    desk.press("Esc")
    assert desk.get(Entity, ana).description == "Leads the union"
    assert _description(pane).toPlainText() == "Leads the union"
    assert not desk.bridge.unfinished()


def test_what_esc_kept_is_one_step_of_undo_and_redo(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.write(_description(pane), "Leads")
    desk.rest()
    QTest.keyClicks(_description(pane), " the union")
    desk.press("Esc")
    desk.press("Ctrl+Z")
    assert desk.get(Entity, ana).description == ""
    desk.press("Ctrl+Shift+Z")
    assert desk.get(Entity, ana).description == "Leads the union"


def test_esc_after_later_typing_takes_no_earlier_words_back(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.write(_description(pane), "Leads the union")
    desk.press("Esc")
    desk.focus(_description(pane))
    QTest.keyClick(_description(pane), Qt.Key.Key_End)
    QTest.keyClicks(_description(pane), " since May")
    desk.press("Esc")
    assert desk.get(Entity, ana).description == "Leads the union since May"


def test_esc_adds_the_name_that_was_typed_into_a_line_that_adds(desk: Desk, pane: RecordsPane, ana: str) -> None:
    aliases = find(pane, NamesField, "entityAliases")
    QTest.mouseClick(aliases.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(aliases.line, "Anita")
    desk.press("Esc")
    assert desk.get(Entity, ana).aliases == ("Anita",)
    assert not aliases.line.isVisible()
    assert aliases.add_button.hasFocus()


def test_esc_keeps_a_date_that_is_one(desk: Desk) -> None:
    event = desk.event("The strike had left")
    pane = desk.pane()
    pane.show_record("event", event)
    desk.write(find(pane, QLineEdit, "eventWhenFrom"), "2024-05-03")
    desk.press("Esc")
    assert desk.get(Event, event).when.from_ == "2024-05-03"


def test_esc_tells_the_pane_that_its_field_was_left(desk: Desk, pane: RecordsPane) -> None:
    left: list[None] = []
    pane.left.connect(lambda: left.append(None))
    desk.write(_description(pane), "Leads the union")
    desk.press("Esc")
    assert len(left) == 1


def test_esc_without_typing_is_left_to_the_window(desk: Desk, pane: RecordsPane) -> None:
    closed: list[None] = []
    QShortcut(QKeySequence("Esc"), desk.window).activated.connect(lambda: closed.append(None))
    desk.focus(_name(pane))
    desk.press("Esc")
    assert closed
    desk.write(_name(pane), "Anita")
    desk.press("Esc")
    assert len(closed) == 1


def test_a_change_from_elsewhere_is_shown_in_a_field_that_is_not_being_typed_in(desk: Desk, pane: RecordsPane,
                                                                              ana: str) -> None:
    desk.do(set_entity(ana, name="Ana Gil"))
    assert _name(pane).toPlainText() == "Ana Gil"


def test_a_change_from_elsewhere_does_not_overwrite_what_is_being_typed(desk: Desk, pane: RecordsPane,
                                                                        ana: str) -> None:
    desk.write(_name(pane), "Anita")
    open_project = desk.bridge.desk
    assert open_project is not None
    open_project.session.do(set_entity(ana, name="Ana Gil"))
    assert _name(pane).toPlainText() == "Anita"
    desk.press("Esc")
    assert desk.get(Entity, ana).name == "Anita"
    desk.press("Ctrl+Z")
    assert _name(pane).toPlainText() == "Ana Gil"


def test_another_field_is_redrawn_while_one_is_being_typed_in(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.write(_name(pane), "Anita")
    desk.do(set_entity(ana, description="Leads the union"))
    assert _description(pane).toPlainText() == "Leads the union"
    assert _name(pane).toPlainText() == "Anita"


def test_typing_goes_to_the_record_it_was_typed_for_when_another_is_shown(desk: Desk, pane: RecordsPane,
                                                                         ana: str) -> None:
    union = desk.tag("Harbour Union", "organisation")
    desk.write(_name(pane), "Anita")
    pane.show_record("entity", union)
    assert _name(pane).toPlainText() == "Harbour Union"
    assert (desk.get(Entity, ana).name, desk.get(Entity, union).name) == ("Anita", "Harbour Union")


def test_spaces_at_the_ends_are_not_stored_and_do_not_disturb_the_typing(desk: Desk, pane: RecordsPane,
                                                                        ana: str) -> None:
    desk.write(_name(pane), "Ana ")
    desk.rest()
    assert desk.get(Entity, ana).name == "Ana"
    QTest.keyClicks(_name(pane), "Gil")
    desk.focus(_description(pane))
    assert desk.get(Entity, ana).name == "Ana Gil"


def test_a_no_break_space_is_kept(desk: Desk, pane: RecordsPane, ana: str) -> None:
    desk.do(set_entity(ana, description="10\u00A0boats"))
    desk.focus(_description(pane))
    QTest.keyClick(_description(pane), Qt.Key.Key_End)
    QTest.keyClicks(_description(pane), " idle")
    desk.focus(_name(pane))
    assert desk.get(Entity, ana).description == "10\u00A0boats idle"


def test_a_description_takes_several_lines(desk: Desk, pane: RecordsPane, ana: str) -> None:
    height = _description(pane).height()
    desk.write(_description(pane), "One")
    desk.press("Return")
    QTest.keyClicks(_description(pane), "Two")
    desk.focus(_name(pane))
    assert desk.get(Entity, ana).description == "One\nTwo"
    assert _description(pane).height() > height


def test_a_text_that_is_no_date_is_refused_without_loss(desk: Desk) -> None:
    event = desk.event("The strike had left")
    pane = desk.pane()
    pane.show_record("event", event)
    begins = find(pane, QLineEdit, "eventWhenFrom")
    desk.do(set_event(event, when=When(from_="2024-05-03", to="2024-05-03", precision="day")))
    desk.write(begins, "2024-13-01")
    desk.focus(find(pane, QLineEdit, "eventWhenTo"))
    assert begins.text() == "2024-13-01"
    assert begins.accessibleDescription().startswith("“2024-13-01” is not a date")
    assert desk.get(Event, event).when.from_ == "2024-05-03"


def test_a_wrong_date_outlasts_a_look_at_another_record_until_it_is_mended(desk: Desk) -> None:
    first, second = desk.event("The strike had left"), desk.event("Harbour Union said")
    desk.do(set_event(first, when=When(words="in spring")))
    pane = desk.pane()
    pane.show_record("event", first)
    begins = find(pane, QLineEdit, "eventWhenFrom")
    desk.write(begins, "some day")
    pane.show_record("event", second)
    assert begins.text() == ""
    assert not begins.property("wrong")
    pane.show_record("event", first)
    assert begins.text() == "some day"
    assert begins.property("wrong")
    desk.write(begins, "2024-05")
    desk.focus(find(pane, QLineEdit, "eventWhenTo"))
    assert not begins.property("wrong")
    assert desk.get(Event, first).when.from_ == "2024-05"


def test_esc_gives_back_the_date_in_the_place_of_a_wrong_one(desk: Desk) -> None:
    event = desk.event("The strike had left")
    desk.do(set_event(event, when=When(from_="2024-05-03", to="2024-05-03", precision="day")))
    pane = desk.pane()
    pane.show_record("event", event)
    begins = find(pane, QLineEdit, "eventWhenFrom")
    desk.write(begins, "nonsense")
    desk.focus(find(pane, QLineEdit, "eventWhenTo"))
    desk.focus(begins)
    desk.press("Esc")
    assert begins.text() == "3 May 2024"
    assert not begins.property("wrong")


def test_half_a_date_leaves_the_record_as_it_was(desk: Desk) -> None:
    event = desk.event("The strike had left")
    desk.do(set_event(event, when=When(from_="2024-05-03", to="2024-05-03", precision="day")))
    pane = desk.pane()
    pane.show_record("event", event)
    begins = find(pane, QLineEdit, "eventWhenFrom")
    desk.write(begins, "2023")
    desk.rest()
    assert desk.get(Event, event).when.from_ == "2023"
    QTest.keyClicks(begins, "-")
    desk.rest()
    assert desk.get(Event, event).when.from_ == "2024-05-03"
    assert not begins.property("wrong")


def test_what_was_typed_before_another_name_is_set_is_made_under_the_old_one(desk: Desk, pane: RecordsPane,
                                                                            ana: str) -> None:
    made: list[tuple[str, str]] = []
    desk.bridge.changed.connect(lambda change: made.append((change.message.id, change.by)))
    desk.write(_name(pane), "Ana Maria Ruiz")
    desk.bridge.set_author("R. Okafor")
    desk.do(set_entity(ana, description="A union leader"))
    assert [by for _, by in made] == ["A. Lind", "R. Okafor"]
