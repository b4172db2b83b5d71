"""Sections are added and moved by commands too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from editor.model.edits.briefings import make_briefing
from editor.ui.briefing.current import current_sections
from editor.ui.briefing.text import SectionText
from editor.workspace import create_project
from tests.journeys.hands import CONTROL, Hands


@pytest.fixture
def writing(hands: Hands, tmp_path: Path) -> Hands:
    """Begin a spot report: bottom line, text, sources; the keys in its bottom line."""
    bridge = hands.window.bridge
    bridge.take(create_project(tmp_path / "floods.dossier", "A. Ruiz", title="Floods"))
    bridge.submit(make_briefing("Floods", "spot"))
    hands.key(Qt.Key.Key_2, CONTROL)
    return hands


def kinds(hands: Hands) -> list[str]:
    return [section.kind for section in current_sections(hands.window.bridge)]


def test_the_section_that_is_written_in_is_moved_from_the_menu(writing: Hands) -> None:
    commands = writing.window.commands
    commands.action("section down").trigger()
    assert kinds(writing) == ["text", "bottom line", "sources"]
    assert isinstance(QApplication.focusWidget(), SectionText)
    commands.action("section up").trigger()
    assert kinds(writing) == ["bottom line", "text", "sources"]


def test_a_section_is_added_from_the_menu_and_takes_what_is_typed(writing: Hands) -> None:
    writing.window.commands.action("add section").trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(next(action for action in menu.actions() if action.objectName() == "outlook"))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    writing.window.activateWindow()  # a real desktop never took it from the window
    writing.wait(lambda: isinstance(QApplication.focusWidget(), SectionText))
    writing.type("It will stay cut.")
    writing.window.bridge.submit_draft()
    assert "outlook" in kinds(writing)
    part = writing.window.briefing.manuscript.parts.of_kind("outlook")
    assert part is not None
    assert part.text.words == "It will stay cut."


def test_no_section_is_added_where_no_briefing_is_begun(hands: Hands, tmp_path: Path) -> None:
    hands.window.bridge.take(create_project(tmp_path / "floods.dossier", "A. Ruiz", title="Floods"))
    assert not hands.window.commands.action("add section").isEnabled()
