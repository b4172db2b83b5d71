"""Decide about what is suggested: accept it, singly or in bulk, or reject it, so that it is not suggested again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.badges import with_free_badges
from editor.model.edits.fields import made, shortened
from editor.model.edits.offices import with_further
from editor.model.edits.proposed import confirmed
from editor.model.edits.relinking import carried_along
from editor.model.names import name_key
from editor.model.project import Project
from editor.model.records import Acceptance, Account, Entity, Event, Mention, Quote, Record

Decided = Mention | Quote | Event
"""What is decided about by itself; an entity goes with its tags."""


def accept_suggestion(record_id: str) -> Edit:
    """Accept a suggested tag, quote or event that somebody has looked at, and the suggested entities that it names.

    A quote or an event gets its badge, and what it proposes, as who speaks, is accepted with it. What is no suggestion
    any more is passed over.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        chosen = _suggested(project, [record_id])
        looked_at = [record if isinstance(record, Mention) else confirmed(record) for record in chosen]
        return _change(project, stamp, "accept suggested", chosen, _accepted(project, looked_at, chosen, "singly"))
    return edit


def accept_group(ids: Sequence[str]) -> Edit:
    """Accept the suggested tags of one name, or times, of which somebody has looked at one, as `accept_in_bulk` does.
    """
    return _accepting(ids, "accept suggested several")


def accept_in_bulk(ids: Sequence[str]) -> Edit:
    """Accept suggested tags, quotes and events that nobody has looked at, be it only one, with the suggested entities
    that they name; all are recorded as accepted in bulk.

    Quotes and events get their badges; what they propose, as who speaks, stays proposed until somebody looks at it.
    What is no suggestion any more is passed over.
    """
    return _accepting(ids, "accept in bulk")


def _accepting(ids: Sequence[str], message: str) -> Edit:
    def edit(project: Project, stamp: Stamp) -> Change:
        chosen = _suggested(project, ids)
        accepted = _accepted(project, chosen, chosen, "in bulk")
        return make_change(stamp, stamp.ids(), message, _swaps(project, accepted), count=str(len(chosen)))
    return edit


def _accepted(project: Project, records: Sequence[Decided], chosen: Sequence[Decided], how: Acceptance) -> list[Record]:
    """Return the records, and the suggested entities that those chosen name, as accepted."""
    accepted = [msgspec.structs.replace(record, state="accepted", accepted=how)
                for record in (*records, *new_entities(project, chosen))]
    return list(with_free_badges(project, accepted))


def reject_suggestions(ids: Sequence[str]) -> Edit:
    """Reject suggested tags, quotes and events: they stay known, so that they are not suggested again.

    A suggested entity goes with the last suggestion that names it; those rejected before then name nobody. What is no
    suggestion any more is passed over.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        chosen = _suggested(project, ids)
        rejected = [msgspec.structs.replace(record, state="rejected") for record in chosen]
        after = project.swapped([Swap(before, after) for before, after in zip(chosen, rejected, strict=True)])
        gone = _not_named(after, new_entities(project, chosen))
        cleared = {record.id: record for record in _without_gone(after, gone)}
        records = [*(cleared.pop(record.id, record) for record in rejected), *cleared.values()]
        return _change(project, stamp, "reject suggested", chosen, records, gone)
    return edit


def never_suggest(entity_id: str) -> Edit:
    """Reject a suggested entity with all suggestions that name it in loaded articles: its name is suggested nowhere."""
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        tags = [tag for tag in project.mentions_naming(entity_id) if tag.state == "suggested"]
        if entity.state != "suggested":
            return make_change(stamp, stamp.ids(), "never suggest", [], name=entity.name)
        swaps = [Swap(record, msgspec.structs.replace(record, state="rejected")) for record in (entity, *tags)]
        return make_change(stamp, stamp.ids(), "never suggest", [*swaps, *_leaving_out(project, entity_id)],
                           name=entity.name)
    return edit


def ignore_words(mention_id: str) -> Edit:
    """Reject a suggested tag and those of its entity with the same words, which are suggested nowhere from then on.

    Where the words are the name of a suggested entity, that is never suggested; else a rejected entity remembers them.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        tag, key = project.get(Mention, mention_id), name_key(project.get(Mention, mention_id).words)
        entity = project.find(Entity, tag.entity) if tag.entity else None
        if entity is not None and entity.state == "suggested" and name_key(entity.name) == key:
            return never_suggest(entity.id)(project, stamp)
        alike = [each for each in project.mentions_naming(tag.entity) if name_key(each.words) == key] if entity else []
        rejected = reject_suggestions([mention_id, *(each.id for each in alike if each.type == tag.type)])(
            project, stamp)
        ids, name = stamp.ids(), " ".join(tag.words.split())
        ignored = Entity(id=next(ids), **made(stamp), state="rejected", origin=tag.origin, type=tag.type, name=name)
        return make_change(stamp, ids, "never suggest", [*rejected.swaps, Swap(None, ignored)], name=name)
    return edit


def suggest_again(entity_id: str) -> Edit:
    """Forget that a name is never to be suggested: it may be, the next time its articles are read for suggestions.

    All articles with tags that name it must be in memory.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        named = [tag for tag in project.mentions_naming(entity_id) if tag.state == "rejected"]
        swaps = [*(Swap(tag, None) for tag in named), *_leaving_out(project, entity_id), Swap(entity, None)]
        swaps = swaps if entity.state == "rejected" else []
        return make_change(stamp, stamp.ids(), "suggest again", swaps, name=entity.name)
    return edit


def ignored_names(project: Project) -> list[Entity]:
    """Return the names that are never to be suggested, as rejected entities, by name."""
    return sorted((entity for entity in project.of(Entity).values() if entity.state == "rejected"),
                  key=lambda entity: (name_key(entity.name), entity.id))


def link_suggestions(ids: Sequence[str], entity_id: str) -> Edit:
    """Accept suggested tags as naming another entity than the suggested one; several of them in bulk.

    Suggested quotes and events that rest on these tags go along. What a suggested entity was named by goes with the
    last suggestion that names it; the offices that it was stated to hold are then the other's.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        entity = project.get(Entity, entity_id)
        how: Acceptance = "singly" if len(ids) == 1 else "in bulk"
        chosen = [tag for tag in _suggested(project, ids) if isinstance(tag, Mention)]
        linked = [msgspec.structs.replace(tag, state="accepted", accepted=how, type=entity.type, entity=entity.id)
                  for tag in chosen]
        after = project.swapped([Swap(before, tag) for before, tag in zip(chosen, linked, strict=True)])
        carried = carried_along(project, after, chosen, entity)
        after = after.swapped(carried)
        gone = _not_named(after, (each for each in new_entities(project, chosen) if each.id != entity_id))
        kept = entity if entity.state != "suggested" else msgspec.structs.replace(
            entity, state="accepted", accepted=how)
        kept = msgspec.structs.replace(
            kept, offices=with_further(entity.offices, (office for each in gone for office in each.offices)))
        swaps = [*(Swap(before, tag) for before, tag in zip(chosen, linked, strict=True)),
                 *carried, *_swaps(project, _without_gone(after, gone)),
                 *([Swap(entity, kept)] if kept != entity else ()), *(Swap(each, None) for each in gone)]
        return make_change(stamp, stamp.ids(), "link suggested", swaps if chosen else [], count=str(len(chosen)),
                           name=entity.name)
    return edit


def _suggested(project: Project, ids: Iterable[str]) -> list[Decided]:
    """Return those of the records that wait for a decision, each once, in the order given."""
    found = (project.find(Mention, each) or project.find(Quote, each) or project.find(Event, each)
             for each in dict.fromkeys(ids))
    return [record for record in found if record is not None and record.state == "suggested"]


def new_entities(project: Project, records: Iterable[Decided]) -> list[Entity]:
    """Return the suggested entities that the records name, each once."""
    named = dict.fromkeys(each for record in records for each in _names_in(record) if each)
    found = (project.find(Entity, each) for each in named)
    return [entity for entity in found if entity is not None and entity.state == "suggested"]


def _names_in(record: Decided) -> Iterator[str]:
    if isinstance(record, Mention):
        yield record.entity
    elif isinstance(record, Quote):
        yield from (record.speaker, record.addressee, record.relayed_by, record.said_where, *record.about)
    else:
        yield record.where
        yield from (each.entity for each in record.participants)
        for account in record.accounts:
            yield from (account.attributed_to, account.relayed_by, account.values.where)


def _not_named(project: Project, entities: Iterable[Entity]) -> list[Entity]:
    """Return those of the entities that no tag, quote or event names any more that was not rejected."""
    left = [entity for entity in entities
            if all(tag.state == "rejected" for tag in project.mentions_naming(entity.id))]
    others: tuple[Quote | Event, ...] = (*project.of(Quote).values(), *project.of(Event).values()) if left else ()
    named = {each for record in others if record.state != "rejected" for each in _names_in(record)}
    return [entity for entity in left if entity.id not in named]


def _without_gone(project: Project, gone: Iterable[Entity]) -> list[Decided]:
    """Return the records that name somebody who goes, all of them rejected, as naming nobody."""
    ids = {entity.id for entity in gone}
    others: tuple[Quote | Event, ...] = (*project.of(Quote).values(), *project.of(Event).values()) if ids else ()
    tags = [tag for each in sorted(ids) for tag in project.mentions_naming(each)]
    naming = [record for record in others if not ids.isdisjoint(_names_in(record))]
    return [_without(record, ids) for record in (*tags, *naming)]


def _leaving_out(project: Project, entity_id: str) -> list[Swap]:
    """Return the swaps after which no quote and no event names an entity; their words still say whom they meant."""
    held: tuple[Quote | Event, ...] = (*project.of(Quote).values(), *project.of(Event).values())
    return [Swap(record, _without(record, {entity_id})) for record in held if entity_id in _names_in(record)]


def _without(record: Decided, gone: set[str]) -> Decided:
    """Return a rejected record that names nobody who is gone; its words still say whom it meant."""
    if isinstance(record, Mention):
        return msgspec.structs.replace(record, entity="") if record.entity in gone else record
    if isinstance(record, Quote):
        fields = {name: "" for name in ("speaker", "addressee", "relayed_by", "said_where")
                  if getattr(record, name) in gone}
        return msgspec.structs.replace(record, **fields, about=tuple(each for each in record.about if each not in gone))
    return msgspec.structs.replace(
        record, where="" if record.where in gone else record.where,
        participants=tuple(each for each in record.participants if each.entity not in gone),
        accounts=tuple(_account_without(account, gone) for account in record.accounts))


def _account_without(account: Account, gone: set[str]) -> Account:
    fields = {name: "" for name in ("attributed_to", "relayed_by") if getattr(account, name) in gone}
    return msgspec.structs.replace(account, **fields)


def _change(project: Project, stamp: Stamp, message: str, chosen: Sequence[Decided], records: Iterable[Record],
            gone: Iterable[Entity] = ()) -> Change:
    swaps = [*_swaps(project, records), *(Swap(entity, None) for entity in gone)]
    if len(chosen) == 1:
        return make_change(stamp, stamp.ids(), message, swaps, name=shortened(_called(chosen[0])))
    return make_change(stamp, stamp.ids(), f"{message} several", swaps, count=str(len(chosen)))


def _swaps(project: Project, records: Iterable[Record]) -> list[Swap]:
    swaps = (Swap(project.find(type(record), record.id), record) for record in records)
    return [swap for swap in swaps if swap.before != swap.after]


def _called(record: Decided) -> str:
    return record.title if isinstance(record, Event) else record.words if isinstance(record, Mention) else (
        record.spans[0].words)
