"""Find words in the article that is read, and in all articles; step from place to place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.change import Change
from editor.model.records import Article, Stretch
from editor.model.searching import places_of
from editor.ui.bridge import Bridge
from editor.ui.finding.all_articles import MOST, AllArticles
from editor.ui.finding.hits import Hits, hits_of
from editor.ui.finding.places import touched_by
from editor.ui.finding.turns import Turns
from editor.ui.finding.wanted import Wanted
from editor.words import say

_FEW = 300
"""So many places are listed at once, more of them after a rest: while a word is typed each letter has others."""

_REST_MS = 150

_BEGIN, _END = attrgetter("begin"), attrgetter("end")


class Finding(QObject):
    """The places of the words that are wanted. `counted` carries what to say beside the field; `looked` says that the
    places of the article are known, `listing` how many will be listed in a moment, `listed` carries them. `stepped`
    carries the place to show. `everywhere` has the places in all articles.
    """

    counted = Signal(str)
    looked = Signal()
    listing = Signal(int)
    listed = Signal(object)
    stepped = Signal(str, int, int)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.wanted = Wanted()
        self._article = ""
        self._looked_in: tuple[object, ...] = ()
        self._places: list[Stretch] = []
        self._current = -1
        self._awaited: str | None = None
        self._hits: Hits | None = None
        self._is_resting = True
        self._looking, self._listing = Turns(self), Turns(self)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._begin_list)
        self.everywhere = AllArticles(bridge, self)
        self._at_last = QTimer(self, singleShot=True, interval=0)
        self._at_last.timeout.connect(self._look_at_last)
        self.everywhere.found.connect(self._follow_search)
        self.everywhere.dropped.connect(self._tell_count)
        self.everywhere.ended.connect(self._follow_search)
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
        row = self.everywhere.row
        here = self._number_of(row.begin) if row is not None and row.article == self._article else -1
        return here if here >= 0 else None

    @property
    def hits(self) -> Hits | None:
        """Return what stands at the places of the article, or None until that is known."""
        return self._hits if self._listing.is_over and not self._soon.isActive() else None

    def want(self, wanted: Wanted, article: str, caret: int) -> None:
        """Find these words, and show the first place from the caret on."""
        self.wanted, self._is_resting, self._current = wanted, False, -1
        self._stop_looking()
        if wanted.everywhere:
            self._article, self._awaited = "", article
            self.everywhere.look(wanted)
            if not self.everywhere.is_looking:
                self._at_last.start()
            self._tell_count()
        else:
            self.everywhere.forget()
            self._look_in(article, lambda: self._arrive(caret))

    def read(self, article: str) -> None:
        """Find the words in another article, without moving there."""
        if article == self._article or self._is_resting:
            return
        if self.wanted.everywhere:
            self._look_in(article, self.looked.emit)
        else:
            self._current = -1
            self._look_in(article, self._arrive)

    def step(self, by: int, article: str, caret: int) -> None:
        """Show the next place (1) or the one before (-1); after the last comes the first."""
        if self.wanted.everywhere:
            self._step_everywhere(by)
            return
        self._looking.finish()
        if self._looked_in != self._key_of(article):
            self._look_in(article, self.looked.emit)
            self._looking.finish()
        if not self._places:
            self._tell_count()
            return
        here = self._places[self._current] if 0 <= self._current < len(self._places) else None
        if here is not None and here.begin <= caret <= here.end:
            self._current = (self._current + by) % len(self._places)
        else:
            first = self._first_from(caret)
            self._current = first if by > 0 else (first - 1) % len(self._places)
        self._show()

    def go_to(self, article: str, begin: int) -> None:
        """Take a place of the list as the current one."""
        if self.wanted.everywhere:
            self.everywhere.go_to(article, begin)
        else:
            self._current = self._number_of(begin)
        self._tell_count()

    def rest(self) -> None:
        """List nothing any more, and follow no tags; the words and their places are kept for further steps."""
        self._is_resting = True
        self._soon.stop()
        self._listing.stop()

    def _leave(self) -> None:
        """Find nothing any more, in a project that is being closed."""
        self.rest()
        self.everywhere.leave()
        self._stop_looking()
        self._article, self._current = "", -1

    def _key_of(self, article: str) -> tuple[object, ...]:
        """Return what the places depend on: another key, other places."""
        found = self._bridge.project.find(Article, article) if article else None
        return (article, found.text if found else "", self.wanted)

    def _look_in(self, article: str, then: Callable[[], None]) -> None:
        """Look for the places of an article, and do what comes then."""
        project = self._bridge.project
        found = project.find(Article, article) if article and project.is_loaded(article) else None
        self._stop_looking()
        self._article = article if found else ""
        self._looked_in = self._key_of(article)
        self._looking.start(self._look(project.words_of(found)) if found else iter(()), then)
        if not self._looking.is_over:
            self._tell_count()

    def _stop_looking(self) -> None:
        """Know no places of any article."""
        self._places, self._hits, self._looked_in, self._awaited = [], None, (), None
        for turns in (self._looking, self._listing):
            turns.stop()
        for timer in (self._soon, self._at_last):
            timer.stop()

    def _look_at_last(self) -> None:
        """Look in the article that is read, once the first places in all articles are painted."""
        if self._awaited is not None:
            self._look_in(self._awaited, self.looked.emit)

    def _follow_search(self) -> None:
        """Tell how much is found by now."""
        if self._awaited is not None:
            self._at_last.start()
        self._tell_count()

    def _look(self, words: str) -> Iterator[None]:
        for place in places_of(words, self.wanted.words, match_case=self.wanted.match_case,
                               whole_words=self.wanted.whole_words):
            self._places.append(place)
            yield

    def _arrive(self, caret: int | None = None) -> None:
        """Show the first place from the caret on, if any is given, and list all."""
        if caret is not None:
            self._current = self._first_from(caret)
        self.looked.emit()
        self._list()
        self._tell_count()
        if caret is not None:
            self._show()

    def _first_from(self, caret: int) -> int:
        """Return the number of the first place that ends at the caret or behind it, else of the first of all."""
        return bisect_left(self._places, caret, key=_END) % len(self._places) if self._places else -1

    def _number_of(self, begin: int) -> int:
        at = bisect_left(self._places, begin, key=_BEGIN)
        return at if at < len(self._places) and self._places[at].begin == begin else -1

    def _show(self) -> None:
        self._tell_count()
        if 0 <= self._current < len(self._places):
            place = self._places[self._current]
            self.stepped.emit(self._article, place.begin, place.end)

    def _step_everywhere(self, by: int) -> None:
        if (row := self.everywhere.step(by)) is not None:
            self._tell_count()
            self.stepped.emit(row.article, row.begin, row.end)

    def _tell_count(self) -> None:
        is_everywhere = self.wanted.everywhere
        count = len(self.everywhere.rows) if is_everywhere else len(self._places)
        current = self.everywhere.current if is_everywhere else self._current
        is_looking = self.everywhere.is_looking if is_everywhere else not self._looking.is_over
        if not self.wanted.words.strip():
            self.counted.emit("")
        elif not count or (is_looking and not is_everywhere):
            self.counted.emit(say("Looking…") if is_looking else say("No places"))
        elif current < 0:
            self.counted.emit(say("{total} places", total=count))
        else:
            self.counted.emit(say("{place} of {total}", place=current + 1, total=count))

    def _list(self) -> None:
        """Say anew what stands at the places of the article; after a rest where they are many."""
        if self.wanted.everywhere or self._is_resting:
            return
        if len(self._places) <= _FEW:
            self._begin_list()
            return
        if self._hits is None:
            self.listing.emit(len(self._places))
        self._soon.start(_REST_MS)

    def _begin_list(self) -> None:
        self._soon.stop()
        if self._article:
            self._listing.start(self._listed(), lambda: self.listed.emit(self._hits))
        else:
            self.listed.emit(None)

    def _listed(self) -> Iterator[None]:
        for hits in hits_of(self._bridge.project, self._article, self._places[:MOST]):
            if hits is not None:
                self._hits = hits
            yield

    def _follow(self, change: Change) -> None:
        """Follow articles that go, and as long as places are listed tags and words of the one that is read."""
        touched = touched_by(change)
        for article in touched.difference(self._bridge.project.of(Article)):
            self.everywhere.drop(article)
        if self._is_resting or not self._article or self._article not in touched:
            return
        if self._looked_in != self._key_of(self._article):
            self._current = -1
            self._look_in(self._article, self._arrive)
        else:
            self._list()
