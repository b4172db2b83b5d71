"""A dialog without the system's frame: a card with a head of its own, over the darkened window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor.ui.elided import ElidedLabel
from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.icon_button import icon_button
from editor.ui.importing.frame import DragBar, Shade, column_in
from editor.ui.ruled import rule
from editor.words import say

_AROUND = QSize(40, 40)
_SIDE = 18


class CardDialog(QDialog):
    """A card of a size in pixels at normal text, in the middle of a window. What it is about goes into `body`."""

    def __init__(self, title: str, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # the corners are round
        self.resize((size * text_scale()).boundedTo(parent.window().size() - _AROUND))
        shade = Shade(parent.window())
        self.finished.connect(shade.deleteLater)
        self.finished.connect(self.deleteLater)
        frame = QFrame()
        frame.setProperty("role", "dialog")
        column = column_in(self, frame)
        column.addWidget(self._head(title))
        column.addWidget(rule())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(_SIDE, 12, _SIDE, 14)
        self.body.setSpacing(8)
        column.addLayout(self.body, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand in the middle of the window; without a frame the system does not see to it."""
        super().showEvent(event)
        if (parent := self.parentWidget()) is not None:
            window = parent.window()
            self.move(window.mapToGlobal(window.rect().center()) - self.rect().center())

    def _head(self, title: str) -> QWidget:
        label = ElidedLabel(title)
        label.setFont(interface_font(15, Weight.DemiBold))
        close = icon_button("closeButton", "remove", say("Close"), say("Close (Esc)"),
                            focus=Qt.FocusPolicy.NoFocus)  # Esc does the same
        close.clicked.connect(self.reject)
        head = DragBar()
        row = QHBoxLayout(head)
        row.setContentsMargins(_SIDE, 9, 12, 9)
        row.addWidget(label, 1)
        row.addWidget(close)
        return head
