"""Hold how many accepted tags name each entity, where these may still be counted while the project is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from immutables import Map

_NONE: Map[str, int] = Map()


class Tallies:
    """The numbers of tags by the ids of entities; `count` is called when they are first asked for, and may wait."""

    __slots__ = ("_count", "_known", "_more")

    def __init__(self, count: Callable[[], Mapping[str, int]], more: Map[str, int] = _NONE) -> None:
        """Take what counts, and so many more, or fewer, that are not counted there."""
        self._count, self._more = count, more
        self._known: Map[str, int] | None = None

    @classmethod
    def of(cls, counted: Mapping[str, int]) -> Tallies:
        """Return tallies that are known already."""
        tallies = cls(lambda: counted)
        tallies._known = counted if isinstance(counted, Map) else Map(counted)
        return tallies

    @property
    def known(self) -> Map[str, int]:
        """Return the numbers; an entity that no tag names may be left out."""
        if self._known is None:
            self._known = _sum(Map(self._count()), self._more)
        return self._known

    def plus(self, more: Mapping[str, int]) -> Tallies:
        """Return the tallies with so many more, or fewer, of some entities; nothing is waited for."""
        if not more:
            return self
        if self._known is None:
            return Tallies(self._count, _sum(self._more, more))
        return Tallies.of(_sum(self._known, more))

    def __eq__(self, other: object) -> bool:
        """Tell whether the numbers are the same."""
        return isinstance(other, Tallies) and self.known == other.known

    def __hash__(self) -> int:
        """Return the hash of the numbers."""
        return hash(self.known)


def _sum(known: Map[str, int], more: Mapping[str, int]) -> Map[str, int]:
    return known.update({entity: known.get(entity, 0) + count for entity, count in more.items()})
