"""Read days that have a name wherever English is written, as far as all who keep one keep the same day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, a_day, open_between
from editor.model.moments.vocabulary import YEAR

_FIXED = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year’s eve": (12, 31), "new year’s day": (1, 1),
    "halloween": (10, 31), "valentine's day": (2, 14), "valentine’s day": (2, 14), "may day": (5, 1),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "saint patrick's day": (3, 17),
    "st. patrick’s day": (3, 17), "saint patrick": (3, 17), "earth day": (4, 22), "armistice day": (11, 11),
    "all saints' day": (11, 1), "bastille day": (7, 14), "veterans day": (11, 11),
    "juneteenth": (6, 19), "groundhog day": (2, 2),
}
_NTH_WEEKDAY = {"labor day": (9, 1, 1), "memorial day": (5, 1, -1), "presidents' day": (2, 1, 3),
                "presidents’ day": (2, 1, 3), "father's day": (6, 7, 3), "father’s day": (6, 7, 3),
                "columbus day": (10, 1, 2), "martin luther king day": (1, 1, 3), "mlk day": (1, 1, 3)}
"""Month, weekday and which of them in the month: -1 is the last."""
_FROM_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46,
                "easter": 0}
_NEAR = 120
"""Days within which a day of no year is that of the publication's own year; beyond, it may be the one after."""


def _named(parts: Parts, at: Anchor) -> Moment:
    name = " ".join(parts["name"].split())
    if "year" in parts:
        return a_day(_in_year(name, int(parts["year"])))
    if at.day is None:
        return UNKNOWN
    days = [_in_year(name, at.day.year + step) for step in (-1, 0, 1)]
    if parts.get("step") == "last":
        return a_day(max(day for day in days if day < at.day), "publication")
    if parts.get("step") == "next":
        return a_day(min(day for day in days if day > at.day), "publication")
    published = at.day
    near = sorted(days, key=lambda day: abs(day - published))
    if abs(near[0] - published).days <= _NEAR:
        return a_day(near[0], "year of publication")
    return open_between(*(a_day(day, "year of publication") for day in sorted(near[:2])))


def _in_year(name: str, year: int) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH_WEEKDAY:
        return _nth(year, *_NTH_WEEKDAY[name])
    return _easter(year) + timedelta(days=_FROM_EASTER[name])


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    days = [date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
    return [day for day in days if day.isoweekday() == weekday][number - 1 if number > 0 else -1]


def _easter(year: int) -> date:
    """Return the Easter Sunday of the western churches, by the anonymous Gregorian rule (Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year, month, day + 1)


def _day_of_terror(parts: Parts, at: Anchor) -> Moment:
    return a_day(date(2001, 9, 11))


_ALL = sorted((*_FIXED, *_FROM_EASTER, *_NTH_WEEKDAY), key=len, reverse=True)
_NAMES = "|".join(_ALL).replace(".", r"\.").replace(" ", r"\s+")
FORMS = (
    Form("named day", rf"\b(?:(?P<step>last|next|this)\s+|the\s+(?P<step>last)\s+)?(?P<name>{_NAMES})(?!\w)"
                      rf"(?:\s*,?\s*(?:of\s+)?{YEAR})?", _named, needs="named"),
    Form("named day", r"(?<![\w/])9/11(?![\w/])", _day_of_terror, needs="digit"),
)
"""“9/11” is the day of 2001 in all English news, though either number could be the month."""
