"""Tell what a project says from what is only suggested to it: no more than the former is counted and listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from editor.model.change import Change, Swap
from editor.model.project import Project
from editor.model.records import Entity, Event, Mention, Quote, Record, Relation, Suggestible

R = TypeVar("R", bound=Record)


def stands(record: Record) -> bool:
    """Tell whether the project says a record: it is not only suggested, not rejected, and not merged into another."""
    if isinstance(record, Suggestible) and record.state != "accepted":
        return False
    return not (isinstance(record, Entity) and record.merged_into)


def standing(project: Project, kind: type[R]) -> list[R]:
    """Return the records of a class that the project says, the first made first."""
    return [record for record in project.each(kind) if stands(record)]


def count_standing(project: Project, kind: type[R]) -> int:
    """Return how many records of a class the project says."""
    return sum(map(stands, project.of(kind).values()))


def with_named(project: Project, change: Change) -> Change:
    """Return the change with the suggested entities accepted that something accepted names from now on.

    They are accepted as what names them is, singly or in bulk. Entities that the change is about stay as they are.
    """
    accepted = [record for swap in change.swaps if isinstance(record := swap.after, Suggestible)
                and record.state == "accepted"]
    if not accepted:  # as where thousands are suggested
        return change
    own = {swap.id for swap in change.swaps if isinstance(swap.record, Entity)}
    how = {name: record.accepted for record in sorted(accepted, key=lambda record: record.accepted == "singly")
           for name in _names_in(record) if name and name not in own}
    named = ((project.find(Entity, name), kind) for name, kind in how.items())
    swaps = [Swap(entity, msgspec.structs.replace(entity, state="accepted", accepted=kind))
             for entity, kind in named if entity is not None and entity.state == "suggested"]
    return msgspec.structs.replace(change, swaps=(*change.swaps, *swaps)) if swaps else change


def _names_in(record: Suggestible) -> Iterator[str]:
    """Yield the entities that a tag, a quote, an event or a relation names, blanks too."""
    match record:
        case Mention():
            yield record.entity
        case Relation():
            yield from (record.from_, record.to)
        case Quote():
            yield from (record.speaker, record.addressee, record.relayed_by, record.said_where, *record.about)
        case Event():
            yield from (record.where, *(each.entity for each in record.participants),
                        *(figure.who for figure in record.figures))
            for account in record.accounts:
                yield from (account.attributed_to, account.relayed_by, account.values.where,
                            *(figure.who for figure in account.values.figures))
