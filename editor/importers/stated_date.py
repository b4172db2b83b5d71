"""Read the date of publication from a line that states it, and from nothing else.

A false date is worse than none: a date in a sentence, a relative phrase, a numeric date that could be read in two ways
and a day that does not exist are not taken.
"""

from __future__ import annotations

import unicodedata
from datetime import date

import msgspec
import regex

from editor.model.months import MONTHS, WEEKDAYS
from editor.model.records import Stretch


def _any_of(names: dict[str, int]) -> str:
    return "|".join(regex.escape(name) for name in sorted(names, key=len, reverse=True))


_PUBLISHED = (
    r"(?:(?:first|originally|date)\s+)?(?:published|posted|released|issued)(?:\s+(?:on|date))?|publication\s+date|date"
    r"|release\s+date|(?:for\s+)?(?:immediate\s+)?release|publié(?:e)?(?:\s+le)?|publicado(?:\s+el|\s+em)?|fecha|pubblicato(?:\s+il)?|data"
    r"|veröffentlicht(?:\s+am)?|datum|erstellt(?:\s+am)?|yayın(?:lanma)?(?:\s+tarihi)?|опубликовано|дата"
    r"|تاريخ\s+النشر|نشر\s+في|نُشر\s+في|تم\s+النشر|发布(?:时间|于|日期)?|公開日|掲載日|게시일"
)
_UPDATED = (
    r"(?:last\s+)?(?:updated|modified|revised)(?:\s+(?:on|at))?|mis\s+à\s+jour(?:\s+le)?|actualizado(?:\s+el)?"
    r"|aktualisiert(?:\s+am)?|stand|aggiornato(?:\s+il)?|atualizado(?:\s+em)?|güncelle(?:me|nme)(?:\s+tarihi)?|обновлено"
    r"|آخر\s+تحديث|更新(?:时间|日期|日)?"
)
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_MONTH = rf"(?P<month>{_any_of(MONTHS)})\.?"
_SLASHED_MONTH = rf"{_MONTH}(?:\s*/\s*(?:{_any_of(MONTHS)}))?"  # Arabic papers give both names: تشرين الأول/أكتوبر
_DATE = (
    rf"(?:(?:(?P<weekday>{_any_of(WEEKDAYS)})\.?\s*[,،]?\s+)?(?:the\s+)?(?:"
    rf"{_DAY}\s*(?:de\s+|of\s+)?{_SLASHED_MONTH}(?:\s+de)?\s*[,،]?\s*{_YEAR}"
    rf"|{_MONTH}\s+{_DAY}\s*[,،]?\s*{_YEAR}"
    rf"|{_YEAR}\s?[-/.年]\s?(?P<month>\d{{1,2}})\s?[-/.月]\s?(?P<day>\d{{1,2}})日?"
    rf"|(?P<one>\d{{1,2}})\s?[-/.]\s?(?P<other>\d{{1,2}})\s?[-/.]\s?{_YEAR}))"
)
_TIME = (
    r"(?:\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
    r"\s*(?:Z|[+-]\d{2}:?\d{2}|\(?(?:GMT|UTC|[A-Z]{2,4}T|ET|PT|CT|MT)(?:\s?[+-]\d{1,2}(?::\d{2})?)?\)?)?"
)
_TIME_AFTER = rf"(?:(?:\s*[,،T]\s*|\s+(?:at|à|um|ore|الساعة)\s+|\s+){_TIME})?"
_LINE = regex.compile(
    rf"\W*(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED}))?\s*[:：]?\s*(?:{_TIME}\s*,?\s*)?{_DATE}{_TIME_AFTER}\W*",
    regex.IGNORECASE,
)
_MONTH_OF_YEAR = regex.compile(
    rf"\W*(?P<published>{_PUBLISHED})\s*[:：]\s*{_MONTH}\s*,?\s*{_YEAR}\W*", regex.IGNORECASE)
_IN_DATELINE = regex.compile(rf"\s*[,،:]?\s*{_DATE}{_TIME_AFTER}(?=\s*(?:$|[-–—:)(]))", regex.IGNORECASE)
_TIME_ALONE = regex.compile(rf"\W*{_TIME}\W*", regex.IGNORECASE)
_CUE_ALONE = regex.compile(rf"\W*(?:{_PUBLISHED}|{_UPDATED})\W*", regex.IGNORECASE)


class StatedDate(msgspec.Struct, frozen=True):
    """A date as an ISO string cut to its precision; blank where the line is a date but states no certain day.

    `cue` tells what the line says of itself: that it is the date of publication, of an update, or nothing.
    """

    iso: str
    cue: str = ""


def stated_date(part: str) -> StatedDate | None:
    """Return the date of a line, or part of a line, that holds a date and nothing else but its label and its time."""
    part = _with_ascii_digits(part)
    found = _LINE.fullmatch(part)
    if found is None:
        of_month = _MONTH_OF_YEAR.fullmatch(part)
        return StatedDate(f"{of_month['year']}-{_month(of_month):02}", "published") if of_month else None
    cue = "published" if found["published"] else "updated" if found["updated"] else ""
    return StatedDate(_iso(found), cue)


def date_in_dateline(line: str, begin: int, end: int) -> tuple[StatedDate, Stretch] | None:
    """Return the whole date that stands in a dateline, or right after it before a dash, and its code points.

    `begin` and `end` are where the dateline stands in the line.
    """
    ascii_line = _with_ascii_digits(line)
    after = _IN_DATELINE.match(ascii_line, end)
    within = _IN_DATELINE.search(ascii_line, begin, end) if after is None else None
    found = after or within
    if found is None:
        return None
    skipped = len(found[0]) - len(found[0].lstrip(" ,،:\u00a0"))
    return StatedDate(_iso(found)), Stretch(found.start() + skipped, found.end())


def is_time(part: str) -> bool:
    """Tell whether the part is a time of day or the label of a date, and nothing else."""
    return bool(_TIME_ALONE.fullmatch(part) or _CUE_ALONE.fullmatch(part))


def _with_ascii_digits(words: str) -> str:
    return regex.sub(r"(?![0-9])\p{Nd}", lambda digit: str(unicodedata.decimal(digit[0])), words)


def _iso(found: regex.Match[str]) -> str:
    try:
        if found["one"]:
            day, month = _day_and_month(int(found["one"]), int(found["other"]))
        else:
            day, month = int(found["day"]), _month(found)
        stated = date(int(found["year"]), month, day)
    except ValueError:
        return ""
    weekday = WEEKDAYS.get((found["weekday"] or "").lower(), stated.isoweekday())
    return stated.isoformat() if weekday == stated.isoweekday() else ""


def _month(found: regex.Match[str]) -> int:
    month = found["month"]
    return int(month) if month.isdecimal() else MONTHS[" ".join(month.lower().split())]


def _day_and_month(one: int, other: int) -> tuple[int, int]:
    """Return day and month of a numeric date. Raises ValueError where it could be read in two ways."""
    if one > 12 or one == other:
        return one, other
    if other > 12:
        return other, one
    raise ValueError("ambiguous")
