"""Let one process write a project: an operating-system lock on a side file, which is gone with the process."""

from __future__ import annotations

import getpass
import os
import platform
import sys
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from editor.storage.places import lock_file_of

if sys.platform != "win32":
    import fcntl


class Holder(msgspec.Struct, frozen=True):
    """Who has a project open for writing."""

    user: str = ""
    machine: str = ""
    process: int = 0


class ProjectLock:
    """The right to write one project. The side file also says who holds it, which counts only while it is held."""

    def __init__(self, project: Path) -> None:
        self._side = lock_file_of(project)
        self._lock = FileLock(self._side, blocking=False)

    def take(self) -> bool:
        """Take the lock and leave our name; tell whether nobody else had it. Raises OSError."""
        try:
            self._lock.acquire()
        except Timeout:
            return False
        self._side.write_bytes(msgspec.json.encode(_ourselves()))
        return True

    def holder(self) -> Holder:
        """Return who left their name last, blank where it cannot be read."""
        try:
            return msgspec.json.decode(self._side.read_bytes(), type=Holder)
        except (OSError, msgspec.DecodeError):
            return Holder()

    @property
    def was_left(self) -> bool:
        """Tell whether somebody left their name and holds the lock no more: their process was cut off."""
        return self.holder() != Holder() and not self._is_held()

    def _is_held(self) -> bool:
        """Tell whether a process holds the lock; the name that it left stays."""
        if sys.platform == "win32":
            return False  # a side file that is held cannot be read there, so that nobody's name was found
        with self._side.open("rb") as side:
            try:
                fcntl.flock(side, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except OSError:
                return True
        return False

    def release(self) -> None:
        """Give the lock back and take the side file away."""
        if self._lock.is_locked:
            self._side.unlink(missing_ok=True)
            self._lock.release()


def _ourselves() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = ""
    return Holder(user, platform.node(), os.getpid())
