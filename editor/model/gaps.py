"""Say what a record lacks that every record of its kind should state, field by field, in the order of its form."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.edits.articles import UNJUDGED
from editor.model.project import Project
from editor.model.records import Entity, Event, Figure, Note, Outlet, Quote, Record
from editor.model.scheme import scheme_of


def gaps_of(project: Project, record: Record | None) -> Iterator[str]:
    """Yield the names of the fields of a form that are still to be filled; none for a record that is complete.

    What accounts of an event state differently is no gap: it may be all that can be known.
    """
    match record:
        case Event():
            yield from _of_event(record)
        case Quote() if not (record.speaker or record.speaker_words):
            yield "quoteSpeaker"
        case Note() if not record.words.strip():
            yield "noteWords"
        case Entity():
            yield from _of_entity(project, record)
        case Outlet():
            yield from _of_outlet(record)


def is_complete(project: Project, record: Record) -> bool:
    """Tell whether a record lacks nothing."""
    return next(gaps_of(project, record), None) is None


def _of_event(event: Event) -> Iterator[str]:
    if not event.type:
        yield "eventType"
    if not (event.when.from_ or event.when.to):
        yield "eventWhen"
    if not (event.where or event.where_words):
        yield "eventWhere"
    if any(_says_nothing(figure) for figure in event.figures):
        yield "figureTable"
    if not event.evidence:
        yield "accountList"


def _says_nothing(figure: Figure) -> bool:
    """Tell whether a figure was begun and has neither words nor a bound."""
    return not figure.words.strip() and figure.min is None and figure.max is None


def _of_entity(project: Project, entity: Entity) -> Iterator[str]:
    if not entity.name:
        yield "entityName"
    if not entity.kind and scheme_of(project).entity_type(entity.type).kinds:
        yield "entityKind"


def _of_outlet(outlet: Outlet) -> Iterator[str]:
    if outlet.reliability == UNJUDGED:
        yield "outletReliability"
    if not outlet.descriptor:
        yield "outletDescriptor"
