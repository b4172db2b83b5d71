"""Read a time by what stands right beside it: “from Monday to Friday”, “a third straight day on Tuesday”."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise, zip_longest

import msgspec
import regex

from editor.model.moments.expressions import Expression, in_part
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_day,
    a_month,
    at_clock,
    day_of,
    month_of,
    open_between,
)
from editor.model.moments.nights import of_days
from editor.model.moments.vocabulary import DASH

_TO = regex.compile(rf"\s*(?:\b(?:to|through|thru|until|till)\b|{DASH})\s*", regex.IGNORECASE)
_AND = regex.compile(rf"\s*(?:\b(?:to|through|thru|until|till|and)\b|{DASH})\s*(?:(?:early|mid|late)[-\s]+)?",
                     regex.IGNORECASE)
_IN_ORDER = frozenset(("weekday", "month"))
_ON = regex.compile(r"(?:\s+(?:in\s+a\s+row|running|straight))?,?\s+(?:on\s+|in\s+)?(?:the\s+)?", regex.IGNORECASE)
_NIGHT_OF = regex.compile(r"(?<!\w)(?:the\s+)?(?:late\s+)?(?:night\s+(?:of|from|between)"
                          r"|overnight(?:\s+(?:on|from))?)\s+(?:the\s+)?$", regex.IGNORECASE)
_DAYS = frozenset(("day", "weekday", "near day", "numbers", "same", "that", "beside", "away"))
_IN_BRACKETS = regex.compile(r"\s*[(/]\s*")
_BEHIND_THEM = regex.compile(r"\s*\)?,?\s*(?:on\s+)?", regex.IGNORECASE)
_AND_DAY = regex.compile(r"(?:,\s+(?P<more>[0-3]?\d)(?:st|nd|rd|th)?)*+,?"
                      r"\s+(?:and|or)\s+(?:on\s+)?(?:the\s+)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\w|[:.,]\d|%)"
                         r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:in|at|on|the|it|a|an|and|when|while|that|he|she|they|we|of|to|near"
                         r"|by|with|but|for|from|(?-i:\p{Lu})))", regex.IGNORECASE)
_DAY_AND = regex.compile(r"\b(?:on|the|both)\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:and|or)\s+(?:on\s+)?(?:the\s+)?$",
                         regex.IGNORECASE)
_BEHIND, _AHEAD = 12, 14
_LONGEST_PREFIX = 40


def by_neighbours(words: str, begin: int, found: list[Expression]) -> list[Expression]:
    """Return the expressions of a stretch from `begin` on, each read with those beside it."""
    ends = [begin, *(each.end for each in found)]
    nights = [_night(words, before, each) for before, each in zip(ends, found, strict=False)]
    dated = [_dated(words, one, nights[place + 1:]) for place, one in enumerate(nights)]
    nights = _with_days(words, [_undated(words, dated[place - 1] if place else None, one)
                                for place, one in enumerate(dated)])
    return _in_order(words, [_on(one, other) if _is_on(words, one, other) else one
                             for one, other in zip_longest(nights, nights[1:])])


def _night(words: str, begin: int, one: Expression) -> Expression:
    """Take in “the night of” before two days of a month."""
    reach = max(begin, one.begin - _LONGEST_PREFIX)
    before = _NIGHT_OF.search(words, reach, one.begin) if one.rule == "days" and "day" in one.parts else None
    if before is None:
        return one
    return msgspec.structs.replace(one, begin=before.start(), meaning=lambda at: of_days(one.read(at)))


def _dated(words: str, one: Expression, others: list[Expression]) -> Expression:
    """Return a time of the clock on the day that is named behind what it is by another clock: “4 a.m. (0200 GMT)”."""
    if one.rule != "clock" or "clock" in one.parts or len(others) < 2 or others[0].rule != "clock":
        return one
    clock, day = others[:2]
    is_beside = _IN_BRACKETS.fullmatch(words, one.end, clock.begin) and _BEHIND_THEM.fullmatch(
        words, clock.end, day.begin)
    if not is_beside or "clock" in clock.parts or day.rule not in _DAYS:
        return one
    return msgspec.structs.replace(one, meaning=lambda at: at_clock(day.read(at), one.read(at)))


def _undated(words: str, one: Expression | None, other: Expression) -> Expression:
    """Return what the time before is by another clock, where it may be another day: “1 a.m. (2200 GMT)”."""
    if one is None or {one.rule, other.rule} != {"clock"} or "clock" in other.parts or _IN_BRACKETS.fullmatch(
            words, one.end, other.begin) is None:
        return other
    return msgspec.structs.replace(other, meaning=lambda at: _by_universal_time(
        one.read(at), other.read(msgspec.structs.replace(at, focus=""))))


def _by_universal_time(local: Moment, universal: Moment) -> Moment:
    """Return a universal time on the day it has beside a local time: the only one no zone is too far from for.

    Zones are from twelve hours behind universal time to fourteen ahead of it (IANA time zone database).
    """
    day = day_of(local.from_)
    hours = [regex.search(r"T(\d\d)", each.value) for each in (local, universal)]
    if day is None or not all(hours) or not universal.value.endswith("Z"):
        return universal
    ahead = int(hours[0][1]) - int(hours[1][1]) if hours[0] and hours[1] else 0
    days = [away for away in (-1, 0, 1) if -_BEHIND <= ahead - 24 * away <= _AHEAD]
    return at_clock(a_day(day + timedelta(days=days[0]), "text"), universal) if len(days) == 1 else universal


def _with_days(words: str, found: list[Expression]) -> list[Expression]:
    """Return expressions with the other days of a month, which have but a number: “May 5, 7 and 9”."""
    held: list[Expression] = []
    for one, other in zip_longest(found, found[1:]):
        end = other.begin if other is not None else len(words)
        is_day = one.rule == "day" and {"month", "day"} <= one.parts.keys() and "part" not in one.parts
        after = _AND_DAY.match(words, one.end, end) if is_day and words[one.end - 1].isalnum() else None
        least = max(held[-1].end if held else 0, one.begin - _LONGEST_PREFIX)
        before = _DAY_AND.search(words, least, one.begin) if is_day and after is None else None
        held += [*([_numbered(one, before.span("day"), before["day"])] if before else []), one,
                 *(_numbered(one, span, words[slice(*span)]) for name in ("more", "day")
                   for span in (after.spans(name) if after else ()))]
    return held


def _numbered(one: Expression, span: tuple[int, int], number: str) -> Expression:
    """Return the day of a number in the month of another; unknown where the month has none."""
    def meaning(at: Anchor) -> Moment:
        day = one.read(at)
        named = day_of(day.from_)
        return a_day(named.replace(day=int(number)), day.origin) if named is not None else UNKNOWN
    return Expression(*span, "day", {}, meaning)


def _is_on(words: str, one: Expression, other: Expression | None) -> bool:
    """Tell whether what is counted in a row is the day that is named right behind it."""
    units = {"month": ("month",), "week": ("week",)}.get(other.rule, ("day", "night")) if other is not None else ()
    return (one.rule == "running" and one.parts["unit"] in units and other is not None
            and other.rule in {*_DAYS, "month", "week"} and _ON.fullmatch(words, one.end, other.begin) is not None)


def _on(one: Expression, other: Expression | None) -> Expression:
    return msgspec.structs.replace(one, meaning=other.meaning) if other is not None else one


def _in_order(words: str, found: list[Expression]) -> list[Expression]:
    """Return expressions of which no second of two weekdays, or of two months, from one to the other, is before the
    first.

    Where it would be, what is to come ends in the week or year after; else either the first is of the one before or
    the second of the one to come, and both stay open.
    """
    held = list(found)
    for place, (one, other) in enumerate(pairwise(found)):
        if _is_plain(one) and _is_plain(other) and one.rule == other.rule and _gap(one).fullmatch(
                words, one.end, other.begin):
            held[place] = msgspec.structs.replace(one, meaning=_First(one, other))
            held[place + 1] = msgspec.structs.replace(other, meaning=_Last(one, other))
    return held


def _is_plain(one: Expression) -> bool:
    return one.rule in _IN_ORDER and one.parts.keys() <= {"weekday", "month", "phase", "part"}


def _gap(one: Expression) -> regex.Pattern[str]:
    return _TO if one.rule == "weekday" else _AND


class _First:
    """What the first of two weekdays or months means."""

    def __init__(self, one: Expression, other: Expression) -> None:
        self._one, self._other = one, other

    def __call__(self, at: Anchor) -> Moment:
        first, last = self._one.read(at), self._other.read(at)
        if at.is_ahead or not _is_turned(first, last):
            return first
        return open_between(_on_by(first, -1), first)


class _Last(_First):
    """What the second of two weekdays or months means."""

    def __call__(self, at: Anchor) -> Moment:
        first, last = self._one.read(at), self._other.read(at)
        if not _is_turned(first, last):
            return last
        return _on_by(last, 1) if at.is_ahead else open_between(last, _on_by(last, 1))


def _is_turned(first: Moment, last: Moment) -> bool:
    return bool(first.from_ and last.from_) and last.from_ < first.from_


def _on_by(found: Moment, count: int) -> Moment:
    """Return a day some weeks, or a month some years, later; with its part of the day."""
    month, day = month_of(found.from_), day_of(found.from_)
    if day is not None:
        there = a_day(day + timedelta(days=7 * count), found.origin)
        return in_part(there, found.part) if found.part else there
    return a_month(month[0] + count, month[1], found.origin) if month is not None else UNKNOWN
