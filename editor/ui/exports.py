"""Lead a person through exporting; the writing itself is the workspace's, beside the window."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor import registry, workspace
from editor.model.checks import Finding
from editor.model.edits.projects import record_export
from editor.model.errors import NotSaved
from editor.model.records import Briefing
from editor.ui.bridge import Bridge
from editor.ui.work import Work
from editor.words import say

if TYPE_CHECKING:
    from editor.workspace import Written

_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]')
_LONGEST = 80


class Exports(QObject):
    """Exports of the open project. `told` carries what to tell in passing, `written` what to tell of a file and its
    path, `lost` the file's name and what of the project it does not hold, `fix_requested` a gap that shall be mended
    before anything is written; failures go through the bridge.
    """

    told = Signal(str)
    written = Signal(str, str)
    lost = Signal(str, tuple)
    fix_requested = Signal(Finding)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window

    def export(self, format_name: str, suffix: str, *, working_copy: bool = False) -> None:
        """Ask where to, and write the briefing, a working copy of it or the project there, beside the window.

        The gaps of a briefing are listed first, where it has any.
        """
        if self._bridge.desk is None:
            return
        self._bridge.submit_draft()
        ask = partial(self._ask_where, format_name, suffix, working_copy=working_copy)
        if format_name == "word":
            self._list_gaps(ask)
        else:
            ask()

    def _list_gaps(self, then: Callable[[], None]) -> None:
        """Go on at once where the briefing has no gaps, else when they shall be marked."""
        from editor.ui.exporting import card_of_gaps
        card = card_of_gaps(self._bridge, self._window)
        if card is None:
            then()
            return
        card.fix_requested.connect(self.fix_requested)
        card.accepted.connect(lambda: QTimer.singleShot(0, self, then))
        card.open()

    def _ask_where(self, format_name: str, suffix: str, *, working_copy: bool) -> None:
        desk = self._bridge.desk
        if desk is None:
            return
        folder = Path.home() if desk.is_unnamed else desk.path.parent
        name = self._name_of(desk, format_name)
        if working_copy:
            name = say("{name} (working copy)", name=name)
        asked = say("Export") if format_name != "word" or desk.current_briefing else say(
            "Export a situation briefing of all records: none was begun")
        chosen, _ = QFileDialog.getSaveFileName(self._window, asked, str(folder / f"{name}{suffix}"), f"*{suffix}")
        if chosen:
            self.export_to(Path(chosen), format_name, suffix, working_copy=working_copy)

    def export_annotations(self) -> None:
        """Ask for a format of another tool and where to, and write the annotated articles there."""
        desk = self._bridge.desk
        if desk is None:
            return
        self._bridge.submit_draft()
        formats = {f"{say(held.label)} (*{held.suffix})": held for held in registry.annotation_exporters()}
        folder = Path.home() if desk.is_unnamed else desk.path.parent
        chosen, picked = QFileDialog.getSaveFileName(self._window, say("Export annotations"),
                                                     str(folder / desk.path.stem), ";;".join(formats))
        if chosen:
            held = formats.get(picked) or next(iter(formats.values()))
            self.export_to(Path(chosen), held.name, held.suffix)

    def export_to(self, target: Path, format_name: str, suffix: str, *, working_copy: bool = False) -> None:
        """Write the briefing, a working copy of it or the project to a path, beside the window."""
        desk = self._bridge.desk
        is_named = target.suffix.casefold() == f".{suffix.rpartition('.')[2]}"  # out.zip will do for .ann.zip
        target = target if is_named else target.with_name(target.name + suffix)
        if desk is None or not self._is_saved(desk):
            return
        current = desk.current_briefing
        work = Work(lambda: workspace.write_export(desk.path, target, format_name=format_name,
                                                   briefing_id=current.id if current else "",
                                                   working_copy=working_copy), self)
        work.done.connect(lambda done: self._remember(desk, done, target))
        work.failed.connect(self._bridge.refused)
        self.told.emit(say("Writing {name}…", name=target.name))
        work.start()

    def _name_of(self, desk: workspace.OpenProject, format_name: str) -> str:
        """Return what a file is called: as the briefing that is written into it, or as the project."""
        if format_name != "word":
            return desk.path.stem
        current, project = desk.current_briefing, self._bridge.project
        title = (current.title or project.info.title) if current is not None else workspace.usual_title(project)
        return file_name_of(title) or desk.path.stem

    def _is_saved(self, desk: workspace.OpenProject) -> bool:
        """Tell whether the file holds everything that is to be exported; a fault is told."""
        try:
            desk.must_be_saved()
        except NotSaved as fault:
            self._bridge.refused.emit(str(fault))
            return False
        return True

    def _remember(self, desk: workspace.OpenProject, done: Written, target: Path) -> None:
        """Record the export in the project it came from, unless that has been closed meanwhile."""
        written = done.export
        if self._bridge.desk is desk and not desk.file.read_only:
            self._bridge.submit(record_export(written))
        project, made_for_this = desk.session.project, []
        if written.format == "word" and project.find(Briefing, written.briefing) is None:
            made_for_this = [say("No briefing was begun: it is a situation briefing of all records, called “{title}”.",
                                 title=workspace.usual_title(project))]
        gaps = done.gaps if written.format == "word" else ()
        told = (say("{name} is written.", name=written.file_name), *made_for_this, *gaps)
        self.written.emit("\n".join(told), str(target))
        if done.losses:
            self.lost.emit(written.file_name, done.losses)


def file_name_of(title: str) -> str:
    """Return a title as a name that every system takes for a file: without signs of paths, and not too long."""
    words = " ".join(_NO_NAME.sub(" ", title).split())
    return words[:_LONGEST].strip(" .")
