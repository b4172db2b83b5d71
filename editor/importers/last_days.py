"""Tell between which days an English text was written, from the latest that it tells as past and what is to come.

News of a day mostly comes within a week. A day that a text only looks back to says no more than that it was not written
before; so the range is closed where the day is news: named by its weekday, opening the text, or shortly before a day
that is announced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import msgspec
import regex

from editor.importers.date_ties import WEEKDAY_NAMES
from editor.model.dates import full_date, full_range
from editor.model.time_phrases import Phrase, sentence_before
from editor.words import say

_WEEK = timedelta(days=6)
_STEP = 3  # days from one past day to a weekday behind it that still leads on, and not back
_CLOSE = 2  # sentences from one told day to the next that leads on
_SOON = timedelta(days=31)
_NEAR = timedelta(days=60)
_REACH = 240
_ON = regex.compile(r"\b[Oo]n\s+(?:the\s+)?$")
_SENTENCE_END = regex.compile(r"[.!?][\"”’)]*\s+\p{Lu}")
_LOOKS_BACK = regex.compile(
    r"\b(?:who|whose|which|that|when|since|after|ago|anniversary|convicted|sentenced|charged|accused|trial|court|years?)\b",
    regex.IGNORECASE)
"""What tells that a sentence is about something else than the day in it."""


class Between(msgspec.Struct, frozen=True):
    """The days on which a text can have been written, in order, with whole sentences that say why."""

    days: tuple[date, ...]
    why: tuple[str, ...]


def last_days(words: str, phrases: tuple[Phrase, ...], until: date, allows: Callable[[date], bool]) -> Between | None:
    """Return the days from the latest that the text tells as past up to what it announces, or a week on at most.

    None where the latest day is no news, where it lies behind `until`, or where the text allows none of them.
    """
    latest = _latest(phrases, until)
    if latest is None:
        return None
    named, day = latest
    chain = list(_led_on(phrases, named, day))
    first = chain[-1][1] if chain else day
    ahead = min(_announced(phrases, first), key=lambda told: told[1], default=None)
    is_news = _is_news(words, phrases, named, leads_on=bool(chain))
    if not is_news and (ahead is None or not _is_dated(ahead[0]) or ahead[1] - day > _SOON):
        return None
    last = (chain[0][1] if chain else day) + (_WEEK if is_news else _SOON)
    last = min(last, until) if ahead is None else min(last, until, ahead[1])
    days = tuple(each for each in _days(first, last) if allows(each))
    if not days:
        return None
    is_bound = ahead is not None and ahead[1] == days[-1]
    return Between(days, tuple(_reasons(named, chain, days, ahead[0].words if ahead and is_bound else "")))


def _latest(phrases: tuple[Phrase, ...], until: date) -> tuple[Phrase, date] | None:
    """Return the latest past day that is named with its year, or whose weekday tells the year, with its words."""
    past = [phrase for phrase in phrases if phrase.kind == "day" and not phrase.is_ahead]
    full = [(phrase, day) for phrase in past if phrase.year and (day := _date(phrase.year, phrase)) and day <= until]
    newest = max((day for _, day in full), default=None)
    pinned = [(phrase, day) for phrase in past if not phrase.year and phrase.weekday and newest is not None
              and (day := _of_its_weekday(phrase, newest, until))]
    return max(full + pinned, key=lambda told: told[1], default=None)


def _of_its_weekday(phrase: Phrase, newest: date, until: date) -> date | None:
    """Return the day on which a date fell on its weekday: near the newest whole date, else in one year since then."""
    days = [day for year in range(newest.year - 1, until.year + 1) if (day := _date(year, phrase))
            and day.isoweekday() == phrase.weekday and newest - _NEAR <= day <= until]
    near = [day for day in days if day <= newest + _NEAR]
    return near[0] if near else days[0] if len(days) == 1 else None


def _led_on(phrases: tuple[Phrase, ...], named: Phrase, day: date) -> Iterator[tuple[Phrase, date]]:
    """Yield the weekdays told as past soon behind the latest day, with their days, as far as they lead on from it."""
    for phrase in _bare(phrases):
        on = timedelta(days=(phrase.weekday - day.isoweekday()) % 7)
        is_behind = phrase.begin > named.end and phrase.sentence <= named.sentence + _CLOSE
        if not phrase.is_ahead and is_behind and 0 < on.days <= _STEP:
            named, day = phrase, day + on
            yield phrase, day


def _announced(phrases: tuple[Phrase, ...], first: date) -> Iterator[tuple[Phrase, date]]:
    """Yield what the text tells as to come, with the first day after `first` that this can be."""
    for phrase in _bare(phrases):
        on = timedelta(days=(phrase.weekday - first.isoweekday()) % 7)
        if phrase.is_ahead and on:
            yield phrase, first + on
    for phrase in phrases:
        if phrase.kind == "day" and phrase.is_ahead:
            years = (phrase.year,) if phrase.year else (first.year, first.year + 1)
            days = (day for year in years if (day := _date(year, phrase)))
            yield from ((phrase, day) for day in days if first < day <= first + _SOON)


def _is_news(words: str, phrases: tuple[Phrase, ...], named: Phrase, *, leads_on: bool) -> bool:
    """Tell whether the text reports of a day, from which weekdays may lead on, and does not only look back to it."""
    weekdays = [phrase for phrase in _bare(phrases) if not phrase.is_ahead]
    if named.weekday:
        return not named.year or bool(weekdays)
    if weekdays and not leads_on and all(phrase.sentence != named.sentence for phrase in weekdays):
        return False  # the news is of a weekday that has nothing to do with it
    line_end = words.find("\n", named.end)
    after = words[named.end : min(named.end + _REACH, line_end if line_end >= 0 else len(words))].partition(". ")[0]
    before = sentence_before(words, named, _REACH)
    opens = named.sentence == phrases[0].sentence and not _SENTENCE_END.search(before)
    return opens and _ON.search(before) is not None and not _LOOKS_BACK.search(before + after)


def _is_dated(phrase: Phrase) -> bool:
    return phrase.kind == "day"


def _bare(phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    """Yield the weekdays that stand without “last” or “next”."""
    return (phrase for phrase in phrases if phrase.kind == "weekday" and " " not in phrase.words)


def _reasons(named: Phrase, chain: list[tuple[Phrase, date]], days: tuple[date, ...], ahead: str) -> Iterator[str]:
    if chain:
        phrase, day = chain[-1]
        yield say("The latest day it tells as past is {weekday}, {date}: “{words}”, after “{named}”.",
                  weekday=say(WEEKDAY_NAMES[day.isoweekday() - 1]), date=full_date(day.isoformat()),
                  words=phrase.words, named=named.words)
    else:
        yield say("The latest day it tells as past is “{named}”.", named=named.words)
    yield say("“{words}” is still to come.", words=ahead) if ahead else say("News of a day mostly comes within a week.")
    if len(days) == 1:
        yield say("So {date}.", date=full_date(days[0].isoformat()))
    else:
        yield say("So one of the days {range}.", range=full_range(days[0].isoformat(), days[-1].isoformat()))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=on) for on in range((last - first).days + 1))


def _date(year: int, phrase: Phrase) -> date | None:
    try:
        return date(year, phrase.month, phrase.day)
    except ValueError:
        return None
