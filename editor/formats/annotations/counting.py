"""Turn places that other programs counted into code points, and find out from the words what they counted."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence

from editor.formats.annotations import Counting, Mark

_CRLF = re.compile("\r\n")
_ENOUGH = 2000


class Places:
    """The places of one text as a program counts them. Making it and asking it take time that grows with the text."""

    def __init__(self, words: str, counting: Counting) -> None:
        self._length = len(words)
        self._shift = -1 if counting == "after the mark" else 0
        self._table: array[int] | None = None
        if counting == "UTF-16 units" and not words.isascii() and max(words) > "\uffff":
            self._table = _by_units(words)
        elif counting == "one line end" and "\r\n" in words:
            self._table = _by_line_ends(words)

    def code_points(self, begin: int, end: int) -> tuple[int, int] | None:
        """Return a stretch in code points, or None where it is not inside the text, is empty or splits a character."""
        if self._table is not None:
            if not 0 <= begin < end < len(self._table):
                return None
            begin, end = self._table[begin], self._table[end]
        begin, end = begin + self._shift, end + self._shift
        return (begin, end) if 0 <= begin < end <= self._length else None


def _by_units(words: str) -> array[int]:
    """Return the code point that begins at each UTF-16 unit, -1 within one, and the length at the end."""
    table = array("l")
    for place, char in enumerate(words):
        table.append(place)
        if char > "\uffff":
            table.append(-1)
    table.append(len(words))
    return table


def _by_line_ends(words: str) -> array[int]:
    """Return the code point at each place where CRLF counts as one."""
    table = array("l")
    begin = 0
    for line_end in _CRLF.finditer(words):
        table.extend(range(begin, line_end.start() + 1))
        begin = line_end.end()
    table.extend(range(begin, len(words) + 1))
    return table


def utf16_places(words: str, places: Iterable[int]) -> dict[int, int]:
    """Return where code points stand in UTF-16 units, by the code point."""
    wanted = sorted(set(places))
    if words.isascii():
        return {place: place for place in wanted}
    found, beyond, begin = dict[int, int](), 0, 0
    for place in wanted:
        beyond += sum(char > "\uffff" for char in words[begin:place])
        found[place] = place + beyond
        begin = place
    return found


def likeliest(words: str, countings: Sequence[Counting], marks: Sequence[Mark]) -> Counting:
    """Return the counting by which most marks say what stands there; of equal ones the first."""
    said = [mark for mark in marks if mark.words or mark.hint][:_ENOUGH]
    if len(countings) == 1 or not said:
        return countings[0]
    best, most = countings[0], -1
    for counting in countings:
        places = Places(words, counting)
        right = sum(_says_so(words, places, mark) for mark in said)
        if right > most:
            best, most = counting, right
    return best


def _says_so(words: str, places: Places, mark: Mark) -> bool:
    found = _words_at(words, places, mark)
    return found is not None and alike(found, mark.words or mark.hint)


def _words_at(words: str, places: Places, mark: Mark) -> str | None:
    """Return the words of a mark, those of several spans with a space between, or None where one is amiss."""
    spans = [places.code_points(*span) for span in mark.spans]
    if not spans or None in spans:
        return None
    return " ".join(words[span[0]:span[1]] for span in spans if span)


def alike(one: str, other: str) -> bool:
    """Tell whether words are the same, whatever their spaces and line ends are."""
    return one == other or one.split() == other.split()
