"""Frame a dialog without the system's frame: a bar to move it by, and a shade over the window behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_SHADE = QColor(20, 20, 20, 84)


class DragBar(QWidget):
    """The top row of a dialog; the mouse moves the dialog by it."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the system move the dialog."""
        handle = self.window().windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()


class Shade(QWidget):
    """Darkens a window while a dialog stands over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the shade over all that is behind."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _SHADE)
        painter.end()


def column_in(dialog: QWidget, frame: QFrame) -> QVBoxLayout:
    """Fill a dialog with a frame, and return the column inside its border."""
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(frame)
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    return column
