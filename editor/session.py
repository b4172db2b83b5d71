"""The one path of every change: do, undo, redo, tell listeners, hand to a journal that keeps it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from editor.model.change import Change, Edit, Growing, Stamp, Stamps
from editor.model.consequences import with_consequences
from editor.model.edits.restoring import restoration, restore
from editor.model.errors import NotSaved
from editor.model.journal import Deletion, Journal, Sheet, Standing
from editor.model.loaded import lighten, refuse_unsound, without_articles
from editor.model.needed import articles_of_tags, decided_everywhere, texts_coming
from editor.model.project import Project
from editor.model.records import Article, Mention
from editor.model.slices import ALL, ROWS, WORKED_OUT, Slices, Walk, parts_of

__all__ = ["Deletion", "Journal", "Listener", "Session", "Sheet", "Standing"]
T = TypeVar("T")
Listener = Callable[[Change], None]
_PAGE = 20


class Session:
    """A project being worked on. Not thread-safe: one thread does, undoes and listens.

    A step of very many records can be done in slices. It is kept as one, before listeners hear of it in parts, and
    whatever is done meanwhile is done after it.
    """

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
        self._growing: Growing | None = None
        self._walks: list[Walk[Any]] = []
        self._asked_for: set[str] = set()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell the listener of every change from now on, as done or as inverted; return what ends it."""
        self._listeners.append(listener)
        return partial(self._listeners.remove, listener)

    def do(self, edit: Edit) -> Change:
        """Apply the edit, keep it and tell listeners; return what changed.

        Raises EditRefused where it does not fit and NotSaved while earlier changes cannot be committed;
        then nothing has changed and no one is told.
        """
        change = self._begun(self._doing(edit, ALL)).finish()
        assert change is not None, "an edit gives a change"
        return change

    def doing(self, edit: Edit) -> Walk[Change]:
        """Do as `do` does, in slices."""
        return self._begun(self._doing(edit, ROWS))

    def doing_in(self, articles: Iterable[str], edit: Edit) -> Walk[Change]:
        """Do an edit in slices, once all of these articles are in memory."""
        return self._begun(self._doing_in(articles, edit))

    def _doing_in(self, articles: Iterable[str], edit: Edit) -> Slices[Change]:
        for article_id in articles:
            self.load(article_id)
            yield 0.0
        return (yield from self._doing(edit, ROWS))

    def undo(self) -> Change | None:
        """Take back the latest change, and what rides on it; return it inverted, or None where there is none."""
        return self._begun(self._undoing(ALL)).finish()

    def undoing(self) -> Walk[Change | None]:
        """Take back as `undo` does, in slices."""
        return self._begun(self._undoing(ROWS))

    def redo(self) -> Change | None:
        """Bring back the change last taken back, and what rides on it; return it, or None where there is none."""
        return self._begun(self._redoing(ALL)).finish()

    def redoing(self) -> Walk[Change | None]:
        """Bring back as `redo` does, in slices."""
        return self._begun(self._redoing(ROWS))

    def _begun(self, slices: Slices[T]) -> Walk[T]:
        """Return a deed that is under way once those before it are over."""
        for walk in self._walks:
            walk.finish_for_another()
        walk = Walk(slices)
        self._walks = [*(earlier for earlier in self._walks if not earlier.is_over), walk]
        return walk

    def _doing(self, edit: Edit, rows: int) -> Slices[Change]:
        self._require_saving()
        change = self._made(edit)
        if len(change.swaps) > rows:
            yield 0.0
        if not (change := with_consequences(self.project, change)).swaps:
            return change
        after = yield from self._worked_out(change, rows, lambda: self.project.with_texts(change.texts))
        self._require_saving()
        self._remember(change)
        self.project = after
        if len(change.swaps) > rows:
            yield WORKED_OUT
        yield from self._tell(change, rows)
        return change

    def _made(self, edit: Edit) -> Change:
        """Return what an edit makes of the project, of all articles that name an entity it decides about everywhere."""
        stamp, before = self._stamp(self.author), self.project
        change = edit(before, stamp)
        for entity_id in decided_everywhere(change):
            self.load_naming(entity_id)
        return change if self.project is before else edit(self.project, stamp)

    def _undoing(self, rows: int) -> Slices[Change | None]:
        if self.undoable is None:
            return None
        while self._done[-1].rides:
            yield from self._walk(self._done, self._undone, "undone", rows)
        return (yield from self._walk(self._done, self._undone, "undone", rows))

    def _redoing(self, rows: int) -> Slices[Change | None]:
        if self.redoable is None:
            return None
        change = yield from self._walk(self._undone, self._done, "done", rows)
        while self._undone and self._undone[-1].rides:
            yield from self._walk(self._undone, self._done, "done", rows)
        return change

    def _walk(self, one: list[Change], other: list[Change], standing: Standing, rows: int) -> Slices[Change]:
        """Take the last step of one list to the other, and return it as it was applied."""
        kept = one[-1] if one[-1].swaps else (yield from self._journal.recall(one[-1]))
        applied = kept.inverse() if standing == "undone" else kept
        self._require_saving()
        project = yield from self._worked_out(applied, rows, lambda: self._prepared(applied))
        self._require_saving()
        self._journal.mark(kept, standing)
        self.project = project
        other.append(kept)
        one.pop()
        if len(kept.swaps) > rows:
            yield WORKED_OUT
        yield from self._tell(applied, rows)
        return applied

    def _require_saving(self) -> None:
        """Raise NotSaved where what is done could not be kept; asked again once slices have given time to a fault."""
        if self._journal.fault:
            raise NotSaved(self._journal.fault)

    def _worked_out(self, change: Change, rows: int, begin: Callable[[], Project]) -> Slices[Project]:
        """Return the project after a change; what is brought into memory between slices is in it."""
        parts = parts_of(change, rows)
        while True:
            project = begin()
            before = self.project
            for number, part in enumerate(parts, 1):
                project = project.swapped(part.swaps)
                if number < len(parts):
                    yield WORKED_OUT * number / (len(parts) + 1)
            if self.project is before:
                return project

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

    def restoring(self, deletion: Change) -> Walk[tuple[Edit, tuple[str, ...]]]:
        """Work out, in slices, the edit that brings back what a step took, and a sentence for each thing it cannot.

        What it needs is brought into memory. Raises ProjectFileError where the step's records are damaged.
        """
        return self._begun(self._restoring(deletion))

    def _restoring(self, deletion: Change) -> Slices[tuple[Edit, tuple[str, ...]]]:
        whole, gone = (yield from self._journal.recall(deletion)), self._journal.gone_after(deletion)
        for article_id in {swap.record.article for swap in whole.swaps if isinstance(swap.record, Mention)}:
            if self.project.find(Article, article_id) is not None:
                self.load(article_id)
        texts = tuple(self._journal.texts({name for swap in whole.swaps if swap.after is None
                                           and isinstance(swap.before, Article) for name in swap.before.named_texts}))
        found = restoration(self.project, whole, gone)
        return restore(whole, gone, texts, (self.project, found)), found.lost

    def load(self, article_id: str, *, stays: bool = True) -> None:
        """Bring an article's words and tags into memory, from the journal, once; they stay there, or until `let_go`.

        Raises ProjectFileError where they, or a quote or event, are not as they were written.
        """
        self._asked_for.update((article_id,) if stays else ())
        if not self.project.is_loaded(article_id):
            sheet = self._journal.sheet(article_id)
            refuse_unsound(self.project, sheet)
            self.project = self.project.with_article(sheet.article, sheet.texts, sheet.mentions)

    def glimpse(self, article_id: str, until: int, many: int) -> tuple[Mention, ...] | None:
        """Bring an article's words into memory, and return its tags that begin before a place; it is not loaded yet.

        None where it is, or has not so many tags that this is worth the while. Raises ProjectFileError as `load` does.
        """
        self._asked_for.add(article_id)
        if self.project.is_loaded(article_id) or self._journal.count_tags(article_id) < many:
            return None
        sheet = self._journal.beginning(article_id, until)
        refuse_unsound(self.project, sheet)
        self.project = self.project.with_texts(sheet.texts)
        return sheet.mentions

    def loading(self, article_id: str) -> Generator[None, None, bool]:
        """Load an article of which there was a glimpse, in slices; return False where it was loaded between them.

        Raises ProjectFileError as `load` does.
        """
        article = self.project.get(Article, article_id)
        texts = tuple(self.project.text_of(article, name) for name in article.texts)
        for sheet in self._journal.sheet_in_slices(article_id, texts):
            if self.project.is_loaded(article_id):
                return False
            if sheet is not None:
                self.project = self.project.with_article(article_id, texts, sheet.mentions)
            yield
        return True

    def let_go(self, articles: Iterable[str]) -> None:
        """Let the words and bytes of articles out of memory that nobody asked to stay, and what stored steps changed.
        Tags stay. Nothing may wait to be committed.
        """
        self.project = without_articles(self.project, set(articles) - self._asked_for, self._asked_for)
        lighten(self._done)

    def load_naming(self, entity_id: str) -> None:
        """Bring every article into memory whose tags name the entity, or one merged into it."""
        ids = self.project.ids_of(entity_id)
        for article_id in {found for named in ids for found in self._journal.articles_naming(named)}:
            self.load(article_id)

    def _prepared(self, change: Change) -> Project:
        """Return the project with the tags of the change's articles and the texts of those it brings back."""
        for article_id in articles_of_tags(change):
            self.load(article_id)
        return self.project.with_texts(self._journal.texts(texts_coming(change).difference(self.project.originals)))

    def _remember(self, change: Change) -> None:
        if not change.undoable:
            self._journal.keep(change, change)
            return
        continues = bool(self._done) and not self._undone and change.may_merge(self._done[-1])
        step = self._grown(self._done[-1], change) if continues else change
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

    def _grown(self, step: Change, change: Change) -> Change:
        """Return one step in the place of two."""
        if self._growing is None or self._growing.step is not step:
            self._growing = Growing(step)
        return self._growing.take(change)

    def _tell(self, change: Change, rows: int) -> Slices[None]:
        parts = parts_of(change, rows)
        for number, part in enumerate(parts):
            if number:
                yield WORKED_OUT + (1 - WORKED_OUT) * number / len(parts)
            for listener in tuple(self._listeners):
                listener(part)
