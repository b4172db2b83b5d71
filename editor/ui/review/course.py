"""Go through what an article suggests, one after another."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal

from editor.model.change import Change
from editor.model.project import Project
from editor.model.records import Article
from editor.model.review import Decided, Loud, Progress, Sieve, Sort, counted, record_of, sort_of
from editor.model.review_line import TWICE, Ahead, ReviewLine
from editor.model.review_order import Kind, Place, ReviewOrder
from editor.ui.bridge import Bridge
from editor.ui.review.standing import Standing

_FOLLOWED = ("mention", "quote", "event", "entity", "article", "project")


class Course(QObject):
    """The way through the suggestions of one article. `moved` tells that another one is the current one, or that what
    waits has changed; `decided` carries a sentence that says what was decided.

    Of a step of very many records, which is told in parts, `moved` tells once, when all is done.
    """

    moved = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.article = ""
        self.sieve: Sieve = "all"
        self.loud: Loud = frozenset()
        self._standing = Standing(bridge, self)
        self._standing.gathered.connect(self._draw_ahead)
        self._skipped: dict[str, int] = {}
        self._line = ReviewLine(self._order, self.sieve, self.loud, self._skipped)
        self._current = ""
        self._place: Place | None = None
        self._touched: set[str] = set()
        self._again: list[str] = []
        self._is_outdated = self._is_behind = False
        bridge.changed.connect(self._follow)
        bridge.opened.connect(self._skipped.clear)
        bridge.loaded.connect(self._take_loaded)

    def prepare(self, article_id: str) -> None:
        """Gather what an article suggests in turns with the window, so that a review of it begins at once."""
        self._standing.prepare(article_id)

    def begin(self, article_id: str) -> None:
        """Begin with the first suggestion of a loaded article, all kinds wanted; what an earlier review skipped comes
        last.
        """
        self._standing.gather(article_id)
        self._is_outdated |= self.sieve != "all"
        self.article, self.sieve, self._current, self._place = article_id, "all", "", None
        self._skipped.update(dict.fromkeys(self._skipped, 1))
        self._touched.update(self._skipped)
        self._look()

    def end(self) -> None:
        """Be on the way no longer."""
        self.article = ""
        self._forget_again()

    @property
    def current(self) -> Decided | None:
        """Return the suggestion that is to be decided about, None where none is left."""
        found = record_of(self._project, self._current) if self._current and self.article else None
        return found if found is not None and found.state == "suggested" else None

    @property
    def progress(self) -> Progress:
        """Return how far the article is, quiet ones apart; where only such are wanted, how far with these."""
        return self._order.progress(self.loud, self.sieve)

    @property
    def is_counted(self) -> bool:
        """Tell whether there is a current suggestion, and the progress counts what is of its sort."""
        current = self.current
        return current is not None and sort_of(self._project, current) in counted(self.sieve, self.loud)

    @property
    def together(self) -> list[str]:
        """Return the ids of what waits together with the current suggestion, and its own, by place."""
        return self._order.waiting_with(self._current, self.sieve, self.loud)

    @property
    def left(self) -> int:
        """Return how many suggestions were skipped for good."""
        return sum(self._skipped[each] >= TWICE for each in self._skipped_here())

    @property
    def skipped(self) -> int:
        """Return how many suggestions were skipped, and still wait."""
        return len(self._skipped_here())

    def coming(self) -> Ahead:
        """Return what comes after the current suggestion, in rows; what was skipped once comes last."""
        return self._line.ahead(self._current)

    def quiet_waiting(self, loud: Loud = frozenset()) -> dict[Sort, int]:
        """Return how many times and announcements, as far as they are quiet, wait in the article."""
        return self._order.quiet_waiting(loud)

    def kinds(self) -> dict[Kind, int]:
        """Return how many suggestions of each kind wait in the article."""
        return self._order.kinds()

    def waiting_of(self, kinds: Collection[Kind]) -> list[str]:
        """Return the ids of the suggestions of the article that are of these kinds."""
        return self._order.waiting_of(kinds)

    def sift(self, sieve: Sieve) -> None:
        """Let only suggestions of this kind come; the current one stays where it is one of them."""
        self.sieve = sieve
        self._look_anew()

    def heed(self, loud: Loud) -> None:
        """Let these sorts, quiet by default, come and count from now on, and no others of the quiet."""
        self.loud, self._is_outdated = loud, True
        if self.article:
            self._look()

    def skip(self) -> None:
        """Leave the current suggestion waiting: it comes again at the end and, skipped there again, not before the
        next review.
        """
        if self.current is not None:
            self._skipped[self._current] = self._skipped.get(self._current, 0) + 1
            self._touched.add(self._current)
            self._look(stays=False)

    def take_up_skipped(self) -> None:
        """Go through what was skipped again."""
        for record_id in self._skipped_here():
            del self._skipped[record_id]
        self._look_anew()

    def move(self, by: int) -> None:
        """Go to the next (1) or previous (-1) suggestion without deciding, round from the last to the first."""
        if (place := self._line.place(self._current)) is not None:
            self.go_to(self._line.after(place) if by > 0 else self._line.before(place))

    def go_to(self, record_id: str) -> bool:
        """Make a suggestion that waits the current one, and tell whether it is; all kinds come where it needs that."""
        if record_id not in self._line and self._order.lets_through(record_id, "all", self.loud):
            self.sieve = "all"
            self._skipped.pop(record_id, None)
            self._look_anew()
        if record_id not in self._line:
            return False
        self._stand_at(record_id)
        return True

    @property
    def _order(self) -> ReviewOrder:
        return self._standing.order

    @property
    def _project(self) -> Project:
        return self._bridge.project

    def _follow(self, change: Change) -> None:
        """Go on with what comes next; after an undo go back to what waits again."""
        touched = self._standing.take(change)
        self._is_outdated |= touched is None
        self._touched.update(touched or ())
        if change.goes_on or not self.article:
            self._keep_up()
        if not self.article:
            return
        if self._project.find(Article, self.article) is None:
            self.end()
            self.moved.emit()
            return
        self._again += _waiting_again(change)
        self._is_behind |= touched is None or any(swap.kind in _FOLLOWED for swap in change.swaps)
        if self._is_behind and not change.goes_on:
            self._look_again()

    def _look_again(self) -> None:
        """Find what waits after changes."""
        again = self._again
        self._forget_again()
        self._look(again)

    def _forget_again(self) -> None:
        self._again, self._is_behind = [], False

    def _look_anew(self) -> None:
        """Find all that comes now."""
        self._is_outdated = True
        self._look()

    def _look(self, again: Iterable[str] = (), *, stays: bool = True) -> None:
        """Stand at what waits again, at the current suggestion where it still comes, or at what came after it."""
        following = next(filter(self._comes, self._line.following(self._place)), "") if self._place else ""
        if self._is_outdated or self._line.order is not self._order:
            self._draw()
        self._keep_up()
        is_here = stays and self._current in self._line
        self._stand_at(self._line.first_of(again) or (
            self._current if is_here else following or self._line.first))

    def _keep_up(self) -> None:
        """Let what comes follow the order; where all of it is to be found anew, that is done when it is looked at."""
        if not self._is_outdated and self._line.order is self._order:
            self._line.update(self._touched)
        self._touched.clear()

    def _draw(self) -> None:
        self._line = ReviewLine(self._order, self.sieve, self.loud, self._skipped)
        self._is_outdated = False
        self._touched.clear()

    def _draw_ahead(self) -> None:
        """Find what a review would begin with."""
        if not self.article:
            self.sieve = "all"
            self._draw()

    def _comes(self, record_id: str) -> bool:
        return self._skipped.get(record_id, 0) < TWICE and self._order.lets_through(record_id, self.sieve, self.loud)

    def _stand_at(self, record_id: str) -> None:
        self._current, self._place = record_id, self._line.place(record_id)
        self.moved.emit()

    def _skipped_here(self) -> list[str]:
        return [each for each in self._skipped if self._order.lets_through(each, self.sieve, self.loud)]

    def _take_loaded(self, article_id: str) -> None:
        """Begin anew in an article whose tags are in memory only now."""
        if self._standing.take_loaded(article_id) and article_id == self.article:
            self._look_anew()


def _waiting_again(change: Change) -> list[str]:
    """Return the suggestions that a change brought back to be decided about."""
    return [swap.id for swap in change.swaps if isinstance(swap.after, Decided) and isinstance(swap.before, Decided)
            and swap.after.state == "suggested" != swap.before.state]
