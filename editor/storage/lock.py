"""Let one process write a project: an operating-system lock on a side file, which is gone with the process."""

from __future__ import annotations

import getpass
import os
import platform
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout


class Holder(msgspec.Struct, frozen=True):
    """Who has a project open for writing."""

    user: str = ""
    machine: str = ""
    process: int = 0


class ProjectLock:
    """The right to write one project. The side file also says who holds it, which counts only while it is held."""

    def __init__(self, project: Path) -> None:
        real = project.resolve()  # two names of one file share one lock
        self._side = real.with_name(real.name + ".lock")
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
