"""A phrase is dated from the day its article was published, as precisely as it says and no further."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.records import Article, When
from editor.model.timing import (
    COUNTED_FROM_PUBLICATION,
    YEAR_FROM_INFERRED,
    YEAR_FROM_PUBLICATION,
    part_of_value,
    resolve,
    timex_of,
)

WEDNESDAY = Article(id="a", published="2024-10-30", published_how="stated")


def _dated(words: str, article: Article = WEDNESDAY) -> tuple[str, str, str, str]:
    when = resolve(words, article)
    assert when.words == words
    return when.from_, when.to, when.precision, when.part


@pytest.mark.parametrize(("words", "day"), [
    ("Oct. 28", "2024-10-28"), ("28 October", "2024-10-28"), ("October 28th", "2024-10-28"), ("Dec. 2", "2024-12-02"),
    ("Sept. 3", "2024-09-03"), ("on Wednesday", "2024-10-30"), ("Monday", "2024-10-28"), ("Thursday", "2024-10-24"),
    ("yesterday", "2024-10-29"), ("today", "2024-10-30"), ("tomorrow", "2024-10-31"), ("3 May 2021", "2021-05-03"),
    ("2021-05-03", "2021-05-03"),
])
def test_a_phrase_that_names_a_day_is_that_day(words: str, day: str) -> None:
    assert _dated(words) == (day, day, "day", "")


@pytest.mark.parametrize(("words", "day", "part"), [
    ("the early evening of Oct. 28", "2024-10-28", "evening"), ("Monday morning", "2024-10-28", "morning"),
    ("tonight", "2024-10-30", "night"), ("this afternoon", "2024-10-30", "afternoon"), ("Tuesday noon", "2024-10-29",
                                                                                         "midday"),
])
def test_a_part_of_a_day_is_kept(words: str, day: str, part: str) -> None:
    assert _dated(words) == (day, day, "part of day", part)


@pytest.mark.parametrize(("words", "iso", "precision"), [
    ("October 2022", "2022-10", "month"), ("July", "2024-07", "month"), ("in November", "2023-11", "month"),
    ("earlier this month", "2024-10", "month"), ("last month", "2024-09", "month"), ("2019", "2019", "year"),
    ("last year", "2023", "year"), ("late October", "2024-10", "month"),
])
def test_a_month_or_a_year_stays_one(words: str, iso: str, precision: str) -> None:
    assert _dated(words) == (iso, iso, precision, "")


def test_a_day_without_its_year_is_of_the_publications_own_unless_another_is_as_near() -> None:
    assert _dated("April 10")[0] == "2024-04-10"
    assert _dated("January 3") == ("", "", "", "")
    assert _dated("Dec. 30", Article(id="a", published="2024-02-10"))[0] == "2023-12-30"


def test_last_month_in_january_is_december() -> None:
    assert _dated("last month", Article(id="a", published="2025-01-07"))[0] == "2024-12"


def test_last_week_is_its_seven_days() -> None:
    assert _dated("last week") == ("2024-10-21", "2024-10-27", "week", "")


@pytest.mark.parametrize("words", [
    "six years", "two days before", "the same day", "since Monday", "by Friday", "next Friday", "last Monday", "Easter",
    "6/7/2024", "30 February", "mid-week", "15 July 1999 or so", "",
])
def test_a_phrase_with_no_one_reading_stays_words(words: str) -> None:
    assert _dated(words) == ("", "", "", "")


@pytest.mark.parametrize(("words", "from_", "to", "precision"), [
    ("early 2023", "2023", "2023", "year"), ("two years ago", "2022", "2022", "year"),
    ("the 1990s", "1990", "1999", "decade"), ("3 to 5 May", "2024-05-03", "2024-05-05", "day"),
    ("the third quarter of 2019", "2019-07", "2019-09", "quarter"), ("2014-16", "2014", "2016", "year"),
    ("March last year", "2023-03", "2023-03", "month"), ("the week of Oct. 14", "2024-10-14", "2024-10-20", "week"),
    ("the first three months of 2019", "2019-01", "2019-03", "range"), ("9/11", "2001-09-11", "2001-09-11", "day"),
])
def test_a_longer_time_is_from_its_first_to_its_last_day_cut_to_what_is_stated(words: str, from_: str, to: str,
                                                                               precision: str) -> None:
    assert _dated(words) == (from_, to, precision, "")


def test_nothing_is_counted_from_a_day_that_is_not_known() -> None:
    assert _dated("Monday", Article(id="a")) == ("", "", "", "")
    assert _dated("Oct. 28", Article(id="a", published="2024-10")) == ("", "", "", "")
    assert _dated("July", Article(id="a", published="2024-10"))[0] == "2024-07"


def test_it_says_what_it_was_counted_from() -> None:
    assert resolve("Oct. 28", WEDNESDAY).derived == YEAR_FROM_PUBLICATION
    assert resolve("Monday", WEDNESDAY).derived == COUNTED_FROM_PUBLICATION
    assert resolve("3 May 2021", WEDNESDAY).derived == ""
    inferred = Article(id="a", published="2024-10-30", published_how="inferred")
    assert resolve("Oct. 28", inferred) == When(from_="2024-10-28", to="2024-10-28", precision="day", words="Oct. 28",
                                                derived=YEAR_FROM_INFERRED)


def test_a_timex_value_states_a_part_of_a_day() -> None:
    assert part_of_value("2024-10-28TEV") == "evening"
    assert part_of_value("2024-10-28") == ""
    assert part_of_value("2024-10-28T14:30") == ""


@pytest.mark.parametrize(("when", "value"), [
    (When(from_="2024-10-28", to="2024-10-28", precision="part of day", part="evening"), "2024-10-28TEV"),
    (When(from_="2024-10-28", to="2024-10-28", precision="day"), "2024-10-28"),
    (When(from_="2024-10", to="2024-10", precision="month"), "2024-10"),
    (When(from_="2024-10-21", to="2024-10-27", precision="week"), "2024-10-21/2024-10-27"), (When(), ""),
])
def test_a_time_is_written_as_a_timex_value(when: When, value: str) -> None:
    assert timex_of(when) == value


PHRASES = ("tomorrow", "yesterday", "last week", "this week", "next week", "next month", "last month", "last year",
           "next year", "Oct. 28", "Monday", "January", "December", "29 February", "28 Oct 0850", "October 0850",
           "0850", "this morning", "last night", "ten days ago", "Dec. 31", "1 Jan 9999", "late October")
EDGES = st.sampled_from([date.min, date.max, date(1, 1, 10), date(9999, 12, 20), date(850, 10, 28)])


@given(st.sampled_from(PHRASES), st.dates() | EDGES, st.sampled_from([4, 7, 10]))
def test_a_phrase_means_days_that_a_calendar_has_or_none(words: str, published: date, precision: int) -> None:
    when = resolve(words, Article(id="a", published=published.isoformat()[:precision], published_how="stated"))
    for iso in filter(None, (when.from_, when.to)):
        assert len(iso) in (4, 7, 10)
        assert date.fromisoformat(f"{iso}-01-01"[:10] if len(iso) < 10 else iso)
    assert bool(when.from_) == bool(when.to)


@pytest.mark.parametrize(("words", "published"), [
    ("next year", "9999"), ("next month", "9999-12"), ("tomorrow", "9999-12-31"), ("this week", "9999-12-31"),
    ("last year", "0001"), ("last month", "0001-01"), ("yesterday", "0001-01-01"), ("last week", "0001-01-01"),
    ("December", "0001-01"),
])
def test_what_lies_beyond_the_calendar_stays_words(words: str, published: str) -> None:
    assert _dated(words, Article(id="a", published=published, published_how="stated")) == ("", "", "", "")


def test_a_year_before_1000_has_four_digits() -> None:
    assert _dated("28 October 0850") == ("0850-10-28", "0850-10-28", "day", "")


def test_overnight_reaches_from_the_day_before_the_publication_into_its_day() -> None:
    found = resolve("overnight", Article(id="a", published="2024-10-30"))
    assert (found.from_, found.to, found.precision, found.part) == ("2024-10-29", "2024-10-30", "day", "")


@pytest.mark.parametrize("words", ["Monday overnight", "overnight on Oct. 28", "0 days ago"])
def test_a_phrase_that_may_mean_either_of_two_days_stays_words(words: str) -> None:
    assert resolve(words, Article(id="a", published="2024-10-30")) == When(words=words)
