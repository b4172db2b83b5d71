"""What never came, was stopped before it came, is only asked for or rumoured, is told as no fact."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, happenings, said


def told(words: str, trigger: str) -> list[str]:
    return [each.status for each in events(words) if said(words, each.trigger) == trigger]


@pytest.mark.parametrize(("words", "trigger"), [
    ("An attack on Velm did not take place on Monday.", "attack"),
    ("An attack on Velm by rebels never happened.", "attack"),
    ("A raid on the mill by police on Monday was foiled.", "raid"),
    ("The visit to Velm on Monday was called off.", "visit"),
])
def test_what_is_said_not_to_have_come_never_was(words: str, trigger: str) -> None:
    assert "fact" not in [each.status for each in happenings(words) if said(words, each.trigger) == trigger]


def test_what_took_place_is_a_fact() -> None:
    assert told("An attack on Velm took place on Monday.", "attack") == ["fact"]


@pytest.mark.parametrize(("words", "trigger"), [
    ("The army stopped an attack on Velm on Monday.", "attack"),
    ("Police foiled a bombing in Velm on Monday.", "bombing"),
    ("Ruiz called for an attack on Velm on Monday.", "attack"),
    ("Ona Teller demanded the resignation of Tomas Vey on Monday.", "resignation"),
    ("The opposition demanded Tomas Vey's resignation.", "resignation"),
    ("Ona Teller demanded that Tomas Vey resign.", "resign"),
    ("Reports that the army attacked Velm were false.", "attacked"),
    ("Claims that rebels killed 12 people in Velm on Monday were unfounded.", "killed"),
    ("It is not true that rebels killed 12 people in Velm on Monday.", "killed"),
    ("Rumours that rebels attacked Velm spread on Monday.", "attacked"),
    ("It is unclear how many died in Velm on Monday.", "died"),
    ("It was not known how many people were killed in Velm.", "killed"),
    ("Plans to bomb Kirna were dropped.", "dropped"),
    ("She killed time in Velm on Monday.", "killed"),
])
def test_what_is_only_asked_for_or_rumoured_is_no_event(words: str, trigger: str) -> None:
    assert told(words, trigger) == []


@pytest.mark.parametrize(("words", "trigger", "status"), [
    ("It is true that rebels killed 12 people in Velm on Monday.", "killed", "fact"),
    ("The army stopped the clashes in Velm on Monday.", "clashes", "fact"),
    ("Officials confirmed reports that the army attacked Velm on Monday.", "attacked", "claim"),
    ("Tomas Vey resigned on Monday after the opposition had called for an inquiry.", "resigned", "fact"),
    ("Bombs were dropped on Velm on Monday.", "dropped", "fact"),
])
def test_what_came_stays_as_it_is_told(words: str, trigger: str, status: str) -> None:
    assert told(words, trigger) == [status]


@pytest.mark.parametrize(("words", "trigger"), [
    ("The party demanded that General Hugo Lang be arrested.", "arrested"),
    ("The families asked that the hostages be freed by Friday.", "freed"),
    ("The opposition called for Tomas Vey to be arrested.", "arrested"),
    ("Protesters demanded the president resign on Monday.", "resign"),
    ("The council requested that the troops be withdrawn from Velm.", "withdrawn"),
    ("They insisted that the ambassador not be expelled.", "expelled"),
    ("The party demanded, in a letter on Monday, that Hugo Lang be arrested.", "arrested"),
    ("“We are patient,” the ministry said, demanding that its crew be freed.", "freed"),
    ("The minister demanded that the rebels who attacked Velm on Monday be arrested.", "arrested"),
    ("It demanded that police arrest Hugo Lang and that he be charged with murder.", "charged with"),
    ("The ship and its crew be released, Castria demanded.", "released"),
])
def test_what_somebody_wants_to_be_done_is_not_done(words: str, trigger: str) -> None:
    assert told(words, trigger) == []


@pytest.mark.parametrize(("words", "trigger", "status"), [
    ("The minister will soon be arrested.", "arrested", "planned"),
    ("Hugo Lang will not be freed on Monday.", "freed", "negated"),
    ("The rebels, who demanded that Ona Teller be freed, were arrested on Monday.", "arrested", "fact"),
    ("Police arrested Hugo Lang on Monday and demanded that his men be freed.", "arrested", "fact"),
])
def test_what_is_told_beside_a_wish_stays_as_it_is_told(words: str, trigger: str, status: str) -> None:
    assert told(words, trigger) == [status]


@pytest.mark.parametrize(("words", "trigger"), [
    ("The president cancelled a meeting with Adam Roth in Madrid.", "meeting with"),
    ("The meeting with Adam Roth was cancelled on Monday.", "meeting with"),
    ("The minister cancelled Monday's meeting with her counterpart.", "meeting with"),
    ("She abruptly called off a long-awaited meeting with Adam Roth on Monday.", "meeting with"),
    ("A meeting with the rebels, which was due on Monday, has been called off.", "meeting with"),
    ("The meeting between the two presidents in Madrid has been called off.", "meeting"),
])
def test_a_meeting_that_was_called_off_was_not_held(words: str, trigger: str) -> None:
    assert {*told(words, trigger)} <= {"negated"}


@pytest.mark.parametrize(("words", "trigger"), [
    ("The minister postponed a meeting with Adam Roth until June.", "meeting with"),
    ("The meeting with Adam Roth was postponed on Monday.", "meeting with"),
    ("Ona Teller has put off a meeting with the rebels in Velm.", "meeting with"),
    ("A visit to Velm by President Ona Teller was postponed.", "visit"),
    ("The meeting with Adam Roth has been put off until Friday.", "meeting with"),
])
def test_a_meeting_that_was_put_off_is_planned(words: str, trigger: str) -> None:
    assert {*told(words, trigger)} <= {"planned"}


def test_a_meeting_held_although_another_was_cancelled_is_a_fact() -> None:
    words = "The president held a meeting with Adam Roth in Madrid after she cancelled a visit to Velm."
    assert told(words, "meeting with") == ["fact"]
