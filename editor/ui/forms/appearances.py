"""Find the events and quotes that an entity takes part in, and as what."""

from __future__ import annotations

from collections.abc import Iterator

from editor.model.edits.fields import shortened
from editor.model.project import Project
from editor.model.records import Event, Quote, Record
from editor.model.scheme import scheme
from editor.ui.forms.chips import ChipFace
from editor.words import say


def appearances(project: Project, entity_id: str) -> Iterator[ChipFace]:
    """Yield a chip for every event and quote that names the entity, by number; its key is the kind and the id."""
    for event in sorted(project.of(Event).values(), key=lambda event: event.number):
        if part := part_of(project, event, entity_id):
            yield ChipFace(f"event {event.id}", part, f"E{event.number}", "event", event.title)
    for quote in sorted(project.of(Quote).values(), key=lambda quote: quote.number):
        if part := part_of(project, quote, entity_id):
            yield ChipFace(f"quote {quote.id}", part, f"Q{quote.number}", "quote", shortened(quote.spans[0].words, 120))


def part_of(project: Project, record: Record | None, entity_id: str) -> str:
    """Return what an entity is in an event or a quote; blank where neither names it."""
    if isinstance(record, Event):
        return _part_in_event(project, record, entity_id)
    return _part_in_quote(record, entity_id) if isinstance(record, Quote) else ""


def _part_in_event(project: Project, event: Event, entity_id: str) -> str:
    for participant in event.participants:
        if participant.entity == entity_id:
            return say(scheme(project.info.scheme).event_role(participant.role).label)
    if event.where == entity_id:
        return say("Where")
    for account in event.accounts:
        if account.attributed_to == entity_id:
            return say("According to")
        if account.relayed_by == entity_id:
            return say("Relayed by")
    return ""


def _part_in_quote(quote: Quote, entity_id: str) -> str:
    parts = {quote.relayed_by: "Relayed by", quote.said_where: "Said where", quote.addressee: "Addressee",
             quote.speaker: "Speaker"}
    return say(parts[entity_id]) if entity_id in parts else say("About") if entity_id in quote.about else ""
