"""Read the dates of texts that are not English, as far as a month has a name or a sign: “28 octobre 2024”, “10月28日”.

Nothing is counted in these languages but weekdays that say whether they are past or to come, and those that Arabic
calls a day (“يوم السبت”), which stay open between the two: what else is no day, month or year is left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise

import msgspec
import regex

from editor.model.moments.absolute import day_in, on_weekday, read_numbers
from editor.model.moments.counted import read_weekday
from editor.model.moments.expressions import Expression
from editor.model.moments.form import Parts
from editor.model.moments.moment import (
    UNKNOWN,
    Anchor,
    Moment,
    a_day,
    a_half,
    a_month,
    a_quarter,
    a_year,
    from_to,
    open_between,
)
from editor.model.months import MONTHS, WEEKDAYS

_YEAR = r"(?P<year>(?:1[0-9]|20|[١۱]\d|[٢۲][٠۰])\d\d)(?!\d)"
_FIRST = "premier|primero|primeiro|primo"
_DAY = rf"(?<![\d.,/:-])(?P<day>\d{{1,2}}|\b(?:{_FIRST}))"
_NTH = r"(?:\s*(?:er|st|nd|rd|th|[.ºª°]))?"
_OF = r"(?:\s+(?:de|di|d[’']))?"
_UP_TO = (r"(?:(?:(?<=\b(?:entre|zwischen|tra|fra|между|між|بين)\s(?:\p{L}{2,3}\s)?\d{1,2}[.ºª°]?)\s+"
          r"(?:et|und|y|e|и|та|و)\s*|\s*[-–—]\s*|\s+(?:au|al|bis|a|à|по|до|إلى|الى)\s+)"
          r"(?:(?:el|le|den|dem|zum|il|o|l[’'])\s+)?)")
"""Between the first of several days and the last: a dash, “to”, or “and” behind “between”."""
_CHINESE_DAYS = "一二三四五六日天"
_TO = regex.compile(r"\s*(?:[-–—~〜至到]|\b(?:al|au|bis|a|до|إلى)\b)\s*(?:(?:el|den|zum|le)\s+)?")
"""What stands between the first day and the last."""
_SIDES = {("past", "last"): "dernier pasado passato passado الماضي الفائت المنصرم",
          ("coming", "next"): "prochain próximo prossimo المقبل القادم"}
"""The words behind a weekday that say whether it is past or to come: the nearest one, or as “last” and “next” do."""
_SHORTEST = 4
"""Letters of a month's name that is told without a year; a shorter one may be a word."""


def foreign_times(words: str, begin: int, end: int) -> list[Expression]:
    """Return the dates that a stretch names, in order, whatever its language."""
    found = sorted(((match.start(), -match.end(), place, match) for place, (pattern, _) in enumerate(_forms())
                    for match in pattern.finditer(words, begin, end)), key=lambda fit: fit[:3])
    held: list[Expression] = []
    for _, _, place, match in found:
        if held and match.start() < held[-1].end:
            continue
        parts = {name: caught.lower() for name, caught in match.groupdict().items() if caught is not None}
        if held and "year" not in parts and _TO.fullmatch(words, held[-1].end, match.start()):
            parts = {**_year_before(held[-1].parts, parts), **parts}
        if (each := _expression(match, parts, _forms()[place][1])) is not None:
            held.append(each)
    assert all(one.end <= other.begin for one, other in pairwise(held)), "none overlap"
    return held


def _year_before(first: Parts, last: Parts) -> Parts:
    """Return the year of the second of two dates, where the first states its own: “2016年6月1日-6月30日”."""
    if not {"year", "month"} <= first.keys() or "month" not in last:
        return {}
    runs_over = _month_number(last["month"]) < _month_number(first["month"])
    return {"year": str(int(first["year"]) + runs_over)}


def _expression(match: regex.Match[str], parts: Parts, read: Callable[[Parts, Anchor], Moment]) -> Expression | None:
    try:
        read(parts, Anchor("2024-06-15"))
    except (ValueError, OverflowError):
        return None
    return Expression(match.start(), match.end(), "foreign", parts, lambda at: read(parts, at))


def _day(parts: Parts, at: Anchor) -> Moment:
    month, year = _month_number(parts["month"]), int(parts.get("year", "0"))
    if not year and parts["month"].isalpha() and len(parts["month"]) < _SHORTEST and parts["month"].isascii():
        raise ValueError(parts)
    number = int(parts["day"]) if parts["day"].isdecimal() else 1
    found = day_in(year, month, number, at)
    named = parts.get("weekday") or parts.get("weekday_after")
    return on_weekday(found, _weekday_number(named), month, number, year, at) if named else found


def _days(parts: Parts, at: Anchor) -> Moment:
    """Return the days from one to another of the same month. Raises ValueError where it would end before it begins."""
    month, year = _month_number(parts["month"]), int(parts.get("year", "0"))
    if int(parts["last_day"]) <= int(parts["day"]):
        raise ValueError(parts)
    first = day_in(year, month, int(parts["day"]), at)
    if first.readings or not first.from_:
        return UNKNOWN
    return from_to(first, day_in(int(first.from_[:4]), month, int(parts["last_day"]), at))


def _numbers(parts: Parts, at: Anchor) -> Moment:
    """Return a date of numbers; with dots between them the day stands first wherever it is written so."""
    if parts["sign"] == ".":
        return a_day(date(int(parts["year"]), int(parts["other"]), int(parts["one"])))
    return read_numbers(parts, at)


def _years(parts: Parts, at: Anchor) -> Moment:
    return from_to(a_year(int(parts["year"])), a_year(int(parts["last_year"])))


def _part_of_year(parts: Parts, at: Anchor) -> Moment:
    """Return the half or the quarter that Chinese names of a year."""
    year = int(parts["year"])
    if "half" in parts:
        return a_half(year, 1 if parts["half"] == "上" else 2)
    number = parts["quarter"]
    return a_quarter(year, int(number) if number.isdecimal() else _CHINESE_DAYS.index(number) + 1)


def _month(parts: Parts, at: Anchor) -> Moment:
    month = _month_number(parts["month"])
    if not 1 <= month <= 12:
        raise ValueError(month)
    return a_month(int(parts["year"]), month)


def _year(parts: Parts, at: Anchor) -> Moment:
    return a_year(int(parts["year"]))


def _weekday(parts: Parts, at: Anchor) -> Moment:
    """Return a weekday that is past or to come; one that does not say which may be either."""
    if "side" in parts:
        steps = next(steps for steps, names in _SIDES.items() if parts["side"] in names.split())
        near, meant = (read_weekday({"weekday": parts["weekday"], "step": step}, at) for step in steps)
        return open_between(near, meant) if meant.value else meant
    past, coming = (read_weekday({"weekday": parts["weekday"]}, msgspec.structs.replace(at, is_ahead=is_ahead))
                    for is_ahead in (False, True))
    return open_between(past, coming) if past.value else UNKNOWN


def _weekday_number(words: str) -> int:
    return WEEKDAYS[words] if words in WEEKDAYS else min(_CHINESE_DAYS.index(words[-1]) + 1, 7)


def _month_number(words: str) -> int:
    return int(words) if words.isdecimal() else MONTHS[" ".join(words.split())]


@cache
def _forms() -> tuple[tuple[regex.Pattern[str], Callable[[Parts, Anchor], Moment]], ...]:
    forms = (*_named_forms(), *_NUMBERED_FORMS)
    return tuple((regex.compile(form, regex.IGNORECASE), read) for form, read in forms)


def _named_forms() -> tuple[tuple[str, Callable[[Parts, Anchor], Moment]], ...]:
    """Return the forms in which a month has a name, or a sign of its own."""
    names = "|".join(name.replace(" ", r"\s+") for name in sorted(MONTHS, key=len, reverse=True))
    # in Arabic the name of one calendar often stands beside that of the other: “أكتوبر/تشرين الأول”
    month = (rf"(?P<month>{names})(?![\p{{L}}\p{{M}}])(?:(?<=\b\p{{L}}{{3,4}})\.)?"
             rf"(?:\s*[/(]\s*(?:{names})(?![\p{{L}}\p{{M}}])\)?)?")
    days = "|".join(sorted(map(regex.escape, WEEKDAYS), key=len, reverse=True))
    before = rf"(?:(?<!\p{{L}})(?P<weekday>{days})\.?,?\s+(?:(?:el|den|dem|le|il|o)\s+)?)?"
    clock = rf"(?:\s+\d\d?:\d\d(?::\d\d)?\s+{_YEAR})?"
    of = r"(?:\s+(?:de|del|di|do|da|van)\s+|\s*,?\s+)"
    sides = "|".join(word for names in _SIDES.values() for word in names.split())
    no_day = r"(?<!\d\s?(?:er|[.ºª°])?\s*(?:de\s+|di\s+|d[’'])?)"
    return (
        (rf"{_DAY}{_NTH}{_UP_TO}(?P<last_day>\d{{1,2}}){_NTH}{_OF}\s*{month}(?:{of}{_YEAR})?", _days),
        (rf"{before}{_DAY}{_NTH}{_OF}\s*{month}(?:{of}{_YEAR}|{clock})", _day),
        (rf"(?<![\p{{L}}\d]){no_day}{month}{of}{_YEAR}", _month),
        (rf"(?<!\p{{L}})(?P<weekday>{days})\s+(?P<side>{sides})(?![\p{{L}}\p{{M}}])", _weekday),
        (rf"(?<=(?<!\p{{L}})يوم\s)(?P<weekday>{days})(?![\p{{L}}\p{{M}}])", _weekday),
    )


_CHINESE_AFTER = r"(?:\s*[，,(（]?\s*(?P<weekday_after>(?:星期|周|週)[一二三四五六日天])[)）]?)?"
_CHINESE_MONTH = r"(?<!\d)(?:(?P<year>\d{4})\s*[年년]\s*)?(?P<month>\d{1,2})\s*[月월]\s*"
_NUMBERED_FORMS: tuple[tuple[str, Callable[[Parts, Anchor], Moment]], ...] = (
    (r"(?<![-/\w.])(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?![-/\d])", _day),
    (r"(?<![-/\w.])(?P<one>\d{1,2})(?P<sign>[/.])(?P<other>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?![-/\d])",
     _numbers),
    (rf"{_CHINESE_MONTH}(?P<day>\d{{1,2}})\s*[日号號일]?\s*[-–—~〜至到]\s*(?P<last_day>\d{{1,2}})\s*[日号號일]", _days),
    (rf"{_CHINESE_MONTH}(?P<day>\d{{1,2}})\s*[日号號일]{_CHINESE_AFTER}", _day),
    (r"(?<!\d)(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월](?!\s*\d{1,2}\s*[日号號일])", _month),
    (r"(?<!\d)(?P<year>(?:1[0-9]|20)\d\d)\s*年?\s*[-–—~〜至到]\s*(?P<last_year>(?:1[0-9]|20)\d\d)\s*[年년]", _years),
    (r"(?<!\d)(?P<year>(?:1[0-9]|20)\d\d)\s*年\s*(?:的)?(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度?)",
     _part_of_year),
    (r"(?<!\d)(?P<year>(?:1[0-9]|20)\d\d)\s*[年년](?![\p{Nd}间間代来來度])", _year),
)
