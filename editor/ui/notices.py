"""Tell what happened in passing (a toast), and what stands in the way until it is mended (a banner)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.words import say

SHOWN_MS = 6000
_GAP = 20


class Toast(QFrame):
    """One line at the bottom centre of its parent, gone after six seconds; the mouse over it holds it."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setObjectName("undoToast")
        self.setAccessibleName(say("Last action, undo"))
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(False)
        self._undo = QPushButton(say("Undo"))
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._ask_undo)
        self._clock = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._clock.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, *, can_undo: bool = False) -> None:
        """Show the sentence, and say it politely to a screen reader."""
        self._words.setText(sentence)
        self._undo.setVisible(can_undo)
        self._place()
        self.show()
        self.raise_()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def expire(self) -> None:
        """Take the line away if it offers to undo a step that is no longer the latest."""
        if not self._undo.isHidden():
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and self.isVisible():
            self._place()
        return False

    def _ask_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _place(self) -> None:
        parent = self._under
        self._words.setWordWrap(False)
        self.setMaximumWidth(parent.width() - 2 * _GAP)
        if self.sizeHint().width() > self.maximumWidth():
            self._words.setWordWrap(True)
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 2 * _GAP)


class Banner(QFrame):
    """A row under the header that stays until its cause is gone: not saved, or read only."""

    retry_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._retry = QPushButton(say("Save again"))
        self._retry.setObjectName("retryButton")
        self._retry.clicked.connect(self.retry_requested)
        copy = QPushButton(say("Save a copy as…"))
        copy.setObjectName("copyButton")
        copy.clicked.connect(self.copy_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._retry)
        row.addWidget(copy)
        self.hide()

    def tell(self, sentence: str, *, can_retry: bool) -> None:
        """Show the sentence, or nothing for a blank one."""
        self._words.setText(sentence)
        self._retry.setVisible(can_retry)
        self.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
