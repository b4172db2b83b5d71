"""Tell how many suggestions wait in each article, read or not, and when that is another number."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from editor.model.anchor import anchors_of
from editor.model.change import Change
from editor.model.records import Article, Mention
from editor.model.review import Loud, waiting
from editor.model.scheme import changes_scheme
from editor.ui.bridge import Bridge
from editor.ui.work import Work


class Pending(QObject):
    """The numbers that were asked for, each counted once until a change may tell otherwise.

    Of a large project tags may still be counted when it is shown: until then nothing waits, and nobody does. `changed`
    carries the ids of articles whose numbers are others now.
    """

    changed = Signal(list)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._loud: Loud = frozenset()
        self._counts: dict[str, int] = {}
        bridge.opened.connect(self._begin)
        bridge.changed.connect(self._follow)

    def of(self, article_id: str) -> int:
        """Return how many suggestions of an article wait, quiet ones apart."""
        if article_id not in self._counts:
            self._counts[article_id] = self._count(article_id)
        return self._counts[article_id]

    def heed(self, loud: Loud) -> None:
        """Count what the analyst wants to review now."""
        if loud != self._loud:
            self._loud = loud
            self._count_anew(tuple(self._counts))

    def _begin(self) -> None:
        """Forget the project before, and count once this one can be without waiting."""
        self._counts.clear()
        suggested = self._bridge.project.suggested
        if not suggested.is_known:
            counting = Work(lambda: suggested.known, self)
            counting.done.connect(lambda _: self._count_anew(tuple(self._counts)))
            counting.start()

    def _follow(self, change: Change) -> None:
        touched = self._counts.keys() if changes_scheme(change) else _articles_of(change) & self._counts.keys()
        self._count_anew(tuple(touched))

    def _count_anew(self, articles: Iterable[str]) -> None:
        before = {article: self._counts[article] for article in articles if article in self._counts}
        self._counts.update((article, self._count(article)) for article in before)
        if others := [article for article, count in before.items() if count != self._counts[article]]:
            self.changed.emit(others)

    def _count(self, article_id: str) -> int:
        project = self._bridge.project
        return waiting(project, article_id, self._loud) if project.suggested.is_known else 0


def _articles_of(change: Change) -> set[str]:
    """Return the articles in which a change may have added to what waits, or taken from it."""
    found: set[str] = set()
    for swap in change.swaps:
        if isinstance(swap.record, Mention):  # of thousands of tags no places are read
            found.add(swap.record.article)
        elif isinstance(swap.record, Article):
            found.add(swap.id)
        else:
            found.update(anchor.article for side in (swap.before, swap.after) for anchor in anchors_of(side))
    return found
