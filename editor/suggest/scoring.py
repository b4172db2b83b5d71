"""Compare what was suggested with what is right: how much of each is the other, one to one.

Exact counts marks of the same stretch, overlap those that share a code point, the likest first. What gold leaves open
is neither missed nor wrong: marks with `optional` or `nested`, names of a level and marks of a type not asked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

import msgspec
import regex

from editor.model.span import SpanIndex
from editor.words import say

ALL = "ALL"
"""All types of a kind together."""

_DAY = regex.compile(r"(\d{4}-\d\d-\d\d)(?:T[\d:.Z+]*)?$")
_NO_QUOTE = "notquote"


class Mark(msgspec.Struct, frozen=True):
    """One line of gold or of suggestions. Offsets are code points, end exclusive.

    Raises ValueError where `extra` has a speaker that begins but does not end, or at what is no whole number.
    """

    doc_id: str
    kind: str
    type: str
    begin: int
    end: int
    extra: dict[str, Any] = {}

    def __post_init__(self) -> None:
        if not all(type(at) is int for place in _places(self.extra.get("speaker")) for at in place):
            raise ValueError(say("the speaker’s “begin” and “end” are no offsets"))


class Rate(msgspec.Struct, frozen=True):
    """How many are right, of how many in gold and how many suggested."""

    right: int
    gold: int
    told: int

    @property
    def precision(self) -> float:
        """Return which share of what is suggested is right."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """Return which share of gold is suggested."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """How well marks of one kind and type agree. The untyped rates are of all types alone.

    `values` are dates whose value is gold's, and `speakers` quotes whose speaker is, both of those that gold states one
    for and that were suggested; `named` counts the latter for which any speaker was suggested. `held_up` are words that
    gold says are no quote, and `taken` those that were suggested all the same.
    """

    kind: str
    type: str
    exact: Rate
    overlap: Rate
    untyped_exact: Rate | None = None
    untyped_overlap: Rate | None = None
    values: tuple[int, int] = (0, 0)
    speakers: tuple[int, int] = (0, 0)
    named: int = 0
    held_up: int = 0
    taken: int = 0

    @property
    def value_f1(self) -> float:
        """Return the F1 of dates that are suggested with gold's value."""
        return msgspec.structs.replace(self.exact, right=self.values[0]).f1


def scores(gold: Iterable[Mark], told: Iterable[Mark], levels: Collection[str] = (),
           types: Collection[str] = ()) -> list[Score]:
    """Return the scores of each kind, all types first, then type by type.

    Where `levels` are given, names of others are left open; where `types` are, marks of others, and suggestions of
    others are left aside.
    """
    gold = list(gold)
    is_open = _openness(levels, types)
    asked = _by_place(mark for mark in gold if not is_open(mark))
    left_open = _by_place(mark for mark in gold if is_open(mark) and mark.kind != _NO_QUOTE)
    suggested = _by_place(mark for mark in told if not types or mark.type in types)
    tally = _Tally()
    for place in sorted({*asked, *suggested}):
        held = suggested[place]
        tally.add(place[1], asked[place], _closed(asked[place], left_open[place], held))
    held_up = [mark for mark in gold if mark.kind == _NO_QUOTE]
    taken = sum(any(_likeness(mark, each) > 0.5 for each in suggested[mark.doc_id, "quote"]) for mark in held_up)
    return list(tally.scores(len(held_up), taken))


def _openness(levels: Collection[str], types: Collection[str]) -> Callable[[Mark], bool]:
    def is_open(mark: Mark) -> bool:
        extra = mark.extra
        is_other = (bool(levels) and mark.kind == "entity" and extra.get("mention") not in levels) or (
            bool(types) and mark.type not in types)
        return bool(extra.get("optional") or extra.get("nested") or mark.kind == _NO_QUOTE or is_other)
    return is_open


def _by_place(marks: Iterable[Mark]) -> defaultdict[tuple[str, str], list[Mark]]:
    found: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        found[mark.doc_id, mark.kind].append(mark)
    return found


class _Tally:
    """What was counted so far, by kind and type."""

    def __init__(self) -> None:
        self._counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)

    def add(self, kind: str, gold: Sequence[Mark], told: Sequence[Mark]) -> None:
        """Count the marks of one kind in one document."""
        for name, marks in (("gold", gold), ("told", told)):
            for mark in marks:
                self._count(kind, mark.type, name)
        for name, typed, exact in (("exact", True, True), ("overlap", True, False), ("untyped exact", False, True)):
            for right, _ in _pairs(gold, told, typed=typed, exact=exact):
                self._count(kind, right.type, name)
        for right, each in _pairs(gold, told, typed=False, exact=False):
            self._count(kind, right.type, "untyped overlap")
            for name in _beside(kind, right, each):
                self._count(kind, right.type, name)

    def _count(self, kind: str, type_: str, name: str) -> None:
        self._counts[kind, type_][name] += 1
        self._counts[kind, ALL][name] += 1

    def scores(self, held_up: int, taken: int) -> Iterator[Score]:
        """Yield the scores, by kind, all types first."""
        for kind, type_ in sorted(self._counts, key=lambda key: (key[0], key[1] != ALL, key[1])):
            count = self._counts[kind, type_]
            rates = {name: Rate(count[name], count["gold"], count["told"])
                     for name in ("exact", "overlap", "untyped exact", "untyped overlap")}
            is_all = type_ == ALL
            yield Score(
                kind=kind, type=type_, exact=rates["exact"], overlap=rates["overlap"],
                untyped_exact=rates["untyped exact"] if is_all else None,
                untyped_overlap=rates["untyped overlap"] if is_all else None,
                values=(count["value right"], count["value stated"]),
                speakers=(count["speaker right"], count["speaker stated"]), named=count["speaker named"],
                held_up=held_up if kind == "quote" and is_all else 0, taken=taken if kind == "quote" and is_all else 0)


def _closed(gold: Sequence[Mark], left_open: Sequence[Mark], told: Sequence[Mark]) -> list[Mark]:
    """Return what was suggested but for what only meets gold that is left open."""
    if not left_open:
        return list(told)
    met = {id(each) for _, each in _pairs(gold, told, typed=False, exact=False)}
    others = [each for each in told if id(each) not in met]
    dropped = {id(each) for _, each in _pairs(left_open, others, typed=False, exact=False)}
    here, there = _index(left_open), _index(gold)
    dropped |= {id(each) for each in others
                if here.overlapping(each.begin, each.end) and not there.overlapping(each.begin, each.end)}
    return [each for each in told if id(each) not in dropped]


def _pairs(gold: Sequence[Mark], told: Sequence[Mark], *, typed: bool, exact: bool) -> list[tuple[Mark, Mark]]:
    """Return pairs of marks, each mark in one at the most: the likest first, and of these those of one type."""
    places, found = _index(gold), []
    for at, each in enumerate(told):
        for _, _, key in places.overlapping(each.begin, each.end):
            right = gold[int(key)]
            like = _likeness(right, each)
            if (right.type == each.type or not typed) and (like == 1 or not exact):
                found.append((-like - (0.001 if right.type == each.type else 0), int(key), at))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs: list[tuple[Mark, Mark]] = []
    for _, first, second in sorted(found):
        if first not in used[0] and second not in used[1]:
            used[0].add(first)
            used[1].add(second)
            pairs.append((gold[first], told[second]))
    return pairs


def _index(marks: Sequence[Mark]) -> SpanIndex:
    return SpanIndex((mark.begin, mark.end, str(at)) for at, mark in enumerate(marks))


def _likeness(first: Mark, second: Mark) -> float:
    """Return which share of what either covers both cover."""
    shared = min(first.end, second.end) - max(first.begin, second.begin)
    return shared / (max(first.end, second.end) - min(first.begin, second.begin)) if shared > 0 else 0.0


def _beside(kind: str, gold: Mark, told: Mark) -> Iterator[str]:
    """Yield what else gold states of a mark, and what of that was suggested."""
    if kind == "date" and (value := gold.extra.get("iso")) is not None:
        yield "value stated"
        if _value(value) == _value(told.extra.get("iso") or told.extra.get("value")):
            yield "value right"
    if kind == "quote" and (speakers := _places(gold.extra.get("speaker"))):
        named = _places(told.extra.get("speaker"))
        yield "speaker stated"
        if named:
            yield "speaker named"
        if any(max(first[0], second[0]) < min(first[1], second[1]) for first in speakers for second in named):
            yield "speaker right"


def _value(stated: object) -> str | None:
    """Return a TIMEX value; of a day with a time of the clock the day."""
    words = str(stated).strip() if stated is not None else None
    day = _DAY.match(words) if words else None
    return day[1] if day else words


def _places(stated: object) -> list[tuple[Any, Any]]:
    parts = stated if isinstance(stated, list) else [stated]
    return [(part["begin"], part.get("end")) for part in parts
            if isinstance(part, dict) and part.get("begin") is not None]
