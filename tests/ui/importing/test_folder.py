"""A folder is imported without dragging it: the way there is named wherever one looks for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.journeys.hands import CONTROL, SHIFT, Hands


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a person is asked for, who then chooses nothing."""
    titles: list[str] = []

    def choose(_: object, title: str, *__: object) -> str:
        titles.append(title)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *values: (choose(*values), ""))
    return titles


def test_the_palette_finds_the_import_of_a_folder(hands: Hands, asked: list[str]) -> None:
    hands.window.projects.new()
    hands.key(Qt.Key.Key_K, CONTROL)
    hands.type(">folder")
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: asked == ["Import a folder"])


def test_the_file_menu_imports_a_folder(hands: Hands, asked: list[str]) -> None:
    action = hands.window.commands.action("import folder")
    assert any(action in menu.actions() for menu in hands.window.commands.menus)
    action.trigger()
    assert asked == ["Import a folder"]


def test_who_is_asked_for_files_is_told_where_a_folder_is_imported(hands: Hands, asked: list[str]) -> None:
    hands.key(Qt.Key.Key_I, CONTROL | SHIFT)
    assert asked == ["Import articles; for a whole folder: File, Import a folder…"]
    assert hands.window.commands.action("import folder").text() == "Import a folder…"
