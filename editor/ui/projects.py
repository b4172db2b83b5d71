"""Lead a person through opening, importing, exporting and copying; the deeds themselves are the workspace's."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from editor import workspace
from editor.model.errors import DossierError
from editor.model.records import Article
from editor.storage.places import unnamed_folder
from editor.ui.bridge import Bridge
from editor.ui.recent import short_path
from editor.ui.work import Work
from editor.words import say

SUFFIX = ".dossier"


class Projects(QObject):
    """The deeds of the File menu. `told` carries what to tell in passing; failures go through the bridge."""

    told = Signal(str)

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
        chosen, _ = QFileDialog.getOpenFileName(self._window, say("Open project"), self.folder(), _projects_filter())
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
            self._take(lambda: workspace.open_early(path, self._author))

    def open_sample(self) -> None:
        """Open the sample project."""
        if not self._is_open(unnamed_folder() / f"{workspace.SAMPLE}{SUFFIX}"):
            self._take(lambda: workspace.open_sample(unnamed_folder(), self._author))

    def save(self) -> None:
        """See to it that all is on disk; a project without a place is given one."""
        desk = self._bridge.desk
        self._bridge.submit_draft()
        if desk is None:
            return
        if desk.is_unnamed:
            self.save_copy()
        elif desk.file.retry():
            self.told.emit(say("Everything is saved in {name}.", name=desk.path.name))
        else:
            self._bridge.refused.emit(desk.file.fault)

    def save_copy(self, *, history: bool = True) -> None:
        """Ask for a place and write a copy of the project there, beside the window.

        The copy becomes the open project where the open one has no place of its own, or cannot be written.
        """
        desk = self._bridge.desk
        self._bridge.submit_draft()
        if desk is None or (target := self._ask_place(say("Save a copy as"))) is None:
            return
        if history and (desk.is_unnamed or desk.file.fault):
            self._move_to(desk, target)
        else:
            self._copy(desk, target, history, lambda: self.told.emit(say("{name} is written.", name=target.name)))

    def desk_to_write(self) -> workspace.OpenProject | None:
        """Return the open project, beginning one where none is; None where that fails, or it is for reading only."""
        if self._bridge.desk is None:
            self.new()
        if self._bridge.is_read_only:
            self._bridge.refused.emit(self._bridge.fault)
            return None
        return self._bridge.desk

    def _move_to(self, desk: workspace.OpenProject, target: Path, then: Callable[[], object] = lambda: None) -> None:
        """Copy the project with all that waits, and go on in the copy; one without a place leaves nothing behind."""
        copied = desk.session.project

        def go_on() -> None:
            if self._bridge.desk is not desk:
                return
            self._bridge.submit_draft()
            if desk.session.project is not copied and not desk.file.fault:
                self._move_to(desk, target, then)  # something was edited while the copy was written
            elif (moved := self._tried(lambda: workspace.open_project(target, self._author))) is not None:
                moved.briefing, moved.moved_from = desk.briefing, desk.path
                self._begin(moved, self._bridge.move)
                if desk.is_unnamed and not desk.file.read_only:
                    with suppress(PermissionError):  # Windows keeps a file of which a backup is being made
                        desk.path.unlink(missing_ok=True)
                self.told.emit(say("You are working in {name} now.", name=target.name))
                then()

        self._copy(desk, target, True, go_on)

    def _copy(self, desk: workspace.OpenProject, target: Path, history: bool, then: Callable[[], object]) -> None:
        work = Work(lambda: workspace.save_copy(desk, target, history=history), self)
        work.done.connect(lambda _: then())
        work.failed.connect(self._bridge.refused)
        work.slow.connect(lambda: self.told.emit(say("Writing {name}…", name=target.name)))
        work.start()

    def _ask_place(self, title: str) -> Path | None:
        desk = self._bridge.desk
        name = desk.path.name if desk else f"{say('Untitled project')}{SUFFIX}"
        proposed = str(Path(self.folder()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, proposed, _projects_filter())
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    def folder(self) -> str:
        desk = self._bridge.desk
        return str(Path.home() if desk is None or desk.is_unnamed else desk.path.parent)

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Tell whether the open project can be closed: all is on disk, or the analyst says that what is not may go.

        Where they save a copy first this is false for now, and `again` is called once the copy is the open project.
        """
        unfinished = self._bridge.finish()
        desk = self._bridge.desk
        if unfinished and desk is not None and desk.file.retry():
            unfinished = self._bridge.finish()  # what waited for a fault may be an edit now
        if desk is None or desk.file.retry():
            return not unfinished or self._ask_about("\n".join(unfinished), can_copy=False) == "lose"
        answer = self._ask_about("\n".join(dict.fromkeys((desk.file.fault, *unfinished))), can_copy=True)
        if answer == "copy" and (target := self._ask_place(say("Save a copy as"))):
            self._move_to(desk, target, again)
        return answer == "lose"

    def _ask_about(self, fault: str, *, can_copy: bool) -> Literal["copy", "lose", "keep"]:
        """Return what shall become of what is not saved."""
        question = QMessageBox(QMessageBox.Icon.Warning, say("Not saved"), fault, parent=self._window)
        question.setObjectName("notSavedDialog")
        question.setTextFormat(Qt.TextFormat.PlainText)
        copy = QPushButton(say("Save a copy as…"))
        copy.setObjectName("saveCopyButton")
        if can_copy:
            question.addButton(copy, QMessageBox.ButtonRole.AcceptRole)
        lose = question.addButton(say("Close and lose what is not saved"), QMessageBox.ButtonRole.DestructiveRole)
        lose.setObjectName("loseButton")
        keep = question.addButton(say("Keep open"), QMessageBox.ButtonRole.RejectRole)
        keep.setObjectName("keepButton")
        question.setDefaultButton(copy if can_copy else keep)
        question.setEscapeButton(keep)
        question.exec()
        pressed = question.clickedButton()
        return "copy" if pressed is copy else "lose" if pressed is lose else "keep"

    def remember(self) -> None:
        """Keep true what the list of recent projects says of the open one."""
        desk = self._bridge.desk
        if desk is not None:
            with suppress(OSError):  # a full disk: the list is a convenience
                workspace.remember_opened(desk)

    def _is_open(self, path: Path) -> bool:
        desk = self._bridge.desk
        return desk is not None and path.exists() and path.samefile(desk.path)

    def _take(self, opening: Callable[[], workspace.OpenProject]) -> None:
        left = self._bridge.desk
        desk = self._tried(opening) if self.may_leave(lambda: self._take(opening)) else None
        if desk is not None:
            self._begin(desk, where=_where_kept(left))

    def _begin(self, desk: workspace.OpenProject, take: Callable[[workspace.OpenProject], None] | None = None, *,
               where: str = "") -> None:
        """Work on a project, and tell what was amiss with it, and `where` the one before is kept."""
        (take or self._bridge.take)(desk)
        self.remember()
        sentences = [*filter(None, [where]), *desk.file.restored]
        if desk.file.was_left:
            sentences.append(say("{name} was not closed properly the last time. Everything is kept.",
                                 name=desk.path.stem))
        if sentences:
            self.told.emit("\n".join(sentences))

    def _tried(self, deed: Callable[[], Any]) -> Any:
        """Return what the deed gives; a failure is told and gives None."""
        try:
            return deed()
        except DossierError as failure:
            self._bridge.refused.emit(str(failure))
            return None


def _where_kept(desk: workspace.OpenProject | None) -> str:
    """Return a sentence on where a project is kept that was not given a place; blank for any other and the sample."""
    if desk is None or not desk.is_unnamed or desk.path.stem == workspace.SAMPLE:
        return ""
    if not desk.session.project.of(Article):
        return ""
    return say("{name} is kept in {folder}. Recent projects lists it.", name=desk.path.stem,
               folder=short_path(desk.path.parent))


def _projects_filter() -> str:
    return f"{say('Dossier projects')} (*{SUFFIX})"
