"""Read days and months that are named: “Oct. 28”, “3 to 5 May 2024”, “May 2024”, “6/7/2024”."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import msgspec

from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_day,
    a_month,
    first_day,
    from_to,
    open_between,
)
from editor.model.moments.spelling import full_year, years_of
from editor.model.moments.vocabulary import (
    ANY_WEEKDAY,
    DASH,
    DAY,
    LAST_DAY,
    LAST_MONTH,
    MONTH,
    WEEKDAY,
    YEAR,
    month_number,
    ordinal_number,
    weekday_number,
)

_HALF_A_YEAR, _SOON, _A_MONTH = timedelta(days=183), timedelta(days=120), timedelta(days=30)
_STEPS = {"last": -1, "this": 0, "next": 1}
_OF_YEAR = (rf"(?:\s*,?\s*(?:(?:of|in)\s+)?{YEAR}"
            r"|\s+(?:of\s+)?(?P<year_step>last|this|next)\s+year(?!\w))")
_WIRE_YEAR = r"(?P<year>\d\d)(?=\s*(?:\(|--|[;:)\]|]|\.(?!\d)|,(?!\d)|$)|\s+[-–—]\s)"
"""The year of two digits in the datelines of wires and reports: “Lima, 20 Aug 88 (EFE)”, “on 20 Aug 88.”."""
_WEEKDAY_BEFORE = rf"(?:(?:this\s+|the\s+)?{ANY_WEEKDAY}\.?(?:,\s*|\s*\(|\s+|\s*{DASH}\s*)(?:the\s+)?)?"
_WEEKDAY_AFTER = rf"(?:\s*\({ANY_WEEKDAY}\)|,\s+a\s+{ANY_WEEKDAY})?".replace("<weekday>", "<weekday_after>")
_TO = rf"\s*(?:to|through|till|until|and|{DASH})\s*(?:the\s+)?"


def _year_of(parts: Parts, at: Anchor) -> int:
    """Return the year that is stated, or counted from that of the publication; 0 for none."""
    if "year_step" in parts and at.published:
        return at.published_year + _STEPS[parts["year_step"]]
    return full_year(parts["year"]) if "year" in parts else 0


def _dated(parts: Parts, found: Moment) -> Moment:
    """Return a time with the publication as its origin, where its year was counted from that."""
    return msgspec.structs.replace(found, origin="publication") if "year_step" in parts and found.value else found


def read_day(parts: Parts, at: Anchor) -> Moment:
    """Return a day of a month; a weekday beside it tells which of two years is meant, and has to be the day's own."""
    if "year_step" in parts and not at.published:
        return UNKNOWN
    month, day, year = month_number(parts["month"]), ordinal_number(parts["day"]), _year_of(parts, at)
    found = _dated(parts, day_in(year, month, day, at))
    named = parts.get("weekday") or parts.get("weekday_after")
    return on_weekday(found, weekday_number(named[:3]), month, day, year, at) if named else found


def on_weekday(found: Moment, wanted: int, month: int, day: int, year: int, at: Anchor) -> Moment:
    """Return a day of a month beside which such a weekday stands: it has to be the day's own.

    Where it is that of another year, the weekday tells the year, or it is a slip; both stay open.
    """
    if not (found.from_ or found.readings):
        return found
    if found.from_ and date.fromisoformat(found.from_).isoweekday() == wanted:
        return found
    near = [] if year or at.year or at.day is None else _in_years(at.day.year, month, day)
    fitting = [each for each in near if each.isoweekday() == wanted]
    meant = a_day(fitting[0], "year of publication") if len(fitting) == 1 else UNKNOWN
    return open_between(meant, found) if meant.value and found.from_ else meant


def weekday_of_month(parts: Parts, at: Anchor) -> Moment:
    """Return such a day as the second Tuesday of May."""
    month = read_month(parts, at)
    if not month.from_:
        return UNKNOWN
    if not parts.keys() & {"year", "year_step"} and not at.year and at.day is not None:
        number = month_number(parts["month"])
        month = a_month(_year_meant(number, at.day, at.is_ahead), number, month.origin)
    days = calendar.Calendar().itermonthdates(int(month.from_[:4]), int(month.from_[5:]))
    fitting = [day for day in days if day.isoformat().startswith(month.from_)
               and day.isoweekday() == weekday_number(parts["weekday"])]
    number = ordinal_number(parts["ordinal"])
    if number > len(fitting):
        raise ValueError(parts)
    return a_day(fitting[number - 1 if number > 0 else -1], month.origin)


def _year_meant(month: int, published: date, is_ahead: bool) -> int:
    """Return the year of a month of which a day is told: one near the publication is of its own year."""
    days = _meant([date(published.year + step, month, 15) for step in (0, -1, 1)], published, is_ahead)
    return days[0].year


def _weekday_of_day(parts: Parts, at: Anchor) -> Moment:
    """Return the day of that number that is such a weekday, in the month nearest to the publication that has it."""
    if at.published_month is None or at.day is None:
        return UNKNOWN
    (year, this), fitting = at.published_month, []
    for month in range(this - 6, this + 7):
        first = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
        day = first + timedelta(days=ordinal_number(parts["day"]) - 1)
        if day.month == first.month and day.isoweekday() == weekday_number(parts["weekday"][:3]):
            fitting.append(day)
    near = min(fitting, key=lambda day: abs(day - at.day) if at.day else 0, default=None)
    return a_day(near, "publication") if near is not None else UNKNOWN


def day_in(year: int, month: int, day: int, at: Anchor) -> Moment:
    """Return a day of a month: of its year, that of the date beside it, or the nearest to the publication."""
    if year:
        return a_day(date(year, month, day))
    date(2000, month, day)  # whether any year has that day
    if at.year:
        return a_day(date(at.year, month, day), "year of text")
    if at.day is None:
        return UNKNOWN
    days = _in_years(at.day.year, month, day)
    if not days:  # 29 February is not in every year
        return UNKNOWN
    return open_between(*(a_day(each, "year of publication") for each in _told(days, at)))


def stepped_day(month: int, day: int, step: str, at: Anchor) -> Moment:
    """Return the next or the last such day of a year, or this year's."""
    if at.day is None:
        return UNKNOWN
    days = [date(at.day.year + each, month, day) for each in (-1, 0, 1)]
    if step == "this":
        return a_day(days[1], "publication")
    fitting = [each for each in days if each > at.day] if step == "next" else [each for each in days if each < at.day]
    return a_day(fitting[0] if step == "next" else fitting[-1], "publication")


def _meant(days: list[date], published: date, is_ahead: bool) -> list[date]:
    """Return which of a day's years is meant where none is stated: that of the publication, as news leaves it out.

    Beyond half a year it is the last one that was, or the next one to come where it is spoken of so; two where a day
    long past is as well soon to come.
    """
    this = next((day for day in days if day.year == published.year), None)
    is_over = is_ahead and this is not None and published - this > _A_MONTH
    if this is not None and abs(this - published) <= _HALF_A_YEAR and not is_over:
        return [this]
    past = max((day for day in days if day <= published), default=None)
    coming = min((day for day in days if day > published), default=None)
    if past is None or coming is None:
        return [day for day in (past, coming) if day is not None]
    if is_ahead:
        return [coming]
    return [past, coming] if past == this and coming - published <= _SOON else [past]


def _told(days: list[date], at: Anchor) -> list[date]:
    """Return which of a day's years may be meant, by how it is told too: what is past is not after the publication.

    One soon to come stays open beside the last one, for the verb may tell of something else.
    """
    assert at.day is not None
    meant, published = _meant(days, at.day, at.is_ahead), at.day
    if at.is_past is not True or all(day <= published for day in meant):
        return meant
    past = max((day for day in days if day <= published), default=None)
    if past is None:
        return meant
    return [past] if len(meant) > 1 else [past, *meant]


def _in_years(near: int, month: int, day: int) -> list[date]:
    found = []
    for year in (near, near - 1, near + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found


def _days(parts: Parts, at: Anchor) -> Moment:
    """Return the days of one month, or from one month to another."""
    year = _year_of(parts, at)
    first = day_in(year, month_number(parts["month"]), ordinal_number(parts["day"]), at)
    if first.readings:
        return open_between(*(_days({**parts, "year": each[:4]}, at) for each in first.readings))
    month = month_number(parts.get("last_month", parts["month"]))
    last = day_in(year, month, ordinal_number(parts["last_day"]), at)
    return _dated(parts, from_to(first, last))


def read_month(parts: Parts, at: Anchor) -> Moment:
    month, year = month_number(parts["month"]), _year_of(parts, at)
    if year:
        return _dated(parts, a_month(year, month))
    if "year_step" in parts:
        return UNKNOWN
    if at.year:
        return a_month(at.year, month, "year of text")
    if at.published_month is None:
        return UNKNOWN
    year, published = at.published_month
    if at.is_ahead:
        return a_month(year + (month < published), month, "year of publication")
    return a_month(year - (month > published), month, "year of publication")


def read_iso_day(parts: Parts, at: Anchor) -> Moment:
    return a_day(date(int(parts["year"]), int(parts["month"]), int(parts["day"])))


def read_numbers(parts: Parts, at: Anchor) -> Moment:
    """Return the date of numbers alone, or leave open which of them is the month, or of which century the year.

    “Next 5/19” is the next one to come, “this 5/19” that of the publication's year.
    """
    one, other = int(parts["one"]), int(parts["other"])
    years = years_of(parts["year"]) if "year" in parts else (0,)
    found = [(order, month, day) for order, month, day in (("month", one, other), ("day", other, one))
             if 1 <= month <= 12 and 1 <= day <= 31 and (not at.order or at.order == order)]
    readings = [stepped_day(month, day, parts["step"], at) if "step" in parts else day_in(each, month, day, at)
                for _, month, day in found for each in years]
    if not readings:
        raise ValueError(parts)
    if "weekday" in parts:
        wanted = weekday_number(parts["weekday"][:3])
        fitting = [each for each in readings if each.value and first_day(each.value).isoweekday() == wanted]
        readings = fitting or readings
    return open_between(*readings) if all(each.value for each in readings) else UNKNOWN


def _numbered_month(parts: Parts, at: Anchor) -> Moment:
    month = int(parts["number"])
    if not 1 <= month <= 12:
        raise ValueError(month)
    return a_month(int(parts["year"]), month)


_NO_DAY = r"(?<!\b[0-3]?\d(?:st|nd|rd|th)?\s(?:of\s)?)"
"""Before a month: no day, which the month does not have where it was not read with it: 31 June 2024."""
_STEP = r"(?:(?:this|next|last)\s+)?"
_NTH = r"(?P<ordinal>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
FORMS = (
    Form("weekday of month", rf"\b(?:the\s+)?{_NTH}\s+{WEEKDAY}\s+(?:of|in)\s+{MONTH}{_OF_YEAR}?",
         weekday_of_month, needs="month"),
    Form("weekday of day", rf"\b{ANY_WEEKDAY},?\s+(?:the\s+)?{DAY}(?!\s*(?:to|-|–|:|a\.?m|p\.?m|st))", _weekday_of_day,
         "given"),
    Form("day", rf"(?<![-/\w.]){_WEEKDAY_BEFORE}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?![-/\d])",
         read_iso_day, needs="digit"),
    Form("day", r"(?<![-/\w.])(?P<year>\d{4})(?P<sign>[/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?![-/\d]|\.\d)",
         read_iso_day, needs="digit"),
    Form("day", r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)", read_iso_day, "given"),
    Form("days", rf"\b{DAY}{_TO}{LAST_DAY}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?", _days, needs="month"),
    Form("days", rf"\b{DAY}\s+(?:of\s+)?{MONTH}{_TO}{LAST_DAY}\s+(?:of\s+)?{LAST_MONTH}{_OF_YEAR}?", _days, "given"),
    Form("days", rf"\b{MONTH}\s+(?:the\s+)?{DAY}{_TO}{LAST_DAY}{_OF_YEAR}?", _days, needs="month"),
    Form("day", rf"\b{_WEEKDAY_BEFORE}{MONTH}[\s/]*{DASH}?(?:the\s+)?{DAY}(?!\s*,?\s*\d{{5}})"
                rf"(?:{_OF_YEAR}|\s*{DASH}\s*{YEAR})?{_WEEKDAY_AFTER}", read_day, needs="month"),
    Form("day", rf"\b{_WEEKDAY_BEFORE}(?:the\s+)?{DAY}[\s/-]*(?:day\s+)?(?:of\s+)?{MONTH}"
                rf"(?:{_OF_YEAR}|\s*[-/]\s*{YEAR}|\s+{_WIRE_YEAR})?{_WEEKDAY_AFTER}", read_day, needs="month"),
    Form("month", rf"{_NO_DAY}\b(?:the\s+month\s+of\s+)?{MONTH},?\s*[/-]?(?:\s*(?:(?:of|in)\s+)?{YEAR}(?![-–/]\d)"
                  r"|\s+(?:of\s+)?(?P<year_step>last|this|next)\s+year(?!\w))", read_month, needs="month"),
    Form("month", r"(?<![-/\d.])(?P<number>\d{1,2})[-/](?P<year>(?:19|20)\d\d)(?![-/\d])", _numbered_month, "given"),
    Form("month", rf"{_NO_DAY}\b(?:(?:this\s+|the\s+)(?!{MONTH}\s*{DAY}))?{MONTH}(?!\s+3[01]\b(?![.:,]?\d))",
         read_month, needs="month"),
    Form("numbers", r"(?<![-/\w.])(?P<one>\d{1,2})(?P<sign>[-/.])(?P<other>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d)"
                    r"(?![-/\w]|\.\d)", read_numbers, needs="digit"),
    Form("numbers", r"(?<![-/\w.,])(?P<one>\d{1,2})/(?P<other>\d{1,2})(?=,?\s+\d{1,2}:\d\d(?!\d))", read_numbers,
         needs="digit"),
    Form("numbers", r"(?P<one>\d{1,2})/(?<=\b(?:on|since|until|by|dated|posted|from)\s\d{1,2}/)(?P<other>\d{1,2})"
                    r"(?![-/\d]|[.,]\d)(?!\s+(?:of|an?|the|inch|miles?|cups?)\b)", read_numbers, needs="digit"),
    Form("numbers", rf"(?<![-/\d.])(?:{_STEP}{ANY_WEEKDAY}\s+|(?P<step>this|next|last)\s+)?(?P<one>\d{{1,2}})"
                    r"[-/.](?P<other>\d{1,2})(?![-/\d]|\.\d)", read_numbers, "given"),
)
