"""Find what two sequences of words or sentences have in common, in little more than a time that grows with them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_SMALL = 60_000
"""Words times words up to which all pairs are compared."""


class Pair(NamedTuple):
    """So many words or sentences of both sequences, from `old` and from `new` on, that are the same."""

    old: int
    new: int
    length: int


_Bounds = tuple[int, int, int, int]
"""First and last of the old words or sentences (exclusive), then of the new ones."""


def same_runs(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return stretches of two sequences that are the same, in the order of both: those that stand once lead."""
    found: list[Pair] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        first, last, new_first, new_last = waiting.pop()
        before = alike_at_first(old[first:last], new[new_first:new_last])
        after = alike_at_first(old[first + before:last][::-1], new[new_first + before:new_last][::-1])
        found += [Pair(first, new_first, before), Pair(last - after, new_last - after, after)]
        first, last, new_first, new_last = first + before, last - after, new_first + before, new_last - after
        if first == last or new_first == new_last:
            continue
        pairs = _in_order(once(old[first:last], new[new_first:new_last]))
        if not pairs:
            found += _compared(old, new, (first, last, new_first, new_last))
        else:
            places = [(first + one, new_first + other) for one, other in pairs]
            waiting += _between(places, (first, last, new_first, new_last))
            found += [Pair(one, other, 1) for one, other in places]
    return _joined(pair for pair in found if pair.length)


def _between(places: Sequence[tuple[int, int]], bounds: _Bounds) -> Iterator[_Bounds]:
    first, last, new_first, new_last = bounds
    for one, other in (*places, (last, new_last)):
        if first < one and new_first < other:
            yield first, one, new_first, other
        first, new_first = one + 1, other + 1


def alike_at_first(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many words, characters or sentences are the same from the beginning."""
    return next((place for place, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]),
                min(len(old), len(new)))


def once(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return where what stands once in either sequence stands in both, by the place in the old one."""
    counts, new_counts = Counter(old), Counter(new)
    places = {said: place for place, said in enumerate(new)}
    return [(place, places[said]) for place, said in enumerate(old) if counts[said] == 1 == new_counts[said]]


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return as many pairs as stand in the same order in both (the longest rising run, by patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, new) in enumerate(pairs):
        pile = bisect_right(tops, new)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile:pile + 1], piles[pile:pile + 1] = [new], [number]
    kept = []
    number = piles[-1] if piles else -1
    while number >= 0:
        kept.append(pairs[number])
        number = before[number]
    return kept[::-1]


def _compared(old: Sequence[str], new: Sequence[str], bounds: _Bounds) -> list[Pair]:
    """Return what is the same in two stretches where nothing stands just once; nothing of very long ones."""
    first, last, new_first, new_last = bounds
    if (last - first) * (new_last - new_first) > _SMALL:
        return []
    blocks = SequenceMatcher(None, old[first:last], new[new_first:new_last], autojunk=False).get_matching_blocks()
    return [Pair(first + block.a, new_first + block.b, block.size) for block in blocks]


def _joined(pairs: Iterable[Pair]) -> list[Pair]:
    joined: list[Pair] = []
    for pair in sorted(pairs):
        if joined and (joined[-1].old + joined[-1].length, joined[-1].new + joined[-1].length) == pair[:2]:
            joined[-1] = Pair(joined[-1].old, joined[-1].new, joined[-1].length + pair.length)
        else:
            joined.append(pair)
    return joined
