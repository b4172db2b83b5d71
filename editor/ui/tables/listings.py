"""Say what each table lists: which records, in which orders, with what in their cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from editor.model.change import Edit, Swap
from editor.model.dates import short_date
from editor.model.edits.entities import delete_entity
from editor.model.edits.events import delete_event
from editor.model.edits.fields import name_of
from editor.model.edits.quotes import delete_quote
from editor.model.project import Project
from editor.model.records import Entity, Event, Mention, Quote, Record
from editor.model.scheme import scheme_of
from editor.ui.letters import sign_of_type
from editor.words import phrase, say, say_number

Look = Literal["badge", "name", "second", "number", "words"]
Key = tuple[Any, ...]
_LAST = "~"
"""Sorts after every date."""


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
    """An order that a table can be sorted by: its label, and the records' places in it, each ending in the id."""

    label: str
    keys: Callable[[Project, Sequence[Any]], list[Key]]


class Listing:
    """What a table lists. The first of `orders` is the usual one."""

    record: ClassVar[type[Record]]
    label: ClassVar[str]
    filter_label: ClassVar[str]
    nothing_yet: ClassVar[str]
    all_complete: ClassVar[str]
    orders: ClassVar[tuple[Order, ...]]
    widths: ClassVar[tuple[int, ...]]
    """The columns' widths in pixels; 0 takes what is left."""
    is_narrow: ClassVar[bool] = False
    """Whether what stands before the name is no wider than its words."""
    deeds: ClassVar[tuple[tuple[str, str], ...]] = (("note", phrase("Add a note")), ("delete", phrase("Delete")))
    """What can be done to a record, each with what it is called."""

    @property
    def kind(self) -> str:
        """Return the kind of the records."""
        return self.record.kind_of_record

    def standing(self, records: Iterable[Any]) -> list[Any]:
        """Return the records that the table has rows for."""
        return [record for record in records if record.state != "rejected"]

    def deleting(self, record_id: str) -> Edit:
        """Return the edit that takes a record away."""
        raise NotImplementedError

    def lacks(self, project: Project, record: Any) -> bool:
        """Tell whether the record is incomplete: something that every record of its kind should have is not stated."""
        raise NotImplementedError

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

    def renames(self, swap: Swap) -> bool:
        """Tell whether the swap gives a name that rows of other records show."""
        return False


class Entities(Listing):
    """Entities: type, name with kind, number of mentions; the most mentioned first."""

    record = Entity
    label = phrase("Entities")
    filter_label = phrase("Filter entities")
    nothing_yet = phrase("No entities yet. Select a name in the article and press the letter of its type.")
    all_complete = phrase("Every entity has a name and a kind.")
    widths = (40, 0, 52)
    deeds = (("merge", phrase("Merge…")), ("split", phrase("Split…")), ("find more", phrase("Find more mentions")),
             *Listing.deeds)
    orders = (
        Order(phrase("Most mentioned first"), lambda project, entities: [
            (-project.tally(entity.id), entity.name.lower(), entity.id) for entity in entities]),
        Order(phrase("By name"), lambda project, entities: [(entity.name.lower(), entity.id) for entity in entities]),
        Order(phrase("By type"), lambda project, entities: [
            (entity.type, entity.name.lower(), entity.id) for entity in entities]),
    )

    def deleting(self, record_id: str) -> Edit:
        """Return the edit that takes the entity away."""
        return delete_entity(record_id)

    def standing(self, records: Iterable[Entity]) -> list[Entity]:
        """Return the entities that stand for themselves; one that was merged into another has no row."""
        return [record for record in records if record.state != "rejected" and not record.merged_into]

    def lacks(self, project: Project, record: Entity) -> bool:
        """Tell whether the entity has no name, or no kind although its type has kinds."""
        kinds = scheme_of(project).entity_type(record.type).kinds
        return not record.name or (bool(kinds) and not record.kind)

    def words(self, project: Project, record: Entity) -> str:
        """Return names and kind."""
        return " ".join((record.name, *record.aliases, record.kind))

    def cells(self, project: Project, record: Entity) -> tuple[Cell, ...]:
        """Return the type's letter, the name with the kind, and how often the entity is mentioned."""
        letter, ink = sign_of_type(project, record.type)
        count = project.tally(record.id)
        counted = say_number("{count} mention", "{count} mentions", count)
        return (
            Cell(letter, "badge", ink=ink, spoken=say(scheme_of(project).entity_type(record.type).label)),
            Cell(record.name or say("Without a name"), "name", after=say(record.kind) if record.kind else ""),
            Cell(str(count) if count else "", "number", spoken=counted),
        )

    def touched(self, project: Project, swap: Swap) -> Iterator[str]:
        """Yield the entity itself, what it was merged into, and the entities whose mentions a tag's swap counts."""
        yield from super().touched(project, swap)
        for record in (swap.before, swap.after):
            named = record.entity if isinstance(record, Mention) else getattr(record, "merged_into", "")
            if named and (standing := project.entity(named)) is not None:
                yield standing.id
            if named:
                yield named


class Events(Listing):
    """Events: badge, date, title; in the order of their numbers."""

    record = Event
    label = phrase("Events")
    filter_label = phrase("Filter events")
    nothing_yet = phrase("No events yet. Select words in the article and press {key}.")
    all_complete = phrase("Every event has a type, a date, a place and words it rests on.")
    widths = (50, 88, 0)
    orders = (
        Order(phrase("By number"), lambda project, events: [(event.number, event.id) for event in events]),
        Order(phrase("By time"), lambda project, events: [
            (event.when.from_ or _LAST, event.when.to, event.number, event.id) for event in events]),
        Order(phrase("By title"), lambda project, events: [(event.title.lower(), event.id) for event in events]),
    )

    def deleting(self, record_id: str) -> Edit:
        """Return the edit that takes the event away."""
        return delete_event(record_id)

    def lacks(self, project: Project, record: Event) -> bool:
        """Tell whether the event has no type, no date, no place or no words it rests on."""
        has_place = record.where or record.where_words
        return not (record.type and record.when.from_ and has_place and record.evidence)

    def words(self, project: Project, record: Event) -> str:
        """Return the badge, the title, the date in both forms and the place."""
        place = project.entity(record.where) if record.where else None
        return " ".join((f"E{record.number}", record.title, record.when.from_, short_date(record.when.from_),
                         record.where_words, place.name if place else ""))

    def cells(self, project: Project, record: Event) -> tuple[Cell, ...]:
        """Return the badge, the day it began, and the title."""
        day = short_date(record.when.from_)
        return (Cell(f"E{record.number}", "badge", ink="event"),
                Cell(day, "second", spoken=day or say("No date")),
                Cell(record.title or say("Without a title"), "name"))

    def empty_columns(self, records: Iterable[Event]) -> frozenset[int]:
        """Return the column of dates where no event has one."""
        return frozenset() if any(record.when.from_ for record in records) else frozenset({1})

    def renames(self, swap: Swap) -> bool:
        """Tell whether the swap may rename a place, which the filter knows."""
        return is_renamed(swap)


class Quotes(Listing):
    """Quotes: badge, speaker, words; in the order of their numbers."""

    record = Quote
    label = phrase("Quotes")
    filter_label = phrase("Filter quotes")
    nothing_yet = phrase("No quotes yet. Select what somebody said in the article and press {key}.")
    all_complete = phrase("Every quote has a speaker.")
    widths = (50, 92, 0)
    orders = (
        Order(phrase("By number"), lambda project, quotes: [(quote.number, quote.id) for quote in quotes]),
        Order(phrase("By speaker"), lambda project, quotes: [
            (speaker_of(project, quote).lower(), quote.number, quote.id) for quote in quotes]),
        Order(phrase("By place in the article"), lambda project, quotes: [
            (quote.spans[0].article, quote.spans[0].begin, quote.id) for quote in quotes]),
    )

    def deleting(self, record_id: str) -> Edit:
        """Return the edit that takes the quote away."""
        return delete_quote(record_id)

    def lacks(self, project: Project, record: Quote) -> bool:
        """Tell whether nobody is named who said the words."""
        return not (record.speaker or record.speaker_words)

    def words(self, project: Project, record: Quote) -> str:
        """Return the badge, the speaker and the quoted words."""
        return " ".join((f"Q{record.number}", speaker_of(project, record), words_of(record)))

    def cells(self, project: Project, record: Quote) -> tuple[Cell, ...]:
        """Return the badge, the speaker, and the quoted words."""
        speaker = speaker_of(project, record)
        return (Cell(f"Q{record.number}", "badge", ink="quote"),
                Cell(speaker, "second", spoken=speaker or say("No speaker")),
                Cell(words_of(record), "words"))

    def empty_columns(self, records: Iterable[Quote]) -> frozenset[int]:
        """Return the column of speakers where no quote has one."""
        return frozenset() if any(record.speaker or record.speaker_words for record in records) else frozenset({1})

    def renames(self, swap: Swap) -> bool:
        """Tell whether the swap may rename a speaker."""
        return is_renamed(swap)


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
