"""Which lines state a date, and which only seem to."""

from __future__ import annotations

import pytest

from editor.importers.stated_date import stated_date


@pytest.mark.parametrize("line", [
    "30 October 2024", "Oct 30, 2024", "Wednesday, October 30, 2024", "Wed., Oct. 30, 2024, 2:02 p.m. EDT",
    "2024-10-30",
    "2024-10-30T14:02:00Z", "2024/10/30 14:02", "30.10.2024", "10/30/2024", "30th of October 2024",
    "30 octobre 2024 à 14:02",
    "30 de octubre de 2024", "30. Oktober 2024", "30 ottobre 2024", "30 Ekim 2024", "30 октября 2024", "30 أكتوبر 2024",
    "30 تشرين الأول/أكتوبر 2024", "٣٠ أكتوبر ٢٠٢٤", "2024年10月30日",
])
def test_a_line_that_is_nothing_but_a_date_states_it(line: str) -> None:
    stated = stated_date(line)
    assert stated is not None
    assert (stated.iso, stated.cue) == ("2024-10-30", "")


@pytest.mark.parametrize("line", [
    "Published: 30 October 2024", "Posted on Oct. 30, 2024", "First published 30 October 2024 14:02 GMT",
    "Publié le 30 octobre 2024",
    "Publicado el 30 de octubre de 2024", "Veröffentlicht am 30. Oktober 2024", "تاريخ النشر: 30 أكتوبر 2024",
    "发布时间：2024-10-30", "Date: 2024-10-30", "For immediate release: October 30, 2024",
])
def test_a_line_may_say_that_it_is_the_date_of_publication(line: str) -> None:
    stated = stated_date(line)
    assert stated is not None
    assert (stated.iso, stated.cue) == ("2024-10-30", "published")


def test_a_date_of_update_is_told_apart() -> None:
    stated = stated_date("Last updated: 31 October 2024")
    assert stated is not None
    assert stated.cue == "updated"


def test_a_month_is_taken_only_where_it_is_labelled() -> None:
    stated = stated_date("Published: October 2024")
    assert stated is not None
    assert stated.iso == "2024-10"
    assert stated_date("October 2024") is None


@pytest.mark.parametrize("line", ["03/04/2024", "Published: 3.4.2024", "31 February 2024", "Sunday, October 30, 2024"])
def test_a_date_that_is_not_certain_is_known_and_left_blank(line: str) -> None:
    stated = stated_date(line)
    assert stated is not None
    assert stated.iso == ""


@pytest.mark.parametrize("line", [
    "It rained on 30 October 2024", "30 October 2024 was wet.", "30 October", "Wednesday", "yesterday", "2024",
    "Oct. 30",
    "two days ago", "14:02", "May 2024",
])
def test_a_sentence_a_relative_phrase_or_half_a_date_states_nothing(line: str) -> None:
    assert stated_date(line) is None
