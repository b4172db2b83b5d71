"""What is measured from another time, or was counted before, is none of an event; and what arms alone do is one."""

from __future__ import annotations

import pytest

from tests.suggest.events.test_events import events, said


def test_what_came_when_the_last_such_thing_did_is_none_of_an_event() -> None:
    words = ("Rebels attacked Port Amsel on Monday. The Monday attack was the worst since 2019, when 40 died in Velm.")
    told = events(words)
    assert {said(words, figure) for each in told for figure in each.figures} == set()
    assert {said(words, each.where) for each in told} == {""}


def test_when_without_a_bound_tells_of_the_same_time() -> None:
    words = "Nine died in July, when rebels attacked Velm."
    assert [(said(words, each.when), [said(words, one) for one in each.figures]) for each in events(words)] == [
        ("July", ["Nine"])]


@pytest.mark.parametrize(("words", "figures"), [
    ("The attack killed at least 20 and as many as 25, the ministry said, revising an earlier toll of 18.",
     ["at least 20", "as many as 25"]),
    ("The raid on Velm killed 20 people, up from 18 on Friday.", ["20"]),
    ("The raid on Velm killed 20 people, and 18 were injured.", ["20", "18"]),
])
def test_a_figure_that_another_replaced_is_none_of_an_event(words: str, figures: list[str]) -> None:
    assert [said(words, one) for each in events(words) for one in each.figures] == figures


@pytest.mark.parametrize(("words", "told"), [
    ("Later, the U.S. struck 85 targets in Iraq and Syria.", [("other attack", "struck")]),
    ("The air force shot down 10 of 12 drones.", [("other attack", "shot down")]),
    ("Gunmen shot down four men in Velm.", [("shooting", "shot")]),
    ("The Harbour Security Council met on Tuesday.", [("meeting", "met")]),
    ("Sales targets were met on Tuesday.", []),
])
def test_targets_are_struck_drones_shot_down_and_a_council_meets(words: str, told: list[tuple[str, str]]) -> None:
    assert [(each.type, said(words, each.trigger)) for each in events(words)] == told
