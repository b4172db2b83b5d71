"""Read the feasts and the fast of the Islamic calendar, which are about those days: “Eid al-Fitr”, “Ramadan 2024”."""

from __future__ import annotations

import math
from datetime import date, timedelta

import msgspec

from editor.model.dates import ABOUT
from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, a_day, open_between
from editor.model.moments.vocabulary import YEAR

_FEASTS = {"fitr": (10, 1), "adha": (12, 10), "azha": (12, 10), "ashura": (1, 10), "ashoura": (1, 10),
           "arbaeen": (2, 20), "new year": (1, 1)}
"""Month and day in the Islamic year."""
_RAMADAN = 9
_EPOCH = date(622, 7, 19).toordinal()
"""1 Muharram of the year 1, in the Gregorian calendar."""
_SHAWWAL_1420 = 12 * 1420 + 10
"""The month, counted from the epoch, that began with the first new moon of the year 2000."""
_JULIAN_TO_ORDINAL = 1721425
_SUNSET = 0.15
"""Sunset in Mecca as a part of the Julian day, which begins at noon of universal time."""
_NEAR = 120
"""Days within which a feast of no year is the one nearest to the publication; beyond, it may be that of two years."""
_STEPS = {"last": -1, "this": 0, "next": 1}


def islamic_day(year: int, month: int, day: int) -> date:
    """Return a day of the Islamic calendar as it is kept in Mecca; elsewhere it may be the one before or after.

    A month begins on the day after the first sunset that follows the new moon, near enough to the rule of Umm al-Qura.
    """
    begun = math.floor(_new_moon(12 * year + month - _SHAWWAL_1420) - _SUNSET)
    return date.fromordinal(begun + 1 - _JULIAN_TO_ORDINAL + day)


def _new_moon(number: int) -> float:
    """Return when a new moon is, as a Julian date, some months after that of 6 January 2000 (Meeus, chapter 49)."""
    sun, moon, node = (math.radians(first + each * number) for first, each in (
        (2.5534, 29.1053567), (201.5643, 385.81693528), (160.7108, 390.67050284)))
    terms = ((-0.4072, moon), (0.17241, sun), (0.01608, 2 * moon), (0.01039, 2 * node), (0.00739, moon - sun),
             (-0.00514, moon + sun), (0.00208, 2 * sun), (-0.00111, moon - 2 * node))
    return 2451550.09766 + 29.530588861 * number + sum(size * math.sin(angle) for size, angle in terms)


def _feast(parts: Parts, at: Anchor) -> Moment:
    month, day = _FEASTS[parts["name"]]
    return _chosen(month, day, parts, at)


def _ramadan(parts: Parts, at: Anchor) -> Moment:
    """Return the month from its first day to the one before the feast that ends it."""
    begun = _chosen(_RAMADAN, 1, parts, at)
    if not begun.from_:
        return begun if not begun.readings else UNKNOWN
    first = date.fromisoformat(begun.from_)
    last = next(day for year in _years(first) if (day := islamic_day(year, _RAMADAN + 1, 1)) > first)
    end = (last - timedelta(days=1)).isoformat()
    return msgspec.structs.replace(begun, value=f"{begun.from_}/{end}", to=end)


def _chosen(month: int, day: int, parts: Parts, at: Anchor) -> Moment:
    """Return the feast of the year that is named, or the one that is near to the publication."""
    year = int(parts["year"]) if "year" in parts else 0
    if not (year or at.day):
        return UNKNOWN
    near = at.day or date(year, 7, 1)
    days = [islamic_day(each, month, day) for each in _years(date(year, 7, 1) if year else near)]
    if year:
        fitting = [each for each in days if each.year == year]
    elif "step" in parts:
        fitting = _stepped(days, near, parts["step"])
    else:
        fitting = sorted(days, key=lambda each: abs(each - near))[:2]
        fitting = fitting[:1] if abs(fitting[0] - near).days <= _NEAR else sorted(fitting)
    about = [msgspec.structs.replace(a_day(each, "" if year else "year of publication"), precision=ABOUT)
             for each in fitting]
    return open_between(*about) if about else UNKNOWN


def _stepped(days: list[date], near: date, step: str) -> list[date]:
    if step == "this":
        return [each for each in days if each.year == near.year]
    return [min(each for each in days if each > near) if step == "next" else max(each for each in days if each < near)]


def _years(near: date) -> list[int]:
    """Return the Islamic years that begin or end around a day."""
    about = (near.toordinal() - _EPOCH) * 30 // 10631 + 1
    return [each for each in range(about - 2, about + 3) if each > 0]


_THAT = r"\b(?:(?:the\s+)?(?P<step>last|next|this)\s+)?"
_OF = rf"(?!\w)(?:\s*,?\s*(?:of\s+|in\s+)?{YEAR})?"
_EID = r"(?:eid|id)[\s-]*(?:al|ul|el|as)[\s-]*(?P<name>fitr|a[dz]ha)"
FORMS = (
    Form("named day", rf"{_THAT}(?:{_EID}|(?P<name>asho?ura|arbaeen)|(?:islamic|hijri|muslim)\s+(?P<name>new\s+year))"
                      rf"(?:['’]s)?{_OF}", _feast, needs="named"),
    Form("named month", rf"{_THAT}(?:the\s+)?(?:(?:holy|muslim|fasting|islamic)\s+)*(?:month\s+of\s+)?"
                        rf"(?P<name>ramad[ah]n|ramazan){_OF}", _ramadan, needs="named"),
)
