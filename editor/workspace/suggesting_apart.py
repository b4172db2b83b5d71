"""Read articles for suggestions in a process of its own: rules hold the interpreter, which the window needs."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock

import msgspec

from editor.model.errors import DossierError
from editor.storage.settings import load_settings
from editor.suggest.choices import Choices
from editor.suggest.learned import Learned
from editor.suggest.reading import Reading
from editor.suggest.running import Suggested, Tell
from editor.words import Language, chosen, say, say_as_in
from editor.workspace.choosing import choices_of
from editor.workspace.starting import started
from editor.workspace.staying import staying_here
from editor.workspace.suggesting import suggested_in

_BEHIND = 5
"""How far the process stands behind the window where both want the processor, in the steps of Unix."""

_IDLE = 120.0
"""How many seconds the process waits for a next article before it ends."""

_TOLD_EVERY = 0.1
"""How many seconds pass between two words on how far it is."""


class Stage(msgspec.Struct, frozen=True):
    """Which suggester is at work, by its name, and how much of all the work is done, from 0 to 1."""

    name: str
    done: float


class _Order(msgspec.Struct, frozen=True):
    """An article to read, what is chosen of suggesting and was learned, and what notes are told in."""

    reading: Reading
    choices: Choices
    learned: Learned | None
    language: Language | None


@cache
def finder() -> Finder:
    """Return the one finder of this program; its process ends with the program."""
    return Finder()


class Finder:
    """A process that reads one article at a time. It is started when it is first needed, and kept for the next one."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._line: Connection | None = None
        self._process: BaseProcess | None = None

    def find(self, reading: Reading, tell: Tell = lambda name, done: None,
             is_wanted: Callable[[], bool] = lambda: True, learned: Learned | None = None) -> Suggested | None:
        """Return what an article suggests, or None once it is not wanted any more and `give_up` was called.

        It is also read by what was learned. Any thread may ask, and waits for its turn. Raises DossierError where the
        process ends by itself.
        """
        with self._turn:
            if not is_wanted():
                return None
            order = _Order(reading, choices_of(load_settings()), learned, chosen())
            try:
                line = self._begun(order, is_wanted)
                while is_wanted():
                    answer = line.recv()
                    if not isinstance(answer, Stage):
                        return _given(answer)
                    tell(answer.name, answer.done)
            except (EOFError, OSError):
                if is_wanted():
                    raise DossierError(say(
                        "The process that reads it stopped, perhaps for want of memory. Close other programs and "
                        "try again.")) from None
            finally:
                if not is_wanted():
                    self.end()
            return None

    def give_up(self) -> None:
        """End the process at once, whatever it does; waits for nothing. What is asked for next starts another."""
        process = self._process
        if process is not None:
            process.kill()

    def end(self) -> None:
        """End the process, and wait until it is gone."""
        line, process = self._line, self._process
        self._line = self._process = None
        if process is not None:
            process.kill()
            process.join(1)
        if line is not None:
            line.close()

    def _begun(self, order: _Order, is_wanted: Callable[[], bool]) -> Connection:
        """Return the line to a process that has begun with the order; one that ended while it was idle is passed over.
        """
        if self._line is not None:
            with suppress(EOFError, OSError):
                self._line.send(order)
                self._line.recv()
                return self._line
            self.end()
        self._process, self._line = started(serve, "dossier suggester")
        if not is_wanted():  # given up while it was started
            raise EOFError
        self._line.send(order)
        self._line.recv()
        return self._line


def _given(answer: Suggested | DossierError) -> Suggested:
    if isinstance(answer, DossierError):
        raise answer
    return answer


def serve(line: Connection) -> None:
    """Be the process: read one article after the other, until the line is closed or nothing has come for long."""
    if sys.platform != "win32":
        os.nice(_BEHIND)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends with the program that is interrupted, without a word
    with staying_here(), suppress(EOFError, OSError):
        while line.poll(_IDLE):
            order: _Order = line.recv()
            line.send(True)
            if order.language is not None:
                say_as_in(order.language)
            line.send(_read(order, line))


def _read(order: _Order, line: Connection) -> Suggested | DossierError:
    last = 0.0

    def tell(name: str, done: float) -> None:
        nonlocal last
        if time.monotonic() - last > _TOLD_EVERY:
            last = time.monotonic()
            line.send(Stage(name, done))

    try:
        found = suggested_in(order.reading, tell=tell, choices=order.choices, learned=order.learned)
    except DossierError as refusal:
        return refusal
    assert found is not None, "it stays wanted"
    return found
