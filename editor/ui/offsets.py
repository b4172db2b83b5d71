"""Convert between code points, which the records count, and UTF-16 units, which Qt counts. No other module does."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_STAND_INS = {
    "\r": "\n",
    "\u2029": "\u2028",  # Qt would begin a paragraph; here only a line end does
    "\ufdd0": "\ufffd",  # Qt takes these two for the borders of a frame
    "\ufdd1": "\ufffd",
    "\ufffc": "\ufffd",  # Qt lays this out as a picture
    "\ufeff": "\u2060",  # Qt drops it at the head of a string, as a byte order mark; both are invisible
    "\x7f": "\u2421",
    **{chr(code): chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"},
}


class Offsets:
    """The two ways to count in one text. A conversion costs O(log n), and nothing without characters past U+FFFF."""

    def __init__(self, words: str) -> None:
        self._astral = [] if _is_basic(words) else [found.start() for found in _ASTRAL.finditer(words)]
        self._astral_units = [place + before for before, place in enumerate(self._astral)]

    def to_units(self, place: int) -> int:
        """Return how many UTF-16 units stand before the code point at the place."""
        return place + bisect_left(self._astral, place) if self._astral else place

    def between(self, begin: int, end: int) -> int:
        """Return how many UTF-16 units stand between two places."""
        return self.to_units(end) - self.to_units(begin) if self._astral else end - begin

    def to_points(self, units: int) -> int:
        """Return how many code points stand before the unit; the second unit of a pair counts as the first."""
        return units - bisect_left(self._astral_units, units) if self._astral else units


def shown(words: str) -> str:
    """Return what Qt is given to show for the words: as many UTF-16 units, each character at its place.

    Qt would fold CRLF, pair stray surrogates and drop a byte order mark. Those and the control characters are shown as
    others of the same length. Each "\\n" of the result, and nothing else, begins a paragraph in Qt.
    """
    words = words.replace("\r\n", " \n")
    for strange in [strange for strange in _STAND_INS if strange in words]:
        words = words.replace(strange, _STAND_INS[strange])
    return words if _is_sound(words) else _SURROGATE.sub("\ufffd", words)


def _is_basic(words: str) -> bool:
    # Encoding is ten times faster than looking for the characters.
    return words.isascii() or len(words.encode("utf-16-le", "surrogatepass")) == 2 * len(words)


def _is_sound(words: str) -> bool:
    try:
        words.encode("utf-16-le")
    except UnicodeEncodeError:
        return False
    return True
