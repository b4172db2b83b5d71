"""The one path of every change: do, undo, redo, tell listeners, hand to a journal that keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, Protocol

import msgspec

from editor.model.change import Change, Edit, Stamp, Stamps
from editor.model.errors import NotSaved
from editor.model.project import Project
from editor.model.records import Mention, Text

Listener = Callable[[Change], None]
Standing = Literal["done", "undone", "abandoned"]


class Sheet(msgspec.Struct, frozen=True):
    """What is read when an article is first used: its texts, newest last, and its tags."""

    article: str
    texts: tuple[Text, ...]
    mentions: tuple[Mention, ...]


class Journal(Protocol):
    """Keeps changes in order; returns at once and commits later, except where it says it reads."""

    def keep(self, change: Change, step: Change) -> None:
        """Take a new change. The history remembers it as `step`, in the place of an earlier step of the same id.

        A step without swaps has come to nothing and leaves the history.
        """

    def mark(self, change: Change, standing: Standing) -> None:
        """Take back or bring back a kept change: its records go to the other side of its swaps."""

    def past(self, before: Change | None, limit: int) -> list[Change]:
        """Read the undoable changes done before one (or the latest), newest first."""

    def future(self) -> list[Change]:
        """Read the changes that were undone and can be redone, the next one first."""

    def sheet(self, article_id: str) -> Sheet:
        """Read an article's texts and tags, checked against their digests and words."""

    def texts(self, names: Iterable[str]) -> list[Text]:
        """Read texts by their sha256."""

    def articles_naming(self, entity_id: str) -> list[str]:
        """Read the ids of the articles whose tags name the entity."""

    @property
    def fault(self) -> str:
        """Say why changes wait uncommitted, or blank while all goes well."""


_PAGE = 20


class Session:
    """A project being worked on. Not thread-safe: one thread does, undoes and listens."""

    def __init__(self, project: Project, journal: Journal, author: str,
                 stamp: Callable[[str], Stamp] | None = None) -> None:
        self.project = project
        self.author = author
        self._journal = journal
        self._stamp = stamp or Stamps()
        self._listeners: list[Listener] = []
        self._done: list[Change] = list(reversed(journal.past(None, _PAGE)))
        self._undone: list[Change] = list(reversed(journal.future()))
        self._deeper = len(self._done) == _PAGE

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell the listener of every change from now on, as done or as inverted; return what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(self, edit: Edit) -> Change:
        """Apply the edit, keep it and tell listeners; return what changed.

        Raises EditRefused where it does not fit and NotSaved while earlier changes cannot be committed;
        then nothing has changed and no one is told.
        """
        if self._journal.fault:
            raise NotSaved(self._journal.fault)
        change = edit(self.project, self._stamp(self.author))
        if not change.swaps:
            return change
        self.project = self.project.with_texts(change.texts).swapped(change.swaps)
        self._remember(change)
        self._tell(change)
        return change

    def undo(self) -> Change | None:
        """Take back the latest change and return it inverted, or None where there is none."""
        change = self.undoable
        if change is None:
            return None
        applied = change.inverse()
        self._walk(applied, change, "undone")
        self._undone.append(self._done.pop())
        self._tell(applied)
        return applied

    def redo(self) -> Change | None:
        """Bring back the change last taken back, or return None where there is none."""
        change = self.redoable
        if change is None:
            return None
        self._walk(change, change, "done")
        self._done.append(self._undone.pop())
        self._tell(change)
        return change

    @property
    def undoable(self) -> Change | None:
        """Return the change that undo would take back."""
        if len(self._done) == 1 and self._deeper:
            self._read_further()
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Change | None:
        """Return the change that redo would bring back."""
        return self._undone[-1] if self._undone else None

    def load(self, article_id: str) -> None:
        """Bring an article's words and tags into memory, from the journal, once."""
        if not self.project.is_loaded(article_id):
            sheet = self._journal.sheet(article_id)
            self.project = self.project.with_article(sheet.article, sheet.texts, sheet.mentions)

    def load_naming(self, entity_id: str) -> None:
        """Bring every article into memory whose tags name the entity."""
        for article_id in self._journal.articles_naming(entity_id):
            self.load(article_id)

    def _walk(self, applied: Change, kept: Change, standing: Standing) -> None:
        if self._journal.fault:
            raise NotSaved(self._journal.fault)
        self._load_for(applied)
        self.project = self.project.swapped(applied.swaps)
        self._journal.mark(kept, standing)

    def _load_for(self, change: Change) -> None:
        for article_id in {swap.record.article for swap in change.swaps if isinstance(swap.record, Mention)}:
            self.load(article_id)

    def _remember(self, change: Change) -> None:
        if not change.undoable:
            self._journal.keep(change, change)
            return
        continues = bool(self._done) and not self._undone and change.may_merge(self._done[-1])
        step = change.after(self._done.pop()) if continues else change
        self._journal.keep(change, step)
        if step.swaps:
            self._done.append(step)
        self._undone.clear()

    def _read_further(self) -> None:
        older = self._journal.past(self._done[0], _PAGE)
        self._done[:0] = reversed(older)
        self._deeper = len(older) == _PAGE

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)

