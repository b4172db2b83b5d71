"""Count what waits for a decision in the article on the screen, after every change that may tell otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.review import Loud, Sort, waiting
from editor.storage.settings import Settings, load_settings
from editor.ui.bridge import Bridge
from editor.ui.reading import Reading


class Waiting(QObject):
    """`counted` carries how many suggestions of the article wait, quiet ones apart; 0 without an article.

    `loud` are the sorts that the analyst counts and reviews though they are quiet by default, `loud_changed` that
    these are others now.
    """

    counted = Signal(int)
    loud_changed = Signal()

    def __init__(self, bridge: Bridge, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._reading = bridge, reading
        self.loud = _loud_in(load_settings())
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._count)
        for told in (bridge.changed, bridge.opened, reading.article_shown):
            told.connect(self._soon.start)

    def heed(self, settings: Settings) -> None:
        """Count what the analyst wants to review now."""
        if (loud := _loud_in(settings)) != self.loud:
            self.loud = loud
            self._soon.start()
            self.loud_changed.emit()

    def _count(self) -> None:
        shown = self._reading.in_view
        self.counted.emit(waiting(self._bridge.project, shown, self.loud) if shown else 0)


def _loud_in(settings: Settings) -> Loud:
    chosen: dict[Sort, bool] = {"time": settings.review_times, "announcement": settings.review_announcements}
    return frozenset(sort for sort, is_chosen in chosen.items() if is_chosen)
