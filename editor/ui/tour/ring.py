"""Frame what a card of the tour speaks of."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor.ui.theme import theme_of

_ROOM, _WIDTH, _RADIUS = 5, 2.0, 6.0
"""Pixels between the thing and the frame's outer edge, how thick the frame is, how round its corners."""


class Ring(QWidget):
    """A frame over a window. Clicks go to what is below; the card beside it says in words what it shows."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setObjectName("tourRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, place: QRect) -> None:
        """Stand round a rectangle of the window; round an empty one not at all."""
        if place.isEmpty():
            self.hide()
            return
        around = place.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM).intersected(self._over.rect())
        if around != self.geometry():
            self.setGeometry(around)
        if self.isHidden():
            self.show()
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme_of(self.palette())["focus"], _WIDTH))
        inside = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), _RADIUS, _RADIUS)
        painter.end()
