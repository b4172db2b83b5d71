"""What is written for readers: briefings, their sections and sentences, and what was exported."""

from __future__ import annotations

from typing import ClassVar, Literal

from editor.model.records.base import Anchor, Record, Value

StatementKind = Literal["reported", "assumption", "judgement"]
ParagraphStyle = Literal["body", "bullet", "number"]
BriefingStatus = Literal["draft", "reviewed", "issued", "superseded", "recalled"]


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
        return "".join([inline.words for inline in self.inlines if isinstance(inline, Words)])

    @property
    def says_something(self) -> bool:
        """Tell whether there is a word in it: marks and citations alone make no sentence."""
        return any(letter.isalnum() for letter in self.words)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return what the sentence cites, in order."""
        return tuple([inline for inline in self.inlines if isinstance(inline, Citation)])


class Briefing(Record, frozen=True, kw_only=True):
    """A document for readers. `cutoff` is the day up to which information was taken in.

    `chosen_sections` tells that it has just the sections that name it; one without takes in those usual ones that it
    lacks. `portion_marks` tells that marked sentences are printed with their marks before them.
    """

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
    chosen_sections: bool = False
    portion_marks: bool = True


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
    """A paragraph of a section: its statements in order. `style` says whether it is an item of a list, and of which."""

    kind_of_record: ClassVar[str] = "paragraph"

    section: str = ""
    order: float = 0.0
    style: ParagraphStyle = "body"
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
