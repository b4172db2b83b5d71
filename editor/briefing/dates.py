"""Print dates and times no more precisely than they were stated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor.model.records import When
from editor.words import say

_ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_LONG = ("January", "February", "March", "April", "May", "June",
         "July", "August", "September", "October", "November", "December")
_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CUTS = {"year": 4, "month": 7}
"""How many characters of an ISO date are left when it is cut to a precision."""
_ABOUT = frozenset({"about", "approximate", "circa"})


def full_date(iso: str) -> str:
    """Return an ISO date as `28 October 2024`, `October 2024` or `2024`; what is no such date stays as it is."""
    return _date(iso, _LONG)


def full_range(begin: str, end: str) -> str:
    """Return the days from one to another, parts they share said once: `14 to 30 October 2024`."""
    return _range(begin, end, _LONG)


def full_when(when: When) -> str:
    """Return a time as settled, with the months in full; blank where it has neither days nor words."""
    return _when(when, _LONG)


def short_when(when: When) -> str:
    """Return a time as settled, with the months cut to three letters; blank where it has neither days nor words."""
    return _when(when, _SHORT)


def _when(when: When, months: Sequence[str]) -> str:
    begin, end = (_cut(iso, when.precision) for iso in (when.from_, when.to))
    if not (begin or end):
        return f"“{when.words}”" if when.words else ""
    if not begin:
        return say("by {date}", date=_date(end, months))
    said = _range(begin, end, months)
    return say("about {date}", date=said) if when.precision in _ABOUT else said


def _cut(iso: str, precision: str) -> str:
    return iso[:_CUTS.get(precision, len(iso))]


def _date(iso: str, months: Sequence[str]) -> str:
    found = _ISO.fullmatch(iso)
    if found is None:
        return iso
    year, month, day = found.groups()
    return " ".join(part for part in (str(int(day)) if day else "", _month(month, months), year) if part)


def _month(number: str | None, months: Sequence[str]) -> str:
    return say(months[int(number) - 1]) if number else ""


def _range(begin: str, end: str, months: Sequence[str]) -> str:
    if not end or begin == end:
        return _date(begin, months)
    if not begin:
        return _date(end, months)
    return say("{begin} to {end}", begin=_shortened(begin, end, months), end=_date(end, months))


def _shortened(begin: str, end: str, months: Sequence[str]) -> str:
    """Return the first date of a range without what the second says again after it."""
    first, last = _ISO.fullmatch(begin), _ISO.fullmatch(end)
    if first is None or last is None or len(begin) != len(end) or first[1] != last[1]:
        return _date(begin, months)
    if first[3] and first[2] == last[2]:
        return str(int(first[3]))
    return _date(begin, months).removesuffix(first[1]).strip() or begin
