"""Connect the article with the card that says what is under the pointer, or at the caret."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer

from editor.ui.tagging.card import HoverCard
from editor.ui.tagging.describing import card_at
from editor.ui.window import MainWindow

_READ_MS = 6000
"""How long the card stays that was asked for by key."""


class HoveringWiring(QObject):
    """The card of one window. It is made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._view = window, window.view
        self._card: HoverCard | None = None
        self._until = QTimer(self, singleShot=True, interval=_READ_MS)
        self._until.timeout.connect(self.hide)
        self._view.hovered.connect(self._show)
        self._view.hover_ended.connect(self.hide)
        self._view.describe_requested.connect(self._describe)
        for told in (self._view.caret_moved, self._view.selection_changed, self._view.verticalScrollBar().valueChanged,
                     window.reading.words_shown, window.pages.currentChanged, window.resized, window.bridge.changed):
            told.connect(self.hide)

    def hide(self) -> None:
        """Take the card away, and the emphasis on what it told of."""
        self._until.stop()
        if self._card is not None and self._card.isVisible():
            self._card.hide()
            self._view.emphasise(())

    def _describe(self, record_id: str) -> None:
        """Show and say what the record at the caret is, for as long as it takes to read."""
        self._show(record_id, self._view.caret)
        if self._card is not None and self._card.isVisible():
            self._card.announce()
            self._until.start()

    def _show(self, record_id: str, place: int) -> None:
        window, view = self._window, self._view
        if not window.reading.article:
            return
        card = card_at(window.bridge.project, window.reading.article, record_id, place)
        if card is None:
            return
        shown = self._card = self._card or HoverCard(window)
        words = view.words_rect(place, place + 1).translated(view.viewport().mapTo(window, QPoint(0, 0)))
        view.emphasise(card.together)
        shown.show_card(card, words)
