"""Show the types of the open project, and do what is asked for there: one step for each deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from editor.model.change import Change, Edit
from editor.model.edits.types import (
    add_term,
    choose_scheme,
    hide_term,
    move_term,
    remove_term,
    replace_term,
    set_term,
    show_term,
)
from editor.model.messages import say_done
from editor.model.records.terms import Sort
from editor.model.scheme import RESERVED_KEYS, scheme, scheme_file_of, scheme_of
from editor.model.terms import TermName, is_added, listed_names
from editor.storage.project_file import ProjectFile
from editor.ui.bridge import Bridge
from editor.ui.large_steps import LargeSteps
from editor.ui.letters import kinds_of
from editor.ui.types.dialog import TypesDialog
from editor.ui.types.fates import fate_of, fates_in
from editor.ui.types.inks import free_ink
from editor.ui.types.questions import SchemeQuestion, TypeQuestion
from editor.ui.work import Work
from editor.words import say

T = TypeVar("T")


class Types(QObject):
    """The types of the open project: the dialog, and the questions that it asks."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._steps = LargeSteps(bridge, window)

    def show(self) -> None:
        """Show the types of the open project."""
        self._bridge.submit_draft()
        if self._bridge.desk is None:
            return
        dialog = TypesDialog(self._bridge.project, self._window)
        self._connect(dialog)
        self._count(dialog)
        if self._bridge.is_read_only:
            dialog.keep_as_it_is()
        dialog.open()

    def _connect(self, dialog: TypesDialog) -> None:
        bridge = self._bridge
        dialog.add_requested.connect(lambda sort, name, within: self._add(dialog, sort, name, within))
        dialog.set_requested.connect(lambda term, field, value: self._do(dialog, set_term(term, **{field: value})))
        dialog.move_requested.connect(lambda term, down: self._do(dialog, move_term(term, down)))
        dialog.show_requested.connect(lambda term: self._do(dialog, show_term(term)))
        dialog.hide_requested.connect(lambda term: self._take_away(dialog, term, is_deleted=False))
        dialog.delete_requested.connect(lambda term: self._take_away(dialog, term, is_deleted=True))
        dialog.scheme_requested.connect(lambda name: self._change_scheme(dialog, name))
        dialog.undo_requested.connect(lambda: self._steps.undo(lambda _: self._follow(dialog)))
        dialog.redo_requested.connect(lambda: self._steps.redo(lambda _: self._follow(dialog)))
        bridge.refused.connect(dialog.tell)
        bridge.about_to_close.connect(dialog.reject)

    def _count(self, dialog: TypesDialog) -> None:
        """Show how many tags of each type there are, once they are counted."""
        self._beside(dialog, lambda file: file.count_types(), dialog.show_tags)

    def _beside(self, dialog: TypesDialog, read: Callable[[ProjectFile], T], then: Callable[[T], object]) -> None:
        """Read of the project file beside the window, where there may be very many tags, and go on if it is open still.
        """
        desk = self._bridge.desk
        if desk is None:
            return
        work = Work(lambda: read(desk.file), self)
        work.done.connect(lambda found: then(found) if isValid(dialog) and self._bridge.desk is desk else None)
        work.failed.connect(lambda sentence: dialog.tell(sentence) if isValid(dialog) else None)
        work.start()

    def _add(self, dialog: TypesDialog, sort: Sort, name: str, within: str) -> None:
        look = {"ink": self._free_ink(), "key": self._free_letter(name)} if sort == "entity type" else {}
        change = self._bridge.submit(add_term(sort, name, within=within, **look))
        if change is not None:
            dialog.name.clear()
            self._tell(dialog, change)
            dialog.choose(TermName(sort, name, within))

    def _free_ink(self) -> str:
        known = scheme_of(self._bridge.project)
        return free_ink([one.ink for one in (*known.entity_types, *known.hidden.entity_types) if one.ink])

    def _free_letter(self, name: str) -> str:
        """Return the first letter of a name that neither tags nor does anything else, or blank."""
        taken = {kind.letter for kind in kinds_of(scheme_of(self._bridge.project))} | RESERVED_KEYS
        letters = (letter for letter in name.upper() if len(letter) == 1 and letter.isalpha())
        return next((letter for letter in letters if letter not in taken), "")

    def _do(self, dialog: TypesDialog, edit: Edit) -> None:
        change = self._bridge.submit(edit)
        if change is not None and change.swaps:
            self._tell(dialog, change)
        else:
            dialog.show_project(self._bridge.project)

    def _take_away(self, dialog: TypesDialog, term: TermName, *, is_deleted: bool) -> None:
        """Hide or delete a term; where something is made with it, ask what becomes of that."""
        project = self._bridge.project
        is_listed = term in listed_names(project, term)
        if is_deleted and is_listed and not is_added(project, term):
            self._do(dialog, remove_term(term))  # which is refused, with the reason
            return
        if term.sort == "entity type":
            self._beside(dialog, lambda file: file.count_types(),
                         lambda tags: self._ask(dialog, term, tags, is_deleted=is_deleted))
        else:
            self._ask(dialog, term, {}, is_deleted=is_deleted)

    def _ask(self, dialog: TypesDialog, term: TermName, tags: Mapping[str, int], *, is_deleted: bool) -> None:
        fate = fate_of(self._bridge.project, term, tags)
        if fate.use.is_none:
            self._do(dialog, remove_term(term) if is_deleted else hide_term(term))
            return
        question = TypeQuestion(fate, dialog, is_deleted=is_deleted)
        question.accepted.connect(lambda: self._settle(dialog, term, question.becomes, is_deleted=is_deleted))
        question.open()

    def _settle(self, dialog: TypesDialog, term: TermName, becomes: str, *, is_deleted: bool) -> None:
        edit = remove_term(term, becomes) if is_deleted and becomes else hide_term(term, becomes)
        if term not in listed_names(self._bridge.project, term):
            if not becomes:
                return
            edit = replace_term(term, becomes)
        self._retype(dialog, (term.name,) if term.sort == "entity type" and becomes else (), edit)

    def _change_scheme(self, dialog: TypesDialog, name: str) -> None:
        if name == scheme_file_of(self._bridge.project.info).name:
            return
        self._beside(dialog, lambda file: file.count_types(), lambda tags: self._ask_scheme(dialog, name, tags))

    def _ask_scheme(self, dialog: TypesDialog, name: str, tags: Mapping[str, int]) -> None:
        question = SchemeQuestion(say(scheme(name).label), fates_in(self._bridge.project, name, tags), dialog)
        question.rejected.connect(lambda: dialog.show_project(self._bridge.project))
        question.accepted.connect(lambda: self._take_scheme(dialog, name, question.becomes))
        question.open()

    def _take_scheme(self, dialog: TypesDialog, name: str, becomes: Mapping[TermName, str]) -> None:
        types = tuple(term.name for term in becomes if term.sort == "entity type")
        self._retype(dialog, types, choose_scheme(name, becomes))

    def _retype(self, dialog: TypesDialog, types: tuple[str, ...], edit: Edit) -> None:
        """Apply an edit of very many records, once the articles with tags of these types are in memory."""
        def end(change: Change | None) -> None:
            if change is not None:
                self._tell(dialog, change)
        self._beside(dialog, lambda file: file.articles_tagged(types), lambda articles: self._steps.take(
            lambda session: session.doing_in(articles, edit), end))

    def _tell(self, dialog: TypesDialog, change: Change) -> None:
        if isValid(dialog):
            dialog.tell(say_done(change.message))
            self._follow(dialog)

    def _follow(self, dialog: TypesDialog) -> None:
        if isValid(dialog):
            dialog.show_project(self._bridge.project)
            self._count(dialog)
