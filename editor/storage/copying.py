"""Copy a project into a new file, whole or without its history, with what could not be committed to the old one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from editor.model.errors import ProjectFileError
from editor.model.records import Article
from editor.storage.atomic import replacing
from editor.storage.bodies import record_of
from editor.storage.connection import connect, transaction
from editor.storage.writer import Job
from editor.words import say


def copy_project(source: Path, target: Path, *, waiting: Iterable[Job] = (), history: bool = True) -> None:
    """Write a copy of a project, then the jobs that wait; the target is replaced as a whole or not at all.

    Without history the copy holds no earlier steps and no text that only they used. Raises ProjectFileError.
    """
    if target.exists() and target.samefile(source):
        raise ProjectFileError(say("No copy was made: {name} is the project itself. Choose another name.",
                                   name=target.name))
    try:
        with replacing(target) as draft:
            _copy(source, draft)
            connection = connect(draft, "write")
            try:
                _commit(connection, waiting)
                if not history:
                    _forget(connection)
            finally:
                connection.close()
    except (sqlite3.Error, OSError) as problem:
        raise ProjectFileError(say("The copy {name} was not written: {reason}. Choose another place.",
                                   name=target.name, reason=str(problem))) from problem


def _copy(source: Path, draft: Path) -> None:
    connection = connect(source, "read")
    try:
        connection.execute("VACUUM INTO ?", (str(draft),))
    finally:
        connection.close()


def _commit(connection: sqlite3.Connection, waiting: Iterable[Job]) -> None:
    for job in waiting:
        with transaction(connection):
            job(connection)


def _forget(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        connection.execute("DELETE FROM swap")
        connection.execute("DELETE FROM change")
        for number, words in _unused_texts(connection):
            connection.execute("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", (number, words))
            connection.execute("DELETE FROM text WHERE number = ?", (number,))
    connection.execute("VACUUM")


def _unused_texts(connection: sqlite3.Connection) -> list[tuple[int, str]]:
    articles = connection.execute("SELECT version, body FROM record WHERE kind = 'article'").fetchall()
    used = {name for row in articles if isinstance(article := record_of("article", *row), Article)
            for name in article.texts}
    rows = connection.execute("SELECT number, sha256, words FROM text").fetchall()
    return [(number, words) for number, name, words in rows if name not in used]
