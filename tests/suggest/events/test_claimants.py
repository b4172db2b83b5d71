"""Who says what, and when and where it was said, is told of no event but their own."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said
from tests.suggest.events.test_subjects import titles


def test_who_says_something_else_behind_and_does_not_claim_what_stands_before() -> None:
    words = "Ministers held talks with Tomas Vey on Tuesday, and the Cabinet Office said it would publish new rules."
    event, = events(words)
    assert (event.claimant, event.status) == (None, "fact")


def test_the_day_and_place_in_which_quoted_words_were_said_are_not_those_of_the_deed() -> None:
    words = "“Rebels attacked the post,” Foreign Minister Ona Teller told reporters in Aleppo at a dinner on Wednesday."
    event, = events(words)
    assert (event.when, event.where) == (None, None)


def test_a_dateline_with_a_date_is_no_place_of_a_deed() -> None:
    words = "ALEPPO, Sept. 18 - Six engineers were abducted in Damascus, police said."
    event, = events(words)
    assert said(words, event.where) == "Damascus"
    bare = "ALEPPO, Sept. 18 - Six engineers were abducted last month, police said."
    assert events(bare)[0].where is None


def test_the_time_of_a_clause_that_says_more_of_somebody_is_that_of_their_deed() -> None:
    words = "He replaces Josie Smith, who resigned on Friday."
    event, = events(words)
    assert (said(words, event.when), titles(words)) == ("Friday", ["Josie Smith resigned on Friday"])


@pytest.mark.parametrize(("words", "when", "where"), [
    ("In May 400 people were held in Homs, and a court in Aleppo sentenced Ona Teller, a baker, to two years in July.",
     "July", "Aleppo"),
    ("In January nine soldiers were killed in an attack by rebels, and in 1977 men led by Tomas Vey landed at Aleppo.",
     "January", ""),
])
def test_each_clause_has_its_own_day_and_place(words: str, when: str, where: str) -> None:
    event = next(each for each in events(words) if each.type in ("sentence", "other attack"))
    assert (said(words, event.when), said(words, event.where)) == (when, where)


def test_on_what_occasion_something_was_said_has_no_day_or_source_of_what_was_said() -> None:
    words = "Germany will send tanks to Dravin in March, Defence Minister Tomas Vey announced on a visit to Aleppo."
    visit, = (each for each in events(words) if each.type == "visit")
    assert (visit.when, visit.claimant, said(words, visit.where)) == (None, None, "Aleppo")
    assert "Germany will send tanks to Dravin in March" in titles(words)


def test_a_place_that_only_says_where_another_one_lies_is_passed_over() -> None:
    words = "Nine men died on Thursday when a missile hit a wake in Aleppo, a town of 330 people in Homs, he said."
    event, = events(words)
    assert said(words, event.where) == "Aleppo"


def test_a_body_that_declares_something_claims_nothing_of_what_led_to_it() -> None:
    words = "Dravin's government declared a state of emergency on Sunday after gunmen stormed a jail in Aleppo."
    raid, = (each for each in events(words) if each.type == "raid")
    assert (raid.claimant, raid.status) == (None, "fact")


def test_who_reports_what_stands_before_a_semicolon_reports_nothing_behind_it() -> None:
    words = "Dravin sent nine guards to Aleppo, local media reported; gunmen attacked a mill in Homs."
    attack, = (each for each in events(words) if each.type == "other attack")
    assert (attack.claimant, attack.status) == (None, "fact")
