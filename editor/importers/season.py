"""Tell in which part of a year an English text was written, from the days and months it names without their year.

Such a day lies within the year before the writing where it is past, and within the year after it where it is to come.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import msgspec

from editor.model.dates import full_range
from editor.model.time_phrases import Phrase
from editor.words import say

_END = 31  # stands behind all days of its month
_KINDS = ("day", "month")


class Season(msgspec.Struct, frozen=True):
    """From when to when a text can have been written, `last` None where the year is open, with sentences why."""

    first: date
    last: date | None
    why: tuple[str, ...]


def season_of(phrases: tuple[Phrase, ...], years: range, until: date,
              allows: Callable[[date], bool]) -> Season | None:
    """Return the days from the last that is past to the first that is to come, in one of the years.

    None where no day or month without a year is past, or none to come, where they do not part, or without a year.
    """
    found = _between(phrases)
    if found is None:
        return None
    past, ahead = found
    turns = (ahead.month, ahead.day or _END) < (past.month, past.day or 1)
    spans = [(first, _last(year + turns, ahead)) for year in years if (first := _first(year, past)) <= until]
    spans = [(first, min(last, until)) for first, last in spans if allows(first) or allows(min(last, until))]
    if not spans:
        return None
    first, last = spans[0]
    said = say("“{past}” is told as past, and “{ahead}” is still to come.", past=past.words, ahead=ahead.words)
    if len(spans) == 1:
        return Season(first, last, (said, say("So one of the days {range}.", range=full_range(
            first.isoformat(), last.isoformat()))))
    year = say("So it was written between the two, in one of the years from {first} to {last}.",
               first=first.year, last=spans[-1][0].year)
    return Season(first, None, (said, year))


def _between(phrases: tuple[Phrase, ...]) -> tuple[Phrase, Phrase] | None:
    """Return the last past day or month of the year, and the first to come; None where they alternate."""
    named = sorted((phrase for phrase in phrases if phrase.kind in _KINDS and phrase.month and not phrase.year),
                   key=lambda phrase: (phrase.month, phrase.day or (_END if phrase.is_ahead else 1)))
    if not named:
        return None
    turns = [(one, other) for one, other in pairwise((*named, named[0])) if not one.is_ahead and other.is_ahead]
    return turns[0] if len(turns) == 1 else None


def _first(year: int, past: Phrase) -> date:
    return date(year, past.month, min(past.day or 1, monthrange(year, past.month)[1]))


def _last(year: int, ahead: Phrase) -> date:
    days = monthrange(year, ahead.month)[1]
    return date(year, ahead.month, min(ahead.day or days, days))
