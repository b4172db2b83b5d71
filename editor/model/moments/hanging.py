"""Read times that hang on the date before them: “two days before”, “the same day”, “a third straight day”."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from editor.model.moments.far import away, unit_away
from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_day,
    day_of,
    first_day,
    last_day,
    month_of,
    months_away,
    open_between,
)
from editor.model.moments.vocabulary import (
    COUNT,
    ORDINAL,
    PART,
    SOME,
    UNIT,
    WEEKDAY,
    count_of,
    ordinal_number,
    unit_of,
    weekday_number,
)

_STEPS = {"same": 0, "following": 1, "next": 1, "subsequent": 1, "previous": -1, "preceding": -1, "prior": -1,
          "before": -1, "after": 1, "earlier": -1, "later": 1, "previously": -1, "afterward": 1, "afterwards": 1}


def _beside(parts: Parts, at: Anchor) -> Moment:
    return _of_text(unit_away(unit_of(parts["unit"]), _STEPS[parts["way"]], at.focus))


def _that(parts: Parts, at: Anchor) -> Moment:
    return UNKNOWN if "some" in parts else _of_text(unit_away(unit_of(parts["unit"]), 0, at.focus))


def _then(parts: Parts, at: Anchor) -> Moment:
    """Return the date before, whatever it is."""
    steps = {4: "year", 7: "month", 10: "day"}
    return _of_text(unit_away(steps[len(at.focus)], 0, at.focus)) if at.focus else UNKNOWN


def _away(parts: Parts, at: Anchor) -> Moment:
    count = count_of(parts["count"]) if "count" in parts else None
    return _of_text(away(count, unit_of(parts["unit"]), _STEPS[parts["way"]], at.focus))


def _part_beside(parts: Parts, at: Anchor) -> Moment:
    """Return “that evening”, or “the next morning”: the part is told by its name."""
    return _of_text(unit_away("day", _STEPS[parts.get("way", "same")], at.focus))


def _weekday_beside(parts: Parts, at: Anchor) -> Moment:
    """Return the weekday right after or before the date before it in the text; without one it may be either of two."""
    day, step = day_of(at.focus), _STEPS[parts["way"]]
    if day is None:
        return UNKNOWN
    days = (step * (weekday_number(parts["weekday"]) - day.isoweekday()) - 1) % 7 + 1
    return _of_text(a_day(day + step * timedelta(days=days)))


def _unit_told(parts: Parts, at: Anchor) -> Moment:
    """Return the year or the like that is told of: that of the publication, unless the text tells of another one."""
    of_publication = unit_away(parts["unit"], 0, at.published)
    told = unit_away(parts["unit"], 0, at.focus)
    if at.is_ahead or not told.value or told.value == of_publication.value:
        return of_publication
    return UNKNOWN if of_publication.value else _of_text(told)


def _of_text(found: Moment) -> Moment:
    return msgspec.structs.replace(found, origin="text") if found.value else found


def _same_of_last_year(parts: Parts, at: Anchor) -> Moment:
    """Return the same day, month, quarter or period as before, a year earlier."""
    unit = parts["unit"]
    if unit in ("period", "time") and at.span:
        return _of_text(_year_earlier(at.span))
    if unit == "month" or (unit in ("period", "time") and len(at.focus) == len("2024-10")):
        found = unit_away("month", -12, at.focus)
    elif unit == "quarter":
        found = unit_away("quarter", -4, at.focus or _quarter_of(at.span))
    else:
        day = day_of(at.focus) if unit == "day" else None
        found = a_day(months_away(day, -12)) if day is not None else UNKNOWN
    return _of_text(found)


def _running(parts: Parts, at: Anchor) -> Moment:
    """Return the day or week that is told of: the one named near it, or that of the article where it goes on there."""
    if at.focus:
        return _of_text(unit_away(parts["unit"], 0, at.focus))
    return UNKNOWN if at.is_past is not False and "now" not in parts else unit_away(parts["unit"], 0, at.published)


def _quarter_of(span: str) -> str:
    """Return the first month of a span that is a quarter of a calendar year; blank for another."""
    first, _, last = span.partition("/")
    if len(first) < len("2024-10") or first[:4] != last[:4] or int(last[5:7]) - int(first[5:7]) != 2:
        return ""
    is_whole = int(first[5:7]) % 3 == 1 and first_day(first).day == 1 and last_day(last) == last_day(last[:7])
    return first[:7] if is_whole else ""


def _numbered_day(parts: Parts, at: Anchor) -> Moment:
    """Return the day of that number in the month that is told of, else the last one there was or the next to come."""
    number, published = ordinal_number(parts["ordinal"]), at.published_month
    told = month_of(at.focus)
    if told is not None and told != published:
        return _told_on(number, told, day_of(at.focus))
    if published is None or at.day is None:
        return UNKNOWN
    is_other = number < at.day.day if at.is_ahead else number > at.day.day
    away = months_away(at.day.replace(day=1), (1 if at.is_ahead else -1) * is_other)
    return _in_month(away.year, away.month, number)


def _told_on(number: int, told: tuple[int, int], after: date | None) -> Moment:
    """Return the day of a number in the month that is told of; after a later day of it, it may be of the next one."""
    day = _of_text(_in_month(*told, number))
    if after is None or number > after.day or not day.from_:
        return day
    following = months_away(date(*told, 1), 1)
    return open_between(day, _of_text(_in_month(following.year, following.month, number)))


def _in_month(year: int, month: int, number: int) -> Moment:
    day = date(year, month, 1) + timedelta(days=number - 1)
    return a_day(day, "publication") if day.month == month else UNKNOWN


def _year_earlier(span: str) -> Moment:
    first, last = (months_away(first_day(iso) if place == 0 else last_day(iso), -12).isoformat()[:len(iso)]
                   for place, iso in enumerate(span.split("/")))
    return Moment(value=f"{first}/{last}", from_=first, to=last, precision="range")


_UNITS = r"(?P<unit>day|week|weekend|month|quarter|year)(?!\w)"
_ROWED = r"(?P<unit>day|night|week|weekend|month|quarter|year)(?!\w)"
_GOES_ON = r"(?P<now>(?<=\b(?:has|have|is|are|enters?|entered|now)\b[^.;:]{0,120}))?"
"""Stands behind what it is said of, for it is looked for only there."""
_NTH = rf"\b(?:(?:an?|the|its|their|his|her)\s+)?{ORDINAL}"
_COMES = r"\s+(?:has|had|will|would|may|might)\s+(?:\p{Ll}+\s+)?(?:come|arrive|dawn)\b"
"""Behind a day that is no day of the calendar: “that day will come”."""
_ENDS = r"(?=\s*(?:$|[.,;:)\]–—\"”“]|-\s|--))"
"""What follows “before” and “after” where nothing is named that they hang on instead."""
FORMS = (
    Form("same of last year", r"\bthe\s+same\s+(?P<unit>day|month|quarter|period|week|time)\s+(?:(?:of\s+)?last\s+year"
                              r"|(?:a|one)\s+year\s+(?:ago|earlier|before)|(?:of\s+)?the\s+(?:previous|prior)\s+year)"
                              r"(?!\w)", _same_of_last_year, needs="unit"),
    Form("running", rf"{_NTH}\s+(?:consecutive|straight|successive)\s+{_ROWED}{_GOES_ON}", _running, needs="unit"),
    Form("running", rf"{_NTH}\s+{_ROWED}(?=\s+(?:in\s+a\s+row|running|straight)\b){_GOES_ON}", _running, needs="unit"),
    Form("same", rf"\b(?:the|that|this)\s+(?:very\s+)?(?P<way>same)\s+{_UNITS}", _beside, needs="unit"),
    Form("beside", rf"\bthe\s+(?P<way>following|next|subsequent|previous|preceding|prior)\s+{_UNITS}",
         _beside, needs="unit"),
    Form("beside", rf"\bthe\s+(?P<unit>day|night|week|month|year)\s+(?P<way>before|after)(?:\s+that)?{_ENDS}",
         _beside, needs="unit"),
    Form("that", rf"\bthat\s+(?!same){_UNITS}(?P<some>(?={_COMES}))?", _that, needs="unit"),
    Form("that", r"(?<=\bby\s)that\s+(?P<unit>time|date)(?!\w)", _then, needs="unit"),
    Form("that", r"\b(?:that|the)\s+same\s+(?P<unit>date)(?!\w)", _then, needs="unit"),
    Form("that", r"(?<=\b(?:end|close|clos|finish|start)(?:s|d|ed|ing)?\s)the\s+(?P<unit>day)(?!\w)",
         _that, needs="unit"),
    Form("away", rf"\b(?:{COUNT}|{SOME})\s+{UNIT}\s+(?P<way>earlier|later|afterwards?|previously|prior)"
                 r"(?!\s+(?:than|to)\b)(?!\w)", _away, needs="unit"),
    Form("day of month", r"\bthe(?<=\b(?:on|until|till|since|(?:morning|afternoon|evening|night|hours)\sof)\sthe)\s+"
                         r"(?P<ordinal>\d{1,2}(?:st|nd|rd|th))"
                         r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:and|when|while|but|after|before|he|she|they|it|the|an?)\b)",
         _numbered_day, needs="digit"),
    Form("beside", rf"\b(?:that|the)\s+(?:(?P<way>same|following|next|previous)\s+)?{PART}(?<!the\s+\w+)", _part_beside,
         needs="part"),
    Form("away", r"\b(?P<unit>day|week|month|year)s\s+(?P<way>later|earlier)(?!\s+than\b)(?!\w)", _away, needs="unit"),
    Form("away", rf"\b(?:{COUNT}|{SOME})\s+{UNIT}\s+(?P<way>before|after)(?:\s+that)?{_ENDS}", _away, needs="unit"),
    Form("that", r"(?<=\b(?:later|earlier|late|early)\s(?:on\s)?in\s)the\s+(?P<unit>day)(?!\w)"
                 r"|(?<=\bfor\s)the\s+(?P<unit>day)(?=[,.;])", _that, needs="unit"),
    Form("that", r"\bthe\s+(?:entire|whole|full)\s+(?P<unit>week|month|quarter|year)(?!\w)", _that, needs="unit"),
    Form("beside", rf"\bthe\s+(?P<way>following|next|previous|preceding)\s+{WEEKDAY}(?:\s+{PART})?", _weekday_beside,
         needs="weekday"),
    Form("of that", r"(?:\b(?:the\s+)?(?:beginning|start|end|middle|close|rest|remainder)\s+of\s+"
                    r"|\b(?:later|earlier|early|late)\s+(?:on\s+)?in\s+)the\s+(?P<unit>week|month|quarter|year|decade)"
                    r"(?!\w)|(?:\b(?:the\s+)?)(?P<unit>year|month|quarter)(?:[-\s]|['’]s\s+)end(?!\w)",
         _unit_told, needs="unit"),
)
