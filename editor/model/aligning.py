"""Find which words of one text stand in a later version of it, and where: never by guess.

Sentences that are the same word for word lead: those in the same order, and longer ones that have been moved. What lies
between two of them is compared word by word. All of it takes little more than a time that grows with the texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_END = re.compile(r"[.!?\u2026\u061F\u06D4]+[\"'\u2019\u201D\u00BB)\]]*(?=\s)|[\u3002\uFF01\uFF1F]+|[\n\r]+")
_WORD = re.compile(r"\w+|[^\w\s]")
_LETTERS = re.compile(r"\w+")
_NEAR = 60
"""Code points on either side among which neighbours are looked for."""
_ENOUGH_WITHIN, _ENOUGH_BESIDE = 4, 2
_LONG = 8
"""Words from which a sentence can be known again in another place: shorter ones may be said of anything."""
_SMALL = 60_000
"""Words times words up to which all pairs are compared."""


class Unit(NamedTuple):
    """A sentence or line of a text, without the spaces round it; `words` counts words and marks."""

    begin: int
    end: int
    said: str
    words: int


class Run(NamedTuple):
    """Code points begin to end of the old text that stand in the new one from `new` on."""

    begin: int
    end: int
    new: int
    moved: bool = False


class Pair(NamedTuple):
    """So many units of both texts, from `old` and from `new` on, that are the same."""

    old: int
    new: int
    length: int


_Bounds = tuple[int, int, int, int]
"""First and last of the old units or words (exclusive), then of the new ones."""


def units_of(words: str) -> list[Unit]:
    """Return the sentences and lines of a text that have words."""
    found, begin = [], 0
    for end in (*(match.end() for match in _END.finditer(words)), len(words)):
        said = words[begin:end]
        if bare := said.strip():
            first = begin + len(said) - len(said.lstrip())
            found.append(Unit(first, first + len(bare), bare, len(_WORD.findall(bare))))
        begin = end
    return found


def same_runs(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return stretches of two sequences that are the same, in the order of both: those that stand once lead."""
    found: list[Pair] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        first, last, new_first, new_last = waiting.pop()
        before = _common(old[first:last], new[new_first:new_last])
        after = _common(old[first + before:last][::-1], new[new_first + before:new_last][::-1])
        found += [Pair(first, new_first, before), Pair(last - after, new_last - after, after)]
        first, last, new_first, new_last = first + before, last - after, new_first + before, new_last - after
        if first == last or new_first == new_last:
            continue
        pairs = _in_order(_once(old[first:last], new[new_first:new_last]))
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


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    return next((place for place, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]),
                min(len(old), len(new)))


def _once(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
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


class Alignment:
    """Which words of an old text stand where in a new one. `runs` are by place in the old text."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._units, self._new_units = units_of(old), units_of(new)
        self._same: dict[int, int] = {}
        self._moved: set[int] = set()
        self._shared = Counter[tuple[int, int]]()
        self._match_units()
        self._match_moved()
        self.runs = self._run_together([*self._runs_of_units(), *self._runs_of_words()])
        self._begins = [run.begin for run in self.runs]
        self._unit_begins = [unit.begin for unit in self._units]
        self._new_begins = [unit.begin for unit in self._new_units]

    def place(self, begin: int, end: int) -> int | None:
        """Return where the words from begin to end stand in the new text.

        None where they do not, or where only words like them do: in another sentence, or with other neighbours.
        """
        number = bisect_right(self._begins, begin) - 1
        if begin >= end or number < 0 or self.runs[number].end < end:
            return None
        run = self.runs[number]
        new = run.new + begin - run.begin
        return new if self._is_same_place(run, begin, end, new) else None

    def _match_units(self) -> None:
        """Match sentences in the order of both; a short one only beside another, or between the same two."""
        pairs = same_runs([unit.said for unit in self._units], [unit.said for unit in self._new_units])
        for pair in pairs:
            is_at_end = (pair.old, pair.new) == (0, 0) or (
                pair.old + pair.length, pair.new + pair.length) == (len(self._units), len(self._new_units))
            if is_at_end or sum(unit.words for unit in self._units[pair.old:pair.old + pair.length]) >= _LONG:
                self._same.update((pair.old + step, pair.new + step) for step in range(pair.length))

    def _match_moved(self) -> None:
        """Match long sentences that stand once in either text, wherever, and their neighbours."""
        taken = set(self._same.values())
        for one, other in _once([unit.said for unit in self._units], [unit.said for unit in self._new_units]):
            if one not in self._same and other not in taken and self._units[one].words >= _LONG:
                for step in (1, -1):
                    old, new = (one, other) if step > 0 else (one - 1, other - 1)
                    while self._is_free_pair(old, new, taken):
                        self._same[old] = new
                        self._moved.add(old)
                        taken.add(new)
                        old, new = old + step, new + step

    def _is_free_pair(self, old: int, new: int, taken: set[int]) -> bool:
        return (0 <= old < len(self._units) and 0 <= new < len(self._new_units) and old not in self._same
                and new not in taken and self._units[old].said == self._new_units[new].said)

    def _runs_of_units(self) -> Iterator[Run]:
        for old, new in self._same.items():
            unit = self._units[old]
            yield Run(unit.begin, unit.end, self._new_units[new].begin, old in self._moved)

    def _gaps(self) -> Iterator[tuple[range, range]]:
        """Yield the sentences between two that stand in the order of both, old and new."""
        last, new_last = -1, -1
        kept = [(old, new) for old, new in sorted(self._same.items()) if old not in self._moved]
        for old, new in (*kept, (len(self._units), len(self._new_units))):
            if old - last > 1 and new - new_last > 1:
                yield range(last + 1, old), range(new_last + 1, new)
            last, new_last = old, new

    def _runs_of_words(self) -> Iterator[Run]:
        """Yield the words that changed sentences still have in common, where the sentences stand in the same place."""
        taken = set(self._same.values())
        for old, new in self._gaps():
            tokens = list(_tokens(self._units, (unit for unit in old if unit not in self._same)))
            new_tokens = list(_tokens(self._new_units, (unit for unit in new if unit not in taken)))
            for pair in same_runs([token[2] for token in tokens], [token[2] for token in new_tokens]):
                for step in range(pair.length):
                    (begin, unit, said), (place, other, _) = tokens[pair.old + step], new_tokens[pair.new + step]
                    self._shared[unit, other] += 1
                    yield Run(begin, begin + len(said), place)

    def _run_together(self, runs: Iterable[Run]) -> list[Run]:
        """Return the runs by place, those joined between which nothing but the same spaces stands."""
        joined: list[Run] = []
        for run in sorted(runs):
            if joined and self._goes_on(joined[-1], run):
                joined[-1] = joined[-1]._replace(end=run.end)
            else:
                joined.append(run)
        return joined

    def _goes_on(self, before: Run, run: Run) -> bool:
        between = self._old[before.end:run.begin]
        new_end = before.new + before.end - before.begin
        return (run.begin - before.end == run.new - new_end and before.moved == run.moved
                and not between.strip() and between == self._new[new_end:run.new])

    def _is_same_place(self, run: Run, begin: int, end: int, new: int) -> bool:
        first = max(0, bisect_right(self._unit_begins, begin) - 1)
        last = max(0, bisect_right(self._unit_begins, end - 1) - 1)
        if any(unit in self._same for unit in (first, last)):
            return True
        other = max(0, bisect_right(self._new_begins, new) - 1)
        return self._is_same_sentence(first, other) and self._has_neighbours(run, begin, end)

    def _is_same_sentence(self, unit: int, other: int) -> bool:
        """Tell whether a changed sentence is still the one it was: by half of its words, and two in three of the
        shorter one's.
        """
        shared = self._shared[unit, other]
        old, new = self._units[unit].words, self._new_units[other].words
        return 2 * shared >= old and 3 * shared >= 2 * min(old, new)

    def _has_neighbours(self, run: Run, begin: int, end: int) -> bool:
        """Tell whether enough words stand together in both texts: four of the passage, or two beside it."""
        before = self._old[max(run.begin, begin - _NEAR):begin]
        after = self._old[end:min(run.end, end + _NEAR)]
        return (len(_WORD.findall(self._old, begin, end)) >= _ENOUGH_WITHIN
                or len(_LETTERS.findall(f"{before} {after}")) >= _ENOUGH_BESIDE)


def _tokens(units: Sequence[Unit], numbers: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """Yield where each word or mark of some units begins, the number of its unit, and the word."""
    for number in numbers:
        for match in _WORD.finditer(units[number].said):
            yield units[number].begin + match.start(), number, match.group()
