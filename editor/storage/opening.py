"""Open a project file only when it is one, whole, of a version we read, and holds nothing but our own tables."""

from __future__ import annotations

import os
import sqlite3
from functools import cache
from pathlib import Path

from editor.model.errors import ProjectFileError
from editor.storage.connection import Access, connect, transaction
from editor.storage.schema import APPLICATION_ID, FORMAT, expected_schema, lay_tables, schema_of
from editor.words import say

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def make_file(path: Path) -> None:
    """Make an empty project file. Raises ProjectFileError where it cannot be made or something stands there."""
    if path.exists():
        raise ProjectFileError(say("{name} was not made: a file of this name is there already. Choose another name.",
                                   name=path.name))
    try:
        connection = connect(path, "create")
        try:
            with transaction(connection):
                lay_tables(connection)
        finally:
            connection.close()
    except (sqlite3.Error, OSError) as problem:
        path.unlink(missing_ok=True)
        raise ProjectFileError(say("{name} was not made: the folder {folder} cannot be written. Choose another folder.",
                                   name=path.name, folder=str(path.parent))) from problem


def open_file(path: Path, access: Access) -> sqlite3.Connection:
    """Return a connection to a checked project file. Raises ProjectFileError with what is wrong and what to do."""
    _check_header(path)
    try:
        if access == "read":
            _finish_interrupted(path)
        connection = connect(path, access)
    except sqlite3.Error as problem:
        raise _refused(path, str(problem)) from problem
    try:
        _check_inside(path, connection)
    except sqlite3.Error as problem:
        connection.close()
        raise _damaged(path) from problem
    except ProjectFileError:
        connection.close()
        raise
    return connection


def _finish_interrupted(path: Path) -> None:
    """Take back what a killed process had begun to write; a connection that only reads may not."""
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        connection = connect(path, "write")
        try:
            # SQLite rolls back at the first read, unless the journal is that of a living writer
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            connection.close()


def is_project_file(path: Path) -> bool:
    """Tell by its content whether a file is a Dossier project."""
    try:
        header = _header(path)
    except OSError:
        return False
    return header.startswith(_MAGIC) and int.from_bytes(header[68:72], "big") == APPLICATION_ID


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER)


def _check_header(path: Path) -> None:
    if path.is_dir():
        raise _refused(path, say("it is a folder"))
    try:
        header = _header(path)
    except FileNotFoundError:
        raise _refused(path, say("there is no such file")) from None
    except PermissionError:
        raise _refused(path, say("you may not read it")) from None
    except OSError as problem:
        raise _refused(path, problem.strerror or str(problem)) from problem
    if not is_project_file(path):
        raise _refused(path, say("it is not a Dossier project") if header else say("it is empty"))
    version = int.from_bytes(header[60:64], "big")
    if version > FORMAT:
        raise ProjectFileError(say(
            "{name} cannot be opened: it was made by a newer version (format {version}; this one reads up to {ours}). "
            "Update Dossier.", name=path.name, version=version, ours=FORMAT))


def _check_inside(path: Path, connection: sqlite3.Connection) -> None:
    # the schema first: no statement of ours may touch a table that a hostile file has put a trigger on
    found = schema_of(connection)
    if not found <= _allowed():
        foreign = sorted(name for _, name, _, _ in found - _allowed())
        raise ProjectFileError(say(
            "{name} cannot be opened: it holds “{foreign}”, which Dossier never writes. "
            "Ask for the file again from where it came.", name=path.name, foreign=foreign[0]))
    if found != _allowed() or connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _damaged(path)


@cache
def _allowed() -> frozenset[tuple[str, str, str, str]]:
    return frozenset(expected_schema())


def _damaged(path: Path) -> ProjectFileError:
    return ProjectFileError(say("{name} cannot be opened: the file is damaged. “dossier check {name} --repair NEW” "
                                "saves what is sound into a new file.", name=path.name))


def _refused(path: Path, reason: str) -> ProjectFileError:
    return ProjectFileError(say("{name} cannot be opened: {reason}. Choose a .dossier project.",
                                name=path.name, reason=reason))


def reading(path: Path, problem: sqlite3.Error) -> ProjectFileError:
    """Return the sentence for a read that failed while the project was open."""
    return ProjectFileError(say("{name} could not be read: {reason}. Try again, or open a copy.",
                                name=path.name, reason=str(problem)))


