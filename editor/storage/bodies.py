"""Turn records into stored bodies and back: JSON, a version each, a SHA-256 each, upgraded step by step on reading."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from editor.model.errors import ProjectFileError
from editor.model.records import BY_KIND, Record
from editor.words import say

VERSIONS: dict[str, int] = {**dict.fromkeys(BY_KIND, 1), "entity": 2}
"""The version in which each kind of record is written now."""

Step = Callable[[dict[str, Any]], dict[str, Any]]


def _offices_as_stated(entity: dict[str, Any]) -> dict[str, Any]:
    """Return an entity of version 2: an office was words alone, and says now where they stand and whose it is."""
    return {**entity, "offices": [{"words": words} for words in entity.get("offices", ())]}


UPGRADES: dict[tuple[str, int], Step] = {("entity", 1): _offices_as_stated}
"""From one version of a kind's body to the next, as (kind, old version); each has an old file as its test."""

_ENCODER = msgspec.json.Encoder()
_DECODERS = {kind: msgspec.json.Decoder(record) for kind, record in BY_KIND.items()}


def body_of(record: Record) -> str:
    """Return a record's body as it is stored."""
    return _ENCODER.encode(record).decode()


def check_writable(records: Iterable[Record]) -> None:
    """Raise UnicodeEncodeError where a record holds half a character, which no body can."""
    _ENCODER.encode(list(records))


def record_of(kind: str, version: int, body: str) -> Record:
    """Return the record of a stored body, upgraded from its version. Raises ProjectFileError for an unreadable one."""
    if kind not in VERSIONS or (isinstance(version, int) and version > VERSIONS[kind]):
        raise ProjectFileError(say(
            "A {kind} record cannot be read: it was written by a newer version of Dossier ({version}). Update Dossier.",
            kind=kind, version=version))
    try:
        if version == VERSIONS[kind]:
            return _DECODERS[kind].decode(body)
        return msgspec.convert(_upgraded(kind, version, msgspec.json.decode(body, type=dict[str, Any])), BY_KIND[kind])
    except (msgspec.DecodeError, UnicodeError, TypeError, LookupError) as problem:  # a step meets whatever stands there
        raise ProjectFileError(say("A {kind} record cannot be read: {problem}. "
                                   "Run “dossier check --repair” on a copy of the file.",
                                   kind=kind, problem=str(problem))) from problem


def _upgraded(kind: str, version: int, values: dict[str, Any]) -> dict[str, Any]:
    for step in range(version, VERSIONS[kind]):
        values = UPGRADES[kind, step](values)
    return values


def digest_of(*parts: str | None) -> bytes:
    """Return the SHA-256 of the parts, which cannot run into one another; None differs from blank.

    What is no text, as only a damaged file has it in the place of text, has a digest that no text has.
    """
    return hashlib.sha256(b"".join(map(_told, parts))).digest()


def _told(part: object) -> bytes:
    if isinstance(part, str):
        return b"%d:%b" % (len(encoded := part.encode()), encoded)
    return b"-" if part is None else b"?"
