"""Offer the deeds of a review at the words that it is about, for who has the mouse in the article."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor.ui.review.buttons import DeedButton
from editor.ui.review.keys import ReviewBindings, ReviewDeed, cap_of
from editor.words import say

_BELOW, _SIDE = 6, 4


class WordsBar(QFrame):
    """Three buttons below the words. `wished` carries the deed of the one that was clicked; keys never come here."""

    wished = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reviewBar")
        self.setAccessibleName(say("Review"))
        self.setProperty("role", "popover")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._buttons = {
            ReviewDeed.ACCEPT: DeedButton("acceptHereButton", say("Accept")),
            ReviewDeed.REJECT: DeedButton("rejectHereButton", say("Reject")),
            ReviewDeed.EDIT: DeedButton("editHereButton", say("Edit"))}
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        for deed, button in self._buttons.items():
            button.setProperty("role", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, deed=deed: self.wished.emit(deed))
            row.addWidget(button)
        self.hide()

    def show_keys(self, bindings: ReviewBindings) -> None:
        """Show the key of each deed."""
        for deed, button in self._buttons.items():
            button.show_key(cap_of(deed, bindings))
        self.adjustSize()

    def call(self, accepting: str) -> None:
        """Say what accepting does."""
        self._buttons[ReviewDeed.ACCEPT].call(accepting)

    def stand_at(self, words: QRect) -> None:
        """Stand below the words, a rectangle of what the bar stands in, or above where there is no room."""
        parent = self.parentWidget()
        if parent is None or words.isEmpty():
            self.hide()
            return
        self.adjustSize()
        left = words.right() - self.width() if parent.isRightToLeft() else words.left()
        left = max(_SIDE, min(left, parent.width() - self.width() - _SIDE))
        below = words.bottom() + _BELOW
        top = below if below + self.height() <= parent.height() else words.top() - self.height() - _BELOW
        self.move(QPoint(left, top))
        self.show()
        self.raise_()
