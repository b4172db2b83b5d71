"""Find the events and quotes that an entity takes part in, and as what."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from editor.model.denial import denied_words
from editor.model.edits.fields import shortened
from editor.model.project import Project
from editor.model.records import Event, Quote, Record
from editor.model.scheme import scheme_of
from editor.model.standing import standing
from editor.ui.forms.chips import ChipFace
from editor.words import say


def appearances(project: Project, entity_id: str) -> Iterator[ChipFace]:
    """Yield a chip for every event and quote that names the entity, by number; its key is the kind and the id."""
    for event in sorted(standing(project, Event), key=lambda event: event.number):
        if part := part_of(project, event, entity_id):
            yield ChipFace(f"event {event.id}", part, f"E{event.number}", "event", event.title)
    for quote in sorted(standing(project, Quote), key=lambda quote: quote.number):
        if part := part_of(project, quote, entity_id):
            yield ChipFace(f"quote {quote.id}", part, f"Q{quote.number}", "quote",
                           denied_words(project, quote, shortened(quote.spans[0].words, 120)))


def part_of(project: Project, record: Record | None, entity_id: str) -> str:
    """Return what an entity is in an event or a quote, under whatever id; blank where neither names it."""
    ids = project.ids_of(entity_id)
    if isinstance(record, Event):
        return _part_in_event(project, record, ids)
    return _part_in_quote(record, ids) if isinstance(record, Quote) else ""


def _part_in_event(project: Project, event: Event, ids: Collection[str]) -> str:
    for participant in event.participants:
        if participant.entity in ids:
            return say(scheme_of(project).event_role(participant.role).label)
    if event.where in ids:
        return say("Where")
    for account in event.accounts:
        if account.attributed_to in ids:
            return say("According to")
        if account.relayed_by in ids:
            return say("Relayed by")
    return ""


def _part_in_quote(quote: Quote, ids: Collection[str]) -> str:
    parts = ((quote.speaker, say("Speaker")), (quote.addressee, say("Addressee")),
             (quote.said_where, say("Said where")), (quote.relayed_by, say("Relayed by")))
    found = next((part for named, part in parts if named in ids), "")
    return found or (say("About") if any(named in ids for named in quote.about) else "")
