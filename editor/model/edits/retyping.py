"""Make what goes by a term go by another: entities and tags, events, their participants, and relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec

from editor.model.change import Swap
from editor.model.project import Project
from editor.model.records import Entity, Event, Mention, Record, Relation
from editor.model.records.terms import Sort
from editor.model.scheme import Scheme
from editor.model.terms import TermName

R = TypeVar("R", Entity, Event, Mention, Relation)


def retyped(project: Project, becomes: Mapping[TermName, str], after: Scheme) -> list[Swap]:
    """Return the swaps that give each record the name that its term becomes; of tags only those in memory.

    An entity of another type keeps its kind only where that type has it in the scheme `after`.
    """
    found = ((record, _renamed(record, becomes, after)) for record in _records(project))
    return [Swap(before, after) for before, after in found if before != after]


def _records(project: Project) -> Iterator[Record]:
    for kind in (Entity, Event, Relation):
        yield from project.each(kind)
    for held in project.mentions.values():
        yield from held.values()


def _renamed(record: Record, becomes: Mapping[TermName, str], after: Scheme) -> Record:
    if isinstance(record, Mention):
        return _with_type(record, "entity type", becomes)
    if isinstance(record, Entity):
        kind = becomes.get(TermName("kind", record.kind, record.type))
        kept = record if kind is None else msgspec.structs.replace(record, kind=kind)
        other = _with_type(kept, "entity type", becomes)
        is_lost = other.type != record.type and other.kind not in after.entity_type(other.type).kinds
        return msgspec.structs.replace(other, kind="") if is_lost else other
    if isinstance(record, Event):
        return _with_roles(_with_type(record, "event type", becomes), becomes)
    return _with_type(record, "relation type", becomes) if isinstance(record, Relation) else record


def _with_type(record: R, sort: Sort, becomes: Mapping[TermName, str]) -> R:
    other = becomes.get(TermName(sort, record.type))
    return record if other is None else msgspec.structs.replace(record, type=other)


def _with_roles(event: Event, becomes: Mapping[TermName, str]) -> Event:
    roles = [becomes.get(TermName("role", each.role), each.role) for each in event.participants]
    if roles == [each.role for each in event.participants]:
        return event
    return msgspec.structs.replace(event, participants=tuple(
        msgspec.structs.replace(each, role=role) for each, role in zip(event.participants, roles, strict=True)))
