"""Take in later versions of articles and show them, and settle which articles are copies of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor import registry, workspace
from editor.importers import ImportedArticle
from editor.model.change import Change, Edit, Stamps
from editor.model.cleaning import clean
from editor.model.copies import likeness_said, origin_article, pair_said, text_called
from editor.model.edits.articles import title_of
from editor.model.edits.copies import count_apart, count_as_one, set_articles_apart
from editor.model.edits.versions import join_version, take_in_version
from editor.model.records import Article
from editor.model.versions import alignment_of
from editor.storage.settings import load_settings
from editor.ui.asked import Asked
from editor.ui.bridge import Bridge
from editor.ui.large_steps import LargeSteps
from editor.ui.versions.kin import Kin
from editor.ui.work import Work
from editor.words import say

_TRIES = 2
"""How many times a step is worked out beside the window's work while the project goes on being changed."""


class Versions(QObject):
    """What is done with versions and copies. `told` carries what to tell in passing, `article_taken_in` the article
    that has a new version, `suggestions_wanted` articles that shall be read for suggestions, as after any import.
    """

    told = Signal(str)
    article_taken_in = Signal(str)
    suggestions_wanted = Signal(tuple)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._steps = LargeSteps(bridge, window)
        self._asked = Asked(bridge, self)
        self.kin = Kin(bridge, self)
        self.kin.told.connect(self.told)

    def show(self, article_id: str) -> None:
        """Show the versions of an article; say so where it has one only."""
        article = self._bridge.project.find(Article, article_id)
        if article is None or not self._bridge.load(article_id):
            return
        if not article.versions:
            self.told.emit(say("“{title}” has one version. “Import a new version…” adds another.",
                               title=title_of(article)))
            return
        self._open(article_id)

    def show_earlier(self, article_id: str, text: str, begin: int, end: int) -> None:
        """Show words of an earlier version of an article."""
        if self._bridge.load(article_id):
            self._open(article_id, (text, begin, end))

    def choose(self, article_id: str) -> None:
        """Ask for the file of a later version of an article, and take it in."""
        article = self._bridge.project.find(Article, article_id)
        if article is None or self._bridge.is_read_only:
            return
        suffixes = [suffix for name in registry.names(registry.IMPORTERS)
                    for suffix in registry.importer(name).suffixes]
        patterns = " ".join(f"*{suffix}" for suffix in dict.fromkeys(suffixes))
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, say("Import a new version of “{title}”", title=title_of(article)), "",
            f"{say('Articles')} ({patterns});;{say('All files')} (*)")
        if chosen:
            self.read(article_id, Path(chosen))

    def read(self, article_id: str, file: Path) -> None:
        """Read a file beside the window's work, and take it in as the later version of an article."""
        asking = self._asked.asking()
        self._begin(article_id, lambda: workspace.read_later(file, asking=asking), clean(file.name))

    def take_in(self, article_id: str, imported: ImportedArticle) -> None:
        """Take in what was read as the later version of an article."""
        self._begin(article_id, lambda: imported, imported.article.file_name or say("the words"))

    def _begin(self, article_id: str, read: Callable[[], ImportedArticle], name: str) -> None:
        """Read and compare beside the window's work: a long text is compared in a second."""
        desk = self._bridge.desk
        if desk is None or not self._bridge.load(article_id):
            return
        project = self._bridge.project
        words = project.words_of(project.get(Article, article_id))

        def deed() -> ImportedArticle:
            imported = read()
            alignment_of(words, imported.text.words)
            return imported
        work = Work(deed, self)
        work.done.connect(lambda imported: self._take_in(desk, article_id, imported))
        work.failed.connect(lambda failure: self._refuse(desk, failure))
        work.slow.connect(lambda: self.told.emit(say("Reading {name}…", name=name)))
        work.start()

    def _refuse(self, desk: workspace.OpenProject, failure: str) -> None:
        """Tell what was not read, unless the project that it was for is closed."""
        if self._bridge.desk is desk:
            self._bridge.refused.emit(failure)

    def _take_in(self, desk: workspace.OpenProject, article_id: str, imported: ImportedArticle) -> None:
        def show() -> None:
            self._show_later(article_id, imported.notes)
            if load_settings().suggest_on_import:
                self.suggestions_wanted.emit((article_id,))
        self._do(desk, take_in_version(article_id, imported.article, imported.text), show)

    def _do(self, desk: workspace.OpenProject, edit: Edit, then: Callable[[], object], tries: int = _TRIES) -> None:
        """Work a step of very many tags out beside the window's work, anew where something was changed meanwhile, and
        do it in turns with the window. After so many tries it waits for no rest, and is worked out where it is done.
        """
        if self._bridge.desk is not desk:
            return
        self._bridge.submit_draft()
        project, author = self._bridge.project, desk.session.author

        def end(change: Change) -> None:
            if self._bridge.desk is desk and self._bridge.project is not project and tries > 1:
                self._do(desk, edit, then, tries - 1)
            elif self._bridge.desk is desk:
                self._steps.do(lambda now, stamp: change if now is project else edit(now, stamp),
                               lambda done: then() if done is not None else None)
        work = Work(lambda: edit(project, Stamps()(author)), self)
        work.done.connect(end)
        work.failed.connect(lambda failure: self._refuse(desk, failure))
        work.start()

    def _show_later(self, article_id: str, notes: Sequence[str] = ()) -> None:
        title = title_of(self._bridge.project.get(Article, article_id))
        self.article_taken_in.emit(article_id)
        self.told.emit(" ".join((say("“{title}” has a later version.", title=title), *notes)))
        QTimer.singleShot(0, self, lambda: self._open(article_id))  # the article is drawn first

    def _open(self, article_id: str, place: tuple[str, int, int] | None = None) -> None:
        from editor.ui.versions.dialog import VersionsDialog
        article = self._bridge.project.find(Article, article_id)
        if article is None or not article.versions:
            return
        dialog = VersionsDialog(self._bridge, article_id, self._window, place[0] if place is not None else "")
        dialog.undo_requested.connect(lambda: self._steps.undo(lambda _: None))
        dialog.redo_requested.connect(lambda: self._steps.redo(lambda _: None))
        dialog.open()
        dialog.begin()
        if place is not None:
            dialog.point_at(*place[1:])

    def count_together(self, article_ids: Sequence[str]) -> None:
        """Count several articles as one origin: the one that was published first, or made first, is the original."""
        articles = [article for each in article_ids
                    if (article := self._bridge.project.find(Article, each)) is not None]
        first, *others = sorted(articles, key=lambda held: (held.published or "9999", held.id))
        for other in others:
            if origin_article(self._bridge.project, other).id != origin_article(self._bridge.project, first).id:
                self._bridge.submit(count_as_one(other.id, first.id))

    def count_apart(self, article_id: str) -> None:
        """Count a copy as an origin of its own."""
        article = self._bridge.project.find(Article, article_id)
        if article is not None and article.copy_of:
            self._bridge.submit(count_apart(article_id))
        elif article is not None:
            self.told.emit(say("“{title}” is counted as an origin of its own already.", title=title_of(article)))

    def ask_about(self, article_id: str) -> None:
        """Ask what an article is to the one it is like."""
        from editor.ui.versions.near import COPY, VERSION, NearQuestion
        found, project = self.kin.likeness_of(article_id), self._bridge.project
        if found is None:
            return
        copy, original = project.get(Article, found.copy), project.get(Article, found.original)
        said = pair_said(project, found)
        likely = VERSION if copy.outlet and copy.outlet == original.outlet else COPY
        question = NearQuestion(say("Two articles are alike"), said, likely, self._window)
        question.answered.connect(lambda answer: self.settle(answer, copy.id, original.id))
        question.open()

    def settle(self, answer: str, article_id: str, original_id: str) -> None:
        """Make of an article what was answered: a later version of another one, a copy of it, or neither."""
        if answer == "copy":
            self._bridge.submit(count_as_one(article_id, original_id))
        elif answer == "separate":
            self._bridge.submit(set_articles_apart(article_id, original_id))
        elif self._bridge.load(original_id) and self._bridge.load(article_id):
            self._join(original_id, article_id)

    def _join(self, original_id: str, article_id: str) -> None:
        """Make an article the later version of another one, both compared beside the window's work first."""
        project, desk = self._bridge.project, self._bridge.desk
        old, new = (project.words_of(project.get(Article, each)) for each in (original_id, article_id))

        def join(_: object) -> None:
            if desk is not None:
                self._do(desk, join_version(original_id, article_id), lambda: self._show_later(original_id))
        work = Work(lambda: alignment_of(old, new), self)
        work.done.connect(join)
        work.failed.connect(self._bridge.refused)
        work.start()

    def ask_of_new(self, imported: ImportedArticle, near: workspace.Near, then: Callable[[str], object]) -> None:
        """Ask what an article that comes in is to the one it is near to, and go on with the answer."""
        from editor.ui.versions.near import COPY, VERSION, NearQuestion
        article = self._bridge.project.get(Article, near.article)
        reasons = {
            "words": likeness_said(say("the article that comes in"),
                                   text_called(self._bridge.project, article, near.version), near.within,
                                   near.of_other),
            "address": say("It has the same web address as “{title}”.", title=title_of(article)),
            "headline": say("It has the outlet and the headline of “{title}”.", title=title_of(article))}
        question = NearQuestion(
            say("“{title}” is like an article of this project", title=title_of(imported.article)),
            reasons[near.reason], VERSION if near.is_version else COPY, self._window)
        question.answered.connect(then)
        question.open()
