"""Check a project file row by row, and save what is sound into a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from editor.model.anchor import anchors_of, holds
from editor.model.change import Swap
from editor.model.errors import ProjectFileError
from editor.model.records import Anchor, Article, Mention, Record
from editor.storage import history, mentions, records, texts
from editor.storage.bodies import digest_of, record_of
from editor.storage.connection import connect, transaction
from editor.storage.opening import is_project_file, make_file, open_file
from editor.storage.rescued_texts import RescuedTexts
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
        else:
            yield from _damages_inside(connection, record_of(kind, version, body), articles)
    for article in articles:
        yield from _damages_of(connection, article)
    yield from _damaged_steps(connection)


def _damages_inside(connection: sqlite3.Connection, record: Record, articles: list[Article]) -> Iterator[Damage]:
    """Yield the words of a quote or event that do not stand in its text; gather articles for later."""
    if isinstance(record, Article):
        articles.append(record)
    elif unsound := _unsound_anchor(connection, record):
        yield Damage("record", record.id, say("“{words}” does not stand where the {kind} says",
                                              words=unsound.words[:40], kind=record.kind_of_record))


def _article(record: Record) -> Article:
    assert isinstance(record, Article)
    return record


def _damaged_pages(connection: sqlite3.Connection) -> Iterator[Damage]:
    for (line,) in connection.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            yield Damage("file", "", str(line))


def _damages_of(connection: sqlite3.Connection, article: Article) -> Iterator[Damage]:
    found: dict[str, str] = {}
    for name, original in article.named_texts:
        try:
            found[name] = texts.read_text(connection, name, original).words
        except ProjectFileError as problem:
            yield Damage("text", name, str(problem))
    rows = mentions.rows_in(connection, article.id)
    if (len(rows), mentions.sum_of(rows)) != mentions.digest_in(connection, article.id):
        yield Damage("article tags", article.id, say("the tags of “{title}” are not as they were written",
                                                     title=article.title))
    for mention in mentions.mentions_of(rows):
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
    scan = _Scan(old)
    rescued = RescuedTexts(old, new)
    yield from _save_texts(rescued, scan, others=texts.keeps_others(old))
    keys = {(str(kind), str(record_id)) for kind, record_id in scan.rows("record", "kind, id")}
    in_history = {(str(kind), str(record_id)) for kind, record_id in scan.rows("swap", "kind, record")}
    for kind, record_id in sorted(keys | {key for key in in_history if key[0] != "mention"}):
        yield from _save_record(old, new, kind, record_id, rescued, was_there=(kind, record_id) in keys)
    tagged = {str(article) for (article,) in scan.rows("mention", "article")}
    tagged |= {str(article) for (article,) in scan.rows("digest", "article")}
    for article in sorted(tagged):
        yield from _save_mentions(old, new, article, [key[1] for key in in_history if key[0] == "mention"])
    yield from scan.damages


def _save_texts(rescued: RescuedTexts, scan: _Scan, *, others: bool) -> Iterator[Damage]:
    """Save the texts with the bytes they first came in, then with the others; yield those whose words are lost."""
    lost: dict[str, str] = {}
    names = [(str(name), "") for (name,) in scan.rows("text", "sha256")]
    names += [(str(name), str(other)) for name, other in (scan.rows("original", "text, sha256") if others else ())]
    for name, original in names:
        try:
            rescued.save(name, original)
        except (ProjectFileError, sqlite3.Error) as problem:
            lost.setdefault(name, str(problem))
    for name, why in lost.items():
        yield Damage("text", name, why)


class _Scan:
    """Reads columns of tables from both ends, so that a bad page costs only what stands on it, and tells of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.damages: list[Damage] = []

    def rows(self, table: str, columns: str) -> list[tuple[object, ...]]:
        found: dict[tuple[object, ...], None] = {}
        broken = False
        for direction in ("ASC", "DESC"):
            order = ", ".join(f"{column} {direction}" for column in columns.split(", "))
            try:
                for row in self._connection.execute(f"SELECT {columns} FROM {table} ORDER BY {order}"):
                    found[row] = None
            except sqlite3.DatabaseError:
                broken = True
        if broken:
            self.damages.append(Damage("file", "", say("a part of the table “{table}” cannot be read", table=table)))
        return list(found)


def _save_record(old: sqlite3.Connection, new: sqlite3.Connection, kind: str, record_id: str, rescued: RescuedTexts,
                 *, was_there: bool) -> Iterator[Damage]:
    record, is_sound = _sound_record(old, kind, record_id)
    if isinstance(record, Article):
        for name, _ in rescued.lost_of(record):
            yield Damage("text", name, say("the file that a text of “{title}” came in is lost; its words are saved",
                                           title=record.title))
        record = rescued.without_lost(record)
    if record is not None and (unsound := _unsound_anchor(new, record)):
        yield Damage("record", record_id, say("the {kind} was not saved: “{words}” does not stand where it says",
                                              kind=kind, words=unsound.words[:40]))
    elif record is not None:
        records.write_record(new, record)
        if not is_sound:
            yield Damage("record", record_id, say("the {kind} is saved as the history has it", kind=kind))
    elif was_there:
        yield Damage("record", record_id, say("the {kind} could not be saved", kind=kind))


def _sound_record(connection: sqlite3.Connection, kind: str, record_id: str) -> tuple[Record | None, bool]:
    """Return the record of the table, or else of the history, and whether it is the table's own."""
    try:
        row = connection.execute("SELECT version, body, sha256 FROM record WHERE kind = ? AND id = ?",
                                 (kind, record_id)).fetchone()
        if row and digest_of(row[1]) == row[2]:
            return record_of(kind, row[0], row[1]), True
    except (sqlite3.DatabaseError, TypeError, AttributeError):
        pass  # a damaged cell has whatever type; the history may know better
    try:
        return history.last_body(connection, kind, record_id), False
    except (sqlite3.DatabaseError, ProjectFileError):
        return None, False


def _unsound_anchor(connection: sqlite3.Connection, record: Record) -> Anchor | None:
    """Return the first anchor of a quote or event that does not stand in the saved texts."""
    for anchor in anchors_of(record):
        row = connection.execute("SELECT words FROM text WHERE sha256 = ?", (anchor.text,)).fetchone()
        if row is None or not holds(anchor, row[0]):
            return anchor
    return None


def _save_mentions(old: sqlite3.Connection, new: sqlite3.Connection, article_id: str,
                   in_history: list[str]) -> Iterator[Damage]:
    row = new.execute("SELECT version, body FROM record WHERE kind = 'article' AND id = ?", (article_id,)).fetchone()
    article = _article(record_of("article", *row)) if row else None
    found = {name: texts.read_text(new, name).words for name in (article.texts if article else ())
             if new.execute("SELECT 1 FROM text WHERE sha256 = ?", (name,)).fetchone()}
    rows = _mention_rows(old, article_id)
    held = {mention.id: mention for mention in mentions.mentions_of(rows)}
    try:
        if (len(rows), mentions.sum_of(rows)) != mentions.digest_in(old, article_id):
            yield from _mend_from_history(old, article_id, held, in_history)
    except sqlite3.DatabaseError:
        yield Damage("article tags", article_id, say("the tags could not be compared with what was written"))
    for mention in held.values():
        if records.stands(mention, found):
            mentions.write_mentions(new, [Swap(None, mention)])
        else:
            yield Damage("mention", mention.id, say("“{words}” does not stand where its tag says",
                                                    words=mention.words))


def _mention_rows(connection: sqlite3.Connection, article_id: str) -> list[mentions.Row]:
    rows: list[mentions.Row] = []
    try:
        for row in connection.execute(f"SELECT {mentions.COLUMNS} FROM mention WHERE article = ?", (article_id,)):
            rows.append(row)
    except sqlite3.DatabaseError:
        return rows  # the digest tells that some are missing
    return rows


def _mend_from_history(old: sqlite3.Connection, article_id: str, held: dict[str, Mention],
                       in_history: list[str]) -> Iterator[Damage]:
    """Bring the tags of an article to what the history says of each; tell of every one that differs."""
    told = False
    for mention_id in in_history:
        kept, there = history.last_body(old, "mention", mention_id), held.get(mention_id)
        if isinstance(kept, Mention) and kept.article == article_id and kept != there:
            told = True
            held[mention_id] = kept
            yield Damage("mention", mention_id, say("the tag on “{words}” is saved as the history has it",
                                                    words=kept.words))
    if not told:
        yield Damage("article tags", article_id, say("the tags are not as they were written; some may be missing"))
