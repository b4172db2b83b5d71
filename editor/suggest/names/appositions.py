"""Find offices in small letters beside a name: the mayor of Amsel, Ilse Tormann, head of the Board, lawyer Jens Holm.

An office is taken with whose it is, where that stands before it: the Board's chief engineer, Velmoran health minister.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from editor.suggest.names.lexicon import lexicon
from editor.suggest.suggestion import Name, Office

_LONGEST = 120
"""Code points of what is said of somebody between commas."""
_FURTHER = ("head", "chair", "chairperson", "co-founder", "executive", "speaker", "undersecretary", "superintendent",
            "treasurer", "CEO", "CFO", "COO")
"""Offices that mean much else where no name stands beside them."""

_HYPHENS = ("-", "‐", "‑")


class _Patterns(NamedTuple):
    before: regex.Pattern[str]
    owned: regex.Pattern[str]
    adjoining: regex.Pattern[str]
    behind: regex.Pattern[str]


def appositions(persons: Sequence[Name], names: Sequence[Name], titles: Sequence[Office],
                words: str) -> Iterator[Office]:
    """Yield the offices beside persons, in their order, without articles; `names` are whose they may be.

    One may stand before a title that the name has: its director, Dr Ilse Tormann.
    """
    patterns = _patterns()
    owners = {name.end: name.begin for name in names if name.sort != "person"}
    titled = {title.end + 1: title.begin for title in titles}
    for person in persons:
        if (said := _before(patterns, words, titled.get(person.begin, person.begin), person.end)) is not None:
            yield _office(_owned_from(said.start("office"), owners, words), said.end("office"), person)
        said = patterns.behind.match(words, person.end, person.end + _LONGEST)
        if said is not None:
            yield _office(*said.span("office"), person)


def _before(patterns: _Patterns, words: str, begin: int, end: int) -> regex.Match[str] | None:
    """Return what ends where a person begins and says an office; behind a comma where one follows, too."""
    is_apart = words.startswith(",", end)
    asked = (patterns.adjoining, patterns.before, patterns.owned) if is_apart else (patterns.adjoining,)
    found = (pattern.match(words, max(0, begin - _LONGEST), begin) for pattern in asked)
    return next(filter(None, found), None)


def _owned_from(begin: int, owners: dict[int, int], words: str) -> int:
    """Return where an office begins with the name before it, of whom or where it is held."""
    is_had = words[max(0, begin - 3):begin] in ("'s ", "’s ")
    first = owners.get(begin - 3 if is_had else begin - 1, begin) if words[begin - 1:begin] == " " else begin
    return begin if words[max(0, first - 1):first] in _HYPHENS else first


def _office(begin: int, end: int, person: Name) -> Office:
    return Office(begin=begin, end=end, rule="apposition", confidence=0.75, one=person.one)


@cache
def _patterns() -> _Patterns:
    """Return what stands before a person and a comma, what of a name, what right before one, and what behind them."""
    known = lexicon()
    held = (known.phrases("roles") - known.phrases("no_offices")) | set(_FURTHER)
    roles = _one_of(held)
    word = r"[\p{L}'’-]+"
    office = rf"(?:{word} ){{0,3}}?(?:{roles})(?: (?:of|for|at|in|to|from) [^,.;:\n“”\"]{{1,60}}?)?"
    before = rf"(?r)\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) (?P<office>{office}), "
    plain = r"\p{Ll}[\p{Ll}-]*"
    owned = rf"(?r)(?<=['’]s )(?P<office>(?:{plain} ){{0,3}}?(?:{roles})), "
    described = rf"(?:(?i:{_one_of(known.phrases('title_words'))}) ){{0,3}}"
    adjoining = (rf"(?r)(?:(?<=\b(?:[Tt]he|[Aa]n?|['’]s) )(?P<office>{plain}(?<!ed) (?:{roles}))|(?<![\p{{L}}'’-])"
                 rf"(?P<office>{described}(?:{roles}))) ")
    behind = rf", (?:now |then |currently )?(?:(?:the|an?|its|their) )?(?P<office>{office})(?=[,.;]|\n)"
    return _Patterns(*map(regex.compile, (before, owned, adjoining, behind)))


def _one_of(words: set[str] | frozenset[str]) -> str:
    return "|".join(sorted(map(regex.escape, words), key=len, reverse=True))
