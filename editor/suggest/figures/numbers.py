"""Find the numbers of a sentence with the words that bound them: “at least 12”, “between 30 and 40”, “dozens”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec
import regex

from editor.model.number_words import MULTIPLES, SCALES, SMALL
from editor.model.quantity import NOT_STATED, Bounds, bounds_in
from editor.model.records import Stretch
from editor.suggest.figures.words import one_of, words

_FLAGS = regex.IGNORECASE
_SCALED = rf"(?:[\s-]+(?:{'|'.join((*MULTIPLES, *SCALES))})\b)"
_SMALL = r"\L<small>"
_ANY = r"[\w,.-]+(?:\s+(?:hundred|thousand|million))?"
_IN_DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d+)?){_SCALED}?(?![\w%/:’']|[.,]\d|\s?°)"
_IN_WORDS = (rf"(?:{_SMALL}(?:-{_SMALL})?|a(?={_SCALED}))\b{_SCALED}{{0,2}}(?:(?:\s+and)?\s+{_SMALL}"
             rf"(?:-{_SMALL})?\b{_SCALED}?)?"
             r"(?![\w’'/]|-\p{L})")
_ONE = rf"(?:{_IN_DIGITS}|{_IN_WORDS})"
_BEHIND = r"(?:\s+or\s+(?:more|fewer|less))?"
_YEAR = regex.compile(r"(?<![\d.,])(1[89]|20)(\d\d)(?![\d.,])")
_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
          r"|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)")
_DATED = regex.compile(rf"\b(?:in|since|of|by|from|until|during|before|after|early|late|mid|circa"
                       rf"|{_MONTH}\.?(?:\s+\d{{1,2}},?)?)\s+$", _FLAGS)
"""Before a year: in 2022, in September 2022, on March 3, 2022."""
_CLOCK = regex.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT = regex.compile(r"\b(?:at|by|around|until|from)\s+$", _FLAGS)
_OF_DAY = regex.compile(r"\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)\b", _FLAGS)
"""A time of the clock, what stands before one, and behind one: at 14.30, at 3 in the morning."""
_NOT_COUNTED = regex.compile(r"\b(?:no|any|some|every|this|that|which|each|only|number|day)\s+$", _FLAGS)
_NOT_ONE = regex.compile(r"\s+(?:of\s+(?:the|its|his|her|their|those|these|our)\b(?!\s+(?:\d|\L<small>\b))"
                         r"|another|day\b|side|hand\b|way\b"
                         r"|that\b|who\b|which\b|can\b"
                         r"|could\b|would\b|must\b|might\b|should\b|has\b)", _FLAGS, small=list(SMALL))
_LONGEST_LOOK = 24
_ROSE = regex.compile(r"\b(?:rose|risen|rises?|rising|gr[eo]wn?|growing|went|gone|going|goes|up|down|fell|fallen|falls"
                      r"|falling|cut|swollen|(?:climb|jump|increas|soar|surg|dropp?|declin|decreas|revis|rais|lower|reduc"
                      r"|chang|updat|correct|doubl|tripl|swell|mount|adjust)\p{Ll}*)(?:\s+\p{Ll}+ly)?\s+$", _FLAGS)
"""Before “from 12 to 17”, where the first number is what was said before, and only the second is said."""
_FROM_TO = regex.compile(r"from\s.+?\sto\s+", _FLAGS)


class Quantity(msgspec.Struct, frozen=True):
    """A number with the words that bound it, and what they say of the least and the most."""

    begin: int
    end: int
    hedge: str
    bounds: Bounds


def quantities(text: str, begin: int, end: int, times: Sequence[Stretch] = ()) -> Iterator[Quantity]:
    """Yield the numbers of a sentence that may count something, in order; none that stands in one of the times."""
    for found in _pattern().finditer(text, begin, end):
        said = _risen(text, begin, end, found)
        if _counts(text, begin, said) and not any(time.begin < said.end() and said.start() < time.end
                                                  for time in times):
            yield _quantity(said)


def _risen(text: str, begin: int, end: int, found: regex.Match[str]) -> regex.Match[str]:
    """Return the number that is said, of two of which the first is that of before: “rose from 12 to 17”."""
    start = _FROM_TO.match(text, found.start(), found.end())
    if start is None or not _ROSE.search(text, max(begin, found.start() - _LONGEST_LOOK), found.start()):
        return found
    return _pattern().match(text, start.end(), end) or found


def _quantity(found: regex.Match[str]) -> Quantity:
    hedge = " ".join((found["lead"] or "").split()).casefold()
    said = " ".join(found[0].split())
    said = _joining().sub("", said)
    said = _YEAR.sub(lambda year: f"{year[0][0]},{year[0][1:]}", said)  # what counts people is no year
    bounds = bounds_in(said) if not found["many"] else NOT_STATED
    return Quantity(found.start(), found.end(), hedge, bounds)


def _counts(text: str, begin: int, found: regex.Match[str]) -> bool:
    """Tell whether a number may count something: not what is part of a name, a date or an age."""
    if found["many"]:
        return True
    before = text[max(begin, found.start() - _LONGEST_LOOK):found.start()]
    if not found["lead"]:
        if before.endswith((", ", ",\n")) and text[found.end():found.end() + 1] == ",":
            return False  # an age: Mara Ruiz, 45, was killed
        if _naming().search(before) or (_YEAR.match(found[0]) and _DATED.search(before)):
            return False
        if _CLOCK.fullmatch(found[0]) and _AT.search(before):
            return False
        if found[0].casefold() == "one" and (_NOT_COUNTED.search(before) or _NOT_ONE.match(text, found.end())):
            return False
    return not (_measured().match(text, found.end()) or _OF_DAY.match(text, found.end()))


@cache
def _pattern() -> regex.Pattern[str]:
    held = words()
    many = rf"(?P<many>(?:{one_of(held.unknown)}|{one_of(held.many)})\b)"
    to = r"(?(between)\s+and\s+|(?:\s?[-\u2013]\s?|\s+(?:to|or)\s+))"
    ranged = rf"(?:(?P<between>between\s+)|from\s+(?={_ANY}\s+to\s))?{_ONE}(?:{to}{_ONE})?"
    lead = rf"(?P<lead>(?:(?:{one_of(held.lead)})\s+){{1,3}})?"
    return regex.compile(rf"(?<![\w.,$€£/\u2019'-]){lead}(?:{many}|{ranged}{_BEHIND})", _FLAGS, small=list(SMALL))


@cache
def _joining() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{one_of(words().joining)})\b ?", _FLAGS)


@cache
def _naming() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{one_of(words().naming)})\s*$", _FLAGS)


@cache
def _measured() -> regex.Pattern[str]:
    """Return the pattern of a measure behind a number: 12 days, 30 percent, 5 more minutes."""
    return regex.compile(rf"(?:\s+(?:more|further|other|additional|consecutive|straight))?\s*[\s-]"
                         rf"(?:{one_of(words().measures)})s?\b|(?:st|nd|rd|th)\b|%", _FLAGS)
