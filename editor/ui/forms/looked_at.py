"""Say that an event or a quote was accepted in bulk, and let it be confirmed once somebody has looked at it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.model.edits.looked_at import is_unlooked_at
from editor.model.records import Event, Quote
from editor.ui.fonts import interface_font
from editor.ui.forms.rows import small_button
from editor.words import say


class LookedAtLine(QWidget):
    """A line with a button, in sight while nobody has looked at the record; `confirm` is called when somebody has."""

    def __init__(self, name: str, confirm: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName(f"{name}InBulk")
        words = QLabel(say("Accepted in bulk; nobody has looked at it"))
        words.setFont(interface_font(11.5))
        words.setProperty("role", "hint")
        words.setWordWrap(True)
        button = small_button(say("Looked at"), f"{name}LookedAtButton", say("Confirm that it was looked at"))
        button.setProperty("role", "link")
        button.setFont(interface_font(11.5))
        button.setAutoDefault(True)  # so that Enter presses it
        button.clicked.connect(lambda: confirm())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words, 1)
        row.addWidget(button)
        self.hide()

    def show_record(self, record: Event | Quote) -> None:
        """Come into sight for a record that nobody has looked at."""
        self.setVisible(is_unlooked_at(record))
