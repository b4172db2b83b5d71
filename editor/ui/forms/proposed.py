"""Show which values of a record are only proposed, in italics, and let them be accepted: one by Enter, or all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.ui.enter import ENTER
from editor.ui.fonts import interface_font
from editor.ui.forms.fields import TextField
from editor.ui.forms.rows import small_button
from editor.words import say, say_number


class ProposedMark(QObject):
    """Marks fields whose value is only proposed. Enter in one of them that was not typed in accepts it."""

    def __init__(self, accept: Callable[[], object], *fields: TextField) -> None:
        super().__init__(fields[0])
        self._fields, self._accept = fields, accept
        self._is_proposed = False
        for field in fields:
            field.installEventFilter(self)

    def show_proposed(self, is_proposed: bool) -> None:
        """Show the value of the fields in italics, or as any other."""
        if is_proposed == self._is_proposed:
            return
        self._is_proposed = is_proposed
        for field in self._fields:
            field.setProperty("proposed", is_proposed)
            field.style().unpolish(field)  # the style sheet looks at it
            field.style().polish(field)
            field.setAccessibleDescription(say("Suggested: Enter accepts it") if is_proposed else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept the value on Enter."""
        is_enter = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER
        if is_enter and self._is_proposed and not any(field.draft.is_typing for field in self._fields):
            self._accept()
        return False


class ProposedLine(QWidget):
    """A line that says how many values are only proposed, with a button that accepts them all."""

    accepted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}Proposed")
        self._words = QLabel()
        self._words.setFont(interface_font(11.5))
        self._words.setProperty("role", "hint")
        self._words.setWordWrap(True)
        self.button = small_button(say("Accept"), f"{name}AcceptButton", say("Accept the suggested values"))
        self.button.setProperty("role", "link")
        self.button.setFont(interface_font(11.5))
        self.button.setAutoDefault(True)  # so that Enter presses it
        self.button.clicked.connect(self.accepted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many values are proposed; nothing where none is."""
        self._words.setText(say_number("{count} value suggested, in italics", "{count} values suggested, in italics",
                                       count))
        self.setVisible(count > 0)
