"""Hold how many tags there are of each sort, where these may still be counted while the project is shown."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, Generic, TypeVar

from immutables import Map

from editor.model.records import Mention

K = TypeVar("K", bound=Hashable)
_NONE: Map[Any, int] = Map()

Spot = tuple[str, ...]
"""An article and the sha256 of one of its texts; then the type of tags there, or nothing for tags of all types."""


class Tallies(Generic[K]):
    """The numbers of tags by what they are counted under; `count` is called when they are first asked for, and may
    wait.
    """

    __slots__ = ("_count", "_is_counted", "_known", "_more")

    def __init__(self, count: Callable[[], Mapping[K, int]], more: Map[K, int] = _NONE,
                 is_counted: Callable[[], bool] = lambda: False) -> None:
        """Take what counts, so many more, or fewer, that are not counted there, and what tells that nothing waits."""
        self._count, self._more, self._is_counted = count, more, is_counted
        self._known: Map[K, int] | None = None

    @classmethod
    def of(cls, counted: Mapping[K, int]) -> Tallies[K]:
        """Return tallies that are known already."""
        tallies = cls(lambda: counted)
        tallies._known = counted if isinstance(counted, Map) else Map(counted)
        return tallies

    @property
    def known(self) -> Map[K, int]:
        """Return the numbers; what no tag is counted under may be left out."""
        if self._known is None:
            self._known = _sum(Map(self._count()), self._more)
        return self._known

    @property
    def is_known(self) -> bool:
        """Tell whether the numbers can be had without waiting."""
        return self._known is not None or self._is_counted()

    def plus(self, more: Mapping[K, int]) -> Tallies[K]:
        """Return the tallies with so many more, or fewer, of some; nothing is waited for."""
        if not more:
            return self
        if self._known is None:
            return Tallies(self._count, _sum(self._more, more), self._is_counted)
        return Tallies.of(_sum(self._known, more))

    def __eq__(self, other: object) -> bool:
        """Tell whether the numbers are the same."""
        return isinstance(other, Tallies) and self.known == other.known

    def __hash__(self) -> int:
        """Return the hash of the numbers."""
        return hash(self.known)


def spots_of(mention: Mention) -> tuple[Spot, Spot]:
    """Return what a tag that waits for a decision is counted under: its text, and its text and type."""
    return (mention.article, mention.text), (mention.article, mention.text, mention.type)


def _sum(known: Map[K, int], more: Mapping[K, int]) -> Map[K, int]:
    return known.update({key: known.get(key, 0) + count for key, count in more.items()})
