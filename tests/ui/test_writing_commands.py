"""The commands for writing, with their keys, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from editor import workspace
from editor.model.edits.briefings import add_statement, make_briefing
from editor.model.records import Paragraph, Section, Words
from editor.ui.application import make_application, make_window
from editor.ui.briefing.text import SectionText
from tests.journeys.hands import CONTROL, SHIFT, Hands


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    """The window on a briefing of one sentence, the caret at its end."""
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    workspace.create_project(tmp_path / "case.dossier", "A").close()
    found.window.projects.open_path(tmp_path / "case.dossier")
    bridge = found.window.bridge
    bridge.submit(make_briefing("Floods"))
    bridge.submit(add_statement(bridge.project.each(Section)[0].id, "The road is cut."))
    found.key(Qt.Key.Key_2, CONTROL)
    found.window.commands.action("bottom line").trigger()
    yield found
    found.leave()


def said(hands: Hands) -> Paragraph:
    hands.window.bridge.submit_draft()
    return hands.window.bridge.project.each(Paragraph)[0]


def test_ctrl_b_and_ctrl_i_form_what_is_selected(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home, SHIFT)
    hands.key(Qt.Key.Key_B, CONTROL)
    hands.key(Qt.Key.Key_I, CONTROL)
    assert said(hands).statements[0].inlines == (Words("The road is cut.", bold=True, italic=True),)


@pytest.mark.parametrize(("key", "style"), [(Qt.Key.Key_8, "bullet"), (Qt.Key.Key_7, "number")])
def test_keys_make_a_list_and_take_it_back(hands: Hands, key: Qt.Key, style: str) -> None:
    hands.key(key, CONTROL | SHIFT)
    assert said(hands).style == style
    hands.key(key, CONTROL | SHIFT)
    assert said(hands).style == "body"


def test_ctrl_f_finds_in_the_briefing_where_that_is_shown(hands: Hands) -> None:
    hands.key(Qt.Key.Key_F, CONTROL)
    hands.type("road")
    hands.key(Qt.Key.Key_F3)
    hands.key(Qt.Key.Key_Escape)
    text = QApplication.focusWidget()
    assert isinstance(text, SectionText)
    assert text.textCursor().selectedText() == "road"


def test_ctrl_h_replaces_in_the_briefing(hands: Hands) -> None:
    hands.key(Qt.Key.Key_H, CONTROL)
    hands.type("road")
    hands.key(Qt.Key.Key_Tab)
    while QApplication.focusWidget().objectName() != "briefingReplaceField":
        hands.key(Qt.Key.Key_Tab)
    hands.type("track")
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Return)
    assert said(hands).statements[0].words == "The track is cut."


def test_ctrl_enter_tells_that_no_evidence_fits_and_the_next_sentence_is_written_on_the_page(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Return, CONTROL)
    assert hands.toast == "Nothing is cited: no evidence fits this sentence. Ctrl+Shift+K looks for some."
    hands.key(Qt.Key.Key_Return)
    hands.type("Nobody is hurt.")
    hands.window.bridge.submit_draft()
    written = [statement for paragraph in hands.window.bridge.project.each(Paragraph)
               for statement in paragraph.statements]
    assert [(statement.words, statement.citations) for statement in written] == [
        ("The road is cut.", ()), ("Nobody is hurt.", ())]


def test_esc_on_the_line_at_the_foot_gives_the_keys_back_to_the_page(hands: Hands) -> None:
    page = QApplication.focusWidget()
    hands.window.toast.tell("Done.", can_undo=True)
    hands.window.toast.findChild(QPushButton).setFocus()
    hands.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page
