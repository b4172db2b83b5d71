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

FIELDS: tuple[str, ...] = Mention.__struct_fields__
COLUMNS = ", ".join(f'"{name}"' for name in Mention.__struct_encode_fields__)
_MODULUS = 1 << 256
_ENCODER = msgspec.json.Encoder()
_MARKS = ", ".join("?" * len(FIELDS))

Row = tuple[Any, ...]


def row_of(mention: Mention) -> Row:
    """Return the mention's columns in the order of COLUMNS."""
    return tuple(getattr(mention, field) for field in FIELDS)


def mention_of(row: Row) -> Mention:
    """Return the mention of a row in the order of COLUMNS."""
    return Mention(**dict(zip(FIELDS, row, strict=True)))


def hash_of(row: Row) -> int:
    """Return a row's share of its article's digest."""
    return int.from_bytes(hashlib.sha256(_ENCODER.encode(row)).digest(), "big")


def sum_of(rows: Iterable[Row]) -> bytes:
    """Return the digest of all rows of an article."""
    return (sum(map(hash_of, rows)) % _MODULUS).to_bytes(32, "big")


def rows_in(connection: sqlite3.Connection, article: str) -> list[Row]:
    """Read the rows of an article in the order of where they begin, as the index has them: to sort takes as long again.
    """
    return connection.execute(
        f'SELECT {COLUMNS} FROM mention WHERE article = ? ORDER BY "begin"', (article,)).fetchall()


def digest_in(connection: sqlite3.Connection, article: str) -> tuple[int, bytes]:
    """Read how many mentions an article has and their digest, as last committed."""
    found = connection.execute("SELECT mentions, sum FROM digest WHERE article = ?", (article,)).fetchone()
    return found if found else (0, bytes(32))


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
