"""An event and what tells of it again are accepted together by one key, as one event with its accounts."""

from __future__ import annotations

from typing import cast

import msgspec
from PySide6.QtCore import Qt

from editor.model.records import Event
from editor.suggest.suggestion import Happening
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


def test_one_undo_brings_both_back(bare: ReviewHands) -> None:
    suggest_reports(bare)
    bare.start()
    bare.key(Qt.Key.Key_A, SHIFT)
    bare.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [event.state for event in bare.window.bridge.project.each(Event)] == ["suggested", "suggested"]
