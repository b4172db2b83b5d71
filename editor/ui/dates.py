"""Show the dates of records to a person, and read the dates a person types.

A record's date is an ISO 8601 calendar date cut to its precision: `2024`, `2024-10` or `2024-10-28`.
"""

from __future__ import annotations

import re
from datetime import date

from editor.model.errors import EditRefused
from editor.words import say

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_SHORT = 3

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([^\W\d]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTH_ONLY = re.compile(r"([^\W\d]+)\.?,?\s+(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")


class NoDate(EditRefused):
    """Words that were typed as a date and are none, or could be two."""


def long_date(iso: str) -> str:
    """Return a date as `28 October 2024`, `October 2024` or `2024`; what is no date stays as it is."""
    return _shown(iso, [say(month) for month in _MONTHS])


def short_date(iso: str) -> str:
    """Return a date as `28 Oct 2024`, `Oct 2024` or `2024`; what is no date stays as it is."""
    return _shown(iso, [say(month)[:_SHORT] for month in _MONTHS])


def read_date(words: str) -> str:
    """Return the ISO date, cut to its precision, that the words say; blank words say none. Raises NoDate."""
    typed = " ".join(words.split())
    if not typed:
        return ""
    if found := _ISO.fullmatch(typed):
        return _iso(typed, *(int(part) for part in found.groups() if part))
    if found := _DAY_FIRST.fullmatch(typed):
        return _iso(typed, int(found[3]), _month(typed, found[2]), int(found[1]))
    if found := _MONTH_FIRST.fullmatch(typed):
        return _iso(typed, int(found[3]), _month(typed, found[1]), int(found[2]))
    if found := _MONTH_ONLY.fullmatch(typed):
        return _iso(typed, int(found[2]), _month(typed, found[1]))
    if found := _NUMBERS.fullmatch(typed):
        return _of_numbers(typed, int(found[1]), int(found[2]), int(found[3]))
    raise _no_date(typed)


def _shown(iso: str, months: list[str]) -> str:
    found = _ISO.fullmatch(iso)
    if not found or (found[2] and not 1 <= int(found[2]) <= len(months)):
        return iso
    parts = [found[3] and str(int(found[3])), found[2] and months[int(found[2]) - 1], found[1]]
    return " ".join(part for part in parts if part)


def _month(typed: str, name: str) -> int:
    """Return the month of a name, in English or the reader's language, that may be cut to three letters or more."""
    for number, month in enumerate(_MONTHS, 1):
        if len(name) >= _SHORT and any(full.casefold().startswith(name.casefold()) for full in (month, say(month))):
            return number
    if name.casefold() == "sept":
        return 9
    raise _no_date(typed)


def _of_numbers(typed: str, one: int, other: int, year: int) -> str:
    """Return the date of a day and a month in numbers, where only one order makes a date or both make the same."""
    found = {date_ for day, month in ((one, other), (other, one)) if (date_ := _date(year, month, day))}
    if len(found) == 1:
        return found.pop()
    if not found:
        raise _no_date(typed)
    first, second = sorted(found)
    raise NoDate(say("“{typed}” can mean {first} or {second}: write the month as a word.",
                     typed=typed, first=long_date(first), second=long_date(second)))


def _iso(typed: str, year: int, month: int = 0, day: int = 0) -> str:
    if not _date(year, month or 1, day or 1):
        raise _no_date(typed)
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])


def _date(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _no_date(typed: str) -> NoDate:
    return NoDate(say("“{typed}” is not a date: write it like 30 October 2024 or 2024-10-30, or leave it blank.",
                      typed=typed))
