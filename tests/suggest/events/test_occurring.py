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
