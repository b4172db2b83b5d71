"""Keep mentions as typed rows, with one digest for all of an article that a single tag can bring up to date.

The digest is the sum of the SHA-256 of every row, modulo 2^256: adding or removing a row adds or subtracts its hash,
whatever the order. It tells of damage, not of forgery.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from editor.model.change import Swap
from editor.model.records import Mention
from editor.model.tallies import Spot

FIELDS: tuple[str, ...] = Mention.__struct_fields__
COLUMNS = ", ".join(f'"{name}"' for name in Mention.__struct_encode_fields__)
_MODULUS = 1 << 256
_ENCODER = msgspec.json.Encoder()
_RAW_ROWS = msgspec.json.Decoder(list[msgspec.Raw])
_ROWS = msgspec.json.Decoder(list[tuple[
    str, str, str, str, str, str, str, int, int, str, str, str, str, str, str, str, str, str, str, str]])
_BORDERS = msgspec.json.Decoder(list[int])
_LEAST, _MOST = -(1 << 63), (1 << 63) - 1
_MARKS = ", ".join("?" * len(FIELDS))

Row = tuple[Any, ...]


def row_of(mention: Mention) -> Row:
    """Return the mention's columns in the order of COLUMNS."""
    return tuple(getattr(mention, field) for field in FIELDS)


def mentions_of(rows: Iterable[Row]) -> list[Mention]:
    """Return the mentions of rows in the order of COLUMNS."""
    # Written out, and with less than 16 arguments where that will do: otherwise 50,000 take two to three times as long.
    return [
        Mention(id=id_, made_by=made_by, made_at=made_at, state=state, origin=origin, accepted=accepted,
                article=article, begin=begin, end=end, words=words, text=text, before=before, after=after, type=type_,
                entity=entity)
        if not (value or from_ or to or precision or derived) else
        Mention(id=id_, made_by=made_by, made_at=made_at, state=state, origin=origin, accepted=accepted,
                article=article, begin=begin, end=end, words=words, text=text, before=before, after=after, type=type_,
                entity=entity, value=value, from_=from_, to=to, precision=precision, derived=derived)
        for (id_, made_by, made_at, state, origin, accepted, article, begin, end, words, text, before, after, type_,
             entity, value, from_, to, precision, derived) in rows]


def hash_of(row: Row) -> int:
    """Return a row's share of its article's digest."""
    return int.from_bytes(hashlib.sha256(_ENCODER.encode(row)).digest(), "big")


def sum_of(rows: Iterable[Row]) -> bytes:
    """Return the digest of all rows of an article."""
    return digest_of_sum(share_of(rows))


def share_of(rows: Iterable[Row]) -> int:
    """Return what some rows of an article add to its digest."""
    return _sum_of(map(_ENCODER.encode, rows))


def _sum_of(rows: Iterable[bytes | msgspec.Raw]) -> int:
    sha256 = hashlib.sha256
    return sum(map(int.from_bytes, [sha256(row).digest() for row in rows]))


def digest_of_sum(total: int) -> bytes:
    """Return the digest that the shares of all rows come to."""
    return (total % _MODULUS).to_bytes(32, "big")


def rows_in(connection: sqlite3.Connection, article: str, until: int | None = None) -> list[Row]:
    """Read the rows of an article in the order of where they begin, as the index has them: to sort takes as long again.

    Only those that begin before `until`, where it is given.
    """
    before = "" if until is None else 'AND "begin" < ?'
    values = (article,) if until is None else (article, until)
    return connection.execute(
        f'SELECT {COLUMNS} FROM mention WHERE article = ? {before} ORDER BY "begin"', values).fetchall()


def packed_rows_in(connection: sqlite3.Connection, article: str, first: int, until: int) -> str:
    """Read the rows of an article that begin at `first` or later, and before `until`, as one JSON array of arrays.

    SQLite makes it in one step, for which it does not need the interpreter; each array is what `hash_of` hashes.
    """
    packed: str = connection.execute(
        f'SELECT json_group_array(json_array({COLUMNS})) FROM (SELECT * FROM mention '
        f'WHERE article = ? AND "begin" >= ? AND "begin" < ? ORDER BY "begin")', (article, first, until)).fetchone()[0]
    return packed


def unpacked(packed: str) -> tuple[list[Row], int]:
    """Return packed rows, and what they add to the digest of their article. Raises msgspec.MsgspecError."""
    return _ROWS.decode(packed), _sum_of(_RAW_ROWS.decode(packed))


def borders_in(connection: sqlite3.Connection, article: str, count: int) -> list[int]:
    """Return between which places about so many mentions of an article begin; the first and the last hold all."""
    packed = connection.execute(
        'SELECT json_group_array("begin") FROM (SELECT "begin", row_number() OVER (ORDER BY "begin") AS number '
        "FROM mention WHERE article = ?) WHERE number % ? = 0", (article, count)).fetchone()[0]
    return [_LEAST, *_BORDERS.decode(packed), _MOST]


def digest_in(connection: sqlite3.Connection, article: str) -> tuple[int, bytes]:
    """Read how many mentions an article has and their digest, as last committed."""
    found = connection.execute("SELECT mentions, sum FROM digest WHERE article = ?", (article,)).fetchone()
    return found if found else (0, bytes(32))


def tallies_in(connection: sqlite3.Connection) -> dict[str, int]:
    """Count the accepted tags of each entity."""
    return dict(connection.execute(
        "SELECT entity, count(*) FROM mention WHERE entity <> '' AND state = 'accepted' GROUP BY entity"))


def suggested_in(connection: sqlite3.Connection) -> dict[Spot, int]:
    """Count the tags that wait for a decision, by article and text, and by article, text and type."""
    counted: dict[Spot, int] = {}
    # The index tells which they are: where none waits no row is read.
    for article, text, type_, count in connection.execute(
            "SELECT article, text, type, count(*) FROM mention WHERE rowid IN "
            "(SELECT rowid FROM mention WHERE state = 'suggested') GROUP BY article, text, type"):
        counted[article, text, type_] = count
        counted[article, text] = counted.get((article, text), 0) + count
    return counted


def articles_tagged(connection: sqlite3.Connection, types: tuple[str, ...]) -> list[str]:
    """Return the articles that have tags of these types, rejected ones too."""
    marks = ", ".join("?" * len(types))
    return [row[0] for row in connection.execute(
        f"SELECT DISTINCT article FROM mention WHERE type IN ({marks}) ORDER BY article", types)]


def types_in(connection: sqlite3.Connection) -> dict[str, int]:
    """Count the tags of each type, without those that were rejected."""
    return dict(connection.execute("SELECT type, count(*) FROM mention WHERE state <> 'rejected' GROUP BY type"))


def write_mentions(connection: sqlite3.Connection, swaps: Iterable[Swap]) -> None:
    """Write the mentions of the swaps and bring their articles' digests up to date."""
    deltas: dict[str, list[int]] = {}
    for swap in swaps:
        for mention, sign in _sides(swap):
            delta = deltas.setdefault(mention.article, [0, 0])
            delta[0] += sign
            delta[1] += sign * hash_of(row_of(mention))
        _write(connection, swap)
    for article, (count, total) in deltas.items():
        _bring_up(connection, article, count, total)


def _sides(swap: Swap) -> Iterator[tuple[Mention, int]]:
    if isinstance(swap.before, Mention):
        yield swap.before, -1
    if isinstance(swap.after, Mention):
        yield swap.after, 1


def _write(connection: sqlite3.Connection, swap: Swap) -> None:
    if isinstance(swap.after, Mention):
        connection.execute(f"INSERT OR REPLACE INTO mention ({COLUMNS}) VALUES ({_MARKS})", row_of(swap.after))
    else:
        connection.execute("DELETE FROM mention WHERE id = ?", (swap.id,))


def _bring_up(connection: sqlite3.Connection, article: str, count: int, total: int) -> None:
    mentions, old = digest_in(connection, article)
    new = (int.from_bytes(old, "big") + total) % _MODULUS
    connection.execute("INSERT OR REPLACE INTO digest VALUES (?, ?, ?)",
                       (article, mentions + count, new.to_bytes(32, "big")))
