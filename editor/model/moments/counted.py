"""Read times that are counted from the publication: “yesterday”, “last month”, “two years ago”, “Monday night”."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from editor.model.dates import ABOUT
from editor.model.moments.far import unit_away
from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_day,
    a_half,
    a_month,
    a_quarter,
    a_season,
    a_week,
    a_weekend,
    day_of,
    first_day,
    from_to,
    months_away,
    open_between,
)
from editor.model.moments.vocabulary import (
    COUNT,
    MONTH,
    ORDINAL,
    PART,
    SEASON,
    SEASONS,
    WEEKDAY,
    YEAR,
    count_of,
    month_number,
    ordinal_number,
    unit_of,
    weekday_number,
)

_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "the current": 0,
          "next": 1, "the next": 1, "coming": 1, "upcoming": 1, "this coming": 1, "this upcoming": 1, "following": 1,
          "this past": -1}
_STEP = (r"(?P<step>(?:this\s+(?:coming|upcoming|past)|the\s+current|last|past|previous|this|current|next|coming"
         r"|upcoming))")
_THURSDAY = 4
_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "the day before yesterday": -2,
         "the day after tomorrow": 2}


def _near(parts: Parts, at: Anchor) -> Moment:
    words = " ".join(parts["near"].split())
    if at.day is None:
        return UNKNOWN
    return a_day(at.day + timedelta(days=_NEAR[words if words in _NEAR else f"the {words}"]), "publication")


def step_of(parts: Parts) -> int:
    return _STEPS[" ".join(parts["step"].split())]


def read_weekday(parts: Parts, at: Anchor) -> Moment:
    """Return the weekday up to the publication, or after it where it is to come; “last” and “next” may stay open.

    Nobody calls yesterday the last Wednesday, nor tomorrow the next: that is the one of the week before or after.
    """
    if at.day is None:
        return UNKNOWN
    back = timedelta(days=(at.day.isoweekday() - weekday_number(parts["weekday"])) % 7)
    week = timedelta(days=7)
    if "step" not in parts:
        ahead = at.is_ahead and back
        return a_day(at.day - back + week if ahead else at.day - back, "publication")
    near = at.day - back
    of_week = at.day + timedelta(days=weekday_number(parts["weekday"]) - at.day.isoweekday())
    step = parts["step"].split()[-1]
    if step == "this":
        return a_day(of_week, "publication")
    if step in ("last", "past", "previous"):
        before = near if back else near - week
        readings = [before] if step == "past" else _not_beside(at.day, before, of_week - week)
    else:
        readings = [near + week] if step in ("coming", "upcoming") else _not_beside(at.day, near + week, of_week + week)
    return open_between(*(a_day(day, "publication") for day in readings))


def _not_beside(published: date, near: date, far: date) -> list[date]:
    return [far] if abs(near - published).days == 1 else [near, far]


def _weekday_of_week(parts: Parts, at: Anchor) -> Moment:
    if at.day is None:
        return UNKNOWN
    days = weekday_number(parts["weekday"]) - at.day.isoweekday() + 7 * step_of(parts)
    return a_day(at.day + timedelta(days=days), "publication")


def _unit(parts: Parts, at: Anchor) -> Moment:
    """Return the week, month, year or the like that is some steps from that of the publication.

    What happened “this weekend” by a Thursday did so on the last one.
    """
    unit, steps = unit_of(parts["unit"]), step_of(parts)
    is_early = at.day is not None and at.day.isoweekday() <= _THURSDAY
    is_over = unit == "weekend" and not steps and is_early and at.is_past is True
    return unit_away(unit, steps - is_over, at.published)


def _weeks_ago(parts: Parts, at: Anchor) -> Moment:
    """Return the day some whole weeks before one near the publication: “a week ago today”, “two weeks ago Tuesday”."""
    count = count_of(parts["count"])
    day = day_of((_near if "near" in parts else read_weekday)(parts, at).from_)
    if day is None or not count or count % 1:
        return UNKNOWN
    return a_day(day - timedelta(days=7 * int(count)), "publication")


def _years_ago(parts: Parts, at: Anchor) -> Moment:
    """Return the day of the publication some months or years before: “a year ago today”, “this day last year”."""
    count = count_of(parts.get("count", "a"))
    if at.day is None or count is None or count % 1:
        return UNKNOWN
    return a_day(months_away(at.day, -int(count) * (1 if parts.get("unit") == "month" else 12)), "publication")


def _this_time(parts: Parts, at: Anchor) -> Moment:
    """Return about the month of the publication in the year before or after: “this time last year”."""
    if at.published_month is None:
        return UNKNOWN
    year, month = at.published_month
    return msgspec.structs.replace(a_month(year + step_of(parts), month, "publication"), precision=ABOUT)


def _weekend(parts: Parts, at: Anchor) -> Moment:
    """Return the weekend that “the weekend” means: the last one that has begun, on Fridays or ahead the one to come."""
    if at.day is None:
        return UNKNOWN
    is_near = at.day.isoweekday() >= 5  # Friday
    return a_weekend(at.day - timedelta(days=0 if is_near or at.is_ahead else 7), "publication")


def _month(parts: Parts, at: Anchor) -> Moment:
    """Return the month of this year, or the next or last one of that name; open where last may mean two."""
    if at.published_month is None:
        return UNKNOWN
    (year, this), month = at.published_month, month_number(parts["month"])
    step = parts["step"].split()[-1]
    if step == "this":
        return a_month(year, month, "publication")
    if step == "next":
        near, far = (year, year + 1) if month > this else (year + 1, year + 1)
    elif step in ("coming", "upcoming"):
        near = far = year + (month <= this)
    elif step == "past":
        near = far = year - (month >= this)
    else:
        near, far = (year, year - 1) if month < this else (year - 1, year - 1)
    return open_between(a_month(near, month, "publication"), a_month(far, month, "publication"))


def _season(parts: Parts, at: Anchor) -> Moment:
    code = SEASONS[parts["season"]]
    if "year" in parts:
        return a_season(int(parts["year"]), code)
    if "year_step" in parts and at.published:
        return a_season(at.published_year + _STEPS[parts["year_step"]], code, "publication")
    if not at.published or "step" not in parts or parts["step"] in ("last", "past", "previous", "next", "coming"):
        return UNKNOWN  # which of two years it was depends on where the writer is
    return a_season(at.published_year, code, "publication")


def _quarter(parts: Parts, at: Anchor) -> Moment:
    """Return the last quarter of that number that has begun, or the next one where it is to come."""
    if at.published_month is None:
        return UNKNOWN
    (year, month), quarter = at.published_month, ordinal_number(parts["ordinal"])
    if "step" in parts:
        return a_quarter(year + step_of(parts), quarter, "publication")
    this = (month + 2) // 3
    return a_quarter(year + (quarter < this if at.is_ahead else -(quarter > this)), quarter, "year of publication")


def _half(parts: Parts, at: Anchor) -> Moment:
    if not at.published:
        return UNKNOWN
    return a_half(at.published_year + step_of(parts), ordinal_number(parts["ordinal"]), "publication")


def _iso_week(parts: Parts, at: Anchor) -> Moment:
    return a_week(date.fromisocalendar(int(parts["year"]), int(parts["week"]), 1))


def _twice(parts: Parts, at: Anchor) -> Moment:
    return unit_away(parts["unit"], 2 if parts["twice"].startswith("after") else -2, at.published)


def _part(parts: Parts, at: Anchor) -> Moment:
    return _near({"near": "yesterday" if parts["step"] == "last" else "today"}, at)


def _overnight(parts: Parts, at: Anchor) -> Moment:
    if at.day is None or "open" in parts:  # beside a weekday it may be the night before or after
        return UNKNOWN
    before = at.day - timedelta(days=1)
    return Moment(value=f"{before.isoformat()}TNI", from_=before.isoformat(), to=at.published, precision="day",
                  origin="publication")


def day_of_month(parts: Parts, at: Anchor) -> Moment:
    """Return a day by its number in this, the last or the next month."""
    if at.published_month is None:
        return UNKNOWN
    month = first_day(unit_away("month", step_of(parts) if "step" in parts else 0, at.published).value)
    day = month + timedelta(days=ordinal_number(parts["ordinal"]) - 1)
    return a_day(day, "publication") if day.month == month.month else UNKNOWN  # not every month has a 31st


def _days_of_month(parts: Parts, at: Anchor) -> Moment:
    first = day_of_month(parts, at)
    return from_to(first, day_of_month({**parts, "ordinal": parts["last_day"]}, at))


def _numbered(parts: Parts, at: Anchor) -> Moment:
    """Return a week of a year by its number, or a month of it."""
    year = int(parts["year"]) if "year" in parts else at.published_year + (step_of(parts) if "step" in parts else 0)
    number = ordinal_number(parts["ordinal"])
    if not year:
        return UNKNOWN
    if parts["unit"] == "month":
        return a_month(year, number if number > 0 else 12)
    return a_week(date.fromisocalendar(year, number, 1) if number > 0 else date(year, 12, 28))


_YEAR_BESIDE = r"(?:\s+(?:of\s+)?(?P<step>this|last|next|the)\s+year(?!\w))"
_THE_MONTH = r"(?P<step>this|last|next|the\s+next|the)\s+month(?!\w)"
_ENDS_IT = r"(?!\w)"
_A_WEEK = r"(?:of\s+)?(?:the\s+)?(?P<step>this|last|next|previous|coming|following)\s+week(?:['’]?s)?"
_PHRASED = r"(?:(?P<phase>earlier|later|early|late|mid)[\s-]+(?:on\s+)?)?"
FORMS = (
    Form("near day", rf"\b(?P<near>(?:the\s+)?day\s+(?:before\s+yesterday|after\s+tomorrow)|yesterday|today|tonight"
                     rf"|tomorrow){_ENDS_IT}(?:\s+{PART})?", _near, needs="near"),
    Form("part of day", rf"\b(?P<step>this|last)\s+{PART}", _part, needs="part"),
    Form("part of day", r"\b(?:the\s+)?(?P<part>night)\s+(?P<near>before)\s+last(?!\w)",
         lambda parts, at: _near({"near": "the day before yesterday"}, at), needs="part"),
    Form("overnight", rf"(?P<open>(?<=day\s))?\bovernight{_ENDS_IT}(?P<open>(?=\s+(?:[a-z]+\s+)?{WEEKDAY}))?",
         _overnight, needs="part"),
    Form("weekday", rf"\b{WEEKDAY}\s+{_A_WEEK}|\b{_A_WEEK}\s+(?:on\s+)?{WEEKDAY}",
         _weekday_of_week, needs="weekday"),
    Form("weekday", rf"\b(?:(?:the\s+)?{_STEP}\s+)?{WEEKDAY}(?!['’]?s\b(?!\s*\w+\s))(?:\s+{PART})?",
         read_weekday, needs="weekday"),
    Form("week", rf"\b{_PHRASED}{_STEP}\s+(?:working\s+|calendar\s+)?(?P<unit>week|weekend|month|year|quarter)"
                 rf"{_ENDS_IT}", _unit, needs="unit"),
    Form("week", r"(?<!\b(?:in|over|during|for|within)\s)\b(?P<step>this|last|next)\s+(?P<unit>year)s(?=\s+\p{Ll})",
         _unit, needs="unit"),
    Form("ago", rf"\b{COUNT}\s+weeks?\s+ago\s+(?:on\s+)?(?P<near>today|yesterday|tomorrow)(?!\w)"
                rf"|\b{COUNT}\s+weeks?\s+ago\s+(?:on\s+)?{WEEKDAY}", _weeks_ago, needs="unit"),
    Form("ago", rf"\b{COUNT}\s+(?P<unit>month|year)s?\s+ago\s+today(?!\w)|\b(?:on\s+)?this\s+day\s+last\s+year(?!\w)",
         _years_ago, needs="unit"),
    Form("ago", r"\b(?:at\s+)?this\s+time\s+(?P<step>last|next)\s+(?P<unit>year)(?!\w)", _this_time, needs="unit"),
    Form("weekend", rf"\bthe\s+weekend{_ENDS_IT}(?!\s+of\s+(?:\d|(?-i:\p{{Lu}})))", _weekend, needs="unit"),
    Form("week", rf"\b(?P<step>the)\s+(?P<unit>week|month|year){_ENDS_IT}(?!\s+(?:of|before|after|beginning|starting"
                 r"|commencing|ending)\b)",
         _unit, "given"),
    Form("other month", rf"\b(?:the\s+)?{_STEP}\s+{MONTH}(?!\s*\d)", _month, needs="month"),
    Form("season", rf"\b(?:{_STEP}\s+|the\s+)?{SEASON}(?:\s+(?:of\s+)?{YEAR})", _season, needs="season"),
    Form("season", rf"\b{_PHRASED}(?:{_STEP}\s+){SEASON}", _season, needs="season"),
    Form("season", rf"\b(?:the\s+)?{SEASON}\s+of\s+(?P<year_step>this|last|next)\s+year(?!\w)", _season,
         needs="season"),
    Form("season", r"\b(?:the\s+)?(?P<season>winter)(?:\s+of)?\s+(?P<year>(?:19|20)\d\d)[-/–](?:(?:19|20)?\d\d)(?!\w)",
         _season, needs="season"),
    Form("quarter", r"\b(?:the\s+)?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[-\s]+quarter"
                    rf"(?!\s+of\s+the\s+game)(?!\w){_YEAR_BESIDE}?", _quarter, needs="unit"),
    Form("quarter", rf"\bQ(?P<ordinal>[1-4])(?!\w){_YEAR_BESIDE}?", _quarter, needs="digit"),
    Form("half", rf"\b(?:the\s+)?(?P<ordinal>first|second)\s+half{_YEAR_BESIDE}", _half, needs="unit"),
    Form("week", r"(?<!\w)(?P<year>\d{4})-W(?P<week>\d\d)(?!\w)", _iso_week, needs="digit"),
    Form("week", r"\b(?:the\s+)?(?P<unit>weekend|week|month|quarter|year)\s+"
                 r"(?P<twice>after\s+next|before\s+last)(?!\w)", _twice, needs="unit"),
    Form("day of month", r"\b(?P<ordinal>\d{1,2}(?:st|nd|rd|th)?)\s*(?:to|-|–|until|through|and)\s*(?P<last_day>"
                         r"\d{1,2}(?:st|nd|rd|th)?)\s+(?:(?:of|in)\s+)?"
                         rf"{_THE_MONTH}", _days_of_month, needs="digit"),
    Form("day of month", r"\bthe\s+(?P<ordinal>\d{1,2}(?:st|nd|rd|th)|[\w-]+(?:\s[a-z]+)?)\s+(?:day\s+)?of\s+"
                         rf"{_THE_MONTH}", day_of_month, needs="digit"),
    Form("day of month", rf"\b(?:the\s+(?:{ORDINAL}(?:\s+day)?)|(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th))(?!\w))"
                         r"(?!\s+(?:half|quarter|week|weekend|month|year|decade|\w+day)(?!\w))"
                         rf"(?:\s+of\s+{_THE_MONTH})?", day_of_month, "given"),
    Form("numbered", r"\b(?:the\s+)?(?P<unit>week)\s+(?P<ordinal>\d{1,2})(?!\w)(?:\s*(?:of|in)?\s*(?:(?P<year>\d{4})"
                     r"|(?P<step>this|last|next)\s+year))?", _numbered, "given"),
    Form("numbered", r"\b(?:the\s+)?(?P<ordinal>\w+)\s+(?P<unit>week|month)\s+(?:of|in)\s+(?:(?P<year>\d{4})"
                     r"|(?P<step>this|last|next)\s+year)(?!\w)", _numbered, needs="unit"),
)
