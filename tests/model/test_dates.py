"""Dates are shown no more precisely than they were stated, and read as they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.dates import NoDate, full_date, full_range, full_when, read_date, short_date, short_when
from editor.model.records import When


@pytest.mark.parametrize(("iso", "printed"), [
    ("2024-10-28", "28 October 2024"), ("2024-10", "October 2024"), ("2024", "2024"), ("", ""),
    ("2024-13-01", "2024-13-01"), ("about Easter", "about Easter"), ("2024-02-00", "2024-02-00"),
])
def test_a_date_is_printed_as_far_as_it_is_stated(iso: str, printed: str) -> None:
    assert full_date(iso) == printed


@given(st.dates())
def test_a_day_of_any_year_is_read_as_it_is_printed(day: date) -> None:
    iso = day.isoformat()
    assert read_date(iso) == read_date(full_date(iso)) == read_date(short_date(iso)) == iso
    assert read_date(iso[:7]) == read_date(full_date(iso[:7])) == iso[:7]
    assert read_date(iso[:4]) == iso[:4]


@pytest.mark.parametrize(("begin", "end", "printed"), [
    ("2024-10-14", "2024-10-30", "14 to 30 October 2024"),
    ("2024-09-28", "2024-10-03", "28 September to 3 October 2024"),
    ("2023-12-30", "2024-01-02", "30 December 2023 to 2 January 2024"),
    ("2024-09", "2024-10", "September to October 2024"),
    ("2023", "2024", "2023 to 2024"),
    ("2024-10", "2024-10-30", "October 2024 to 30 October 2024"),
    ("2024-10-14", "2024-10-14", "14 October 2024"),
    ("2024-10-14", "", "14 October 2024"),
    ("", "2024-10-14", "14 October 2024"),
    ("", "", ""),
    ("soon", "later", "soon to later"),
])
def test_a_range_says_once_what_its_ends_share(begin: str, end: str, printed: str) -> None:
    assert full_range(begin, end) == printed


@pytest.mark.parametrize(("when", "printed"), [
    (When(from_="2024-10-28", to="2024-10-28", precision="day"), "28 Oct 2024"),
    (When(from_="2024-10-01", to="2024-10-31", precision="month"), "Oct 2024"),
    (When(from_="2024-01-01", to="2024-12-31", precision="year"), "2024"),
    (When(from_="2024-10-14", to="2024-10-20", precision="week"), "14 to 20 Oct 2024"),
    (When(to="2025-09"), "by Sep 2025"),
    (When(from_="2024-10-01"), "from 1 Oct 2024"),
    (When(from_="2024-10-01", precision="day", words="since Oct. 1"), "from 1 Oct 2024"),
    (When(from_="2024-10-01", precision="month"), "from Oct 2024"),
    (When(from_="2020-01-01", to="2029-12-31", precision="decade"), "2020 to 2029"),
    (When(from_="1900-01-01", to="1999-12-31", precision="century"), "1900 to 1999"),
    (When(from_="2024-01-01", to="2024-03-31", precision="quarter"), "Jan to Mar 2024"),
    (When(from_="2024-10-28", to="2024-10-28", precision="part-of-day"), "28 Oct 2024"),
    (When(from_="2024-10-01", to="2034-10-01", precision="duration", words="a decade"), "“a decade”"),
    (When(from_="2024-10-01", to="2024-12-01", precision="vague"), "1 Oct to 1 Dec 2024"),
    (When(from_="2024-10-28", precision="about"), "about 28 Oct 2024"),
    (When(words="earlier this month"), "“earlier this month”"),
    (When(), ""),
])
def test_a_time_is_no_more_precise_than_its_phrase(when: When, printed: str) -> None:
    assert short_when(when) == printed


def test_months_are_in_full_where_there_is_room() -> None:
    assert full_when(When(from_="2024-10-28", to="2024-10-28")) == "28 October 2024"


@pytest.mark.parametrize(("typed", "iso"), [
    ("2024-10-30", "2024-10-30"), ("2024-1-5", "2024-01-05"), ("2024-10", "2024-10"), ("2024", "2024"),
    ("30 October 2024", "2024-10-30"), ("30 Oct 2024", "2024-10-30"), ("1st March 2024", "2024-03-01"),
    ("Oct. 30, 2024", "2024-10-30"), ("October 30 2024", "2024-10-30"), ("sept 3, 2024", "2024-09-03"),
    ("October 2024", "2024-10"), ("  30   October  2024 ", "2024-10-30"), ("30.10.2024", "2024-10-30"),
    ("10/30/2024", "2024-10-30"), ("3/3/2024", "2024-03-03"), ("29 February 2024", "2024-02-29"), ("", ""), ("  ", ""),
])
def test_a_date_is_read_as_it_is_written_and_no_more_precisely(typed, iso):
    assert read_date(typed) == iso


@pytest.mark.parametrize("typed", [
    "yesterday", "Wednesday", "30 Foo 2024", "31 April 2024", "29 February 2023", "2024-13-01", "0000", "30 Oct 24",
    "13/13/2024", "30 Ma 2024", "2024-10-30T12:00", "in 2024",
])
def test_what_is_no_date_is_refused_with_what_to_write(typed):
    with pytest.raises(NoDate, match="is not a date: write it like 30 October 2024"):
        read_date(typed)


def test_a_date_that_can_be_two_days_is_not_guessed():
    with pytest.raises(NoDate, match="“3/4/2024” can mean 4 March 2024 or 3 April 2024: write the month as a word"):
        read_date("3/4/2024")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_that_is_shown_reads_as_itself(day):
    assert read_date(full_date(day.isoformat())) == day.isoformat()
    assert read_date(short_date(day.isoformat())) == day.isoformat()


@pytest.mark.parametrize(("iso", "long", "short"), [
    ("2024-10-28", "28 October 2024", "28 Oct 2024"), ("2024-10", "October 2024", "Oct 2024"), ("2024", "2024", "2024"),
    ("", "", ""), ("2024-13", "2024-13", "2024-13"), ("some day", "some day", "some day"),
])
def test_a_date_is_shown_no_more_precisely_than_it_is_known(iso, long, short):
    assert (full_date(iso), short_date(iso)) == (long, short)


@pytest.mark.parametrize("precision", ["part of day", "hour", "minute"])
def test_what_is_more_precise_than_a_day_keeps_its_day(precision: str) -> None:
    assert full_when(When(from_="2025-03-14", to="2025-03-14", precision=precision, words="on Friday evening")) == (
        "14 March 2025")


def test_a_part_of_a_day_is_printed_after_it() -> None:
    when = When(from_="2024-10-28", to="2024-10-28", precision="part of day", part="evening")
    assert short_when(when) == "28 Oct 2024, evening"
