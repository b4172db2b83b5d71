"""Read days, months and years that are named: “Oct. 28”, “3 to 5 May 2024”, “2014-16”, “6/7/2024”, “the 1990s”."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import msgspec

from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_century,
    a_day,
    a_decade,
    a_half,
    a_month,
    a_quarter,
    a_year,
    from_to,
    open_between,
)
from editor.model.moments.spelling import year_of_two, years_of
from editor.model.moments.vocabulary import (
    ANY_WEEKDAY,
    DASH,
    DAY,
    LAST_DAY,
    LAST_MONTH,
    MONTH,
    ORDINAL,
    TIES,
    WEEKDAY,
    YEAR,
    month_number,
    ordinal_number,
    weekday_number,
)

_HALF_A_YEAR, _SOON = timedelta(days=183), timedelta(days=120)
_STEPS = {"last": -1, "this": 0, "next": 1}
_OF_YEAR = (rf"(?:\s*,?\s*(?:(?:of|in)\s+)?{YEAR}"
            r"|\s+(?:of\s+)?(?P<year_step>last|this|next)\s+year(?!\w))")
_WEEKDAY_BEFORE = rf"(?:(?:this\s+|the\s+)?{ANY_WEEKDAY}\.?(?:,\s*|\s*\(|\s+|\s*{DASH}\s*)(?:the\s+)?)?"
_WEEKDAY_AFTER = rf"(?:\s*\({ANY_WEEKDAY}\)|,\s+a\s+{ANY_WEEKDAY})?".replace("<weekday>", "<weekday_after>")
_TO = rf"\s*(?:to|through|till|until|and|{DASH})\s*(?:the\s+)?"


def _year_of(parts: Parts, at: Anchor) -> int:
    """Return the year that is stated, or counted from that of the publication; 0 for none."""
    if "year_step" in parts and at.published:
        return at.published_year + _STEPS[parts["year_step"]]
    return int(parts["year"]) if "year" in parts else 0


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
    if not named or not (found.from_ or found.readings):
        return found
    wanted = weekday_number(named[:3])
    if found.from_ and date.fromisoformat(found.from_).isoweekday() == wanted:
        return found
    near = [] if year or at.year or at.day is None else _in_years(at.day.year, month, day)
    fitting = [each for each in near if each.isoweekday() == wanted]
    return a_day(fitting[0], "year of publication") if len(fitting) == 1 else UNKNOWN


def _weekday_of_month(parts: Parts, at: Anchor) -> Moment:
    """Return such a day as the second Tuesday of May."""
    month = read_month(parts, at)
    if not month.from_:
        return UNKNOWN
    days = calendar.Calendar().itermonthdates(int(month.from_[:4]), int(month.from_[5:]))
    fitting = [day for day in days if day.isoformat().startswith(month.from_)
               and day.isoweekday() == weekday_number(parts["weekday"])]
    number = ordinal_number(parts["ordinal"])
    if number > len(fitting):
        raise ValueError(parts)
    return a_day(fitting[number - 1 if number > 0 else -1], month.origin)


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
    return open_between(*(a_day(each, "year of publication") for each in _meant(days, at.day, at.is_ahead)))


def _meant(days: list[date], published: date, is_ahead: bool) -> list[date]:
    """Return which of a day's years is meant where none is stated: that of the publication, as news leaves it out.

    Beyond half a year it is the last one that was, or the next one to come where it is spoken of so; two where a day
    long past is as well soon to come.
    """
    this = next((day for day in days if day.year == published.year), None)
    if this is not None and abs(this - published) <= _HALF_A_YEAR:
        return [this]
    past = max((day for day in days if day <= published), default=None)
    coming = min((day for day in days if day > published), default=None)
    if past is None or coming is None:
        return [day for day in (past, coming) if day is not None]
    if is_ahead:
        return [coming]
    return [past, coming] if past == this and coming - published <= _SOON else [past]


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
    """Return the date of numbers alone, or leave open which of them is the month, or of which century the year."""
    one, other = int(parts["one"]), int(parts["other"])
    years = years_of(parts["year"]) if "year" in parts else (0,)
    found = [(order, month, day) for order, month, day in (("month", one, other), ("day", other, one))
             if 1 <= month <= 12 and 1 <= day <= 31 and (not at.order or at.order == order)]
    readings = [day_in(each, month, day, at) for _, month, day in found for each in years]
    if not readings:
        raise ValueError(parts)
    return open_between(*readings) if all(each.value for each in readings) else UNKNOWN


def _full(year: str) -> int:
    return int(year) if len(year) > 2 else year_of_two(int(year))


def _year(parts: Parts, at: Anchor) -> Moment:
    return a_year(_full(parts["year"]))


def _years(parts: Parts, at: Anchor) -> Moment:
    first, last = parts["year"], parts["last_year"]
    if len(last) == 2 and int(last) != (int(first) + 1) % 100 and int(last) <= int(first[2:]):
        raise ValueError(last)
    return from_to(a_year(int(first)), a_year(int(last) if len(last) > 2 else _after(int(first), int(last))))


def _after(first: int, last: int) -> int:
    """Return the first year after another that ends in two digits."""
    return first + (last - first) % 100


def _decade(parts: Parts, at: Anchor) -> Moment:
    return a_decade(_full(parts["year"]) if len(parts["year"]) > 2 else 1900 + int(parts["year"]))


def _decade_in_words(parts: Parts, at: Anchor) -> Moment:
    return a_decade(1900 + 10 * (TIES.index(parts["tens"]) + 3))


def _century(parts: Parts, at: Anchor) -> Moment:
    return a_century(ordinal_number(parts["ordinal"]))


def _fiscal_year(parts: Parts, at: Anchor) -> Moment:
    """Return a fiscal year: whose it is, and so its days, is not stated."""
    return Moment(value=f"FY{_full(parts['year'])}", precision="fiscal year")


def _quarter(parts: Parts, at: Anchor) -> Moment:
    return a_quarter(_full(parts["year"]), 4 if parts["ordinal"] in _LAST else ordinal_number(parts["ordinal"]))


def _half(parts: Parts, at: Anchor) -> Moment:
    return a_half(_full(parts["year"]), {"first": 1, "second": 2}.get(parts["ordinal"], 0) or int(parts["ordinal"]))


def _numbered_month(parts: Parts, at: Anchor) -> Moment:
    month = int(parts["number"])
    if not 1 <= month <= 12:
        raise ValueError(month)
    return a_month(int(parts["year"]), month)


_LAST = ("last", "final")
_NTH = r"(?P<ordinal>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_FIRST_SECOND = r"(?P<ordinal>first|second)"
_QUARTER = r"(?P<ordinal>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[-\s]+quarter"
FORMS = (
    Form("weekday of month", rf"\b(?:the\s+)?{_NTH}\s+{WEEKDAY}\s+(?:of|in)\s+{MONTH}{_OF_YEAR}?",
         _weekday_of_month, needs="month"),
    Form("weekday of day", rf"\b{ANY_WEEKDAY},?\s+(?:the\s+)?{DAY}(?!\s*(?:to|-|–|:|a\.?m|p\.?m|st))", _weekday_of_day,
         "given"),
    Form("day", rf"(?<![-/\w.]){_WEEKDAY_BEFORE}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?![-/\d])",
         read_iso_day, needs="digit"),
    Form("day", r"(?<![-/\w.])(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![-/\d])", read_iso_day,
         needs="digit"),
    Form("day", r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)", read_iso_day, "given"),
    Form("days", rf"\b{DAY}{_TO}{LAST_DAY}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?", _days, needs="month"),
    Form("days", rf"\b{DAY}\s+(?:of\s+)?{MONTH}{_TO}{LAST_DAY}\s+(?:of\s+)?{LAST_MONTH}{_OF_YEAR}?", _days, "given"),
    Form("days", rf"\b{MONTH}\s+(?:the\s+)?{DAY}{_TO}{LAST_DAY}{_OF_YEAR}?", _days, needs="month"),
    Form("day", rf"\b{_WEEKDAY_BEFORE}{MONTH}[\s/]*{DASH}?(?:the\s+)?{DAY}(?!\s*,?\s*\d{{5}})"
                rf"(?:{_OF_YEAR}|\s*{DASH}\s*{YEAR})?{_WEEKDAY_AFTER}", read_day, needs="month"),
    Form("day", rf"\b{_WEEKDAY_BEFORE}(?:the\s+)?{DAY}[\s/-]*(?:day\s+)?(?:of\s+)?{MONTH}"
                rf"(?:{_OF_YEAR}|\s*[-/]\s*{YEAR})?{_WEEKDAY_AFTER}", read_day, needs="month"),
    Form("month", rf"\b(?:the\s+month\s+of\s+)?{MONTH},?\s*[/-]?(?:\s*(?:(?:of|in)\s+)?{YEAR}(?![-–/]\d)"
                  r"|\s+(?:of\s+)?(?P<year_step>last|this|next)\s+year(?!\w))", read_month, needs="month"),
    Form("month", r"(?<![-/\d.])(?P<number>\d{1,2})[-/](?P<year>(?:19|20)\d\d)(?![-/\d])", _numbered_month, "given"),
    Form("month", rf"\b(?:this\s+|the\s+)?{MONTH}", read_month, needs="month"),
    Form("numbers", r"(?<![-/\w.])(?P<one>\d{1,2})(?P<sign>[-/.])(?P<other>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d)"
                    r"(?![-/\w]|\.\d)", read_numbers, needs="digit"),
    Form("numbers", rf"(?<![-/\d.])(?:(?:this\s+)?{ANY_WEEKDAY}\s+|this\s+)?(?P<one>\d{{1,2}})[-/.](?P<other>\d{{1,2}})"
                    r"(?![-/\d]|\.\d)", read_numbers, "given"),
    Form("years", rf"(?<![-/\w.])(?P<year>(?:1[5-9]|20)\d\d)\s?[{DASH[1:-1]}/]\s?(?P<last_year>(?:1[5-9]|20)\d\d|\d\d)"
                  r"(?![-–/\w]|\.\d)", _years, needs="digit"),
    Form("quarter", rf"\b(?:the\s+)?(?:whole\s+)?{_QUARTER}\s*,?\s*(?:of\s+)?(?:the\s+year\s+)?{YEAR}",
         _quarter, needs="unit"),
    Form("quarter", r"(?<!\w)Q(?P<ordinal>[1-4])(?:\s*,?\s*(?:of\s+)?|-)(?P<year>(?:19|20)\d\d)(?!\w)",
         _quarter, needs="digit"),
    Form("quarter", r"(?<!\w)(?P<year>(?:19|20)\d\d)[\s-]*Q(?P<ordinal>[1-4])(?!\w)", _quarter, needs="digit"),
    Form("half", rf"\b(?:the\s+)?{_FIRST_SECOND}\s+half\s+of\s+{YEAR}", _half, needs="digit"),
    Form("half", r"(?<!\w)(?P<year>(?:19|20)\d\d)[\s-]*H(?P<ordinal>[12])(?!\w)|"
                 r"(?<!\w)H(?P<ordinal>[12])[\s-]*(?P<year>(?:19|20)\d\d)(?!\w)", _half, needs="digit"),
    Form("fiscal year", r"\b(?:the\s+)?(?:(?:fiscal|financial)(?:\s+year)?\s+|FY\s?)(?P<year>(?:19|20)\d\d|\d\d)"
                        r"(?:[-–/](?:20)?\d\d)?(?!\w)", _fiscal_year, needs="fiscal"),
    Form("decade", r"(?<!\w)(?:the\s+)?(?P<year>(?:1\d|20)\d0)['’]?s(?!\w)", _decade, needs="digit"),
    Form("decade", r"\bthe\s+['’‘]?(?P<year>[2-9]0)['’]?s(?!\w)", _decade, needs="digit"),
    Form("decade", rf"\bthe\s+(?:(?:early|mid|late)[\s-]+)?(?P<tens>{'|'.join(TIES)})(?!\w)",
         _decade_in_words, needs="tens"),
    Form("century", rf"\b(?:the\s+)?{ORDINAL}[-\s]+century(?!\w)", _century, needs="unit"),
    Form("year", r"(?:(?<![-/\w.,$€£¥#–])|(?<=\b(?:mid|early|late|pre|post)-))(?:the\s+year\s+)?"
                 rf"{YEAR}(?![-–/]\d|\w|\.\d)", _year, needs="digit"),
    Form("year", r"(?<=\b(?:since|of|in|from|until|class of)\s)['’‘](?P<year>\d\d)(?!\w)", _year, needs="digit"),
)
