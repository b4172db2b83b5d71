"""Dates are printed no more precisely than they were stated."""

from __future__ import annotations

import pytest

from editor.briefing.dates import full_date, full_range, full_when, short_when
from editor.model.records import When


@pytest.mark.parametrize(("iso", "printed"), [
    ("2024-10-28", "28 October 2024"), ("2024-10", "October 2024"), ("2024", "2024"), ("", ""),
    ("2024-13-01", "2024-13-01"), ("about Easter", "about Easter"), ("2024-02-00", "2024-02-00"),
])
def test_a_date_is_printed_as_far_as_it_is_stated(iso: str, printed: str) -> None:
    assert full_date(iso) == printed


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
    (When(from_="2024-10-28", precision="about"), "about 28 Oct 2024"),
    (When(words="earlier this month"), "“earlier this month”"),
    (When(), ""),
])
def test_a_time_is_no_more_precise_than_its_phrase(when: When, printed: str) -> None:
    assert short_when(when) == printed


def test_months_are_in_full_where_there_is_room() -> None:
    assert full_when(When(from_="2024-10-28", to="2024-10-28")) == "28 October 2024"
