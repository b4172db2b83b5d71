"""Read phrases that count from another time in several steps: “2 years 1 month ago”, “Monday two weeks from now”."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import regex

from editor.model.moments.bounds import Reader, day_named
from editor.model.moments.ended import ending_with
from editor.model.moments.far import away, shifted, weekday_at, weekday_beside, workdays_away
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_day,
    a_month,
    a_week,
    a_year,
    day_of,
    from_to,
    open_between,
    over_readings,
)
from editor.model.moments.vocabulary import (
    ANY_WEEKDAY,
    COUNT,
    UNIT,
    WEEKDAY,
    WEEKDAYS_NAMED,
    count_of,
    unit_of,
    weekday_number,
)

_ONE = regex.compile(rf"{COUNT}\s+{UNIT}", regex.IGNORECASE)
_AMOUNTS = regex.compile(
    rf"(?:in\s+)?(?P<amounts>(?:{COUNT}\s+{UNIT},?\s+(?:and\s+)?){{1,3}}{COUNT}\s+{UNIT})\s+"
    r"(?:(?P<ago>ago)|(?P<hence>from\s+now|hence|from\s+today)|(?P<way>before|after|from)\s+(?P<rest>.+)"
    r"|(?P<beside>earlier|later|afterwards?|before|after))", regex.IGNORECASE)
_PAST = regex.compile(
    rf"(?:the\s+)?(?P<step>last|past|previous|next|coming)\s+(?P<amounts>(?:{COUNT}\s+{UNIT},?\s+(?:and\s+)?){{1,3}}"
    rf"{COUNT}\s+{UNIT})", regex.IGNORECASE)
_WEEKDAY_OF = regex.compile(rf"(?:on\s+)?{ANY_WEEKDAY},?\s+(?P<rest>(?:in\s+)?{COUNT}\s+"
                            r"(?P<unit>week|month|year)s?(?:\s+(?:ago|hence|from\s+(?:now|today))|['’]?\s+time)?)",
                            regex.IGNORECASE)
_NEAR = regex.compile(rf"(?:the\s+)?(?:(?:first|last|next)\s+)?{WEEKDAY}\s+(?P<way>before|after)\s+(?P<rest>.+)",
                      regex.IGNORECASE)
_WEEKDAYS = regex.compile(rf"{COUNT}\s+{WEEKDAYS_NAMED}\s+(?:(?P<ago>ago)|from\s+(?:now|today))", regex.IGNORECASE)
_A_WEEK_ON = regex.compile(rf"(?:{COUNT}\s+weeks?\s+(?:on\s+)?(?P<rest>{WEEKDAY}|today|tomorrow)"
                           rf"|(?P<rest>{WEEKDAY}|today|tomorrow)\s+week)", regex.IGNORECASE)
_STARTING = regex.compile(rf"(?:the\s+)?{COUNT}\s+(?P<unit>day|week|month|year)s?\s+(?:start|beginn|commenc)ing\s+"
                          r"(?:from\s+|on\s+)?(?P<rest>.+)", regex.IGNORECASE)
_ENDING = regex.compile(rf"(?:(?:in|for|over)\s+)?(?:the\s+)?(?:{COUNT}\s+)?(?P<unit>day|week|month|quarter|year)s?\s+"
                        r"(?:end(?:ed|ing)(?:\s+(?:on|in))?|to)\s+(?P<rest>.+)", regex.IGNORECASE)
_WORKDAYS = regex.compile(
    rf"(?:(?:the\s+)?(?P<step>last|past|previous|next|coming)\s+{COUNT}|(?:in\s+)?{COUNT}"
    r"|(?:the\s+)?(?P<one>last|previous|next))\s+"
    r"(?:business|working|week)[\s-]?days?"
    r"(?:\s+(?P<ago>ago)|\s+(?P<hence>from\s+(?:now|today)|hence))?", regex.IGNORECASE)
_ONE_OR_TWO = regex.compile(r"(?:an?|one)\s+(?P<unit>day|week|month|year)\s+or\s+(?:two|so)\s+(?:(?P<ago>ago|back)"
                            r"|from\s+now|hence)", regex.IGNORECASE)
_WEEKS_FROM = regex.compile(rf"(?:the\s+)?{ANY_WEEKDAY},?\s+{COUNT}\s+weeks?\s+(?P<way>before|after|from)\s+"
                            r"(?P<rest>.+)", regex.IGNORECASE)
_AFTER_NEXT = regex.compile(rf"(?:the\s+)?{WEEKDAY}\s+(?:after\s+next|(?P<last>before\s+last))", regex.IGNORECASE)
_SIZES = ("day", "week", "month", "year")


def offset(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return the time of a phrase that is counted in several units, in working days, or from a time it begins with."""
    for way in (_several, _stretch, _weekday, _weekdays, _near, _a_week_on, _starting, _ending, _workdays,
                _one_or_two, _weeks_from, _after_next):
        if (found := way(words, at, read)) is not None:
            return found
    return None


def _several(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return what lies years, months and days away, as precise as the smallest of them."""
    found = _AMOUNTS.fullmatch(words)
    if found is None:
        return None
    base = day_named(found["rest"], at, read) if found["rest"] else day_of(
        at.focus if found["beside"] else at.published)
    way = -1 if found["ago"] or (found["way"] or found["beside"] or "").lower() in ("before", "earlier") else 1
    return UNKNOWN if base is None else _cut(*_moved(base, found["amounts"], way))


def _stretch(words: str, at: Anchor, read: Reader) -> Moment | None:
    found, base = _PAST.fullmatch(words), day_of(at.published)
    if found is None or base is None:
        return None
    way = 1 if found["step"].lower() in ("next", "coming") else -1
    far, _ = _moved(base, found["amounts"], way)
    return _from_to(min(base, far), max(base, far))


def _weekday(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return a weekday of the week that lies some weeks, months or years away."""
    found, base = _WEEKDAY_OF.fullmatch(words), day_of(at.published)
    if found is None or base is None or (count := count_of(found["count"])) is None or count % 1:
        return None
    way = -1 if found["rest"].lower().endswith("ago") else 1
    far = shifted(base, int(count), found["unit"].lower(), way)
    return a_day(far + timedelta(days=weekday_number(found["weekday"]) - far.isoweekday()), "publication")


def _weekdays(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return what lies some Mondays before or after the publication."""
    found, base = _WEEKDAYS.fullmatch(words), day_of(at.published)
    if found is None or base is None or not (count := count_of(found["count"])) or count % 1:
        return None
    way = -1 if found["ago"] else 1
    first = weekday_beside(base, weekday_number(found["weekday"]), way)
    return a_day(first + way * timedelta(days=7 * (int(count) - 1)), "publication")


def _near(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return the weekday right before or after another day: “the Monday before Christmas”."""
    found = _NEAR.fullmatch(words)
    base = read(found["rest"], at) if found else None
    if found is None or base is None:
        return None
    way, weekday = -1 if found["way"].lower() == "before" else 1, weekday_number(found["weekday"])
    if not (base.readings or day_of(base.from_)):
        return None
    return over_readings(base, lambda each: weekday_at(each, weekday, way))


def _a_week_on(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return the day some weeks after one to come: “a week on Tuesday”, “Tuesday week”."""
    found = _A_WEEK_ON.fullmatch(words)
    base = day_named(found["rest"], msgspec.structs.replace(at, is_ahead=True), read) if found else None
    if found is None or base is None:
        return None
    count = count_of(found["count"]) if found["count"] else 1
    return a_day(base + timedelta(days=7 * int(count)), "publication") if count and not count % 1 else None


def _starting(words: str, at: Anchor, read: Reader) -> Moment | None:
    found = _STARTING.fullmatch(words)
    first = day_named(found["rest"], at, read) if found else None
    if found is None or first is None or not (count := count_of(found["count"])) or count % 1:
        return None
    return _from_to(first, shifted(first, int(count), found["unit"].lower(), 1) - timedelta(days=1))


def _ending(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return the weeks or months that end with a day or a month: “the three months to June”."""
    found = _ENDING.fullmatch(words)
    last = read(found["rest"], at) if found else None
    if found is None or last is None or last.from_ != last.to or len(last.to) < len("2024-10"):
        return None
    return ending_with(last, count_of(found["count"] or "a"), found["unit"].lower())


def _workdays(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return the days from Monday to Friday that lie before or after the publication, or one of them."""
    found, base = _WORKDAYS.fullmatch(words), day_of(at.published)
    if found is None or base is None or not (count := count_of(found["count"] or "a")) or count % 1:
        return None
    step = (found["step"] or "").lower()
    way = -1 if found["ago"] or (step or found["one"] or "").lower() in ("last", "past", "previous") else 1
    far = workdays_away(base, int(count), way)
    if not step:
        return a_day(far, "publication")
    near = base + timedelta(days=way)
    return _from_to(min(near, far), max(near, far))


def _one_or_two(words: str, at: Anchor, read: Reader) -> Moment | None:
    found = _ONE_OR_TWO.fullmatch(words)
    if found is None:
        return None
    way, unit = -1 if found["ago"] else 1, found["unit"].lower()
    near, far = (away(count, unit, way, at.published) for count in (1, 2))
    if not near.from_:
        return UNKNOWN
    return msgspec.structs.replace(from_to(*sorted((near, far), key=lambda each: each.from_)), precision="range")


def _weeks_from(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return a weekday beside the day that lies some weeks from another, which may be before or after it."""
    found = _WEEKS_FROM.fullmatch(words)
    base = day_named(found["rest"], at, read) if found else None
    if found is None or base is None or not (count := count_of(found["count"])) or count % 1:
        return None
    way, weekday = -1 if found["way"].lower() == "before" else 1, weekday_number(found["weekday"][:3])
    far = base + timedelta(days=7 * way * int(count))
    days = [far] if far.isoweekday() == weekday else [weekday_beside(far, weekday, -1), weekday_beside(far, weekday, 1)]
    return open_between(*(a_day(day) for day in days))


def _after_next(words: str, at: Anchor, read: Reader) -> Moment | None:
    """Return the weekday a week beyond the next or the last one, of which there may be two."""
    found = _AFTER_NEXT.fullmatch(words)
    base = read(f"{'last' if found['last'] else 'next'} {found['weekday']}", at) if found else None
    if found is None or base is None:
        return None
    week = timedelta(days=-7 if found["last"] else 7)
    return over_readings(base, lambda each: a_day(date.fromisoformat(each.from_) + week, "publication")
                         if each.from_ else UNKNOWN)


def _moved(base: date, amounts: str, way: int) -> tuple[date, str]:
    """Return a day some units away, and the smallest of the units. Raises ValueError for what counts no whole ones."""
    smallest = "year"
    for each in _ONE.finditer(amounts):
        count, unit = count_of(each["count"]), unit_of(each["unit"])
        if count is None or count % 1:
            raise ValueError(amounts)
        base = shifted(base, int(count), unit, way)
        smallest = min(smallest, {"fortnight": "week", "night": "day", "decade": "year"}.get(unit, unit),
                       key=_SIZES.index)
    return base, smallest


def _cut(day: date, unit: str) -> Moment:
    if unit == "week":
        return a_week(day, "publication")
    if unit == "day":
        return a_day(day, "publication")
    return a_month(day.year, day.month, "publication") if unit == "month" else a_year(day.year, "publication")


def _from_to(first: date, last: date) -> Moment:
    begin, end = first.isoformat(), last.isoformat()
    return Moment(value=f"{begin}/{end}", from_=begin, to=end, precision="range", origin="publication")

