"""Take in what a person hands over, files and words: read beside the window, settled in a dialog, then edited in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from editor import workspace
from editor.importers import ImportedArticle
from editor.importers.undated import inferred_for, with_proposal
from editor.model.cleaning import clean
from editor.model.edits.articles import settle_article
from editor.model.records import Article, Outlet
from editor.storage.opening import is_project_file
from editor.storage.settings import change_settings, load_settings
from editor.ui.asked import Asked
from editor.ui.bridge import Bridge
from editor.ui.importing import ImportDialog, SettledArticle
from editor.ui.importing.batch import Batch, Report, taken
from editor.ui.projects import SUFFIX, Projects
from editor.ui.versions.deeds import Versions
from editor.ui.work import Work
from editor.words import say

if TYPE_CHECKING:
    from editor.formats.annotations import Annotated
    from editor.formats.exchange_reading import Exchange


class Imports(QObject):
    """Imports into the open project. `told` carries what to tell in passing; refusals go through the bridge.

    `batch_begun` carries a batch of files that is about to begin, `reported` what became of one, or of a single file
    that could not be imported. `suggestions_wanted` carries the ids of articles that shall be read for suggestions.
    """

    told = Signal(str)
    batch_begun = Signal(Batch)
    reported = Signal(Report)
    article_taken_in = Signal(str)
    suggestions_wanted = Signal(tuple)

    def __init__(self, bridge: Bridge, projects: Projects, versions: Versions, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._asked = Asked(bridge, self)
        self._versions = versions
        self._projects = projects
        self._window = window

    def choose_files(self) -> None:
        """Ask for files and import them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, say("Import articles; for a whole folder: File, Import a folder…"), self._projects.folder(),
            f"{say('Articles, annotations and exchange files')} ({_patterns()});;{say('All files')} (*)")
        if chosen:
            self.import_paths([Path(name) for name in chosen])

    def choose_folder(self) -> None:
        """Ask for a folder and import the files in it."""
        chosen = QFileDialog.getExistingDirectory(self._window, say("Import a folder"), self._projects.folder())
        if chosen:
            self.import_paths([Path(chosen)])

    def open_files(self, paths: Iterable[Path]) -> None:
        """Open a project among the files, and import the rest."""
        files = list(paths)
        for path in [path for path in files if is_project_file(path) or path.suffix.casefold() == SUFFIX]:
            files.remove(path)
            self._projects.open_path(path)
        if files:
            self.import_paths(files)

    def import_paths(self, files: list[Path]) -> None:
        """Import files: one article is shown for its date and lines to be settled; of several nothing is asked.

        A folder stands for the files in it.
        """
        desk = self._projects.desk_to_write()
        if desk is None:
            return
        if any(file.is_dir() for file in files):
            self._look_into(desk, files)
            return
        handed = workspace.belonging(files)
        if len(handed) == 1:
            asking = self._asked.asking()
            self._read_one(lambda: workspace.read_handed(handed[0], asking=asking), clean(handed[0].file.name), files)
        else:
            self._begin(desk, files)

    def _look_into(self, desk: workspace.OpenProject, named: list[Path]) -> None:
        """Find the files in folders beside the window, for a folder may be far away and large."""
        def begin(found: tuple[list[Path], list[workspace.Outcome]]) -> None:
            if self._bridge.desk is desk:
                self._begin(desk, found[0], folders=found[1])

        work = Work(lambda: workspace.with_folders(named), self)
        work.done.connect(begin)
        work.failed.connect(self._bridge.refused)
        work.slow.connect(lambda: self.told.emit(say("Looking for files to import…")))
        work.start()

    def _begin(self, desk: workspace.OpenProject, files: list[Path], first: Exchange | Annotated | None = None,
               folders: Iterable[workspace.Outcome] = ()) -> None:
        """Take files in without a question; what the first holds may have been read already."""
        batch = Batch(self._bridge, desk, files, self, first, folders)
        batch.ended.connect(self.reported)
        batch.ended.connect(self._suggest)
        self.batch_begun.emit(batch)
        batch.begin()

    def _suggest(self, report: Report) -> None:
        """Ask for suggestions in what a batch took in, where the analyst wants them after an import."""
        new = tuple(outcome.article for outcome in report.outcomes if outcome.article and not outcome.known)
        if new and load_settings().suggest_on_import:
            self.suggestions_wanted.emit(new)

    def paste(self) -> None:
        """Import what is on the clipboard: files, words as an article, or a picture where there are no words."""
        self.take_dropped(QGuiApplication.clipboard().mimeData())

    def take_dropped(self, dropped: QMimeData) -> None:
        """Open or import files that were dropped or pasted, or import words or a picture that were."""
        files = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if files:
            self.open_files(files)
        elif dropped.hasImage() and (dropped.hasUrls() or not dropped.text().strip()):
            self.take_picture(QImage(dropped.imageData()))
        else:
            self.take_words(dropped.text(), dropped.html())

    def take_picture(self, picture: QImage) -> None:
        """Import a picture that came without a file, as PNG."""
        if picture.isNull():
            self._bridge.refused.emit(say("Nothing was imported: the picture cannot be read. Save it as a file and "
                                          "import that."))
        elif self._projects.desk_to_write() is not None:
            name = say("Pasted picture.png")
            self._read_one(lambda: workspace.read_article(_png_of(picture), name), name)

    def take_words(self, words: str, markup: str = "") -> None:
        """Import words that were pasted or dropped as an article, with the HTML that came with them."""
        if not (words.strip() or markup.strip()):
            self._bridge.refused.emit(say("Nothing was imported: there are no words. Copy an article first."))
        elif self._projects.desk_to_write() is not None:
            name, asking = say("the words"), self._asked.asking()
            self._read_one(lambda: workspace.apart_for(asking, name, workspace.read_pasted, words, markup), name)

    def settle_again(self, article_id: str, field: str = "") -> None:
        """Let the analyst mend what is known of an article, beginning in a field, and which of its lines are kept."""
        project = self._bridge.project
        article = project.find(Article, article_id)
        if article is None or not self._bridge.load(article_id):
            return
        outlet = project.find(Outlet, article.outlet)
        text = project.text(article.text)
        inferred = inferred_for(article, text.words)
        if field == "publishedField":  # else what is asked for is something else
            article = with_proposal(article, inferred)
        shown = ImportedArticle(text, article, outlet.name if outlet else "", inferred=inferred)
        ImportDialog.settle(
            shown, self._window, lambda settled: self._bridge.submit(
                settle_article(article_id, settled.article, settled.outlet, settled.reliability)), project, field)

    def _read_one(self, read: Callable[[], Exchange | Annotated | ImportedArticle], name: str,
                  files: list[Path] | None = None) -> None:
        desk = self._bridge.desk
        work = Work(read, self)
        work.done.connect(lambda imported: self._settle(desk, imported, files or []))
        work.failed.connect(lambda failure: self._tell_failed(desk, workspace.Outcome(name, failure=failure)))
        work.slow.connect(lambda: self.told.emit(say("Reading {name}…", name=name)))
        work.start()

    def _tell_failed(self, desk: workspace.OpenProject | None, outcome: workspace.Outcome) -> None:
        """Tell what was not read, unless the project that it was for is closed."""
        if self._bridge.desk is desk:
            self.reported.emit(Report((outcome,)))

    def _settle(self, desk: workspace.OpenProject | None, imported: Exchange | Annotated | ImportedArticle,
                files: list[Path]) -> None:
        """Let the analyst settle what the text does not say, then take the article into the project it is meant for."""
        if desk is None or self._bridge.desk is not desk:
            return
        if not isinstance(imported, ImportedArticle):  # records and annotations leave nothing to settle
            self._begin(desk, files, imported)
            return
        if workspace.article_of(desk.session.project, imported) is not None:
            self._take_in(imported)  # it is only told of
            return
        self._versions.kin.weigh(imported, lambda near: self._settle_beside(desk, imported, near))

    def _settle_beside(self, desk: workspace.OpenProject, imported: ImportedArticle,
                       near: workspace.Near | None) -> None:
        """Let the analyst say what an article is to the one it is near to, if to any, then settle it."""
        if self._bridge.desk is not desk:
            return
        if near is None:
            self._ask(desk, imported)
        else:
            self._versions.ask_of_new(imported, near, lambda answer: self._go_on(desk, imported, near.article, answer))

    def _go_on(self, desk: workspace.OpenProject, imported: ImportedArticle, near: str, answer: str) -> None:
        if answer == "version":
            self._versions.take_in(near, imported)
        else:
            self._ask(desk, imported, lambda article: self._versions.settle(answer, article, near))

    def _ask(self, desk: workspace.OpenProject, imported: ImportedArticle,
             then: Callable[[str], object] = lambda article: None) -> None:
        ImportDialog.settle(imported, self._window, lambda settled: self._take_settled(desk, settled, then),
                            self._bridge.project)

    def _take_settled(self, desk: workspace.OpenProject, settled: SettledArticle,
                      then: Callable[[str], object]) -> None:
        """Take a settled article into the project it was read for, if that is still open, and go on with it."""
        if self._bridge.desk is not desk:
            return
        with suppress(OSError):  # the tick is only remembered
            change_settings(suggest_on_import=settled.is_to_suggest)
        if article := self._take_in(settled, settled.reliability):
            then(article)
            if settled.is_to_suggest:
                self.suggestions_wanted.emit((article,))

    def _take_in(self, imported: ImportedArticle, reliability: str = "F") -> str:
        """Take an article in, show it and return its id, or blank; one that is here already is not doubled."""
        name = imported.article.file_name
        outcome = taken(self._bridge, lambda desk: workspace.take_in(desk, imported, reliability=reliability), name)
        if outcome.failure:
            self._bridge.refused.emit(outcome.failure)
            return ""
        self.article_taken_in.emit(outcome.article)
        self.told.emit(outcome.notes[0] if outcome.known else say(
            "“{title}” is imported.", title=outcome.title or outcome.file))
        return outcome.article


def _png_of(picture: QImage) -> bytes:
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(held, "PNG")  # type: ignore[call-overload]  # its stub asks for bytes, and it takes none
    return bytes(held.data().data())


def _patterns() -> str:
    """Return the patterns of the files that can be imported, for a dialog that lets them be chosen."""
    return " ".join(f"*{suffix}" for suffix in workspace.suffixes())
