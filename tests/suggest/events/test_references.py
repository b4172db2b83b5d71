"""A noun that only refers to what happened elsewhere makes no event of its own, and takes no values of others."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, happenings, said


@pytest.mark.parametrize(("words", "noun"), [
    ("The mayors will debate the massacre at a session in Geneva on Monday.", "massacre"),
    ("Troops held a baker at a bridge near Aleppo on Monday in connection with the assassination.", "assassination"),
    ("The African Harbour Mission in Somalia deplored the kidnapping.", "kidnapping"),
    ("The shelling was the fiercest in Aleppo since 2021.", "shelling"),
    ("The hijacking was one of the longest in Aleppo.", "hijacking"),
    ("The stabbing was condemned in Aleppo on Monday.", "stabbing"),
    ("A choir sang at the scene of the stabbing on Monday.", "stabbing"),
    ("It was the third hijacking off Aleppo this month.", "hijacking"),
    ("The gang has carried out similar kidnappings in Aleppo.", "kidnappings"),
    ("The priest spoke about the earthquake in a sermon on Monday.", "earthquake"),
])
def test_a_noun_that_only_refers_to_what_happened_is_no_event(words: str, noun: str) -> None:
    held = [(each.is_mention, each.when, each.where) for each in happenings(words) if said(words, each.trigger) == noun]
    assert held == [(True, None, None)]


def test_those_to_whom_something_was_done_are_no_event_where_they_are_only_named() -> None:
    words = "Nurses had flown nine of the injured to Aleppo by helicopter."
    assert [said(words, each.trigger) for each in events(words)] == []


@pytest.mark.parametrize(("words", "noun", "when", "where"), [
    ("The kidnapping took place on Monday in Aleppo.", "kidnapping", "Monday", "Aleppo"),
    ("The gang staged the kidnapping on Monday in Aleppo.", "kidnapping", "Monday", "Aleppo"),
    ("The shelling on Monday was the fiercest in Aleppo.", "shelling", "Monday", "Aleppo"),
    ("The shelling in Aleppo on Monday was condemned by the mayor.", "shelling", "Monday", "Aleppo"),
    ("Nine sailors drowned in the earthquake in Aleppo on Monday.", "earthquake", "Monday", "Aleppo"),
    ("The mayor attended the summit in Aleppo on Monday.", "summit", "Monday", "Aleppo"),
    ("Nurses said the shelling happened in Aleppo on Monday.", "shelling", "Monday", "Aleppo"),
    ("A bombing was the worst in Aleppo on Monday.", "bombing", "Monday", "Aleppo"),
])
def test_a_noun_that_takes_a_time_or_a_place_of_its_own_is_an_event(words: str, noun: str, when: str,
                                                                  where: str) -> None:
    held = [(said(words, each.when), said(words, each.where)) for each in events(words)
            if said(words, each.trigger) == noun]
    assert held == [(when, where)]


def test_what_is_told_beside_a_noun_that_only_refers_keeps_its_own_values() -> None:
    words = "The raid was the deadliest there since May 2019, when two rockets killed 60 people in Aleppo."
    event, = events(words)
    assert (said(words, event.trigger), said(words, event.when), said(words, event.where)) == (
        "killed", "May 2019", "Aleppo")
    assert [said(words, each) for each in event.figures] == ["60"]


@pytest.mark.parametrize(("words", "status"), [
    ("The ministers are expected to sign the pact at a summit in Geneva on Friday.", "planned"),
    ("The ministers will sign the pact during a visit to Geneva on Friday.", "planned"),
    ("A choir sang at a summit in Geneva on Friday.", "fact"),
])
def test_that_at_which_something_is_yet_to_be_done_is_planned(words: str, status: str) -> None:
    assert [each.status for each in events(words) if each.type in ("meeting", "visit")] == [status]


def test_a_deed_for_which_somebody_is_yet_to_be_tried_is_not_planned() -> None:
    attack, = events("A sailor is due to appear in court in a bombing that killed nine people in Aleppo.")
    assert attack.status == "fact"


def test_a_visit_is_where_it_goes_to() -> None:
    words = "Ona Teller visited Aleppo."
    assert [said(words, each.where) for each in events(words)] == ["Aleppo"]
