"""How many actions a review takes: one for all tags of an entity, one for a quote or an event, one for all times."""

from __future__ import annotations

from PySide6.QtCore import Qt

from editor.model.records import Event, Mention, Quote
from tests.journeys.hands import SHIFT
from tests.ui.review.conftest import ReviewHands, bare, hands

__all__ = ["bare", "hands"]

Key = Qt.Key


def test_twelve_suggestions_of_three_entities_take_eight_actions(hands: ReviewHands) -> None:
    window = hands.window
    actions = [(Key.Key_F7, Qt.KeyboardModifier.NoModifier), *[(Key.Key_A, SHIFT)] * 3,
               *[(Key.Key_A, Qt.KeyboardModifier.NoModifier)] * 3, (Key.Key_A, SHIFT)]
    for action in actions:
        hands.key(*action)
    tags = window.bridge.project.mentions_of(hands.article).values()
    records: list[Mention | Quote | Event] = [*tags, *window.bridge.project.each(Quote),
                                              *window.bridge.project.each(Event)]
    assert len(actions) == 8
    assert sum(record.state == "accepted" for record in records) == 12
    assert [record.type for record in records if record.state == "suggested" and isinstance(record, Event)] == [
        "announcement"]
