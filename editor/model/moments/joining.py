"""Join what belongs to one time: “the early evening of Oct. 28”, “late 2006”, “April and May 2010”."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import regex

from editor.model.moments.ended import periods_ended, reaching
from editor.model.moments.expressions import Expression, in_part
from editor.model.moments.far import beside, part_of, week_at, weekday_at
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, a_half, at_clock, over_readings
from editor.model.moments.neighbours import by_neighbours
from editor.model.moments.vocabulary import (
    COUNT,
    DASH,
    PARTS,
    count_of,
    month_number,
    ordinal_number,
    unit_of,
    weekday_number,
)

_PHASED = frozenset(("month", "year", "decade", "century", "season", "quarter", "week", "weekend", "other month",
                     "weekday", "day", "that", "same", "beside", "years", "fiscal year"))
_NEAR = regex.compile(r"(?<!\w)(?:early|earlier|late|later)\s+(?:on\s+)?$", regex.IGNORECASE)
_OF_A_DAY = frozenset(("day", "day of month", "weekday", "near day", "that", "same", "beside", "named day", "away"))
_PHASE = regex.compile(
    r"(?<!\w)(?:(?:the\s+)?(?:very\s+)?(?:early|late|mid)(?:[\s-]+(?:(?:in|on|part\s+of)\s+)?(?:the\s+)?)"
    r"|end-"
    r"|(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|mid|close|turn|rest|remainder|(?:first|second|latter)\s+half)"
    r"\s+of\s+(?:the\s+)?)$", regex.IGNORECASE)
_LATER = regex.compile(r"(?<!\w)(?:earlier|later)\s+in\s+$", regex.IGNORECASE)
_PART_OF = regex.compile(
    rf"(?<!\w)(?:(?:the|an)\s+)?(?:(?:early|late|mid)[\s-]+)?(?P<part>{'|'.join(PARTS)})(?:\s+hours)?,?\s+(?:of|on)\s+"
    r"(?:the\s+)?$", regex.IGNORECASE)
_HALF = regex.compile(r"\b(first|second|latter)\s+half\b")
_PART_AFTER = regex.compile(rf",?\s+(?:(?:in\s+the|at)\s+)?(?:(?:early|late)\s+)?(?P<part>{'|'.join(PARTS)})(?!\w)",
                            regex.IGNORECASE)
_CLOCK_THEN_DAY = regex.compile(r"\s*,?\s*(?:on\s+)?(?:the\s+)?(?:in\s+the\s+)?")
_DAY_THEN_CLOCK = regex.compile(r"\s*(?:,|\s[-–—|]\s)?\s*(?:at|around|about|[@~≈])?\s*(?:around|about)?\s*")
_OFFSET = regex.compile(r"\s+(?P<way>before|after|from|prior\s+to|following|since)\s+(?:the\s+)?", regex.IGNORECASE)
_AND = regex.compile(rf"\s*(?:,|{DASH}|(?:,\s*)?(?:and|or|to|through|until|till)(?:\s+(?:early|mid|late|the|in))*)\s*",
                     regex.IGNORECASE)
_EVE = regex.compile(r"(?<!\w)(?:the\s+)?eve\s+of\s+(?:the\s+)?$", regex.IGNORECASE)
_DAY_BESIDE = regex.compile(r"(?<!\w)(?:(?:the|a|one)\s+)?(?P<unit>day|week|month|year)\s+(?P<way>before|after)\s+"
                            r"(?:the\s+)?$", regex.IGNORECASE)
_WEEK_OF = regex.compile(r"(?<!\w)(?:the\s+)?(?P<unit>week(?:end)?)\s+"
                         r"(?P<way>of|beginning|starting|commencing|ending|ended)\s+(?:on\s+)?(?:the\s+)?$",
                         regex.IGNORECASE)
_BESIDE = regex.compile(r"\s+(?P<way>before|after)\s+(?:the\s+)?", regex.IGNORECASE)
_ARTICLE = regex.compile(r"(?<!\w)the\s+$", regex.IGNORECASE)
_NTH = "first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th"
_FIRST_OF = regex.compile(
    rf"(?<!\w)(?:the\s+)?(?P<side>opening|past|final|closing|last|{_NTH})\s+(?:{COUNT}\s+)?(?P<unit>day|week|month|year)s?"
    r"\s+(?:(?:of|in)\s+)?(?:the\s+)?$", regex.IGNORECASE)
_PARTLY = frozenset(("duration", "stretch", "week", "day of month"))
_WHOLE = frozenset(("month", "year", "decade", "week", "other month"))
_LONGEST_PREFIX = 40


def joined(words: str, begin: int, found: list[Expression]) -> list[Expression]:
    """Return the expressions of a stretch with what belongs to one joined, in order."""
    found = _lengthened(words, begin, _firsts(words, begin, periods_ended(words, begin, found)))
    for join in (_with_clock, _counted_from, _weekday_beside):
        found = _in_pairs(words, found, join)
    return by_neighbours(words, begin, _with_years(words, found))


def _lengthened(words: str, begin: int, found: list[Expression]) -> list[Expression]:
    ends = [begin, *(each.end for each in found)]
    starts = [*(each.begin for each in found[1:]), len(words)]
    return [_with_part(words, before, after, _with_phase(words, before, _with_lead(words, before, each)))
            for each, before, after in zip(found, ends, starts, strict=False)]


def _firsts(words: str, begin: int, found: list[Expression]) -> list[Expression]:
    """Take in “the first three months of”, of which “three months” has been found for itself."""
    held: list[Expression] = []
    for each in found:
        before = _FIRST_OF.search(words, max(begin, each.begin - _LONGEST_PREFIX), each.begin)
        if before is None or each.rule not in _WHOLE:
            held.append(each)
            continue
        while held and held[-1].end > before.start() and held[-1].rule in _PARTLY:
            held.pop()
        is_free = not held or held[-1].end <= before.start()
        held.append(_led(each, before.start(), "first", _part_of(before)) if is_free else each)
    return held


def _part_of(before: regex.Match[str]) -> Callable[[Moment], Moment]:
    side, unit = before["side"].lower(), before["unit"].lower()
    number = {"opening": 1}.get(side) or (-1 if side in ("past", "last", "final", "closing") else ordinal_number(side))
    count = count_of(before["count"]) if before["count"] else 1
    return lambda whole: part_of(whole, number, count, unit)


def _with_lead(words: str, begin: int, one: Expression) -> Expression:
    """Take in “the week of” and “the day after”, which lead to another time."""
    reach = max(begin, one.begin - _LONGEST_PREFIX)
    week = _WEEK_OF.search(words, reach, one.begin) if one.rule in ("day", "days", "day of month") else None
    if week is not None:
        way, unit = week["way"].lower(), week["unit"].lower()
        rule = "week of" if unit == "week" else unit
        return _led(one, week.start(), rule, lambda when: week_at(when, way, unit))
    eve = _EVE.search(words, reach, one.begin) if one.rule in _OF_A_DAY else None
    if eve is not None:
        return _led(one, eve.start(), "counted from", lambda when: beside(when, 1, "day", -1))
    day = _DAY_BESIDE.search(words, reach, one.begin) if one.rule in _OF_A_DAY else None
    if day is None:
        return one
    step, unit = -1 if day["way"].lower() == "before" else 1, day["unit"].lower()
    return _led(one, day.start(), "counted from", lambda when: beside(when, 1, unit, step))


def _led(one: Expression, begin: int, rule: str, leads: Callable[[Moment], Moment]) -> Expression:
    return Expression(begin, one.end, rule, {}, lambda at: over_readings(one.read(at), leads))


def _with_phase(words: str, begin: int, one: Expression) -> Expression:
    """Take in “early”, “the end of” and the like, which leave the time what it was."""
    reach = max(begin, one.begin - _LONGEST_PREFIX)
    if one.rule in ("near day", "part of day") and (before := _NEAR.search(words, reach, one.begin)):
        return msgspec.structs.replace(one, begin=before.start())
    phase = _PHASE.search(words, reach, one.begin) if one.rule in _PHASED else None
    before = phase or (_LATER.search(words, reach, one.begin) if one.rule in ("year", "month") else None)
    if before is None:
        return one
    if one.rule == "year" and before[0].endswith(("the ", "The ")):
        return one
    phased = before[0].lower()
    return msgspec.structs.replace(one, begin=before.start(), meaning=lambda at: _in_phase(one.read(at), phased),
                                   parts={**one.parts, "phase": phased})


def _in_phase(whole: Moment, phased: str) -> Moment:
    """Return a part of a time: half a year is one, another part is told by its name; a turn is in neither of two."""
    if "turn" in phased:
        return UNKNOWN
    half = _HALF.search(phased)
    if half is None or whole.precision != "year" or whole.from_ != whole.to:
        return whole
    return a_half(int(whole.from_), 1 if half[1] == "first" else 2, whole.origin)


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
                      lambda at: at_clock(day.read(at), time.read(at)))


def _counted_from(words: str, one: Expression, other: Expression) -> Expression | None:
    """Join “two weeks” with “before Christmas”."""
    if one.rule != "duration" or "count" not in one.parts or other.rule not in {*_OF_A_DAY, "month", "year"}:
        return None
    gap = _OFFSET.fullmatch(words, one.end, other.begin)
    if gap is None or gap["way"].lower() == "since":
        return None
    way = -1 if gap["way"].lower() in ("before", "prior to") else 1
    count, unit = count_of(one.parts["count"]), unit_of(one.parts["unit"])
    if unit == "week" and count is not None and gap["way"].lower() == "from" and other.rule in _OF_A_DAY:
        count, unit = 7 * count, "day"  # “a week from Friday” is a Friday
    if article := _ARTICLE.search(words, max(0, one.begin - _LONGEST_PREFIX), one.begin):
        side = -1 if way < 0 else 0 if gap["way"].lower() == "from" else 1
        return Expression(article.start(), other.end, "period", {}, lambda at: over_readings(
            other.read(at), lambda base: reaching(base, count, unit, side)))
    return Expression(one.begin, other.end, "counted from", {},
                      lambda at: over_readings(other.read(_onward(at, gap["way"])),
                                               lambda base: beside(base, count, unit, way)))


def _weekday_beside(words: str, one: Expression, other: Expression) -> Expression | None:
    """Join “the Monday” with “before Christmas”; without its article it is a Monday that is told for itself."""
    is_plain = one.rule == "weekday" and one.parts.keys() == {"weekday"} and other.rule in {*_OF_A_DAY, "numbers"}
    gap = _BESIDE.fullmatch(words, one.end, other.begin) if is_plain else None
    article = _ARTICLE.search(words, max(0, one.begin - _LONGEST_PREFIX), one.begin) if gap else None
    if gap is None or article is None:
        return None
    weekday, way = weekday_number(one.parts["weekday"]), -1 if gap["way"].lower() == "before" else 1
    return Expression(article.start(), other.end, "counted from", {},
                      lambda at: over_readings(other.read(at), lambda day: weekday_at(day, weekday, way)))


def _onward(at: Anchor, way: str) -> Anchor:
    """Return the anchor of “three days from Tuesday”, which looks ahead."""
    return msgspec.structs.replace(at, is_ahead=True) if way.lower() == "from" else at


def _with_years(words: str, found: list[Expression]) -> list[Expression]:
    """Give a month the year of the one it is coordinated with: “April and May 2010”, “30 May to 2 June 2024”."""
    held: list[Expression] = []
    for each in reversed(found):
        if held and each.lacks_year and "month" in held[-1].parts and _AND.fullmatch(words, each.end, held[-1].begin):
            each = _dated_beside(each, held[-1])
        held.append(each)
    return held[::-1]


def _in_year_of(last: Moment, one: Expression, at: Anchor) -> Moment:
    """Return a month or day in the year of the time it is coordinated with: “June and August last year”."""
    if not last.from_:
        return UNKNOWN
    found = one.read(msgspec.structs.replace(at, year=int(last.from_[:4])))
    return found if found.from_ <= last.from_ else one.read(msgspec.structs.replace(at, year=int(last.from_[:4]) - 1))


def _dated_beside(one: Expression, other: Expression) -> Expression:
    """Return an expression with the year of the one after it, or the year before where its month is later in it."""
    if "year_step" in other.parts:
        return msgspec.structs.replace(one, meaning=lambda at: _in_year_of(other.read(at), one, at))
    if "year" not in other.parts:
        return one
    year = int(other.parts["year"]) - (month_number(one.parts["month"]) > month_number(other.parts["month"]))
    return Expression(one.begin, one.end, one.rule, {**one.parts, "year": str(year)},
                      lambda at: one.read(msgspec.structs.replace(at, year=year)))


