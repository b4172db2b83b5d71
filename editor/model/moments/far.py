"""Read times that lie some units away: “two years ago”, “in the past few weeks”, “a month from now”."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from editor.model.dates import ABOUT
from editor.model.moments.form import Form, Parts
from editor.model.moments.length import duration_value
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_century,
    a_day,
    a_decade,
    a_month,
    a_quarter,
    a_week,
    a_weekend,
    a_year,
    day_of,
    first_day,
    from_to,
    last_day,
    lasting,
    months_away,
)
from editor.model.moments.vocabulary import COUNT, SOME, UNIT, count_of, unit_of

_OF_THE_CLOCK = ("second", "minute", "hour")
_HOURS = 24
"""Hours that are a day, of which no clock is asked: 48 hours ago."""
_MONTHS = {"quarter": 3, "year": 12, "decade": 120, "century": 1200}
_MADE_OF = {"year": "month", "decade": "year", "century": "decade"}


def _ago(parts: Parts, at: Anchor) -> Moment:
    count = count_of(parts["count"]) if "count" in parts else None
    if count is None:
        return _up_to(at)
    return away(count + 0.5 * ("half" in parts), unit_of(parts["unit"]), -1, at.published)


def _between_counts(parts: Parts, at: Anchor) -> Moment:
    """Return the time from the farther of two counts to the nearer one: “two to three weeks ago”."""
    way = -1 if "ago" in parts else 1
    counts = (count_of(parts["count"]), count_of(parts["last_count"]))
    found = [away(count, unit_of(parts["unit"]), way, at.published) for count in counts]
    if not all(each.from_ for each in found):
        return found[0] if found[0].kind == "time" else UNKNOWN
    first, last = sorted(found, key=lambda each: each.from_)
    return msgspec.structs.replace(from_to(first, last), precision="range")


def _from_now(parts: Parts, at: Anchor) -> Moment:
    return away(count_of(parts["count"]) if "count" in parts else None, unit_of(parts["unit"]), 1, at.published)


def away(count: float | None, unit: str, way: int, iso: str) -> Moment:
    """Return the time some units before (-1) or after (1) a date, to the unit that counts: years ago is a year."""
    if count is None:
        return Moment(kind="time") if unit in _OF_THE_CLOCK else UNKNOWN
    if not count:
        raise ValueError(unit)
    if unit == "hour" and not count % _HOURS:
        unit, count = "day", count / _HOURS
    if unit in _OF_THE_CLOCK:
        return Moment(kind="time")
    if not iso:
        return UNKNOWN
    if count % 1:
        return _partly_away(count, unit, way, iso)
    if unit in ("night", "fortnight"):
        unit, count = ("day", count) if unit == "night" else ("week", 2 * count)
    return unit_away(unit, way * int(count), iso)


def _partly_away(count: float, unit: str, way: int, iso: str) -> Moment:
    """Return about the time that lies half a unit, or some units and a half, before (-1) or after (1) a date.

    Half of one is counted in what it is made of, half a year in months; beyond one the unit itself counts.
    """
    months = _MONTHS.get(unit, 0) * count
    if not months or months % 1 or len(iso) < len("2024-10"):
        return UNKNOWN
    there = months_away(first_day(iso), way * int(months)).isoformat()[:len("2024-10")]
    cut = _MADE_OF.get(unit, "") if count < 1 else unit
    found = unit_away(cut, 0, there)
    return msgspec.structs.replace(found, precision=ABOUT, origin="publication") if found.value else UNKNOWN


def _stretch(parts: Parts, at: Anchor) -> Moment:
    """Return the units that end with the publication, or how long the ones are that begin with it."""
    if parts["step"] in ("previous", "preceding") and at.focus not in ("", at.published):
        return _before_told(parts, at)
    unit = unit_of(parts["unit"])
    count = count_of(parts["count"]) if "count" in parts else (1 if "some" not in parts else None)
    if parts["step"] in ("next", "coming", "upcoming", "following"):
        return msgspec.structs.replace(lasting(duration_value(count, unit)), **_bounds(count, unit, at, 1))
    bounds = _bounds(count, unit, at, -1)
    if not bounds:
        return _up_to(at)
    return msgspec.structs.replace(Moment(value=f"{bounds['from_']}/{bounds['to']}", origin="publication"), **bounds)


def _before_told(parts: Parts, at: Anchor) -> Moment:
    """Return the units before the day that is told of; unknown where only its month or year is."""
    if day_of(at.focus) is None:
        return UNKNOWN
    found = _stretch(parts, msgspec.structs.replace(at, published=at.focus, focus=""))
    return msgspec.structs.replace(found, origin="text") if found.value else found


def _up_to(at: Anchor) -> Moment:
    """Return the time that ends with the publication, and began nobody says when."""
    if not at.published:
        return UNKNOWN
    return Moment(value=f"../{at.published}", to=at.published, precision="unstated", origin="publication")


def _bounds(count: float | None, unit: str, at: Anchor, way: int) -> dict[str, str]:
    """Return from when to when some units beside the publication reach, as precisely as they are counted."""
    if not count or count % 1 or not at.published:
        return {}
    if unit == "hour" and not count % _HOURS and at.day is not None:
        far = (at.day + way * timedelta(days=int(count) // _HOURS)).isoformat()
        return {"from_": min(far, at.published), "to": max(far, at.published), "precision": "range"}
    whole = int(count) * {"decade": 10, "fortnight": 2, "century": 100}.get(unit, 1)
    base = {"decade": "year", "century": "year", "fortnight": "week", "night": "day"}.get(unit, unit)
    if base == "week" and at.day is not None:
        far = (at.day + way * timedelta(days=7 * whole)).isoformat()
        near = (at.day + timedelta(days=1)).isoformat() if way > 0 else at.published
        return {"from_": min(far, near), "to": max(far, near), "precision": "range"}
    if base == "quarter" and at.published_month is not None:
        return _quarters(whole, way, at.published)
    far_off = unit_away(base, way * whole, at.published)
    if not far_off.from_ or base in ("weekend", "quarter"):
        return {}
    near = unit_away(base, 1 if way > 0 and base == "day" else 0, at.published).from_
    return {"from_": min(near, far_off.from_), "to": max(near, far_off.from_), "precision": "range"}


def _quarters(count: int, way: int, published: str) -> dict[str, str]:
    """Return the whole quarters before or after that of the publication."""
    near, far = unit_away("quarter", way, published), unit_away("quarter", way * count, published)
    first, last = (far, near) if way < 0 else (near, far)
    return {"from_": first.from_, "to": last.to, "precision": "range"}


def beside(base: Moment, count: float | None, unit: str, way: int) -> Moment:
    """Return the time some units before (-1) or after (1) another that is one day, month or year."""
    if not base.from_ or base.from_ != base.to:
        return UNKNOWN
    found = msgspec.structs.replace(away(count, unit, way, base.from_), origin=base.origin)
    return msgspec.structs.replace(found, precision=ABOUT) if base.precision == ABOUT and found.value else found


def week_at(day: Moment, way: str, unit: str) -> Moment:
    """Return the week of a day, or the seven days that begin or end with it; or the weekend beside it."""
    if len(day.from_) != len("2024-10-28"):
        return UNKNOWN
    first = date.fromisoformat(day.from_)
    if unit == "weekend":
        return weekend_beside(day)
    if way == "of":
        return msgspec.structs.replace(a_week(first), origin=day.origin)
    other = first + timedelta(days=-6 if way in ("ending", "ended") else 6)
    begin, end = min(first, other).isoformat(), max(first, other).isoformat()
    return Moment(value=f"{begin}/{end}", from_=begin, to=end, precision="week", origin=day.origin)


def weekend_beside(day: Moment) -> Moment:
    """Return the weekend that a day lies in, that before a Monday or after a Thursday or Friday; of others none."""
    named = first_day(day.from_)
    if named.isoweekday() in (2, 3):  # Tuesday, Wednesday: as near to the one as to the other
        return UNKNOWN
    return a_weekend(named - timedelta(days=named.isoweekday() == 1), day.origin)


def part_of(whole: Moment, number: int, count: float | None, unit: str) -> Moment:
    """Return some units of a longer time: from that of a number on, 1 the first; -1 for those at its end.

    Raises ValueError where it is not as long.
    """
    if not whole.from_ or count is None or count % 1:
        return UNKNOWN
    begin, end, units = first_day(whole.from_), last_day(whole.to), int(count)
    if unit in ("day", "week"):
        size, cut = 7 if unit == "week" else 1, len("2024-10-28")
        first = begin + timedelta(days=size * (number - 1)) if number > 0 else end - timedelta(days=size * units - 1)
        last = first + timedelta(days=size * units - 1)
    else:
        size, cut = (1, len("2024-10")) if unit == "month" else (12, len("2024"))
        skipped = size * (number - 1) if number > 0 else _months(begin, end) - size * units
        first = months_away(begin, skipped)
        last = months_away(first, size * units - 1)
    if first < begin or last > end:
        raise ValueError(whole.value)
    from_, to = first.isoformat()[:cut], last.isoformat()[:cut]
    value = from_ if from_ == to else f"{from_}/{to}"
    return Moment(value=value, from_=from_, to=to, precision="range" if from_ != to else unit, origin=whole.origin)


def _months(begin: date, end: date) -> int:
    """Return how many months there are from the first day of one to the last of another."""
    return 12 * (end.year - begin.year) + end.month - begin.month + 1


def unit_away(unit: str, steps: int, iso: str) -> Moment:
    """Return a whole unit some steps from the one in which a date lies, an ISO date cut; unknown where it is too cut.

    Raises OverflowError.
    """
    cut = len(iso)
    day = date.fromisoformat(iso) if cut == len("2024-10-28") else None
    year, month = int(iso[:4] or 0), int(iso[5:7] or 0)
    if unit == "day" and day is not None:
        return a_day(day + timedelta(days=steps), "publication")
    if unit in ("week", "weekend") and day is not None:
        return (a_week if unit == "week" else a_weekend)(day + timedelta(days=7 * steps), "publication")
    if unit == "month" and month:
        return a_month(year, month + steps, "publication")
    if unit == "quarter" and month:
        return a_quarter(year, (month + 2) // 3 + steps, "publication")
    if unit == "decade" and year:
        return a_decade(year + 10 * steps, "publication")
    if unit == "century" and year:
        return a_century((year + 99) // 100 + steps)
    if unit == "year" and year:
        return a_year(year + steps, "publication")
    return UNKNOWN


def shifted(day: date, count: int, unit: str, way: int) -> date:
    """Return the day exactly some units before (-1) or after (1) another. Raises OverflowError, and ValueError for a
    unit that is no whole number of days.
    """
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(unit, 0)
    if days:
        return day + way * timedelta(days=days * count)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit, 0)
    if not months:
        raise ValueError(unit)
    return months_away(day, way * months * count)


def weekday_beside(day: date, weekday: int, way: int) -> date:
    """Return the first such weekday before (-1) or after (1) a day."""
    return day + way * timedelta(days=(way * (weekday - day.isoweekday()) - 1) % 7 + 1)


def weekday_at(base: Moment, weekday: int, way: int) -> Moment:
    """Return the first such weekday before (-1) or after (1) one day; unknown for what is no day."""
    day = day_of(base.from_) if base.from_ == base.to else None
    return msgspec.structs.replace(a_day(weekday_beside(day, weekday, way)), origin=base.origin) if day else UNKNOWN


def workdays_away(day: date, count: int, way: int) -> date:
    """Return the day some days from Monday to Friday before (-1) or after (1) another. Raises OverflowError."""
    while count:
        day += timedelta(days=way)
        count -= day.isoweekday() <= 5  # Friday
    return day


_LAST_COUNT = COUNT.replace("<count>", "<last_count>").replace(r"[\w.,-]", r"[\w.,]")
_COUNTS = rf"(?<!\w){COUNT}\s*(?:\b(?:to|or)\b|[-–])\s*{_LAST_COUNT}"
_MORE = rf"(?<!\w){COUNT}(?P<more>\+|\s+plus|\s+or\s+(?:so|more))"
_WAY = r"(?P<step>last|past|previous|preceding|next|coming|upcoming|following)"
_AMOUNT = rf"(?:{COUNT}|{SOME})(?:\s+of)?\s+(?:more\s+)?{UNIT}"
FORMS = (
    Form("ago", rf"\b{_AMOUNT}\s+(?:ago|back)(?!\w)|\[{COUNT}\]\s+{UNIT}\s+ago(?!\w)", _ago, needs="unit"),
    Form("ago", rf"\b(?:{COUNT}\s+and\s+a\s+(?P<half>half)\s+{UNIT}|{COUNT}\s+{UNIT}\s+and\s+a\s+(?P<half>half))"
                r"\s+ago(?!\w)", _ago, needs="unit"),
    Form("ago", r"\b(?P<count>half)\s+(?P<unit>year|decade|century)\s+ago(?!\w)"
                r"|\b(?P<count>a\s+quarter)(?:\s+of\s+a\s+|[\s-])(?P<unit>century)\s+ago(?!\w)", _ago, needs="unit"),
    Form("ago", rf"{_COUNTS}\s+{UNIT}\s+(?P<ago>ago)(?!\w)", _between_counts, needs="unit"),
    Form("from now", rf"{_COUNTS}\s+{UNIT}\s+from\s+now(?!\w)", _between_counts, needs="unit"),
    Form("ago", rf"{_MORE}\s+{UNIT}\s+ago(?!\w)", _ago, needs="unit"),
    Form("from now", rf"{_MORE}\s+{UNIT}\s+from\s+now(?!\w)", _from_now, needs="unit"),
    Form("from now", rf"\b{_AMOUNT}\s+(?:from\s+(?:now|today)|hence)(?!\w)|\bin\s+{_AMOUNT}['’]s?\s+time(?!\w)",
         _from_now, needs="unit"),
    Form("from now", rf"^in\s+{_AMOUNT}(?:\s+from\s+(?:now|today))?(?!\w)", _from_now, "given"),
    Form("ago", r"\b(?P<some>)(?P<unit>day|week|month|year|decade)s\s+ago(?!\w)", _ago, needs="unit"),
    Form("stretch", r"\b(?:the\s+)?(?:last|past|previous)\s+(?:days|weeks|months|quarters|years|decades)(?!\w)",
         lambda parts, at: _up_to(at), needs="unit"),
    Form("stretch", r"\b(?:the\s+)?(?P<step>next|coming|upcoming|following)\s+(?P<some>)(?P<unit>hour|day|week|month"
                    r"|quarter|year|decade)s(?!\w)", _stretch, needs="unit"),
    Form("stretch", rf"\b(?:the\s+)?{_WAY}\s+(?:{COUNT}\s+|{SOME}\s+)?(?:or\s+so\s+)?{UNIT}",
         _stretch, needs="unit"),
    Form("stretch", rf"\b(?:the\s+)?{COUNT}\s+{_WAY}\s+{UNIT}", _stretch, needs="unit"),
    Form("recent", r"\b(?:in\s+)?(?:(?:the\s+)?(?:most\s+)?recent|the\s+coming)\s+(?:hours|days|weeks|months|years"
                   r"|decades)(?:\s+and\s+(?:days|weeks|months|years))?(?!\w)",
         lambda parts, at: UNKNOWN, needs="unit"),
)
