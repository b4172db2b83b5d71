"""Say to the analyst why something is a time, and how its value was worked out."""

from __future__ import annotations

from editor.model.moments.expressions import Expression
from editor.model.moments.moment import Moment
from editor.model.timing import (
    COUNTED_FROM_INFERRED,
    COUNTED_FROM_PUBLICATION,
    YEAR_FROM_INFERRED,
    YEAR_FROM_PUBLICATION,
)
from editor.words import phrase

COUNTED_FROM_TEXT = phrase("Counted from the date before it in the text")
YEAR_FROM_TEXT = phrase("Year from the date beside it in the text")
ORDER_FROM_TEXT = phrase("Which number is the month from another date of the article")

RULES = {
    "day": phrase("It names a day and a month."),
    "days": phrase("It names the first and the last of several days."),
    "month": phrase("It names a month."),
    "year": phrase("It is a number of four digits that stands where a year does."),
    "years": phrase("It names the first and the last of several years."),
    "numbers": phrase("It is a date written in numbers."),
    "quarter": phrase("It names a quarter of a year."),
    "half": phrase("It names a half of a year."),
    "fiscal-year": phrase("It names a fiscal year; its first and last day depend on whose it is."),
    "decade": phrase("It names ten years."),
    "century": phrase("It names a hundred years."),
    "season": phrase("It names a season; its months depend on where it is."),
    "named-day": phrase("It is the name of a day of the year."),
    "named-month": phrase("It is the name of a month of the Islamic calendar."),
    "period": phrase("It tells how long something took and with which date that ended."),
    "running": phrase("It counts days or weeks in a row; the last of them is the one told of."),
    "near-day": phrase("It is counted in days from when the article was written."),
    "part-of-day": phrase("It names a part of a day."),
    "overnight": phrase("It reaches from the evening before into the day of the article."),
    "weekday": phrase("It names a weekday."),
    "week": phrase("It names a week, a month or a year by the one the article was written in."),
    "weekend": phrase("It names a weekend."),
    "other-month": phrase("It names a month by the one the article was written in."),
    "ago": phrase("It is counted back from when the article was written."),
    "from-now": phrase("It is counted on from when the article was written."),
    "stretch": phrase("It reaches up to when the article was written, or begins there."),
    "recent": phrase("It tells of a time without saying which."),
    "day-of-month": phrase("It numbers a day of a month."),
    "first": phrase("It is the first or the last part of a time that it names."),
    "week-of": phrase("It names a week by one of its days."),
    "weekday-of-month": phrase("It numbers a weekday of a month."),
    "numbered": phrase("It numbers a week or a month of a year."),
    "same": phrase("It is the same as the date before it in the text."),
    "same-of-last-year": phrase("It is the date before it in the text, a year earlier."),
    "beside": phrase("It lies beside the date before it in the text."),
    "that": phrase("It points back to the date before it in the text."),
    "of-that": phrase("It is the time that is told of, or a part of it."),
    "away": phrase("It is counted from the date before it in the text."),
    "counted-from": phrase("It is counted from the date that it names."),
    "clock": phrase("It names a time of the clock."),
    "date-time-group": phrase("It is a date-time group: day, hour, minute, time zone and month."),
    "duration": phrase("It tells how long something takes."),
    "set": phrase("It tells how often something happens."),
    "foreign": phrase("It names a day, a month or a year."),
}
"""Why something is a time, a sentence for each rule."""

_ORIGINS = {
    "": ("", ""),
    "publication": (COUNTED_FROM_PUBLICATION, COUNTED_FROM_INFERRED),
    "year of publication": (YEAR_FROM_PUBLICATION, YEAR_FROM_INFERRED),
    "text": (COUNTED_FROM_TEXT, COUNTED_FROM_TEXT),
    "year of text": (YEAR_FROM_TEXT, YEAR_FROM_TEXT),
    "order of text": (ORDER_FROM_TEXT, ORDER_FROM_TEXT),
}
_SURE = 0.96
_OPEN = 0.5
_LESS_SURE = {"year": 0.93, "weekday": 0.9, "week": 0.9, "weekend": 0.8, "month": 0.9, "near day": 0.8, "ago": 0.8,
              "stretch": 0.65, "duration": 0.65, "set": 0.6, "that": 0.6, "beside": 0.75, "away": 0.75, "season": 0.7,
              "clock": 0.85, "counted from": 0.85, "first": 0.85, "overnight": 0.8, "quarter": 0.85, "running": 0.65}
"""How often what these rules found was a time with that value, in the half of the open corpora they were made on."""


def slug_of(each: Expression) -> str:
    """Return the rule that found an expression, as a key of `RULES`."""
    return each.rule.replace(" ", "-")


def derivation_of(when: Moment, is_inferred: bool) -> str:
    """Return how a value was worked out; blank where the words state it."""
    return _ORIGINS[when.origin][is_inferred] if when.value else ""


def confidence_of(each: Expression, when: Moment) -> float:
    """Return how sure it is that the words name a time, and this one."""
    return _LESS_SURE.get(each.rule, _SURE) if when.value else _OPEN
