"""Read the times of situation reports and of machines: “141530Z JUN 24”, “141530Z”, “14JUN24”, “2024-06-14T15:30Z”.

A group is day, hour and minute in two digits each, the letter of a time zone, month and year (ACP 121). Z is universal
time; what other letters say of the hour stays with the words.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from editor.model.moments.absolute import day_in
from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, a_day
from editor.model.moments.spelling import full_year
from editor.model.moments.vocabulary import MONTH, month_number

_NEAR = timedelta(days=10)
"""How far from the publication a group lies that names no month."""
_TO = r"\s*(?:\b(?:to|through|thru|until|till)\b|[-–—/])\s*"


def _read(parts: Parts, at: Anchor) -> Moment:
    """Return the minute that a group names. Raises ValueError for what is no day or no time of the clock."""
    return _at((parts["day"], parts["hour"], parts["minute"], parts["zone"]), parts, at)


def _between(parts: Parts, at: Anchor) -> Moment:
    """Return the time from one group to another, which names the month of both."""
    first = _read(parts, at)
    last = _at((parts["last_day"], parts["last_hour"], parts["last_minute"], parts["last_zone"]), parts, at)
    if not (first.value and last.value):
        return Moment(kind="time")
    if last.value < first.value:
        raise ValueError(parts)
    return msgspec.structs.replace(last, value=f"{first.value}/{last.value}", from_=first.from_)


def _at(group: tuple[str, str, str, str], parts: Parts, at: Anchor) -> Moment:
    day, hour, minute, zone = group
    if int(hour) > 23:
        raise ValueError(parts)
    named = _day(int(day), parts, at)
    if not named.from_:
        return Moment(kind="time")
    clock = f"{hour}:{minute}{'Z' if zone == 'z' else ''}"
    return msgspec.structs.replace(named, kind="time", value=f"{named.from_}T{clock}", precision="minute")


def _day(number: int, parts: Parts, at: Anchor) -> Moment:
    """Return the day of that number in the month that is named; without one the only such day near the publication."""
    if "month" in parts:
        year = full_year(parts["year"]) if "year" in parts else 0
        return day_in(year, month_number(parts["month"]), number, at)
    date(2000, 1, number)
    if at.day is None:
        return UNKNOWN
    days = [at.day + timedelta(days=away) for away in range(-_NEAR.days, _NEAR.days + 1)]
    fitting = [day for day in days if day.day == number]
    return a_day(fitting[0], "publication") if len(fitting) == 1 else UNKNOWN


def _stamp(parts: Parts, at: Anchor) -> Moment:
    """Return the minute of a time stamp (ISO 8601)."""
    if int(parts["hour"]) > 23:
        raise ValueError(parts)
    day = a_day(date(int(parts["year"]), int(parts["month"]), int(parts["day"])))
    clock = f"{parts['hour']}:{parts['minute']}{'Z' if parts.get('zone') == 'z' else ''}"
    return msgspec.structs.replace(day, kind="time", value=f"{day.from_}T{clock}", precision="minute")


def _short_day(parts: Parts, at: Anchor) -> Moment:
    return day_in(full_year(parts["year"]), month_number(parts["month"]), int(parts["day"]), at)


_GROUP = r"(?P<day>[0-3]\d)[\s/]?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)\s?(?P<zone>(?-i:[A-Zz]))"
_LAST_GROUP = _GROUP.replace("(?P<", "(?P<last_")
_MONTH = rf"\s?{MONTH}(?:[\s,]{{0,2}}(?P<year>(?:20|19)?\d\d)(?![\d%]))?(?!\w)"
_NO_NUMBER = r"(?<![-/\w.,:$€£])"
FORMS = (
    Form("date-time group", r"(?<![-/\w.])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
                            r"[T_](?P<hour>[0-2]\d):?(?P<minute>[0-5]\d)(?::?[0-5]\d(?:[.,]\d+)?)?"
                            r"\s?(?P<zone>(?-i:Z)|[+-]\d\d:?\d\d)?(?![\w:])", _stamp, needs="digit"),
    Form("date-time group", rf"{_NO_NUMBER}{_GROUP}{_TO}{_LAST_GROUP}{_MONTH}", _between, needs="digit"),
    Form("date-time group", rf"{_NO_NUMBER}{_GROUP}{_MONTH}", _read, needs="digit"),
    Form("date-time group", rf"{_NO_NUMBER}(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)\s?(?P<zone>(?-i:Z))"
                            r"(?!\w)", _read, needs="digit"),
    Form("day", rf"{_NO_NUMBER}(?P<day>[0-3]?\d)(?-i:(?=[A-Z][A-Za-z]{{2}}\d)|(?=\s?[A-Z]{{3}}\d)"
                rf"|(?=\s?[A-Z]{{3}}\s\d\d(?!\s+\p{{Ll}}+s\b)))\s?{MONTH}\s?(?P<year>\d\d)(?![\d%]|\w|:\d|[.,]\d)",
         _short_day, needs="digit"),
)
