"""Bring words into the one lettering in which names are looked for, with the way back to the places of the text.

Quotes, apostrophes, dashes, spaces and full-width forms are as `plain` gives them, letters and their accents are
composed, runs of spaces are one space, and soft hyphens, zero-width characters, Arabic vowel signs and the tatweel are
left out; alef with and without hamza are one letter. Capitals stay.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

import regex

from editor.model.text import beyond_ascii, plain

_LEFT_OUT = r"\p{Cf}\u0640\u064B-\u0652\u0670\u034F\uFE00-\uFE0F"
_ODD = regex.compile(
    rf"(?P<spaces> (?:[{_LEFT_OUT}]* )+)|[{_LEFT_OUT}]+"
    rf"|(?P<accented>[^\s\p{{M}}][{_LEFT_OUT}]*(?:\p{{M}}[{_LEFT_OUT}]*)+)"
)
_UNSEEN = regex.compile(f"[{_LEFT_OUT}]+")
_IS_ODD = regex.compile(rf"[{_LEFT_OUT}\p{{M}}]")
_ALEFS = "أإآٱ"
_ALEF = str.maketrans(dict.fromkeys(_ALEFS, "ا"))


class Lettering:
    """Words in the one lettering, and where each of its letters stands in the text."""

    __slots__ = ("_ends", "_shifts", "_starts", "letters")

    def __init__(self, words: str) -> None:
        words = plain(words)  # one code point for each
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
        letters = "".join(pieces) if done else words
        self.letters = letters.translate(_ALEF) if any(alef in letters for alef in _ALEFS) else letters

    @property
    def is_the_text(self) -> bool:
        """Tell whether every letter stands where the text has it."""
        return len(self._starts) == 1

    def place(self, begin: int, end: int) -> tuple[int, int]:
        """Return the code points of the text that stand behind letters begin to end, the accents of the last too."""
        return self._place(begin), self._ends.get(end) or self._place(end - 1) + 1

    def _place(self, letter: int) -> int:
        return letter + self._shifts[bisect_right(self._starts, letter) - 1]


def lettered(name: str) -> str:
    """Return a name in the one lettering, on one line."""
    return Lettering(" ".join(name.split())).letters


def _odd_places(words: str) -> Iterator[regex.Match[str]]:
    """Return where plain words are not in the one lettering."""
    is_odd = "  " in words or any(map(_is_odd, beyond_ascii(words)))
    return iter(_ODD.finditer(words)) if is_odd else iter(())


@lru_cache(maxsize=1 << 12)
def _is_odd(letter: str) -> bool:
    return _IS_ODD.match(letter) is not None


def _composed(words: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", words))
