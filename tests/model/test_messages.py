"""What is said of a step."""

from __future__ import annotations

import re

import pytest

from editor.model.change import Message
from editor.model.messages import DONE, SENTENCES, TAKES_AWAY, describe, told

OUT_OF_SIGHT = ("move mention", "move passage", "correct ", "set line ", "keep line",
                "link ", "merge ", "unmerge ", "split ", "restore", *TAKES_AWAY)


@pytest.mark.parametrize("message", sorted(SENTENCES))
def test_a_step_that_links_merges_or_takes_away_is_told_as_done(message: str) -> None:
    assert (message in DONE) == message.startswith(OUT_OF_SIGHT)


@pytest.mark.parametrize("message", sorted(DONE))
def test_what_is_told_says_as_much_as_the_order(message: str) -> None:
    assert set(re.findall(r"\{\w+\}", DONE[message])) == set(re.findall(r"\{\w+\}", SENTENCES[message]))


def test_a_step_is_ordered_in_the_menu_and_told_as_done() -> None:
    message = Message("untag mention", (("words", "Marrow Bay"),))
    assert (describe(message), told(message)) == ("Remove the tag on “Marrow Bay”", "Removed the tag of “Marrow Bay”")


def test_a_step_that_shows_by_itself_is_not_told() -> None:
    assert told(Message("tag mention", (("words", "Marrow Bay"), ("type", "Location")))) == ""
