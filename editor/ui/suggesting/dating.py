"""Date the suggestions that wait in an article anew when another day of publication is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.model.change import Change
from editor.model.records import Article
from editor.model.review import is_suggested_from
from editor.ui.bridge import Bridge
from editor.ui.work import Work

if TYPE_CHECKING:  # read when an article is dated, not when the window starts
    from editor.suggest.dates.anew import Moved


class Dating(QObject):
    """The articles whose day of publication has changed, one at a time, in that order; their times are read beside
    the window.
    """

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: dict[str, tuple[Article, Article]] = {}
        self._work: Work | None = None
        bridge.changed.connect(self._follow)
        bridge.about_to_close.connect(self._end)

    @property
    def is_over(self) -> bool:
        """Tell whether nothing is dated anew, and nothing waits to be."""
        return self._work is None and not self._waiting

    def _follow(self, change: Change) -> None:
        for swap in change.swaps:
            if isinstance(swap.before, Article) and isinstance(swap.after, Article) and _is_dated(
                    swap.before, swap.after):
                first, _ = self._waiting.get(swap.after.id, (swap.before, swap.after))
                self._waiting[swap.after.id] = first, swap.after
        self._go_on()

    def _go_on(self) -> None:
        """Read the next article that has suggestions, as it was when these were dated and as it is."""
        while self._waiting and self._work is None:
            article_id, (before, after) = next(iter(self._waiting.items()))
            del self._waiting[article_id]
            if _is_dated(before, after) and not self._bridge.is_read_only and self._has_suggestions(after):
                words = self._bridge.project.text(after.text).words
                work = self._work = Work(partial(_moved, words, before, after), self)
                work.done.connect(partial(self._take, work, before))
                work.failed.connect(lambda _, work=work, before=before: self._take(work, before, ()))
                work.start()

    def _has_suggestions(self, article: Article) -> bool:
        project = self._bridge.project
        if not article.text or project.find(Article, article.id) is None:
            return False
        return self._bridge.load(article.id, stays=False) and is_suggested_from(self._bridge.project, article.id)

    def _take(self, work: Work, before: Article, moved: tuple[Moved, ...]) -> None:
        """Date what waits, unless another day was given meanwhile: then it is read again, from what it was dated by."""
        if work is not self._work:
            return
        self._work = None
        if before.id in self._waiting:
            self._waiting[before.id] = before, self._waiting[before.id][1]
        elif moved and self._bridge.project.find(Article, before.id) and self._bridge.load(before.id, stays=False):
            from editor.suggest.dates.anew import date_anew
            self._bridge.submit(date_anew(before.id, moved))
        self._go_on()

    def _end(self) -> None:
        self._waiting.clear()
        self._work = None


def _is_dated(before: Article, after: Article) -> bool:
    return before.text == after.text and (before.published, before.published_how) != (
        after.published, after.published_how)


def _moved(words: str, before: Article, after: Article) -> tuple[Moved, ...]:
    """Return the times that mean something else by now; runs beside the window."""
    from editor.suggest.dates.anew import moved_times
    return moved_times(words, before, after)
