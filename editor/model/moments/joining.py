"""Join what belongs to one time: “the early evening of Oct. 28”, “late 2006”, “April and May 2010”."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import regex

from editor.model.moments.expressions import Expression, in_part
from editor.model.moments.far import away
from editor.model.moments.moment import UNKNOWN, Moment
from editor.model.moments.vocabulary import DASH, PARTS, count_of, month_number, unit_of

_PHASED = frozenset(("month", "year", "decade", "century", "season", "quarter", "week", "weekend", "other month",
                     "weekday", "day", "that", "same", "beside", "years"))
_OF_A_DAY = frozenset(("day", "weekday", "near day", "that", "same", "beside", "named day", "away"))
_PHASE = regex.compile(
    r"(?<!\w)(?:(?:the\s+)?(?:very\s+)?(?:early|late|mid)(?:[\s-]+(?:(?:in|on|part\s+of)\s+)?(?:the\s+)?)"
    r"|(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|turn)\s+of\s+(?:the\s+)?)$", regex.IGNORECASE)
_PART_OF = regex.compile(
    rf"(?<!\w)(?:(?:the|an)\s+)?(?:(?:early|late|mid)[\s-]+)?(?P<part>{'|'.join(PARTS)})(?:\s+hours)?,?\s+(?:of|on)\s+"
    r"(?:the\s+)?$", regex.IGNORECASE)
_PART_AFTER = regex.compile(rf",?\s+(?:(?:early|late)\s+)?(?P<part>{'|'.join(PARTS)})(?!\w)", regex.IGNORECASE)
_CLOCK_THEN_DAY = regex.compile(r"\s*,?\s*(?:on\s+)?(?:the\s+)?(?:in\s+the\s+)?")
_DAY_THEN_CLOCK = regex.compile(r"\s*,?\s*(?:at|around|about|@)?\s*(?:around|about)?\s*")
_OFFSET = regex.compile(r"\s+(?P<way>before|after|from|prior\s+to|following|since)\s+(?:the\s+)?", regex.IGNORECASE)
_AND = regex.compile(rf"\s*(?:,|{DASH}|(?:,\s*)?(?:and|or|to|through|until|till)(?:\s+(?:early|mid|late|the|in))*)\s*",
                     regex.IGNORECASE)
_LONGEST_PREFIX = 40


def joined(words: str, begin: int, found: list[Expression]) -> list[Expression]:
    """Return the expressions of a stretch with what belongs to one joined, in order."""
    found = _lengthened(words, begin, found)
    for join in (_with_clock, _counted_from):
        found = _in_pairs(words, found, join)
    return _with_years(words, found)


def _lengthened(words: str, begin: int, found: list[Expression]) -> list[Expression]:
    ends = [begin, *(each.end for each in found)]
    starts = [*(each.begin for each in found[1:]), len(words)]
    return [_with_part(words, before, after, _with_phase(words, before, each))
            for each, before, after in zip(found, ends, starts, strict=False)]


def _with_phase(words: str, begin: int, one: Expression) -> Expression:
    """Take in “early”, “the end of” and the like, which leave the time what it was."""
    if one.rule not in _PHASED or not (before := _PHASE.search(words, max(begin, one.begin - _LONGEST_PREFIX),
                                                               one.begin)):
        return one
    if one.rule == "year" and before[0].endswith(("the ", "The ")):
        return one
    return msgspec.structs.replace(one, begin=before.start(), parts={**one.parts, "phase": before[0].lower()})


def _with_part(words: str, begin: int, end: int, one: Expression) -> Expression:
    if one.rule not in _OF_A_DAY or "part" in one.parts:
        return one
    if before := _PART_OF.search(words, max(begin, one.begin - _LONGEST_PREFIX), one.begin):
        return _in_part_of(one, before["part"].lower(), before.start(), one.end)
    after = _PART_AFTER.match(words, one.end, end) if one.rule == "day" else None
    return _in_part_of(one, after["part"].lower(), one.begin, after.end()) if after else one


def _in_part_of(one: Expression, part: str, begin: int, end: int) -> Expression:
    return Expression(begin, end, one.rule, {**one.parts, "part": part},
                      lambda at: in_part(one.read(at), part))


def _in_pairs(words: str, found: list[Expression],
              join: Callable[[str, Expression, Expression], Expression | None]) -> list[Expression]:
    held: list[Expression] = []
    for each in found:
        if held and (one := join(words, held[-1], each)) is not None:
            held[-1] = one
        else:
            held.append(each)
    return held


def _with_clock(words: str, one: Expression, other: Expression) -> Expression | None:
    if (one.rule == "clock") == (other.rule == "clock"):
        return None
    time, day = (one, other) if one.rule == "clock" else (other, one)
    gap = _CLOCK_THEN_DAY if time is one else _DAY_THEN_CLOCK
    if day.rule not in {*_OF_A_DAY, "numbers", "part of day"} or not gap.fullmatch(words, one.end, other.begin):
        return None
    return Expression(one.begin, other.end, "clock", {**day.parts, "clock": ""},
                      lambda at: _at_clock(day.read(at), time.read(at)))


def _at_clock(day: Moment, time: Moment) -> Moment:
    if day.readings or time.readings or not (day.value and time.value):
        return Moment(kind="time")
    value = f"{day.from_}T{time.value.partition('T')[2]}"
    return msgspec.structs.replace(time, value=value, from_=day.from_, to=day.to, origin=day.origin)


def _counted_from(words: str, one: Expression, other: Expression) -> Expression | None:
    """Join “two weeks” with “before Christmas”."""
    if one.rule != "duration" or "count" not in one.parts or other.rule not in {*_OF_A_DAY, "month", "year"}:
        return None
    gap = _OFFSET.fullmatch(words, one.end, other.begin)
    if gap is None or gap["way"].lower() == "since":
        return None
    way = -1 if gap["way"].lower() in ("before", "prior to") else 1
    return Expression(one.begin, other.end, "counted from", {}, lambda at: _away_from(one, way, other.read(at)))


def _away_from(length: Expression, way: int, base: Moment) -> Moment:
    if not base.from_ or base.from_ != base.to:
        return UNKNOWN
    found = away(count_of(length.parts["count"]), unit_of(length.parts["unit"]), way, base.from_)
    return msgspec.structs.replace(found, origin=base.origin)


def _with_years(words: str, found: list[Expression]) -> list[Expression]:
    """Give a month the year of the one it is coordinated with: “April and May 2010”, “30 May to 2 June 2024”."""
    held: list[Expression] = []
    for each in reversed(found):
        if held and each.lacks_year and "month" in held[-1].parts and _AND.fullmatch(words, each.end, held[-1].begin):
            each = _dated_beside(each, held[-1])
        held.append(each)
    return held[::-1]


def _dated_beside(one: Expression, other: Expression) -> Expression:
    """Return an expression with the year of the one after it, or the year before where its month is later in it."""
    if "year" not in other.parts:
        return one
    year = int(other.parts["year"]) - (month_number(one.parts["month"]) > month_number(other.parts["month"]))
    return Expression(one.begin, one.end, one.rule, {**one.parts, "year": str(year)},
                      lambda at: one.read(msgspec.structs.replace(at, year=year)))


