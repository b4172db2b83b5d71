"""Take several files in without a question: each is read beside the window and taken in when it arrives."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from editor import workspace
from editor.importers import ImportedArticle
from editor.model.cleaning import clean
from editor.model.errors import DossierError
from editor.ui.bridge import Bridge
from editor.ui.work import Work
from editor.words import say, say_number

if TYPE_CHECKING:
    from editor.formats.annotations import Annotated
    from editor.formats.exchange_reading import Exchange
    from editor.workspace.importing import Weighed


class Report(msgspec.Struct, frozen=True):
    """What became of the files of a batch; `left` were not begun, for a reason or because the analyst cancelled."""

    outcomes: tuple[workspace.Outcome, ...]
    left: int = 0
    is_cancelled: bool = False

    @property
    def noted(self) -> tuple[workspace.Outcome, ...]:
        """Return the files of records or annotations that there is something to tell of."""
        return tuple(outcome for outcome in self.outcomes if outcome.notes and not (outcome.failure or outcome.article))

    @property
    def failures(self) -> tuple[workspace.Outcome, ...]:
        """Return the files that gave nothing."""
        return tuple(outcome for outcome in self.outcomes if outcome.failure)

    def sentences(self) -> list[str]:
        """Return what became of the files, a sentence for each sort of fate."""
        taken = [outcome for outcome in self.outcomes if not (outcome.failure or outcome.known)]
        articles = [outcome for outcome in taken if outcome.article]
        sentences = [_of_articles(len(articles), sum(outcome.undated for outcome in articles))]
        sentences += [say("{file}: {records}.", file=outcome.file, records=outcome.title)
                      for outcome in taken if not outcome.article]
        if known := sum(outcome.known for outcome in self.outcomes):
            sentences.append(say_number("{count} was in this project already.", "{count} were in this project already.",
                                        known))
        if failed := len(self.failures):
            sentences.append(say_number("{count} file was not imported.", "{count} files were not imported.", failed))
        if self.left:
            sentences.append(_of_left(self.left, self.is_cancelled))
        return [sentence for sentence in sentences if sentence] or [say("Nothing was imported.")]


class Batch(QObject):
    """Several files on their way into one project. It ends early where that is closed or cannot be saved.

    `first` is what the first file holds where that was read already.

    `progressed` carries how many files are done, how many there are, and the name of the one that is read now.
    `ended` carries the report.
    """

    progressed = Signal(int, int, str)
    ended = Signal(Report)

    def __init__(self, bridge: Bridge, desk: workspace.OpenProject, files: list[Path], parent: QObject,
                 first: Exchange | Annotated | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._desk, self._first = bridge, desk, first
        self._files = deque(workspace.belonging(files))
        self._count = len(self._files)
        self._outcomes: list[workspace.Outcome] = []
        self._is_cancelled = False

    def go_on(self) -> None:
        """Read the next file, or tell what became of all."""
        if self._is_cancelled or not self._files or self._bridge.desk is not self._desk or self._desk.file.fault:
            self.ended.emit(Report(tuple(self._outcomes), len(self._files), self._is_cancelled))
            self.deleteLater()
            return
        handed = self._files.popleft()
        name = clean(handed.file.name)
        self.progressed.emit(self._count - len(self._files) - 1, self._count, name)
        if self._first is not None:
            first, self._first = self._first, None
            self._weigh(name, first)
            return
        work = Work(lambda: workspace.read_handed(handed), self)
        work.done.connect(lambda read: self._take(name, read))
        work.failed.connect(lambda failure: self._note(workspace.Outcome(name, failure=failure)))
        work.start()

    def cancel(self) -> None:
        """Begin no further file; what is taken in stays."""
        self._is_cancelled = True

    def _take(self, name: str, read: Exchange | Annotated | ImportedArticle) -> None:
        if self._bridge.desk is not self._desk:
            self.go_on()
        elif isinstance(read, ImportedArticle):
            self._note(taken(self._bridge, lambda desk: workspace.take_in(desk, read), name))
        else:
            self._weigh(name, read)

    def _weigh(self, name: str, exchange: Exchange | Annotated) -> None:
        """Find out beside the window which records can be taken in; a file may hold very many."""
        try:
            project = workspace.grounds_of(self._desk, exchange)
        except DossierError as refusal:
            self._note(workspace.Outcome(name, failure=str(refusal)))
            return
        work = Work(lambda: workspace.weigh(self._desk, project, exchange, name), self)
        work.done.connect(lambda weighed: self._take_weighed(name, weighed))
        work.failed.connect(lambda failure: self._note(workspace.Outcome(name, failure=failure)))
        work.start()

    def _take_weighed(self, name: str, weighed: Weighed) -> None:
        if self._bridge.desk is self._desk:
            self._note(taken(self._bridge, lambda desk: workspace.take_in_weighed(desk, weighed), name))
        else:
            self.go_on()

    def _note(self, outcome: workspace.Outcome) -> None:
        self._outcomes.append(outcome)
        self.go_on()


def taken(bridge: Bridge, deed: Callable[[workspace.OpenProject], workspace.Outcome], name: str) -> workspace.Outcome:
    """Return the outcome of taking something into the open project, a refusal as one that failed."""
    try:
        return bridge.carry_out(deed)
    except DossierError as refusal:
        return workspace.Outcome(name, failure=str(refusal))


def _of_articles(count: int, undated: int) -> str:
    if not count:
        return ""
    if undated:
        return say_number("{count} article imported, {undated} without a date.",
                          "{count} articles imported, {undated} without a date.", count, undated=undated)
    return say_number("{count} article imported.", "{count} articles imported.", count)


def _of_left(count: int, is_cancelled: bool) -> str:
    if is_cancelled:
        return say_number("{count} file was left out.", "{count} files were left out.", count)
    return say_number("{count} file was left out: the project was closed or cannot be saved.",
                      "{count} files were left out: the project was closed or cannot be saved.", count)
