"""Show at which of several steps one is, as a row of dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.ui.fonts import enlarged
from editor.ui.theme import theme_of
from editor.words import say

_RADIUS, _PITCH = 3.5, 14


class Dots(QWidget):
    """The dots; the one of the step at hand is filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tourDots")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._step, self._count = 0, 0

    def show_step(self, step: int, count: int) -> None:
        """Show step by step, counted from 0, of so many."""
        self._step, self._count = step, count
        self.setAccessibleName(say("Card {number} of {count}", number=step + 1, count=count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(enlarged(_PITCH) * self._count, enlarged(_PITCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots, the first where reading begins."""
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch, radius = enlarged(_PITCH), _RADIUS * enlarged(_PITCH) / _PITCH
        for place in range(self._count):
            along = (place + 0.5) * pitch
            middle = QPointF(self.width() - along if self.isRightToLeft() else along, self.height() / 2)
            is_here = place == self._step
            painter.setPen(theme["accent" if is_here else "text3"])
            painter.setBrush(theme["accent"] if is_here else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius, radius)
        painter.end()
