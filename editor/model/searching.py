"""Find words in a text as a person means them: cases, quotes, dashes and accents aside, from where a word begins."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from editor.model.records import Stretch
from editor.model.text import fold

_UNSEEN = "\u00AD\u0300-\u036F\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC"
_UNSEEN += "\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF"
"""Accents apart from their letters, vowel signs of Arabic and Hebrew, and what is not seen: no one looks for these."""

_UNSOUGHT = re.compile(f"[{_UNSEEN}]")
_BETWEEN = f"[{_UNSEEN}]*+"
_SPACE = re.compile(r"\s+")
_NO_SPACES = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}]")
_CLITICS = regex.compile(r"[\p{Arabic}\p{Hebrew}]")
_LETTER = regex.compile(r"[\p{L}\p{N}]")

_PREFIXES = ("و", "ف", "ب", "ل", "ك", "ال", "لل", "وال", "فال", "بال", "كال", "ولل", "وب", "ول", "وبال",
             "ו", "ה", "ב", "ל", "כ", "מ", "ש", "וה", "שה")
"""And, so, by, to, as, the, and their unions, which Arabic and Hebrew write together with the word."""

_OF_OTHER_LETTERS = bytes({*range(256)} - {*range(0xD6, 0xDE), 0xE0, 0xEF, 0xF0})
"""The bytes of UTF-8 with which no Arabic or Hebrew letter begins."""

_COVERED = (range(0x20, 0x600), range(0x620, 0x6D5), range(0x1E00, 0x2070), range(0x2212, 0x2213),
            range(0x3000, 0x3020), range(0xFE58, 0xFE64), range(0xFF01, 0xFF5F))
"""Where characters stand that are written in more than one way."""


def places_of(text: str, words: str, *, match_case: bool = False, whole_words: bool = False) -> Iterator[Stretch]:
    """Yield where the words stand in the text, in code points, from the first on and never overlapping.

    A place begins where a word does; the last word may go on there, unless whole words are asked for. Cases, accents,
    and kinds of quotes, apostrophes, dashes and spaces are the same. What is written together in Arabic and Hebrew,
    as “and” and “the” are, does not keep a word from beginning; scripts without spaces have no beginnings.
    """
    if (pattern := _pattern(words, match_case, whole_words)) is not None:
        for found in pattern.finditer(text):
            yield Stretch(found.start(), found.end())


def is_in_spaced_words(words: str) -> bool:
    """Tell whether an index of words that spaces set apart knows all that `places_of` finds for these words."""
    return bool(_LETTER.search(words)) and not _NO_SPACES.search(words) and not _CLITICS.search(words)


def needs_joined_letters(words: str) -> bool:
    """Tell whether the words stand only where Arabic or Hebrew letters are."""
    return _CLITICS.search(_UNSOUGHT.sub("", words)) is not None


def may_have_joined_letters(text: str) -> bool:
    """Tell whether a text may have Arabic or Hebrew letters: false where it surely has none. As fast as it can be."""
    return not text.isascii() and bool(text.encode("utf-8", "surrogatepass").translate(None, _OF_OTHER_LETTERS))


def base_of(character: str) -> str:
    """Return a character as `places_of` compares it: folded, its accent away."""
    parts = unicodedata.normalize("NFD", fold(character))
    return parts[0] if all(unicodedata.category(part) == "Mn" for part in parts[1:]) else fold(character)


@lru_cache(maxsize=64)
def _pattern(words: str, match_case: bool, whole_words: bool) -> re.Pattern[str] | None:
    sought = _SPACE.sub(" ", _UNSOUGHT.sub("", unicodedata.normalize("NFC", words))).strip()
    if not sought:
        return None
    first, *others = (_one(character, match_case) for character in sought)
    inner = [_BETWEEN + other for other in others]
    return re.compile(first + _begin(sought, inner) + "".join(inner) + _end(sought, whole_words))


def _one(character: str, match_case: bool) -> str:
    if character == " ":
        return r"\s++"
    base = base_of(character)
    alike = {character, *_ways().get(base, base)}
    if match_case:
        alike = {other for other in alike if other.isupper() == character.isupper()}
    return f"[{''.join(map(re.escape, sorted(alike)))}]"


def _begin(sought: str, inner: list[str]) -> str:
    """Return what has to hold after the first letter, so that only places with that letter are looked at.

    To look for what may be written together with a word takes long: only where its next two letters follow, a tenth.
    """
    first = sought[0]
    if not _LETTER.match(first) or _NO_SPACES.match(first):
        return ""
    if not _CLITICS.match(first):
        return r"(?<!\w\w)"
    before = "|".join((r"(?<!\w\w)", *(rf"(?<=\b{prefix}\w)" for prefix in _PREFIXES)))
    return f"(?={''.join(inner[:2])})(?:{before})"


def _end(sought: str, whole_words: bool) -> str:
    last = sought[-1]
    goes_on = not whole_words or not _LETTER.match(last) or _NO_SPACES.match(last)
    return _BETWEEN if goes_on else _BETWEEN + r"(?!\w)"


@cache
def _ways() -> dict[str, str]:
    """Return for each base character all that are compared as it is."""
    ways: dict[str, str] = {}
    for block in _COVERED:
        for code in block:
            character = chr(code)
            base = base_of(character)
            if base != character or character in ways:
                ways[base] = ways.get(base, base) + character
    return {base: "".join(dict.fromkeys(alike)) for base, alike in ways.items()}
