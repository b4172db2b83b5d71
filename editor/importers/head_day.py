"""Tell the year of a day that stands at the head of an English text without one: in “VELM, March 14 —”, or alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

import msgspec
import regex

from editor.importers.date_ties import WEEKDAY_NAMES
from editor.importers.layout import Layout
from editor.model.dates import full_date
from editor.model.records import Stretch
from editor.model.time_phrases import Phrase
from editor.words import say

_HEAD = 12  # rows in which a day that stands alone tells the day of writing
_LONGEST = 60  # code points of a line with nothing but a day, its label and a time
_BEFORE_DASH = regex.compile(r"\s*[,،]?[^–—\n-]{3,30}(?=\s*[–—-])")
_ALONE = regex.compile(
    r"\W*(?:(?:first\s+|originally\s+)?(?:published|posted|issued|released|date|dated)\W+(?:on\s+)?)?"
    r"(?:\p{L}{3,9}\.?,?\s+)?(?:\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3,9}\.?)"
    r"(?:\W+\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?)?\W*", regex.IGNORECASE)
_SHORT_YEAR = regex.compile(r",?\s+[’']?(?P<year>\d\d)(?![\d:.%])")
_CLOSE = timedelta(days=45)
"""How soon after a day with its year the day at the head follows, for it to be of the same months."""
_LATEST, _FURTHEST = 1, 4
"""How many days before its writing the latest and the earliest weekday lie that a report names as past."""


class Headed(msgspec.Struct, frozen=True):
    """The `days` that the day at the head can be, in order, with whole sentences that say why."""

    days: tuple[date, ...]
    why: tuple[str, ...]


def heads_of(layout: Layout) -> tuple[Stretch, ...]:
    """Return where a text names the day of its writing: in its dateline, and in lines that hold a day alone."""
    heads = [Stretch(row.begin, row.end) for row in layout.rows[:_HEAD]
             if len(row.words) <= _LONGEST and _ALONE.fullmatch(row.words)]
    if layout.dateline is not None:
        index, found = layout.dateline
        row = layout.rows[index]
        after = _BEFORE_DASH.match(row.words, found.end)
        begin = row.begin + row.indent
        heads.append(Stretch(begin + found.begin, begin + (after.end() if after else found.end)))
    return tuple(heads)


def head_of(phrases: Iterable[Phrase], heads: Iterable[Stretch]) -> Phrase | None:
    """Return the day without its year that stands in one of the heads, or None."""
    places = tuple(heads)
    return next((phrase for phrase in phrases if phrase.kind == "day" and not phrase.year and any(
        place.begin <= phrase.begin and phrase.end <= place.end for place in places)), None)


def day_at_head(words: str, named: Phrase, phrases: tuple[Phrase, ...], years: range, until: date,
                allows: Callable[[date], bool]) -> Headed | None:
    """Return the days of `years` that the day at the head can be, or None where the other phrases allow none.

    None of them lies behind `until`. One is left where the head names the last two digits of the year, where the other
    phrases allow no other, where a day named with its year lies just before, or where the weekdays that are told of as
    past lead up to it in one of the years only.
    """
    if short := _SHORT_YEAR.match(words, named.end):
        return _of_short_year(named, words[named.begin : short.end()], int(short["year"]), until)
    days = tuple(day for day in _each(named, years) if day <= until and allows(day))
    if not days:
        return None
    said = say("Its head says “{date}”, without a year.", date=named.words)
    for left, why in (_only(days), _soon_after(phrases, days), _in_its_week(phrases, days, years)):
        if left is not None:
            return Headed((left,), (said, why, say("So {date}.", date=full_date(left.isoformat()))))
    return Headed(days, (said, say("It can be of {year} or later.", year=days[0].year)))


def _of_short_year(named: Phrase, said: str, year: int, until: date) -> Headed | None:
    """Return the day of “6 Nov 88”: in the latest such year that is not to come."""
    years = [full for full in range(until.year - 99, until.year + 1) if full % 100 == year]
    days = tuple(day for day in _each(named, years) if day <= until)
    return Headed(days, (say("Its head says “{date}”.", date=said),)) if days else None


def _each(named: Phrase, years: Iterable[int]) -> Iterable[date]:
    for year in years:
        try:
            day = date(year, named.month, named.day)
        except ValueError:
            continue
        if not named.weekday or named.weekday == day.isoweekday():
            yield day


def _only(days: tuple[date, ...]) -> tuple[date | None, str]:
    if len(days) > 1:
        return None, ""
    return days[0], say("Of the years that it can be of, only {year} fits.", year=days[0].year)


def _soon_after(phrases: tuple[Phrase, ...], days: tuple[date, ...]) -> tuple[date | None, str]:
    """Return the day where one that is named with its year lies just before it."""
    told = [day for phrase in phrases if phrase.kind == "day" and phrase.year and not phrase.is_ahead
            for day in _each(phrase, range(phrase.year, phrase.year + 1))]
    if not told or not max(told) <= days[0] <= max(told) + _CLOSE:
        return None, ""
    return days[0], say("The latest day it names with its year is {date}.", date=full_date(max(told).isoformat()))


def _in_its_week(phrases: tuple[Phrase, ...], days: tuple[date, ...], years: range) -> tuple[date | None, str]:
    """Return the day where the weekdays of the text fit it in one year only."""
    fitting = [day for day in days if _leads_up(phrases, day)]
    if len(fitting) != 1:
        return None, ""
    day = fitting[0]
    return day, say("From {first} to {last} the weekdays it tells of fit that day in {year} only, when it was a "
                    "{weekday}.", first=years[0], last=years[-1], year=day.year,
                    weekday=say(WEEKDAY_NAMES[day.isoweekday() - 1]))


def _leads_up(phrases: tuple[Phrase, ...], published: date) -> bool:
    """Tell whether the past weekdays of a text lie in the days up to its writing, and those to come behind it."""
    bare = [phrase for phrase in phrases if phrase.kind == "weekday" and " " not in phrase.words]
    ago = [(published.isoweekday() - phrase.weekday) % 7 for phrase in bare if not phrase.is_ahead]
    is_to_come = any(phrase.is_ahead and phrase.weekday == published.isoweekday() for phrase in bare)
    return bool(ago) and min(ago) <= _LATEST and max(ago) <= _FURTHEST and not is_to_come
