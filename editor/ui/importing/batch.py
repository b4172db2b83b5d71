"""Take several files in without a question: each is read beside the window and taken in when it arrives."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from editor import workspace
from editor.importers import ImportedArticle
from editor.model.cleaning import clean
from editor.model.errors import DossierError
from editor.ui.bridge import Bridge
from editor.ui.importing.readers import Readers
from editor.ui.work import Work
from editor.words import say, say_number

if TYPE_CHECKING:
    from editor.formats.annotations import Annotated
    from editor.formats.exchange_reading import Exchange
    from editor.model.project import Project
    from editor.workspace.importing import Weighed
    from editor.workspace.reading import Read

_AHEAD = 2
"""How many times as many files are held as are read at once, so that no reader waits for the window."""


_STAYING = 50
"""After how many files the collector of garbage is told that what was taken in stays, and passes it over: to look
through a thousand articles takes longer than a turn may.
"""
_SHOWN = 5
"""The same after how many of the first: what shows the first of them is made by then, and stays."""


_TURN_S = 0.01
"""How long articles are loaded before the window has its turn."""


class Report(msgspec.Struct, frozen=True):
    """What became of the files of a batch; `left` were not begun, for a reason or because the analyst cancelled."""

    outcomes: tuple[workspace.Outcome, ...]
    left: int = 0
    is_cancelled: bool = False

    @property
    def noted(self) -> tuple[workspace.Outcome, ...]:
        """Return the files and folders that there is something to tell of: what was left out of them."""
        return tuple(outcome for outcome in self.outcomes if outcome.notes and not (outcome.failure or outcome.known))

    @property
    def failures(self) -> tuple[workspace.Outcome, ...]:
        """Return the files and folders that gave nothing."""
        return tuple(outcome for outcome in self.outcomes if outcome.failure)

    def sentences(self) -> list[str]:
        """Return what became of the files, a sentence for each sort of fate."""
        taken = [outcome for outcome in self.outcomes if not (outcome.failure or outcome.known or outcome.is_folder)]
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

    A few are read at the same time, and taken in by their order, one at each turn of the window. `first` is what the
    first file holds where that was read already, `folders` is what is told of the folders that the files are from.
    When it ends, so do the processes that are at one of its files.

    `progressed` carries how many files are done, how many there are, and the name of the one that comes next.
    `ended` carries the report.
    """

    progressed = Signal(int, int, str)
    ended = Signal(Report)

    def __init__(self, bridge: Bridge, desk: workspace.OpenProject, files: list[Path], parent: QObject,
                 first: Exchange | Annotated | None = None, folders: Iterable[workspace.Outcome] = ()) -> None:
        super().__init__(parent)
        self._bridge, self._desk = bridge, desk
        self._files = workspace.belonging(files)
        self._turn = 0
        self._read: dict[int, Read | workspace.Outcome] = {} if first is None else {0: first}
        self._outcomes = list(folders)
        self._is_taking = self._is_weighing = self._has_ended = self._has_left = self._waits = False
        self._passing = workspace.Passing(desk)
        self._asking = workspace.Asking()
        self._readers = Readers(range(len(self._read), len(self._files)), self._read_one, workspace.at_once(),
                                _AHEAD * workspace.at_once(), self)
        self._readers.arrived.connect(self._arrive)
        self._readers.left.connect(self._leave)
        bridge.opened.connect(self._stop)
        bridge.save_state_changed.connect(self._wait_no_more)

    def begin(self) -> None:
        """Begin to read the files."""
        gc.freeze()
        self._readers.start()
        _ = workspace.take_in  # opens the room of what takes them in, which takes a turn's time, while they are read
        self._go_on()

    def _go_on(self) -> None:
        """Take in the file whose turn it is, once it is read; or tell what became of all."""
        if self._has_ended:
            return
        if self._turn == len(self._files) or self._bridge.desk is not self._desk or self._desk.file.fault:
            self._end(is_cancelled=False)
            return
        self.progressed.emit(self._turn, len(self._files), self._name(self._turn))
        if self._turn in self._read and not self._is_taking and self._has_room():
            self._is_taking = True
            QTimer.singleShot(0, self, self._take)  # between two files the window answers keys and is painted

    def _has_room(self) -> bool:
        """Tell whether memory has room for another article; else what is taken in is stored first."""
        self._waits = not self._passing.makes_room()
        return not self._waits

    def _wait_no_more(self) -> None:
        if self._waits:
            self._go_on()

    def cancel(self) -> None:
        """Take in no further file; what is taken in stays."""
        if not self._has_ended:
            self._end(is_cancelled=True)

    def _name(self, number: int) -> str:
        return clean(self._files[number].file.name)

    def _stop(self) -> None:
        """End where the project was closed."""
        if not self._has_ended and self._bridge.desk is not self._desk:
            self._end(is_cancelled=False)

    def _read_one(self, number: int) -> Read:
        return workspace.read_handed(self._files[number], asking=self._asking)

    def _arrive(self, number: int, read: Read | None, failure: str) -> None:
        self._read[number] = workspace.Outcome(self._name(number), failure=failure) if read is None else read
        if number == self._turn:
            self._go_on()

    def _end(self, *, is_cancelled: bool) -> None:
        self._has_ended = True
        self._asking.give_up()
        self._readers.end()
        self._read.clear()
        self.ended.emit(Report(tuple(self._outcomes), len(self._files) - self._turn, is_cancelled))

    def _leave(self) -> None:
        self._has_left = True
        self._go()

    def _go(self) -> None:
        """Go, once nothing is under way that would tell it something."""
        if self._has_left and not self._is_weighing:
            self.deleteLater()

    def _take(self) -> None:
        """Take in the file whose turn it is."""
        if self._has_ended:
            return
        read, name = self._read.pop(self._turn), self._name(self._turn)
        if isinstance(read, workspace.Outcome):
            self._note(read)
        elif isinstance(read, ImportedArticle):
            self._note(taken(self._bridge, lambda desk: workspace.take_in(desk, read), name))
        else:
            self._lay(name, read, workspace.laying_grounds(self._desk, read))

    def _lay(self, name: str, exchange: Exchange | Annotated, grounds: Iterator[None]) -> None:
        """Load what the records of a file stand on, in as many turns as it takes, then weigh them."""
        if self._has_ended:
            return
        until = perf_counter() + _TURN_S
        try:
            for _ in grounds:
                if perf_counter() > until:
                    QTimer.singleShot(0, self, lambda: self._lay(name, exchange, grounds))
                    return
        except DossierError as refusal:
            self._note(workspace.Outcome(name, failure=str(refusal)))
            return
        self._weigh(name, exchange, self._desk.session.project)

    def _weigh(self, name: str, exchange: Exchange | Annotated, project: Project) -> None:
        """Find out beside the window which records can be taken in; a file may hold very many."""
        self._is_weighing = True
        work = Work(lambda: workspace.weigh(self._desk, project, exchange, name), self)
        work.done.connect(lambda weighed: self._take_weighed(name, weighed))
        work.failed.connect(lambda failure: self._take_weighed(name, workspace.Outcome(name, failure=failure)))
        work.start()

    def _take_weighed(self, name: str, weighed: Weighed | workspace.Outcome) -> None:
        self._is_weighing = False
        if self._has_ended:
            self._go()
        elif isinstance(weighed, workspace.Outcome):
            self._note(weighed)
        else:
            self._note(taken(self._bridge, lambda desk: workspace.take_in_weighed(desk, weighed), name))

    def _note(self, outcome: workspace.Outcome) -> None:
        self._outcomes.append(outcome)
        self._passing.hold("" if outcome.known else outcome.article)
        self._turn += 1
        if self._turn % _STAYING == 0 or self._turn == _SHOWN:
            gc.freeze()
        self._is_taking = False
        self._readers.make_room()
        self._go_on()


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
