"""Do what strangers' files may bring down in processes of their own: a crash costs one file, never the program."""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import BoundedSemaphore, Lock
from typing import Any, ParamSpec, TypeVar

from editor.model.errors import ImportFailed
from editor.words import chosen, say
from editor.workspace.serving import Order, serve
from editor.workspace.starting import started

LONGEST = 60.0
"""The most seconds that one file may take."""

_Values = ParamSpec("_Values")
_Given = TypeVar("_Given")


def apart(name: str, deed: Callable[_Values, _Given], /, *values: _Values.args, **named: _Values.kwargs) -> _Given:
    """Return what the deed returns, done in a process of its own; `name` is the file it is about.

    The deed is a function of a module; its values and what it returns can be pickled. Any thread may ask, and waits
    where all processes are at work. Raises the DossierError that the deed raises, and ImportFailed where its process
    crashes, takes longer than `LONGEST`, or finds a fault.
    """
    given: _Given = processes().do(name, deed, *values, **named)
    return given


def apart_for(asking: Asking, name: str, deed: Callable[_Values, _Given], /,
              *values: _Values.args, **named: _Values.kwargs) -> _Given:
    """Return what the deed returns, as `apart` does, for somebody who may give it up."""
    given: _Given = processes().do_for(asking, name, deed, *values, **named)
    return given


def at_once() -> int:
    """Return how many files are read at the same time."""
    return min(os.cpu_count() or 1, 4)


@cache
def processes() -> Processes:
    """Return the processes of this program. Each is started when it is first needed, and ends with the program."""
    held = Processes(at_once())
    atexit.register(held.end)
    return held


class Asking:
    """Deeds that somebody asks for, and may give up together: those under way end at once, and no more are begun.

    Each may take so many seconds as `longest` says, or as those have that do them where it is None.
    """

    def __init__(self, longest: float | None = None) -> None:
        self.longest = longest
        self._lock = Lock()
        self._under_way: set[_Process] = set()
        self._is_given_up = False

    def give_up(self) -> None:
        """End the processes that are at one of the deeds. Any thread may do this, and waits for nothing."""
        with self._lock:
            self._is_given_up = True
            for process in self._under_way:
                process.kill()

    @property
    def is_given_up(self) -> bool:
        """Tell whether the deeds were given up."""
        return self._is_given_up

    def must_go_on(self, name: str) -> None:
        """Raise ImportFailed where the deeds were given up."""
        if self._is_given_up:
            raise ImportFailed(say("{name} was not imported: the import was cancelled.", name=name))

    def attend(self, process: _Process) -> bool:
        """Keep a process in mind that is to do one of the deeds, and tell whether it may: they were not given up."""
        with self._lock:
            self._under_way.add(process)
            return not self._is_given_up

    def dismiss(self, process: _Process) -> None:
        """Keep it in mind no longer."""
        with self._lock:
            self._under_way.discard(process)


class Processes:
    """At most so many processes, each of which does one deed at a time, in at most `longest` seconds."""

    def __init__(self, most: int, longest: float = LONGEST) -> None:
        self._longest = longest
        self._turns = BoundedSemaphore(most)
        self._lock = Lock()
        self._idle: list[_Process] = []
        self._busy: set[_Process] = set()

    def do(self, name: str, deed: Callable[..., Any], /, *values: object, **named: object) -> Any:
        """Return what the deed returns, as `apart` does."""
        return self.do_for(Asking(), name, deed, *values, **named)

    def do_for(self, asking: Asking, name: str, deed: Callable[..., Any], /, *values: object, **named: object) -> Any:
        """Return what the deed returns, as `apart_for` does."""
        longest = self._longest if asking.longest is None else asking.longest
        with self._turns:
            process = self._begun(asking, name, Order(deed, values, named, chosen()))
            try:
                answer = process.answer(longest)
            except TimeoutError:
                raise ImportFailed(say(
                    "{name} was not imported: it could not be read within {limit} seconds. Open it in its own program "
                    "and save it anew, or copy its words and paste them here.",
                    name=name, limit=round(longest))) from None
            except (EOFError, OSError):
                asking.must_go_on(name)
                raise ImportFailed(say(
                    "{name} was not imported: its reader stopped, so it is damaged or made to do harm. Open it in its "
                    "own program and save it anew, or copy its words and paste them here.", name=name)) from None
            finally:
                asking.dismiss(process)
                self._give_back(process)
        return answer.given_for(name)

    def end(self) -> None:
        """End every process; what they are at is lost."""
        with self._lock:
            for process in (*self._idle, *self._busy):
                process.end()
            self._idle.clear()

    def _begun(self, asking: Asking, name: str, order: Order) -> _Process:
        """Return a process that has begun with the order; one that ended while it was idle is passed over.

        Raises ImportFailed where none can be started, or the order was given up.
        """
        is_new = False
        while not is_new:
            with self._lock:
                is_new = not self._idle
                process = _Process() if is_new else self._idle.pop()
                self._busy.add(process)
            if asking.attend(process) and process.begins(order):
                return process
            asking.dismiss(process)
            self._give_back(process)
            asking.must_go_on(name)
        raise ImportFailed(say("{name} was not imported: this computer has no room for the process that reads it. "
                               "Close other programs and try again.", name=name))

    def _give_back(self, process: _Process) -> None:
        """Keep a process for the next deed, unless it is still at this one, or gone."""
        with self._lock:
            self._busy.discard(process)
            if process.is_free:
                self._idle.append(process)
        if not process.is_free:
            process.end()


class _Process:
    """A process that waits for orders. `is_free` tells whether it could take another."""

    def __init__(self) -> None:
        self._line: Connection | None = None
        self._process: BaseProcess | None = None
        self._is_killed = False
        self.is_free = False

    def begins(self, order: Order) -> bool:
        """Hand over an order, and tell whether the process has begun with it."""
        self.is_free = False
        try:
            if self._line is None:
                self._process, self._line = started(serve, "dossier reader")
            if self._is_killed:  # before there was a process to kill
                return False
            self._line.send(order)
            return bool(self._line.recv())
        except (EOFError, OSError):
            return False

    def answer(self, longest: float) -> Any:
        """Return its answer. Raises TimeoutError after so many seconds, EOFError or OSError where it is gone."""
        assert self._line is not None, "only a process that has begun is asked for its answer"
        if not self._line.poll(longest):
            raise TimeoutError
        answer = self._line.recv()
        self.is_free = True
        return answer

    def kill(self) -> None:
        """Let it end at once, whatever it does; whoever waits for its answer learns of it."""
        self._is_killed = True
        if self._process is not None:
            self._process.kill()

    def end(self) -> None:
        """End it at once, and wait until it is gone."""
        self.is_free = False
        if self._process is not None:
            self._process.kill()
            self._process.join(1)
        if self._line is not None:
            self._line.close()
