"""Say what one edit did: its message, and every record before and after."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from editor.model.cleaning import clean
from editor.model.ids import id_of_number
from editor.model.records import Record, Text

if TYPE_CHECKING:
    from editor.model.project import Project

_RANDOM_BITS = 80
_ROOM = 1 << 40
"""Ids that one stamp can give before the next stamp's begin."""


class Stamp(msgspec.Struct, frozen=True):
    """Who edits, when (RFC 3339, UTC), and the seed of the ids, so that an edit can stay a pure function."""

    at: str
    by: str
    seed: int

    def ids(self) -> Iterator[str]:
        """Yield ids of 26 characters (the ULID scheme): unique across projects, sorting by time, then by order."""
        moment = int(datetime.fromisoformat(self.at).timestamp() * 1000)
        number = (moment << _RANDOM_BITS) | (self.seed % (1 << _RANDOM_BITS))
        while True:
            yield id_of_number(number)
            number += 1


class Stamps:
    """Stamps of this moment, to the millisecond: the ids of a later one sort after those of an earlier one."""

    def __init__(self) -> None:
        self._last = Stamp("", "", 0)

    def __call__(self, author: str) -> Stamp:
        """Return the next stamp."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        if now <= self._last.at:  # the same millisecond, or a clock set back
            self._last = Stamp(self._last.at, author, self._last.seed + _ROOM)
        else:
            # the top bit stays free, so that counting on cannot run over into the time
            self._last = Stamp(now, author, secrets.randbits(_RANDOM_BITS - 1))
        return self._last


class Swap(msgspec.Struct, frozen=True):
    """One record before and after; None where it did not exist."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """Return the record after, or before where it is gone."""
        record = self.after if self.after is not None else self.before
        if record is None:
            raise ValueError("a swap names at least one record")
        return record

    @property
    def kind(self) -> str:
        """Return the record's kind, for example `mention`."""
        return self.record.kind_of_record

    @property
    def id(self) -> str:
        """Return the record's id."""
        return self.record.id

    def inverse(self) -> Swap:
        """Return the swap that takes this one back."""
        return Swap(self.after, self.before)


class Message(msgspec.Struct, frozen=True):
    """What was done, as a message id and its values, so that any language can say it."""

    id: str
    values: tuple[tuple[str, str], ...] = ()


RIDING = frozenset({"read article", "suggest dates"})
"""The message ids of steps that nobody orders."""


class Change(msgspec.Struct, frozen=True):
    """One step: the undo step, the menu label, the audit trail, the refresh of views and the unit of a merge.

    `texts` are texts that the step brings in; they are kept apart from the swaps and outlive an undo.
    Steps of one `merge` token, one right after the other, become one. Of a step that is told in parts, all but the
    last say by `goes_on` that more of it is told.
    """

    id: str
    at: str
    by: str
    message: Message
    swaps: tuple[Swap, ...]
    texts: tuple[Text, ...] = ()
    merge: str = ""
    undoable: bool = True
    goes_on: bool = False

    @property
    def rides(self) -> bool:
        """Tell whether the step came by itself, so that it is undone and done again along with the one before it."""
        return self.message.id in RIDING

    def inverse(self) -> Change:
        """Return the change that takes this one back, last swap first."""
        return msgspec.structs.replace(self, swaps=tuple(swap.inverse() for swap in reversed(self.swaps)))

    def may_merge(self, earlier: Change) -> bool:
        """Tell whether this step continues the earlier one, by having the same token."""
        return bool(self.merge) and self.merge == earlier.merge and self.undoable == earlier.undoable

    def after(self, earlier: Change) -> Change:
        """Return one step in the place of the earlier one and this one, with the earlier one's id."""
        return Growing(earlier).take(self)


class Growing:
    """A step that goes on: however many records it has, taking in another costs as much as that one has."""

    def __init__(self, step: Change) -> None:
        self.step = step
        self._swaps = {(swap.kind, swap.id): swap for swap in step.swaps}

    def take(self, change: Change) -> Change:
        """Return one step in the place of the one so far and this one, with the id of the one so far."""
        for swap in change.swaps:
            key = (swap.kind, swap.id)
            earlier = self._swaps.get(key)
            kept = swap if earlier is None else Swap(earlier.before, swap.after)
            if kept.before != kept.after:
                self._swaps[key] = kept
            else:
                self._swaps.pop(key, None)
        self.step = msgspec.structs.replace(change, id=self.step.id, swaps=tuple(self._swaps.values()),
                                            texts=self.step.texts + change.texts)
        return self.step


Edit = Callable[["Project", Stamp], Change]
"""An edit: a pure function of the project and a stamp. Raises EditRefused where it does not fit."""


def make_change(stamp: Stamp, ids: Iterator[str], message: str, swaps: list[Swap] | tuple[Swap, ...], *,
                texts: tuple[Text, ...] = (), merge: str = "", undoable: bool = True, **values: str) -> Change:
    """Return the change of an edit, named by the next id of the stamp; its records and values can be stored."""
    kept = tuple(Swap(swap.before, clean(swap.after)) for swap in swaps)
    return Change(next(ids), stamp.at, stamp.by, Message(message, clean(tuple(values.items()))), kept,
                  texts, merge, undoable)
