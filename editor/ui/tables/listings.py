"""Say what a table lists: which records, in which orders, with what in their cells; and list the quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Literal

from editor.model.anchor import anchors_of
from editor.model.change import Edit, Swap
from editor.model.denial import denied_words
from editor.model.edits.fields import name_of
from editor.model.edits.quotes import delete_quote
from editor.model.gaps import is_complete
from editor.model.project import Project
from editor.model.records import Entity, Quote, Record
from editor.model.standing import stands
from editor.model.text import fold
from editor.ui.forms.values import QUOTE_KINDS, TONES
from editor.ui.tables.sieve import HERE, Aspect, Trait
from editor.words import phrase, say

Look = Literal["badge", "name", "second", "number", "words"]
Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: its words, fainter ones after them, how they look, and what a screen reader says.

    The words of a badge are drawn in the ink of the type or kind `ink`.
    """

    words: str
    look: Look
    after: str = ""
    ink: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """An order that a table can be sorted by: its label, and the records' places in it, each ending in the id.

    `column` is the one whose heading sorts so, if there is one.
    """

    label: str
    keys: Callable[[Project, Sequence[Any]], list[Key]]
    column: int | None = None


class Listing:
    """What a table lists. The first of `orders` is the usual one."""

    record: ClassVar[type[Record]]
    label: ClassVar[str]
    filter_label: ClassVar[str]
    nothing_yet: ClassVar[str]
    orders: ClassVar[tuple[Order, ...]]
    headings: ClassVar[tuple[str, ...]] = ()
    """What stands over the columns; without any no column has a heading."""
    aspects: ClassVar[tuple[Aspect, ...]] = ()
    traits: ClassVar[tuple[Trait, ...]] = ()
    takes_several: ClassVar[bool] = False
    """Whether several rows can be chosen, to be changed in one step."""
    widths: ClassVar[tuple[int, ...]]
    """The columns' widths in pixels; 0 takes what is left."""
    shows_names: ClassVar[bool] = False
    """Whether rows show names of other records, which a change of these changes."""
    is_narrow: ClassVar[bool] = False
    """Whether what stands before the name is no wider than its words."""
    deeds: ClassVar[tuple[tuple[str, str], ...]] = (("note", phrase("Add a note")), ("delete", phrase("Delete")))
    """What can be done to a record, each with what it is called."""
    deleting: ClassVar[Callable[..., Edit]]
    """From a record's id to the edit that takes it away."""

    @property
    def kind(self) -> str:
        """Return the kind of the records."""
        return self.record.kind_of_record

    def standing(self, records: Iterable[Any]) -> list[Any]:
        """Return the records that the table has rows for: those that the project says, none that is only suggested."""
        return [record for record in records if stands(record)]

    def words(self, project: Project, record: Any) -> str:
        """Return the words that a filter looks in."""
        raise NotImplementedError

    def cells(self, project: Project, record: Any) -> tuple[Cell, ...]:
        """Return the cells of the record's row."""
        raise NotImplementedError

    def empty_columns(self, records: Iterable[Any]) -> frozenset[int]:
        """Return the columns that none of the records fills; a table gives their room to the names."""
        return frozenset()

    def touched(self, project: Project, swap: Swap) -> Iterator[str]:
        """Yield the ids of the rows that a swap, after which the project is this, may add, remove, move or redraw."""
        if isinstance(swap.record, self.record):
            yield swap.id


def stands_here(project: Project, record: Record, article: str) -> bool:
    """Tell whether a record that rests on words rests on some of an article."""
    return any(anchor.article == article for anchor in anchors_of(record))


HERE_TRAIT = Trait(HERE, phrase("In this article"), stands_here)
INCOMPLETE = Trait("incomplete", phrase("Incomplete"), lambda project, record, _: not is_complete(project, record))


class Quotes(Listing):
    """Quotes: badge, speaker, words; in the order of their numbers."""

    record = Quote
    label = phrase("Quotes")
    filter_label = phrase("Filter quotes")
    nothing_yet = phrase("No quotes yet. Select what somebody said in the article and press {key}.")
    widths = (50, 92, 0)
    headings = (phrase("No."), phrase("Speaker"), phrase("Words"))
    takes_several = shows_names = True
    deleting = staticmethod(delete_quote)
    orders = (
        Order(phrase("By number"), lambda project, quotes: [(quote.number, quote.id) for quote in quotes], 0),
        Order(phrase("By speaker"), lambda project, quotes: [
            (speaker_of(project, quote).lower(), quote.number, quote.id) for quote in quotes], 1),
        Order(phrase("By words"), lambda project, quotes: [(fold(words_of(quote)), quote.id) for quote in quotes], 2),
        Order(phrase("By place in the article"), lambda project, quotes: [
            (quote.spans[0].article, quote.spans[0].begin, quote.id) for quote in quotes]),
    )
    aspects = (
        Aspect("kind", phrase("Kind"), lambda project: list(QUOTE_KINDS), lambda quote: quote.kind),
        Aspect("tone", phrase("Tone"), lambda project: [("", phrase("No tone")), *TONES[1:]],
               lambda quote: quote.tone),
    )
    traits = (
        replace(INCOMPLETE, label=phrase("Without a speaker")),
        HERE_TRAIT,
    )

    def words(self, project: Project, record: Quote) -> str:
        """Return the badge, the speaker and the quoted words."""
        words = denied_words(project, record, words_of(record))
        return " ".join((f"Q{record.number}", speaker_of(project, record), words))

    def cells(self, project: Project, record: Quote) -> tuple[Cell, ...]:
        """Return the badge, the speaker, and the quoted words; those that the speaker denies are said to be denied."""
        speaker = speaker_of(project, record)
        return (Cell(f"Q{record.number}", "badge", ink="quote"),
                Cell(speaker, "second", spoken=speaker or say("No speaker")),
                Cell(denied_words(project, record, words_of(record)), "words"))

    def empty_columns(self, records: Iterable[Quote]) -> frozenset[int]:
        """Return the column of speakers where no quote has one."""
        return frozenset() if any(record.speaker or record.speaker_words for record in records) else frozenset({1})


def speaker_of(project: Project, quote: Quote) -> str:
    """Return who said the words: the entity's name, or the words for somebody without one."""
    entity = project.entity(quote.speaker) if quote.speaker else None
    return name_of(entity) if entity else quote.speaker_words


def words_of(quote: Quote) -> str:
    """Return the quoted words on one line, passages joined by an ellipsis."""
    return " … ".join(" ".join(anchor.words.split()) for anchor in quote.spans)


def is_renamed(swap: Swap) -> bool:
    """Tell whether a swap may change what an entity is called where it is named."""
    if not isinstance(swap.record, Entity):
        return False
    before, after = swap.before, swap.after
    return not (isinstance(before, Entity) and isinstance(after, Entity)
                and (before.name, before.merged_into) == (after.name, after.merged_into))
