"""Tell what happened in passing (a toast), and what stands in the way until it is mended (a banner)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.words import say

SHOWN_MS = 6000
_GAP = 20


class Toast(QFrame):
    """One line at the bottom centre of its parent, more where it is too long, gone after six seconds; the mouse over
    it or the keys in it hold it.

    `review_requested` asks to see the places that the line speaks of, `file_requested` and `folder_requested` carry the
    path of the file that it speaks of, `left` says that the keys were in it as it went.
    """

    undo_requested = Signal()
    review_requested = Signal()
    file_requested = Signal(str)
    folder_requested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setObjectName("undoToast")
        self.setAccessibleName(say("Last action, undo"))
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(False)
        self._undo = self._button("undoButton", say("Undo"), self.undo_requested.emit)
        self._review = self._button("reviewPlacesButton", say("Review"), self.review_requested.emit)
        self._path = ""
        self._open = self._button("openFileButton", say("Open"), lambda: self.file_requested.emit(self._path))
        self._folder = self._button("showFolderButton", say("Show folder"),
                                    lambda: self.folder_requested.emit(self._path))
        self._clock = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._clock.timeout.connect(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self._review)
        row.addWidget(self._undo)
        row.addWidget(self._open)
        row.addWidget(self._folder)
        for one, following in pairwise((self._review, self._undo, self._open, self._folder)):
            self.setTabOrder(one, following)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, *, can_undo: bool = False, can_review: bool = False, path: str = "") -> None:
        """Show the sentence, and say it politely to a screen reader; a file of a path can be opened from there."""
        self._path = path
        self._open.setVisible(bool(path))
        self._folder.setVisible(bool(path))
        self._words.setText(sentence)
        self._undo.setVisible(can_undo)
        self._review.setVisible(can_review)
        self._place()
        self.show()
        self.raise_()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def expire(self) -> None:
        """Take the line away: a further step was done, of which it says nothing."""
        if self.isVisible():
            self._leave()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the line away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and self.isVisible():
            self._place()
        return False

    def _button(self, name: str, words: str, wish: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._ask(wish))
        return button

    def _ask(self, wish: Callable[[], object]) -> None:
        self._leave()
        wish()

    def _end(self) -> None:
        """Go after the time is over, unless a person is about to press a button with the keys."""
        if self._has_keys():
            self._clock.start()
        else:
            self.hide()

    def _leave(self) -> None:
        had_keys = self._has_keys()
        self.hide()
        if had_keys:
            self.left.emit()

    def _has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _place(self) -> None:
        parent = self._under
        widest = parent.width() - 2 * _GAP
        self.ensurePolished()
        self._words.ensurePolished()
        self._words.setWordWrap(False)
        if self.sizeHint().width() > widest:
            self._words.setWordWrap(True)
            self.resize(widest, self.heightForWidth(widest))
        else:
            self.resize(self.sizeHint())
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
