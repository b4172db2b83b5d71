"""Say who is involved, as the sources describe them."""

from __future__ import annotations

import msgspec

from editor.briefing.blocks import Row, Run, Table
from editor.briefing.columns import fitted
from editor.briefing.corrected import corrected_parts
from editor.briefing.draft import Draft, cell, is_accepted
from editor.briefing.evidence import first_mention, of_mention, of_passages
from editor.briefing.names import capitalised
from editor.briefing.notebook import ends_itself
from editor.briefing.places import place_text
from editor.briefing.quotation_marks import marks_of, nested
from editor.model.records import Article, Entity, Event, Mention, Office, Quote
from editor.words import say, say_number

_WHO = frozenset({"person", "organisation"})


def entities(draft: Draft) -> list[Table]:
    """Return the table of persons and organisations, and of whatever takes part in an event; nothing without any."""
    involved = _involved(draft)
    if not involved:
        return []
    titles = (say("Name"), say("Type"), say("As described in the sources"), say("First cited"))
    rows = tuple(_row(draft, entity, first_mention(draft.project, entity.id)) for entity in involved)
    about = say_number("{count} name with its type, description and first mention",
                       "{count} names with their types, descriptions and first mentions", len(involved))
    return [Table(say("Persons and organisations that the sources name."), fitted(titles, rows), rows, about)]


def _involved(draft: Draft) -> list[Entity]:
    """Return the accepted entities that are somebody, or that act, suffer or speak; by type, then by name."""
    acting = _acting(draft)
    held = [entity for entity in draft.project.each(Entity) if is_accepted(entity) and not entity.merged_into
            and (draft.scheme.entity_type(entity.type).nature in _WHO or entity.id in acting)]
    order = [known.name for known in draft.scheme.entity_types]
    return sorted(held, key=lambda entity: (
        order.index(entity.type) if entity.type in order else len(order), entity.name.casefold(), entity.id))


def _acting(draft: Draft) -> set[str]:
    events = (event for event in draft.project.of(Event).values() if is_accepted(event))
    quotes = (quote for quote in draft.project.of(Quote).values() if is_accepted(quote))
    named = {each.entity for event in events for each in event.participants} | {quote.speaker for quote in quotes}
    found = (draft.project.entity(entity_id) for entity_id in named if entity_id)
    return {entity.id for entity in found if entity is not None}


def _row(draft: Draft, entity: Entity, first: Mention | None) -> Row:
    kind = draft.scheme.entity_type(entity.type)
    finer = (Run(f"\n{capitalised(say(entity.kind))}", "secondary"),) if entity.kind else ()
    return Row((
        cell(entity.id, "name", Run(entity.name, "strong")),
        cell(entity.id, "type", Run(capitalised(say(kind.label))), *finer),
        cell(entity.id, "described", *_described(draft, entity, first)),
        cell(entity.id, "cited", Run(_first_cited(draft, first))),
    ))


def _described(draft: Draft, entity: Entity, first: Mention | None) -> list[Run]:
    """Return what the analyst and the sources say of an entity, and the notes of the words that say so.

    Where no words are pointed at, the note is that of the first mention.
    """
    runs: list[Run] = [Run(entity.description)] if entity.description else []
    for office in entity.offices:
        if runs and office.words:
            runs.append(Run(" " if ends_itself(runs[-1].words) else "; "))
        runs += _office(draft, office)
    others = ", ".join(alias for alias in entity.aliases if alias != entity.name)
    if others:
        also = say("Also: {names}", names=others)
        runs.append(Run(f"\n{also}" if runs else also, "secondary"))
    runs = runs or [Run(say("Not described"), "secondary")]
    if first and not any(run.notes for run in runs):
        runs.append(Run("", notes=draft.notebook.notes_on(of_mention(draft.project, first))))
    return runs


def _office(draft: Draft, office: Office) -> list[Run]:
    """Return an office as stated: in quotation marks where words of a source state it, with their corrections."""
    passage = office.passage
    if passage is None or office.words not in passage.words:
        return [Run(office.words)] if office.words else []
    begin = passage.begin + passage.words.index(office.words)
    stated = msgspec.structs.replace(passage, begin=begin, end=begin + len(office.words), words=office.words)
    *parts, (last, is_exact) = corrected_parts(draft.project, stated)
    opening, closing = marks_of(draft.briefing.language)
    inner = nested("".join(words if exact else f" {words}" for words, exact in parts), draft.briefing.language)
    told = f"{opening}{inner}{last}{closing}" if is_exact else f"{opening}{inner}{closing} {last}"
    return [Run(told, notes=draft.notebook.notes_on(of_passages(draft.project, (passage,))))]


def _first_cited(draft: Draft, first: Mention | None) -> str:
    if first is None:
        return say("Not cited")
    place = place_text(draft.project.get(Article, first.article), (first.anchor,))
    return ", ".join(part for part in (draft.notebook.source(first.article), place) if part)
