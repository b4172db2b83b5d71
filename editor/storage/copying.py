"""Copy a project into a new file, whole or without its history, with what could not be committed to the old one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from editor.model.errors import ProjectFileError
from editor.model.records import Article, NamedText
from editor.storage.atomic import replacing
from editor.storage.bodies import record_of
from editor.storage.connection import connect, transaction
from editor.storage.lock import ProjectLock
from editor.storage.opening import open_early, open_file
from editor.storage.schema import add_tables, version_of
from editor.storage.texts import drop_unused
from editor.storage.writer import Job
from editor.words import say

_PAGES = 256
"""How many pages of 4 KiB are copied at a time while nobody can write."""

_REST_S = 0.02
"""How long a copy at leisure rests before it tries again what it could not read because somebody wrote."""


def copy_project(source: Path, target: Path, *, waiting: Iterable[Job] = (), history: bool = True) -> None:
    """Write a copy of a project, then the jobs that wait; the target is replaced as a whole or not at all.

    Without history the copy holds no earlier steps and no text that only they used. Raises ProjectFileError.
    """
    def copy(draft: Path) -> None:
        _copy(source, draft)
        connection = connect(draft, "write")
        try:
            with transaction(connection):
                add_tables(connection, version_of(connection))
            _commit(connection, waiting)
            if not history:
                _forget(connection)
        finally:
            connection.close()
    _replace(source, target, copy)


def copy_at_leisure(source: Path, target: Path) -> None:
    """Write a copy of a project as it stands on disk, in slices between which it can be written, and begin anew when it
    was; the target is replaced as a whole or not at all. Raises ProjectFileError.
    """
    _replace(source, target, lambda draft: _copy_in_slices(source, draft))


def _replace(source: Path, target: Path, copy: Callable[[Path], None]) -> None:
    if target.exists() and target.samefile(source):
        raise ProjectFileError(say("No copy was made: {name} is the project itself. Choose another name.",
                                   name=target.name))
    if not target.parent.is_dir():
        raise ProjectFileError(say("The copy {name} was not written: there is no folder {folder}. "
                                   "Choose another place.", name=target.name, folder=str(target.parent)))
    lock = ProjectLock(target)
    try:
        if not lock.take():
            raise ProjectFileError(say("No copy was made: {name} is open elsewhere. Choose another name.",
                                       name=target.name))
        with replacing(target) as draft:
            copy(draft)
    except (sqlite3.Error, OSError, UnicodeError) as problem:
        raise ProjectFileError(say("The copy {name} was not written: {reason}. Choose another place.",
                                   name=target.name, reason=str(problem))) from problem
    finally:
        lock.release()


def _copy(source: Path, draft: Path) -> None:
    connection = open_file(source, "read")
    try:
        connection.execute("VACUUM INTO ?", (str(draft),))
    finally:
        connection.close()


def _copy_in_slices(source: Path, draft: Path) -> None:
    connection = open_early(source, "read")
    try:
        copied = connect(draft, "create")
        try:
            connection.backup(copied, pages=_PAGES, sleep=_REST_S)
        finally:
            copied.close()
    finally:
        connection.close()
    open_file(draft, "read").close()  # looked through there, where nobody waits to write


def _commit(connection: sqlite3.Connection, waiting: Iterable[Job]) -> None:
    for job in waiting:
        with transaction(connection):
            job(connection)


def _forget(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        connection.execute("DELETE FROM swap")
        connection.execute("DELETE FROM change")
        drop_unused(connection, _named_texts(connection))
        # the index keeps deleted words in its segments until it is made anew
        connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
    connection.execute("VACUUM")


def _named_texts(connection: sqlite3.Connection) -> set[NamedText]:
    articles = connection.execute("SELECT version, body FROM record WHERE kind = 'article'").fetchall()
    return {name for row in articles if isinstance(article := record_of("article", *row), Article)
            for name in article.named_texts}
