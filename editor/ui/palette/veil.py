"""Dim the window behind a frame that asks for all attention, and tell of a click outside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_LIGHT, _DARK = QColor(28, 30, 34, 46), QColor(0, 0, 0, 120)


class Veil(QWidget):
    """A shade over the whole of its parent. `pressed` says that a mouse button went down on it."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setObjectName("veil")
        self.hide()
        parent.installEventFilter(self)

    def cover(self) -> None:
        """Lie over everything in the parent."""
        self.setGeometry(self._under.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _DARK if self.palette().window().color().lightness() < 128 else _LIGHT)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._under.rect())
        return False
