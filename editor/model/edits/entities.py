"""Name entities, say what they are, and take them away with everything that refers to them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, set_fields
from editor.model.edits.references import refuse_unless_loaded, unreferred
from editor.model.project import Project
from editor.model.records import Account, Brought, Entity, Event, Figure, Mention, Office, Quote, Relation


def add_entity(name: str, entity_type: str) -> Edit:
    """Make an entity that no words name yet."""
    def edit(project: Project, stamp: Stamp) -> Change:
        ids = stamp.ids()
        entity = Entity(id=next(ids), **made(stamp), type=entity_type, name=name)
        return make_change(stamp, ids, "add entity", [Swap(None, entity)], name=name)
    return edit


def set_entity(entity_id: str, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of an entity new values."""
    return set_fields(Entity, entity_id, "change entity", merge=merge, **fields)


def accept_mentions(entity_id: str, mention_ids: Collection[str]) -> Edit:
    """Accept suggested tags that name the entity, all in one step; more than one of them in bulk."""
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        how = "singly" if len(mention_ids) == 1 else "in bulk"
        suggested = [mention for each in mention_ids if (mention := project.get(Mention, each)).state == "suggested"]
        swaps = [Swap(mention, msgspec.structs.replace(mention, state="accepted", accepted=how))
                 for mention in suggested]
        return make_change(stamp, stamp.ids(), "accept mentions", swaps, name=entity.name, count=str(len(swaps)))
    return edit


def delete_entity(entity_id: str) -> Edit:
    """Take an entity away with its tags, relations, notes and translations.

    Events, quotes and sentences that refer to it stand without it, and entities merged into it stand again.
    The articles whose tags name it must be loaded. Raises EditRefused where one with accepted tags is not.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        refuse_unless_loaded(project, entity, (entity_id,))
        swaps = [Swap(mention, None) for mention in project.mentions_naming(entity_id) if mention.entity == entity_id]
        swaps += [Swap(event, _event_without(event, entity_id)) for event in project.each(Event)]
        swaps += [Swap(quote, _quote_without(quote, entity_id)) for quote in project.each(Quote)]
        swaps += [Swap(other, _entity_without(other, entity_id)) for other in _others(project, entity_id)]
        swaps = [swap for swap in swaps if swap.before != swap.after]
        swaps += [Swap(relation, None) for relation in project.each(Relation)
                  if entity_id in (relation.from_, relation.to)]
        swaps += unreferred(project, {entity_id})
        return make_change(stamp, stamp.ids(), "delete entity", [*swaps, Swap(entity, None)], name=entity.name)
    return edit


def _others(project: Project, entity_id: str) -> Iterator[Entity]:
    return (entity for entity in project.each(Entity) if entity.id != entity_id)


def _entity_without(entity: Entity, entity_id: str) -> Entity:
    """Return an entity that refers to another no more; offices were stated and stand without their organisation."""
    return msgspec.structs.replace(
        entity, merged_into=_cleared(entity.merged_into, entity_id),
        brought=Brought() if entity.merged_into == entity_id else entity.brought,
        offices=tuple(_office_without(office, entity_id) for office in entity.offices),
        different_from=tuple(other for other in entity.different_from if other != entity_id))


def _office_without(office: Office, entity_id: str) -> Office:
    return msgspec.structs.replace(office, entity=_cleared(office.entity, entity_id))


def _event_without(event: Event, entity_id: str) -> Event:
    return msgspec.structs.replace(
        event, where=_cleared(event.where, entity_id),
        figures=_figures_without(event.figures, entity_id),
        participants=tuple(person for person in event.participants if person.entity != entity_id),
        accounts=tuple(_account_without(account, entity_id) for account in event.accounts))


def _account_without(account: Account, entity_id: str) -> Account:
    values = msgspec.structs.replace(account.values, where=_cleared(account.values.where, entity_id),
                                     figures=_figures_without(account.values.figures, entity_id))
    return msgspec.structs.replace(account, attributed_to=_cleared(account.attributed_to, entity_id),
                                   relayed_by=_cleared(account.relayed_by, entity_id), values=values)


def _figures_without(figures: tuple[Figure, ...], entity_id: str) -> tuple[Figure, ...]:
    return tuple(msgspec.structs.replace(figure, who=_cleared(figure.who, entity_id)) for figure in figures)


def _quote_without(quote: Quote, entity_id: str) -> Quote:
    return msgspec.structs.replace(
        quote, speaker=_cleared(quote.speaker, entity_id), addressee=_cleared(quote.addressee, entity_id),
        relayed_by=_cleared(quote.relayed_by, entity_id), said_where=_cleared(quote.said_where, entity_id),
        about=tuple(named for named in quote.about if named != entity_id))


def _cleared(value: str, entity_id: str) -> str:
    return "" if value == entity_id else value
