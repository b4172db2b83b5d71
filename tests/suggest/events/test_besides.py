"""What came of an event, or says how it was done, is told with it; a deed that only follows attacks is its own."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said


def told(words: str) -> list[str]:
    return [said(words, each.trigger) for each in events(words)]


@pytest.mark.parametrize(("words", "triggers"), [
    ("In Aleppo special forces killed all four gunmen after a siege of three hours.", ["killed"]),
    ("Rebels attacked ships in May, killing four sailors and sinking two vessels.", ["attacked"]),
    ("The bomb blast at the port on Monday shattered all windows of Aleppo and torched nine cars.", ["bomb blast"]),
    ("The army ended a siege of a train in Aleppo, killing nine rebels and freeing six men.", ["siege"]),
    ("Rebels executed nine captives on Friday in retaliation for drone strikes.", ["executed"]),
    ("Soldiers killed three rebels in a clash near Aleppo.", ["clash"]),
])
def test_the_event_that_is_told_is_the_one_that_others_came_of(words: str, triggers: list[str]) -> None:
    assert told(words) == triggers


def test_who_was_killed_in_an_attack_is_its_victim() -> None:
    words = "Ona Teller, 42, and Tomas Vey, 52, were killed on Tuesday when a man fired nine shots into their car."
    event, = events(words)
    assert {(role, said(words, place)) for role, place in event.participants} == {
        ("actor", "man"), ("victim", "Ona Teller"), ("victim", "Tomas Vey")}


def test_of_two_attacks_neither_has_the_victims() -> None:
    words = "A baker was killed when gunmen attacked a mill and rebels shelled a farm."
    assert not [role for each in events(words) for role, _ in each.participants if role == "victim"]


def test_those_who_are_only_counted_are_left_to_the_figures() -> None:
    event, = events("In July gunmen killed at least 33 captives in Aleppo.")
    assert {(role, said("In July gunmen killed at least 33 captives in Aleppo.", place))
            for role, place in event.participants} == {("actor", "gunmen")}
