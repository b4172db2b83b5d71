"""Find names by a few of their letters, the best first, however many names there are.

All names are searched as one text by one pattern for each way in which letters can match, so the work is done in C: ten
thousand names take a few milliseconds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from heapq import nsmallest

from editor.model.searching import base_of
from editor.model.text import fold


class Way(IntEnum):
    """How the letters stand in a name, the best first."""

    BEGINS = 0
    WORD_BEGINS = 1
    WORDS_BEGIN = 2
    INSIDE = 3
    ABBREVIATES = 4


@dataclass(frozen=True, slots=True)
class Found:
    """The number of a name, and the code points in it that were looked for."""

    name: int
    letters: tuple[int, ...]
    way: Way


class _Bases(dict[int, str]):
    """What accented letters are without their accents, learned as they come."""

    def __missing__(self, code: int) -> str:
        self[code] = base_of(chr(code))
        return self[code]


_BASES = _Bases()
_WORD = re.compile(r"\w+")
_CANDIDATES = 200
"""How many names are looked at for whether letters abbreviate them."""


@lru_cache(maxsize=1 << 17)
def plain(words: str) -> str:
    """Return the words as names are compared: one code point for each, cases and accents away."""
    return fold(words) if words.isascii() else fold(words).translate(_BASES)


class Names:
    """Names to be found; of two found in the same way the heavier one comes first, then the shorter one."""

    def __init__(self, names: Sequence[str], weights: Sequence[float] = ()) -> None:
        lines = [" ".join(name.splitlines()) if "\n" in name or "\r" in name else name for name in names]
        self._text = "\n" + "\n".join(map(plain, lines))  # so that every name follows a line end
        self._begins = [1]
        for line in lines:
            self._begins.append(self._begins[-1] + len(line) + 1)
        self._weights = weights

    def __len__(self) -> int:
        return len(self._begins) - 1

    def best(self, sought: str, limit: int) -> list[Found]:
        """Return the names in which the letters stand, those of the best way first, at most so many.

        Letters that only abbreviate a name count where no name holds them in a better way.
        """
        letters = " ".join(plain(sought).split())
        found: dict[int, Found] = {}
        for way, pattern in _patterns(letters) if letters else ():
            if len(found) >= limit or (way == Way.ABBREVIATES and found):
                break
            names = {name for name in self._holding(pattern) if name not in found}
            most = _CANDIDATES if way == Way.ABBREVIATES else limit - len(found)
            for name in nsmallest(most, names, key=self._order):
                if told := self._letters(name, way, letters):
                    found[name] = Found(name, told, way)
        return list(found.values())[:limit]

    def _holding(self, pattern: re.Pattern[str]) -> Iterator[int]:
        begins = self._begins
        for match in pattern.finditer(self._text):
            yield bisect_right(begins, match.start() + 1) - 1  # it begins with the line end before, or inside

    def _order(self, name: int) -> tuple[float, int, int]:
        weight = self._weights[name] if self._weights else 0.0
        return -weight, self._begins[name + 1] - self._begins[name], name

    def _letters(self, name: int, way: Way, letters: str) -> tuple[int, ...]:
        line = self._text[self._begins[name]:self._begins[name + 1] - 1]
        if way == Way.ABBREVIATES:
            return _abbreviated(line, letters.replace(" ", ""))
        parts = letters.split(" ") if way == Way.WORDS_BEGIN else [letters]
        places: set[int] = set()
        for part in parts:
            pattern = re.escape(part) if way == Way.INSIDE else _at_word(part)
            if (at := re.search(pattern, line)) is not None:
                places.update(range(at.start(), at.end()))
        return tuple(sorted(places))


def _patterns(letters: str) -> Iterator[tuple[Way, re.Pattern[str]]]:
    whole = re.escape(letters)
    yield Way.BEGINS, re.compile(f"\n{whole}")
    yield Way.WORD_BEGINS, re.compile(_at_word(letters))
    if " " in letters:
        ahead = "".join(f"(?=[^\\n]*?{_at_word(part)})" for part in letters.split(" "))
        yield Way.WORDS_BEGIN, re.compile(f"\n{ahead}")
    yield Way.INSIDE, re.compile(whole)
    if len(letters) > 1:
        # each step takes the first place of its letter and never gives it back, so no name takes long
        steps = "".join(rf"[^{re.escape(letter)}\n]*+{re.escape(letter)}" for letter in letters if letter != " ")
        yield Way.ABBREVIATES, re.compile(f"\n{steps}")


def _at_word(part: str) -> str:
    """Return the pattern of letters where a word begins, which is looked for only where the first letter stands."""
    return rf"{re.escape(part[0])}(?<!\w{re.escape(part[0])}){re.escape(part[1:])}"


def _abbreviated(line: str, letters: str) -> tuple[int, ...]:
    """Return the places of the letters, each at the beginning of a word or right after the one before; else none."""
    heads = [head.start() for head in _WORD.finditer(line)]
    ways: dict[int, tuple[int, ...]] = {-1: ()}  # by where the last letter stands
    for letter in letters:
        further: dict[int, tuple[int, ...]] = {}
        for last, places in ways.items():
            for place in (last + 1, *heads) if last >= 0 else heads:
                if last < place < len(line) and line[place] == letter:
                    further.setdefault(place, (*places, place))
        ways = further
    return min(ways.values(), default=())
