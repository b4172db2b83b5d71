"""Find the offices that stand beside a name between commas: the mayor of Amsel, Ilse Tormann, head of the Board, ..."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from editor.suggest.names.lexicon import lexicon
from editor.suggest.suggestion import Name, Office

_LONGEST = 120
"""Code points of what is said of somebody between commas."""


def appositions(persons: Sequence[Name], words: str) -> Iterator[Office]:
    """Yield the offices beside persons, in the order of the persons, articles left out."""
    before, behind = _patterns()
    for person in persons:
        said = before.search(words, max(0, person.begin - _LONGEST), person.begin)
        if said is not None and said.end() == person.begin and words.startswith(",", person.end):
            yield _office(said, person)
        said = behind.match(words, person.end, person.end + _LONGEST)
        if said is not None:
            yield _office(said, person)


def _office(said: regex.Match[str], person: Name) -> Office:
    begin, end = said.span("office")
    return Office(begin=begin, end=end, rule="apposition", confidence=0.75, one=person.one)


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Return what stands before a person and a comma, and what behind them."""
    known = lexicon()
    held = (known.phrases("roles") - known.phrases("no_offices")) | {"head"}
    roles = "|".join(sorted(map(regex.escape, held), key=len, reverse=True))
    word = r"[\p{L}'’-]+"
    office = rf"(?:{word} ){{0,3}}?(?:{roles})(?: (?:of|for|at|in|to|from) [^,.;:\n“”\"]{{1,60}}?)?"
    before = rf"(?r)\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) (?P<office>{office}), "
    behind = rf",? (?:now |then |currently )?(?:(?:the|an?|its|their) )?(?P<office>{office})(?=[,.;]|\n)"
    return regex.compile(before), regex.compile(behind.replace(",? ", ", ", 1))
