"""Keep texts under the sha256 of their words, with the bytes they came from, and index them for search."""

from __future__ import annotations

import hashlib
import re
import sqlite3
import zlib
from collections.abc import Collection, Iterable

from editor.model.errors import ProjectFileError
from editor.model.records import NamedText, Text
from editor.storage.connection import is_damage
from editor.words import say

_LARGEST_ORIGINAL = 256 << 20
_DIGEST = re.compile("[0-9a-f]{64}")


def write_texts(connection: sqlite3.Connection, texts: Iterable[Text]) -> None:
    """Write the texts that are not there yet, and index their words; of those that are, bytes that were not with them.
    """
    for text in texts:
        original_sha256 = hashlib.sha256(text.original).digest()
        number = connection.execute(
            "INSERT OR IGNORE INTO text (sha256, words, decoded, original, original_sha256) VALUES (?, ?, ?, ?, ?) "
            "RETURNING number",
            (text.sha256, text.words, text.decoded, zlib.compress(text.original), original_sha256)).fetchone()
        if number:
            connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (number[0], text.words))
        elif text.original_sha256:
            _write_original(connection, text, original_sha256)


def _write_original(connection: sqlite3.Connection, text: Text, sha256: bytes) -> None:
    """Write the bytes of a text that is there, unless they are those that it first came in."""
    first, = connection.execute("SELECT original_sha256 FROM text WHERE sha256 = ?", (text.sha256,)).fetchone()
    if first != sha256:
        connection.execute("INSERT OR IGNORE INTO original (text, sha256, decoded, bytes) VALUES (?, ?, ?, ?)",
                           (text.sha256, sha256.hex(), text.decoded, zlib.compress(text.original)))


def read_text(connection: sqlite3.Connection, sha256: str, original_sha256: str = "") -> Text:
    """Read a text with the bytes of a name; a blank one means those that it first came in.

    Raises ProjectFileError where it is missing or is not what its names say.
    """
    words = read_words(connection, sha256)
    row = _row_of(connection, "SELECT decoded, original, original_sha256 FROM text WHERE sha256 = ?", sha256)
    decoded, packed, first = row or (None, None, None)
    first = first.hex() if isinstance(first, bytes) else ""  # SQLite keeps any type in any column
    if original_sha256 not in ("", first):
        decoded, packed = _other_original(connection, sha256, original_sha256)
    if not (isinstance(decoded, str) and isinstance(packed, bytes)):
        raise _damaged(sha256)
    original = _unpacked(packed, original_sha256 or first, sha256)
    return Text(sha256=sha256, words=words, original=original, decoded=decoded, original_sha256=original_sha256)


def read_words(connection: sqlite3.Connection, sha256: str) -> str:
    """Read the words of a text. Raises ProjectFileError where it is missing or they are not what its name says."""
    row = _row_of(connection, "SELECT words FROM text WHERE sha256 = ?", sha256)
    if row is None:
        raise ProjectFileError(say("The text {name} is missing from the project file. "
                                   "Run “dossier check” to see what is damaged.", name=sha256[:12]))
    words, = row
    if not isinstance(words, str) or hashlib.sha256(words.encode()).hexdigest() != sha256:
        raise _damaged(sha256)
    return words


def _other_original(connection: sqlite3.Connection, sha256: str, original_sha256: str) -> tuple[object, object]:
    row = None
    if keeps_others(connection):
        row = _row_of(connection, "SELECT decoded, bytes FROM original WHERE text = ? AND sha256 = ?", sha256,
                      original_sha256)
    if row is None:
        raise _damaged(sha256)
    decoded, packed = row
    return decoded, packed


def keeps_others(connection: sqlite3.Connection) -> bool:
    """Tell whether a file has a table for further bytes; one of format 1 has none before it is written."""
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'original'").fetchone() is not None


def drop_unused(connection: sqlite3.Connection, used: Collection[NamedText]) -> None:
    """Remove the texts and the bytes that no article names; bytes that one names take the place of those they replace.

    Raises ProjectFileError where the bytes of a text that is used are missing, or what bytes are named by is damaged.
    """
    used, names = frozenset(used), {name for name, _ in used}
    others: dict[str, list[str]] = {}
    for name, other in connection.execute("SELECT text, sha256 FROM original"):
        if not isinstance(other, str) or not _DIGEST.fullmatch(other):
            raise _damaged(str(name))
        others.setdefault(name, []).append(other)
    for number, name, first in connection.execute("SELECT number, sha256, original_sha256 FROM text").fetchall():
        if not isinstance(first, bytes):
            raise _damaged(str(name))
        kept = [other for other in others.get(name, ()) if (name, other) in used]
        is_first_used = (name, "") in used or (name, first.hex()) in used
        if name in names and not kept and not is_first_used:
            raise _damaged(name)
        _drop_unused_of(connection, number, name, kept, is_first_used=is_first_used)
    connection.execute("DELETE FROM original WHERE text NOT IN (SELECT sha256 FROM text)")


def _drop_unused_of(connection: sqlite3.Connection, number: int, name: str, kept: list[str], *,
                    is_first_used: bool) -> None:
    """Remove what is not used of one text; `kept` are the bytes besides the first that are."""
    if not is_first_used and not kept:
        connection.execute("DELETE FROM text WHERE number = ?", (number,))
        return
    if not is_first_used:
        first = kept.pop(0)
        connection.execute(
            "UPDATE text SET (decoded, original, original_sha256) = (SELECT decoded, bytes, ? FROM original "
            "WHERE text = ? AND sha256 = ?) WHERE number = ?", (bytes.fromhex(first), name, first, number))
    connection.execute(f"DELETE FROM original WHERE text = ? AND sha256 NOT IN ({', '.join('?' * len(kept))})",
                       (name, *kept))


def _row_of(connection: sqlite3.Connection, query: str, *names: str) -> tuple[object, ...] | None:
    try:
        row: tuple[object, ...] | None = connection.execute(query, names).fetchone()
    except sqlite3.Error as problem:
        if not is_damage(problem):
            raise
        raise _damaged(names[0]) from problem
    return row


def _unpacked(packed: bytes, expected: str, name: str) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        original = unpacker.decompress(packed, _LARGEST_ORIGINAL)
    except zlib.error as problem:
        raise _damaged(name) from problem
    if hashlib.sha256(original).hexdigest() != expected:
        raise _damaged(name)
    return original


def _damaged(name: str) -> ProjectFileError:
    return ProjectFileError(say("The text {name} in the project file is damaged and is not shown. "
                                "Run “dossier check --repair” to save what is sound into a new file.", name=name[:12]))
