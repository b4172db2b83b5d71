"""An event and what tells of it again are accepted together by one key, as one event with its accounts."""

from __future__ import annotations

from typing import cast

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.model.records import Event
from editor.suggest.suggestion import Counted, Happening
from editor.suggest.taking import take_in_suggestions
from tests.ui.review.conftest import ReviewHands, happening, stretch

SHIFT = Qt.KeyboardModifier.ShiftModifier


def suggest_reports(hands: ReviewHands) -> None:
    """Suggest two events of which the second speaks of the first again."""
    first = happening("Port Amsel flooded on Monday.", "flood")
    suggester, second = happening("Two boats sank near Oster.", "flood")
    again = msgspec.structs.replace(cast(Happening, second), again=stretch("Port Amsel flooded on Monday."))
    hands.window.bridge.submit(take_in_suggestions(hands.article, [first, (suggester, again)]))


def test_shift_a_accepts_an_event_with_what_tells_of_it_again(bare: ReviewHands) -> None:
    suggest_reports(bare)
    bare.start()
    assert bare.button("acceptGroupButton").accessibleName() == "Accept it and 1 more account of it"
    bare.key(Qt.Key.Key_A, SHIFT)
    event, = bare.window.bridge.project.each(Event)
    assert (event.state, [anchor.words for anchor in event.evidence]) == (
        "accepted", ["Port Amsel flooded on Monday.", "Two boats sank near Oster."])


def tell_it_again(hands: ReviewHands) -> None:
    """Suggest two events of which the second speaks of the first again, and accept the first alone."""
    suggest_reports(hands)
    hands.start()
    hands.key(Qt.Key.Key_A)


def test_what_tells_of_an_accepted_event_again_is_proposed_as_its_account_in_plain_words(bare: ReviewHands) -> None:
    tell_it_again(bare)
    assert bare.says("reviewProposal") == (
        "Account of E1, “Port Amsel flooded on Monday.”: The words seem to speak of it again.")
    assert [bare.button(name).text() for name in ("acceptButton", "acceptHereButton")] == [
        "Accept as account of E1"] * 2
    assert "speak of it again" in bare.find(QWidget, "reviewCard").accessibleDescription()
    bare.key(Qt.Key.Key_A)
    event, = bare.window.bridge.project.each(Event)
    assert [anchor.words for anchor in event.evidence] == [
        "Port Amsel flooded on Monday.", "Two boats sank near Oster."]


@pytest.mark.parametrize("way", ["key", "row"])
def test_what_is_proposed_as_an_account_can_be_an_event_of_its_own(bare: ReviewHands, way: str) -> None:
    tell_it_again(bare)
    row = bare.button("ownEventButton")
    assert (row.isVisible(), row.accessibleName()) == (True, "An event of its own")
    if way == "key":
        bare.key(Qt.Key.Key_0)
    else:
        bare.click(row)
    assert [(event.state, event.number) for event in bare.window.bridge.project.each(Event)] == [
        ("accepted", 1), ("accepted", 2)]


def test_a_is_plain_where_no_account_is_proposed(bare: ReviewHands) -> None:
    suggest_reports(bare)
    bare.start()
    assert (bare.button("acceptButton").text(), bare.button("ownEventButton").isVisible()) == ("Accept", False)
    bare.key(Qt.Key.Key_0)
    assert {event.state for event in bare.window.bridge.project.each(Event)} == {"suggested"}


def test_one_undo_brings_both_back(bare: ReviewHands) -> None:
    suggest_reports(bare)
    bare.start()
    bare.key(Qt.Key.Key_A, SHIFT)
    bare.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [event.state for event in bare.window.bridge.project.each(Event)] == ["suggested", "suggested"]


def test_the_card_says_what_became_of_those_who_are_counted(bare: ReviewHands) -> None:
    words = "Two boats sank near Oster."
    two = stretch("Two")
    suggester, event = happening(words, "transport accident")
    counted = Counted(begin=two.begin, end=two.end, rule="number", outcome="sunk", unit="boats", least=2, most=2)
    bare.window.bridge.submit(take_in_suggestions(bare.article, [
        ("figures", counted), (suggester, msgspec.structs.replace(cast(Happening, event), figures=(two,)))]))
    bare.start()
    assert "Figure: boats sunk: “Two”" in bare.says("reviewDetails")


@pytest.mark.parametrize("keys", ["card", "article"])
def test_a_key_for_an_account_tells_where_no_known_event_is_like_the_one_of_the_card(
        bare: ReviewHands, keys: str) -> None:
    bare.window.bridge.submit(take_in_suggestions(bare.article, [happening("Two boats sank near Oster.", "accident")]))
    bare.start()
    if keys == "article":
        bare.window.view.setFocus()
    bare.key(Qt.Key.Key_1)
    assert bare.toast == "Nothing is accepted: no further known event is like this one."
    assert [event.state for event in bare.window.bridge.project.each(Event)] == ["suggested"]
