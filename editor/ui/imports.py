"""Take in what a person hands over, files and words: read beside the window, settled in a dialog, then edited in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from editor import workspace
from editor.importers import ImportedArticle, read_file
from editor.model.edits.articles import settle_article
from editor.model.errors import DossierError
from editor.model.records import Article, Outlet
from editor.storage.opening import is_project_file
from editor.ui.bridge import Bridge
from editor.ui.importing import ImportDialog
from editor.ui.projects import SUFFIX, Projects
from editor.ui.work import Work
from editor.words import say, say_number

_EXCHANGE = ".json"


class Imports(QObject):
    """Imports into the open project. `told` carries what to tell in passing; failures go through the bridge."""

    told = Signal(str)
    article_taken_in = Signal(str)

    def __init__(self, bridge: Bridge, projects: Projects, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._projects = projects
        self._window = window

    def choose_files(self) -> None:
        """Ask for files and import them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, say("Import articles"), self._projects.folder(),
            f"{say('Articles and exchange files')} (*.txt *.text *.md *.json);;{say('All files')} (*)")
        if chosen:
            self.import_paths([Path(name) for name in chosen])

    def open_files(self, paths: Iterable[Path]) -> None:
        """Open a project among the files, and import the rest."""
        files = list(paths)
        for path in [path for path in files if is_project_file(path) or path.suffix.casefold() == SUFFIX]:
            files.remove(path)
            self._projects.open_path(path)
        if files:
            self.import_paths(files)

    def import_paths(self, files: list[Path]) -> None:
        """Import files: one article is shown for its date and lines to be settled; of several nothing is asked."""
        desk = self._projects.desk_to_write()
        if desk is None:
            return
        if len(files) == 1 and files[0].suffix.casefold() != _EXCHANGE:
            file = files[0]
            self._read_one(lambda: workspace.read_article(read_file(file), file.name), file.name)
        else:
            _Batch(self, self._bridge, desk, files).go_on()

    def paste(self) -> None:
        """Import the words of the clipboard as an article."""
        self.take_words(QGuiApplication.clipboard().text())

    def take_dropped(self, dropped: QMimeData) -> None:
        """Open or import files that were dropped, or import words that were."""
        files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if files:
            self.open_files(files)
        elif dropped.hasText():
            self.take_words(dropped.text())

    def take_words(self, words: str) -> None:
        """Import words that were pasted or dropped as an article."""
        if not words.strip():
            self._bridge.refused.emit(say("Nothing was imported: there are no words. Copy an article first."))
        elif self._projects.desk_to_write() is not None:
            self._read_one(lambda: workspace.read_pasted(words), say("the words"))

    def settle_again(self, article_id: str, field: str = "") -> None:
        """Let the analyst mend what is known of an article, beginning in a field, and which of its lines are kept."""
        project = self._bridge.project
        article = project.find(Article, article_id)
        if article is None or not self._bridge.load(article_id):
            return
        outlet = project.find(Outlet, article.outlet)
        shown = ImportedArticle(project.text(article.text), article, outlet.name if outlet else "")
        settled = ImportDialog.settle(shown, self._window, project, field)
        if settled is not None:
            self._bridge.submit(settle_article(article_id, settled.article, settled.outlet, settled.reliability))

    def _read_one(self, read: Callable[[], ImportedArticle], name: str) -> None:
        desk = self._bridge.desk
        work = Work(read, self)
        work.done.connect(lambda imported: self._settle(desk, imported))
        work.failed.connect(self._bridge.refused)
        work.slow.connect(lambda: self.told.emit(say("Reading {name}…", name=name)))
        work.start()

    def _settle(self, desk: workspace.OpenProject | None, imported: ImportedArticle) -> None:
        """Let the analyst settle what the text does not say, then take the article into the project it is meant for."""
        if desk is None or self._bridge.desk is not desk:
            return
        settled = ImportDialog.settle(imported, self._window, self._bridge.project)
        if settled is None or self._bridge.desk is not desk:
            return
        outcome = _taken(lambda: workspace.take_in(desk, settled, reliability=settled.reliability))
        if outcome.failure:
            self._bridge.refused.emit(outcome.failure)
            return
        self.article_taken_in.emit(outcome.article)
        self.told.emit("\n".join((say("“{title}” is imported.", title=outcome.title or outcome.file),
                                  *outcome.notes[len(settled.notes):])))


class _Batch(QObject):
    """Several files on their way into one project: each is read beside the window and taken in when it arrives.

    It ends early where the project is closed or cannot be saved. The first article taken in is shown.
    """

    def __init__(self, imports: Imports, bridge: Bridge, desk: workspace.OpenProject, files: list[Path]) -> None:
        super().__init__(imports)
        self._imports, self._bridge, self._desk = imports, bridge, desk
        self._files = deque(files)
        self._count = len(files)
        self._taken = 0
        self._shown = False
        self._failures: list[str] = []

    def go_on(self) -> None:
        """Read the next file, or tell what became of all."""
        if not self._files or self._bridge.desk is not self._desk or self._desk.file.fault:
            self._end()
            return
        file = self._files.popleft()
        work = Work(lambda: _read(file), self)
        work.done.connect(lambda read: self._take(file, read))
        work.failed.connect(lambda failure: self._note(workspace.Outcome(file.name, failure=failure)))
        work.slow.connect(lambda: self._imports.told.emit(say(
            "Reading {name}, file {number} of {count}…", name=file.name, number=self._count - len(self._files),
            count=self._count)))
        work.start()

    def _take(self, file: Path, read: bytes | ImportedArticle) -> None:
        if self._bridge.desk is not self._desk:
            self._end()
        elif isinstance(read, bytes):
            self._note(_taken(lambda: workspace.import_exchange(self._desk, read, file.name)))
        else:
            self._note(_taken(lambda: workspace.take_in(self._desk, read)))

    def _note(self, outcome: workspace.Outcome) -> None:
        if outcome.failure:
            self._failures.append(outcome.failure)
        else:
            self._taken += 1
        if outcome.article and not self._shown:
            self._shown = True
            self._imports.article_taken_in.emit(outcome.article)
        self.go_on()

    def _end(self) -> None:
        sentences = [say_number("{count} file imported.", "{count} files imported.", self._taken), *self._failures]
        if left := len(self._files):
            sentences.append(say_number("{count} file was left out: the project was closed or cannot be saved.",
                                        "{count} files were left out: the project was closed or cannot be saved.",
                                        left))
        self._imports.told.emit("\n".join(sentences))
        self.deleteLater()


def _read(file: Path) -> bytes | ImportedArticle:
    """Return the bytes of an exchange file, or the article of any other."""
    content = read_file(file)
    return content if file.suffix.casefold() == _EXCHANGE else workspace.read_article(content, file.name)


def _taken(deed: Callable[[], workspace.Outcome]) -> workspace.Outcome:
    """Return the outcome of taking something in, a refusal as one that failed."""
    try:
        return deed()
    except DossierError as refusal:
        return workspace.Outcome("", failure=str(refusal))
