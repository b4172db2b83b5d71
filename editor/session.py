"""The one path of every change: do, undo, redo, tell listeners, hand to a journal that keeps it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from typing import Literal, Protocol

import msgspec

from editor.model.anchor import holds
from editor.model.change import Change, Edit, Stamp, Stamps
from editor.model.edits.restoring import restoration, restore
from editor.model.errors import NotSaved, ProjectFileError
from editor.model.project import Project, anchors_of
from editor.model.records import Article, Mention, Text
from editor.model.use import with_use
from editor.words import say

Listener = Callable[[Change], None]
Standing = Literal["done", "undone", "abandoned"]


class Sheet(msgspec.Struct, frozen=True):
    """What is read when an article is first used: its texts, newest last, and its tags."""

    article: str
    texts: tuple[Text, ...]
    mentions: tuple[Mention, ...]


class Deletion(msgspec.Struct, frozen=True):
    """A step that took something away: the change without its swaps, and how many records of each kind went."""

    change: Change
    gone: dict[str, int]


class Journal(Protocol):
    """Keeps changes in order; returns at once and commits later, except where it says it reads.

    Changes are read without their swaps, which are recalled when one is walked: a step of an import may have many.
    """

    def keep(self, change: Change, step: Change) -> None:
        """Take a new change. The history remembers it as `step`, in the place of an earlier step of the same id.

        A step without swaps has come to nothing and leaves the history. Raises EditRefused for what no file can hold.
        """

    def mark(self, change: Change, standing: Standing) -> None:
        """Take back or bring back a kept change: its records go to the other side of its swaps."""

    def past(self, before: Change | None, limit: int) -> list[Change]:
        """Read the undoable changes done before one (or the latest), newest first, without swaps."""

    def future(self) -> list[Change]:
        """Read the changes that were undone and can be redone, the next one first, without swaps."""

    def recall(self, change: Change) -> Change:
        """Read a change with its swaps. Raises ProjectFileError where they are damaged."""

    def deletions(self) -> list[Deletion]:
        """Read the steps that took something away and are neither undone nor restored, newest first."""

    def gone_after(self, change: Change) -> list[tuple[str, str]]:
        """Read the kinds and ids of records, tags apart, that went in steps done after one."""

    @property
    def is_whole(self) -> bool:
        """Tell whether the history goes back to the project's beginning."""

    def sheet(self, article_id: str) -> Sheet:
        """Read an article's texts and tags, checked against their digests and words."""

    def count_tags(self, article_id: str) -> int:
        """Return how many tags an article has, as last committed."""

    def beginning(self, article_id: str, until: int) -> Sheet:
        """Read an article's texts, and its tags that begin before a place: each checked, though some may be missing."""

    def sheet_in_slices(self, article_id: str, found: tuple[Text, ...]) -> Iterator[Sheet | None]:
        """Read an article's tags in slices, yielding None between them, and then all as `sheet` does."""

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
        change = with_use(self.project, edit(self.project, self._stamp(self.author)))
        if not change.swaps:
            return change
        after = self.project.with_texts(change.texts).swapped(change.swaps)
        self._remember(change)
        self.project = after
        self._tell(change)
        return change

    def undo(self) -> Change | None:
        """Take back the latest change, and what rides on it; return it inverted, or None where there is none."""
        if self.undoable is None:
            return None
        while self._done[-1].rides:
            self._take_back()
        return self._take_back()

    def redo(self) -> Change | None:
        """Bring back the change last taken back, and what rides on it; return it, or None where there is none."""
        if self.redoable is None:
            return None
        change = self._bring_back()
        while self._undone and self._undone[-1].rides:
            self._bring_back()
        return change

    def _take_back(self) -> Change:
        change = self._whole(self._done[-1])
        applied = change.inverse()
        self._walk(applied, change, "undone")
        self._undone.append(change)
        self._done.pop()
        self._tell(applied)
        return applied

    def _bring_back(self) -> Change:
        change = self._whole(self._undone[-1])
        self._walk(change, change, "done")
        self._done.append(change)
        self._undone.pop()
        self._tell(change)
        return change

    @property
    def undoable(self) -> Change | None:
        """Return the change that undo would take back, perhaps without its swaps."""
        while self._deeper and all(change.rides for change in islice(self._done, 1, None)):
            self._read_further()
        return next((change for change in reversed(self._done) if not change.rides), None)

    @property
    def redoable(self) -> Change | None:
        """Return the change that redo would bring back, perhaps without its swaps."""
        return self._undone[-1] if self._undone else None

    def deletions(self) -> list[Deletion]:
        """Return the steps that took something away and are neither undone nor restored, newest first."""
        return self._journal.deletions()

    @property
    def remembers_all(self) -> bool:
        """Tell whether the history goes back to the project's beginning."""
        return self._journal.is_whole

    def restoring(self, deletion: Change) -> tuple[Edit, tuple[str, ...]]:
        """Return the edit that brings back what a step took, and a sentence for each thing it cannot bring back.

        What it needs is brought into memory. Raises ProjectFileError where the step's records are damaged.
        """
        whole, gone = self._journal.recall(deletion), self._journal.gone_after(deletion)
        for article_id in {swap.record.article for swap in whole.swaps if isinstance(swap.record, Mention)}:
            if self.project.find(Article, article_id) is not None:
                self.load(article_id)
        names = {name for swap in whole.swaps if swap.after is None and isinstance(swap.before, Article)
                 for name in swap.before.texts}
        texts = tuple(self._journal.texts(names))
        found = restoration(self.project, whole, gone)
        return restore(whole, gone, texts, (self.project, found)), found.lost

    def load(self, article_id: str) -> None:
        """Bring an article's words and tags into memory, from the journal, once.

        Raises ProjectFileError where they, or a quote or event, are not as they were written.
        """
        if not self.project.is_loaded(article_id):
            sheet = self._journal.sheet(article_id)
            self._check_anchors(sheet)
            self.project = self.project.with_article(sheet.article, sheet.texts, sheet.mentions)

    def glimpse(self, article_id: str, until: int, many: int) -> tuple[Mention, ...] | None:
        """Bring an article's words into memory, and return its tags that begin before a place; it is not loaded yet.

        None where it is, or has not so many tags that this is worth the while. Raises ProjectFileError as `load` does.
        """
        if self.project.is_loaded(article_id) or self._journal.count_tags(article_id) < many:
            return None
        sheet = self._journal.beginning(article_id, until)
        self._check_anchors(sheet)
        self.project = self.project.with_texts(sheet.texts)
        return sheet.mentions

    def loading(self, article_id: str) -> Generator[None, None, bool]:
        """Load an article of which there was a glimpse, in slices; return False where it was loaded between them.

        Raises ProjectFileError as `load` does.
        """
        texts = tuple(self.project.text(name) for name in self.project.get(Article, article_id).texts)
        for sheet in self._journal.sheet_in_slices(article_id, texts):
            if self.project.is_loaded(article_id):
                return False
            if sheet is not None:
                self.project = self.project.with_article(article_id, texts, sheet.mentions)
            yield
        return True

    def load_naming(self, entity_id: str) -> None:
        """Bring every article into memory whose tags name the entity, or one merged into it."""
        for named in self.project.ids_of(entity_id):
            for article_id in self._journal.articles_naming(named):
                self.load(article_id)

    def _check_anchors(self, sheet: Sheet) -> None:
        words = {text.sha256: text.words for text in sheet.texts}
        for record in (*self.project.quotes_of(sheet.article), *self.project.events_of(sheet.article)):
            for anchor in anchors_of(record):
                if anchor.article == sheet.article and not holds(anchor, words.get(anchor.text, "")):
                    raise ProjectFileError(say(
                        "The article was not opened: “{words}” does not stand where the {kind} {id} says. Run “dossier "
                        "check --repair” to save what is sound into a new file.",
                        words=anchor.words[:40], kind=record.kind_of_record, id=record.id))

    def _walk(self, applied: Change, kept: Change, standing: Standing) -> None:
        if self._journal.fault:
            raise NotSaved(self._journal.fault)
        project = self._prepared(applied).swapped(applied.swaps)
        self._journal.mark(kept, standing)
        self.project = project

    def _prepared(self, change: Change) -> Project:
        """Return the project with the tags of the change's articles and the texts of those it brings back."""
        coming = {name for swap in change.swaps if swap.before is None and isinstance(swap.after, Article)
                  for name in swap.after.texts}
        new = {swap.id for swap in change.swaps if swap.before is None}
        for article_id in {swap.record.article for swap in change.swaps if isinstance(swap.record, Mention)} - new:
            self.load(article_id)
        return self.project.with_texts(self._journal.texts(coming.difference(self.project.texts)))

    def _whole(self, change: Change) -> Change:
        return change if change.swaps else self._journal.recall(change)

    def _remember(self, change: Change) -> None:
        if not change.undoable:
            self._journal.keep(change, change)
            return
        continues = bool(self._done) and not self._undone and change.may_merge(self._done[-1])
        step = change.after(self._done[-1]) if continues else change
        self._journal.keep(change, step)
        if continues:
            self._done.pop()
        if step.swaps:
            self._done.append(step)
        self._undone.clear()

    def _read_further(self) -> None:
        older = self._journal.past(self._done[0] if self._done else None, _PAGE)
        self._done[:0] = reversed(older)
        self._deeper = len(older) == _PAGE

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
