"""Resolve a phrase such as “Oct. 28” or “Wednesday” against the day its article was published, and say how.

A phrase with more than one reading stays words. Only English phrases are read; the analyst dates the others.
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

import msgspec

from editor.model.dates import PARTS_OF_DAY, PRECISIONS, NoDate, read_date
from editor.model.moments.absolute import day_in
from editor.model.moments.moment import Anchor
from editor.model.moments.reading import read_given
from editor.model.months import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from editor.model.number_words import COUNTS
from editor.model.records import Article, When
from editor.model.text import fold
from editor.words import phrase, say

PART_OF_DAY = "part of day"
YEAR_FROM_PUBLICATION = phrase("Year from the publication date")
YEAR_FROM_INFERRED = phrase("Year from the inferred publication date")
COUNTED_FROM_PUBLICATION = phrase("Counted from the publication date")
COUNTED_FROM_INFERRED = phrase("Counted from the inferred publication date")

_TIMEX_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
"""TIMEX3 (ISO-TimeML, TIDES 2003) writes a part of a day after the T of its value."""
PARTS = "|".join((*PARTS_OF_DAY, "noon"))
"""The words for the parts of a day, one or another, as a pattern."""
_PART = re.compile(rf"\b({PARTS})\b")
_SAME_PART = {"noon": "midday"}
_PASSED_OVER = re.compile(r"\b(?:on|in|at|during|of|the|early|late|mid|earlier|later)\b-?"
                          rf"|\b(?:{PARTS})\b")
_MONTHS = tuple(map(str.lower, ENGLISH_MONTHS))
_WEEKDAYS = tuple(map(str.lower, ENGLISH_WEEKDAYS))
_WEEKDAY_BEFORE = re.compile(rf"({'|'.join(_WEEKDAYS)}),? ")
_LAST_NIGHT = ("last night", "last evening")
_DAYS_AGO = re.compile(rf"([1-9]\d?|{'|'.join(COUNTS)}) days? ago")
_DAYS_AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "this": 0, "tomorrow": 1}
_WEEKS_AWAY = {"last week": -1, "this week": 0, "next week": 1}
_MONTHS_AWAY = {"last month": -1, "this month": 0, "next month": 1}
_YEARS_AWAY = {"last year": -1, "this year": 0, "next year": 1}
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?")
_MONTH = re.compile(r"([a-z]{3,9})\.?")
_LONGEST = 100
"""Code points of the longest phrase that names a time."""
_DERIVED = {
    "": ("", ""),
    "publication": (COUNTED_FROM_PUBLICATION, COUNTED_FROM_INFERRED),
    "year of publication": (YEAR_FROM_PUBLICATION, YEAR_FROM_INFERRED),
    "text": ("", ""),
    "year of text": ("", ""),
    "order of text": ("", ""),
}
_MONTH_LENGTH, _DAY_LENGTH = 7, 10
_ANY = Article(id="any", published="2024-01-01")
"""Stands for an article with a publication date, to tell whether that is all that is missing."""


def resolve(words: str, article: Article | None) -> When:
    """Return the time that a phrase of the article means, with the phrase; without days where it has no one reading.

    A day and a month are of the year of the publication, beyond half a year the last ones before it; a month alone or a
    weekday is the last one up to it. Without an
    article only a phrase that states its year has a reading.
    """
    folded = " ".join(fold(words).split())
    core = " ".join(_PASSED_OVER.sub(" ", folded).split())
    if folded in _LAST_NIGHT:
        core = "yesterday"
    found = _read(core, article)
    if found is None:
        return _widely(words, article)
    part = _PART.search(folded) or (re.search("night", folded) if core == "tonight" else None)
    if part is not None and found.precision == "day":
        found = msgspec.structs.replace(found, precision=PART_OF_DAY, part=_SAME_PART.get(part[0], part[0]))
    return msgspec.structs.replace(found, words=words)


def _widely(words: str, article: Article | None) -> When:
    """Return the time of a phrase in any form that the suggester of times reads, where it has a first and last day."""
    published = article.published if article is not None else ""
    found = read_given(words, Anchor(published)) if len(words) <= _LONGEST else None
    if found is None or found.kind not in ("date", "time") or not (found.from_ and found.to):
        return When(words=words)
    is_inferred = article is not None and article.published_how == "inferred"
    return When(from_=found.from_, to=found.to, precision=found.precision, part=found.part, words=words,
                derived=_DERIVED[found.origin][is_inferred])


def _read(core: str, article: Article | None) -> When | None:
    """Return the time of a phrase without its part of the day; a weekday before a date has to be the date's own."""
    found = _stated(core) or (_counted(core, article) if article is not None else None)
    if found is not None or (named := _WEEKDAY_BEFORE.match(core)) is None:
        return found
    dated = _read(core[named.end():], article)
    if dated is None or len(dated.from_) != _DAY_LENGTH or dated.from_ != dated.to:
        return None
    return dated if date.fromisoformat(dated.from_).weekday() == _WEEKDAYS.index(named[1]) else None


def typed_time(words: str, article: Article | None) -> When:
    """Return the time that typed words mean, counted from the publication of an article where they need it; without
    `words` where they state it by themselves, and an empty one for blank words. Raises NoDate.
    """
    try:
        iso = read_date(words)
    except NoDate:
        found = resolve(" ".join(words.split()), article)
        if found.from_:
            return found
        if resolve(words, _ANY).from_:
            raise NoDate(say("“{typed}” is counted from the publication date, which the article does not have: give it "
                             "that date, or write the year.", typed=words.strip())) from None
        raise
    return _when(iso, "") if iso else When()


def part_of_value(value: str) -> str:
    """Return the part of a day that a TIMEX3 value such as `2024-10-28TEV` states; blank for none."""
    return _TIMEX_PARTS.get(value.partition("T")[2], "")


def timex_of(when: When) -> str:
    """Return the TIMEX3 value of a time: its day with the part of it, month, year or interval; blank without days."""
    if when.to and when.from_ != when.to:
        return f"{when.from_}/{when.to}"
    part = next((code for code, part in _TIMEX_PARTS.items() if part == when.part), "")
    return f"{when.from_}T{part}" if part and when.from_ else when.from_


def _stated(core: str) -> When | None:
    """Return the time of a phrase that states its year."""
    try:
        iso = read_date(core)
    except NoDate:
        return None
    return _when(iso, "") if iso else None


def _counted(core: str, article: Article) -> When | None:
    """Return the time of a phrase that is understood from the publication; a day that no calendar has is no reading."""
    try:
        return _counted_from(core, article)
    except OverflowError:
        return None


def _counted_from(core: str, article: Article) -> When | None:
    """Return the time of a phrase, counted. Raises OverflowError for what is not within the years 1 to 9999."""
    published, is_inferred = article.published, article.published_how == "inferred"
    year_hint = YEAR_FROM_INFERRED if is_inferred else YEAR_FROM_PUBLICATION
    hint = COUNTED_FROM_INFERRED if is_inferred else COUNTED_FROM_PUBLICATION
    if len(published) == _DAY_LENGTH:
        day = date.fromisoformat(published)
        if (found := _day_of_year(core, day)) is not None:
            return _when(found.isoformat(), year_hint)
        if (found := _day_away(core, day)) is not None:
            return _when(found.isoformat(), hint)
        if core == "overnight":
            return When(from_=(day - timedelta(days=1)).isoformat(), to=day.isoformat(), precision="day", derived=hint)
        if core in _WEEKS_AWAY:
            monday = day + timedelta(days=7 * _WEEKS_AWAY[core] - day.weekday())
            return When(from_=monday.isoformat(), to=(monday + timedelta(days=6)).isoformat(), precision="week",
                        derived=hint)
    if len(published) >= _MONTH_LENGTH:
        year, month = int(published[:4]), int(published[5:7])
        if core in _MONTHS_AWAY:
            return _when(_month_iso(year * 12 + month - 1 + _MONTHS_AWAY[core]), hint)
        if (named := _month_named(core)) is not None:
            return _when(f"{_year_iso(year - (named > month))}-{named:02}", year_hint)
    if published and core in _YEARS_AWAY:
        return _when(_year_iso(int(published[:4]) + _YEARS_AWAY[core]), hint)
    return None


def _day_of_year(core: str, published: date) -> date | None:
    """Return the day of a month that is meant where no year is stated, where one is."""
    found = _MONTH_DAY.fullmatch(core)
    month = _month_named((found[1] or found[4]) if found else "")
    if found is None or month is None:
        return None
    try:
        meant = day_in(0, month, int(found[2] or found[3]), Anchor(published.isoformat()))
    except ValueError:
        return None
    return date.fromisoformat(meant.from_) if meant.from_ else None


def _day_away(core: str, published: date) -> date | None:
    if core in _DAYS_AWAY:
        return published + timedelta(days=_DAYS_AWAY[core])
    if ago := _DAYS_AGO.fullmatch(core):
        return published - timedelta(days=int(ago[1]) if ago[1].isdecimal() else COUNTS.index(ago[1]) + 1)
    if core in _WEEKDAYS:
        return published - timedelta(days=(published.weekday() - _WEEKDAYS.index(core)) % 7)
    return None


def _month_named(core: str) -> int | None:
    name = _MONTH.fullmatch(core)
    if name is None:
        return None
    return next((number for number, month in enumerate(_MONTHS, 1)
                 if month == name[1] or (month[:3] == name[1][:3] and name[1] in (month[:3], "sept"))), None)


def _month_iso(months: int) -> str:
    return f"{_year_iso(months // 12)}-{months % 12 + 1:02}"


def _year_iso(year: int) -> str:
    """Return a year in four digits. Raises OverflowError for one that no calendar date has."""
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    return f"{year:04}"


def _when(iso: str, derived: str) -> When:
    return When(from_=iso, to=iso, precision=PRECISIONS[len(iso)], derived=derived)
