"""Tell a part from the whole it is counted of: “12 of the 40 passengers”, “one in five”, “half of the 60”."""

from __future__ import annotations

import itertools
from typing import Literal

import regex

from editor.model.number_words import MULTIPLES, SCALES, SMALL
from editor.suggest.figures.numbers import Quantity
from editor.suggest.figures.words import one_of

_FLAGS = regex.IGNORECASE
_THE = (r"(?:(?:the|these|those|its|his|her|their|our|all|nearly|almost|about|around|roughly|some|over|remaining"
        r"|original|other|total|estimated|initial)|[\p{L}-]+(?:['’]s|s['’])|(?-i:\p{Lu}[\p{L}-]+))\s+")
_NUMBER = rf"(?:\d[\d,.]*|{one_of([*SMALL, *MULTIPLES, *SCALES])})"
_BETWEEN = regex.compile(rf"(?:\s+(?!of\b|in\b|out\b|and\b|or\b)[\p{{L}}-]+){{0,3}}"
                         rf"\s+(?:(?P<in>in\s+every|in)|(?:out\s+)?of)\s+(?P<the>{_THE})*+", _FLAGS)
"""Between a part and its whole."""
_SHARE = regex.compile(
    rf"(?:(?:%|\b(?:per\s?cent|percent|percentage|half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?"
    rf"|ninths?|tenths?|most|many|several|few|some|any|none|neither|part|parts|rest|remainder|majority|minority|proportion"
    rf"|share|fraction|portion|bulk|handful|couple|dozens|scores|hundreds|thousands|others?|members?|either))"
    rf"(?:\s+(?!of\b)\p{{Ll}}+)?\s+(?:out\s+)?of|\bhalf"
    rf"|\b(?:{_NUMBER})(?:\s+(?!of\b)\p{{Ll}}+)?\s+(?:(?:out\s+)?of|in(?:\s+every)?))\s+(?:{_THE})*+$", _FLAGS)
"""Before a whole, of which some share is said."""
_BUT = regex.compile(r"\b(?:(?:all|everyone|everybody|none|nobody|no\s+one|any|every\s+one)\b.{0,30}?\b(?:but"
                     r"|except(?:\s+for)?|save(?:\s+for)?|bar|apart\s+from|aside\s+from|other\s+than|excluding)|except\s+for|apart\s+from"
                     r"|aside\s+from|other\s+than|excluding)\s+(?:the\s+)?$", _FLAGS)
"""Before those whom something did not befall: all but three of them died."""
_ROUND = frozenset({2, 3, 4, 5, 10, 20, 100, 1_000, 10_000, 100_000, 1_000_000})
"""Wholes of which a part is a rate, where nothing says which they are: nine of ten people."""
_LONGEST_LOOK = 60

Place = Literal["alone", "part", "rate", "whole", "excepted"]
"""What a number is to another: nothing; a part of the next one, or with it a rate; the whole of a part; or those whom
something did not befall.
"""


def places_of(text: str, begin: int, found: list[Quantity]) -> list[Place]:
    """Return what each of the numbers of a sentence that begins there is to the one beside it."""
    places = [_place(text, begin, each) for each in found]
    for at, (first, second) in enumerate(itertools.pairwise(found)):
        if places[at] == "alone" and places[at + 1] == "whole":
            places[at] = _beside(text, first, second)
    return places


def _place(text: str, begin: int, each: Quantity) -> Place:
    start = max(begin, each.begin - _LONGEST_LOOK)
    if _BUT.search(text, start, each.begin):
        return "excepted"
    return "whole" if _SHARE.search(text, start, each.begin) else "alone"


def _beside(text: str, first: Quantity, second: Quantity) -> Place:
    """Return what a number is to the whole behind it."""
    between = _BETWEEN.fullmatch(text, first.end, second.begin)
    if between is None:
        return "alone"
    is_less = (first.bounds[1] or 0) < (second.bounds[1] or 0)
    if between["in"]:
        return "rate" if is_less else "alone"
    return "rate" if not between["the"] and second.bounds[1] in _ROUND else "part"
