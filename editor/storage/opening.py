"""Open a project file only when it is one, whole, of a version we read, and holds nothing but our own tables."""

from __future__ import annotations

import os
import sqlite3
from functools import cache
from pathlib import Path

from editor.model.errors import ProjectFileError
from editor.storage.connection import Access, connect, is_damage, is_held, transaction
from editor.storage.schema import APPLICATION_ID, FORMAT, expected_schema, lay_tables, schema_of, version_of
from editor.words import say


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
        sentence = ("{name} was not made: the folder {folder} cannot be written. Choose another folder."
                    if path.parent.is_dir() else
                    "{name} was not made: there is no folder {folder}. Make it, or choose another.")
        raise ProjectFileError(say(sentence, name=path.name, folder=str(path.parent))) from problem


def open_file(path: Path, access: Access) -> sqlite3.Connection:
    """Return a connection to a checked project file. Raises ProjectFileError with what is wrong and what to do."""
    connection = open_early(path, access)
    try:
        check_whole(path, connection)
    except ProjectFileError:
        connection.close()
        raise
    return connection


def open_early(path: Path, access: Access) -> sqlite3.Connection:
    """Return a connection to a project file of which header and schema are checked: `check_whole` is still to come.

    Raises ProjectFileError with what is wrong and what to do.
    """
    _check_place(path)
    connection: sqlite3.Connection | None = None
    try:
        if access == "read":
            _finish_interrupted(path)
        connection = connect(path, access)
        _check_inside(path, connection)
    except sqlite3.Error as problem:
        if connection:
            connection.close()
        raise _refusal(path, problem) from problem
    except ProjectFileError:
        if connection:
            connection.close()
        raise
    return connection


def check_whole(path: Path, connection: sqlite3.Connection) -> None:
    """Let SQLite look through every page of the file. Raises ProjectFileError where it is damaged."""
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise _damaged(path)
    except sqlite3.Error as problem:
        raise _refusal(path, problem) from problem


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
    """Tell by its content whether a file is a Dossier project.

    Asks SQLite: to open and close a file beside it would drop the locks that this process holds on the file.
    """
    try:
        if not path.is_file() or path.stat().st_size == 0:
            return False
        _finish_interrupted(path)
        connection = connect(path, "read")
    except (sqlite3.Error, OSError):
        return False
    try:
        return _application_of(connection) == APPLICATION_ID
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def _application_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def _check_place(path: Path) -> None:
    try:
        if path.is_dir():
            raise _refused(path, say("it is a folder"))
        if path.stat().st_size == 0:
            raise _refused(path, say("it is empty"))
    except FileNotFoundError:
        raise _refused(path, say("there is no such file")) from None
    except OSError as problem:
        raise _refused(path, problem.strerror or str(problem)) from problem
    if not os.access(path, os.R_OK):
        raise _refused(path, say("you may not read it"))


def _check_inside(path: Path, connection: sqlite3.Connection) -> None:
    if _application_of(connection) != APPLICATION_ID:
        raise _refused(path, say("it is not a Dossier project"))
    version = version_of(connection)
    if version > FORMAT:
        raise ProjectFileError(say(
            "{name} cannot be opened: it was made by a newer version (format {version}; this one reads up to {ours}). "
            "Update Dossier.", name=path.name, version=version, ours=FORMAT))
    # the schema before the tables: no statement of ours may touch one that a hostile file has put a trigger on
    found = schema_of(connection)
    allowed = _allowed(max(version, 1))
    if not found <= allowed:
        foreign = sorted(name for _, name, _, _ in found - allowed)
        raise ProjectFileError(say(
            "{name} cannot be opened: it holds “{foreign}”, which Dossier never writes. "
            "Ask for the file again from where it came.", name=path.name, foreign=foreign[0]))
    if found != allowed:
        raise _damaged(path)


@cache
def _allowed(version: int) -> frozenset[tuple[str, str, str, str]]:
    return frozenset(expected_schema(version))


def _refusal(path: Path, problem: sqlite3.Error) -> ProjectFileError:
    """Return the sentence for what SQLite says: not every failure is damage."""
    code = getattr(problem, "sqlite_errorcode", 0) & 0xFF  # the low byte is the kind, the rest its detail
    if code == sqlite3.SQLITE_NOTADB:
        return _refused(path, say("it is not a Dossier project"))
    if is_held(problem):
        return ProjectFileError(say("{name} cannot be opened: another program holds it. Close it there and try again.",
                                    name=path.name))
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return ProjectFileError(say("{name} cannot be opened here: its last write was cut off, and this folder cannot "
                                    "be written to finish it. Copy the file, with the -journal file beside it, to a "
                                    "folder of your own.", name=path.name))
    return _damaged(path)


def _damaged(path: Path) -> ProjectFileError:
    return ProjectFileError(say("{name} cannot be opened: the file is damaged. “dossier check {name} --repair NEW” "
                                "saves what is sound into a new file.", name=path.name))


def _refused(path: Path, reason: str) -> ProjectFileError:
    return ProjectFileError(say("{name} cannot be opened: {reason}. Choose a .dossier project.",
                                name=path.name, reason=reason))


def reading(path: Path, problem: sqlite3.Error) -> ProjectFileError:
    """Return the sentence for a read that failed while the project was open."""
    if is_damage(problem):
        return ProjectFileError(say("{name} could not be read: the file is damaged. Run “dossier check --repair” to "
                                    "save what is sound into a new file.", name=path.name))
    return ProjectFileError(say("{name} could not be read: {reason}. Try again, or open a copy.",
                                name=path.name, reason=str(problem).rstrip(".")))


