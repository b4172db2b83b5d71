"""Know, beside the window's work, which articles of the open project repeat the words of others."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from editor import workspace
from editor.importers import ImportedArticle
from editor.model.change import Change, Swap
from editor.model.copies import Likeness, Shingles, likenesses, origin_article
from editor.model.project import Project
from editor.model.records import Article, Record
from editor.storage.project_file import ProjectFile
from editor.ui.bridge import Bridge
from editor.ui.work import Work
from editor.words import say

_REST = 1_000
"""Milliseconds of rest after a change of the articles before they are compared again."""

_SLICE, _SHARE = 0.005, 4
"""How many seconds are worked at a time, and of how many parts of the time one: the others are the window's."""


class Kin(QObject):
    """The articles that are like others, looked for in a thread of its own. `found` tells that they are others now,
    `told` carries a sentence while somebody waits.
    """

    found = Signal()
    told = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[str, Shingles] = {}
        self._found: dict[str, Likeness] = {}
        self._is_looking = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.look)
        bridge.opened.connect(self._begin)
        bridge.changed.connect(self._follow)
        self._begin()

    @property
    def likenesses(self) -> tuple[Likeness, ...]:
        """Return which articles are like which, the surest first."""
        return tuple(self._found.values())

    def likeness_of(self, article_id: str) -> Likeness | None:
        """Return what an article is like, or None."""
        return self._found.get(article_id)

    def look(self) -> None:
        """Compare the articles now, beside the window's work."""
        desk, project = self._bridge.desk, self._bridge.project
        if desk is None or len(project.of(Article)) < 2:  # one article is like no other
            self._take({})
        elif self._is_looking:
            self._rest.start()
        else:
            self._is_looking = True
            work = Work(lambda: _looked_for(project, desk.file, self._known), self)
            work.done.connect(lambda found: self._end(desk, found))
            work.failed.connect(lambda _: self._end(desk, None))  # told elsewhere
            work.start()

    def weigh(self, imported: ImportedArticle, then: Callable[[workspace.Near | None], object]) -> None:
        """Say which article one that comes in is near to, once that is known; None where it is near to none."""
        desk, project = self._bridge.desk, self._bridge.project
        if desk is None or not project.of(Article):
            then(None)
            return
        known = dict(self._known)

        def deed() -> tuple[workspace.Near | None, dict[str, Shingles]]:
            new = dict(workspace.shingles_in(project, desk.file, known))
            return workspace.near(project, imported, {**known, **new}), new

        def end(found: tuple[workspace.Near | None, dict[str, Shingles]]) -> None:
            if self._bridge.desk is not desk:
                then(None)
                return
            self._known.update(found[1])  # the next article that comes in need not wait for them again
            then(found[0])
        work = Work(deed, self)
        work.done.connect(end)
        work.failed.connect(lambda _: then(None))
        work.slow.connect(lambda: self.told.emit(say("Comparing with the articles of this project…")))
        work.start()

    def _begin(self) -> None:
        self._known = {}
        self._take({})
        self._rest.start()

    def _follow(self, change: Change) -> None:
        if any(_tells(swap) for swap in change.swaps):
            gone = [held for held, found in self._found.items() if self._is_settled(found)]
            if gone:
                self._take({held: found for held, found in self._found.items() if held not in gone})
            self._rest.start()

    def _is_settled(self, found: Likeness) -> bool:
        """Tell whether it was decided what two articles are to each other, or one of them is gone."""
        project = self._bridge.project
        copy, original = project.find(Article, found.copy), project.find(Article, found.original)
        if copy is None or original is None or original.id in copy.separate_from or copy.id in original.separate_from:
            return True
        return origin_article(project, copy).id == origin_article(project, original).id

    def _end(self, desk: workspace.OpenProject, found: tuple[dict[str, Shingles], list[Likeness]] | None) -> None:
        self._is_looking = False
        if found is not None and self._bridge.desk is desk:
            self._known.update(found[0])
            self._take({each.copy: each for each in found[1] if not self._is_settled(each)})

    def _take(self, found: dict[str, Likeness]) -> None:
        if found != self._found:
            self._found = found
            self.found.emit()


def _looked_for(project: Project, file: ProjectFile,
                known: dict[str, Shingles]) -> tuple[dict[str, Shingles], list[Likeness]]:
    new = dict(_at_leisure(workspace.shingles_in(project, file, known)))
    return new, likenesses(project, {**known, **new})


def _at_leisure(articles: Iterable[tuple[str, Shingles]]) -> Iterator[tuple[str, Shingles]]:
    """Yield what is known of one article after the other, resting in between: of thousands it takes many seconds."""
    begun = time.perf_counter()
    for article in articles:
        yield article
        took = time.perf_counter() - begun
        if took > _SLICE:
            time.sleep((_SHARE - 1) * took)
            begun = time.perf_counter()


def _tells(swap: Swap) -> bool:
    return isinstance(swap.record, Article) and _seen(swap.before) != _seen(swap.after)


def _seen(record: Record | None) -> Iterable[object]:
    return (record.texts, record.copy_of, record.separate_from) if isinstance(record, Article) else ()
