"""Keep the program on this computer while suggesters are at work in it, whoever wrote them."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from multiprocessing import current_process
from threading import Lock

_REACHING = frozenset(("socket.connect", "socket.sendto", "socket.sendmsg"))
_ASKING = frozenset(("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"))
"""What asks a name server; `gethostbyname_ex` goes by the name of `gethostbyname`."""

_STARTING = frozenset(("subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn",
                       "os.spawn", "os.startfile", "os.startfile/2"))
"""What starts another program, or another of this one, that would not be held."""


@contextmanager
def staying_here() -> Iterator[None]:
    """Refuse, in all threads, a socket to another machine, the question for its address, and another program.

    Nothing leaves, neither by this program nor by one that it starts.
    """
    guard = _guard()
    guard.hold(1)
    try:
        yield
    finally:
        guard.hold(-1)


@contextmanager
def staying_alone() -> Iterator[None]:
    """Refuse the same, and another process of this program, which would not be held: for one that needs no other."""
    process = current_process()
    could_have_others = not process.daemon
    process.daemon = True  # multiprocessing tells nobody of a process that it spawns, but lets no daemon have one
    try:
        with staying_here():
            yield
    finally:
        process.daemon = not could_have_others


@cache
def _guard() -> _Guard:
    return _Guard()


class _Guard:
    """What hears of sockets and programs for as long as the program runs, and refuses while somebody holds it."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._held = 0
        sys.addaudithook(self._hear)

    def hold(self, more: int) -> None:
        """Count one more, or one less, who wants it."""
        with self._turn:
            self._held += more

    def _hear(self, event: str, values: tuple[object, ...]) -> None:
        if self._held:
            refuse_to_leave(event, values)


def refuse_to_leave(event: str, values: tuple[object, ...]) -> None:
    """Raise PermissionError for a socket to another machine, for the question for the address or name of one, and for
    starting another program.
    """
    if event in _STARTING:
        raise PermissionError(f"{event} is not for a suggester, since it starts another program")
    if event in _REACHING:
        place = values[-1]
    elif event in _ASKING:
        place = values[0] if isinstance(values[0], tuple) else (values[0],)
    else:
        return
    if isinstance(place, tuple) and not _is_here(place[0]):
        raise PermissionError(f"{event} {place[0]!r} is not for a suggester")


def _is_here(host: object) -> bool:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return "%" not in str(name) and ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False
