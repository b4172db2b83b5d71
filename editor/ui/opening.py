"""Say which project is being opened, from the first picture of the window on, in the place of the greeting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.ui.fonts import Weight, interface_font
from editor.ui.window import MainWindow
from editor.words import say


class Opening(QWidget):
    """The page that says so; nothing on it takes a key."""

    def __init__(self, project: Path) -> None:
        super().__init__()
        self.setObjectName("openingPage")
        self.setProperty("role", "paper")
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
        words = QLabel(say("Opening {name}…", name=project.name))
        words.setProperty("textFormat", "PlainText")
        words.setFont(interface_font(15, Weight.DemiBold))
        words.setWordWrap(True)
        words.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(words.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(words)


def announce(window: MainWindow, project: Path) -> None:
    """Let the first picture of a window say that the project is being opened."""
    window.setWindowTitle(_titled(project))
    window.pages.setCurrentWidget(window.with_page(Opening(project)))


def open_announced(window: MainWindow, project: Path, opening: Callable[[], object]) -> None:
    """Open what was announced, once the window is whole; where that fails the greeting stands there.

    The picture stays as it is until then: the window draws nothing between.
    """
    greeted = window.windowTitle()
    window.setWindowTitle(_titled(project))
    opening()
    if window.bridge.desk is None:
        window.setWindowTitle(greeted)
    if (page := window.findChild(Opening, "openingPage")) is not None:
        window.pages.removeWidget(page)
        page.deleteLater()


def project_among(files: Sequence[Path]) -> Path | None:
    """Return the project that is named among files by the end of its name, or None."""
    return next((file for file in files if file.suffix.casefold() == ".dossier"), None)


def _titled(project: Path) -> str:
    return f"{project.name} — Dossier"
