"""Keep texts under the sha256 of their words, with the bytes they came from, and index them for search."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable

from editor.model.errors import ProjectFileError
from editor.model.records import Text
from editor.storage.connection import is_damage
from editor.words import say

_LARGEST_ORIGINAL = 256 << 20


def write_texts(connection: sqlite3.Connection, texts: Iterable[Text]) -> None:
    """Write the texts that are not there yet, and index their words."""
    for text in texts:
        number = connection.execute(
            "INSERT OR IGNORE INTO text (sha256, words, decoded, original, original_sha256) VALUES (?, ?, ?, ?, ?) "
            "RETURNING number",
            (text.sha256, text.words, text.decoded, zlib.compress(text.original),
             hashlib.sha256(text.original).digest())).fetchone()
        if number:
            connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (number[0], text.words))


def read_text(connection: sqlite3.Connection, sha256: str) -> Text:
    """Read a text. Raises ProjectFileError where it is missing or is not what its name says."""
    row = _row_of(connection, sha256)
    if row is None:
        raise ProjectFileError(say("The text {name} is missing from the project file. "
                                   "Run “dossier check” to see what is damaged.", name=sha256[:12]))
    words, decoded, packed, original_sha256 = row
    if not (isinstance(words, str) and isinstance(decoded, str) and isinstance(packed, bytes)):
        raise _damaged(sha256)  # SQLite keeps any type in any column
    original = _unpacked(packed, original_sha256, sha256)
    if hashlib.sha256(words.encode()).hexdigest() != sha256:
        raise _damaged(sha256)
    return Text(sha256=sha256, words=words, original=original, decoded=decoded)


def kept_text(connection: sqlite3.Connection, sha256: str) -> Text | None:
    """Read a text, None where there is none. Raises ProjectFileError where it is not what its name says."""
    return read_text(connection, sha256) if _row_of(connection, sha256) is not None else None


def _row_of(connection: sqlite3.Connection, sha256: str) -> tuple[object, object, object, object] | None:
    try:
        row: tuple[object, object, object, object] | None = connection.execute(
            "SELECT words, decoded, original, original_sha256 FROM text WHERE sha256 = ?", (sha256,)).fetchone()
    except sqlite3.Error as problem:
        if not is_damage(problem):
            raise
        raise _damaged(sha256) from problem
    return row


def _unpacked(packed: bytes, expected: object, name: str) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        original = unpacker.decompress(packed, _LARGEST_ORIGINAL)
    except zlib.error as problem:
        raise _damaged(name) from problem
    if hashlib.sha256(original).digest() != expected:
        raise _damaged(name)
    return original


def _damaged(name: str) -> ProjectFileError:
    return ProjectFileError(say("The text {name} in the project file is damaged and is not shown. "
                                "Run “dossier check --repair” to save what is sound into a new file.", name=name[:12]))
