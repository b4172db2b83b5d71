"""Read times that hang on the date before them: “two days before”, “the same day”, “the following month”."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from editor.model.moments.far import away, unit_away
from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, a_day, day_of, months_away
from editor.model.moments.vocabulary import (
    COUNT,
    PART,
    SOME,
    UNIT,
    WEEKDAY,
    count_of,
    unit_of,
    weekday_number,
)

_STEPS = {"same": 0, "following": 1, "next": 1, "subsequent": 1, "previous": -1, "preceding": -1, "prior": -1,
          "before": -1, "after": 1, "earlier": -1, "later": 1, "previously": -1, "afterward": 1, "afterwards": 1}


def _beside(parts: Parts, at: Anchor) -> Moment:
    return _of_text(unit_away(unit_of(parts["unit"]), _STEPS[parts["way"]], at.focus))


def _that(parts: Parts, at: Anchor) -> Moment:
    return _of_text(unit_away(unit_of(parts["unit"]), 0, at.focus))


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
    if unit == "month" or (unit in ("period", "time") and len(at.focus) == len("2024-10")):
        found = unit_away("month", -12, at.focus)
    elif unit == "quarter":
        found = unit_away("quarter", -4, at.focus)
    else:
        day = day_of(at.focus) if unit == "day" else None
        found = a_day(months_away(day, -12)) if day is not None else UNKNOWN
    return _of_text(found)


_UNITS = r"(?P<unit>day|week|weekend|month|quarter|year)(?!\w)"
_ENDS = r"(?=\s*(?:$|[.,;:)\]–—\"”“]|-\s|--))"
"""What follows “before” and “after” where nothing is named that they hang on instead."""
FORMS = (
    Form("same of last year", r"\bthe\s+same\s+(?P<unit>day|month|quarter|period|week|time)\s+(?:(?:of\s+)?last\s+year"
                              r"|(?:a|one)\s+year\s+(?:ago|earlier|before)|(?:of\s+)?the\s+(?:previous|prior)\s+year)"
                              r"(?!\w)", _same_of_last_year, needs="unit"),
    Form("same", rf"\b(?:the|that|this)\s+(?:very\s+)?(?P<way>same)\s+{_UNITS}", _beside, needs="unit"),
    Form("beside", rf"\bthe\s+(?P<way>following|next|subsequent|previous|preceding|prior)\s+{_UNITS}",
         _beside, needs="unit"),
    Form("beside", rf"\bthe\s+(?P<unit>day|night|week|month|year)\s+(?P<way>before|after){_ENDS}",
         _beside, needs="unit"),
    Form("that", rf"\bthat\s+(?!same){_UNITS}", _that, needs="unit"),
    Form("that", r"(?<=\bby\s)that\s+(?P<unit>time|date)(?!\w)", _then, needs="unit"),
    Form("that", r"\b(?:that|the)\s+same\s+(?P<unit>date)(?!\w)", _then, needs="unit"),
    Form("that", r"(?<=\b(?:end|close|clos|finish|start)(?:s|d|ed|ing)?\s)the\s+(?P<unit>day)(?!\w)",
         _that, needs="unit"),
    Form("away", rf"\b(?:{COUNT}|{SOME})\s+{UNIT}\s+(?P<way>earlier|later|afterwards?|previously|prior)"
                 r"(?!\s+(?:than|to)\b)(?!\w)", _away, needs="unit"),
    Form("beside", rf"\b(?:that|the)\s+(?:(?P<way>same|following|next|previous)\s+)?{PART}(?<!the\s+\w+)", _part_beside,
         needs="part"),
    Form("away", r"\b(?P<unit>day|week|month|year)s\s+(?P<way>later|earlier)(?!\s+than\b)(?!\w)", _away, needs="unit"),
    Form("away", rf"\b(?:{COUNT}|{SOME})\s+{UNIT}\s+(?P<way>before|after){_ENDS}", _away, needs="unit"),
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
