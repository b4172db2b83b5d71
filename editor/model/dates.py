"""Show the dates of records no more precisely than they were stated, and read the dates a person types.

A record's date is an ISO 8601 calendar date cut to its precision: `2024`, `2024-10` or `2024-10-28`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from editor.model.errors import EditRefused
from editor.words import phrase, say

if TYPE_CHECKING:
    from editor.model.records import When

_MONTHS = (
    phrase("January"), phrase("February"), phrase("March"), phrase("April"), phrase("May"), phrase("June"),
    phrase("July"), phrase("August"), phrase("September"), phrase("October"), phrase("November"), phrase("December"),
)
_SHORT_MONTHS = (
    phrase("Jan"), phrase("Feb"), phrase("Mar"), phrase("Apr"), phrase("May"), phrase("Jun"), phrase("Jul"),
    phrase("Aug"), phrase("Sep"), phrase("Oct"), phrase("Nov"), phrase("Dec"),
)
_YEAR, _MONTH, _DAY = 4, 7, 10
PRECISIONS = {_YEAR: phrase("year"), _MONTH: phrase("month"), _DAY: phrase("day")}
"""How precise an ISO date is, by how many characters it has."""
ABOUT, ABOUT_THE_HOUR = phrase("about"), phrase("about the hour")
"""The precision of a time that is stated roughly, and of a day that is stated with an hour that is rough."""
_CUTS = {
    phrase("century"): _YEAR, phrase("decade"): _YEAR, phrase("year"): _YEAR,
    phrase("half-year"): _MONTH, phrase("season"): _MONTH, phrase("quarter"): _MONTH, phrase("month"): _MONTH,
    phrase("week"): _DAY, phrase("weekend"): _DAY, phrase("day"): _DAY, phrase("range"): _DAY,
    phrase("part-of-day"): _DAY, phrase("part of day"): _DAY, phrase("hour"): _DAY, phrase("minute"): _DAY,
    ABOUT: _DAY, ABOUT_THE_HOUR: _DAY, phrase("approximate"): _DAY, phrase("circa"): _DAY, "": _DAY,
}
"""How many characters of an ISO date are left when it is cut to a precision; days of any other are not printed."""
PARTS_OF_DAY = (phrase("morning"), phrase("midday"), phrase("afternoon"), phrase("evening"), phrase("night"))
"""The parts of a day that a time may be stated to, from the first to the last."""
_ABOUT = frozenset({ABOUT, "approximate", "circa"})
_SHORTEST_NAME = 3
_SEPT = 9

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([^\W\d]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTH_ONLY = re.compile(r"([^\W\d]+)\.?,?\s+(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")


class NoDate(EditRefused):
    """Words that were given as a date and are none, or could be two."""


def full_date(iso: str) -> str:
    """Return a date as `28 October 2024`, `October 2024` or `2024`; what is no date stays as it is."""
    return _shown(iso, _MONTHS)


def short_date(iso: str) -> str:
    """Return a date as `28 Oct 2024`, `Oct 2024` or `2024`; what is no date stays as it is."""
    return _shown(iso, _SHORT_MONTHS)


def full_range(begin: str, end: str) -> str:
    """Return the days from one to another, parts they share said once: `14 to 30 October 2024`."""
    return _range(begin, end, _MONTHS)


def full_when(when: When) -> str:
    """Return a time as settled, with the months in full; blank where it has neither days nor words."""
    return _when(when, _MONTHS)


def short_when(when: When) -> str:
    """Return a time as settled, with the months cut to three letters; blank where it has neither days nor words."""
    return _when(when, _SHORT_MONTHS)


def stated_bounds(when: When) -> tuple[str, str]:
    """Return the first and the last day of a time as they are printed: cut to its precision, blank if not stated."""
    # Of an unknown precision even the year may say too much, unless there are no words to say it with.
    cut = _CUTS.get(when.precision, 0 if when.words else _DAY)
    return when.from_[:cut], when.to[:cut]


def is_about(when: When) -> bool:
    """Tell whether a time is printed as one about which it was."""
    return when.precision in _ABOUT and bool(when.from_)


def read_date(words: str) -> str:
    """Return the ISO date, cut to its precision, that the words say; blank words say none. Raises NoDate."""
    typed = " ".join(words.split())
    if not typed:
        return ""
    if found := _ISO.fullmatch(typed):
        return _iso(typed, *(int(part) for part in found.groups() if part))
    if found := _DAY_FIRST.fullmatch(typed):
        return _iso(typed, int(found[3]), _month_named(typed, found[2]), int(found[1]))
    if found := _MONTH_FIRST.fullmatch(typed):
        return _iso(typed, int(found[3]), _month_named(typed, found[1]), int(found[2]))
    if found := _MONTH_ONLY.fullmatch(typed):
        return _iso(typed, int(found[2]), _month_named(typed, found[1]))
    if found := _NUMBERS.fullmatch(typed):
        return _of_numbers(typed, int(found[1]), int(found[2]), int(found[3]))
    raise _no_date(typed)


def is_date(words: str) -> bool:
    """Tell whether words are an ISO date, cut to its precision, just as records have it."""
    try:
        return bool(words) and read_date(words) == words
    except NoDate:
        return False


def _when(when: When, months: Sequence[str]) -> str:
    """Return a time as it is printed: a bound that was not stated leaves it open, save beside `about`."""
    begin, end = stated_bounds(when)
    if not (begin or end):
        return f"“{when.words}”" if when.words else ""
    if not begin:
        return say("by {date}", date=_shown(end, months))
    if is_about(when):
        return say("about {date}", date=_range(begin, end, months))
    if not end:
        return say("from {date}", date=_shown(begin, months))
    shown = _range(begin, end, months)
    return say("{date}, {part}", date=shown, part=say(when.part)) if when.part and begin == end else shown


def _shown(iso: str, months: Sequence[str]) -> str:
    parts = _parts(iso)
    if parts is None:
        return iso
    day, month, year = parts
    if not month:
        return year
    return f"{day} {say(months[month - 1])} {year}" if day else f"{say(months[month - 1])} {year}"


@lru_cache(4096)
def _parts(iso: str) -> tuple[int, int, str] | None:
    """Return day, month and year of a date, 0 for what it does not have; None for what is no date."""
    found = _ISO.fullmatch(iso)
    if found is None or not _is_of_calendar(iso):
        return None
    year, month, day = found.groups()
    return int(day or 0), int(month or 0), year


def _range(begin: str, end: str, months: Sequence[str]) -> str:
    if not end or begin == end:
        return _shown(begin, months)
    if not begin:
        return _shown(end, months)
    return say("{begin} to {end}", begin=_shortened(begin, end, months), end=_shown(end, months))


def _shortened(begin: str, end: str, months: Sequence[str]) -> str:
    """Return the first date of a range without what the second says again after it."""
    first, last = _ISO.fullmatch(begin), _ISO.fullmatch(end)
    if first is None or last is None or len(begin) != len(end) or first[1] != last[1]:
        return _shown(begin, months)
    if first[3] and first[2] == last[2]:
        return str(int(first[3]))
    return _shown(begin, months).removesuffix(first[1]).strip() or begin


def _month_named(typed: str, name: str) -> int:
    """Return the month of a name, in English or the reader's language, that may be cut to three letters or more."""
    for number, month in enumerate(_MONTHS, 1):
        names = (month, say(month))
        if len(name) >= _SHORTEST_NAME and any(full.casefold().startswith(name.casefold()) for full in names):
            return number
    if name.casefold() == "sept":
        return _SEPT
    raise _no_date(typed)


def _of_numbers(typed: str, one: int, other: int, year: int) -> str:
    """Return the date of a day and a month in numbers, where only one order makes a date or both make the same."""
    orders = ((one, other), (other, one))
    found = {f"{year:04}-{month:02}-{day:02}" for day, month in orders}
    dates = sorted(iso for iso in found if _is_of_calendar(iso))
    if len(dates) == 1:
        return dates[0]
    if not dates:
        raise _no_date(typed)
    raise NoDate(say("“{typed}” can mean {first} or {second}: write the month as a word.",
                     typed=typed, first=full_date(dates[0]), second=full_date(dates[1])))


def _iso(typed: str, *parts: int) -> str:
    iso = "-".join((f"{parts[0]:0{_YEAR}}", *(f"{part:02}" for part in parts[1:])))
    if not _is_of_calendar(iso):
        raise _no_date(typed)
    return iso


def _is_of_calendar(iso: str) -> bool:
    parts = [int(part) for part in iso.split("-")]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return False
    return True


def _no_date(typed: str) -> NoDate:
    return NoDate(say("“{typed}” is not a date: write it like 30 October 2024 or 2024-10-30, or leave it blank.",
                      typed=typed))
