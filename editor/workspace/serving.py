"""Be the process that reads strangers' files: do one order after the other, with no way out to a network."""

from __future__ import annotations

import faulthandler
import logging
import os
import pickle
import signal
import sys
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import msgspec

from editor.model.errors import DossierError, ImportFailed
from editor.words import Language, say, say_as_in

_MOST_MEMORY = 4 << 30
"""The most bytes of addresses that the process may have, where the system can hold it to that."""

_BEHIND = 5
"""How far the process stands behind the window where both want the processor, in the steps of Unix."""

_IDLE = 120.0
"""How many seconds the process waits for a next order before it ends."""

_MOST_ORDERS = 500
"""After how many orders the process makes room for a new one, so that what a library forgets to free stays little."""

_ORPHANED = 90.0
"""After how many seconds at one order nobody can be waiting for it any longer."""

_CLOSED = frozenset((
    "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr",
    "socket.sendto", "socket.sendmsg", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn",
    "os.fork", "os.forkpty", "os.startfile"))
"""What nothing that reads a file may do, by the names of Python's audit events."""

_log = logging.getLogger(__name__)


class Order(msgspec.Struct, frozen=True):
    """A deed with its values, and what it is spoken of in; None where no language was chosen."""

    deed: Callable[..., Any]
    values: tuple[Any, ...]
    named: Mapping[str, Any]
    language: Language | None


class Answer(msgspec.Struct, frozen=True):
    """What a deed gave, or the failure it raised, or the fault that it found, in words for whoever mends it."""

    given: Any = None
    failure: DossierError | None = None
    fault: str = ""
    is_memory: bool = False

    def given_for(self, name: str) -> Any:
        """Return what was given for a file of this name. Raises the failure, or ImportFailed for a fault."""
        if self.failure is not None:
            raise self.failure
        if self.is_memory:
            raise ImportFailed(say("{name} was not imported: reading it takes more memory than an article may. Open it "
                                   "in its own program, and copy its words and paste them here.", name=name))
        if self.fault:
            raise ImportFailed(say("{name} was not imported, because of a fault in the program ({fault}). Copy its "
                                   "words and paste them here, and report the fault.", name=name, fault=self.fault))
        return self.given


def serve(line: Connection) -> None:
    """Do what orders come over the line, until it is closed or nothing has come for long."""
    _take_no_more_memory()
    if sys.platform != "win32":
        os.nice(_BEHIND)
    _close_ways_out()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends with the program that is interrupted, without a word
    with Path(os.devnull).open("w") as nowhere:
        for _ in range(_MOST_ORDERS):
            try:
                if not line.poll(_IDLE):
                    return
                order = line.recv()
                line.send(True)
                # of a program that was killed nobody is left to end a reader that is lost in a file
                faulthandler.dump_traceback_later(_ORPHANED, exit=True, file=nowhere)
                _send(line, _done(order))
                faulthandler.cancel_dump_traceback_later()
            except (EOFError, OSError):
                return


def _done(order: Order) -> Answer:
    if order.language is not None:
        say_as_in(order.language)
    try:
        return Answer(order.deed(*order.values, **order.named))
    except DossierError as failure:
        return Answer(failure=failure)
    except MemoryError:
        return Answer(is_memory=True)
    except Exception as fault:  # noqa: BLE001  # a door: the process would end without a word
        _log.exception("reading a file failed")
        return Answer(fault=f"{type(fault).__name__}: {fault}")


def _send(line: Connection, answer: Answer) -> None:
    try:
        line.send(answer)
    except MemoryError:
        line.send(Answer(is_memory=True))
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError) as fault:
        _log.exception("an answer cannot be sent")
        line.send(Answer(fault=f"{type(fault).__name__}: {fault}"))


def _take_no_more_memory() -> None:
    if sys.platform != "win32":
        import resource
        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(_MOST_MEMORY, most)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
        except (OSError, ValueError):
            _log.debug("this system does not limit memory")  # macOS


def _close_ways_out() -> None:
    """Refuse for good what would reach out of the process."""
    def refuse(event: str, values: tuple[object, ...]) -> None:
        if event in _CLOSED:
            raise PermissionError(f"{event} {values[1:]!r} is not for the reader of a file")

    sys.addaudithook(refuse)
