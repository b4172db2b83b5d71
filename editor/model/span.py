"""Find which of many half-open stretches overlap a place, in O(log n + k)."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

Span = tuple[int, int, str]
"""Begin and end (exclusive) in one unit, whichever the caller counts in, and the id of what stands there."""


class SpanIndex:
    """Spans kept sorted in classes of like length: a class of lengths under 2^k is searched from 2^k before the place.

    Not safe for several threads. An empty span (begin == end) is never found.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._classes: dict[int, list[Span]] = {}
        for span in spans:
            self._classes.setdefault(_length_class(span), []).append(span)
        for members in self._classes.values():
            members.sort()

    def __len__(self) -> int:
        return sum(len(members) for members in self._classes.values())

    def __iter__(self) -> Iterator[Span]:
        for members in self._classes.values():
            yield from members

    def add(self, span: Span) -> None:
        """Take the span in; the same span may stand there twice."""
        insort(self._classes.setdefault(_length_class(span), []), span)

    def remove(self, span: Span) -> None:
        """Let the span go. Raises KeyError where it does not stand."""
        members = self._classes.get(_length_class(span), [])
        place = bisect_left(members, span)
        if place == len(members) or members[place] != span:
            raise KeyError(span)
        del members[place]

    def overlapping(self, begin: int, end: int) -> list[Span]:
        """Return the spans that share at least one place with begin to end, by begin, the longer first."""
        found: list[Span] = []
        for length_class, members in self._classes.items():
            first = bisect_left(members, (begin - (1 << length_class) + 1,))
            last = bisect_left(members, (end,))
            found.extend(span for span in members[first:last] if span[1] > begin)
        found.sort(key=lambda span: (span[0], -span[1], span[2]))
        return found

    def at(self, position: int) -> list[Span]:
        """Return the spans that hold the place, the innermost (shortest) first."""
        return sorted(self.overlapping(position, position + 1), key=lambda span: (span[1] - span[0], span))


def _length_class(span: Span) -> int:
    return (span[1] - span[0]).bit_length()
