"""Talks that somebody travels for are theirs, where they go, and to come where the journey is; titles stay whole."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said
from tests.suggest.events.test_subjects import titles


@pytest.mark.parametrize(("words", "status", "when"), [
    ("Ms Teller is due to travel to Aleppo on March 18 for talks with Tomas Vey.", "planned", "March 18"),
    ("Ms Teller will go to Aleppo on March 18 for a meeting with Tomas Vey.", "planned", "March 18"),
    ("Ms Teller flew to Aleppo on Monday for talks with Tomas Vey.", "fact", "Monday"),
])
def test_talks_that_somebody_travels_for_are_theirs_where_they_go(words: str, status: str, when: str) -> None:
    event, = events(words)
    assert (event.status, said(words, event.when), said(words, event.where)) == (status, when, "Aleppo")
    assert {said(words, place) for _, place in event.participants} == {"Teller", "Tomas Vey"}


def test_talks_that_are_called_for_have_no_place() -> None:
    assert events("Ana Ruiz said the army would travel to Aleppo, and called for talks with rebels.") == []


@pytest.mark.parametrize(("words", "title"), [
    ("At least 17 soldiers were killed on Wednesday night in clashes near Aleppo.",
     "At least 17 soldiers were killed on Wednesday night in clashes near Aleppo"),
    ("Tomas Vey was arrested on Monday in the port of Aleppo and later sentenced.", "Tomas Vey was sentenced"),
    ("Rescuers found 14 bodies in the mud of the valley on Thursday, raising the toll from Monday's floods to 63.",
     "Raising the toll from Monday's floods to 63"),
])
def test_a_title_says_no_more_and_no_other_than_its_sentence(words: str, title: str) -> None:
    assert title in titles(words)
