"""A time of the clock keeps its day: where the hour may be either of two, in four digits, and at midnight."""

from __future__ import annotations

import pytest

from editor.model.records import Article
from editor.suggest.dates.suggester import SUGGESTER
from editor.suggest.reading import Reading


def _values(words: str) -> list[tuple[str, str]]:
    article = Article(id="a", published="2024-10-30", language="en")
    return [(words[each.begin:each.end], each.value) for each in SUGGESTER.suggest(Reading(words, article), ())]


@pytest.mark.parametrize(("words", "found"), [
    ("At 10:30 on Oct. 5 troops entered Amsel.", [("10:30 on Oct. 5", "2024-10-05")]),
    ("At 14:30 on Oct. 5 troops entered Amsel.", [("14:30 on Oct. 5", "2024-10-05T14:30")]),
    ("At 0600 on Oct. 3 the shelling of Amsel began.", [("0600 on Oct. 3", "2024-10-03T06:00")]),
    ("It ended at 1830 on Monday.", [("1830 on Monday", "2024-10-28T18:30")]),
    ("The mill ground 1830 on Monday.", [("Monday", "2024-10-28")]),
])
def test_a_clock_on_a_day_is_as_precise_as_it_says(words: str, found: list[tuple[str, str]]) -> None:
    assert _values(words) == found


@pytest.mark.parametrize(("words", "value"), [
    ("Shelling began at 22:40 on Tuesday. Troops crossed the river shortly before midnight.", "2024-10-29T24:00"),
    ("Shelling began at 22:40 on Tuesday and went on until midnight.", "2024-10-29T24:00"),
    ("The shop burned shortly before midnight on Tuesday.", "2024-10-29T24:00"),
    ("The shop burned shortly after midnight on Tuesday.", "2024-10-29T00:00"),
])
def test_midnight_to_which_something_leads_is_the_one_that_ends_the_day(words: str, value: str) -> None:
    assert _values(words)[-1][1] == value


@pytest.mark.parametrize(("words", "found"), [
    ("Amsel was shelled on May 5, 7 and 9.", [("May 5", "2024-05-05"), ("7", "2024-05-07"), ("9", "2024-05-09")]),
    ("It sank on May 5 and 6.", [("May 5", "2024-05-05"), ("6", "2024-05-06")]),
    ("On May 5, 12 and 14 boats sank.", [("May 5", "2024-05-05")]),
])
def test_days_of_one_month_are_all_days_of_it(words: str, found: list[tuple[str, str]]) -> None:
    assert _values(words) == found
