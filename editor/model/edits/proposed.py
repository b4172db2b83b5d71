"""Accept values that the program proposed for an event or a quote: they are the analyst's from then on."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from editor.model.change import Change, Edit, Stamp, Swap, make_change
from editor.model.edits.fields import name_of
from editor.model.project import Project
from editor.model.records import Account, Event, Quote

P = TypeVar("P", bound=Event | Quote | Account)
R = TypeVar("R", Event, Quote, Event | Quote)


def accept_proposed(record: type[Event | Quote], record_id: str, *fields: str) -> Edit:
    """Accept what is proposed for these fields of an event or a quote; for all of them, those of its accounts too,
    where none is named.
    """
    def edit(project: Project, stamp: Stamp) -> Change:
        before = project.get(record, record_id)
        after = _accepted(before, fields) if fields else confirmed(before)
        return make_change(stamp, stamp.ids(), "accept proposed", [Swap(before, after)] if after != before else [],
                           name=name_of(after))
    return edit


def confirmed(record: R) -> R:
    """Return an event or a quote of which nothing is only proposed any more, nor in the accounts of an event."""
    after = _accepted(record, ())
    if isinstance(after, Event):
        return msgspec.structs.replace(after, accounts=tuple(_accepted(one, ()) for one in after.accounts))
    return after


def proposed_in(record: Event | Quote) -> int:
    """Return how many values of a record are proposed and neither accepted nor changed yet."""
    accounts = record.accounts if isinstance(record, Event) else ()
    return len(record.suggested) + sum(len(account.suggested) for account in accounts)


def _accepted(held: P, fields: tuple[str, ...]) -> P:
    left = tuple(field for field in held.suggested if fields and field not in fields)
    if isinstance(held, Event) and "participants" not in left:
        taking_part = tuple(msgspec.structs.replace(each, suggested=False) for each in held.participants)
        return msgspec.structs.replace(held, suggested=left, participants=taking_part)
    return msgspec.structs.replace(held, suggested=left)
