"""Hold what is marked in an article, so that what stands at a place is found at once among tens of thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import Literal

import msgspec

from editor.model.span import SpanIndex

Layer = Literal["mention", "quote", "event", "note"]

_LONG = 1024
"""Marks up to this long are found from this far before a place; the few longer ones have an index of their own."""

_begin = attrgetter("begin")


class Mark(msgspec.Struct, frozen=True, gc=False):
    """Words of the article that a record stands on, in code points. One record has one mark for each of its passages.

    `id` is the record's. `type` names the ink: a mention's nature, else the layer. `label` is what the margin says,
    such as `Q1`. `group` is a further id that selects the mark, such as its entity's. `pending` is a suggestion.
    """

    id: str
    begin: int
    end: int
    layer: Layer = "mention"
    type: str = "other"
    label: str = ""
    group: str = ""
    pending: bool = False

    @property
    def length(self) -> int:
        """Return how many code points are marked."""
        return self.end - self.begin

    def belongs_to(self, ids: frozenset[str]) -> bool:
        """Tell whether the mark's record, or the one it is grouped under, is among the ids."""
        return self.id in ids or self.group in ids


class Marks:
    """The marks of one article. Taking in many at once costs one sort; finding, adding and removing O(log n + k)."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(marks, key=_begin)
        long = [mark for mark in self._marks if mark.end - mark.begin > _LONG]
        self._long = SpanIndex((mark.begin, mark.end, mark.id) for mark in long)
        self._events = [mark for mark in self._marks if mark.layer == "event"]

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def of(self, record: str) -> tuple[Mark, ...]:
        """Return the record's marks, by their place."""
        first = self._first.get(record)
        return () if first is None else tuple(sorted((first, *self._further.get(record, ())), key=_begin))

    def add(self, mark: Mark) -> None:
        """Take the mark in."""
        if mark.id in self._first:
            self._further.setdefault(mark.id, []).append(mark)
        else:
            self._first[mark.id] = mark
        self._marks.insert(bisect_right(self._marks, mark.begin, key=_begin), mark)
        if mark.layer == "event":
            self._events.insert(bisect_right(self._events, mark.begin, key=_begin), mark)
        if mark.length > _LONG:
            self._long.add((mark.begin, mark.end, mark.id))

    def remove(self, record: str) -> tuple[Mark, ...]:
        """Let all marks of the record go and return them."""
        gone = self.of(record)
        self._further.pop(record, None)
        self._first.pop(record, None)
        for mark in gone:
            del self._marks[self._marks.index(mark, bisect_left(self._marks, mark.begin, key=_begin))]
            if mark.layer == "event":
                self._events.remove(mark)
            if mark.length > _LONG:
                self._long.remove((mark.begin, mark.end, mark.id))
        return gone

    def overlapping(self, begin: int, end: int) -> list[Mark]:
        """Return the marks that share a code point with the stretch, by begin, the longer first."""
        first = bisect_left(self._marks, begin - _LONG, key=_begin)
        last = bisect_left(self._marks, end, first, key=_begin)
        found = [mark for mark in self._marks[first:last] if begin < mark.end <= mark.begin + _LONG]
        for start, stop, record in set(self._long.overlapping(begin, end)):
            found.extend(mark for mark in self.of(record) if (mark.begin, mark.end) == (start, stop))
        return sorted(found, key=lambda mark: (mark.begin, -mark.end))

    def at(self, place: int) -> list[Mark]:
        """Return the marks on the code point, the innermost first."""
        return sorted(self.overlapping(place, place + 1), key=lambda mark: mark.length)

    def after(self, place: int) -> Iterator[Mark]:
        """Yield the mentions that begin after the place, in order."""
        for index in range(bisect_right(self._marks, place, key=_begin), len(self._marks)):
            if self._marks[index].layer == "mention":
                yield self._marks[index]

    def before(self, place: int) -> Iterator[Mark]:
        """Yield the mentions that begin before the place, backwards."""
        for index in range(bisect_left(self._marks, place, key=_begin) - 1, -1, -1):
            if self._marks[index].layer == "mention":
                yield self._marks[index]

    def events(self) -> list[tuple[Mark, ...]]:
        """Return the passages of each event, by the place of the first."""
        events: dict[str, list[Mark]] = {}
        for mark in self._events:
            events.setdefault(mark.id, []).append(mark)
        return [tuple(passages) for passages in events.values()]

    @cached_property
    def _first(self) -> dict[str, Mark]:
        """The first mark of each record by its id; nearly all records have no other."""
        return {mark.id: mark for mark in reversed(self._marks)}

    @cached_property
    def _further(self) -> dict[str, list[Mark]]:
        """The other marks of the records that have several."""
        further: dict[str, list[Mark]] = {}
        if len(self._first) < len(self._marks):
            for mark in self._marks:
                if self._first[mark.id] is not mark:
                    further.setdefault(mark.id, []).append(mark)
        return further
