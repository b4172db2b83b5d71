"""Make names of places that somebody else says are names: behind what was found before, each of one with the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import regex

from editor.model.names import name_key
from editor.model.span import SpanIndex
from editor.model.text import without_possessive
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Name, Office, Sort, Suggestion, Time

_ARTICLE = regex.compile(r"the\s+", regex.IGNORECASE)
_LETTER = regex.compile(r"\p{L}")

Place = tuple[int, int, Sort]
"""Where a name stands, in code points, end exclusive, and what it stands for."""


class Naming:
    """What names an article has already, and how others are made beside them."""

    def __init__(self, reading: Reading, found: Iterable[Suggestion]) -> None:
        """Take the article, and what the suggesters before this one found in it."""
        found = tuple(found)
        self._words = reading.words
        self._is_english = reading.is_english
        self._taken = SpanIndex((each.begin, each.end, str(at)) for at, each in enumerate(found)
                                if isinstance(each, Name | Office | Time))
        self._named = [each for each in found if isinstance(each, Name) and not each.is_description]

    def names(self, places: Iterable[Place], *, rule: str, confidence: float) -> Iterator[Name]:
        """Yield the names of places that touch nothing found before, in order; of two that cross the first stays.

        Names of the same words are one, and so is a family name alone with the one person of that family.
        """
        free = list(self._free(places))
        ones = _Ones(self._named, [(self._words[begin:end], sort) for begin, end, sort in free])
        for begin, end, sort in free:
            one, entity = ones.of(self._words[begin:end], sort)
            yield Name(begin=begin, end=end, rule=rule, confidence=confidence, sort=sort, one=one, entity=entity)

    def _free(self, places: Iterable[Place]) -> Iterator[Place]:
        reached = 0
        for begin, end, sort in sorted(places):
            begin, end = self._core(begin, end)
            if begin >= reached and _LETTER.search(self._words, begin, end) and not any(
                    self._taken.overlapping(begin, end)):
                reached = end
                yield begin, end, sort

    def _core(self, begin: int, end: int) -> tuple[int, int]:
        """Return the words without spaces around them, and in English without “the” and a possessive."""
        stated = self._words[begin:end]
        begin, end = begin + len(stated) - len(stated.lstrip()), begin + len(stated.rstrip())
        if self._is_english and (article := _ARTICLE.match(self._words, begin, end)) is not None:
            begin = article.end()
        return begin, without_possessive(self._words, begin, end).end if self._is_english else end


class _Ones:
    """Whom names are of, by their words."""

    def __init__(self, named: Iterable[Name], others: Iterable[tuple[str, Sort]]) -> None:
        self._ones: dict[tuple[str, Sort], tuple[str, str]] = {}
        families: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for each in named:
            self._ones.setdefault((name_key(each.one), each.sort), (each.one, each.entity))
        for stated, sort in others:
            self._ones.setdefault((name_key(stated), sort), (" ".join(stated.split()), ""))
        for (key, sort), one in self._ones.items():
            if sort == "person" and " " in key:
                families[key.rpartition(" ")[2]].add(one)
        self._families = {family: next(iter(ones)) for family, ones in families.items() if len(ones) == 1}

    def of(self, stated: str, sort: Sort) -> tuple[str, str]:
        """Return the full name of whom the words name, and the entity, blank for none."""
        key = name_key(stated)
        return (self._families.get(key) if sort == "person" else None) or self._ones[key, sort]
