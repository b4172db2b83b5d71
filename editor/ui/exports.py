"""Lead a person through exporting; the writing itself is the workspace's, beside the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor import workspace
from editor.model.edits.projects import record_export
from editor.model.errors import NotSaved
from editor.model.records import Export
from editor.ui.bridge import Bridge
from editor.ui.work import Work
from editor.words import say


class Exports(QObject):
    """Exports of the open project. `told` carries what to tell in passing; failures go through the bridge."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window

    def export(self, format_name: str, suffix: str, *, working_copy: bool = False) -> None:
        """Ask where to, and write the briefing, a working copy of it or the project there, beside the window."""
        desk = self._bridge.desk
        if desk is None:
            return
        self._bridge.submit_draft()
        proposed = desk.path.with_suffix(suffix) if not desk.is_unnamed else Path.home() / f"{desk.path.stem}{suffix}"
        if working_copy:
            proposed = proposed.with_stem(say("{name} (working copy)", name=proposed.stem))
        chosen, _ = QFileDialog.getSaveFileName(self._window, say("Export"), str(proposed), f"*{suffix}")
        if chosen:
            self.export_to(Path(chosen), format_name, suffix, working_copy=working_copy)

    def export_to(self, target: Path, format_name: str, suffix: str, *, working_copy: bool = False) -> None:
        """Write the briefing, a working copy of it or the project to a path, beside the window."""
        desk = self._bridge.desk
        target = target if target.suffix.casefold() == suffix else target.with_name(target.name + suffix)
        if desk is None or not self._is_saved(desk):
            return
        current = desk.current_briefing
        work = Work(lambda: workspace.write_export(desk.path, target, format_name=format_name,
                                                   briefing_id=current.id if current else "",
                                                   working_copy=working_copy), self)
        work.done.connect(lambda written: self._remember(desk, written))
        work.failed.connect(self._bridge.refused)
        self.told.emit(say("Writing {name}…", name=target.name))
        work.start()

    def _is_saved(self, desk: workspace.OpenProject) -> bool:
        """Tell whether the file holds everything that is to be exported; a fault is told."""
        try:
            desk.must_be_saved()
        except NotSaved as fault:
            self._bridge.refused.emit(str(fault))
            return False
        return True

    def _remember(self, desk: workspace.OpenProject, written: Export) -> None:
        """Record the export in the project it came from, unless that has been closed meanwhile."""
        if self._bridge.desk is desk and not desk.file.read_only:
            self._bridge.submit(record_export(written))
        gaps = workspace.gaps_of(desk.session.project, written.briefing) if written.format == "word" else []
        self.told.emit("\n".join((say("{name} is written.", name=written.file_name), *gaps)))
