"""Lay what stands in a dock over the article, where the window has no room for it beside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.icon_button import icon_button
from editor.words import say

_BESIDE = 64
"""How much of the article stays in sight beside it, in pixels."""


class Overlay(QFrame):
    """What stands in one dock, over the article at the side of the dock. `closed` says that Esc put it away.

    `take` lets a button that closes it stand in a row of what stands there; without it the button has a row above.
    """

    closed = Signal()

    def __init__(self, dock: QDockWidget, window: QMainWindow, *, at_end: bool,
                 take: Callable[[QWidget], None] | None = None) -> None:
        super().__init__(window)
        self.setObjectName(f"{dock.objectName()}Over")
        self.setAccessibleName(dock.windowTitle())
        self.setProperty("role", "over")
        self._dock, self._window, self._at_end = dock, window, at_end
        self._held: QWidget | None = None
        self._width = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 1, 0)
        self._column.setSpacing(0)
        self._close = self._close_button()
        if take is None:
            self._column.addLayout(_row_with(self._close))
        else:
            take(self._close)
        window.installEventFilter(self)
        self.hide()

    def _close_button(self) -> QToolButton:
        close = icon_button(f"{self.objectName()}Close", "remove", say("Close {pane}", pane=self._dock.windowTitle()),
                            say("Close (Esc)"), side=26)
        close.clicked.connect(self.closed)
        return close

    @property
    def is_open(self) -> bool:
        """Tell whether the dock's contents stand here."""
        return self._held is not None

    def lay(self, width: int) -> None:
        """Take the contents of the dock over the article, so many pixels wide if there is room."""
        if self._held is None:
            self._held = self._dock.widget()
            self._column.addWidget(self._held)
            self._held.show()
        self._width = width
        self._close.show()
        self._place()
        self.show()
        self.raise_()

    def put_back(self) -> None:
        """Give the contents back to the dock."""
        if self._held is not None:
            self._dock.setWidget(self._held)
            self._held = None
        self._close.hide()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc that nothing inside needs."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return False

    def _place(self) -> None:
        window, header = self._window, self._window.menuWidget()
        top = header.geometry().bottom() + 1 if header is not None else 0
        bottom = window.statusBar().geometry().top() if window.statusBar().isVisible() else window.height()
        width = max(self.minimumSizeHint().width(), min(self._width, window.width() - _BESIDE))
        left = window.width() - width if self._at_end else 0
        place = QRect(left, top, width, bottom - top)
        self.setGeometry(QStyle.visualRect(window.layoutDirection(), window.rect(), place))


def _row_with(button: QToolButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(8, 4, 8, 0)
    row.addStretch(1)
    row.addWidget(button)
    return row
