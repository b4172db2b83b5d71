"""Connect suggesting: its commands, what an import asks for, how far it is, and how much waits for a decision."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.model.edits.fields import name_of, shortened
from editor.model.records import Article
from editor.model.review import waiting, waiting_apart
from editor.storage.settings import change_settings, load_settings
from editor.ui.commands import SUGGESTIONS
from editor.ui.header import Header
from editor.ui.parts import is_made
from editor.ui.suggesting.dating import Dating
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.ui.work import Work
from editor.words import say, say_number

if TYPE_CHECKING:
    from editor.ui.suggesting.progress import SuggestProgress
    from editor.ui.suggesting.round import Outcome, Round

_ROOMS = ("editor.suggest.running", "editor.suggest.taking")


class SuggestingWiring(QObject):
    """Which articles are read for suggestions, and what is told of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._progress: SuggestProgress | None = None
        window.waiting.counted.connect(self._show_count)
        window.waiting.loud_changed.connect(self._heed)
        self._heed()
        Dating(window.bridge, self)
        window.foot.pending.clicked.connect(window.commands.action("review").trigger)
        for came in (window.imports.suggestions_wanted, window.versions.suggestions_wanted):
            came.connect(self._suggest_imported)
        connect(window.commands, {"suggest": self._suggest_this, "suggest all": self._suggest_all,
                                  "suggest at import": self._turn_tick, "ignored names": self._show_ignored})
        inner = window.commands.inside[SUGGESTIONS]
        inner.setObjectName("suggestionsMenu")
        window.tag_menu.add_inside(inner)
        inner.aboutToShow.connect(self._show_tick)
        self._show_tick()

    def _heed(self) -> None:
        self._window.library.heed(self._window.waiting.loud)

    def _show_tick(self) -> None:
        self._window.commands.action("suggest at import").setChecked(load_settings().suggest_on_import)

    def _turn_tick(self) -> None:
        """Turn over what an import does; what the menu showed may be older than a tick in the dialog."""
        with suppress(OSError):
            change_settings(suggest_on_import=not load_settings().suggest_on_import)
        self._show_tick()
        self._window.toast.tell(say("Tags are suggested after every import now.") if load_settings().suggest_on_import
                                else say("No tags are suggested after an import any more."))

    def _show_ignored(self) -> None:
        """List the names that are never suggested, once the menu has gone."""
        from editor.ui.review.ignored import IgnoredNames
        QTimer.singleShot(0, self, IgnoredNames(self._window.bridge, self._window).open)

    def _suggest_this(self) -> None:
        self._suggest((self._window.reading.in_view,), ordered=True)

    def _suggest_all(self) -> None:
        self._suggest((article.id for article in self._window.bridge.project.each(Article)), ordered=True)

    def _suggest_imported(self, articles: tuple[str, ...]) -> None:
        """Have what came in read, once the rooms for that were opened beside the window: it takes more than a turn."""
        opening = Work(lambda: [import_module(room) for room in _ROOMS], self)
        opening.done.connect(lambda _: self._suggest(articles, ordered=False))
        opening.start()

    def _suggest(self, articles: Iterable[str], *, ordered: bool) -> None:
        """Have articles read, and taken in where the project can be written."""
        bridge = self._window.bridge
        if bridge.is_read_only:
            bridge.refused.emit(bridge.fault)
            return
        wanted = [article for article in articles if bridge.project.find(Article, article) is not None]
        if wanted:
            self._round().take(wanted, ordered=ordered)

    def _round(self) -> Round:
        if not is_made(self._window, "suggesting"):
            from editor.ui.suggesting.progress import SuggestProgress
            progress = SuggestProgress()
            self._window.foot.addWidget(progress)
            progress.hide()  # the status bar shows what it is given
            reading = self._window.suggesting
            reading.began.connect(progress.begin)
            reading.far.connect(progress.tell)
            reading.ended.connect(progress.end)
            reading.ended.connect(self._tell)
            progress.cancel_requested.connect(reading.cancel)
        return self._window.suggesting

    def _show_count(self, count: int) -> None:
        self._window.foot.show_pending(say_number(
            "{count} suggestion to review", "{count} suggestions to review", count) if count else "")
        header = self._window.menuWidget()
        assert isinstance(header, Header), "the row above everything is the header"
        header.review.show_count(count)

    def _tell(self, outcome: Outcome) -> None:
        """Say in passing what was suggested, and what was not read."""
        sentences = (self._of_articles(outcome), self._of_left(outcome.left), *outcome.notes)
        if told := " ".join(filter(None, sentences)):
            can_undo = len(outcome.articles) == 1 and bool(outcome.records)
            self._window.toast.tell(told, can_undo=can_undo)

    def _of_left(self, left: tuple[str, ...]) -> str:
        """Say which article, or how many, were left out, where somebody cancelled."""
        article = self._window.bridge.project.find(Article, left[0]) if len(left) == 1 else None
        if article is not None:
            return say("Cancelled: “{title}” stays as it was.", title=shortened(name_of(article)))
        return say_number("Cancelled: {count} article stays as it was.",
                          "Cancelled: {count} articles stay as they were.", len(left)) if left else ""

    def _of_articles(self, outcome: Outcome) -> str:
        """Say how many suggestions wait in the articles that were read, as the review and the library count them."""
        project, loud = self._window.bridge.project, self._window.waiting.loud
        count = sum(waiting(project, article, loud) for article in outcome.articles)
        apart = sum(waiting_apart(project, article, loud) for article in outcome.articles)
        if len(outcome.articles) > 1:
            told = say_number("{count} suggestion to review in {articles} articles.",
                              "{count} suggestions to review in {articles} articles.", count,
                              articles=len(outcome.articles))
        elif (read := project.find(Article, next(iter(outcome.articles), ""))) is None:
            return ""
        elif not outcome.records:
            return say("“{title}” suggests nothing new.", title=shortened(name_of(read)))
        else:
            told = say_number("“{title}”: {count} suggestion to review.", "“{title}”: {count} suggestions to review.",
                              count, title=shortened(name_of(read)))
        return " ".join(filter(None, (told, _of_apart(apart))))


def _of_apart(count: int) -> str:
    return say_number("{count} time or announcement waits apart.", "{count} times and announcements wait apart.",
                      count) if count else ""
