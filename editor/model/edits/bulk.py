"""Change several records of one kind in one step: a field of all of them, or all of them taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.entities import delete_entities
from editor.model.edits.events import delete_event
from editor.model.edits.fields import touched
from editor.model.edits.notes import delete_note
from editor.model.edits.quotes import delete_quote
from editor.model.edits.references import unreferred
from editor.model.project import Project
from editor.model.records import Entity, Event, Note, Quote, Record

R = TypeVar("R", bound=Record)

PLURALS: dict[type[Record], str] = {Entity: "entities", Event: "events", Quote: "quotes", Note: "notes"}
"""What several records of a kind are called in the ids of messages."""
_DELETING: dict[type[Record], Callable[[str], Edit]] = {Event: delete_event, Quote: delete_quote, Note: delete_note}


def change_several(kind: type[R], ids: Sequence[str], field: str, change: Callable[[R], R], *, merge: str = "") -> Edit:
    """Return the edit that changes a field of records, each in its own way, in one step.

    Records that are gone, or that `change` leaves as they are, take no part. The message gets how many do, and the
    `field`.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        there = [found for record_id in ids if (found := project.find(kind, record_id)) is not None]
        swaps = [Swap(before, after) for before in there if (after := change(before)) != before]
        return make_change(stamp, stamp.ids(), f"set {PLURALS[kind]}", swaps, merge=merge, count=str(len(swaps)),
                           field=field)
    return edit


def set_several(kind: type[Record], ids: Sequence[str], /, *, merge: str = "", **fields: Any) -> Edit:
    """Give fields of several records the same new values in one step; all other fields stay as they are."""
    return change_several(kind, ids, next(iter(fields)).rstrip("_"),
                          lambda record: touched(record, **fields), merge=merge)


def grade_accounts(event_ids: Sequence[str], credibility: int) -> Edit:
    """Give every account of several events one credibility (Admiralty 1 to 6, 6 for not judged)."""
    def graded(event: Event) -> Event:
        return msgspec.structs.replace(event, accounts=tuple(
            msgspec.structs.replace(account, credibility=credibility) for account in event.accounts))
    return change_several(Event, event_ids, "credibility", graded)


def delete_several(kind: type[Record], ids: Sequence[str]) -> Edit:
    """Take several records of a kind away in one step, each as it would be taken away alone.

    The articles whose tags name an entity that goes must be loaded. Raises EditRefused where one is not.
    """
    if kind is Entity:
        return delete_entities(ids)
    if len(ids) == 1:
        return _DELETING[kind](ids[0])
    def edit(project: Project, stamp: Stamp) -> Change:
        records = _all_of(project, kind, ids)
        swaps = [*unreferred(project, {record.id for record in records}), *(Swap(record, None) for record in records)]
        return make_change(stamp, stamp.ids(), f"delete {PLURALS[kind]}", swaps, count=str(len(records)))
    return edit


def _all_of(project: Project, kind: type[R], ids: Sequence[str]) -> list[R]:
    return [project.get(kind, record_id) for record_id in ids]
