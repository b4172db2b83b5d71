"""Open SQLite: the one function that does, with the settings that durability and hostile files ask for."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

Access = Literal["create", "write", "read"]

_MODES = {"create": "rwc", "write": "rw", "read": "ro"}
_WAIT_MS = 10_000
_PAGE = 16_384
"""Bytes of a page of a new file. A row of a table without row ids that is longer than a quarter of a page takes whole
pages of its own: an event before and after a step, 2 kB, took one of 4 kB more, and half of that stood empty."""
_KIND = 0xFF
"""The low byte of an error code is its kind, the rest its detail."""


def connect(path: Path, access: Access) -> sqlite3.Connection:
    """Return a connection to a project file, in autocommit, usable from one thread at a time.

    One file at rest and a sync at each commit (DELETE, FULL); no code of the file's own runs (trusted_schema off,
    cells checked, no memory map, defensive where Python can set it). Raises sqlite3.Error.
    """
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={_MODES[access]}", uri=True, isolation_level=None,
                                 check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    connection.execute(f"PRAGMA page_size = {_PAGE}")  # of what is made: a new file, or a copy of this one
    if access != "read":
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
    return connection


def is_damage(problem: sqlite3.Error) -> bool:
    """Tell whether what SQLite says is the fault of what stands in the file, and not of reaching it."""
    code = getattr(problem, "sqlite_errorcode", None)  # bytes that are no UTF-8 are told by Python, without a code
    if code is None:
        return isinstance(problem, sqlite3.OperationalError) and "decode" in str(problem)
    return code & _KIND in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_held(problem: BaseException) -> bool:
    """Tell whether something else that reads or writes the file kept it too long."""
    return (isinstance(problem, sqlite3.Error)
            and getattr(problem, "sqlite_errorcode", 0) & _KIND in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED))


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Let everything read inside be of one moment, whatever is committed meanwhile."""
    connection.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what happens inside as one, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
