"""Bring words into the one lettering in which names are looked for, with the way back to the places of the text.

Quotes, apostrophes, dashes, spaces and full-width forms are as `plain` gives them, letters and their accents are
composed, runs of spaces are one space, and soft hyphens, zero-width characters, Arabic vowel signs and the tatweel are
left out; alef with and without hamza are one letter. Capitals stay.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

import regex

from editor.model.records import Stretch
from editor.model.text import plain

_LEFT_OUT = r"\p{Cf}\u0640\u064B-\u0652\u0670\u034F\uFE00-\uFE0F"
_SPACES = r"[^\S\r\n\v\f\x1C-\x1E\x85\u2028\u2029]"
_ODD = regex.compile(
    rf"(?P<spaces>{_SPACES}(?:[{_LEFT_OUT}]*{_SPACES})+)|[{_LEFT_OUT}]+"
    rf"|(?P<accented>[^\s\p{{M}}][{_LEFT_OUT}]*(?:\p{{M}}[{_LEFT_OUT}]*)+)"
)
_UNSEEN = regex.compile(f"[{_LEFT_OUT}]+")
_ALEFS = "أإآٱ"
_ALEF = str.maketrans(dict.fromkeys(_ALEFS, "ا"))


class Lettering:
    """Words in the one lettering, and where each of its letters stands in the text."""

    __slots__ = ("_ends", "_shifts", "_starts", "letters")

    def __init__(self, words: str) -> None:
        pieces: list[str] = []
        self._starts: list[int] = [0]
        self._shifts: list[int] = [0]
        self._ends: dict[int, int] = {}
        done = length = 0
        for odd in _odd_places(words):
            kept = " " if odd["spaces"] else _composed(odd["accented"] or "")
            begin, end = odd.span()
            pieces += (words[done:begin], kept)
            length += begin - done + len(kept)
            if kept:
                self._ends[length] = end
            self._starts.append(length)
            self._shifts.append(end - length)
            done = end
        pieces.append(words[done:])
        letters = plain("".join(pieces))
        self.letters = letters.translate(_ALEF) if any(alef in letters for alef in _ALEFS) else letters

    def stretch(self, begin: int, end: int) -> Stretch:
        """Return the code points of the text that stand behind letters begin to end, the accents of the last too."""
        return Stretch(self._place(begin), self._ends.get(end) or self._place(end - 1) + 1)

    def _place(self, letter: int) -> int:
        return letter + self._shifts[bisect_right(self._starts, letter) - 1]


def lettered(name: str) -> str:
    """Return a name in the one lettering, on one line."""
    return Lettering(" ".join(name.split())).letters


def _odd_places(words: str) -> Iterator[regex.Match[str]]:
    if words.isascii() and "  " not in words and "\t" not in words:
        return iter(())
    return iter(_ODD.finditer(words))


def _composed(words: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", words))
