"""A real project in a real file, with one article, for the record tables and forms to work on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.ui.bridge import Bridge
from editor.ui.forms import RecordsPane
from editor.ui.theme import apply_theme, load_theme
from editor.workspace import create_project
from tests.ui.forms.desk import Desk


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """Return an open project with one article in it, and what a test asks of it."""
    if not qapp.styleSheet():
        apply_theme(qapp, load_theme("light"))
    bridge = Bridge()
    bridge.take(create_project(tmp_path / "river.dossier", "A. Lind"))
    desk = Desk(bridge, qtbot)
    yield desk
    desk.close()


@pytest.fixture
def ana(desk: Desk) -> str:
    """Return a person who is tagged in the article."""
    return desk.tag("Ana Ruiz", "person")


@pytest.fixture
def pane(desk: Desk, ana: str) -> RecordsPane:
    """Return the pane with the form of that person."""
    pane = desk.pane()
    pane.show_record("entity", ana)
    return pane
