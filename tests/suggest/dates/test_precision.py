"""Whatever stands around a phrase, its time is no more precise than it says, and what is no time is none."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from editor.model.moments.moment import Anchor, first_day, last_day
from editor.model.moments.reading import read_given
from editor.model.records import Article
from editor.suggest.dates.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Time

LEADS = st.sampled_from(["", "early ", "late ", "in ", "by ", "since ", "before ", "until ", "the end of ", "around "])
BEFORE = st.sampled_from([
    "", "On 3 May 2020 the mill burned. ", "It was sold on Monday. ", "In 1999 it rained. ", "It will open on 9 June. ",
    "He came at 10 p.m. on 4 April 2019. ", "From 3 to 5 May it was shut. ",
])
MONTHS = st.sampled_from(["May 2021", "October", "last month", "three months ago", "the following month"])
YEARS = st.sampled_from(["2019", "last year", "two years ago", "a year later", "that year", "next year",
                         "a year and a half ago"])
WEEKS = st.sampled_from(["last week", "two weeks ago", "next week", "three weeks later", "the following week"])
LONGER = st.sampled_from(["the 1990s", "the 19th century", "the 1700s", "the 70s", "two decades ago"])
NO_TIMES = st.sampled_from([
    "dozens", "hundreds", "may", "march", "second", "fall", "spring", "sun", "at least 20", "up to 35", "16:9", "3-4",
    "1,998", "12.10", "300 men", "several", "room 2019", "2000 people", "no. 1998", "$2015", "Boeing 1999", "mar",
    "sat",
])
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(date.isoformat)


def last_time(words: str, published: str) -> list[Time]:
    found = list(SUGGESTER.suggest(Reading(words, Article(id="a", published=published, language="en")), ()))
    return found[-1:]


def days_of(each: Time) -> int:
    """Return how many days a time reaches over, many for one that is open or unknown."""
    if not (each.from_ and each.to):
        return 10_000
    return (last_day(each.to) - first_day(each.from_)).days + 1


@given(BEFORE, LEADS, MONTHS, DAYS)
def test_a_month_is_never_a_day(before: str, lead: str, phrase: str, published: str) -> None:
    found = last_time(f"{before}It was told {lead}{phrase}.", published)
    assert all(days_of(each) >= 28 for each in found)


@given(BEFORE, LEADS, YEARS, DAYS)
def test_a_year_is_never_a_month(before: str, lead: str, phrase: str, published: str) -> None:
    found = last_time(f"{before}It was told {lead}{phrase}.", published)
    assert all(days_of(each) >= 365 for each in found)


@given(BEFORE, LEADS, WEEKS, DAYS)
def test_a_week_is_never_a_day(before: str, lead: str, phrase: str, published: str) -> None:
    found = last_time(f"{before}It was told {lead}{phrase}.", published)
    assert all(days_of(each) >= 7 for each in found)


@given(BEFORE, LEADS, LONGER, DAYS)
def test_a_decade_or_a_century_is_never_less(before: str, lead: str, phrase: str, published: str) -> None:
    found = last_time(f"{before}It was told {lead}{phrase}.", published)
    assert all(days_of(each) >= 3_650 for each in found)


@given(NO_TIMES, DAYS)
def test_what_is_no_time_never_becomes_one(phrase: str, published: str) -> None:
    assert last_time(f"They saw {phrase} there.", published) == []


@given(st.integers(1, 3), st.sampled_from(["day", "week", "month", "year"]), DAYS)
def test_what_is_bounded_has_no_day_beyond_its_bound(count: int, unit: str, published: str) -> None:
    anchor, day = Anchor(published), date.fromisoformat(published)
    more = read_given(f"more than {count} {unit}s ago", anchor)
    less = read_given(f"less than {count} {unit}s ago", anchor)
    assert more is not None
    assert less is not None
    assert not more.from_
    assert last_day(more.to) < day - timedelta(days=count - 1)
    assert (less.from_, less.to) == ((last_day(more.to) + timedelta(days=1)).isoformat(), published)
