"""Name entities, say what they are, and take them away with everything that refers to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, set_fields, touched
from editor.model.edits.references import refuse_unless_loaded, unreferred
from editor.model.project import Project
from editor.model.records import Acceptance, Account, Brought, Entity, Event, Figure, Mention, Office, Quote, Relation

P = TypeVar("P", bound=Event | Account | Quote)


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


def accept_mention(entity_id: str, mention_id: str) -> Edit:
    """Accept a suggested tag that names the entity, and that somebody has looked at."""
    return _accepting(entity_id, (mention_id,), "singly")


def accept_mentions(entity_id: str, mention_ids: Collection[str]) -> Edit:
    """Accept suggested tags that name the entity, all in one step, as accepted in bulk, be it only one."""
    return _accepting(entity_id, mention_ids, "in bulk")


def _accepting(entity_id: str, mention_ids: Collection[str], how: Acceptance) -> Edit:
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
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
    return delete_entities([entity_id])


def delete_entities(entity_ids: Sequence[str]) -> Edit:
    """Take entities away in one step, each as `delete_entity` says."""
    def edit(project: Project, stamp: Stamp) -> Change:
        entities = [project.get(Entity, entity_id) for entity_id in entity_ids]
        gone = frozenset(entity_ids)
        for entity in entities:
            refuse_unless_loaded(project, entity, (entity.id,))
        swaps = _deleting(project, gone) + [Swap(entity, None) for entity in entities]
        if len(entities) == 1:
            return make_change(stamp, stamp.ids(), "delete entity", swaps, name=entities[0].name)
        return make_change(stamp, stamp.ids(), "delete entities", swaps, count=str(len(entities)))
    return edit


def _deleting(project: Project, gone: frozenset[str]) -> list[Swap]:
    """Return the swaps that leave nothing referring to entities that go, apart from those that take them away."""
    mentions = [mention for entity_id in gone for mention in project.mentions_naming(entity_id)
                if mention.entity == entity_id]
    relations = [held for held in project.each(Relation) if held.from_ in gone or held.to in gone]
    swaps: list[Swap] = [Swap(mention, None) for mention in mentions]
    swaps += [Swap(event, _event_without(event, gone)) for event in project.each(Event)]
    swaps += [Swap(quote, _quote_without(quote, gone)) for quote in project.each(Quote)]
    swaps += [Swap(other, _entity_without(other, gone)) for other in project.each(Entity) if other.id not in gone]
    swaps = [swap for swap in swaps if swap.before != swap.after]
    swaps += [Swap(relation, None) for relation in relations]
    return swaps + unreferred(project, gone | {record.id for record in (*mentions, *relations)})


def _entity_without(entity: Entity, gone: Collection[str]) -> Entity:
    """Return an entity that refers to another no more; offices were stated and stand without their organisation."""
    return msgspec.structs.replace(
        entity, merged_into=_cleared(entity.merged_into, gone),
        brought=Brought() if entity.merged_into in gone else entity.brought,
        offices=tuple(_office_without(office, gone) for office in entity.offices),
        different_from=tuple(other for other in entity.different_from if other not in gone))


def _office_without(office: Office, gone: Collection[str]) -> Office:
    return msgspec.structs.replace(office, entity=_cleared(office.entity, gone))


def _event_without(event: Event, gone: Collection[str]) -> Event:
    return _with_others(
        event, where=_cleared(event.where, gone),
        figures=_figures_without(event.figures, gone),
        participants=tuple(person for person in event.participants if person.entity not in gone),
        accounts=tuple(_account_without(account, gone) for account in event.accounts))


def _account_without(account: Account, gone: Collection[str]) -> Account:
    values = msgspec.structs.replace(account.values, where=_cleared(account.values.where, gone),
                                     figures=_figures_without(account.values.figures, gone))
    return _with_others(account, attributed_to=_cleared(account.attributed_to, gone),
                        relayed_by=_cleared(account.relayed_by, gone), values=values)


def _figures_without(figures: tuple[Figure, ...], gone: Collection[str]) -> tuple[Figure, ...]:
    return tuple(msgspec.structs.replace(figure, who=_cleared(figure.who, gone)) for figure in figures)


def _quote_without(quote: Quote, gone: Collection[str]) -> Quote:
    return _with_others(
        quote, speaker=_cleared(quote.speaker, gone), addressee=_cleared(quote.addressee, gone),
        relayed_by=_cleared(quote.relayed_by, gone), said_where=_cleared(quote.said_where, gone),
        about=tuple(named for named in quote.about if named not in gone))


def _with_others(held: P, **fields: Any) -> P:
    """Return a record, or a part of one, with values of which some are others: these are proposed no more."""
    return touched(held, **{name: value for name, value in fields.items() if value != getattr(held, name)})


def _cleared(value: str, gone: Collection[str]) -> str:
    return "" if value in gone else value
