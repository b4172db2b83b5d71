"""Read days that have a name wherever English is written, as far as all who keep one keep the same day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import regex

from editor.model.moments.far import weekend_beside
from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_day,
    open_between,
    over_readings,
)
from editor.model.moments.vocabulary import YEAR

_FIXED = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year day": (1, 1), "halloween": (10, 31),
    "valentine's day": (2, 14), "may day": (5, 1), "saint patrick": (3, 17), "st. patrick's day": (3, 17),
    "saint patrick's day": (3, 17), "earth day": (4, 22), "armistice day": (11, 11), "all saints' day": (11, 1),
    "bastille day": (7, 14), "veterans day": (11, 11), "juneteenth": (6, 19), "groundhog day": (2, 2),
    "april fools' day": (4, 1), "international women's day": (3, 8), "remembrance day": (11, 11),
    "international workers' day": (5, 1), "anzac day": (4, 25), "canada day": (7, 1), "australia day": (1, 26),
    "guy fawkes night": (11, 5), "bonfire night": (11, 5), "world aids day": (12, 1),
    "international human rights day": (12, 10), "all souls' day": (11, 2), "cinco de mayo": (5, 5),
}
_NTH_WEEKDAY = {"labor day": (9, 1, 1), "memorial day": (5, 1, -1), "presidents' day": (2, 1, 3),
                "father's day": (6, 7, 3), "columbus day": (10, 1, 2), "martin luther king day": (1, 1, 3),
                "mlk day": (1, 1, 3), "martin luther king jr. day": (1, 1, 3),
                "american thanksgiving": (11, 4, 4), "canadian thanksgiving": (10, 1, 2),
                "mother's day in may": (5, 7, 2)}
"""Month, weekday and which of them in the month: -1 is the last."""
_FROM_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46,
                "easter": 0, "maundy thursday": -3, "holy saturday": -1, "shrove tuesday": -47,
                "ascension day": 39, "whit sunday": 49, "whit monday": 50, "pentecost monday": 50,
                "mothering sunday": -21}
_AFTER_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
"""Days after the fourth Thursday of November, from which shops everywhere count."""
_EITHER = {"thanksgiving": ("american thanksgiving", "canadian thanksgiving"),
           "thanksgiving day": ("american thanksgiving", "canadian thanksgiving"),
           "mother's day": ("mother's day in may", "mothering sunday")}
"""Days that those who keep them keep on one day or another: they stay open between the two."""
_NEAR = 120
"""Days within which a day of no year is that of the publication's own year; beyond, it may be the one after."""

_CLOSE = 60
"""Days within which one that goes against how it is told may still be meant."""


def _named(parts: Parts, at: Anchor) -> Moment:
    words = regex.sub(r"['’.]", "", " ".join(parts["name"].split()))
    name = _BY_LETTERS[words]
    found = [_day_named(each, parts, at) for each in _EITHER.get(name, (name,))]
    return found[0] if len(found) == 1 else Moment(readings=tuple(
        value for each in found for value in each.readings or (each.value,) if value))


def _day_named(name: str, parts: Parts, at: Anchor) -> Moment:
    if "year" in parts:
        return a_day(_in_year(name, int(parts["year"])))
    if at.day is None or (name in _AFTER_THANKSGIVING and 1 < at.day.month < 10):
        return UNKNOWN  # far from November a Black Friday is a day of something else
    if "year_step" in parts:
        step = {"last": -1, "this": 0, "next": 1}[parts["year_step"]]
        return a_day(_in_year(name, at.day.year + step), "publication")
    days = [_in_year(name, at.day.year + step) for step in (-1, 0, 1)]
    if parts.get("step") == "last":
        return a_day(max(day for day in days if day < at.day), "publication")
    if parts.get("step") in ("next", "following"):
        return a_day(min(day for day in days if day > at.day), "publication")
    published = at.day
    near = sorted(days, key=lambda day: abs(day - published))
    told = [day for day in days if (day >= published if at.is_ahead else day <= published)]
    if at.is_ahead or at.is_past:
        meant = a_day(min(told, key=lambda day: abs(day - published)), "year of publication")
        is_near = near[0] not in told and abs(near[0] - published).days <= _CLOSE
        return open_between(meant, a_day(near[0], "year of publication")) if is_near else meant
    if abs(near[0] - published).days <= _NEAR:
        return a_day(near[0], "year of publication")
    return open_between(*(a_day(day, "year of publication") for day in sorted(near[:2])))


def _weekend(parts: Parts, at: Anchor) -> Moment:
    """Return the weekend that a day lies in or beside."""
    return over_readings(_named(parts, at), lambda day: weekend_beside(day) if day.from_ else UNKNOWN)


def _in_year(name: str, year: int) -> date:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH_WEEKDAY:
        return _nth(year, *_NTH_WEEKDAY[name])
    if name in _AFTER_THANKSGIVING:
        return _nth(year, 11, 4, 4) + timedelta(days=_AFTER_THANKSGIVING[name])
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


_ALL = (*_FIXED, *_FROM_EASTER, *_NTH_WEEKDAY, *_AFTER_THANKSGIVING, *_EITHER)
_BY_LETTERS = {regex.sub(r"['.]", "", name): name for name in _ALL}
_NAMES = "|".join(name.replace(".", r"\.?").replace("'", "['’]?").replace(" ", r"\s+")
                  for name in sorted(_ALL, key=len, reverse=True))
_THAT = rf"\b(?:(?P<step>last|next|this|following)\s+|the\s+(?P<step>last)\s+)?(?P<name>{_NAMES})"
_OF = rf"(?:\s*,?\s*(?:of\s+)?{YEAR}|\s+(?:of\s+)?(?P<year_step>this|last|next)\s+year(?!\w))?"
FORMS = (
    Form("weekend", rf"(?:\bthe\s+)?{_THAT}\s+weekend(?!\w){_OF}", _weekend, needs="named"),
    Form("named day", rf"{_THAT}(?!\w){_OF}", _named, needs="named"),
    Form("named day", r"(?<![\w/])9/11(?![\w/])|\b(?:Sept(?:ember|\.)?\s+11(?:th)?|11\s+Sept(?:ember)?)"
                      r"(?=,?\s+(?:terror(?:ist)?\s+)?(?:attacks?|atrocit\w+|hijack\w+)\b)", _day_of_terror,
         needs="digit"),
)
"""“9/11” and the September 11 attacks are of 2001 in all English news, though either number could be the month."""
