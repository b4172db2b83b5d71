"""Count a new article as read once it has been in sight for a while, or was scrolled through."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

from editor.model.edits.articles import mark_read
from editor.model.records import Article
from editor.ui.bridge import Bridge

SECONDS = 15
"""How long an article stands in sight before it counts as read."""

GLANCE = 3
"""Seconds in which scrolling is no reading yet: the way to a passage that was asked for."""


class Attention(QObject):
    """Watches the article on the screen. What the analyst says of an article stands; nothing is counted while typing
    waits to be saved, nothing can be saved, or a step could be done again, which an edit would give up."""

    def __init__(self, bridge: Bridge, view: QAbstractScrollArea, parent: QObject | None = None,
                 second: int = 1000) -> None:
        super().__init__(parent)
        self._bridge, self._view = bridge, view
        self._article = ""
        self._seconds = 0
        self._clock = QTimer(self, interval=second)
        self._clock.timeout.connect(self._go_on)

    def watch(self, article_id: str) -> None:
        """Attend to another article from now on, or to none for a blank id."""
        self._article, self._seconds = article_id, 0
        if self._is_news():
            self._clock.start()
        else:
            self._clock.stop()

    def _go_on(self) -> None:
        if not self._is_news():
            self._clock.stop()
        elif self._view.isVisible() and self._view.window().isActiveWindow():
            self._seconds += 1
            was_scrolled = self._seconds > GLANCE and self._is_past_half()
            if (self._seconds >= SECONDS or was_scrolled) and self._may_edit():
                self._bridge.submit(mark_read(self._article))

    def _is_news(self) -> bool:
        article = self._bridge.project.find(Article, self._article)
        return article is not None and article.state == "new" and not article.state_how

    def _is_past_half(self) -> bool:
        bar = self._view.verticalScrollBar()
        return 2 * bar.value() > bar.maximum() > 0

    def _may_edit(self) -> bool:
        bridge = self._bridge
        return not bridge.is_read_only and bridge.save_state == "saved" and not bridge.redo_label()
