"""Find which words of one text stand in a later version of it, and where: never by guess.

Sentences that are the same word for word lead: those in the same order, and longer ones that have been moved. What lies
between two of them is compared word by word. All of it takes little more than a time that grows with the texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from editor.model.claims import still_claims
from editor.model.sentence import sentence_at
from editor.model.sequences import once, same_runs

_END = re.compile(r"[.!?\u2026\u061F\u06D4]+[\"'\u2019\u201D\u00BB)\]]*(?=\s)|[\u3002\uFF01\uFF1F]+|[\n\r]+")
_WORD = re.compile(r"\w+|[^\w\s]")
_LETTERS = re.compile(r"\w+")
_NEAR = 60
"""Code points on either side among which neighbours are looked for."""
_ENOUGH_WITHIN, _ENOUGH_BESIDE = 4, 2
_LONG = 8
"""Words from which a sentence can be known again in another place: shorter ones may be said of anything."""


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


class Alignment:
    """Which words of an old text stand where in a new one. `runs` are by place in `old`."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self._new = old, new
        self._units, self._new_units = units_of(old), units_of(new)
        self._same: dict[int, int] = {}
        self._moved: set[int] = set()
        self._shared = Counter[tuple[int, int]]()
        self._match_units()
        self._match_moved()
        self._counts = Counter(unit.said for unit in self._units)
        self._new_counts = Counter(unit.said for unit in self._new_units)
        self._doubtful = self._find_doubtful()
        self.runs = self._run_together([*self._runs_of_units(), *self._runs_of_words()])
        self._begins = [run.begin for run in self.runs]
        self._unit_begins = [unit.begin for unit in self._units]
        self._new_begins = [unit.begin for unit in self._new_units]

    def place(self, begin: int, end: int, *, as_claim: bool = False) -> int | None:
        """Return where the words from begin to end stand in the new text.

        None where they do not, or where only words like them do: in another sentence, or with other neighbours. As a
        claim they are the words of a sentence that says so: None, too, where it does not still claim the same.
        """
        number = bisect_right(self._begins, begin) - 1
        if begin >= end or number < 0 or self.runs[number].end < end:
            return None
        run = self.runs[number]
        new = run.new + begin - run.begin
        is_there = self._is_same_place(run, begin, end, as_claim)
        return new if is_there and (not as_claim or self._still_claims(begin, end, new)) else None

    def _still_claims(self, begin: int, end: int, new: int) -> bool:
        """Tell whether the sentences of a passage claim the same at its new place; one may run over several units."""
        said, later = _sentences(self.old, begin, end), _sentences(self._new, new, new + end - begin)
        return said == later or still_claims(said, later)

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
        for one, other in once([unit.said for unit in self._units], [unit.said for unit in self._new_units]):
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
        between = self.old[before.end:run.begin]
        new_end = before.new + before.end - before.begin
        return (run.begin - before.end == run.new - new_end and before.moved == run.moved
                and not between.strip() and between == self._new[new_end:run.new])

    def _find_doubtful(self) -> set[int]:
        """Return the sentences whose partner is one of several equal ones, of which one text has more than the other.

        Those between the same two sentences are known for certain, unless of these places, too, one text has more.
        """
        often = {said for said, count in self._counts.items() if self._new_counts.get(said, count) != count}
        if not often:
            return set()
        places, new_places = _places(self._units, often), _places(self._new_units, often)
        counts, new_counts = (Counter(place for place, _ in held.values()) for held in (places, new_places))
        return {old for old, new in self._same.items() if old in places and (
            places[old] != new_places[new] or counts[places[old][0]] != new_counts[new_places[new][0]])}

    def _is_same_place(self, run: Run, begin: int, end: int, as_claim: bool) -> bool:
        """Tell whether every sentence of the passage is the one it was, or a changed one that it can stand in."""
        first, last = (max(0, bisect_right(self._unit_begins, place) - 1) for place in (begin, end - 1))
        units = range(first, last + 1)
        if any(unit in self._doubtful for unit in units):
            return False
        changed = [unit for unit in units if unit not in self._same]
        return (len(changed) < len(units) or self._has_neighbours(run, begin, end)) and all(
            self._may_stand(run, unit, begin, end, as_claim) for unit in changed)

    def _may_stand(self, run: Run, number: int, begin: int, end: int, as_claim: bool) -> bool:
        """Tell whether words may stand in a changed sentence: it is no other's equal, and says them as often as before.

        As a claim only once.
        """
        unit = self._units[number]
        begin, end = max(begin, unit.begin), min(end, unit.end)
        other = max(0, bisect_right(self._new_begins, run.new + begin - run.begin) - 1)
        said, new_said, words = unit.said, self._new_units[other].said, self.old[begin:end]
        is_only = said not in self._new_counts and new_said not in self._counts
        is_equal = said == new_said and self._counts[said] == self._new_counts[said]
        if not (is_only or is_equal) or not self._is_same_sentence(number, other):
            return False
        often = said.count(words)
        return often == new_said.count(words) and (not as_claim or often == 1)

    def _is_same_sentence(self, unit: int, other: int) -> bool:
        """Tell whether a changed sentence is still the one it was: by half of its words, and two in three of the
        shorter one's.
        """
        shared = self._shared[unit, other]
        old, new = self._units[unit].words, self._new_units[other].words
        return 2 * shared >= old and 3 * shared >= 2 * min(old, new)

    def _has_neighbours(self, run: Run, begin: int, end: int) -> bool:
        """Tell whether enough words stand together in both texts: four of the passage, or two beside it."""
        before = self.old[max(run.begin, begin - _NEAR):begin]
        after = self.old[end:min(run.end, end + _NEAR)]
        return (len(_WORD.findall(self.old, begin, end)) >= _ENOUGH_WITHIN
                or len(_LETTERS.findall(f"{before} {after}")) >= _ENOUGH_BESIDE)


def _sentences(words: str, begin: int, end: int) -> str:
    """Return what the sentences say that a passage stands in."""
    return words[sentence_at(words, begin).begin:sentence_at(words, end - 1).end]


_Place = tuple[str, str, str]
"""What a sentence says, and the ones before and after it: blank where the text begins or ends."""


def _places(units: Sequence[Unit], often: Set[str]) -> dict[int, tuple[_Place, int]]:
    """Return the places of some sentences by their numbers, and how many of the same place stand before each."""
    said = ["", *(unit.said for unit in units), ""]
    counts, found = Counter[_Place](), dict[int, tuple[_Place, int]]()
    for number, unit in enumerate(units):
        if unit.said in often:
            place = (unit.said, said[number], said[number + 2])
            found[number] = place, counts[place]
            counts[place] += 1
    return found


def _tokens(units: Sequence[Unit], numbers: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """Yield where each word or mark of some units begins, the number of its unit, and the word."""
    for number in numbers:
        for match in _WORD.finditer(units[number].said):
            yield units[number].begin + match.start(), number, match.group()
