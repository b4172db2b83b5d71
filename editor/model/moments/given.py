"""Read forms that are times only where a phrase is known to name one: in a text “5.12” may be a price."""

from __future__ import annotations

import calendar
from datetime import date

import msgspec

from editor.model.moments.absolute import (
    read_day,
    read_iso_day,
    read_month,
    read_numbers,
    stepped_day,
    weekday_of_month,
)
from editor.model.moments.counted import day_of_month, read_weekday, step_of
from editor.model.moments.far import unit_away
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
    a_week,
    a_weekend,
    a_year,
    first_day,
    from_to,
    open_between,
)
from editor.model.moments.periods import read_half, read_quarter
from editor.model.moments.vocabulary import (
    ANY_WEEKDAY,
    DASH,
    DAY,
    MONTH,
    SHORT_WEEKDAY,
    TIES,
    WEEKDAY,
    YEAR,
    month_number,
    ordinal_number,
    weekday_number,
)


def _weekday_of_month(parts: Parts, at: Anchor) -> Moment:
    """Return such a day as the third Friday of next month."""
    month = unit_away("month", step_of(parts), at.published)
    if not month.from_:
        return UNKNOWN
    begin = first_day(month.from_)
    days = [date(begin.year, begin.month, day) for day in range(1, calendar.monthrange(begin.year, begin.month)[1] + 1)]
    fitting = [day for day in days if day.isoweekday() == weekday_number(parts["weekday"])]
    number = ordinal_number(parts["ordinal"])
    if number > len(fitting):
        raise ValueError(parts)
    return a_day(fitting[number - 1 if number > 0 else -1], "publication")


def _weekday_of_year(parts: Parts, at: Anchor) -> Moment:
    """Return the first or the last such day of a year."""
    year = int(parts["year"]) if "year" in parts else at.published_year + step_of(parts)
    if "step" in parts and not at.published:
        return UNKNOWN
    month = "january" if parts["ordinal"] == "first" else "december"
    return weekday_of_month({**parts, "year": str(year), "month": month}, at)


def _month_or_years(parts: Parts, at: Anchor) -> Moment:
    """Return a month of a year, or leave open whether it is one: “2010-12” may be two years."""
    year, number = int(parts["year"]), int(parts["number"])
    if "sign" not in parts or number <= year % 100:
        return a_month(year, number)
    return open_between(a_month(year, number), from_to(a_year(year), a_year(year - year % 100 + number)))


def _stepped_day(parts: Parts, at: Anchor) -> Moment:
    return stepped_day(month_number(parts["month"]), ordinal_number(parts["day"]), parts["step"], at)


def _decade(parts: Parts, at: Anchor) -> Moment:
    return a_decade(1900 + int(parts["tens"]))


def _decade_in_words(parts: Parts, at: Anchor) -> Moment:
    return a_decade(1930 + 10 * TIES.index(parts["ties"]))


def _twenties(parts: Parts, at: Anchor) -> Moment:
    return open_between(a_decade(1920), a_decade(2020))


def _of_publication(parts: Parts, at: Anchor) -> Moment:
    """Return the decade or the century that is some steps from that of the publication."""
    year = at.published_year
    if not year:
        return UNKNOWN
    if parts["unit"] == "decade":
        return a_decade(year + 10 * step_of(parts), "publication")
    return a_century((year + 99) // 100 + step_of(parts))


def _calendar_year(parts: Parts, at: Anchor) -> Moment:
    return a_year(int(parts["year"]) + (2000 if len(parts["year"]) < 4 else 0))


def _to_date(parts: Parts, at: Anchor) -> Moment:
    """Return the year or the month up to the publication."""
    if at.day is None:
        return UNKNOWN
    begin = at.day.replace(day=1) if parts["unit"][0] == "m" else at.day.replace(month=1, day=1)
    return Moment(value=f"{begin.isoformat()}/{at.published}", from_=begin.isoformat(), to=at.published,
                  precision="range", origin="publication")


def _weekend_of_month(parts: Parts, at: Anchor) -> Moment:
    """Return a weekend by its number among those whose Saturday lies in a month."""
    saturday = weekday_of_month({**parts, "weekday": "saturday"}, at)
    return a_weekend(first_day(saturday.from_), saturday.origin) if saturday.from_ else UNKNOWN


def _weekdays(parts: Parts, at: Anchor) -> Moment:
    """Return the days from one weekday to the next such other: “Mon-Fri”."""
    first = read_weekday({"weekday": parts["weekday"][:3]}, at)
    ahead = msgspec.structs.replace(at, published=first.from_, is_ahead=True)
    return from_to(first, read_weekday({"weekday": parts["last_weekday"][:3]}, ahead))


def _this_unit(parts: Parts, at: Anchor) -> Moment:
    return unit_away(parts["unit"], 0, at.published)


def _half(parts: Parts, at: Anchor) -> Moment:
    if "step" in parts and not at.published:
        return UNKNOWN
    year = int(parts["year"]) if "year" in parts else at.published_year + step_of(parts)
    return a_half(year, int(parts["half"]))


def _iso_day(parts: Parts, at: Anchor) -> Moment:
    return a_day(date.fromisocalendar(int(parts["year"]), int(parts["week"]), int(parts["number"])))


def _iso_week(parts: Parts, at: Anchor) -> Moment:
    return a_week(date.fromisocalendar(int(parts["year"]), int(parts["week"]), 1))


def _day_after_year(parts: Parts, at: Anchor) -> Moment:
    return a_day(date(int(parts["year"]), month_number(parts["month"]), ordinal_number(parts["day"])))


_NTH = r"(?P<ordinal>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_SLASH = r"(?P<one>\d{1,2})[-/.](?P<other>\d{1,2})"
FORMS = (
    Form("weekday of month", rf"\b(?:the\s+)?{_NTH}\s+{WEEKDAY}\s+(?:of|in)\s+(?P<step>this|last|next|the)\s+month"
                             r"(?!\w)", _weekday_of_month, "given"),
    Form("weekday of month", rf"\b(?:the\s+)?(?P<ordinal>first|last)\s+{WEEKDAY}\s+(?:of|in)\s+"
                             rf"(?:(?P<step>this|last|next)\s+year(?!\w)|{YEAR})", _weekday_of_year, "given"),
    Form("month", r"(?<![-/\d.])(?P<year>(?:19|20)\d\d)(?:(?P<sign>-)(?P<number>0[1-9]|1[0-2])"
                  r"|[-/.](?P<number>[1-9]|0[1-9]|1[0-2]))(?![-/.\d])", _month_or_years,
         "given"),
    Form("month", rf"(?<!\d){YEAR},?\s+{MONTH}(?!\s*\d)", read_month, "given"),
    Form("day", rf"(?<!\d){YEAR}(?:,?\s+|-){MONTH}[-\s]\s*{DAY}|\b{MONTH}[-\s]{YEAR}[-,]\s*{DAY}", _day_after_year,
         "given"),
    Form("day", rf"\b{MONTH},\s+(?P<day>\d{{1,2}}(?:st|nd|rd|th))(?:,?\s+{YEAR})?", read_day, "given"),
    Form("day", r"(?<!\d)(?P<year>(?:19|20)\d\d)\.(?P<month>\d\d?)\.(?P<day>\d\d?)(?!\d)", read_iso_day, "given"),
    Form("numbers", rf"(?<![-/\d.]){_SLASH},\s*{YEAR}", read_numbers, "given"),
    Form("day", rf"\b(?P<step>next|last|this)\s+(?:{DAY}\s+(?:of\s+)?{MONTH}|{MONTH}\s+(?:the\s+)?{DAY})(?!,?\s+\d)",
         _stepped_day, "given"),
    Form("decade", r"(?<!\w)['’‘]?(?P<tens>[3-9]0)['’]?s(?!\w)", _decade, "given"),
    Form("decade", rf"(?<=\b(?:early|mid|late)[\s-]+)(?P<ties>{'|'.join(TIES)})(?!\w)", _decade_in_words, "given"),
    Form("decade", r"\b(?:the\s+)?(?P<name>twenties)(?!\w)|(?<!\w)['’‘]?20['’]?s(?!\w)", _twenties, "given"),
    Form("decade", r"\bthe\s+(?:noughties|aughts)(?!\w)", lambda parts, at: a_decade(2000), "given"),
    Form("decade", r"\b(?P<step>this|next|the(?:\s+current)?)\s+(?P<unit>decade|century)(?!\w)", _of_publication,
         "given"),
    Form("decade", r"\b(?P<step>last|previous)\s+(?P<unit>century)(?!\w)", _of_publication, "given"),
    Form("year", r"\bcalendar\s+year\s+(?P<year>\d{4})(?!\d)|\bCY\s?'?(?P<year>(?:20)?\d\d)(?!\d)", _calendar_year,
         "given"),
    Form("stretch", r"\b(?:the\s+)?(?:(?:this\s+)?(?P<unit>year|month)[\s-]+to[\s-]+date|(?P<unit>[ym])td)(?!\w)",
         _to_date, "given"),
    Form("stretch", r"\b(?:the\s+)?(?P<unit>year|month)[\s-]+to[\s-]+date(?!\w)", _to_date, needs="unit"),
    Form("half", rf"\b(?:the\s+)?(?P<ordinal>first|second|1st|2nd)\s+half,?\s+{YEAR}", read_half, "given"),
    Form("half", r"\b(?:(?P<half>[12])H|H(?P<half>[12]))[\s-]*(?:of\s+)?"
                 rf"(?:{YEAR}|(?P<step>this|last|next)\s+year(?!\w))", _half, "given"),
    Form("weekend", rf"\b(?:the\s+)?{_NTH}\s+weekend\s+(?:of|in)\s+{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?",
         _weekend_of_month, "given"),
    Form("day of month", r"\b(?P<step>this|last|next)\s+month(?:\s+on)?\s+the\s+(?P<ordinal>\d{1,2}(?:st|nd|rd|th))"
                         r"(?!\w)|\bthe\s+(?P<ordinal>\d{1,2}(?:st|nd|rd|th))\s+(?P<step>this|last|next)\s+month"
                         r"(?!\w)", day_of_month, "given"),
    Form("month", rf"\b(?P<year_step>this|last|next)\s+year['’]?s\s+{MONTH}", read_month, "given"),
    Form("quarter", rf"\b(?:quarter\s+(?P<ordinal>[1-4])|(?P<ordinal>[1-4])Q)(?:\s*,?\s*(?:of\s+)?)(?:{YEAR}"
                    r"|(?P<year>\d\d)(?!\w))", read_quarter, "given"),
    Form("numbers", rf"\b{ANY_WEEKDAY},?\s+{_SLASH}[-/.](?P<year>\d{{4}}|\d\d)(?!\d)", read_numbers, "given"),
    Form("quarter", rf"(?<!\w){YEAR}['’]s\s+(?P<ordinal>first|second|third|fourth)\s+quarter(?!\w)",
         lambda parts, at: a_quarter(int(parts["year"]), ordinal_number(parts["ordinal"])), "given"),
    Form("week", r"\b(?:(?P<phase>early|earlier|late|later|mid|(?:the\s+)?end|(?:the\s+)?beginning|(?:the\s+)?start)\s+"
                 r"(?:in\s+the|of(?:\s+the)?)\s+|(?=(?:day|week|month|quarter|year)[-\s]end(?!\w)))(?P<unit>day|week|month"
                 r"|quarter|year)(?:[-\s]end)?(?!\w)", _this_unit, "given"),
    Form("weekday", rf"\b(?P<step>this|last|next|coming|past)\s+{SHORT_WEEKDAY}(?!\w)",
         lambda parts, at: read_weekday({**parts, "weekday": parts["weekday"][:3]}, at), "given"),
    Form("days", rf"\b{SHORT_WEEKDAY}\s*(?:{DASH}|to|through)\s*{SHORT_WEEKDAY.replace('<weekday>', '<last_weekday>')}"
                 r"(?!\w)", _weekdays, "given"),
    Form("week", r"(?<!\w)(?P<year>\d{4})-W(?P<week>\d\d)-(?P<number>[1-7])(?!\d)", _iso_day, "given"),
    Form("week", r"(?<!\w)W(?P<week>\d\d?)[\s-]+(?P<year>\d{4})(?!\d)", _iso_week, "given"),
)
