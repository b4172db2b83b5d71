"""Find the countries in articles that are written with other letters than English: what CLDR calls them there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from editor import assets
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")


def territories(reading: Reading) -> Iterator[Name]:
    """Yield where the lines that count name a country in Arabic, Chinese, Russian and the like; only as a place."""
    for stretch in reading.stretches:
        for found in _pattern().finditer(reading.words, stretch.begin, stretch.end):
            begin, end = found.span("name")
            yield Name(begin=begin, end=end, rule="territory", confidence=0.45, sort="location", one=found["name"])


@cache
def _pattern() -> regex.Pattern[str]:
    """Return all names, the longest first, between other words; some scripts part none. Languages are left out."""
    names = sorted(assets.read_text("suggest/territories.txt").split("\n"), key=len, reverse=True)
    unspaced = "|".join(regex.escape(name) for name in names if _UNSPACED.search(name))
    spaced = "|".join(regex.escape(name) for name in names if name and not _UNSPACED.search(name))
    return regex.compile(rf"(?P<name>{unspaced})(?![語语人文])|(?<!\p{{L}})[وب]?(?P<name>{spaced})(?![\p{{L}}\p{{M}}])")
