"""The words around a time that loosen it belong to it: its days are no more precise than they say, its value stays."""

from __future__ import annotations

import pytest

from editor.model.dates import ABOUT, ABOUT_THE_HOUR, full_when
from editor.model.records import Article, When
from editor.model.timing import resolve
from editor.suggest.dates.suggester import SUGGESTER
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Time

ARTICLE = Article(id="a", published="2024-10-30", published_how="stated", language="en")


def times(words: str) -> list[Time]:
    return list(SUGGESTER.suggest(Reading(words, ARTICLE), ()))


def shown(each: Time) -> str:
    return full_when(When(from_=each.from_, to=each.to, precision=each.precision))


@pytest.mark.parametrize("words", [
    "About 10 days ago the mill burned.", "It burned roughly 10 days ago.", "It burned nearly 10 days ago.",
    "It burned almost 10 days ago.", "Some 10 days ago it burned.", "It burned around 10 days ago.",
    "It burned 10 days ago or so.", "It burned 10 days ago, give or take.", "It burned perhaps 10 days ago.",
    "It burned almost exactly 10 days ago.", "It burned around 20 October 2024.",
    "It burned on or about 20 October 2024.", "It burned circa 20 October.",
    "It burned on 20 October or thereabouts.", "It burned about two days before 22 October 2024.",
])
def test_a_day_that_is_stated_roughly_is_about_that_day(words: str) -> None:
    found = times(words)[-1]
    assert (found.value, found.precision) == ("2024-10-20", ABOUT)
    assert shown(found) == "about 20 October 2024"


@pytest.mark.parametrize(("words", "expected"), [
    ("It was built around 2010.", "about 2010"),
    ("It was built in 2010 or so.", "about 2010"),
    ("It was built c. 1950.", "about 1950"),
    ("It was built nearly five years ago.", "about 2019"),
    ("It opened around May 2024.", "about May 2024"),
    ("It opened about three weeks ago.", "about 7 to 13 October 2024"),
    ("He left around last Friday.", "about 25 October 2024"),
    ("It burned eight to 10 days ago.", "20 to 22 October 2024"),
    ("It burned nine or 10 days ago.", "20 to 21 October 2024"),
    ("It burned 2-3 weeks ago.", "7 to 20 October 2024"),
    ("It closed two to three years ago.", "2021 to 2022"),
    ("It closed 10 or so years ago.", "about 2014"),
    ("It closed 10+ years ago.", "by 2014"),
    ("It closed five or more years ago.", "by 2019"),
    ("More than five years ago it closed.", "by 2019"),
    ("It closed well over five years ago.", "by 2019"),
    ("It closed five years ago or more.", "by 2019"),
    ("At least three days ago it closed.", "by 27 October 2024"),
    ("Less than two days ago it closed.", "28 to 30 October 2024"),
    ("Up to two days ago it was shut.", "28 to 30 October 2024"),
    ("On 3 May 2024 it closed. More than two days later it opened.", "from 5 May 2024"),
    ("It closed less than two days after 3 May 2024.", "by 5 May 2024"),
    ("It is due no later than 3 May 2024.", "by 3 May 2024"),
    ("It is due on 3 May 2024 at the latest.", "by 3 May 2024"),
    ("It opens no earlier than 3 May 2025.", "from 3 May 2025"),
    ("It opens on 3 May 2025 or later.", "from 3 May 2025"),
])
def test_a_time_is_shown_as_its_hedge_bounds_it(words: str, expected: str) -> None:
    assert shown(times(words)[-1]) == expected


@pytest.mark.parametrize(("words", "value"), [
    ("Around noon on Monday it burned.", "2024-10-28T12:00"),
    ("It burned at about 10:30 p.m. on Monday.", "2024-10-28T22:30"),
    ("It burned shortly after 10:30 p.m. on Monday.", "2024-10-28T22:30"),
    ("It burned on 28 October 2024 at about 10 p.m.", "2024-10-28T22"),
    ("It burned around midday on Monday.", "2024-10-28TMI"),
])
def test_a_rough_hour_leaves_its_day_and_states_no_hour(words: str, value: str) -> None:
    found, = times(words)
    assert (found.value, found.from_, found.to, found.precision) == (value, "2024-10-28", "2024-10-28", ABOUT_THE_HOUR)


@pytest.mark.parametrize(("words", "precision"), [
    ("He spoke about 2019.", "year"), ("They told him about 3 May 2024.", "day"),
    ("In 2019 approximately 300 mills closed.", "year"), ("Two days ago at least 30 mills closed.", "day"),
    ("It rained over the weekend.", "weekend"), ("Exactly two days ago it closed.", "day"),
])
def test_words_that_belong_to_something_else_loosen_no_time(words: str, precision: str) -> None:
    assert [each.precision for each in times(words)] == [precision]


def test_nothing_is_counted_to_the_day_from_a_day_that_is_stated_roughly() -> None:
    _, later = times("About 10 days ago they left. Two days later they came back.")
    assert (later.value, later.from_) == ("", "")


@pytest.mark.parametrize("words", ["about 10 days ago", "around 20 October 2024"])
def test_a_phrase_that_is_given_with_its_hedge_is_no_more_precise(words: str) -> None:
    assert full_when(resolve(words, ARTICLE)) == "about 20 October 2024"
