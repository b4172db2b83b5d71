"""Know what refers to a record, and take out what would refer to nothing once it is gone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Set

import msgspec

from editor.model.change import Swap
from editor.model.errors import EditRefused
from editor.model.project import Project
from editor.model.records import (
    ChartPlace,
    Citation,
    Entity,
    Event,
    Inline,
    Note,
    Office,
    Paragraph,
    Quote,
    Relation,
    Statement,
    Translation,
)
from editor.words import say_number


def is_used(project: Project, entity_id: str) -> bool:
    """Tell whether anything but a tag refers to the entity."""
    return (
        any(entity_id in (entity.merged_into, *(office.entity for office in entity.offices))
            for entity in project.of(Entity).values())
        or any(entity_id in _entities_of(event) for event in project.of(Event).values())
        or any(entity_id in (quote.speaker, quote.addressee, quote.relayed_by, quote.said_where, *quote.about)
               for quote in project.of(Quote).values())
        or any(entity_id in (relation.from_, relation.to) for relation in project.of(Relation).values())
        or any(held.record == entity_id for held in _notes_and_translations(project))
        or any(citation.record == entity_id for paragraph in project.of(Paragraph).values()
               for statement in paragraph.statements for citation in statement.citations)
    )


def _entities_of(event: Event) -> set[str]:
    named_by_accounts = {entity for account in event.accounts
                         for entity in (account.attributed_to, account.relayed_by, account.values.where)}
    return {event.where, *(participant.entity for participant in event.participants), *named_by_accounts,
            *(figure.who for figures in (event.figures, *(account.values.figures for account in event.accounts))
              for figure in figures)}


def refuse_unless_loaded(project: Project, entity: Entity, named: Collection[str]) -> None:
    """Raise EditRefused where accepted tags of the entity, by the ids that name it, stand in articles not in memory."""
    ids = frozenset(named)
    held = sum(mention.state == "accepted" and mention.entity in ids for mention in project.mentions_naming(entity.id))
    missing = sum(project.tallies.get(entity_id, 0) for entity_id in ids) - held
    if missing > 0:
        raise EditRefused(say_number(
            "Nothing was changed: {count} tag of “{name}” stands in an article that was not opened. Open it first.",
            "Nothing was changed: {count} tags of “{name}” stand in articles that were not opened. Open them first.",
            missing, name=entity.name))


def unreferred(project: Project, records: Set[str], article: str = "") -> list[Swap]:
    """Return the swaps that leave nothing referring to records that go, or to passages of the article.

    Sentences stand without their citations, relations, offices and notes elsewhere without the words; notes on them,
    translations and places on the link chart go, and so does what is on those. The records themselves are the caller's.
    """
    gone = _with_what_is_on_them(project, records, article)

    def goes(citation: Citation) -> bool:
        passage = citation.passage
        return citation.record in gone or (passage is not None and passage.article == article)
    swaps = [Swap(paragraph, _without(paragraph, goes)) for paragraph in project.each(Paragraph)]
    swaps += [Swap(held, None) for held in _notes_and_translations(project) if held.id in gone]
    swaps += [Swap(note, _note_elsewhere(note, article)) for note in project.each(Note)
              if note.evidence and note.id not in gone]
    swaps += off_the_chart(project, gone)
    swaps += [Swap(relation, msgspec.structs.replace(relation, evidence=tuple(
        anchor for anchor in relation.evidence if anchor.article != article))) for relation in project.each(Relation)]
    swaps += [Swap(entity, _resting_elsewhere(entity, article)) for entity in project.each(Entity) if entity.offices]
    return [swap for swap in swaps if swap.before != swap.after and swap.id not in records]


def redirected(project: Project, gone: str, kept: str) -> list[Swap]:
    """Return the swaps after which what cites a record, speaks of it or is noted on it means another one.

    A sentence that cites both cites the other one once. Nothing else changes.
    """
    swaps = [Swap(paragraph, msgspec.structs.replace(paragraph, statements=tuple(
        _citing(statement, gone, kept) for statement in paragraph.statements))) for paragraph in project.each(Paragraph)
             if any(citation.record == gone for held in paragraph.statements for citation in held.citations)]
    swaps += [Swap(quote, msgspec.structs.replace(quote, about=tuple(dict.fromkeys(
        kept if each == gone else each for each in quote.about)))) for quote in project.each(Quote)
              if gone in quote.about]
    return [*swaps, *(Swap(held, msgspec.structs.replace(held, record=kept))
                      for held in _notes_and_translations(project) if held.record == gone)]


def _citing(statement: Statement, gone: str, kept: str) -> Statement:
    """Return a statement whose citations of one record are of another, each place of which is cited once.

    The citation that stands already stays where it is.
    """
    has_kept = any(citation.record == kept for citation in statement.citations)
    inlines: list[Inline] = []
    for inline in statement.inlines:
        if not (isinstance(inline, Citation) and inline.record == gone):
            inlines.append(inline)
        elif not has_kept:
            inlines.append(Citation(record=kept))
            has_kept = True
    return msgspec.structs.replace(statement, inlines=tuple(inlines))


def _with_what_is_on_them(project: Project, records: Set[str], article: str) -> frozenset[str]:
    """Return the ids of records that go, of notes and translations on them or on words of the article, and so on."""
    on_words = {held.id for held in _notes_and_translations(project)
                if article and held.anchor is not None and held.anchor.article == article}
    on_records: dict[str, list[str]] = {}
    for held in _notes_and_translations(project):
        on_records.setdefault(held.record, []).append(held.id)
    gone: set[str] = set()
    waiting = [*records, *on_words]
    while waiting:
        record = waiting.pop()
        if record and record not in gone:
            gone.add(record)
            waiting += on_records.get(record, ())
    return frozenset(gone)


def off_the_chart(project: Project, entities: Set[str]) -> list[Swap]:
    """Return the swaps by which the link chart forgets where entities were put."""
    return [Swap(place, None) for place in project.each(ChartPlace) if place.entity in entities]


def _note_elsewhere(note: Note, article: str) -> Note:
    """Return the note without the words of the article that it rests on besides."""
    return msgspec.structs.replace(
        note, evidence=tuple(anchor for anchor in note.evidence if anchor.article != article))


def _resting_elsewhere(entity: Entity, article: str) -> Entity:
    """Return the entity with offices that do not rest on the article any more; what was stated stays."""
    def rests_there(office: Office) -> bool:
        return office.passage is not None and office.passage.article == article
    return msgspec.structs.replace(entity, offices=tuple(
        msgspec.structs.replace(office, passage=None) if rests_there(office) else office for office in entity.offices))


def _notes_and_translations(project: Project) -> list[Note | Translation]:
    return [*project.each(Note), *project.each(Translation)]


def _without(paragraph: Paragraph, goes: Callable[[Citation], bool]) -> Paragraph:
    if not any(goes(citation) for statement in paragraph.statements for citation in statement.citations):
        return paragraph
    return msgspec.structs.replace(
        paragraph, statements=tuple(_statement_without(statement, goes) for statement in paragraph.statements))


def _statement_without(statement: Statement, goes: Callable[[Citation], bool]) -> Statement:
    kept = tuple(inline for inline in statement.inlines if not (isinstance(inline, Citation) and goes(inline)))
    return msgspec.structs.replace(statement, inlines=kept)
