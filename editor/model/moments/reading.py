"""Find the times of a running text, and read a phrase that is given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
import regex

from editor.model.moments.bounds import Reader, amount_bound, one_sided
from editor.model.moments.expressions import Expression, forms_in
from editor.model.moments.hedges import hedged
from editor.model.moments.joining import joined
from editor.model.moments.moment import UNKNOWN, Anchor, Moment, Order, a_day, first_day, from_to, last_day
from editor.model.moments.offsets import offset
from editor.model.moments.spelling import spelled_out
from editor.model.moments.vocabulary import ordinal_number, weekday_number

_LEAD = regex.compile(r"(?:(?:on|in|at|during|around|about|of|for|over|across|throughout|as\s+of|(?:so|thus)\s+far"
                      r"|nearly|almost|not\s+quite|roughly|approximately|approx\.?|circa|ca?\.|perhaps|probably|exactly"
                      r"|just|all(?:\s+(?:of|through))?|the\s+(?:whole|entire)(?:\s+of)?|month\s+of|the|year"
                      r"|only|barely|some|as\s+recently\s+as|back\s+in|(?:early|small|first|pre-?dawn)\s+hours\s+of"
                      r"|(?:dawn|dusk|daybreak|sunrise|sunset|lunchtime)(?:\s+(?:on|of))?)\s+)*", regex.IGNORECASE)
_FROM = regex.compile(r"(?:(?:from|between|in|on)\s+)?", regex.IGNORECASE)
_FROM_THE = regex.compile(r"(?:(?:from|between|in|on)\s+)?(?:the\s+)?", regex.IGNORECASE)
_HYPHEN = r"(?<!\d[-‐‑]\d+)[-‐‑](?!\d+[-‐‑]\d)"
"""Neither the first nor the second hyphen of three numbers: “2024-13-01” is no range, and no date."""
_TO = regex.compile(rf"\s*(?:\b(?:to|till|until|through|thru|and)\b|{_HYPHEN}|[–—])\s*(?:in\s+)?", regex.IGNORECASE)
_TO_LAST = regex.compile(r"\b(?:second|third|2nd|3rd)[-\s]+to[-\s]+last\b", regex.IGNORECASE)
_NOW = regex.compile(r"(?:right\s+)?now|(?:the\s+)?(?:present|current)(?:\s+(?:day|date|time))?", regex.IGNORECASE)
_TAIL = regex.compile(r"[\s.,;:!?)]*")
_ORDERS: tuple[Order, ...] = ("month", "day")
_LENGTHS = frozenset({"duration", "set"})
_ISO_DAY = regex.compile(r"\d{4}-\d\d-\d\d")


def times_of(words: str, begin: int, end: int) -> list[Expression]:
    """Return the expressions of time in a sentence of running text, in order."""
    return joined(words, begin, forms_in(words, begin, end, "text"))


def read_given(words: str, at: Anchor) -> Moment | None:
    """Return the time that a phrase means which is known to name one; None for a phrase that no form fits whole."""
    try:
        return _read(spelled_out(words), at)
    except (ValueError, OverflowError):  # what it would mean is not within the calendar, or ends before it begins
        return UNKNOWN


def _read(words: str, at: Anchor) -> Moment | None:
    ways: tuple[Reader, ...] = (
        _single, lambda words, at: offset(words, at, _read), _range, lambda words, at: one_sided(words, at, _read),
        lambda words, at: amount_bound(words, at, _read))
    return next((found for way in ways if (found := way(words, at)) is not None), None)


def _single(words: str, at: Anchor) -> Moment | None:
    one = _term(words)
    return hedged(one.read(at), one, words, 0, len(words), at.published) if one is not None else None


def _term(words: str) -> Expression | None:
    """Return the one expression that is all of a phrase, but for words that lead to it."""
    found = joined(words, 0, forms_in(words, 0, len(words), "given"))
    if len(found) != 1 or not _TAIL.fullmatch(words, found[0].end):
        return None
    is_led = _LEAD.fullmatch(words, 0, found[0].begin) or (
        found[0].parts.keys() & {"last_day", "last_year"} and _FROM_THE.fullmatch(words, 0, found[0].begin))
    return found[0] if is_led else None


def _range(words: str, at: Anchor) -> Moment | None:
    """Return the time of a phrase that names its first and its last part."""
    if _TO_LAST.search(words):
        return None
    opening = _FROM.match(words)
    begin = opening.end() if opening else 0
    for gap in _TO.finditer(words, begin):
        first, last = _end(words[begin:gap.start()]), _end(words[gap.end():])
        if first is not None and last is not None:
            return _between(first, last, at)
    return None


def _end(words: str) -> Expression | None:
    """Return what a range begins or ends with: a time, or now."""
    if _NOW.fullmatch(words):
        return Expression(0, len(words), "near day", {}, lambda at: a_day(at.day, "publication") if at.day else UNKNOWN)
    return _term(words)


def _between(first: Expression, last: Expression, at: Anchor) -> Moment:
    """Return the time from one to another, neither of which can be after it; several readings where it has them."""
    if {first.rule, last.rule} & _LENGTHS or not _are_both_clocks(first, last):
        return UNKNOWN
    orders = (at.order,) if at.order else _order_shared(first, last) or _ORDERS
    found = [each for order in orders for each in _ranges(first, last, msgspec.structs.replace(at, order=order))]
    held = {each.value: each for each in found if each.value}
    if len(held) < 2:
        return next(iter(held.values()), UNKNOWN)
    return Moment(readings=tuple(held))


def _are_both_clocks(first: Expression, last: Expression) -> bool:
    """Tell whether neither end of a range is a time of the clock, or both are and the last has no day of its own."""
    if "clock" not in (first.rule, last.rule):
        return True
    return first.rule == last.rule and ("clock" in first.parts or "clock" not in last.parts)


def _order_shared(first: Expression, last: Expression) -> tuple[Order, ...]:
    """Return which number comes first where the two days of one range share a number, which is the month.

    “5/2 to 5/7” are days of one month; else it would reach from one day of a month to that day of another, as “1/5 to
    1/7” and what states its year twice often do.
    """
    numbers = [(each.parts.get("one"), each.parts.get("other")) for each in (first, last)]
    if first.rule != "numbers" or last.rule != "numbers" or "year" in first.parts:
        return ()
    shared: list[tuple[Order, str | None]] = [("month", numbers[0][0]), ("day", numbers[0][1])]
    held = [order for place, (order, number) in enumerate(shared) if number and number == numbers[1][place]
            and 1 < int(number) <= 12]
    return tuple(held) if len(held) == 1 else ()


def _ranges(first: Expression, last: Expression, at: Anchor) -> Iterator[Moment]:
    if _lacks_year(first) and "year" in last.parts:
        yield _with_year_of(first, last, at)
        return
    for each in _each(first.read(at)):
        try:
            beside = _in_month_of(last, first, at) or _in_week_of(last, first, at)
            yield from_to(beside, last.read(at)) if beside else from_to(each, _after(each, last, at))
        except (ValueError, OverflowError):
            continue  # it would end before it begins


def _each(begin: Moment) -> list[Moment]:
    """Return a time, or its readings where it has several that are days."""
    if all(_ISO_DAY.fullmatch(each) for each in begin.readings) and begin.readings:
        return [a_day(date.fromisoformat(each), "publication") for each in begin.readings]
    return [begin]


def _in_month_of(last: Expression, first: Expression, at: Anchor) -> Moment | None:
    """Return the day that a number alone means beside a day of a month: “the ninth” to “the 17th of April”, or “of
    next month”.
    """
    is_number_alone = first.rule == "day of month" and not first.parts.keys() & {"step", "month"}
    is_of_month = {"month", "day"} <= last.parts.keys() or (last.rule == "day of month" and "step" in last.parts)
    if not is_number_alone or not is_of_month:
        return None
    end = last.read(at)
    if not _ISO_DAY.fullmatch(end.from_):
        return None
    number = ordinal_number(first.parts["ordinal"])
    return a_day(date.fromisoformat(end.from_).replace(day=number), end.origin)


def _in_week_of(last: Expression, first: Expression, at: Anchor) -> Moment | None:
    """Return the weekday before one that says of which week it is: “Monday” to “Wednesday of last week”."""
    if first.rule != "weekday" or "step" in first.parts or "step" not in last.parts or "weekday" not in last.parts:
        return None
    end = last.read(at)
    if not _ISO_DAY.fullmatch(end.from_):
        return None
    day = date.fromisoformat(end.from_)
    return a_day(day - timedelta(days=(day.isoweekday() - weekday_number(first.parts["weekday"])) % 7), end.origin)


def _after(begin: Moment, last: Expression, at: Anchor) -> Moment:
    """Return the end of a time that begins so: the next such weekday or day of a year, where no year is stated."""
    if last.rule == "clock" and "clock" not in last.parts and _ISO_DAY.fullmatch(begin.from_):
        return _clock_after(begin, last, at)
    if last.rule == "weekday" and _ISO_DAY.fullmatch(begin.from_):
        return last.read(msgspec.structs.replace(at, published=begin.from_, is_ahead=True))
    if not (_lacks_year(last) and begin.from_):
        return last.read(at)
    year = int(begin.from_[:4])
    ends = [last.read(msgspec.structs.replace(at, year=each)) for each in (year, year + 1)]
    return next((end for end in ends if end.to and last_day(end.to) >= first_day(begin.from_)), UNKNOWN)


def _clock_after(begin: Moment, last: Expression, at: Anchor) -> Moment:
    """Return a time of the clock on the day a time begins on, or on the next one where it is earlier by the clock."""
    end = last.read(msgspec.structs.replace(at, focus=begin.from_))
    if not end.value or end.value >= begin.value:
        return end
    following = date.fromisoformat(begin.from_) + timedelta(days=1)
    return last.read(msgspec.structs.replace(at, focus=following.isoformat()))


def _with_year_of(first: Expression, last: Expression, at: Anchor) -> Moment:
    """Return the time from a day or month of no year to one that states its year."""
    end = last.read(at)
    if not end.to:
        return UNKNOWN
    for year in (int(end.to[:4]), int(end.to[:4]) - 1):
        begin = first.read(msgspec.structs.replace(at, year=year))
        if begin.from_ and first_day(begin.from_) <= last_day(end.to):
            return from_to(begin, end)
    return UNKNOWN


def _lacks_year(one: Expression) -> bool:
    return one.lacks_year or ("one" in one.parts and not one.parts.keys() & {"year", "step"})
