"""Find words in the article that is read, and in all articles; step from place to place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.change import Change
from editor.model.edits.everywhere import link_everywhere, tag_everywhere
from editor.model.records import Article, Mention, Stretch
from editor.model.searching import places_of
from editor.ui.bridge import Bridge
from editor.ui.concordance.rows import Row
from editor.ui.finding.hits import Hits, hits_of
from editor.ui.finding.search import Search
from editor.ui.finding.wanted import Wanted
from editor.words import say

MOST = 10_000
"""So many places are listed; further ones are only told of."""


class Finding(QObject):
    """The places of the words that are wanted. `counted` carries what to say beside the field; `listed` the places of
    the article, `begun` that rows of all articles will come, `found` some of them, `ended` whether there are more.
    `stepped` carries the place to show.
    """

    counted = Signal(str)
    listed = Signal(object)
    begun = Signal()
    found = Signal(list)
    ended = Signal(bool)
    stepped = Signal(str, int, int)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.wanted = Wanted()
        self._article, self._caret = "", 0
        self._places: list[Stretch] = []
        self._rows: list[Row] = []
        self._current = -1
        self._search: Search | None = None
        self._hits: Hits | None = None
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._list)
        bridge.changed.connect(self._follow)
        bridge.about_to_close.connect(self._leave)

    @property
    def places(self) -> Sequence[Stretch]:
        """Return the places in the article that is read."""
        return self._places

    @property
    def current(self) -> int | None:
        """Return the number of the place in the article that is shown, or None."""
        if not self.wanted.everywhere:
            return self._current if 0 <= self._current < len(self._places) else None
        row = self._rows[self._current] if 0 <= self._current < len(self._rows) else None
        if row is None or row.article != self._article:
            return None
        return next((at for at, place in enumerate(self._places) if place.begin == row.begin), None)

    @property
    def hits(self) -> Hits | None:
        """Return what stands at the places of the article."""
        return self._hits

    def want(self, wanted: Wanted, article: str, caret: int) -> None:
        """Find these words, and show the first place from the caret on."""
        self.wanted, self._caret = wanted, caret
        self._stop()
        self._look_in(article)
        if wanted.everywhere:
            self._begin_search()
            return
        self._current = self._first_from(caret)
        self._list()
        self._show()

    def read(self, article: str) -> None:
        """Find the words in another article, without moving there."""
        if article != self._article:
            self._look_in(article)
            if not self.wanted.everywhere:
                self._current = -1
                self._list()
                self._tell_count()

    def step(self, by: int, article: str, caret: int) -> None:
        """Show the next place (1) or the one before (-1); after the last comes the first."""
        if self.wanted.everywhere:
            self._step_everywhere(by)
            return
        self._look_in(article)
        if not self._places:
            self._tell_count()
            return
        if 0 <= self._current < len(self._places) and self._places[self._current].begin <= caret <= self._places[
                self._current].end:
            self._current = (self._current + by) % len(self._places)
        else:
            first = self._first_from(caret)
            self._current = first if by > 0 else (first - 1) % len(self._places)
        self._show()

    def go_to(self, article: str, begin: int) -> None:
        """Take a place of the list as the current one."""
        if self.wanted.everywhere:
            self._current = next((at for at, row in enumerate(self._rows)
                                  if (row.article, row.begin) == (article, begin)), -1)
        else:
            self._current = next((at for at, place in enumerate(self._places) if place.begin == begin), -1)
        self._tell_count()

    def link_all(self) -> None:
        """Link the places that can be, to the entity most of them are linked to, in one step."""
        if self._hits is not None and self._hits.entity is not None and self._hits.places:
            self._bridge.submit(link_everywhere(self._hits.places, self._hits.entity.id))

    def tag_all(self, kind: str) -> None:
        """Tag the places that can be as a type, in one step."""
        if self._hits is not None and self._hits.places:
            self._bridge.submit(tag_everywhere(self._hits.places, kind))

    def forget(self) -> None:
        """Find nothing any more."""
        self._stop()
        self._article, self._places, self._rows, self._hits, self._current = "", [], [], None, -1

    def _leave(self) -> None:
        if self._search is not None:
            self._search.join()
            self._search = None
        self.forget()

    def _look_in(self, article: str) -> None:
        project = self._bridge.project
        found = project.find(Article, article) if article and project.is_loaded(article) else None
        self._article = article if found else ""
        self._places = [] if found is None else list(places_of(
            project.words_of(found), self.wanted.words, match_case=self.wanted.match_case,
            whole_words=self.wanted.whole_words))

    def _first_from(self, caret: int) -> int:
        return next((at for at, place in enumerate(self._places) if place.end >= caret), 0) if self._places else -1

    def _show(self) -> None:
        self._tell_count()
        if 0 <= self._current < len(self._places):
            place = self._places[self._current]
            self.stepped.emit(self._article, place.begin, place.end)

    def _step_everywhere(self, by: int) -> None:
        if self._rows:
            self._current = (self._current + by) % len(self._rows) if self._current >= 0 else 0
            row = self._rows[self._current]
            self._tell_count()
            self.stepped.emit(row.article, row.begin, row.end)

    def _tell_count(self) -> None:
        count = len(self._rows) if self.wanted.everywhere else len(self._places)
        if not self.wanted.words.strip():
            self.counted.emit("")
        elif not count:
            self.counted.emit(say("No places") if self._search is None else say("Looking…"))
        elif self._current < 0:
            self.counted.emit(say("{total} places", total=count))
        else:
            self.counted.emit(say("{place} of {total}", place=self._current + 1, total=count))

    def _list(self) -> None:
        """Say anew what stands at the places of the article."""
        if self.wanted.everywhere:
            return
        self._hits = hits_of(self._bridge.project, self._article, self._places[:MOST]) if self._article else None
        self.listed.emit(self._hits)

    def _begin_search(self) -> None:
        desk = self._bridge.desk
        self._rows, self._current, self._hits = [], -1, None
        self.begun.emit()
        if desk is not None and self.wanted.words.strip():
            self._search = Search(desk, self.wanted.words, self.wanted.match_case, self.wanted.whole_words, MOST, self)
            self._search.found.connect(self._take)
            self._search.ended.connect(self._end)
            self._search.start()
        self._tell_count()

    def _take(self, rows: list[Row]) -> None:
        self._rows += rows
        self.found.emit(rows)
        self._tell_count()

    def _end(self, more: bool) -> None:
        self._stop()
        self._tell_count()
        self.ended.emit(more)

    def _stop(self) -> None:
        if self._search is not None:
            self._search.stop()
            self._search = None

    def _follow(self, change: Change) -> None:
        """Follow tags of the article that is read, and other words it may have now."""
        touched = {swap.id if isinstance(swap.record, Article) else swap.record.article
                   for swap in change.swaps if isinstance(swap.record, Article | Mention)}
        if self._article and self._article in touched:
            if any(isinstance(swap.record, Article) for swap in change.swaps):
                self._look_in(self._article)
            self._again.start()
