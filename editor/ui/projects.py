"""Lead a person through opening, importing, exporting and copying; the deeds themselves are the workspace's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from editor import workspace
from editor.importers import ImportedArticle, read_file
from editor.model.edits.articles import settle_article
from editor.model.edits.projects import record_export
from editor.model.errors import DossierError
from editor.model.records import Article, Export, Outlet
from editor.storage.opening import is_project_file
from editor.storage.places import unnamed_folder
from editor.ui.bridge import Bridge
from editor.ui.importing import ImportDialog
from editor.ui.work import Work
from editor.words import say, say_number

SUFFIX = ".dossier"


class Projects(QObject):
    """The deeds of the File menu. `told` carries what to tell in passing; failures go through the bridge."""

    told = Signal(str)
    article_taken_in = Signal(str)
    busy = Signal(str)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window

    @property
    def _author(self) -> str:
        return workspace.settings().analyst

    def new(self) -> None:
        """Begin a project that is kept in the program's own folder until it is given a place."""
        self._take(lambda: workspace.create_unnamed(self._author))

    def open(self) -> None:
        """Ask for a project and open it."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, say("Open project"), self._folder(), _projects_filter())
        if chosen:
            self.open_path(Path(chosen))

    def open_backup(self) -> None:
        """Ask for a backup and open a copy of it."""
        folder = workspace.backups_folder(self._bridge.desk)
        chosen, _ = QFileDialog.getOpenFileName(self._window, say("Open backup"), str(folder), _projects_filter())
        if chosen:
            self._take(lambda: workspace.open_backup(Path(chosen), self._author))

    def open_path(self, path: Path) -> None:
        """Open the project at a path; the one before stays open where that fails."""
        if not self._is_open(path):
            self._take(lambda: workspace.open_project(path, self._author))

    def open_sample(self) -> None:
        """Open the sample project."""
        if not self._is_open(unnamed_folder() / f"{workspace.SAMPLE}{SUFFIX}"):
            self._take(lambda: workspace.open_sample(unnamed_folder(), self._author))

    def open_files(self, paths: Iterable[Path]) -> None:
        """Open a project among the files, and import the rest."""
        files = list(paths)
        for path in [path for path in files if is_project_file(path) or path.suffix.casefold() == SUFFIX]:
            files.remove(path)
            self.open_path(path)
        if files:
            self.import_paths(files)

    def save(self) -> None:
        """See to it that all is on disk; a project without a place is given one."""
        desk = self._bridge.desk
        self._bridge.submit_draft()
        if desk is None:
            return
        if desk.is_unnamed:
            self._give_place()
        elif desk.file.retry():
            self.told.emit(say("Everything is saved in {name}.", name=desk.path.name))
        else:
            self._bridge.refused.emit(desk.file.fault)

    def save_copy(self, *, history: bool = True) -> None:
        """Ask for a place and write a copy of the project there; the copy of a project without a place becomes it."""
        desk = self._bridge.desk
        self._bridge.submit_draft()
        if desk is None:
            return
        if desk.is_unnamed and history and not desk.file.read_only:
            self._give_place()
        elif (target := self._ask_place(say("Save a copy as"))) and self._managed(
                lambda: workspace.save_copy(desk, target, history=history)):
            self.told.emit(say("{name} is written.", name=target.name))

    def import_articles(self) -> None:
        """Ask for files and import them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, say("Import articles"), self._folder(),
            f"{say('Articles and exchange files')} (*.txt *.text *.md *.json);;{say('All files')} (*)")
        if chosen:
            self.import_paths([Path(name) for name in chosen])

    def import_paths(self, files: list[Path]) -> None:
        """Import files: one article is shown for its date and lines to be settled; of several nothing is asked."""
        desk = self._desk_to_write()
        if desk is None:
            return
        if len(files) == 1 and files[0].suffix.casefold() != ".json":
            self._import_one(files[0])
            return
        outcomes = list(workspace.import_files(desk, files))
        failures = [outcome.failure for outcome in outcomes if outcome.failure]
        for outcome in outcomes:
            if outcome.article:
                self.article_taken_in.emit(outcome.article)
        taken = len(outcomes) - len(failures)
        sentences = [say_number("{count} file imported.", "{count} files imported.", taken), *failures]
        self.told.emit("\n".join(sentences))

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
        elif self._desk_to_write() is not None:
            self._settle(workspace.read_pasted(words))

    def _import_one(self, file: Path) -> None:
        imported = self._tried(lambda: workspace.read_article(read_file(file), file.name))
        if imported:
            self._settle(imported)

    def _settle(self, imported: ImportedArticle) -> None:
        """Let the analyst settle what the text does not say, then take the article in."""
        settled = ImportDialog.settle(imported, self._window, self._bridge.project)
        desk = self._bridge.desk
        if settled is None or desk is None:
            return
        outcome = self._tried(lambda: workspace.take_in(desk, settled, reliability=settled.reliability))
        if outcome:
            self.article_taken_in.emit(outcome.article)
            self.told.emit("\n".join((say("“{title}” is imported.", title=outcome.title or outcome.file),
                                      *outcome.notes[len(settled.notes):])))

    def settle_again(self, article_id: str) -> None:
        """Let the analyst mend what is known of an article, and which of its lines are kept."""
        project = self._bridge.project
        article = project.find(Article, article_id)
        if article is None or not self._bridge.load(article_id):
            return
        outlet = project.find(Outlet, article.outlet)
        shown = ImportedArticle(project.text(article.text), article, outlet.name if outlet else "")
        settled = ImportDialog.settle(shown, self._window, project)
        if settled is not None:
            self._bridge.submit(settle_article(article_id, settled.article, settled.outlet, settled.reliability))

    def export(self, format_name: str, suffix: str) -> None:
        """Ask where to, and write the briefing or the project there, beside the window."""
        desk = self._bridge.desk
        if desk is None:
            return
        self._bridge.submit_draft()
        proposed = desk.path.with_suffix(suffix) if not desk.is_unnamed else Path.home() / f"{desk.path.stem}{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, say("Export"), str(proposed), f"*{suffix}")
        if chosen:
            self.export_to(Path(chosen), format_name, suffix)

    def export_to(self, target: Path, format_name: str, suffix: str) -> None:
        """Write the briefing or the project to a path, beside the window."""
        desk = self._bridge.desk
        target = target if target.suffix.casefold() == suffix else target.with_name(target.name + suffix)
        if desk is None or not self._managed(desk.must_be_saved):
            return
        source = desk.path
        work = Work(lambda: workspace.write_export(source, target, format_name=format_name), self)
        work.done.connect(self._exported)
        work.failed.connect(self._bridge.refused)
        self.busy.emit(say("Writing {name}…", name=target.name))
        work.start()

    def _exported(self, written: Export) -> None:
        desk = self._bridge.desk
        if desk is not None and not desk.file.read_only:
            self._bridge.submit(record_export(written))
        self.told.emit(say("{name} is written.", name=written.file_name))

    def _desk_to_write(self) -> workspace.OpenProject | None:
        """Return the open project, beginning one where none is; None where that fails."""
        if self._bridge.desk is None:
            self.new()
        return self._bridge.desk

    def _give_place(self) -> None:
        desk = self._bridge.desk
        target = self._ask_place(say("Save project"))
        if desk is None or target is None:
            return
        if self._managed(lambda: workspace.save_copy(desk, target)):
            old = desk.path
            self.open_path(target)
            if self._bridge.desk is not None and self._bridge.desk.path == target:
                old.unlink(missing_ok=True)

    def _ask_place(self, title: str) -> Path | None:
        desk = self._bridge.desk
        name = desk.path.name if desk else f"{say('Untitled project')}{SUFFIX}"
        proposed = str(Path(self._folder()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, _projects_filter())
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    def _folder(self) -> str:
        desk = self._bridge.desk
        return str(Path.home() if desk is None or desk.is_unnamed else desk.path.parent)

    def may_leave(self) -> bool:
        """Tell whether the open project can be closed without losing anything; a fault is told."""
        self._bridge.submit_draft()
        desk = self._bridge.desk
        if desk is None or desk.file.retry():
            return True
        self._bridge.refused.emit(desk.file.fault)
        return False

    def may_lose(self) -> bool:
        """Ask whether what could not be saved may be lost."""
        desk = self._bridge.desk
        question = QMessageBox(QMessageBox.Icon.Warning, say("Not saved"), desk.file.fault if desk else "",
                               parent=self._window)
        question.setObjectName("notSavedDialog")
        lose = question.addButton(say("Close and lose what is not saved"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(say("Keep open"), QMessageBox.ButtonRole.RejectRole))
        question.exec()
        return question.clickedButton() is lose

    def _is_open(self, path: Path) -> bool:
        desk = self._bridge.desk
        return desk is not None and path.exists() and path.samefile(desk.path)

    def _take(self, opening: Callable[[], workspace.OpenProject]) -> None:
        desk = self._tried(opening) if self.may_leave() else None
        if desk is not None:
            self._bridge.take(desk)
            workspace.remember_opened(desk)

    def _managed(self, deed: Callable[[], None]) -> bool:
        """Do the deed and tell whether it went well; a failure is told."""
        try:
            deed()
        except DossierError as failure:
            self._bridge.refused.emit(str(failure))
            return False
        return True

    def _tried(self, deed: Callable[[], Any]) -> Any:
        """Return what the deed gives; a failure is told and gives None."""
        try:
            return deed()
        except DossierError as failure:
            self._bridge.refused.emit(str(failure))
            return None


def _projects_filter() -> str:
    return f"{say('Dossier projects')} (*{SUFFIX})"
