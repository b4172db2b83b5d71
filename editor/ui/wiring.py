"""Connect the parts of the window: every signal that goes from one part to another, in one place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from editor import __version__, workspace
from editor.model.change import Change
from editor.model.messages import describe
from editor.model.records import Article
from editor.model.scheme import scheme_of
from editor.ui.briefing.written import WrittenSection
from editor.ui.key_list import KeyList
from editor.ui.looks import Looks
from editor.ui.panes import Panes
from editor.ui.tag_menu import TagMenu
from editor.ui.type_toggles import kinds_of
from editor.ui.window import MainWindow
from editor.words import say

_TOLD = ("link ", "untag ", "delete ", "remove ", "uncite")
"""How the messages of steps begin that are told when they are done: what they did may be out of sight."""


class Wiring(QObject):
    """The connections of one window; it lives as long as the window."""

    def __init__(self, window: MainWindow, looks: Looks) -> None:
        super().__init__(window)
        self._window = window
        self._looks = looks
        self._panes = Panes(window)
        self._tag_menu = TagMenu(window.commands.annotate, window.reading)
        self._is_walking = False
        self._connect_commands()
        self._connect_project()
        self._connect_article()
        self._connect_records()
        self._connect_looks()
        self._show_project()

    def _connect_commands(self) -> None:
        window, projects = self._window, self._window.projects
        imports, exports = window.imports, window.exports
        deeds = {
            "new": projects.new, "open": projects.open, "backup": projects.open_backup,
            "sample": projects.open_sample, "save": projects.save,
            "save copy": projects.save_copy, "save bare copy": lambda: projects.save_copy(history=False),
            "import": imports.choose_files, "paste": imports.paste,
            "export word": lambda: exports.export("word", ".docx"),
            "export json": lambda: exports.export("json", ".json"),
            "quit": window.close, "undo": self._undo, "redo": self._redo,
            "annotate": self._panes.show_article, "briefing": self._panes.show_briefing,
            "library": self._panes.toggle_library, "form": self._panes.toggle_records,
            "entities": lambda: window.records.focus_table("entity"),
            "events": lambda: window.records.focus_table("event"),
            "quotes": lambda: window.records.focus_table("quote"),
            "next pane": lambda: self._panes.move(1), "previous pane": lambda: self._panes.move(-1),
            "cite": window.reading.cite,
            "bottom line": lambda: self._write_in(window.briefing.manuscript.bottom_line),
            "judgement": lambda: self._write_in(window.briefing.manuscript.judgements),
            "keys": self._show_keys, "about": self._show_about,
        }
        for name, deed in deeds.items():
            self._action(name).triggered.connect(lambda _=False, deed=deed: deed())

    def _connect_project(self) -> None:
        window, bridge = self._window, self._window.bridge
        bridge.opened.connect(self._show_project)
        bridge.about_to_close.connect(window.projects.remember)
        bridge.changed.connect(self._follow)
        bridge.save_state_changed.connect(self._show_fault)
        bridge.refused.connect(window.toast.tell)
        for deeds in (window.projects, window.imports, window.exports):
            deeds.told.connect(window.toast.tell)
        window.imports.article_taken_in.connect(window.reading.show_article)
        window.banner.retry_requested.connect(window.projects.save)
        window.banner.copy_requested.connect(window.projects.save_copy)
        window.toast.undo_requested.connect(self._undo)
        self._action("recent").setVisible(False)
        window.commands.recent.aboutToShow.connect(self._offer_recent)
        empty = window.empty
        empty.import_requested.connect(window.imports.choose_files)
        empty.files_chosen.connect(lambda files: window.imports.open_files(map(Path, files)))
        empty.words_dropped.connect(window.imports.take_words)
        empty.paste_requested.connect(window.imports.paste)
        empty.sample_requested.connect(window.projects.open_sample)
        empty.project_requested.connect(window.projects.open_path)
        empty.new_requested.connect(window.projects.new)
        empty.open_requested.connect(window.projects.open)

    def _connect_article(self) -> None:
        window, reading = self._window, self._window.reading
        window.library.article_chosen.connect(reading.show_article)
        window.library.import_requested.connect(window.imports.choose_files)
        window.toggles.toggled.connect(reading.show_kind)
        reading.article_shown.connect(self._show_article)
        reading.record_chosen.connect(window.records.show_record)
        reading.record_chosen.connect(reading.select_record)
        window.view.detail_requested.connect(lambda _: window.imports.settle_again(reading.article))
        reading.passage_selected.connect(window.briefing.remember_passage)
        reading.cite_requested.connect(window.briefing.cite_passage)
        window.view.menu_requested.connect(window.commands.annotate.popup)

    def _connect_records(self) -> None:
        window = self._window
        window.records.record_chosen.connect(window.reading.select_record)
        window.records.evidence_chosen.connect(window.reading.show_passage)
        window.briefing.record_chosen.connect(self._show_record)
        window.briefing.evidence_chosen.connect(self._show_passage)
        window.briefing.cited.connect(lambda sentence: window.toast.tell(sentence, can_undo=True))

    def _connect_looks(self) -> None:
        looks, view = self._looks, self._window.view
        for name, steps in (("larger", 1), ("smaller", -1), ("normal size", 0)):
            self._action(name).triggered.connect(lambda _=False, steps=steps: looks.resize(steps))
        self._action("theme").setChecked(looks.is_dark)
        self._action("theme").toggled.connect(looks.darken)
        view.text_size_requested.connect(looks.resize)
        looks.size_changed.connect(view.set_text_size)
        looks.theme_changed.connect(view.set_theme)
        view.set_theme(looks.theme)
        view.set_text_size(looks.size)

        self._window.resized.connect(self._panes.fit)

    def _action(self, name: str) -> QAction:
        return self._window.commands.action(name)

    def _show_project(self) -> None:
        """Bring everything that depends on which project is open up to date."""
        window, desk = self._window, self._window.bridge.desk
        for name in ("save", "save copy", "save bare copy", "export word", "export json", "briefing", "cite",
                     "bottom line", "judgement"):
            self._action(name).setEnabled(desk is not None)
        info = window.bridge.project.info
        found = scheme_of(info)
        if found.name != info.scheme:
            window.toast.tell(say("This project tags with the scheme “{name}”, which is not installed here. "
                                  "“{other}” is offered in its place; what is tagged stays.",
                                  name=info.scheme, other=found.label))
        window.toggles.offer(found)
        window.view.set_letters({key: kind for kind, key, _ in kinds_of(found)})
        self._tag_menu.fill(found)
        self._show_recent()
        self._name_window()
        self._show_labels()
        self._show_fault(window.bridge.save_state)
        self._panes.show_article()

    def _show_recent(self) -> None:
        recent = [(Path(found.path), datetime.fromisoformat(found.at).astimezone().replace(tzinfo=None), found.articles)
                  for found in workspace.settings().recent if found.at and Path(found.path).exists()]
        self._window.empty.show_recent(recent)

    def _offer_recent(self) -> None:
        menu = self._window.commands.recent
        menu.clear()
        for path in (path for found in workspace.settings().recent if (path := Path(found.path)).exists()):
            menu.addAction(path.name.replace("&", "&&")).triggered.connect(
                lambda _=False, path=path: self._window.projects.open_path(path))
        menu.setEnabled(not menu.isEmpty())

    def _follow(self, change: Change) -> None:
        self._show_labels()
        self._tell(change)
        if any(isinstance(swap.record, Article) for swap in change.swaps):
            self._panes.show_right_page()
            self._window.projects.remember()
        if any(swap.kind == "project" for swap in change.swaps):
            self._name_window()

    def _tell(self, change: Change) -> None:
        """Tell of a step that links or takes away, and let it be undone from there until another one follows."""
        if not self._is_walking and change.message.id.startswith(_TOLD):
            self._window.toast.tell(say("Done: {step}", step=describe(change.message)), can_undo=True)
        else:
            self._window.toast.expire()

    def _show_labels(self) -> None:
        bridge = self._window.bridge
        undo, redo = bridge.undo_label(), bridge.redo_label()
        self._action("undo").setText(say("Undo: {step}", step=undo.replace("&", "&&")) if undo else say("Undo"))
        self._action("redo").setText(say("Redo: {step}", step=redo.replace("&", "&&")) if redo else say("Redo"))
        self._action("undo").setEnabled(bridge.desk is not None)
        self._action("redo").setEnabled(bool(redo))

    def _undo(self) -> None:
        self._walk(self._window.bridge.undo, "Undone: {step}")

    def _redo(self) -> None:
        self._walk(self._window.bridge.redo, "Done again: {step}")

    def _walk(self, deed: Callable[[], Change | None], sentence: str) -> None:
        """Go a step back or forth, tell it, and show the record that it brought back."""
        self._is_walking = True
        try:
            change = deed()
        finally:
            self._is_walking = False
        if change is not None:
            self._window.toast.tell(say(sentence, step=describe(change.message)))
            back = tuple(swap for swap in change.swaps if swap.before is None)
            self._window.reading.choose_made(msgspec.structs.replace(change, swaps=back))

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

    def _show_article(self, article_id: str) -> None:
        self._window.library.choose(article_id)
        self._window.status.show_article(article_id)
        self._panes.show_right_page()

    def _show_record(self, kind: str, record_id: str) -> None:
        self._panes.show_article()
        self._window.records.show_record(kind, record_id)
        self._window.reading.select_record(kind, record_id)

    def _show_passage(self, article_id: str, begin: int, end: int) -> None:
        self._panes.show_article()
        self._window.reading.show_passage(article_id, begin, end)

    def _write_in(self, section: WrittenSection) -> None:
        self._panes.show_briefing()
        section.next_row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_keys(self) -> None:
        KeyList(scheme_of(self._window.bridge.project.info), self._window).open()

    def _show_about(self) -> None:
        QMessageBox.about(self._window, say("About Dossier"), say(
            "Dossier {version}\n\nEvery sentence of the briefing can show the words it rests on. Nothing leaves this "
            "computer.", version=__version__))


