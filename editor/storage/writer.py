"""Commit jobs in order on one thread, and say whether everything handed in is on disk."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from editor.model.errors import ProjectFileError
from editor.storage.connection import connect, is_held, transaction
from editor.words import say

Job = Callable[[sqlite3.Connection], None]
SaveState = Literal["saved", "saving", "failed"]

PATIENCE_S = 30.0
"""How long a job is tried again while another holds the file; each try waits as long as a connection does."""


class Writer:
    """One thread and one connection. A job that cannot be committed stays first in the queue and stops those behind it.

    While another reads or writes the file, as a virus scanner or a copier does, the job is tried again for a while.

    `on_state` is told from the writer's thread; `before` is done there before the first job, or forbids it by raising.
    """

    def __init__(self, path: Path, on_state: Callable[[SaveState], None] = lambda state: None,
                 before: Callable[[], object] = lambda: None) -> None:
        self.on_state = on_state
        self.fault = ""
        self._path = path
        self._before = before
        self._jobs: deque[Job] = deque()
        self._signal = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=f"writer of {path.name}", daemon=True)
        self._thread.start()

    @property
    def state(self) -> SaveState:
        """Say whether all jobs are on disk."""
        with self._signal:
            return self._state()

    def _state(self) -> SaveState:
        if self.fault:
            return "failed"
        return "saving" if self._jobs else "saved"

    def submit(self, job: Job) -> None:
        """Queue a job and return at once."""
        with self._signal:
            self._jobs.append(job)
            self._signal.notify_all()
        self.on_state(self.state)

    def flush(self) -> bool:
        """Wait until all jobs are on disk or one has failed; tell whether all are on disk."""
        with self._signal:
            self._signal.wait_for(lambda: not self._jobs or bool(self.fault) or not self._thread.is_alive())
            return not self._jobs

    def retry(self) -> bool:
        """Try the waiting jobs again; tell whether all are on disk now."""
        with self._signal:
            self.fault = ""
            self._signal.notify_all()
        return self.flush()

    def waiting(self) -> list[Job]:
        """Return the jobs that are not on disk, in order."""
        with self._signal:
            return list(self._jobs)

    def close(self) -> None:
        """Commit what can be committed and end the thread."""
        self.flush()
        with self._signal:
            self._closing = True
            self._signal.notify_all()
        self._thread.join()

    def _run(self) -> None:
        connection: sqlite3.Connection | None = None
        while (job := self._next()) is not None:
            try:
                connection = connection or self._connected()
                _commit(connection, job)
                self._settle("")
            except Exception as problem:  # noqa: BLE001  # a door: the thread must not end while changes wait
                self._settle(_sentence(self._path, problem))
        if connection:
            connection.close()

    def _connected(self) -> sqlite3.Connection:
        self._before()
        return connect(self._path, "write")

    def _next(self) -> Job | None:
        with self._signal:
            self._signal.wait_for(lambda: self._closing or (bool(self._jobs) and not self.fault))
            return None if self._closing else self._jobs[0]

    def _settle(self, fault: str) -> None:
        with self._signal:
            self.fault = fault
            if not fault:
                self._jobs.popleft()
            self._signal.notify_all()
            state = self._state()
        self.on_state(state)


def _commit(connection: sqlite3.Connection, job: Job) -> None:
    """Commit a job as soon as whoever holds the file lets it go. Raises sqlite3.Error where it never does."""
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            with transaction(connection):
                job(connection)
            return
        except sqlite3.OperationalError as problem:
            if not is_held(problem) or time.monotonic() > until:
                raise


def _sentence(path: Path, problem: Exception) -> str:
    if isinstance(problem, ProjectFileError):
        return say("{name} is not saved: {reason}", name=path.name, reason=problem)
    if is_held(problem):
        return say("{name} is not saved: another program holds the file. What you did is kept here; close it there and "
                   "save again, or save a copy elsewhere.", name=path.name)
    known = {"database or disk is full": say("the disk is full"),
             "attempt to write a readonly database": say("the file may not be written")}
    reason = known.get(str(problem), str(problem))
    return say("{name} is not saved: {reason}. What you did is kept here; make room and save again, "
               "or save a copy elsewhere.", name=path.name, reason=reason)
