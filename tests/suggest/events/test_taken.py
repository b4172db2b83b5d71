"""A place is taken and a person captured; forces are sent, and captives set free."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said


@pytest.mark.parametrize(("words", "type_", "role", "who"), [
    ("Rebels captured Aleppo in January.", "territory taken", "target", "Aleppo"),
    ("Aleppo was captured by rebels in January.", "territory taken", "target", "Aleppo"),
    ("Rebels took Aleppo on February 16.", "territory taken", "target", "Aleppo"),
    ("Police captured Ona Teller on Friday.", "arrest", "victim", "Ona Teller"),
    ("Soldiers seized the airport of Aleppo.", "territory taken", "target", "airport of Aleppo"),
    ("Guards seized a tanker off Aleppo on Friday.", "seizure", "target", "tanker"),
    ("Soldiers tried to overthrow President Ona Teller.", "coup", "subject", "Ona Teller"),
])
def test_what_is_captured_tells_what_was_done(words: str, type_: str, role: str, who: str) -> None:
    event, = events(words)
    assert event.type == type_
    assert (role, who) in {(part, said(words, place)) for part, place in event.participants}


@pytest.mark.parametrize("words", [
    "Ona Teller took Monday off.", "The minister took Tomas Vey to court.", "The firm sent a letter to the troops.",
    "The crowd moved a motion.", "The film captured Ona Teller's heart.", "The group will free up nine rooms.",
])
def test_what_is_no_place_and_no_force_is_neither_taken_nor_sent(words: str) -> None:
    assert not [each for each in events(words) if each.type in ("territory taken", "deployment", "release")]


@pytest.mark.parametrize(("words", "type_"), [
    ("Dravin sent two battalions to Aleppo on Monday.", "deployment"),
    ("Residents said that tanks had moved towards the bridge.", "deployment"),
    ("Two officers were taken hostage and were released in Aleppo on Monday.", "release"),
    ("Border guards of both sides exchanged fire near Aleppo on Monday.", "armed clash"),
    ("A Russian missile slammed into a cafe in Aleppo on Thursday.", "missile or rocket attack"),
    ("Rebels besieged a hotel in Aleppo for 30 hours.", "ground offensive"),
    ("Hackers broke into the systems of the firm on Friday.", "cyber attack"),
    ("Ona Teller spoke by telephone with Tomas Vey on Monday.", "phone call"),
    ("Prosecutors charged him on Monday with theft.", "charge"),
    ("Riot police had beaten peaceful demonstrators in Aleppo.", "beating"),
    ("The government imposed a curfew on Monday.", "curfew"),
    ("Police opened an investigation on Monday.", "investigation"),
    ("Dravin began military exercises near Aleppo on Monday.", "exercise"),
    ("Gunmen in Aleppo attacked the Delta Hope with rockets.", "other attack"),
])
def test_plain_words_name_what_happened(words: str, type_: str) -> None:
    assert type_ in [each.type for each in events(words)]


def test_an_attack_in_an_article_of_hackers_is_one_on_computers() -> None:
    words = ("A retailer was hit by an attack on Friday. Hackers stole the data of its customers with ransomware. "
             "The attack in May cost it nine million.")
    assert {each.type for each in events(words) if each.type != "cyber attack"} == set()
    assert "attack" in [said(words, each.trigger) for each in events(words)]


def test_of_what_somebody_is_accused_is_told_as_the_accusation() -> None:
    words = "Dravin accused its neighbour of attacking a convoy."
    assert [each.type for each in events(words)] == ["accusation"]


def test_one_of_the_worst_attacks_and_what_both_accuse_each_other_of_are_only_spoken_of() -> None:
    words = "They mourned those who died in one of the deadliest attacks of the war."
    assert "attacks" not in [said(words, each.trigger) for each in events(words)]
    words = "In August both sides accused each other of shooting first in Aleppo."
    assert [each.type for each in events(words)] == ["accusation"]
