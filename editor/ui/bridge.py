"""Carry edits from widgets to the session and changes from the session to widgets: the only door between them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import product
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.model.change import Change, Edit
from editor.model.errors import DossierError, NotSaved
from editor.model.messages import describe
from editor.model.project import Project, empty_project
from editor.model.records import Mention
from editor.ui.typed import Typed, Unread, are_busy, unread_in
from editor.words import say
from editor.workspace import OpenProject

T = TypeVar("T")
_NOTHING = empty_project()

REST_MS = 300
"""How long typing rests before a draft becomes an edit."""
MANY_TAGS = 2_000
"""An article with so many tags is shown before they are all read."""

MakeEdit = Callable[[str], Edit]
"""From the merge token of a draft to its edit."""


class Bridge(QObject):
    """The open project, if any, as widgets see it: a project to read, `submit` for edits, signals for what happened.

    `changed` carries the change just applied, inverted by an undo; `save_state_changed` the state of saving,
    `letters_changed` that types have other letters. Drafts that cannot be committed wait in order until that is mended.
    """

    opened = Signal()
    about_to_close = Signal()
    changed = Signal(Change)
    letters_changed = Signal()
    loaded = Signal(str)
    refused = Signal(str)
    save_state_changed = Signal(str)
    _state_from_writer = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: OpenProject | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self._drafts: dict[str, MakeEdit] = {}
        self._stuck = ""
        self._typed: list[Typed] = []
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.submit_draft)
        self._state_from_writer.connect(self._take_state, Qt.ConnectionType.QueuedConnection)

    @property
    def desk(self) -> OpenProject | None:
        """Return the open project with its file and session, or None."""
        return self._desk

    @property
    def project(self) -> Project:
        """Return the project as it stands; an empty one while none is open."""
        return self._desk.session.project if self._desk else _NOTHING

    @property
    def is_read_only(self) -> bool:
        """Tell whether the open project can only be read."""
        return self._desk is not None and self._desk.file.read_only

    @property
    def fault(self) -> str:
        """Return why nothing can be committed, or blank."""
        return self._desk.file.fault if self._desk else ""

    @property
    def save_state(self) -> str:
        """Return saved, saving, failed, or unread: saved but for text that is not understood. A draft is saving."""
        state = self._desk.file.state if self._desk is not None else "saved"
        if state == "saved" and (self._drafts or self._stuck or are_busy(self._typed)):
            return "saving"
        return "unread" if state == "saved" and self.unread() else state

    def unread(self) -> tuple[Unread, ...]:
        """Return the texts that were typed and left, and are not understood, with their fields."""
        return unread_in(self._typed)

    def unfinished(self) -> tuple[str, ...]:
        """Return a sentence for every text that was typed and cannot become an edit as it stands."""
        return (*(told for field in self._typed for told in field.unfinished), *([self._stuck] if self._stuck else []))

    def finish(self) -> tuple[str, ...]:
        """Submit all that was typed or begun, also what waits for its field to be left; return what is `unfinished`."""
        finished: list[Typed] = []
        while (field := next((one for one in self._typed if one not in finished), None)) is not None:
            finished.append(field)
            field.finish()
        self.submit_draft()
        return self.unfinished()

    def take(self, desk: OpenProject | None) -> None:
        """Work on another project, or on none; the one before is closed, everything in it committed first, and what is
        `unfinished` then is forgotten, so that it never reaches another project.
        """
        if self._desk is not None:
            self.finish()
            self.about_to_close.emit()
            self._forget_typed()
            self._stop_listening()
            self._desk.close()
        self._desk = desk
        if desk is not None:
            self._stop_listening = desk.session.listen(self._follow)
            desk.file.tell_state(self._state_from_writer.emit)
        self.opened.emit()
        self._tell_state()

    def move(self, desk: OpenProject) -> None:
        """Work on in a copy of the open project: drafts that wait for a fault to be mended become edits there."""
        waiting = tuple(self._drafts.items())
        self.take(desk)
        for token, make_edit in waiting:
            self._do_draft(token, make_edit)
        self._tell_state()

    def set_author(self, name: str) -> None:
        """Let what is done from now on be made by this person; what rests was done before."""
        self.submit_draft()
        if self._desk is not None:
            self._desk.session.author = name

    def submit(self, edit: Edit) -> Change | None:
        """Apply an edit after any resting draft; a refusal is told by `refused` and returns None."""
        self.submit_draft()
        return self._apply(lambda desk: desk.session.do(edit))

    def carry_out(self, deed: Callable[[OpenProject], T]) -> T:
        """Let a deed of several steps do its edits in the open project, after any resting draft; return its result.
        Raises what the deed raises, and DossierError while no project is open.
        """
        self.submit_draft()
        if self._desk is None:
            raise DossierError(say("Nothing was done: no project is open. Open one first."))
        return deed(self._desk)

    def undo(self) -> Change | None:
        """Take back the latest step."""
        self.submit_draft()
        return self._apply(lambda desk: desk.session.undo())

    def redo(self) -> Change | None:
        """Bring back the step last taken back."""
        self.submit_draft()
        return self._apply(lambda desk: desk.session.redo())

    def undo_label(self) -> str:
        """Return what undo would take back, or blank."""
        step = self._desk.session.undoable if self._desk else None
        return describe(step.message) if step else ""

    def redo_label(self) -> str:
        """Return what redo would bring back, or blank."""
        step = self._desk.session.redoable if self._desk else None
        return describe(step.message) if step else ""

    def load(self, article_id: str, *, stays: bool = True) -> bool:
        """Bring an article's words and tags into memory, to stay or not; tell whether they are there now."""
        was_loaded = self.project.is_loaded(article_id)
        self._apply(lambda desk: desk.session.load(article_id, stays=stays))
        if not was_loaded and self.project.is_loaded(article_id):
            self.loaded.emit(article_id)
        return self.project.is_loaded(article_id)

    def glimpse(self, article_id: str, until: int) -> tuple[Mention, ...] | None:
        """Bring the words of an article with very many tags into memory, and return those that begin before a place.

        None where it should be loaded at once, as most should. It is loaded by `loading`, in slices, or by `load`.
        """
        with suppress(DossierError):  # loading it tells what is wrong
            return self._desk.session.glimpse(article_id, until, MANY_TAGS) if self._desk else None
        return None

    def loading(self, article_id: str) -> Iterator[None]:
        """Load an article of which there was a glimpse, in slices under 50 ms; `loaded` or `refused` follow."""
        if self._desk is None:
            return
        try:
            if (yield from self._desk.session.loading(article_id)):
                self.loaded.emit(article_id)
        except DossierError as refusal:
            self.refused.emit(str(refusal))

    def load_naming(self, entity_id: str, undone: str) -> bool:
        """Bring every article into memory whose tags name the entity; tell whether all are there now.
        Where one cannot be read, `refused` carries `undone`, the sentence that says what is not done, and why.
        """
        if self._desk is None:
            return False
        try:
            self._desk.session.load_naming(entity_id)
        except DossierError as refusal:
            self.refused.emit(f"{undone} {refusal}")
            return False
        return True

    def begin_draft(self) -> str:
        """Return a token for new typing in one field: its drafts merge into one step."""
        return f"draft {secrets.token_hex(8)}"

    def draft(self, token: str, make_edit: MakeEdit) -> None:
        """Take what a field says now; it becomes an edit after a rest, or before anything else happens."""
        if token not in self._drafts:
            self.submit_draft()
        self._drafts[token] = make_edit
        self._rest.start()
        self._tell_state()

    def is_waiting(self, token: str) -> bool:
        """Tell whether what a field says under this token is no edit yet."""
        return token in self._drafts

    def submit_draft(self) -> None:
        """Turn what rests into edits now. What cannot be committed goes on waiting; so does what came after it."""
        self._rest.stop()
        if not self._drafts:
            return
        while self._drafts:
            make_edit = self._drafts.pop(token := next(iter(self._drafts)))
            if not self._do_draft(token, make_edit):
                self._drafts = {token: make_edit, **self._drafts}
                break
        self._tell_state()

    def attend(self, field: Typed) -> None:
        """Keep a field in mind whose words are no edit yet, or tell the state anew for one that is."""
        if field not in self._typed:
            self._typed.append(field)
        self._tell_state()

    def dismiss(self, field: Typed) -> None:
        """Keep a field in mind no longer."""
        if field in self._typed:
            self._typed.remove(field)
            self._tell_state()

    def _do_draft(self, token: str, make_edit: MakeEdit) -> bool:
        """Tell whether the draft need not wait: it is an edit now, or it was refused and is its field's again."""
        if self._desk is None:
            return True
        try:
            self._desk.session.do(make_edit(token))
        except NotSaved as fault:
            if not self._stuck:  # it is tried again with every rest, and told once
                self._stuck = str(fault)
                self.refused.emit(self._stuck)
            return False
        except DossierError as refusal:
            self.refused.emit(str(refusal))
            for field in tuple(self._typed):
                field.refuse(token, str(refusal))
        self._stuck = ""
        return True

    def _apply(self, deed: Callable[[OpenProject], Change | None]) -> Change | None:
        if self._desk is None:
            return None
        try:
            return deed(self._desk)
        except DossierError as refusal:
            self.refused.emit(str(refusal))
            return None

    def _follow(self, change: Change) -> None:
        """Tell of a change; words typed for records that it takes away go with them."""
        for field, swap in product(tuple(self._typed), change.swaps):
            if swap.after is None and swap.id:
                field.forget(swap.id)
        self.changed.emit(change)

    def _forget_typed(self) -> None:
        for field in tuple(self._typed):
            field.forget()
        self._typed.clear()
        self._drafts.clear()
        self._stuck = ""
        self._rest.stop()

    def _take_state(self, state: str) -> None:
        """Follow the writer; what waited for a fault to be mended is submitted."""
        if self._stuck and state != "failed":
            self.submit_draft()
        self._tell_state()

    def _tell_state(self) -> None:
        self.save_state_changed.emit(self.save_state)
