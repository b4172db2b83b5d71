"""Keys go where the eye is: to what was just made, past what takes away, and back to what undo brings back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
)

from editor.model.edits.events import set_event
from editor.model.records import Event, Figure, When
from editor.ui.forms import RecordsPane
from editor.ui.theme import load_theme
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def event(desk: Desk) -> str:
    return desk.event("The strike had left")


@pytest.fixture
def pane(desk: Desk, event: str) -> RecordsPane:
    pane = desk.pane()
    pane.show_record("event", event)
    return pane


def _complaints(pane: RecordsPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel)
            if label.property("role") == "error" and label.isVisible()]


def _press_type(pane: RecordsPane, letters: str) -> str:
    box = find(pane, QComboBox, "eventType")
    box.setFocus()
    QTest.keyClicks(box, letters)
    return box.currentText()


def test_an_account_just_added_takes_the_keys_and_no_further_one(desk: Desk, pane: RecordsPane, event: str) -> None:
    before = len(desk.get(Event, event).accounts)
    button = find(pane, QPushButton, "addAccountButton")
    desk.focus(button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.objectName() == f"account{before + 1}Source"
    QTest.keyClicks(field, "Air and Space")
    desk.bridge.finish()
    accounts = desk.get(Event, event).accounts
    assert len(accounts) == before + 1
    assert accounts[-1].attributed_words == "Air and Space"


def test_an_event_that_undo_brings_back_is_the_chosen_one_again(desk: Desk, pane: RecordsPane, event: str) -> None:
    desk.event("Harbour Union said")
    pane.table_of("event").delete(event)
    assert pane.current() != ("event", event)
    desk.press("Ctrl+Z")
    assert pane.current() == ("event", event)
    assert pane.table_of("event").view.current == event


def test_a_complaint_goes_with_the_row_it_is_about(desk: Desk, pane: RecordsPane, event: str) -> None:
    desk.do(set_event(event, figures=(Figure(),)))
    desk.write(find(pane, QLineEdit, "figure1Max"), "five")
    desk.focus(find(pane, QLineEdit, "figure1Words"))
    assert len(_complaints(pane)) == 1
    find(pane, QToolButton, "figure1Remove").click()
    assert not _complaints(pane)
    assert not desk.bridge.unfinished()


def test_a_complaint_is_not_shown_beside_another_event(desk: Desk, pane: RecordsPane, event: str) -> None:
    desk.do(set_event(event, figures=(Figure(),)))
    desk.write(find(pane, QLineEdit, "figure1Max"), "five")
    desk.focus(find(pane, QLineEdit, "figure1Words"))
    pane.show_record("event", desk.event("Harbour Union said"))
    assert not _complaints(pane)
    pane.show_record("event", event)
    assert len(_complaints(pane)) == 1


def test_the_fields_of_a_figure_show_their_words_in_a_form_of_400_pixels(desk: Desk, pane: RecordsPane,
                                                                        event: str) -> None:
    desk.do(set_event(event, figures=(Figure(who="civilian casualties", outcome="displaced", max=1200,
                                             words="no indications of civilian casualties"),)))
    desk.qtbot.wait(20)
    for name in ("Who", "Outcome", "Max", "Words"):
        field = find(pane, QLineEdit, f"figure1{name}")
        assert field.fontMetrics().horizontalAdvance(field.text()) < field.width() - 4, name


def test_dates_take_no_room_where_no_event_has_one(desk: Desk, pane: RecordsPane, event: str) -> None:
    table = find(pane, QTableView, "eventTable")
    assert table.isColumnHidden(1)
    desk.do(set_event(event, when=When(from_="2024-05-03", to="2024-05-03", precision="day")))
    assert not table.isColumnHidden(1)
    desk.press("Ctrl+Z")
    assert table.isColumnHidden(1)


def test_letters_find_a_choice_by_a_word_inside_its_label(desk: Desk, pane: RecordsPane) -> None:
    assert _press_type(pane, "air") == "Assault, air strike"


def test_letters_find_the_beginning_of_a_word_before_its_middle(desk: Desk, pane: RecordsPane) -> None:
    box = find(pane, QComboBox, "eventStatus")
    box.setFocus()
    QTest.keyClicks(box, "n")
    assert box.currentText() == "Did not happen"  # and not Denied


def test_a_letter_typed_again_goes_to_the_next_choice(desk: Desk, pane: RecordsPane) -> None:
    box = find(pane, QComboBox, "eventStatus")
    box.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClicks(box, "d")
        seen.append(box.currentText())
    assert sorted(seen) == ["Denied", "Did not happen", "Disputed"]


def test_an_open_list_shows_whole_rows_and_twelve_at_the_most(desk: Desk, pane: RecordsPane) -> None:
    box = find(pane, QComboBox, "eventType")
    box.showPopup()
    desk.qtbot.waitUntil(box.view().isVisible)
    row, seen = box.view().sizeHintForRow(0), box.view().viewport().height()
    box.hidePopup()
    assert seen % row == 0
    assert seen // row <= 12


@pytest.mark.parametrize("kind", ["organisation", "person"])
def test_the_type_of_an_entity_is_not_cut(desk: Desk, pane: RecordsPane, kind: str) -> None:
    pane.show_record("entity", desk.tag("Harbour Union", kind))
    desk.qtbot.wait(20)
    box = find(pane, QComboBox, "entityType")
    room = box.width() - box.iconSize().width() - 24 - 16  # the badge, the arrow, the padding
    assert box.fontMetrics().horizontalAdvance(box.currentText()) <= room


@pytest.mark.parametrize("width", [340, 400])
def test_the_type_of_an_entity_is_told_whole_however_narrow_the_pane(desk: Desk, width: int) -> None:
    narrow = desk.pane(width)
    narrow.show_record("entity", desk.tag("Harbour Union", "organisation"))
    box = find(narrow, QComboBox, "entityType")
    desk.qtbot.wait(100)  # Qt lays out what is shown in a few turns
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert option.currentText == "Organisation"


def test_a_button_that_adds_shows_that_it_has_the_keys(desk: Desk) -> None:
    pane = desk.pane()
    pane.show_record("entity", desk.tag("Harbour Union", "organisation"))
    button = find(pane, QPushButton, "entityAliasesAdd")
    desk.focus(button)
    ring = load_theme("light")["focus"]
    assert button.grab().toImage().pixelColor(1, button.height() // 2) == ring
