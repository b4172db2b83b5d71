"""Know what an article suggests before it is reviewed: gathered in turns with the window, and kept up by changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.change import Change
from editor.model.review_order import ReviewOrder
from editor.suggest.strength import strength_of
from editor.ui.bridge import Bridge


class Standing(QObject):
    """The order of what one article suggests, of the one that was asked for last; `gathered` tells that it is whole."""

    gathered = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.order = ReviewOrder(bridge.project, "", strength_of)
        self._gathering: Iterator[None] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        bridge.opened.connect(lambda: self._begin(""))

    def prepare(self, article_id: str) -> None:
        """Gather what an article suggests in turns with the window."""
        if article_id != self.order.article:
            self._begin(article_id)

    def gather(self, article_id: str) -> None:
        """Gather what an article suggests now, as far as it is not gathered yet."""
        self.prepare(article_id)
        while self._gathering is not None:
            self._go_on()

    def take(self, change: Change) -> Collection[str] | None:
        """Let the order follow a change, and return what `ReviewOrder.take` does."""
        if self._gathering is None:
            return self.order.take(self._bridge.project, change)
        self._begin(self.order.article)
        return None

    def take_loaded(self, article_id: str) -> bool:
        """Gather the tags of the article that are in memory only now; tell whether it is the one."""
        if article_id != self.order.article:
            return False
        self._begin(article_id)
        self.gather(article_id)
        return True

    def _begin(self, article_id: str) -> None:
        self.order = ReviewOrder(self._bridge.project, article_id, strength_of)
        self._gathering = self.order.gathering()
        self._turn.start()

    def _go_on(self) -> None:
        if self._gathering is not None and next(self._gathering, self) is self:
            self._gathering = None
            self._turn.stop()
            self.gathered.emit()
