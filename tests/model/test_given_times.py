"""A phrase that is known to name a time means that time, or stays open between those it can mean."""

from __future__ import annotations

import pytest

from editor.model.moments.moment import Anchor
from editor.model.moments.reading import read_given

WEDNESDAY = Anchor("2024-10-30")


def value(words: str, at: Anchor = WEDNESDAY) -> str:
    found = read_given(words, at)
    return found.value if found is not None else "nothing"


@pytest.mark.parametrize(("words", "means"), [
    ("the fourth of March, twenty nineteen", "2019-03-04"), ("June twenty two nineteen seventy four", "1974-06-22"),
    ("9 Mar '07", "2007-03-09"), ("17-Aug-98", "1998-08-17"), ("the nineteen thirties", "193"), ("1950 s", "195"),
    ("4 wks ago", "2024-W40"), ("2011, May", "2011-05"), ("2011-5", "2011-05"), ("2011.05.23", "2011-05-23"),
    ("2011-W07-2", "2011-02-15"), ("W7 2011", "2011-W07"), ("calendar year 2011", "2011"), ("CY11", "2011"),
    ("1H 2011", "2011-H1"), ("2011's second quarter", "2011-Q2"), ("the final quarter of 2011", "2011-Q4"),
    ("September, 3rd", "2024-09-03"), ("=2011", "2011"), ("2011.5.3", "2011-05-03"), ("twenty-nineteen", "2019"),
    ("early seventies", "197"), ("1st half of 2011", "2011-H1"), ("the weekend of 4 May 2024", "2024-W18-WE"),
    ("Halloween weekend 2021", "2021-W43-WE"), ("the last Sunday of 2018", "2018-12-30"),
    ("the week ending 12 May 2019", "2019-05-06/2019-05-12"), ("St Patricks Day 2011", "2011-03-17"),
])
def test_it_is_read_however_it_is_written(words: str, means: str) -> None:
    assert value(words) == means


@pytest.mark.parametrize(("words", "means"), [
    ("last fri", "2024-10-25"), ("mid of next month", "2024-11"), ("next Ramadan", "2025-03-01/2025-03-29"),
    ("the third Friday of next month", "2024-11-15"), ("next 2nd of February", "2025-02-02"),
    ("Tuesday of the following week", "2024-11-05"), ("last week's Monday", "2024-10-21"),
    ("the weekend before last", "2024-W42-WE"), ("earlier in the month", "2024-10"), ("year-end", "2024"),
    ("this decade", "202"), ("year to date", "2024-01-01/2024-10-30"), ("next Easter", "2025-04-20"),
    ("Whit Monday of last year", "2023-05-29"), ("Monday two weeks from now", "2024-11-11"),
    ("1 year 2 months and 3 days ago", "2023-08-27"), ("1 year 2 months ago", "2023-08"),
    ("4 business days ago", "2024-10-24"), ("the next 2 working days", "2024-10-31/2024-11-01"),
    ("last Tuesday", "2024-10-22"), ("next Thursday", "2024-11-07"), ("next 2/13", "2025-02-13"),
    ("2-3 weeks ago", "2024-W41/2024-W42"), ("a year ago today", "2023-10-30"), ("late last night", "2024-10-29TNI"),
    ("this year to date", "2024-01-01/2024-10-30"), ("nearly three years ago", "2021"),
    ("2 days starting next Monday", "2024-11-04/2024-11-05"), ("a week from Friday", "2024-11-08"),
])
def test_it_is_counted_from_the_publication(words: str, means: str) -> None:
    assert value(words) == means


@pytest.mark.parametrize(("words", "means"), [
    ("from the third to the sixth of August", "2024-08-03/2024-08-06"),
    ("from Nov 4 to Feb 3", "2024-11-04/2025-02-03"),
    ("Nov 4 - Feb 3, 2019", "2018-11-04/2019-02-03"), ("between 20/10 and now", "2024-10-20/2024-10-30"),
    ("from 6/2 to 6/9", "2024-06-02/2024-06-09"), ("2/6 - 9/6/2024", "2024-06-02/2024-06-09"),
    ("Thursday 19:00 - 21:00", "2024-10-24T19:00/2024-10-24T21:00"),
    ("10 p.m. on 3 May to 5 a.m.", "2024-05-03T22/2024-05-04T05"), ("a day or two ago", "2024-10-28/2024-10-29"),
    ("the three days after May 5", "2024-05-06/2024-05-08"), ("the 3 years from 2010", "2010/2012"),
    ("the two weeks before 9 May", "2024-04-25/2024-05-08"), ("2016 to 18", "2016/2018"),
    ("from this 5/12 to next 5/19", "2024-05-12/2025-05-19"),
    ("from September to December", "2024-09/2024-12"), ("2011-03-04 till the present", "2011-03-04/2024-10-30"),
])
def test_a_range_ends_after_it_begins(words: str, means: str) -> None:
    assert value(words) == means


@pytest.mark.parametrize(("words", "first", "last"), [
    ("no later than 5 May 2011", "", "2011-05-05"), ("5 May 2011 at the latest", "", "2011-05-05"),
    ("from 5 May 2011 onwards", "2011-05-05", ""), ("beginning on 5 May 2011", "2011-05-05", ""),
    ("before the end of May 2011", "", "2011-05"), ("more than two weeks ago", "", "2024-10-15"),
    ("less than two weeks ago", "2024-10-16", "2024-10-30"), ("at least two days before 5 May 2011", "", "2011-05-03"),
    ("up to and including Monday", "", "2024-10-28"), ("post-2015", "2016", ""), ("pre-2015", "", "2014"),
    ("10+ years ago", "", "2014"), ("no more than two weeks from now", "2024-10-30", "2024-11-13"),
    ("at least 2 weeks from now", "2024-11-13", ""),
])
def test_what_has_one_end_has_no_other(words: str, first: str, last: str) -> None:
    found = read_given(words, WEDNESDAY)
    assert found is not None
    assert (found.from_, found.to) == (first, last)


@pytest.mark.parametrize(("words", "readings"), [
    ("next Friday", ("2024-11-01", "2024-11-08")), ("last Monday", ("2024-10-28", "2024-10-21")),
    ("Thanksgiving Day 2019", ("2019-11-28", "2019-10-14")), ("Mother’s Day 2019", ("2019-05-12", "2019-03-31")),
    ("Friday 5/12", ("2024-05-12", "2024-12-05")),
    ("3/4/35", ("1935-03-04", "2035-03-04", "1935-04-03", "2035-04-03")), ("2009-11", ("2009-11", "2009/2011")),
    ("the twenties", ("192", "202")), ("from 3/4 to 3/6 2011", ()),
    ("from 3/4/2011 to 3/6/2011", ("2011-03-04/2011-03-06", "2011-04-03/2011-06-03")),
    ("Monday 30 October", ("2023-10-30", "2024-10-30")), ("the Friday after next", ("2024-11-08", "2024-11-15")),
    ("Sunday 2 weeks after 3 May 2024", ("2024-05-12", "2024-05-19")),
    ("1/5 - 1/7/2024", ("2024-01-05/2024-01-07", "2024-05-01/2024-07-01")),
    ("from next Friday to 9 Dec 2024", ("2024-11-01/2024-12-09", "2024-11-08/2024-12-09")),
])
def test_what_has_several_readings_keeps_them_all(words: str, readings: tuple[str, ...]) -> None:
    found = read_given(words, WEDNESDAY)
    assert (found.readings if found is not None else ()) == readings
    assert found is None or not found.value


@pytest.mark.parametrize("words", [
    "2024-13-01", "2024-99", "2024-10-01-2024-10-05",
    "the day before", "three weeks later", "Independence Day", "Eid", "Chinese New Year", "Black Friday 8", "May I go",
    "dozens", "second", "march on", "2.5", "room 1210", "fall", "sun", "mon ami",
])
def test_what_names_no_time_by_itself_has_no_value(words: str) -> None:
    assert value(words) in ("", "nothing")


def test_what_is_counted_from_the_day_before_it_is_no_more_precise_than_its_smallest_unit() -> None:
    beside = Anchor("2024-10-30", focus="2024-03-04")
    assert value("three weeks later", beside) == "2024-W13"
    assert value("two days prior", beside) == "2024-03-02"
    assert value("1 year 2 months later", beside) == "2025-05"
    assert value("1 year 2 months and 3 days earlier", beside) == "2023-01-01"


@pytest.mark.parametrize(("published", "weekend"), [
    ("2024-10-29", "2024-W43-WE"), ("2024-11-01", "2024-W44-WE"), ("2024-11-02", "2024-W44-WE"),
])
def test_the_weekend_is_the_last_one_but_from_friday_the_one_to_come(published: str, weekend: str) -> None:
    assert value("the weekend", Anchor(published)) == weekend
