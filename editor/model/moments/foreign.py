"""Read the dates of texts that are not English, as far as a month has a name or a sign: “28 octobre 2024”, “10月28日”.

Nothing is counted in these languages: what is no day, month or year by its own words is left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise

import regex

from editor.model.moments.absolute import day_in, on_weekday
from editor.model.moments.expressions import Expression
from editor.model.moments.form import Parts
from editor.model.moments.moment import Anchor, Moment, a_month, a_year
from editor.model.months import MONTHS, WEEKDAYS

_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?!\d)"
_DAY = r"(?<![\d.,/:-])(?P<day>[0-3]?\d)"
_CHINESE_DAYS = "一二三四五六日天"
_TO = regex.compile(r"\s*(?:[-–—~〜至到]|\b(?:al|au|bis|a|до|إلى)\b)\s*(?:(?:el|den|zum|le)\s+)?")
"""What stands between the first day and the last."""
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
    found = day_in(year, month, int(parts["day"]), at)
    named = parts.get("weekday") or parts.get("weekday_after")
    return on_weekday(found, _weekday_number(named), month, int(parts["day"]), year, at) if named else found


def _month(parts: Parts, at: Anchor) -> Moment:
    month = _month_number(parts["month"])
    if not 1 <= month <= 12:
        raise ValueError(month)
    return a_month(int(parts["year"]), month)


def _year(parts: Parts, at: Anchor) -> Moment:
    return a_year(int(parts["year"]))


def _weekday_number(words: str) -> int:
    return WEEKDAYS[words] if words in WEEKDAYS else min(_CHINESE_DAYS.index(words[-1]) + 1, 7)


def _month_number(words: str) -> int:
    return int(words) if words.isdecimal() else MONTHS[" ".join(words.split())]


@cache
def _forms() -> tuple[tuple[regex.Pattern[str], Callable[[Parts, Anchor], Moment]], ...]:
    names = "|".join(name.replace(" ", r"\s+") for name in sorted(MONTHS, key=len, reverse=True))
    # in Arabic the name of one calendar often stands beside that of the other: “أكتوبر/تشرين الأول”
    month = rf"(?P<month>{names})(?![\p{{L}}\p{{M}}])(?:(?<=\b\p{{L}}{{3,4}})\.)?(?:\s*[/(]\s*(?:{names})\)?)?"
    days = "|".join(sorted(map(regex.escape, WEEKDAYS), key=len, reverse=True))
    before = rf"(?:(?<!\p{{L}})(?P<weekday>{days})\.?,?\s+(?:(?:el|den|dem|le|il|o)\s+)?)?"
    after = r"(?:\s*[，,(（]?\s*(?P<weekday_after>(?:星期|周|週)[一二三四五六日天])[)）]?)?"
    clock = rf"(?:\s+\d\d?:\d\d(?::\d\d)?\s+{_YEAR})?"
    of = r"(?:\s+(?:de|del|di|do|da|van)\s+|\s*,?\s+)"
    forms: tuple[tuple[str, Callable[[Parts, Anchor], Moment]], ...] = (
        (r"(?<![-/\w.])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![-/\d])", _day),
        (rf"{before}{_DAY}(?:\s*(?:er|st|nd|rd|th|[.ºª°]))?(?:\s+(?:de|di|d[’']))?\s*{month}"
         rf"(?:{of}{_YEAR}|{clock})", _day),
        (rf"(?<![\p{{L}}\d]){month}{of}{_YEAR}", _month),
        (r"(?<!\d)(?:(?P<year>\d{4})\s*[年년]\s*)?(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日号號일]"
         rf"{after}", _day),
        (r"(?<!\d)(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]", _month),
        (r"(?<!\d)(?P<year>(?:1[0-9]|20)\d\d)\s*[年년](?![\p{Nd}间間代来來度])", _year),
    )
    return tuple((regex.compile(form, regex.IGNORECASE), read) for form, read in forms)
