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


@pytest.mark.parametrize("words", [
    "“It is over,” said Colonel Adam Roth, who was arrested on Friday.",
    "“It is over,” said Colonel Adam Roth, who led the attack on Velm on Monday.",
    "“We want answers,” said Prime Minister Ana Sarkis, who summoned the ambassador on Monday.",
    "“It is over,” said Adam Roth, a former general, who was arrested on Friday.",
    "“They will pay,” Mayor Ona Teller, whose brother was killed in Velm on Friday, said.",
])
def test_what_the_article_says_more_of_a_speaker_is_its_own(words: str) -> None:
    assert [(each.claimant, each.status) for each in events(words)] == [(None, "fact")]


@pytest.mark.parametrize("words", [
    "We thank the men who attacked the fort in Velm on Friday.",
    "We know the pilots who have bombed our villages in Velm.",
])
def test_what_somebody_tells_as_one_of_us_is_their_claim(words: str) -> None:
    assert [each.status for each in events(words)] == ["claim"]


@pytest.mark.parametrize(("words", "claimants"), [
    ("Four people drowned, according to Telmessa, while Qasran said that two had died.", {"Telmessa": ["Four"]}),
    ("Four people died, according to the army, while the rebels said that seven had been killed.",
     {"the army": ["Four"]}),
    ("The army said that four soldiers were killed, but the rebels said that nine had been killed.",
     {"The army": ["four"]}),
    ("The navy said four sailors drowned and the union said six had died.", {"The navy": ["four"]}),
    ("The army said four soldiers had been killed; the rebels said nine had died.",
     {"The army": ["four"], "the rebels": ["nine"]}),
    ("Rebels attacked Velm, the army said, but two men were arrested, police said.",
     {"the army": [], "police": ["two"]}),
])
def test_each_claim_has_its_own_source_and_figure(words: str, claimants: dict[str, list[str]]) -> None:
    found = events(words)
    assert {said(words, each.claimant): [said(words, one) for one in each.figures] for each in found} == claimants


@pytest.mark.parametrize("words", [
    "Far fewer than the 300 people the rebels claim were killed, the army said.",
    "Far fewer than the 300 people that the rebels claim were killed in Velm, the army said.",
    "The 300 civilians the rebels say were killed were fighters, the army said.",
    "The army denied that the 300 people whom the rebels say it killed had been civilians.",
    "The number of 50 who the opposition says were arrested is wrong, police said.",
])
def test_what_somebody_else_says_of_those_counted_is_no_claim_of_who_doubts_it(words: str) -> None:
    assert [each for each in events(words) if each.figures] == []
