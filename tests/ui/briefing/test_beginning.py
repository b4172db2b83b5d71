"""A briefing begins with the first key, loses none, and tells what was cited from elsewhere."""

from __future__ import annotations

import resource

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.model.edits.projects import set_project
from editor.model.records import Briefing
from tests.ui.briefing.conftest import text_of_section

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_enter_presses_the_button_that_begins(page, desk, qtbot, focused):
    page.manuscript.begin_button.setFocus()
    qtbot.keyClick(page.manuscript.begin_button, Qt.Key.Key_Return)
    assert desk.briefing().title == "Floods on the coast"
    assert focused() is text_of_section(page)


def test_typing_on_the_button_begins_the_briefing_with_its_first_letter(page, desk, qtbot, focused):
    page.manuscript.begin_button.setFocus()
    for letter in "The road is cut":
        qtbot.keyClicks(focused(), letter)
    desk.bridge.submit_draft()
    assert desk.words() == ["The road is cut"]


def test_a_command_on_the_button_begins_nothing(page, desk, qtbot):
    page.manuscript.begin_button.setFocus()
    qtbot.keyClick(page.manuscript.begin_button, Qt.Key.Key_K, CONTROL)
    assert not desk.bridge.project.of(Briefing)


def test_a_sentence_is_typed_on_where_undo_and_redo_left_off(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut")
    field = text_of_section(page)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, ", they say")
    desk.bridge.undo()
    desk.bridge.redo()
    qtbot.keyClicks(field, ".")
    desk.bridge.submit_draft()
    assert desk.words() == ["The road is cut, they say."]


def test_the_first_sentence_waits_for_a_full_disk_and_is_written_once_there_is_room(page, desk, qtbot):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        desk.bridge.submit(set_project(analyst="B. Gil"))
        qtbot.waitUntil(lambda: desk.bridge.save_state == "failed")
        text = text_of_section(page)
        text.setFocus()
        qtbot.keyClicks(QApplication.focusWidget(), "The road is cut")
        desk.bridge.submit_draft()
        assert text.toPlainText() == "The road is cut"
        assert desk.bridge.unfinished()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert desk.bridge.desk.file.retry()
    qtbot.waitUntil(lambda: desk.words() == ["The road is cut"])
    qtbot.waitUntil(lambda: desk.bridge.save_state == "saved")


def test_citing_from_elsewhere_tells_in_which_sentence(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut")
    text_of_section(page).setFocus()
    told: list[str] = []
    page.cited.connect(told.append)
    page.hide()
    assert page.cite_passage(desk.article, *desk.place("cut the coast road"))
    assert told == ["Cited in the briefing: “The road is cut”"]


def test_the_label_of_the_project_is_seen_in_the_choice_of_handling(page, desk):
    desk.begin()
    assert page.toolbar.handling.currentText() == "TLP:AMBER (project)"
