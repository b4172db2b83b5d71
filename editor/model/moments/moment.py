"""Hold the time that words mean, no more precisely than they say, and make one of days, weeks, months and years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

import msgspec

Kind = Literal["date", "time", "duration", "set"]
"""What TIMEX3 tells apart: days and longer, times of the clock, how long, and how often."""
Origin = Literal["", "year of publication", "publication", "text", "year of text", "order of text"]
"""What a value was worked out from: nothing but the words, the publication, or a date that stands before.

The order of the text is which of its numbers another date of the text shows to be the month.
"""


Order = Literal["", "day", "month"]
"""Which number comes first in a date of numbers, blank for unknown."""


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """A time: its TIMEX3 value, and the days from first to last, ISO dates cut to what is stated; blank for unknown.

    Of several `readings`, each a TIMEX3 value, nobody can say which is meant; then there are no days and no value.
    """

    kind: Kind = "date"
    value: str = ""
    from_: str = ""
    to: str = ""
    precision: str = ""
    part: str = ""
    origin: Origin = ""
    readings: tuple[str, ...] = ()


_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
UNKNOWN = Moment()
"""A time of which the words do not say when it was."""


class Anchor(msgspec.Struct, frozen=True):
    """What a phrase is understood from: the publication, an ISO date cut; the last date before it, the same.

    `year` is that of the date it is coordinated with, 0 for none; `is_ahead` tells that it is spoken of as to come;
    `order` is which number comes first in the dates of this text that are all numbers; `is_past` tells whether what
    is told of the time has happened, None where no sentence tells; `span` is the last time before it that has a first
    and a last day or month, with a slash between.
    """

    published: str = ""
    focus: str = ""
    year: int = 0
    is_ahead: bool = False
    order: Order = ""
    is_past: bool | None = None
    span: str = ""

    @property
    def day(self) -> date | None:
        """Return the day of publication where it is known to the day."""
        return day_of(self.published)

    @property
    def published_month(self) -> tuple[int, int] | None:
        """Return the year and month of publication where they are known."""
        return month_of(self.published)

    @property
    def published_year(self) -> int:
        """Return the year of publication, 0 for unknown."""
        return int(self.published[:4] or 0)


def day_of(iso: str) -> date | None:
    """Return the day that an ISO date names; None for one that is cut, or none."""
    return date.fromisoformat(iso) if len(iso) == len("2024-10-28") else None


def month_of(iso: str) -> tuple[int, int] | None:
    """Return the year and the month that an ISO date names; None for a year alone, or none."""
    return (int(iso[:4]), int(iso[5:7])) if len(iso) >= len("2024-10") else None


def a_day(day: date, origin: Origin = "") -> Moment:
    """Return one day."""
    iso = day.isoformat()
    return Moment(value=iso, from_=iso, to=iso, precision="day", origin=origin)


def a_month(year: int, month: int, origin: Origin = "") -> Moment:
    """Return one month; months past 12 or below 1 run into the years beside. Raises OverflowError."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    iso = f"{_checked(year):04}-{month:02}"
    return Moment(value=iso, from_=iso, to=iso, precision="month", origin=origin)


def a_year(year: int, origin: Origin = "") -> Moment:
    """Return one year. Raises OverflowError."""
    iso = f"{_checked(year):04}"
    return Moment(value=iso, from_=iso, to=iso, precision="year", origin=origin)


def a_week(day: date, origin: Origin = "") -> Moment:
    """Return the week from Monday to Sunday in which a day lies."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return Moment(value=f"{year:04}-W{week:02}", from_=monday.isoformat(), precision="week", origin=origin,
                  to=(monday + timedelta(days=6)).isoformat())


def a_weekend(day: date, origin: Origin = "") -> Moment:
    """Return the Saturday and Sunday of the week in which a day lies."""
    saturday = day + timedelta(days=5 - day.weekday())
    year, week, _ = day.isocalendar()
    return Moment(value=f"{year:04}-W{week:02}-WE", from_=saturday.isoformat(), precision="weekend", origin=origin,
                  to=(saturday + timedelta(days=1)).isoformat())


def a_quarter(year: int, quarter: int, origin: Origin = "") -> Moment:
    """Return a quarter of a calendar year; quarters past 4 or below 1 run into the years beside."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    return Moment(value=f"{_checked(year):04}-Q{quarter}", from_=f"{year:04}-{3 * quarter - 2:02}",
                  to=f"{year:04}-{3 * quarter:02}", precision="quarter", origin=origin)


def a_half(year: int, half: int, origin: Origin = "") -> Moment:
    """Return a half of a calendar year, 1 or 2."""
    return Moment(value=f"{_checked(year):04}-H{half}", from_=f"{year:04}-{6 * half - 5:02}",
                  to=f"{year:04}-{6 * half:02}", precision="half-year", origin=origin)


def a_decade(year: int, origin: Origin = "") -> Moment:
    """Return the ten years that begin as a year's first three digits do."""
    first = _checked(year) // 10 * 10
    return Moment(value=f"{first // 10:03}", from_=f"{first:04}", to=f"{first + 9:04}", precision="decade",
                  origin=origin)


def a_century(number: int) -> Moment:
    """Return a century by its number: the 19th reaches from 1801 to 1900."""
    return Moment(value=f"{number - 1:02}", from_=f"{100 * number - 99:04}", to=f"{_checked(100 * number):04}",
                  precision="century")


def a_season(year: int, code: str, origin: Origin = "") -> Moment:
    """Return a season of a year. Its months are not stated, for they depend on where; a winter may be of two years."""
    iso = "" if code == "WI" else f"{_checked(year):04}"
    return Moment(value=f"{_checked(year):04}-{code}", from_=iso, to=iso, precision="season", origin=origin)


def lasting(value: str) -> Moment:
    """Return how long something takes, by its TIMEX3 value."""
    return Moment(kind="duration", value=value, precision="duration")


def from_to(first: Moment, last: Moment) -> Moment:
    """Return the time from one to another. Raises ValueError where it would end before it begins."""
    if not (first.value and last.value):
        return UNKNOWN
    if first.from_ and last.to and last_day(last.to) < first_day(first.from_):
        raise ValueError(last.value)
    precision = first.precision if first.precision == last.precision else "range"
    return Moment(value=f"{first.value}/{last.value}", from_=first.from_, to=last.to, precision=precision,
                  origin=first.origin or last.origin)


def open_between(*readings: Moment) -> Moment:
    """Return the one reading that all share, or a time that stays open between them."""
    values = tuple(dict.fromkeys(each.value for each in readings))
    return readings[0] if len(values) == 1 else Moment(readings=values, kind=readings[0].kind)


def at_clock(day: Moment, time: Moment) -> Moment:
    """Return a time of the clock on a day; unknown where the day is, the day alone where the hour may be either of two.
    """
    is_day = day.precision in ("day", "part of day")
    if time.readings and is_day and day.from_ == day.to:
        return msgspec.structs.replace(day, kind="time")
    if day.readings or time.readings or not (day.value and time.value and is_day):
        return Moment(kind="time")
    value = f"{day.from_}T{time.value.partition('T')[2]}"
    return msgspec.structs.replace(time, value=value, from_=day.from_, to=day.to, origin=day.origin)


def over_readings(found: Moment, then: Callable[[Moment], Moment]) -> Moment:
    """Return what follows from a time, or from each of its readings where these are days."""
    if not found.readings or not all(_ISO_DAY.fullmatch(each) for each in found.readings):
        return then(found)
    followed = [then(a_day(date.fromisoformat(each), "publication")) for each in found.readings]
    return open_between(*followed) if all(each.value for each in followed) else UNKNOWN


def first_day(iso: str) -> date:
    """Return the first day of an ISO date that may be cut."""
    return date(int(iso[:4]), int(iso[5:7] or 1), int(iso[8:10] or 1))


def last_day(iso: str) -> date:
    """Return the last day of an ISO date that may be cut."""
    year, month = int(iso[:4]), int(iso[5:7] or 12)
    return date(year, month, int(iso[8:10] or calendar.monthrange(year, month)[1]))


def months_away(day: date, months: int) -> date:
    """Return the day some months later, or the last of that month where it has no such day. Raises OverflowError."""
    count = day.year * 12 + day.month - 1 + months
    year, month = _checked(count // 12), count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _checked(year: int) -> int:
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    return year
