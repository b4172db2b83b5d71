"""Every phrase the reader knows means no more than it says, and the same however its letters are set."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.moments.moment import Anchor, Moment, first_day, last_day
from editor.model.moments.reading import read_given

LEADS = ("", "in ", "on ", "by ", "since ", "before ", "until ", "after ", "early ", "late ", "mid-", "the end of ",
         "around ", "about ", "nearly ", "over ", "more than ", "less than ", "at least ", "up to ", "just ", "some ",
         "a little over ", "no later than ", "the turn of ", "later in ", "within ")
BOUNDING = ("more than ", "less than ", "at least ", "up to ", "within ", "over ", "a little over ")
STEPS = ("last", "this", "next", "the past", "the next", "the coming", "the previous", "the same", "the following")
COUNTS = ("a", "two", "3", "ten", "24", "48", "a dozen", "several", "a few", "half a", "two and a half", "a couple of")
UNITS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "month": 28, "quarter": 90, "year": 365, "decade": 3652,
         "century": 36524}
"""The days that the shortest of each unit has; none where it is told by the clock."""
DAYS = st.dates(date(1960, 1, 1), date(2035, 12, 31)).map(date.isoformat)
ENDS = ("ago", "back", "from now", "later", "earlier", "before", "after 3 May 2019", "before Christmas 2018")
NAMES = ("Monday", "Mon-Fri", "Friday night", "May", "May 3", "3 May 2019", "May 2019", "2019", "the 1990s", "Q3 2019",
         "the summer of 2019", "Easter 2019", "the 19th century", "6/7/2024", "13/7/2024", "2019-W07", "fiscal 2019",
         "the week of 6 May 2019", "the weekend", "yesterday", "tonight", "year's end", "year-end 2019", "the 23rd",
         "New Year's Day", "the night before last", "this time last year", "the three months ended Sept. 30",
         "the Sunday after Easter 2019", "fiscal third quarter", "Q4 '18")
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_OF_ONE = re.compile(r"(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?")
_BETWEEN = re.compile(r"(?P<first>\d{4}(?:-\d\d(?:-\d\d)?)?|\.\.)/(?P<last>\d{4}(?:-\d\d(?:-\d\d)?)?|\.\.)")

counted = st.builds("{}{} {}{} {}".format, st.sampled_from(LEADS), st.sampled_from(COUNTS),
                    st.sampled_from(tuple(UNITS)), st.sampled_from(("", "s")), st.sampled_from(ENDS))
stepped = st.builds("{}{} {}".format, st.sampled_from(LEADS), st.sampled_from(STEPS),
                    st.sampled_from((*UNITS, *(f"{unit}s" for unit in UNITS), *NAMES)))
named = st.builds("{}{}".format, st.sampled_from(LEADS), st.sampled_from(NAMES))
ranges = st.builds("from {} to {}".format, st.sampled_from(NAMES), st.sampled_from(NAMES))
phrases = st.one_of(counted, stepped, named, ranges)


def read(phrase: str, published: str) -> Moment | None:
    return read_given(phrase, Anchor(published, focus=published))


def days_of(found: Moment) -> int | None:
    """Return how many days a time reaches over, None where it has not both ends."""
    if not (found.from_ and found.to):
        return None
    return (last_day(found.to) - first_day(found.from_)).days + 1


@given(phrases, DAYS)
def test_a_time_has_days_of_the_calendar_that_do_not_end_before_they_begin(phrase: str, published: str) -> None:
    found = read(phrase, published)
    if found is not None:
        assert all(_ISO.fullmatch(each) for each in (found.from_, found.to) if each)
        assert days_of(found) is None or days_of(found) > 0
        assert not found.readings or (not found.value and not found.from_ and len(set(found.readings)) > 1)


@given(phrases, DAYS)
def test_the_value_says_the_same_days_as_the_ends(phrase: str, published: str) -> None:
    found = read(phrase, published)
    if found is None or found.kind != "date":
        return
    one, between = _OF_ONE.fullmatch(found.value), _BETWEEN.fullmatch(found.value)
    if one is not None and found.precision not in ("range", "season"):
        assert (found.from_, found.to) == (one["date"], one["date"]) or found.precision == "part of day"
    elif between is not None:
        assert found.from_ in (between["first"].strip("."), "")
        assert found.to in (between["last"].strip("."), "")


@given(st.sampled_from(LEADS), st.sampled_from(COUNTS), st.sampled_from(tuple(UNITS)), st.sampled_from(ENDS), DAYS)
def test_what_counts_units_is_no_shorter_than_one_of_what_they_are_made_of(lead: str, count: str, unit: str, end: str,
                                                                          published: str) -> None:
    found = read(f"{lead}{count} {unit}s {end}", published)
    whole = {"year": "month", "decade": "year", "century": "decade"}.get(unit, unit) if count == "half a" else unit
    if found is None or lead in BOUNDING:
        return  # bounded by the day that lies exactly so far away
    assert found.kind != "date" or days_of(found) is None or days_of(found) >= UNITS[whole]


@given(st.sampled_from(STEPS), st.sampled_from(tuple(UNITS)), DAYS)
def test_several_units_of_which_nobody_says_how_many_have_no_days_at_their_far_end(step: str, unit: str,
                                                                                published: str) -> None:
    found = read(f"{step} {unit}s", published) if unit != "century" else None
    assert found is None or not (found.from_ and found.to)


@given(phrases, DAYS)
def test_a_phrase_reads_alike_in_capitals_with_other_spaces_and_with_a_curly_apostrophe(phrase: str,
                                                                                        published: str) -> None:
    found = read(phrase, published)
    assert read(phrase.upper(), published) == found
    assert read(phrase.replace(" ", "\u00a0"), published) == found
    assert read(phrase.replace("'", "’"), published) == found


@pytest.mark.parametrize(("words", "value", "first", "last"), [
    ("48 hours ago", "2024-10-28", "2024-10-28", "2024-10-28"),
    ("36 hours ago", "", "", ""),
    ("the past 24 hours", "2024-10-29/2024-10-30", "2024-10-29", "2024-10-30"),
    ("the next 72 hours", "PT72H", "2024-10-30", "2024-11-02"),
    ("the coming months", "PXM", "", ""),
    ("the turn of the century", "", "", ""),
    ("from the 2nd to the 7th of next month", "2024-11-02/2024-11-07", "2024-11-02", "2024-11-07"),
    ("the year to March", "2023-04/2024-03", "2023-04", "2024-03"),
    ("the three months ended Sept. 30", "2024-07-01/2024-09-30", "2024-07-01", "2024-09-30"),
    ("the weekend of May 4-5", "2024-W18-WE", "2024-05-04", "2024-05-05"),
    ("the night before last", "2024-10-28TNI", "2024-10-28", "2024-10-28"),
    ("2019-Jan-02", "2019-01-02", "2019-01-02", "2019-01-02"),
    ("year-end 2019", "2019", "2019", "2019"),
    ("by year's end", "../2024", "", "2024"),
    ("later in 2019", "2019", "2019", "2019"),
    ("Mon-Fri", "2024-10-28/2024-11-01", "2024-10-28", "2024-11-01"),
    ("the early hours of 3 May", "2024-05-03", "2024-05-03", "2024-05-03"),
    ("a century ago", "19", "1901", "2000"),
    ("one day later", "2024-10-31", "2024-10-31", "2024-10-31"),
    ("in two days from today", "2024-11-01", "2024-11-01", "2024-11-01"),
    ("the next business day", "2024-10-31", "2024-10-31", "2024-10-31"),
    ("the previous working day", "2024-10-29", "2024-10-29", "2024-10-29"),
    ("Q4 '18", "2018-Q4", "2018-10", "2018-12"),
    ("the second half 2018", "2018-H2", "2018-07", "2018-12"),
    ("years ago", "../2024-10-30", "", "2024-10-30"),
])
def test_it_means_these_days_on_a_wednesday_in_october(words: str, value: str, first: str, last: str) -> None:
    found = read(words, "2024-10-30")
    assert found is not None
    assert (found.value, found.from_, found.to) == (value, first, last)


@pytest.mark.parametrize(("words", "value"), [
    ("half a year ago", "2024-04"), ("half a decade ago", "2019"), ("half a century ago", "197"),
    ("a quarter of a century ago", "199"), ("a year and a half ago", "2023"), ("some 20 years ago", "2004"),
    ("this time last year", "2023-10"),
])
def test_a_part_of_a_unit_is_counted_roughly_in_the_units_it_is_made_of(words: str, value: str) -> None:
    found = read(words, "2024-10-30")
    assert found is not None
    assert (found.value, found.precision) == (value, "about")


def test_what_is_counted_from_a_day_that_stays_open_stays_open() -> None:
    found = read("two weeks after 3 January", "2024-10-30")
    assert found is not None
    assert (found.value, found.readings) == ("", ("2024-W03", "2025-W03"))
