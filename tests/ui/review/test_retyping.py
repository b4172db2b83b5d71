"""A letter of a type with Shift puts right what all that wait of a name are, in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor.model.edits.suggested_types import waiting_as_type
from editor.model.records import Quote
from tests.journeys.hands import CONTROL, SHIFT
from tests.ui.review.conftest import ReviewHands, stretch

Key = Qt.Key


def offered(hands: ReviewHands) -> QWidget:
    """Press E and return what is offered for the words."""
    hands.key(Key.Key_E)
    hands.wait(lambda: hands.find(QWidget, "typePalette").isVisible())
    return hands.find(QWidget, "typePalette")


def test_shift_and_a_letter_after_e_gives_the_whole_group_another_type_in_one_step(review: ReviewHands) -> None:
    offered(review)
    review.key(Key.Key_O, SHIFT)
    tags = [review.tag("Port Amsel", which) for which in range(3)]
    assert {(tag.type, tag.state, tag.accepted) for tag in tags} == {("organisation", "accepted", "in bulk")}
    entity = review.entity("Port Amsel")
    assert entity is not None
    assert ({tag.entity for tag in tags}, entity.type, entity.state) == ({entity.id}, "organisation", "accepted")
    assert review.toast == "Tagged 3 suggested mentions of “Port Amsel” as Organisation"
    assert (review.words, review.says("reviewPlace"), review.says("reviewTold")) == (
        "Ana Ruiz", "4 of 11", "3 accepted, none rejected")
    review.key(Key.Key_Z, CONTROL)
    assert review.states()["Port Amsel"] == ["suggested"] * 3
    again = review.entity("Port Amsel")
    assert again is not None
    assert (again.type, again.state) == ("location", "suggested")


def test_the_short_form_goes_along_and_so_does_who_is_quoted(review: ReviewHands) -> None:
    review.key(Key.Key_A, SHIFT)
    assert review.words == "Ana Ruiz"
    review.window.view.setFocus()
    review.key(Key.Key_M, SHIFT)
    full, short = review.tag("Ana Ruiz"), review.tag("Ruiz", 1)
    assert (full.type, short.type, short.entity) == ("materiel", "materiel", full.entity)
    quote = review.record(Quote)
    assert isinstance(quote, Quote)
    assert quote.speaker == full.entity


def test_what_is_offered_tells_of_shift(review: ReviewHands) -> None:
    palette = offered(review)
    assert "New, tagged as; with Shift every match" in [
        label.text() for label in palette.findChildren(type(review.find(QWidget, "selectedWords")))]


@pytest.mark.parametrize(("words", "kind"), [("Port Amsel", "time"), ("Port Amsel", "event"), ("Monday", "person"),
                                             ("mayor", "person")])
def test_only_names_that_wait_are_given_the_type_of_a_name_together(hands: ReviewHands, words: str, kind: str) -> None:
    place = stretch(words)
    assert waiting_as_type(hands.window.bridge.project, hands.article, place.begin, place.end, kind) is None
