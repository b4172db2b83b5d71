"""Whatever an article says, its times lie in its words, in order, and mean days that a calendar has."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from editor.model.moments.moment import first_day, last_day
from editor.model.records import Article
from editor.suggest.dates.suggester import SUGGESTER
from editor.suggest.reading import Reading

PIECES = (
    "on", "the", "of", "last", "next", "first", "Monday", "May", "Oct.", "31", "29", "February", "2024", "1999", "days",
    "years", "week", "two", "0", "ago", "before", "after", "later", "from", "to", "-", "–", "/", ":", "10", "p.m.",
    "early", "evening", "same", "that", "quarter", "Q3", "the 1990s", "half", "Easter", "noon", "every", "99", "’s",
    "century", "9999", "0001", "decades", "summer", "a", "and", "in", "until", ",", ".", "(", "fiscal", "st", "th",
    "octobre", "年", "月", "日", "أكتوبر", "\n",
)
ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
DAYS = st.sampled_from(["", "2024", "2024-10", "2024-10-30", "0001-01-01", "9999-12-31", "2023-02-28", "03-02-2009"])


@given(st.lists(st.sampled_from(PIECES), max_size=14), DAYS, st.sampled_from(["en", "fr", "zh", "ar"]))
def test_times_lie_in_the_words_and_mean_days_of_the_calendar(pieces: list[str], published: str, language: str) -> None:
    words = " ".join(pieces)
    article = Article(id="a", published=published, language=language)
    found = list(SUGGESTER.suggest(Reading(words, article), ()))
    assert all(0 <= each.begin < each.end <= len(words) for each in found)
    assert all(one.end <= other.begin for one, other in pairwise(found))
    for each in found:
        assert all(ISO.fullmatch(iso) for iso in (each.from_, each.to) if iso)
        assert date.min <= (first_day(each.from_) if each.from_ else date.min)
        assert not (each.from_ and each.to) or first_day(each.from_) <= last_day(each.to)
        assert not each.readings or (len(each.readings) > 1 and not each.value and not each.from_)


@given(st.text(max_size=80))
def test_any_words_can_be_read(words: str) -> None:
    list(SUGGESTER.suggest(Reading(words, Article(id="a", published="2024-10-30", language="en")), ()))
