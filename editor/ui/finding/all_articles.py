"""Know the places of words in all articles: the first at once, the others while the hands rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.records import Article
from editor.ui.bridge import Bridge
from editor.ui.concordance.rows import Row
from editor.ui.finding.search import Search
from editor.ui.finding.wanted import Wanted

MOST = 10_000
"""So many places are listed; further ones are only told of."""

_REST_MS = 250
"""How long nobody has typed when the places after the first are looked for: the next letter has others, and a search
that goes on beside the window would keep it waiting.
"""


class AllArticles(QObject):
    """The places of some words at a time. `begun` says that rows will come, `found` carries some of them, `dropped` an
    article that has none any more, `ended` whether there are more, and whether all articles could be searched.
    """

    begun = Signal()
    found = Signal(list)
    dropped = Signal(str)
    ended = Signal(bool, bool)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._search: Search | None = None
        self.rows: list[Row] = []
        self.current = -1
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._go_on)

    @property
    def is_looking(self) -> bool:
        """Tell whether more places may come."""
        return self._search is not None

    @property
    def row(self) -> Row | None:
        """Return the place that is shown, or None."""
        return self.rows[self.current] if 0 <= self.current < len(self.rows) else None

    def look(self, wanted: Wanted) -> None:
        """Look for other words, and no longer for those before."""
        self.stop()
        desk = self._bridge.desk
        self.rows, self.current = [], -1
        self.begun.emit()
        if desk is not None and wanted.words.strip():
            self._search = Search(desk, wanted.words, wanted.match_case, wanted.whole_words, MOST, self)
            self._search.found.connect(self._take)
            self._search.ended.connect(self._end)
            self._search.start()
            self._rest.start()

    def step(self, by: int) -> Row | None:
        """Go to the next place (1) or the one before (-1), after the last to the first; return it, if there is any."""
        if self.rows:
            self.current = (self.current + by) % len(self.rows) if self.current >= 0 else 0
        return self.row

    def go_to(self, article: str, begin: int) -> None:
        """Take a place as the one that is shown."""
        self.current = next((at for at, row in enumerate(self.rows)
                             if (row.article, row.begin) == (article, begin)), -1)

    def drop(self, article: str) -> None:
        """Have no places in an article that is gone; the next step goes on from where it was."""
        if all(row.article != article for row in self.rows):
            return
        kept = sum(row.article != article for row in self.rows[:self.current + 1])
        self.rows = [row for row in self.rows if row.article != article]
        self.current = kept - 1
        self.dropped.emit(article)

    def stop(self) -> None:
        """Look no further; what was found is kept."""
        self._rest.stop()
        if self._search is not None:
            self._search.stop()
            self._search = None

    def leave(self) -> None:
        """Come back once nothing is read any more, and forget what was found."""
        if self._search is not None:
            self._search.join()
        self.forget()

    def forget(self) -> None:
        """Have no places."""
        self.stop()
        self.rows, self.current = [], -1

    def _go_on(self) -> None:
        if self._search is not None:
            self._search.go_on()

    def _take(self, rows: list[Row]) -> None:
        articles = self._bridge.project.of(Article)
        there = [row for row in rows if row.article in articles]
        self.rows += there
        self.found.emit(there)

    def _end(self, more: bool, is_whole: bool) -> None:
        self.stop()
        self.ended.emit(more, is_whole)
