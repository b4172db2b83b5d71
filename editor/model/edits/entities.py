"""Name entities, say what they are, and take them away with everything that refers to them."""

from __future__ import annotations

from typing import Any

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import made, set_fields
from editor.model.edits.references import unreferred
from editor.model.project import Project
from editor.model.records import Account, Entity, Event, Figure, Quote, Relation


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


def delete_entity(entity_id: str) -> Edit:
    """Take an entity away with its tags, relations, notes and translations.

    Events, quotes and sentences that refer to it stand without it, and entities merged into it stand again.
    The articles whose tags name it must be loaded.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        swaps = [Swap(mention, None) for mention in project.mentions_naming(entity_id)]
        swaps += [Swap(event, _event_without(event, entity_id)) for event in project.each(Event)]
        swaps += [Swap(quote, _quote_without(quote, entity_id)) for quote in project.each(Quote)]
        swaps = [swap for swap in swaps if swap.before != swap.after]
        swaps += [Swap(relation, None) for relation in project.each(Relation)
                  if entity_id in (relation.from_, relation.to)]
        swaps += [Swap(merged, msgspec.structs.replace(merged, merged_into="")) for merged in project.each(Entity)
                  if merged.merged_into == entity_id and merged.id != entity_id]
        swaps += unreferred(project, {entity_id})
        return make_change(stamp, stamp.ids(), "delete entity", [*swaps, Swap(entity, None)], name=entity.name)
    return edit


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
