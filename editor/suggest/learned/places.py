"""Ask what stands in a stretch of an article, in time that grows with what stands there alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """What stands from one code point to before another."""

    @property
    def begin(self) -> int:
        """Return where it begins."""

    @property
    def end(self) -> int:
        """Return where it ends."""


P = TypeVar("P", bound=Placed)


class Places(Generic[P]):
    """Things by where they stand, the longest first of those that begin together."""

    def __init__(self, things: Iterable[P]) -> None:
        self._things = sorted(things, key=lambda each: (each.begin, -each.end))
        self._begins = [each.begin for each in self._things]

    def within(self, begin: int, end: int) -> Iterator[P]:
        """Yield what begins and ends in a stretch, in order."""
        for at in range(bisect_left(self._begins, begin), bisect_left(self._begins, end)):
            if self._things[at].end <= end:
                yield self._things[at]

    def outer(self, begin: int, end: int) -> Iterator[P]:
        """Yield what begins and ends in a stretch and not within another that does."""
        reached = begin
        for each in self.within(begin, end):
            if each.begin >= reached:
                reached = each.end
                yield each
