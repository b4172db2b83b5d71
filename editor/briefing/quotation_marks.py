"""Put words in quotation marks, and turn the marks within them into those of a quotation inside another."""

from __future__ import annotations

import re
from functools import cache

_DOUBLE = re.compile("[“”„\"]")
_OPENED = re.compile(r"[\s(\[{«“‘„‚—–-]$")
"""What stands before a mark that opens; at the beginning of the words every mark does."""
_PAIRS = {"en": "“”‘’", "de": "„“‚‘", "es": "«»“”", "it": "«»“”", "ru": "«»„“"}
"""The marks of a quotation and of one inside it, by language."""


def quoted(words: str, language: str = "en") -> str:
    """Return words in the quotation marks of a language (BCP 47), those of English where it is not known."""
    opening, closing = marks_of(language)
    return f"{opening}{nested(words, language)}{closing}"


def marks_of(language: str) -> tuple[str, str]:
    """Return the marks that open and close a quotation."""
    pair = _pair(language)
    return pair[0], pair[1]


def nested(words: str, language: str = "en") -> str:
    """Return words with their double quotation marks as those inside a quotation; a code point stays one."""
    if _DOUBLE.search(words) is None:
        return words
    inner = _pair(language)[2:]
    return _DOUBLE.sub(lambda found: _turned(found, inner), words)


def _turned(found: re.Match[str], inner: str) -> str:
    mark, before = found.group(), found.string[:found.start()]
    is_opening = mark in "“„" or (mark == '"' and (not before or _OPENED.search(before[-1]) is not None))
    return inner[0] if is_opening else inner[1]


@cache
def _pair(language: str) -> str:
    return _PAIRS.get(language.partition("-")[0].lower(), _PAIRS["en"])
