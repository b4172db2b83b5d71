"""Whether something happened is told by the words of its own clause: not by “no fewer”, a name, or a question."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, happenings, said


@pytest.mark.parametrize("words", [
    "No fewer than nine sailors drowned when rebels attacked the ferry on Monday.",
    "No less than 30 barns burned after gunmen attacked Aleppo on Monday.",
    "No sooner had the army left than gunmen attacked the mill.",
    "No. 4 battery was attacked on Monday.",
    "None of the guards saw the gunmen who attacked the mill on Monday.",
    "Nobody was surprised that rebels attacked the mill on Monday.",
])
def test_what_happened_is_a_fact_where_only_something_else_was_nobodys(words: str) -> None:
    assert [each.status for each in happenings(words) if each.deed == "attack"] == ["fact"]


@pytest.mark.parametrize("words", [
    "Nobody attacked the mill on Monday.",
    "No ferry was attacked on Monday.",
    "None of the gunmen who fled the camp attacked the mill on Monday.",
    "Neither the rebels nor the militia attacked the mill on Monday.",
    "No group has carried out an attack in Aleppo since May.",
])
def test_what_nobody_did_never_was(words: str) -> None:
    assert [each.status for each in happenings(words) if each.deed == "attack"] == ["negated"]


def test_an_attack_in_which_nobody_died_took_place() -> None:
    words = "No soldiers were killed in an attack on the mill on Monday."
    assert [each.status for each in happenings(words) if said(words, each.trigger) == "attack"] == ["fact"]


@pytest.mark.parametrize("words", [
    "Nurses Without Frontiers evacuated 40 children from Aleppo on Monday.",
    "The crew of the Never Late evacuated 40 children from Aleppo on Monday.",
])
def test_a_name_that_holds_a_not_denies_nothing(words: str) -> None:
    assert [each.status for each in events(words)] == ["fact"]


def test_in_a_headline_not_is_no_name() -> None:
    assert [each.status for each in events("Gunmen Did Not Attack Mill in Aleppo")] == ["negated"]


@pytest.mark.parametrize("words", [
    "She had not eaten when gunmen attacked the mill on Monday.",
    "The guards did not wake until gunmen attacked the mill on Monday.",
])
def test_what_was_not_done_when_something_happened_denies_only_itself(words: str) -> None:
    assert [each.status for each in events(words) if each.deed == "attack"] == ["fact"]


def test_what_was_never_done_before_was_not_done() -> None:
    assert [each.status for each in happenings("There had never before been an attack in Aleppo.")] == ["negated"]


@pytest.mark.parametrize("words", [
    "It is unclear who attacked the mill on Monday.",
    "It was not yet known which militia attacked the mill on Monday.",
    "Sailors argued about who had attacked the mill on Monday.",
    "Nobody knows who shot the miller in Aleppo.",
])
def test_what_is_asked_is_only_spoken_of(words: str) -> None:
    assert events(words) == []


def test_those_who_did_it_are_no_question() -> None:
    words = "Police know the men who attacked the mill on Monday."
    assert [(each.status, said(words, each.participants[0][1])) for each in events(words)] == [("fact", "men")]


@pytest.mark.parametrize("words", [
    "The union called a strike for Monday over pay.",
    "The opposition called a protest for Saturday in Velm.",
    "Teachers and nurses called a strike for next week.",
    "Parliament set an election for 12 November.",
    "The two sides scheduled a meeting for Tuesday.",
])
def test_what_a_day_is_set_for_is_planned(words: str) -> None:
    assert {each.status for each in events(words) if each.deed != "state"} <= {"planned"}


def test_what_was_called_and_held_is_a_fact() -> None:
    words = "The opposition held a protest in Velm for two hours on Saturday."
    assert [each.status for each in events(words)] == ["fact"]
