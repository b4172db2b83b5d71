"""The patterns of what becomes of those who are counted, around a number: behind it “were killed”, before it “killed”.

Each has a group “told” of the words that say what became of them; `outcome_of` tells which outcome that is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from editor.suggest.figures.words import one_of, outcomes, words

PERSONAL = ("killed", "injured", "casualties", "missing", "abducted", "detained", "displaced", "evacuated", "rescued",
            "took part", "deployed")
"""What becomes of people; the others become of things."""
_WORD = r"[\p{L}\p{N}’'.&\[\]-]+"
_ADVERB = (r"(?:(?:also|both|all|either|later|then|left|been|each|still|never\s+found|found|confirmed|reported"
           r"|pronounced|declared|\p{Ll}+ly)"
           r"\s+)")
_BE = r"(?:was|were|is|are|been|being|be|got|lay|remain|remains|remained|(?:has|have|had)\s+been)"
_FLAGS = regex.IGNORECASE


@cache
def passive() -> regex.Pattern[str]:
    """Return what stands behind those counted: were killed, are feared dead."""
    return regex.compile(rf"{_BE}\s+{_ADVERB}{{0,2}}{_unsettled()}{_ADVERB}{{0,2}}"
                         rf"(?P<told>{one_of(_states())})\b", _FLAGS)


@cache
def became() -> regex.Pattern[str]:
    """Return what those counted did: died, have fled."""
    return regex.compile(rf"(?:(?:has|have|had)\s+)?{_ADVERB}{{0,2}}(?P<told>{one_of(_all('became'))})\b", _FLAGS)


@cache
def bare() -> regex.Pattern[str]:
    """Return what may stand behind a noun without a verb: dead, killed, deaths."""
    return regex.compile(rf"{_unsettled()}(?P<told>{one_of([*_states(), *_all('sums')])})\b", _FLAGS)


@cache
def active() -> regex.Pattern[str]:
    """Return what stands before those to whom something is done, up to the number: killed, killed a man and."""
    held = words()
    further = (rf"(?:(?:(?:an?|one|the|his|her|its|their|several|many)\s+)?(?:(?!"
               rf"(?:{one_of(held.verbs)})\b){_WORD}\s+){{1,6}}"
               r"(?:and|including)\s+)?")
    doing = one_of(_all("doing"))
    return regex.compile(rf"(?<!\b{_BE}\s)(?<!\b{_BE}\s\p{{Ll}}+\s)\b(?P<told>{doing})(?P<other>(?:\s+(?:and"
                         rf"|or)\s+{_ADVERB}?"
                         rf"(?:{doing}))?)\s+[“\"‘]?(?:the\s+|all\s+)?{further}$", _FLAGS)


@cache
def summed() -> regex.Pattern[str]:
    """Return what stands before a number and says what it sums: the death of, the toll rose to, among the dead were."""
    said = r"(?:\s+(?!and\b)[\p{L}’'-]+){0,6}?\s+(?:to|at|of|is|was|were|reached|passed|exceeded|topped|hit|as)"
    risen = (r"(?:\s+(?!and\b)[\p{L}’'-]+){0,14}?\s+(?:(?:rose|risen|climbed|grew|grown|increased|jumped|fell|fallen"
             r"|revised)\s+to|(?:stands|stood)\s+at|reached|passed|exceeded)")
    among = one_of(_all("among"))
    return regex.compile(rf"\b(?:(?P<told>{one_of(_all('of'))})\s+of(?:\s+the|\s+all)?|"
                         rf"(?P<told>{one_of(_all('toll'))})(?:{said}|{risen})"
                         rf"|among\s+the\s+(?P<told>{among})\s+(?:were|are|was)(?:\s+also)?"
                         rf"|the\s+(?P<told>{among})\s+(?:include[sd]?|are|were|numbered))\s+$", _FLAGS)


@cache
def both() -> regex.Pattern[str]:
    """Return what stands behind one outcome and says another of the same people: or wounded."""
    told = one_of({*outcomes()["killed"].participles, *outcomes()["injured"].participles, "dead"})
    return regex.compile(rf"\s+(?:and|or)\s+(?P<other>(?:\p{{Ll}}+ly\s+)?(?:{told}))\b(?!\s+(?:\d|an?\b|the\b"
                         rf"|at\b))", _FLAGS)


def outcome_of(told: str) -> str:
    """Return the outcome that words say became of somebody."""
    return _outcomes()[" ".join(told.split()).casefold()]


@cache
def participles() -> frozenset[str]:
    """Return the last words of what was done to somebody, which may be what somebody did."""
    return frozenset(word.split()[-1] for kind in ("participles", "pasts") for word in _all(kind))


def _unsettled() -> str:
    return rf"(?P<unsettled>(?:{one_of(words().unsettled)})\s+)?"


def _states() -> list[str]:
    return [*_all("participles"), *_all("states")]


def _all(kind: str) -> Iterable[str]:
    return [word for outcome in outcomes().values() for word in getattr(outcome, kind)]


@cache
def _outcomes() -> dict[str, str]:
    kinds = ("among", "toll", "of", "sums", "states", "became", "participles", "doing")
    return {word: name for kind in kinds for name, outcome in outcomes().items() for word in getattr(outcome, kind)}
