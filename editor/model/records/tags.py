"""What is tagged in articles: entities and their mentions, quotes, relations, notes and translations."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from editor.model.records.base import Anchor, Record, Stretch, Suggestible, Value
from editor.model.records.events import When

QuoteKind = Literal["direct", "partial", "indirect"]


class Office(Value, frozen=True):
    """An office or role in the words of a source: the organisation it is held in, and where the words stand.

    Without a passage nobody has pointed at words that state it.
    """

    words: str
    entity: str = ""
    passage: Anchor | None = None


class Brought(Value, frozen=True, kw_only=True):
    """What an entity that was merged brought to the other: what that one did not have, offices by their words."""

    aliases: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    outside_ids: tuple[str, ...] = ()
    kind: str = ""
    description: str = ""


class Entity(Suggestible, frozen=True, kw_only=True):
    """Someone or something that is named. `merged_into` redirects to the entity that took its place, which has from
    this one what it `brought`.

    `different_from` are entities that look alike and that the analyst has told apart from this one.
    """

    kind_of_record: ClassVar[str] = "entity"

    type: str = "other"
    kind: str = ""
    name: str = ""
    aliases: tuple[str, ...] = ()
    description: str = ""
    offices: tuple[Office, ...] = ()
    outside_ids: tuple[str, ...] = ()
    merged_into: str = ""
    brought: Brought = Brought()
    different_from: tuple[str, ...] = ()


class Mention(Suggestible, frozen=True, kw_only=True, gc=False):
    """Words that name an entity, or a time. Its type is its own: a country can act or be a place.

    A time mention carries its TIMEX3 `value`, the days it reaches `from_` and `to`, its precision and derivation.
    """

    kind_of_record: ClassVar[str] = "mention"

    article: str
    begin: int
    end: int
    words: str
    text: str = ""
    before: str = ""
    after: str = ""
    type: str = "other"
    entity: str = ""
    value: str = ""
    from_: str = msgspec.field(default="", name="from")
    to: str = ""
    precision: str = ""
    derived: str = ""

    @property
    def anchor(self) -> Anchor:
        """Return where the mention stands and what it says there."""
        return Anchor(self.article, self.begin, self.end, self.words, self.text, self.before, self.after)


class Quote(Suggestible, frozen=True, kw_only=True):
    """Words somebody said. The anchors stand inside the quotation marks; the words live only in the source.

    `speaker_span` and `cue` count in the text of the first anchor. `suggested` names the fields whose values nobody has
    looked at since the program proposed them.
    """

    kind_of_record: ClassVar[str] = "quote"

    number: int = 0
    spans: tuple[Anchor, ...]
    kind: QuoteKind = "direct"
    speaker: str = ""
    speaker_words: str = ""
    speaker_span: Stretch | None = None
    office: str = ""
    cue: Stretch | None = None
    cue_words: str = ""
    tone: str = ""
    addressee: str = ""
    addressee_words: str = ""
    said_when: When = When()
    said_where: str = ""
    said_where_words: str = ""
    relayed_by: str = ""
    about: tuple[str, ...] = ()
    context: str = ""
    suggested: tuple[str, ...] = ()

    @property
    def article(self) -> str:
        """Return the article the quote stands in."""
        return self.spans[0].article


class Translation(Record, frozen=True, kw_only=True):
    """A translation of a passage, or of the title or quote of `record`; the original stays the evidence."""

    kind_of_record: ClassVar[str] = "translation"

    record: str = ""
    field: str = ""
    anchor: Anchor | None = None
    language: str = ""
    words: str = ""
    translator: str = ""
    machine: bool = False
    checked_by: str = ""


class Relation(Suggestible, frozen=True, kw_only=True):
    """A tie from one entity to another, with the words it rests on."""

    kind_of_record: ClassVar[str] = "relation"

    type: str = ""
    from_: str = msgspec.field(default="", name="from")
    to: str = ""
    when: When = When()
    evidence: tuple[Anchor, ...] = ()


class Note(Record, frozen=True, kw_only=True):
    """Free text on a stretch of an article or on a record, and further words that it rests on."""

    kind_of_record: ClassVar[str] = "note"

    anchor: Anchor | None = None
    record: str = ""
    words: str = ""
    evidence: tuple[Anchor, ...] = ()

    @property
    def passages(self) -> tuple[Anchor, ...]:
        """Return the words the note is on, then those it rests on besides."""
        return ((self.anchor,) if self.anchor else ()) + self.evidence


class ChartPlace(Record, frozen=True, kw_only=True):
    """Where the analyst put an entity on the link chart: so far right of the middle and below it.

    `x` and `y` count in lengths of an ideal link.
    """

    kind_of_record: ClassVar[str] = "place"

    entity: str
    x: float = 0.0
    y: float = 0.0
