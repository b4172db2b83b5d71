"""Write swaps into the tables and read records back, each checked against its SHA-256."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

import msgspec

from editor.model.anchor import all_hold, holds
from editor.model.change import Change, Swap
from editor.model.collecting import uncollected
from editor.model.edits.fields import name_of
from editor.model.errors import EditRefused, ProjectFileError
from editor.model.project import Project, project_of
from editor.model.records import Article, Mention, Record, Text
from editor.model.tallies import Spot, Tallies
from editor.session import Sheet, Standing
from editor.storage import bodies, history, mentions, texts
from editor.storage.bodies import VERSIONS, body_of, digest_of, record_of
from editor.storage.connection import is_damage
from editor.words import say


def keep(connection: sqlite3.Connection, change: Change, step: Change) -> None:
    """Write a change's texts and records, and its step into the history."""
    texts.write_texts(connection, change.texts)
    write_swaps(connection, change.swaps)
    history.remember(connection, step, change)


def mark(connection: sqlite3.Connection, change: Change, standing: Standing) -> None:
    """Write a change as undone or done again, with its records on that side."""
    write_swaps(connection, change.swaps if standing == "done" else change.inverse().swaps)
    history.set_standing(connection, change.id, standing)


def write_swaps(connection: sqlite3.Connection, swaps: Iterable[Swap]) -> None:
    """Write the records after the swaps."""
    of_mentions: list[Swap] = []
    for swap in swaps:
        if swap.kind == Mention.kind_of_record:
            of_mentions.append(swap)
        elif swap.after is None:
            connection.execute("DELETE FROM record WHERE kind = ? AND id = ?", (swap.kind, swap.id))
        else:
            write_record(connection, swap.after)
    mentions.write_mentions(connection, of_mentions)


def write_record(connection: sqlite3.Connection, record: Record) -> None:
    """Write a record that is not a mention."""
    body = body_of(record)
    connection.execute("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?)",
                       (record.kind_of_record, record.id, VERSIONS[record.kind_of_record], body, digest_of(body)))


def check_writable(change: Change) -> None:
    """Raise EditRefused where a change holds characters that no file can."""
    try:
        bodies.check_writable(swap.after for swap in change.swaps if swap.after is not None)
        for text in change.texts:
            text.words.encode()
    except UnicodeEncodeError as problem:
        raise EditRefused(say("Nothing was changed: the words hold half a character (a lone surrogate). "
                              "Type or paste them again.")) from problem


def read_project(connection: sqlite3.Connection, restored: list[str], tallies: Tallies[str] | None = None,
                 suggested: Tallies[Spot] | None = None) -> Project:
    """Read all records but mentions and texts; a damaged one is taken from the history, where its last change is sound.

    Sentences that tell of these are added to `restored`. Tags are counted here unless `tallies` and `suggested` are.
    Raises ProjectFileError where the history is damaged too.
    """
    rows = connection.execute("SELECT kind, id, version, body, sha256 FROM record").fetchall()
    with uncollected():
        records = [_checked(connection, restored, *row) for row in rows]
        return project_of(records, tallies or mentions.tallies_in(connection),
                          suggested or Tallies.of(mentions.suggested_in(connection)))


def _checked(connection: sqlite3.Connection, restored: list[str], kind: str, record_id: str, version: int, body: str,
             sha256: bytes) -> Record:
    if digest_of(body) == sha256:
        return record_of(kind, version, body)
    kept = history.last_body(connection, kind, record_id)
    if kept is None:
        raise ProjectFileError(say(
            "The project was not opened: its {kind} “{id}” is damaged. "
            "Run “dossier check --repair” to save what is sound into a new file.", kind=kind, id=record_id))
    restored.append(say("The {kind} “{name}” was damaged in the file and is shown as the history has it.",
                        kind=kind, name=name_of(kept) or record_id))
    return kept


def read_article(connection: sqlite3.Connection, article_id: str) -> Article | None:
    """Read the record of an article, or None where there is none."""
    row = connection.execute("SELECT version, body FROM record WHERE kind = 'article' AND id = ?",
                             (article_id,)).fetchone()
    article = record_of("article", *row) if row else None
    return article if isinstance(article, Article) else None


def read_sheet(connection: sqlite3.Connection, article: Article | None, article_id: str) -> Sheet:
    """Read an article's texts and tags. Raises ProjectFileError where digests or words disagree."""
    found = read_texts(connection, article)
    tags = Tags(article, found)
    tags.take_from(connection, article_id)
    return Sheet(article_id, found, tags.checked(mentions.digest_in(connection, article_id)))


def read_texts(connection: sqlite3.Connection, article: Article | None) -> tuple[Text, ...]:
    """Read the texts of an article, newest last. Raises ProjectFileError where one is not what its name says."""
    return tuple(texts.read_text(connection, *name) for name in (article.named_texts if article else ()))


class Tags:
    """The tags of an article as they are read, from its beginning on, in one piece or in several."""

    def __init__(self, article: Article | None, found: Iterable[Text]) -> None:
        self._article = article
        self._words = {text.sha256: text.words for text in found}
        self._mentions: list[Mention] = []
        self._share = 0

    def take(self, rows: list[mentions.Row]) -> None:
        """Take further rows in. Raises ProjectFileError where one names other words than stand in its place."""
        with uncollected():
            self._take(rows, mentions.share_of(rows))

    def take_from(self, connection: sqlite3.Connection, article_id: str, until: int | None = None) -> None:
        """Read the rows of an article, or those that begin before a place, and take them in, as `take` does."""
        try:
            self.take(mentions.rows_in(connection, article_id, until))
        except sqlite3.Error as problem:
            if not is_damage(problem):
                raise
            raise self._damaged() from problem

    def take_packed(self, packed: str) -> None:
        """Take further rows in, as `take` does."""
        with uncollected():
            try:
                self._take(*mentions.unpacked(packed))
            except msgspec.MsgspecError as problem:
                raise self._damaged() from problem

    def _take(self, rows: list[mentions.Row], share: int) -> None:
        read = mentions.mentions_of(rows)
        try:
            hold = all_hold(read, self._words)
        except TypeError:  # a place that is no number
            hold = False
        if not hold:
            raise self._damaged()
        self._mentions += read
        self._share += share

    def checked(self, known: tuple[int, bytes]) -> tuple[Mention, ...]:
        """Return the tags. Raises ProjectFileError where they are not those that number and digest were made of."""
        if (len(self._mentions), mentions.digest_of_sum(self._share)) != known:
            raise self._damaged()
        return tuple(self._mentions)

    @property
    def so_far(self) -> tuple[Mention, ...]:
        """Return the tags that were taken in: each stands where it says, but one may be missing."""
        return tuple(self._mentions)

    def _damaged(self) -> ProjectFileError:
        return ProjectFileError(say("“{title}” is not shown: its tags in the project file are damaged. "
                                    "Run “dossier check --repair” to save what is sound into a new file.",
                                    title=self._article.title if self._article else "?"))


def stands(mention: Mention, words: Mapping[str, str]) -> bool:
    """Tell whether a mention's words stand in the text it names; `words` are the article's texts, by sha256."""
    text = words.get(mention.text)
    return text is not None and holds(mention, text)


def project_digest(connection: sqlite3.Connection) -> str:
    """Return one SHA-256 over what the project says: its records and tags; the history and exports are left out."""
    records = connection.execute("SELECT kind, id, body FROM record WHERE kind <> 'export' ORDER BY kind, id")
    parts = [digest_of(*row).hex() for row in records]
    sums = connection.execute("SELECT article, mentions, sum FROM digest WHERE mentions > 0 ORDER BY article")
    parts += [f"{article} {count} {total.hex()}" for article, count, total in sums]
    return digest_of(*parts).hex()
