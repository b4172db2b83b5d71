"""Say what a briefing is made of: an outline of blocks that knows nothing of Word, HTML or any other form.

Everything is a frozen value. Words come in runs with a meaning, never a look; runs that state something are gathered
in sentences, which carry the id of their statement, so that any form of the briefing can say where a statement stands.
"""

from __future__ import annotations

from typing import Literal

from editor.briefing.drawing import Drawing
from editor.briefing.part import Part

RunStyle = Literal["plain", "strong", "emphasis", "strong emphasis", "likelihood", "source words", "label", "secondary"]
ConfidenceLevel = Literal["", "low", "moderate", "high"]
ProseStyle = Literal["body", "bullet", "number"]


class Run(Part, frozen=True, gc=False):
    """Words of one meaning. `language` is a BCP 47 tag where it is not the briefing's own.

    `notes` are the ids of the notes whose marks stand after the words, in order.
    """

    words: str
    style: RunStyle = "plain"
    language: str = ""
    notes: tuple[str, ...] = ()


class Sentence(Part, frozen=True, gc=False):
    """One statement: its id, which the records give, and what it says."""

    id: str
    runs: tuple[Run, ...]

    @property
    def words(self) -> str:
        """Return what the sentence says, without its notes."""
        return "".join(run.words for run in self.runs)


class Note(Part, frozen=True, gc=False):
    """A note that runs refer to by its id: the source, the place and the exact words."""

    id: str
    runs: tuple[Run, ...]

    @property
    def words(self) -> str:
        """Return what the note says."""
        return "".join(run.words for run in self.runs)


class Field(Part, frozen=True, gc=False):
    """A labelled line of the title block. A blank value is a line to fill in by hand."""

    label: str
    value: str = ""


class TitleBlock(Part, frozen=True, gc=False):
    """The title and the labelled fields below it."""

    title: str
    fields: tuple[Field, ...] = ()


class Prose(Part, frozen=True, gc=False):
    """A paragraph of sentences, or an item of a list: neighbours of one style are one list, counted from 1."""

    sentences: tuple[Sentence, ...]
    style: ProseStyle = "body"


class BottomLine(Part, frozen=True, gc=False):
    """What a reader must know who reads nothing else: paragraphs under a heading of their own."""

    heading: str
    paragraphs: tuple[Prose, ...]


class Judgement(Part, frozen=True, gc=False):
    """A numbered judgement; the level of confidence, the words that name it, and what it rests on."""

    number: int
    sentences: tuple[Sentence, ...]
    confidence: ConfidenceLevel = ""
    confidence_words: str = ""
    basis: str = ""


class KeyJudgements(Part, frozen=True, gc=False):
    """The judgements, with the titles of their columns: number, judgement, confidence.

    `title` and `description` say what the table shows, for readers who cannot see it.
    """

    titles: tuple[str, str, str]
    judgements: tuple[Judgement, ...]
    title: str
    description: str


class Heading(Part, frozen=True, gc=False):
    """A heading of level 1 (a section) or 2."""

    words: str
    level: Literal[1, 2] = 1


class Column(Part, frozen=True, gc=False):
    """A column: its title, and its width relative to the other columns."""

    title: str
    width: int


class Cell(Part, frozen=True, gc=False):
    """A cell: sentences that follow each other in one paragraph."""

    sentences: tuple[Sentence, ...]


class Row(Part, frozen=True, gc=False):
    """A row: as many cells as the table has columns."""

    cells: tuple[Cell, ...]


class Table(Part, frozen=True, gc=False):
    """A table with a caption above it. `description` says in words what it shows, for readers who cannot see it."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    description: str


class Picture(Part, frozen=True, gc=False):
    """A drawing with a caption below it. `description` says all that it shows, for readers who cannot see it."""

    drawing: Drawing
    caption: str
    description: str


class SourcePicture(Part, frozen=True, gc=False):
    """A picture that is a source, as the bytes of its file, with a caption below it and a description of it."""

    original: bytes
    caption: str
    description: str


class QuoteBlock(Part, frozen=True, gc=False):
    """Somebody's words, below them their translations, and below these who said them, where and when."""

    words: Sentence
    attribution: Sentence
    translations: tuple[Sentence, ...] = ()


class SourceEntry(Part, frozen=True, gc=False):
    """A source: its number (S1), its title, and lines of detail."""

    number: str
    title: str
    details: tuple[str, ...] = ()
    language: str = ""


class Term(Part, frozen=True, gc=False):
    """A term of likelihood and the range it stands for; `used` where the briefing uses it."""

    words: str
    range: str
    used: bool = False


class Scale(Part, frozen=True, gc=False):
    """The terms of likelihood in order, from the least likely to the most."""

    terms: tuple[Term, ...]
    title: str
    description: str


class Stretch(Part, frozen=True, gc=False):
    """Words of an article under the same tags, or a correction of what stands before it.

    `natures` are those of its tags from the longest to the shortest; `quote` is one of them.
    """

    words: str
    natures: tuple[str, ...] = ()
    is_correction: bool = False


class AnnotatedLine(Part, frozen=True, gc=False):
    """A line of an article: its number, 0 for none, its stretches, what it is, and the badges in its margin.

    The stretches that are no corrections give the line exactly. `remark` says why a line is set aside, or what it is.
    """

    number: int
    stretches: tuple[Stretch, ...]
    badges: tuple[tuple[Run, ...], ...] = ()
    remark: str = ""
    is_aside: bool = False


class AnnotatedArticle(Part, frozen=True, gc=False):
    """The whole text of an article with its tags, for a working copy.

    `notice` says whom it is for, `legend` how each nature is called, and `titles` are those of the columns: number,
    words, badges. `title` and `description` say what the table shows, for readers who cannot see it.
    """

    lines: tuple[AnnotatedLine, ...]
    notice: str
    legend: tuple[tuple[str, str], ...]
    titles: tuple[str, str, str]
    title: str
    description: str
    language: str = ""
    is_right_to_left: bool = False


class Remark(Part, frozen=True, gc=False):
    """A plain note from the makers of the briefing to its reader, in smaller type."""

    runs: tuple[Run, ...]


Block = (
    TitleBlock | BottomLine | KeyJudgements | Heading | Prose | Table | Picture | SourcePicture | QuoteBlock
    | SourceEntry | Scale | AnnotatedArticle | Remark
)


class Properties(Part, frozen=True, gc=False):
    """What the file says of itself to the system. `made_at` is an RFC 3339 time in UTC from the project's own data."""

    title: str = ""
    subject: str = ""
    author: str = ""
    keywords: str = ""
    made_at: str = ""


class Outline(Part, frozen=True, gc=False):
    """A whole briefing: its blocks in order, the notes they refer to, and what stands on every page.

    `handling` is the marking of every page, `first_title` the running title of the first page, where the title itself
    stands, and `running_title` that of the others. `language` is a BCP 47 tag.
    """

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    handling: str = ""
    first_title: str = ""
    running_title: str = ""
    language: str = "en-GB"
    properties: Properties = Properties()
