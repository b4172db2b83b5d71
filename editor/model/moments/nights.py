"""Read a night by the two days it lies between: “the night of 3-4 May”, “overnight into Sunday”."""

from __future__ import annotations

from datetime import date, timedelta

from editor.model.moments.counted import read_weekday
from editor.model.moments.form import Form, Parts
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, day_of
from editor.model.moments.vocabulary import WEEKDAY, weekday_number


def _into(parts: Parts, at: Anchor) -> Moment:
    """Return the night that ends with a weekday; where it begins is told as well, and has to be the day before."""
    last = read_weekday({"weekday": parts["weekday"]}, at)
    day = day_of(last.from_)
    begins = parts.get("first_weekday")
    if begins and weekday_number(begins) % 7 + 1 != weekday_number(parts["weekday"]):
        raise ValueError(parts)
    return night_before(day, last) if day is not None else UNKNOWN


def night_before(day: date, named: Moment) -> Moment:
    """Return the night that ends with a day, worked out as that day was."""
    evening = day - timedelta(days=1)
    return Moment(value=f"{evening.isoformat()}TNI", from_=evening.isoformat(), to=day.isoformat(), precision="day",
                  origin=named.origin)


def of_days(days: Moment) -> Moment:
    """Return the night between two days; of more than two they are the nights, and the time stays theirs."""
    first, last = day_of(days.from_), day_of(days.to)
    if first is None or last is None or last - first != timedelta(days=1):
        return days
    return night_before(last, days)


_FIRST = WEEKDAY.replace("<weekday>", "<first_weekday>")
FORMS = (
    Form("overnight", rf"\b(?:the\s+)?(?:night\s+(?:of|from|between)|overnight(?:\s+from)?)\s+{_FIRST}"
                      rf"(?:\s+(?:in)?to|\s+and|\s*[-–])\s+?{WEEKDAY}", _into, needs="weekday"),
    Form("overnight", rf"\bovernight\s+(?:in)?to\s+{WEEKDAY}", _into, needs="weekday"),
)
