"""Carry edits from widgets to the session and changes from the session to widgets: the only door between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.model.change import Change, Edit
from editor.model.errors import DossierError
from editor.model.messages import describe
from editor.model.project import Project, empty_project
from editor.workspace import OpenProject

REST_MS = 300
"""How long typing rests before a draft becomes an edit."""

MakeEdit = Callable[[str], Edit]
"""From the merge token of a draft to its edit."""


class Bridge(QObject):
    """The open project, if any, as widgets see it: a project to read, `submit` for edits, signals for what happened.

    `changed` carries the change just applied, inverted by an undo; `save_state_changed` saved, saving or failed.
    """

    opened = Signal()
    about_to_close = Signal()
    changed = Signal(Change)
    loaded = Signal(str)
    refused = Signal(str)
    save_state_changed = Signal(str)
    _state_from_writer = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: OpenProject | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self._draft: MakeEdit | None = None
        self._draft_token = ""
        self._drafts = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.submit_draft)
        self._state_from_writer.connect(self._tell_state, Qt.ConnectionType.QueuedConnection)

    @property
    def desk(self) -> OpenProject | None:
        """Return the open project with its file and session, or None."""
        return self._desk

    @property
    def project(self) -> Project:
        """Return the project as it stands; an empty one while none is open."""
        return self._desk.session.project if self._desk else _NOTHING

    @property
    def save_state(self) -> str:
        """Return saved, saving or failed; a draft that rests counts as saving."""
        if self._desk is None:
            return "saved"
        state = self._desk.file.state
        return "saving" if state == "saved" and self._draft is not None else state

    def take(self, desk: OpenProject | None) -> None:
        """Work on another project, or on none; the one before is closed, everything in it committed first."""
        if self._desk is not None:
            self.submit_draft()
            self.about_to_close.emit()
            self._stop_listening()
            self._desk.close()
        self._desk = desk
        if desk is not None:
            self._stop_listening = desk.session.listen(self.changed.emit)
            desk.file.tell_state(self._state_from_writer.emit)
        self.opened.emit()
        self._tell_state()

    def submit(self, edit: Edit) -> Change | None:
        """Apply an edit after any resting draft; a refusal is told by `refused` and returns None."""
        self.submit_draft()
        return self._apply(lambda desk: desk.session.do(edit))

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

    def load(self, article_id: str) -> bool:
        """Bring an article's words and tags into memory; tell whether they are there now."""
        if self.project.is_loaded(article_id):
            return True
        self._apply(lambda desk: desk.session.load(article_id))
        if self.project.is_loaded(article_id):
            self.loaded.emit(article_id)
            return True
        return False

    def load_naming(self, entity_id: str) -> None:
        """Bring every article into memory whose tags name the entity."""
        self._apply(lambda desk: desk.session.load_naming(entity_id))

    def begin_draft(self) -> str:
        """Return the token of a new stretch of typing in one field: its drafts merge into one step."""
        self._drafts += 1
        return f"draft {self._drafts}"

    def draft(self, token: str, make_edit: MakeEdit) -> None:
        """Take what a field says now; it becomes an edit after a rest, or before anything else happens."""
        if self._draft_token != token:
            self.submit_draft()
        self._draft, self._draft_token = make_edit, token
        self._rest.start()
        self._tell_state()

    def submit_draft(self) -> None:
        """Turn the resting draft into an edit now."""
        self._rest.stop()
        make_edit, self._draft = self._draft, None
        if make_edit is not None:
            self._apply(lambda desk: desk.session.do(make_edit(self._draft_token)))
            self._tell_state()

    def _apply(self, deed: Callable[[OpenProject], Change | None]) -> Change | None:
        if self._desk is None:
            return None
        try:
            return deed(self._desk)
        except DossierError as refusal:
            self.refused.emit(str(refusal))
            return None

    def _tell_state(self) -> None:
        self.save_state_changed.emit(self.save_state)


_NOTHING = empty_project()
