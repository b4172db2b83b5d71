"""Connect the versions and copies of articles with the commands, the library, the article's head and the checks."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from editor.model.change import Change
from editor.model.checks import Finding
from editor.model.copies import origin_article, pair_said
from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.model.versions import undecided
from editor.ui.checks.watch import ALIKE, LEFT, Watch
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import phrase, say_number

_REST = 300
"""Milliseconds of rest after a change before what stands on earlier versions is counted again."""
_TURN_S = 0.01
"""Seconds that articles are told of before the window has its turn."""


class VersionsWiring(QObject):
    """Where later versions come in, and what is told of versions and copies."""

    def __init__(self, window: MainWindow, watch: Watch) -> None:
        super().__init__(window)
        self._window, self._watch = window, watch
        versions, deeds = window.versions, window.library.deeds
        connect(window.commands, {
            "import version": lambda: versions.choose(window.reading.article),
            "versions": lambda: versions.show(window.reading.article),
            "count apart": lambda: versions.count_apart(window.reading.article)})
        deeds.version_requested.connect(versions.choose)
        deeds.versions_requested.connect(versions.show)
        deeds.one_origin_requested.connect(versions.count_together)
        deeds.own_origin_requested.connect(versions.count_apart)
        versions.told.connect(window.toast.tell)
        versions.article_taken_in.connect(self._show)
        window.reading.earlier_requested.connect(versions.show_earlier)
        versions.kin.found.connect(self._show_alike)
        window.view.detail_requested.connect(self._lead)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._count_left)
        self._renewed: set[str] = set()
        self._saying: Iterator[Finding] = iter(())
        self._said: list[Finding] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._say_on)
        window.bridge.opened.connect(self._begin)
        window.bridge.loaded.connect(lambda _: self._rest.start())
        window.bridge.changed.connect(self._follow)

    def _show(self, article_id: str) -> None:
        """Show an article that has a later version; one that is shown stays at the place that is read."""
        if self._window.reading.article != article_id:
            self._window.reading.show_article(article_id)

    def _lead(self, detail: str) -> None:
        """Go from the article's head to its versions, or to the article it is a copy of."""
        project, article_id = self._window.bridge.project, self._window.reading.article
        article = project.find(Article, article_id)
        if article is not None and detail == "version":
            self._window.versions.show(article_id)
        elif article is not None and detail == "copy":
            self._window.reading.show_article(origin_article(project, article).id)

    def _begin(self) -> None:
        self._later.stop()
        self._renewed = {article.id for article in self._window.bridge.project.of(Article).values() if article.versions}
        self._count_left()

    def _follow(self, change: Change) -> None:
        for swap in change.swaps:
            if isinstance(swap.after, Article) and swap.after.versions:
                self._renewed.add(swap.id)
        if self._renewed:
            self._rest.start()

    def _count_left(self) -> None:
        """Tell how much of each article stands on earlier versions and waits for a decision."""
        project = self._window.bridge.project
        for article_id in sorted(self._renewed):
            article = project.find(Article, article_id)
            count = len(undecided(project, article)) if article is not None else 0
            self._watch.show_left(article_id, [_waiting(article, count)] if article is not None and count else [])

    def _show_alike(self) -> None:
        """Tell which articles are alike; of very many it takes more turns than one to say how."""
        self._saying, self._said = self._alike(), []
        self._say_on()

    def _say_on(self) -> None:
        until = perf_counter() + _TURN_S
        for finding in self._saying:
            self._said.append(finding)
            if perf_counter() > until:
                self._later.start()
                return
        self._watch.show_alike(self._said)

    def _alike(self) -> Iterator[Finding]:
        project = self._window.bridge.project
        for found in self._window.versions.kin.likenesses:
            if all(project.find(Article, held) is not None for held in (found.copy, found.original)):
                yield Finding("info", ALIKE, Article.kind_of_record, found.copy, pair_said(project, found), found.copy,
                              fix=phrase("Decide"))


def _waiting(article: Article, count: int) -> Finding:
    return Finding("warning", LEFT, Article.kind_of_record, article.id, say_number(
        "{count} passage on an earlier version of “{title}” waits for a decision",
        "{count} passages on an earlier version of “{title}” wait for a decision", count, title=title_of(article)),
        article.id, fix=phrase("Decide"))
