"""Find where an English text says which date one of its weekdays was."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import msgspec
import regex

from editor.model.time_phrases import Phrase, sentence_before
from editor.words import phrase, say, say_number

WEEKDAY_NAMES = (phrase("Monday"), phrase("Tuesday"), phrase("Wednesday"), phrase("Thursday"), phrase("Friday"),
                 phrase("Saturday"), phrase("Sunday"))
"""The names of the weekdays, Monday first."""
_BESIDE = 3  # code points between "today" and its date
_CLOSE = 14  # code points between a count of days and the day it leads from or to
_SAID = "announced|said|told|reported|confirmed|stated|wrote|added|declared|disclosed|revealed"
_EVENT_BEFORE = regex.compile(
    rf"\b[Tt]he\s+(?:[\w.’'-]+\s+){{0,3}}(?P<noun>(?!(?:{_SAID})\b)\p{{Ll}}{{4,}})\s+(?:on\s+)?$")
_REPORTED = regex.compile(
    rf"\b(?:{_SAID}|issued\s+a\s+statement)"
    r"(?:\s+\w+){0,3}\s+(?:on\s+|late\s+|early\s+){0,2}$")
_REACH = 60


class Tie(msgspec.Struct, frozen=True):
    """A weekday that is so many `days` after a date.

    `is_recent` where the weekday stands without its date, as is done within a week.
    """

    dated: Phrase
    weekday: Phrase
    days: int = 0
    is_recent: bool = True

    def day_in(self, year: int) -> date | None:
        """Return the day that the weekday names when the date lies in this year, or None where that is another one."""
        try:
            day = date(self.dated.year or year, self.dated.month, self.dated.day) + timedelta(days=self.days)
        except ValueError:
            return None
        return day if day.isoweekday() == self.weekday.weekday else None

    @property
    def saying(self) -> tuple[int, ...]:
        """Return what the tie says, whatever its words."""
        return self.dated.month, self.dated.day, self.weekday.weekday, self.days

    def sentence(self) -> str:
        """Return what the text says, in a sentence."""
        weekday = say(WEEKDAY_NAMES[self.weekday.weekday - 1])
        if not self.days:
            return say("“{date}” was a {weekday}.", date=self.dated.words, weekday=weekday)
        return say_number("The {weekday} told of came {count} day after “{date}”.",
                          "The {weekday} told of came {count} days after “{date}”.",
                          self.days, weekday=weekday, date=self.dated.words)


class Today(msgspec.Struct, frozen=True):
    """A whole date beside "today", "yesterday" or "tomorrow", which tells the day of writing."""

    dated: Phrase
    near: Phrase

    @property
    def published(self) -> date:
        """Return the day of writing."""
        return date(self.dated.year, self.dated.month, self.dated.day) - timedelta(days=self.near.days or 0)

    def sentence(self) -> str:
        """Return what the text says, in a sentence."""
        return say("The text calls “{date}” “{near}”.", date=self.dated.words, near=self.near.words.lower())


def read_today(phrases: tuple[Phrase, ...]) -> Iterator[Today]:
    """Yield whole dates beside a word that says how far from the day of writing they are."""
    for one, other in pairwise(phrases):
        day, near = (one, other) if one.kind == "day" else (other, one)
        is_beside = other.begin - one.end <= _BESIDE and one.sentence == other.sentence
        if is_beside and near.kind == "near day" and near.days is not None and day.kind == "day" and _is_whole(day):
            yield Today(day, near)


def _is_whole(day: Phrase) -> bool:
    return bool(day.year) and day.day <= monthrange(day.year, day.month)[1]


def read_ties(words: str, phrases: tuple[Phrase, ...]) -> Iterator[Tie]:
    """Yield the ties of weekdays to dates that the text makes."""
    for named in phrases:
        if named.kind == "day" and named.weekday:
            yield Tie(named, named, is_recent=False)
    yield from _counted(phrases)
    yield from _of_one_event(words, phrases)


def reported_after(words: str, phrases: tuple[Phrase, ...]) -> Iterator[tuple[Phrase, Phrase]]:
    """Yield weekdays on which something was reported, each with a past date of its sentence, which came before."""
    for weekday in phrases:
        if weekday.kind == "weekday" and not weekday.is_ahead and _REPORTED.search(
                sentence_before(words, weekday, _REACH)):
            for other in phrases:
                if other.kind == "day" and other.sentence == weekday.sentence and not other.is_ahead:
                    yield weekday, other


def _counted(phrases: tuple[Phrase, ...]) -> Iterator[Tie]:
    """Yield ties such as "on Wednesday that two days before, on Oct. 28" and "Oct. 28; two days later, on Monday"."""
    for place, shift in enumerate(phrases):
        if shift.kind != "shift" or not shift.days or not 0 < place < len(phrases) - 1:
            continue
        before, after = phrases[place - 1], phrases[place + 1]
        if before.sentence != shift.sentence or after.sentence != shift.sentence or after.begin - shift.end > _CLOSE:
            continue
        if (before.kind, after.kind) == ("weekday", "day") and shift.days > 0:
            yield Tie(after, before, shift.days, not before.is_ahead)
        elif (before.kind, after.kind) == ("day", "weekday"):
            yield Tie(before, after, abs(shift.days), not after.is_ahead)


def _of_one_event(words: str, phrases: tuple[Phrase, ...]) -> Iterator[Tie]:
    """Yield ties of "the airstrikes on Monday" to the only date of the sentences that tell of airstrikes before it."""
    for weekday in phrases:
        if weekday.kind != "weekday" or weekday.is_ahead:
            continue
        named = _EVENT_BEFORE.search(sentence_before(words, weekday, _REACH))
        dates = _dates_of(named["noun"], words, phrases, weekday) if named else []
        if dates and len({(day.month, day.day, day.year) for day in dates}) == 1:
            yield Tie(dates[0], weekday)


def _dates_of(noun: str, words: str, phrases: tuple[Phrase, ...], weekday: Phrase) -> list[Phrase]:
    told = regex.compile(rf"\b{noun}\b")
    dates = [day for day in phrases if day.kind == "day" and not day.is_ahead and day.sentence != weekday.sentence]
    return [day for day in dates if told.search(sentence_before(words, day, 200))
            and sum(other.sentence == day.sentence for other in dates) == 1]
