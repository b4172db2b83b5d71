"""Say that an account gives another value than the event has, and let that value settle it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.model.accounts import Comparison
from editor.ui.fonts import interface_font
from editor.ui.forms.rows import small_button
from editor.ui.sign import Sign
from editor.ui.theme import set_look
from editor.words import say


class SettlingLine(QWidget):
    """A line below a value that is not the event's: what it is, and a button that takes it. `used` tells of that."""

    used = Signal()

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self._sign = Sign("warning", "warning", side=14)
        self._words = QLabel()
        self._words.setFont(interface_font(11.5))
        self._words.setWordWrap(True)
        self.button = small_button(say("Use this value"), name, label)
        self.button.setProperty("role", "link")
        self.button.setFont(interface_font(11.5))
        self.button.clicked.connect(self.used)
        self._stands, self._comparison = True, "same"
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show how the value stands to the event's; nothing where it is the same."""
        self._comparison = comparison
        is_other = comparison == "other"
        self._sign.setVisible(is_other)
        self._words.setText(say("Differs from the event") if is_other else say("Not in the event yet"))
        set_look(self._words, "role", "warning" if is_other else "hint")
        self.setVisible(self._stands and comparison != "same")

    def stand(self, stands: bool) -> None:
        """Let the line wait while its value is not there."""
        self._stands = stands
        self.setVisible(stands and self._comparison != "same")
