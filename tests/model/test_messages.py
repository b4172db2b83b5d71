"""What is said of a step."""

from __future__ import annotations

import re

import pytest

from editor.model.change import Message
from editor.model.messages import DONE, DONE_IN_PART, ORDERS, Forms, describe, say_done, told

SHOWING_THEMSELVES = ("accept ", "add ", "change ", "choose scheme", "cite", "duplicate ", "export", "found ",
                      "free nodes", "hide type", "import ", "look at", "make ", "move article", "move section",
                      "move sentence", "move type", "place node", "read ", "reverse ", "settle ", "show type",
                      "suggest", "tag mention", "tell ", "write ")


def values_in(forms: Forms) -> set[str]:
    """Return the names of the values that a sentence has, in each of its forms."""
    each = [forms] if isinstance(forms, str) else list(forms)
    found = {frozenset(re.findall(r"\{\w+\}", form)) for form in each}
    assert len(found) == 1, "a plural says as much as its singular"
    return set(found.pop())


def filled(message: str) -> Message:
    """Return a message with a value for each place of its sentence."""
    names = {name.strip("{}") for name in values_in(ORDERS[message])}
    return Message(message, tuple((name, "2" if name == "count" else name.title()) for name in sorted(names)))


def test_every_step_has_an_order_and_a_sentence_once_it_is_done() -> None:
    assert ORDERS.keys() == DONE.keys()


@pytest.mark.parametrize("message", sorted(ORDERS))
def test_a_step_that_links_merges_moves_ends_or_takes_away_is_told(message: str) -> None:
    assert bool(told(filled(message))) != message.startswith(SHOWING_THEMSELVES)


@pytest.mark.parametrize("message", sorted(DONE))
def test_what_is_done_says_as_much_as_the_order(message: str) -> None:
    assert values_in(DONE[message]) == values_in(ORDERS[message])


@pytest.mark.parametrize("message", sorted(DONE_IN_PART))
def test_what_is_done_in_part_says_also_what_is_left(message: str) -> None:
    assert values_in(DONE_IN_PART[message]) == {*values_in(ORDERS[message]), "{left}"}


@pytest.mark.parametrize("message", sorted(set(DONE) - {"read article", "set line aside", "split entity"}))
def test_what_is_done_is_no_order(message: str) -> None:
    assert say_done(filled(message)) != describe(filled(message))


def test_a_step_is_ordered_in_the_menu_and_told_as_done() -> None:
    message = Message("untag mention", (("words", "Marrow Bay"),))
    assert (describe(message), told(message)) == ("Remove the tag on “Marrow Bay”", "Removed the tag on “Marrow Bay”")


@pytest.mark.parametrize(("count", "sentence"), [
    ("1", "Linked 1 mention to “The Guard”"), ("5", "Linked 5 mentions to “The Guard”")])
def test_one_mention_is_told_in_the_singular(count: str, sentence: str) -> None:
    assert told(Message("link everywhere", (("name", "The Guard"), ("count", count), ("left", "0")))) == sentence


def test_a_step_that_tags_every_place_is_told_with_what_it_left_alone() -> None:
    values = (("words", "Marrow Bay"), ("type", "Location"), ("count", "4"))
    assert told(Message("tag everywhere", (*values, ("left", "0")))) == (
        "Tagged 4 mentions of “Marrow Bay” as Location")
    assert told(Message("tag everywhere", (*values, ("left", "2")))) == (
        "Tagged 4 mentions of “Marrow Bay” as Location; left alone because they have changed: 2")


def test_a_message_of_a_newer_version_is_given_by_its_id() -> None:
    message = Message("fold article", (("name", "Floods"),))
    assert (describe(message), say_done(message), told(message)) == ("fold article", "fold article", "")
