"""What every record shares: an id, its maker and its time; and how words of a text are held."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

State = Literal["suggested", "accepted", "rejected"]
Acceptance = Literal["", "singly", "in bulk"]
Number = int | float


class Value(msgspec.Struct, frozen=True):
    """A part of a record: it has no id and lives inside the record that holds it."""


class Stretch(Value, frozen=True):
    """Code points `begin` to `end` (exclusive) of a text that the holder names."""

    begin: int
    end: int


class Anchor(Value, frozen=True):
    """Words of an article, held by position and by their exact words with the neighbours on either side.

    `text` is the sha256 of the article's text that the offsets count in.
    """

    article: str
    begin: int
    end: int
    words: str
    text: str = ""
    before: str = ""
    after: str = ""


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Anything with an identity. `kind` names the sort of record in the project file and in the exchange format."""

    kind_of_record: ClassVar[str] = ""

    id: str
    made_by: str = ""
    made_at: str = ""


class Suggestible(Record, frozen=True, kw_only=True):
    """A record that a suggester may propose. `origin` is `analyst`, or the suggester and its rule."""

    state: State = "accepted"
    origin: str = "analyst"
    accepted: Acceptance = "singly"


class ProjectInfo(Record, frozen=True, kw_only=True):
    """What the project says of itself; a project holds exactly one, with the id `project`.

    `last_event` and `last_quote` are the highest badge numbers ever given, also to what is gone.
    """

    kind_of_record: ClassVar[str] = "project"

    title: str = ""
    analyst: str = ""
    handling: str = "TLP:CLEAR"
    scheme: str = "news"
    lexicon: str = "icd203"
    last_event: int = 0
    last_quote: int = 0
