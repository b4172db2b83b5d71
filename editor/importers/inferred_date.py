"""Infer the day of publication from the days an English text names, where it states none, and say why.

A weekday without a date ("on Wednesday") lies within the week before publication. Where the text also says which date
one of its weekdays was, the year follows, and with it the day. A day is given only where every relative phrase of the
text means the same on all days that are possible; else only the days that are possible, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import msgspec

from editor.importers.date_ties import Tie, read_ties, read_today, reported_after
from editor.importers.head_day import Headed, day_at_head, head_of
from editor.importers.last_days import last_days
from editor.importers.season import season_of
from editor.model.dates import full_date, full_range
from editor.model.records import Stretch
from editor.model.time_phrases import Phrase, read_phrases
from editor.words import say

_WEEK = timedelta(days=6)
_AFTER_LAST_YEAR = 2
"""How many years after the latest one it names a text may be written, where it names no later one."""
_LONGEST = 100_000  # code points; what is longer is no article of one day
_PRECISIONS = (7, 4)  # characters of an ISO date that name the month, and the year
_RELATIVE = ("weekday", "near day", "week", "this month", "other month", "other year")
_SOON, _HALF_A_YEAR = timedelta(days=60), timedelta(days=183)


class InferredDate(msgspec.Struct, frozen=True):
    """What can be inferred: `iso` is the day, blank where several are possible, from `earliest` to `latest`, which
    is blank where only the first of them is known.

    `why` are whole sentences. Of the `dated` time phrases of the text `dependent` count from the day of publication.
    """

    iso: str
    earliest: str
    latest: str
    why: str
    dependent: int
    dated: int

    @property
    def shared(self) -> str:
        """Return the day, or else the month or the year that all possible days share, as an ISO date; blank for none.
        """
        if self.iso or not self.latest:
            return self.iso
        return next((self.earliest[:size] for size in _PRECISIONS if self.earliest[:size] == self.latest[:size]), "")


def infer_date(words: str, stretches: Iterable[Stretch], heads: Iterable[Stretch] = (),
               until: date | None = None) -> InferredDate | None:
    """Return what the stretches of an English text say of the day they were published, or None where they do not.

    `heads` are where a day without its year is that of the writing, as `heads_of` finds them; nothing is published
    after `until`, which is today unless told. Nothing is read from a text longer than any article.
    """
    if len(words) > _LONGEST:
        return None
    phrases = read_phrases(words, stretches)
    head = head_of(phrases, heads)
    told = _told(words, tuple(phrase for phrase in phrases if phrase is not head), head, until or date.today())
    if told is None:
        return None
    return msgspec.structs.replace(told, dependent=sum(phrase.needs_publication for phrase in phrases),
                                   dated=len(phrases))


def first_relative(words: str, stretches: Iterable[Stretch]) -> str:
    """Return the first words of an English text that tell a day by that of its writing, such as “yesterday”, or blank.
    """
    phrases = read_phrases(words, stretches) if len(words) <= _LONGEST else ()
    return next((phrase.words for phrase in phrases if phrase.kind in _RELATIVE), "")


def _told(words: str, phrases: tuple[Phrase, ...], head: Phrase | None, until: date) -> InferredDate | None:
    """Return what the surest of the ways tells that tells anything."""
    found = _Search(words, phrases)
    years = found.years_until(until)
    headed = day_at_head(words, head, phrases, years, until, found.allows) if head is not None else None
    if headed is not None and len(headed.days) == 1:
        return _of_days(headed.days, headed.why)
    if days := found.days():
        is_certain = len({found.reading_on(day) for day in days}) == 1
        return msgspec.structs.replace(_of_days(days, found.reasons(days[0], days[-1], is_certain)),
                                       iso=days[0].isoformat() if is_certain else "")
    if headed is None and (between := last_days(words, phrases, until, found.allows)) is not None:
        return _of_days(between.days, between.why)
    if headed is None and (season := season_of(phrases, years, until, found.allows)) is not None:
        last = season.last.isoformat() if season.last else ""
        return InferredDate("", season.first.isoformat(), last, " ".join(season.why), 0, 0)
    return _not_before(found, headed)


def _of_days(days: Sequence[date], why: Iterable[str]) -> InferredDate:
    first, last = days[0].isoformat(), days[-1].isoformat()
    return InferredDate(first if first == last else "", first, last, " ".join(why), 0, 0)


def _not_before(found: _Search, headed: Headed | None) -> InferredDate | None:
    """Return the first day on which a text can have been published, where it tells no last one."""
    if headed is not None:
        return InferredDate("", headed.days[0].isoformat(), "", " ".join(headed.why), 0, 0)
    if latest := found.latest:
        why = say("The latest day it names with its year is {date}.", date=full_date(latest.isoformat()))
        return InferredDate("", latest.isoformat(), "", why, 0, 0)
    return None


class _Search:
    """The phrases of one text, and what they ask of the day of publication."""

    def __init__(self, words: str, phrases: tuple[Phrase, ...]) -> None:
        self._phrases = phrases
        self._ties = tuple(read_ties(words, phrases))
        self._order = tuple(reported_after(words, phrases))
        self._today = next(read_today(phrases), None)
        self._first_year, self._last_year = self._years()

    def years_until(self, until: date) -> range:
        """Return the years in which the text can have been published, none where it names no year."""
        if not self._first_year:
            return self._possible_years()
        return range(self._first_year, min(self._last_year or until.year, until.year) + 1)

    def days(self) -> list[date]:
        """Return the days on which the text can have been published; none where its year cannot be told."""
        if self._today is not None:
            return [self._today.published] if self.allows(self._today.published) else []
        if not any(tie.is_recent for tie in self._ties):
            return []
        years = list(self._possible_years())
        found = [[day for day in self._near(year) if self.allows(day)] for year in years]
        possible = [days for days in found if days]
        return possible[0] if len(possible) == 1 else []

    @property
    def latest(self) -> date | None:
        """Return the latest past date that is given with its year."""
        days = [_date(phrase.year, phrase.month, phrase.day) for phrase in self._phrases
                if phrase.kind == "day" and phrase.year and not phrase.is_ahead]
        return max((day for day in days if day is not None), default=None)

    def reading_on(self, published: date) -> tuple[date | tuple[int, ...], ...]:
        """Return what the relative phrases of the text mean when it was published on that day."""
        return tuple(_meaning(phrase, published) for phrase in self._phrases if phrase.needs_publication)

    def reasons(self, first: date, last: date, is_certain: bool) -> Iterator[str]:
        """Yield why it can only have been one of these days, a sentence each."""
        if self._today is not None:
            yield self._today.sentence()
            return
        yield from (tie.sentence() for tie in _distinct(self._ties))
        yield self._reason_of_year(first.year)
        if first == last:
            yield say("So {date}.", date=full_date(first.isoformat()))
        elif is_certain:
            yield say("So {date}, or {latest} at the latest.",
                      date=full_date(first.isoformat()), latest=full_date(last.isoformat()))
        else:
            yield say("So one of the days {range}.",
                      range=full_range(first.isoformat(), last.isoformat()))

    def _reason_of_year(self, year: int) -> str:
        if self._first_year == self._last_year:
            return say("The year {year} is named.", year=self._first_year)
        if self._first_year and self._last_year:
            return say("That fits {year} only, between {first} and {last}.",
                       first=self._first_year, last=self._last_year, year=year)
        if self._first_year:
            return say("That fits {year}; the latest year told of is {named}.",
                       named=self._first_year, year=year)
        return say("That fits {year}; the next year told of is {named}.",
                   named=self._last_year, year=year)

    def _years(self) -> tuple[int, int]:
        """Return the latest past and the earliest coming year that is named, 0 for none; a tie's own year is both."""
        fixed = {tie.dated.year for tie in self._ties if tie.is_recent and tie.dated.year}
        if fixed:
            return max(fixed), max(fixed)
        past = [phrase.year for phrase in self._phrases if phrase.year and not phrase.is_ahead]
        coming = [phrase.year for phrase in self._phrases if phrase.year and phrase.is_ahead]
        return max(past, default=0), min(coming, default=0)

    def _possible_years(self) -> range:
        first, last = self._first_year, self._last_year
        if first and last:
            return range(first, max(first, last) + 1)
        if first:
            return range(first, first + _AFTER_LAST_YEAR + 1)
        return range(last - _AFTER_LAST_YEAR, last + 1) if last else range(0)

    def _near(self, year: int) -> Iterator[date]:
        """Yield the days of the week after the latest day that is tied to a date in this year."""
        tied = [day for tie in self._ties if tie.is_recent and (day := tie.day_in(year))]
        if tied:
            yield from (max(tied) + timedelta(days=days) for days in range(_WEEK.days + 1))

    def allows(self, published: date) -> bool:
        """Tell whether all that the text says agrees with that day of publication."""
        return (all(_keeps_tie(tie, published) for tie in self._ties)
                and all(_keeps_phrase(phrase, published) for phrase in self._phrases)
                and all(_recent_day(weekday, published) >= day for weekday, event in self._order
                        if (day := _meaning(event, published)) and isinstance(day, date))
                and self._keeps_this_month(published))

    def _keeps_this_month(self, published: date) -> bool:
        """Tell whether "this month" can be meant: all past days that are named without a year lie in it."""
        if all(phrase.kind != "this month" for phrase in self._phrases):
            return True
        months = {phrase.month for phrase in self._phrases
                  if phrase.kind == "day" and not phrase.year and not phrase.is_ahead}
        return len(months) != 1 or published.month in months


def _keeps_tie(tie: Tie, published: date) -> bool:
    """Tell whether the weekday and the date of a tie agree in a text of that day."""
    years = (tie.dated.year,) if tie.dated.year else (published.year - 1, published.year, published.year + 1)
    days = [day for year in years if (day := tie.day_in(year)) is not None]
    if tie.is_recent:
        return any(published - _WEEK <= day <= published for day in days)
    return any(tie.dated.year or abs(published - day) < _HALF_A_YEAR for day in days)


def _keeps_phrase(phrase: Phrase, published: date) -> bool:
    """Tell whether a phrase can stand in a text of that day: the past is past, and what comes is yet to come."""
    if phrase.kind == "day" and phrase.year:
        day = _date(phrase.year, phrase.month, phrase.day)
        return day is not None and (day >= published if phrase.is_ahead else day <= published)
    if phrase.kind == "day":
        day = _date(published.year, phrase.month, phrase.day)
        return day is None or phrase.is_ahead or not published < day <= published + _SOON
    if phrase.year and phrase.month:
        named, this = (phrase.year, phrase.month), (published.year, published.month)
        return named >= this if phrase.is_ahead else named <= this
    if phrase.year:
        return phrase.year >= published.year if phrase.is_ahead else phrase.year <= published.year
    return True


def _meaning(phrase: Phrase, published: date) -> date | tuple[int, ...]:
    """Return the day that a phrase means in a text of that day, or what it depends on there."""
    match phrase.kind:
        case "weekday":
            return _coming_day(phrase, published) if phrase.is_ahead else _recent_day(phrase, published)
        case "day":
            return _nearest(phrase, published)
        case "near day" if phrase.days != 0:
            return published
        case "week":
            return published.isocalendar()[:2]
        case "this month" | "other month":
            return published.year, published.month
        case "month" | "other year":
            return (published.year,)
    return ()


def _recent_day(phrase: Phrase, published: date) -> date:
    return published - timedelta(days=(published.isoweekday() - phrase.weekday) % 7)


def _coming_day(phrase: Phrase, published: date) -> date:
    return published + timedelta(days=(phrase.weekday - published.isoweekday()) % 7)


def _nearest(phrase: Phrase, published: date) -> date:
    years = (phrase.year,) if phrase.year else (published.year - 1, published.year, published.year + 1)
    days = [day for year in years if (day := _date(year, phrase.month, phrase.day)) is not None]
    return min(days, key=lambda day: abs(day - published), default=published)


def _distinct(ties: Iterable[Tie]) -> list[Tie]:
    """Return the ties without those that say the same again, those of the dates themselves first."""
    return list({tie.saying: tie for tie in sorted(ties, key=lambda tie: tie.days)}.values())


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
