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
    """An article to read, what is chosen of suggesting and was learned, and what notes are told in.

    What the process says of it carries its number, which no other order of the same finder has.
    """

    number: int
    reading: Reading
    choices: Choices
    learned: Learned | None
    language: Language | None


class _Said(msgspec.Struct, frozen=True):
    """What the process says of an order, by its number: that it has begun, as None, how far it is, or what came of it.
    """

    number: int
    content: Stage | Suggested | DossierError | None = None


@cache
def finder() -> Finder:
    """Return the one finder of this program; its process ends with the program."""
    return Finder()


class Finder:
    """A process that reads one article at a time. It is started when it is first needed, and kept for the next one."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._orders = 0
        self._line: Connection | None = None
        self._process: BaseProcess | None = None

    def find(self, reading: Reading, tell: Tell = lambda name, done: None,
             is_wanted: Callable[[], bool] = lambda: True, learned: Learned | None = None) -> Suggested | None:
        """Return what an article suggests, or None once it is not wanted any more and `give_up` was called.

        It is also read by what was learned. Any thread may ask, and waits for its turn. Raises DossierError where the
        process ends by itself, and whatever `tell` raises; no answer is then left to the next article.
        """
        with self._turn:
            if not is_wanted():
                return None
            self._orders += 1
            order = _Order(self._orders, reading, choices_of(load_settings()), learned, chosen())
            try:
                answer = self._answer(order, tell, is_wanted)
            except BaseException:
                self.end()
                raise
            if not is_wanted():
                self.end()
        if isinstance(answer, DossierError):
            raise answer
        return answer

    def _answer(self, order: _Order, tell: Tell, is_wanted: Callable[[], bool]) -> Suggested | DossierError | None:
        """Return what comes of an order, None once it is not wanted any more."""
        line: Connection | None = None
        while is_wanted():
            try:
                line = line or self._begun(order, is_wanted)
                said = _heard(line, order)
            except (EOFError, OSError):
                if not is_wanted():
                    break
                raise DossierError(say(
                    "The process that reads it stopped, perhaps for want of memory. Close other programs and "
                    "try again.")) from None
            if not isinstance(said, Stage):
                return said
            tell(said.name, said.done)
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
                _heard(self._line, order)
                return self._line
            self.end()
        self._process, self._line = started(serve, "dossier suggester")
        if not is_wanted():  # given up while it was started
            raise EOFError
        self._line.send(order)
        _heard(self._line, order)
        return self._line


def _heard(line: Connection, order: _Order) -> Stage | Suggested | DossierError | None:
    """Return the next thing that is said of an order; what was said of another one is passed over."""
    said: _Said = line.recv()
    while said.number != order.number:
        said = line.recv()
    return said.content


def serve(line: Connection) -> None:
    """Be the process: read one article after the other, until the line is closed or nothing has come for long."""
    if sys.platform != "win32":
        os.nice(_BEHIND)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends with the program that is interrupted, without a word
    with staying_here(), suppress(EOFError, OSError):
        while line.poll(_IDLE):
            order: _Order = line.recv()
            line.send(_Said(order.number))
            if order.language is not None:
                say_as_in(order.language)
            line.send(_Said(order.number, _read(order, line)))


def _read(order: _Order, line: Connection) -> Suggested | DossierError:
    last = 0.0

    def tell(name: str, done: float) -> None:
        nonlocal last
        if time.monotonic() - last > _TOLD_EVERY:
            last = time.monotonic()
            line.send(_Said(order.number, Stage(name, done)))

    try:
        found = suggested_in(order.reading, tell=tell, choices=order.choices, learned=order.learned)
    except DossierError as refusal:
        return refusal
    assert found is not None, "it stays wanted"
    return found
