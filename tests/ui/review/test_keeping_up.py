"""The panel keeps up: its counters with the filter, its list with the card, keys with a click, its end with undo."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel

from editor.suggest.suggestion import Name
from editor.suggest.taking import take_in_suggestions
from tests.journeys.hands import ALT, CONTROL, SHIFT
from tests.ui.review.conftest import WORDS, ReviewHands

Key = Qt.Key


def title_of_end(hands: ReviewHands) -> str:
    """Return what the end of the review is headed with."""
    return next(label.text() for label in hands.panel.finished.findChildren(QLabel)
                if label.property("role") == "title")


def test_in_the_filter_of_times_the_counters_are_those_of_times(review: ReviewHands) -> None:
    assert review.says("reviewPlace") == "1 of 11"
    review.click(review.button("timesSieveButton"))
    assert (review.says("reviewPlace"), review.says("reviewTold")) == ("1 of 1", "0 accepted, none rejected")
    review.key(Key.Key_R)
    assert review.says("reviewTold") == "0 accepted, 1 rejected"
    review.click(review.button("allSieveButton"))
    assert (review.says("reviewPlace"), review.says("reviewTold")) == ("1 of 11", "0 accepted, none rejected")


def test_a_filter_that_was_clicked_does_not_take_the_keys(review: ReviewHands) -> None:
    review.click(review.button("namesSieveButton"))
    assert QApplication.focusWidget() is review.panel
    review.key(Key.Key_Right, ALT | SHIFT | CONTROL)
    assert (review.words, review.button("namesSieveButton").isChecked()) == ("Amsel", True)


def test_on_a_filter_too_the_keys_that_move_ends_do_so(review: ReviewHands) -> None:
    review.button("allSieveButton").setFocus(Qt.FocusReason.TabFocusReason)
    review.key(Key.Key_Right, ALT | SHIFT | CONTROL)
    assert (review.words, review.button("allSieveButton").isChecked()) == ("Amsel", True)


def test_what_comes_next_is_shown_from_its_beginning_with_each_card(bare: ReviewHands) -> None:
    bare.window.bridge.submit(take_in_suggestions(bare.article, [
        ("names", Name(begin=at, end=at + 1, rule="title", sort="person", one=f"Name {at}"))
        for at, letter in enumerate(WORDS) if letter.isalpha()]))
    bare.start()
    upcoming = bare.panel.upcoming
    upcoming.scrollToBottom()
    bare.wait(lambda: upcoming.verticalScrollBar().value() > 0)
    bare.key(Key.Key_A)
    assert upcoming.verticalScrollBar().value() == 0
    assert upcoming.rows.rowCount(QModelIndex()) > 0


def test_once_the_suggestions_themselves_are_undone_the_end_says_so(review: ReviewHands) -> None:
    review.key(Key.Key_Z, CONTROL)
    assert title_of_end(review) == "Nothing is suggested any more"
    assert review.says("reviewSummary") == "Undone: Suggest 16 records in “Flood”. Ctrl+Shift+Z does it again."
    assert review.says("reviewPlace") == ""
    review.key(Key.Key_Z, CONTROL | SHIFT)
    assert (review.words, review.says("reviewPlace")) == ("Port Amsel", "1 of 11")
