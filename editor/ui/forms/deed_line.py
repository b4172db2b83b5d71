"""A line of a form that says what a record waits for, with a button for that; it is hidden until it is wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor.ui.fonts import interface_font
from editor.ui.forms.rows import small_button
from editor.ui.labels import plain_label


class DeedLine(QWidget):
    """The words and the button; `deed` is called when it is pressed, by Enter too."""

    def __init__(self, name: str, words: str, button: tuple[str, str, str], deed: Callable[[], object]) -> None:
        """`button` are the words, the object's name and the accessible name of the button."""
        super().__init__()
        self.setObjectName(name)
        self.words = plain_label("hint", words)
        self.words.setFont(interface_font(11.5))
        self.button: QPushButton = small_button(*button)
        self.button.setProperty("role", "link")
        self.button.setFont(interface_font(11.5))
        self.button.setAutoDefault(True)  # so that Enter presses it
        self.button.clicked.connect(lambda: deed())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()
