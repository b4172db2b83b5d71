"""What is typed over a suggested value takes its place, whether the keys came to it by E, by Tab or by a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from editor.model.records import Event, Quote
from tests.journeys.hands import SHIFT
from tests.ui.review.conftest import ReviewHands

Key = Qt.Key


@pytest.fixture
def quote(review: ReviewHands) -> ReviewHands:
    """Hands at the card of the quote, of which the speaker is suggested."""
    for _ in range(3):
        review.key(Key.Key_A, SHIFT)
    return review


def speaker(hands: ReviewHands) -> QLineEdit:
    """Return the field of the speaker."""
    return hands.find(QLineEdit, "quoteSpeaker")


def test_what_is_typed_after_e_takes_the_place_of_the_suggested_speaker(quote: ReviewHands) -> None:
    quote.key(Key.Key_E)
    assert speaker(quote).property("proposed")
    quote.type("Harbour crew")
    quote.key(Key.Key_Return)
    quote.key(Key.Key_Escape)
    held = quote.record(Quote)
    assert isinstance(held, Quote)
    assert (held.speaker, held.speaker_words, held.state) == ("", "Harbour crew", "accepted")


def test_a_first_click_into_a_suggested_value_selects_it_and_a_second_places_the_caret(quote: ReviewHands) -> None:
    quote.key(Key.Key_E)
    field = speaker(quote)
    quote.find(QLineEdit, "quoteOffice").setFocus()
    into = QPoint(field.cursorRect().right() + 12, field.height() // 2)
    quote.click(field, into)
    assert field.selectedText() == field.text() == "Ana Ruiz"
    quote.click(field, into)
    assert (field.hasSelectedText(), 0 < field.cursorPosition() < len(field.text())) == (False, True)


def test_the_way_back_to_a_suggested_value_by_tab_selects_it(quote: ReviewHands) -> None:
    quote.key(Key.Key_E)
    quote.key(Key.Key_Tab)
    quote.key(Key.Key_Backtab, SHIFT)
    assert (QApplication.focusWidget(), speaker(quote).selectedText()) == (speaker(quote), "Ana Ruiz")


def test_a_value_that_is_no_suggestion_any_more_is_typed_on_where_it_is_clicked(quote: ReviewHands) -> None:
    quote.key(Key.Key_E)
    quote.key(Key.Key_Return)
    field = speaker(quote)
    assert not field.property("proposed")
    quote.find(QLineEdit, "quoteOffice").setFocus()
    quote.click(field, QPoint(field.cursorRect().right() + 12, field.height() // 2))
    assert not field.hasSelectedText()


def test_what_is_typed_after_e_takes_the_place_of_the_title_and_tab_leads_to_the_type(quote: ReviewHands) -> None:
    quote.key(Key.Key_A)
    assert quote.words == "Port Amsel flooded on Monday."
    quote.key(Key.Key_E)
    quote.type("Water in Port Amsel")
    quote.key(Key.Key_Tab)
    assert QApplication.focusWidget() is quote.find(QComboBox, "eventType")
    quote.key(Key.Key_Escape)
    held = quote.record(Event)
    assert isinstance(held, Event)
    assert (held.title, held.state) == ("Water in Port Amsel", "accepted")
