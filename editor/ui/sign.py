"""Show a line icon beside words or in a field: as large as the text, in the colours of the theme it is drawn in."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from editor.ui.fonts import enlarged
from editor.ui.icons import icon

SIDE = 16
_BEFORE, _WORDS = 9, 19
"""Pixels before the sign in a field, and that it and the gap after it take from the field's words."""


class Sign(QWidget):
    """The icon of a name, `side` pixels wide at normal text. It is decoration: clicks go to what is below."""

    def __init__(self, name: str, role: str = "", side: int = SIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon(name, role)
        self.setFixedSize(enlarged(side), enlarged(side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


def lead(field: QLineEdit, sign: QWidget, before: int = _BEFORE) -> None:
    """Let a field begin with a sign, after so many pixels; Qt's own actions stay small where the text is enlarged."""
    row = QHBoxLayout(field)
    row.setContentsMargins(before, 0, before, 0)
    row.addWidget(sign)
    row.addStretch(1)
    room = enlarged(_WORDS)
    field.setTextMargins(*((0, 0, room, 0) if field.isRightToLeft() else (room, 0, 0, 0)))
