"""Connect opening, saving, importing and exporting, and show which project is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editor.model.change import Change
from editor.model.records import Article, Briefing
from editor.ui.commands import NEED_PROJECT
from editor.ui.panes import Panes
from editor.ui.recent import folder_to_tell, recent_paths, recent_projects
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say

_COUNT_MS = 500
"""How long after the last of many articles came their number is written down, which waits for the disk."""


class ProjectWiring(QObject):
    """The commands of the File menu, the greeting, and all that depends on which project is open."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._counting.timeout.connect(window.projects.remember)
        self._connect_commands()
        self._connect_greeting()
        bridge = window.bridge
        bridge.opened.connect(self._show_project)
        bridge.about_to_close.connect(window.projects.remember)
        bridge.changed.connect(self._follow)
        bridge.save_state_changed.connect(self._show_fault)
        window.banner.retry_requested.connect(window.projects.save)
        window.banner.copy_requested.connect(window.projects.save_copy)
        window.dropped.connect(window.imports.take_dropped)
        window.commands.action("recent").setVisible(False)
        window.commands.recent.aboutToShow.connect(self._offer_recent)
        self._show_project()

    def _connect_commands(self) -> None:
        window, projects = self._window, self._window.projects
        imports, exports = window.imports, window.exports
        connect(window.commands, {
            "new": projects.new, "open": projects.open, "backup": projects.open_backup,
            "sample": projects.open_sample, "save": projects.save,
            "save copy": projects.save_copy, "save bare copy": lambda: projects.save_copy(history=False),
            "import": imports.choose_files, "import folder": imports.choose_folder, "paste": imports.paste,
            "export word": lambda: exports.export("word", ".docx"),
            "export working copy": lambda: exports.export("word", ".docx", working_copy=True),
            "export annotations": exports.export_annotations,
            "export json": lambda: exports.export("json", ".json"),
        })

    def _connect_greeting(self) -> None:
        window, empty = self._window, self._window.empty
        empty.import_requested.connect(window.imports.choose_files)
        empty.files_chosen.connect(lambda files: window.imports.open_files(map(Path, files)))
        empty.words_dropped.connect(window.imports.take_words)
        empty.paste_requested.connect(window.imports.paste)
        empty.sample_requested.connect(window.projects.open_sample)
        empty.project_requested.connect(window.projects.open_path)
        empty.new_requested.connect(window.projects.new)
        empty.open_requested.connect(window.projects.open)

    def _show_project(self) -> None:
        """Bring everything that depends on which project is open up to date."""
        window = self._window
        for name in NEED_PROJECT:
            window.commands.action(name).setEnabled(window.bridge.desk is not None)
        self._see_what_can_be_exported()
        self._show_recent()
        self._name_window()
        self._show_fault(window.bridge.save_state)
        self._panes.show_article()

    def _see_what_can_be_exported(self) -> None:
        """Offer a Word file of a project that holds an article or a briefing; of an empty one it would say nothing."""
        project = self._window.bridge.project
        for command in ("export word", "export working copy"):
            self._window.commands.action(command).setEnabled(bool(project.of(Article) or project.of(Briefing)))

    def _show_recent(self) -> None:
        self._window.empty.show_recent(recent_projects())

    def _offer_recent(self) -> None:
        menu = self._window.commands.recent
        menu.clear()
        paths = recent_paths()
        for path in paths:
            folder = folder_to_tell(path, paths)
            words = say("{name}, in {folder}", name=path.name, folder=folder) if folder else path.name
            menu.addAction(words.replace("&", "&&")).triggered.connect(
                lambda _=False, path=path: self._window.projects.open_path(path))
        menu.setEnabled(not menu.isEmpty())

    def _follow(self, change: Change) -> None:
        if any(isinstance(swap.record, Article) for swap in change.swaps):
            self._panes.show_right_page()
        if any(isinstance(swap.record, Article | Briefing) for swap in change.swaps):
            self._see_what_can_be_exported()
        if any(isinstance(swap.record, Article) and None in (swap.before, swap.after) for swap in change.swaps):
            self._counting.start()  # how many articles the project holds is told before it is opened
        if any(swap.kind == "project" for swap in change.swaps):
            self._name_window()

    def _show_fault(self, state: str) -> None:
        desk = self._window.bridge.desk
        if desk is not None and (state == "failed" or desk.file.read_only):
            self._window.banner.tell(desk.file.fault, can_retry=not desk.file.read_only)
        else:
            self._window.banner.tell("", can_retry=False)

    def _name_window(self) -> None:
        desk = self._window.bridge.desk
        name = say("Untitled project") if desk is None else desk.path.stem if desk.is_unnamed else desk.path.name
        self._window.setWindowTitle(f"{name} — Dossier")
