"""Check a project file row by row, and save what is sound into a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from editor.model.change import Swap
from editor.model.errors import ProjectFileError
from editor.model.records import Article, Record
from editor.storage import history, mentions, records, texts
from editor.storage.bodies import digest_of, record_of
from editor.storage.connection import connect, transaction
from editor.storage.opening import is_project_file, make_file, open_file
from editor.words import say


class Damage(msgspec.Struct, frozen=True):
    """A place of the file that is not as it was written."""

    place: Literal["record", "article tags", "mention", "text", "history", "file"]
    id: str
    problem: str


def damages(connection: sqlite3.Connection) -> Iterator[Damage]:
    """Yield every damaged record, text, tag and step of a file that could be opened."""
    yield from _damaged_pages(connection)
    articles: list[Article] = []
    for kind, record_id, version, body, sha256 in connection.execute("SELECT * FROM record").fetchall():
        if digest_of(body) != sha256:
            yield Damage("record", record_id, say("the {kind} is not as it was written", kind=kind))
        elif kind == "article":
            articles.append(_article(record_of(kind, version, body)))
    for article in articles:
        yield from _damages_of(connection, article)
    yield from _damaged_steps(connection)


def _article(record: Record) -> Article:
    assert isinstance(record, Article)
    return record


def _damaged_pages(connection: sqlite3.Connection) -> Iterator[Damage]:
    for (line,) in connection.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            yield Damage("file", "", str(line))


def _damages_of(connection: sqlite3.Connection, article: Article) -> Iterator[Damage]:
    found = []
    for name in article.texts:
        try:
            found.append(texts.read_text(connection, name))
        except ProjectFileError as problem:
            yield Damage("text", name, str(problem))
    rows = mentions.rows_in(connection, article.id)
    if (len(rows), mentions.sum_of(rows)) != mentions.digest_in(connection, article.id):
        yield Damage("article tags", article.id, say("the tags of “{title}” are not as they were written",
                                                     title=article.title))
    for mention in map(mentions.mention_of, rows):
        if not records.stands(mention, found):
            yield Damage("mention", mention.id, say("“{words}” does not stand where its tag says", words=mention.words))


def _damaged_steps(connection: sqlite3.Connection) -> Iterator[Damage]:
    rows = connection.execute("SELECT change.id, before, after, sha256 FROM swap JOIN change ON seq = change")
    for change_id, before, after, sha256 in rows:
        if digest_of(before, after) != sha256:
            yield Damage("history", change_id, say("a step of the history is not as it was written"))


def repair(source: Path, target: Path) -> list[Damage]:
    """Write what is sound in a damaged project into a new file and return what was lost.

    A damaged record is taken from the history where that is sound. The source is only read; the new file begins a
    new history. Raises ProjectFileError where nothing can be read, or the target stands already.
    """
    make_file(target)
    new = connect(target, "write")
    try:
        old = _connect(source)
        try:
            with transaction(new):
                return list(_save(old, new))
        finally:
            old.close()
    except sqlite3.Error as problem:
        target.unlink(missing_ok=True)
        raise ProjectFileError(say("{name} could not be repaired: {reason}. Restore a backup.",
                                   name=source.name, reason=str(problem))) from problem
    finally:
        new.close()


def _connect(source: Path) -> sqlite3.Connection:
    """Return a connection to a file that may be damaged; a sound one is brought to its last whole state first."""
    try:
        return open_file(source, "read")
    except ProjectFileError:
        if not is_project_file(source):
            raise
        return connect(source, "read")


def _save(old: sqlite3.Connection, new: sqlite3.Connection) -> Iterator[Damage]:
    for (name,) in _readable(old, "SELECT sha256 FROM text"):
        try:
            texts.write_texts(new, [texts.read_text(old, str(name))])
        except (ProjectFileError, sqlite3.Error) as problem:
            yield Damage("text", str(name), str(problem))
    for kind, record_id in _readable(old, "SELECT kind, id FROM record"):
        record = _sound_record(old, str(kind), str(record_id))
        if record is None:
            yield Damage("record", str(record_id), say("the {kind} could not be saved", kind=str(kind)))
        else:
            records.write_record(new, record)
    for (article,) in _readable(old, "SELECT DISTINCT article FROM mention"):
        yield from _save_mentions(old, new, str(article))


def _readable(connection: sqlite3.Connection, select: str, *values: object) -> Iterator[tuple[object, ...]]:
    """Yield rows up to the first that a damaged page does not give."""
    try:
        yield from connection.execute(select, values)
    except sqlite3.DatabaseError:
        return


def _sound_record(connection: sqlite3.Connection, kind: str, record_id: str) -> Record | None:
    rows = list(_readable(connection, "SELECT version, body, sha256 FROM record WHERE kind = ? AND id = ?",
                          kind, record_id))
    for version, body, sha256 in rows:
        if isinstance(version, int) and isinstance(body, str) and digest_of(body) == sha256:
            return record_of(kind, version, body)
    try:
        return history.last_body(connection, kind, record_id)
    except sqlite3.DatabaseError:
        return None


def _save_mentions(old: sqlite3.Connection, new: sqlite3.Connection, article_id: str) -> Iterator[Damage]:
    row = new.execute("SELECT version, body FROM record WHERE kind = 'article' AND id = ?", (article_id,)).fetchone()
    article = _article(record_of("article", *row)) if row else None
    found = [texts.read_text(new, name) for name in (article.texts if article else ())
             if new.execute("SELECT 1 FROM text WHERE sha256 = ?", (name,)).fetchone()]
    select = f"SELECT {mentions.COLUMNS} FROM mention WHERE article = ?"
    for mention in map(mentions.mention_of, _readable(old, select, article_id)):
        if records.stands(mention, found):
            mentions.write_mentions(new, [Swap(None, mention)])
        else:
            yield Damage("mention", mention.id, say("“{words}” does not stand where its tag says",
                                                    words=mention.words))
