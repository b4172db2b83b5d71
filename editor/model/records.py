"""Say what a project is made of: frozen records, each with an id, its maker and its time.

Offsets are Unicode code points of the locked text, end exclusive. Dates are ISO 8601 calendar dates cut to the
precision that was stated: `2024`, `2024-10` or `2024-10-28`. Times are RFC 3339 in UTC. Blank means not stated.
"""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

State = Literal["suggested", "accepted", "rejected"]
Acceptance = Literal["", "singly", "in bulk"]
LineRole = Literal["headline", "standfirst", "caption", "link line", "dateline", "boilerplate", "heading", "body"]
EventStatus = Literal["fact", "claim", "denied", "threatened", "planned", "negated", "disputed"]
QuoteKind = Literal["direct", "partial", "indirect"]
StatementKind = Literal["reported", "assumption", "judgement"]
BriefingStatus = Literal["draft", "reviewed", "issued", "superseded", "recalled"]
ArticleState = Literal["new", "read", "used", "done"]
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
    """What the project says of itself; a project holds exactly one, with the id `project`."""

    kind_of_record: ClassVar[str] = "project"

    title: str = ""
    analyst: str = ""
    handling: str = "TLP:CLEAR"
    scheme: str = "news"
    lexicon: str = "icd203"


class Outlet(Record, frozen=True, kw_only=True):
    """Who publishes articles. `reliability` is Admiralty A to F; F means not judged."""

    kind_of_record: ClassVar[str] = "outlet"

    name: str = ""
    descriptor: str = ""
    reliability: str = "F"


class Line(Value, frozen=True):
    """A line of a text. `number` counts every line that has words, from 1, and is fixed at import."""

    begin: int
    end: int
    role: LineRole = "body"
    number: int = 0
    set_aside: bool = False
    duplicate: bool = False
    page: int | None = None


class Correction(Value, frozen=True):
    """A correction on top of the locked text: what is shown after the words, and why."""

    begin: int
    end: int
    shown: str = ""
    note: str = ""


class Article(Record, frozen=True, kw_only=True):
    """An article. `texts` are sha256 names of its texts, newest last; lines count in the newest.

    `published` is an ISO date cut to its precision; `published_how` is `stated`, `inferred`, `given` (by the analyst)
    or blank, and `published_why` the reason.
    """

    kind_of_record: ClassVar[str] = "article"

    title: str = ""
    standfirst: str = ""
    outlet: str = ""
    author: str = ""
    dateline: str = ""
    published: str = ""
    published_how: str = ""
    published_why: str = ""
    retrieved: str = ""
    url: str = ""
    language: str = ""
    file_name: str = ""
    texts: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    handling: str = ""
    credibility: int = 6
    state: ArticleState = "new"
    corrections: tuple[Correction, ...] = ()

    @property
    def text(self) -> str:
        """Return the sha256 of the newest text, or blank for an article without one."""
        return self.texts[-1] if self.texts else ""


class Entity(Suggestible, frozen=True, kw_only=True):
    """Someone or something that is named. `merged_into` redirects to the entity that took its place."""

    kind_of_record: ClassVar[str] = "entity"

    type: str = "other"
    kind: str = ""
    name: str = ""
    aliases: tuple[str, ...] = ()
    description: str = ""
    offices: tuple[str, ...] = ()
    outside_ids: tuple[str, ...] = ()
    merged_into: str = ""


class Mention(Suggestible, frozen=True, kw_only=True):
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


class When(Value, frozen=True, kw_only=True):
    """A time as the analyst settled it: the phrase, the days it reaches, how precise, and how it was derived."""

    from_: str = msgspec.field(default="", name="from")
    to: str = ""
    precision: str = ""
    words: str = ""
    derived: str = ""


class Participant(Value, frozen=True, kw_only=True):
    """Who took part in an event, in which role; `words` where no entity is named."""

    role: str = ""
    entity: str = ""
    words: str = ""


class Figure(Value, frozen=True, kw_only=True):
    """A figure as stated. A bound that was not stated is None, which is never written as 0."""

    who: str = ""
    outcome: str = ""
    unit: str = ""
    min: Number | None = None
    max: Number | None = None
    words: str = ""


class AccountValues(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one account gives, where it differs from or adds to the event; absent means the account is silent."""

    when: When | None = None
    where: str = ""
    where_words: str = ""
    figures: tuple[Figure, ...] = ()


class Account(Value, frozen=True, kw_only=True):
    """One account of an event: its words, who says so, who relays it.

    `credibility` is Admiralty 1 to 6; 6 means not judged.
    """

    id: str
    attributed_to: str = ""
    attributed_words: str = ""
    relayed_by: str = ""
    credibility: int = 6
    origin_group: str = ""
    values: AccountValues = AccountValues()
    evidence: tuple[Anchor, ...] = ()


class Event(Suggestible, frozen=True, kw_only=True):
    """Something said to have happened. `number` is its badge (E1, E2 ...), given once and never reused.

    `where` is an entity; `where_words` the place as stated where there is none.
    """

    kind_of_record: ClassVar[str] = "event"

    number: int = 0
    title: str = ""
    type: str = ""
    status: EventStatus = "claim"
    when: When = When()
    where: str = ""
    where_words: str = ""
    where_precision: str = ""
    participants: tuple[Participant, ...] = ()
    figures: tuple[Figure, ...] = ()
    accounts: tuple[Account, ...] = ()
    note: str = ""

    @property
    def evidence(self) -> tuple[Anchor, ...]:
        """Return the words of all accounts, in the accounts' order."""
        return tuple(anchor for account in self.accounts for anchor in account.evidence)


class Quote(Suggestible, frozen=True, kw_only=True):
    """Words somebody said. The anchors stand inside the quotation marks; the words live only in the source.

    `speaker_span` and `cue` count in the text of the first anchor.
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
    addressee: str = ""
    said_when: When = When()
    said_where: str = ""
    relayed_by: str = ""
    about: tuple[str, ...] = ()
    context: str = ""

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
    """Free text on a stretch of an article or on a record."""

    kind_of_record: ClassVar[str] = "note"

    anchor: Anchor | None = None
    record: str = ""
    words: str = ""


class Words(Value, frozen=True, tag_field="inline", tag="words"):
    """Formatted words of a statement."""

    words: str
    bold: bool = False
    italic: bool = False


class Citation(Value, frozen=True, tag_field="inline", tag="citation"):
    """What the words before it rest on: a record by its id, or a passage."""

    record: str = ""
    passage: Anchor | None = None


Inline = Words | Citation


class Statement(Value, frozen=True, kw_only=True):
    """One sentence of a briefing. `likelihood` is a lexicon term's id, `confidence` low, moderate or high."""

    id: str
    kind: StatementKind = "reported"
    likelihood: str = ""
    confidence: str = ""
    basis: str = ""
    portion: str = ""
    inlines: tuple[Inline, ...] = ()

    @property
    def words(self) -> str:
        """Return what the sentence says, without its citations."""
        return "".join(inline.words for inline in self.inlines if isinstance(inline, Words))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return what the sentence cites, in order."""
        return tuple(inline for inline in self.inlines if isinstance(inline, Citation))


class Briefing(Record, frozen=True, kw_only=True):
    """A document for readers. `cutoff` is the day up to which information was taken in."""

    kind_of_record: ClassVar[str] = "briefing"

    title: str = ""
    kind: str = "situation"
    reference: str = ""
    version: str = ""
    date: str = ""
    period_from: str = ""
    period_to: str = ""
    cutoff: str = ""
    language: str = "en-GB"
    handling: str = ""
    distribution: str = ""
    reviewed_by: str = ""
    status: BriefingStatus = "draft"


class Section(Record, frozen=True, kw_only=True):
    """A section of a briefing. `kind` says what fills it, for example `bottom line`, `key judgements`, `events`."""

    kind_of_record: ClassVar[str] = "section"

    briefing: str = ""
    kind: str = ""
    title: str = ""
    included: bool = True
    order: float = 0.0
    options: tuple[str, ...] = ()


class Paragraph(Record, frozen=True, kw_only=True):
    """A paragraph of a section: its statements in order."""

    kind_of_record: ClassVar[str] = "paragraph"

    section: str = ""
    order: float = 0.0
    statements: tuple[Statement, ...] = ()


class Export(Record, frozen=True, kw_only=True):
    """What was exported when. `digest` is the file's sha256.

    `statements` are (id, words) as printed, `evidence` what they cited.
    """

    kind_of_record: ClassVar[str] = "export"

    briefing: str = ""
    format: str = ""
    file_name: str = ""
    digest: str = ""
    statements: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Anchor, ...] = ()


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """An imported text, immutable, named by the sha256 of its words in UTF-8.

    `original` are the bytes as they came, `decoded` how they became words; both blank for pasted words.
    """

    sha256: str
    words: str
    original: bytes = b""
    decoded: str = ""


RECORDS: tuple[type[Record], ...] = (
    ProjectInfo, Outlet, Article, Entity, Mention, Event, Quote, Translation, Relation, Note,
    Briefing, Section, Paragraph, Export,
)
BY_KIND: dict[str, type[Record]] = {record.kind_of_record: record for record in RECORDS}
