"""A quote or an event that is made by hand where one is suggested takes the suggestion up: none is left over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from editor.model.edits.events import set_event
from editor.model.edits.quotes import set_quote
from editor.model.records import Event, Quote, When
from tests.journeys.hands import CONTROL
from tests.ui.review.conftest import ReviewHands

Key = Qt.Key
SENTENCE = "Two boats sank near Oster."


def boats(hands: ReviewHands) -> list[Event]:
    """Return the events that rest on the sentence of the boats."""
    return [event for event in hands.window.bridge.project.each(Event)
            if any(anchor.words in SENTENCE for anchor in event.evidence)]


def knowing(hands: ReviewHands) -> None:
    """Let the suggestion of the boats know more than the words by themselves say."""
    event, = boats(hands)
    when = When(from_="2024-10-29", to="2024-10-29", precision="day", words="on Tuesday")
    hands.window.bridge.submit(set_event(event.id, title="Boats sink off Oster", type="accident", when=when))


def test_an_event_by_hand_on_a_suggested_one_is_that_one_with_all_it_knows(hands: ReviewHands) -> None:
    knowing(hands)
    hands.select(SENTENCE)
    hands.key(Key.Key_E)
    event, = boats(hands)
    assert (event.state, event.accepted, event.number) == ("accepted", "singly", 1)
    assert (event.title, event.type, event.when.from_) == ("Boats sink off Oster", "accident", "2024-10-29")
    assert hands.find(QWidget, "eventForm").isVisible()
    assert hands.find(QComboBox, "eventType").currentData() == "accident"
    hands.key(Key.Key_Z, CONTROL)
    event, = boats(hands)
    assert (event.state, event.number) == ("suggested", 0)


def test_an_event_by_hand_on_most_of_the_words_rests_on_those_that_were_chosen(hands: ReviewHands) -> None:
    hands.select("Two boats sank near")
    hands.key(Key.Key_E)
    event, = boats(hands)
    assert (event.state, [anchor.words for anchor in event.evidence]) == ("accepted", ["Two boats sank near"])


def test_an_event_by_hand_on_a_few_of_the_words_is_another_one(hands: ReviewHands) -> None:
    hands.select("Two boats")
    hands.key(Key.Key_E)
    assert sorted((event.state, event.evidence[0].words) for event in boats(hands)) == [
        ("accepted", "Two boats"), ("suggested", SENTENCE)]


def test_a_quote_by_hand_on_a_suggested_one_is_that_one(hands: ReviewHands) -> None:
    hands.window.bridge.submit(set_quote(hands.record(Quote).id, tone="hostile"))
    hands.select("“We stay,”")
    hands.key(Key.Key_Q)
    quote, = hands.window.bridge.project.each(Quote)
    assert (quote.state, quote.accepted, quote.number, quote.tone) == ("accepted", "singly", 1, "hostile")
    assert quote.suggested == ("speaker",), "who speaks is proposed still, as for what is made by hand"
    hands.key(Key.Key_Z, CONTROL)
    quote, = hands.window.bridge.project.each(Quote)
    assert quote.state == "suggested"


def test_what_is_decided_about_is_not_taken_up_again(hands: ReviewHands) -> None:
    hands.select(SENTENCE)
    hands.key(Key.Key_E)
    hands.select(SENTENCE)
    hands.key(Key.Key_E)
    assert [event.number for event in boats(hands)] == [1, 2], "what is decided about is no suggestion any more"
