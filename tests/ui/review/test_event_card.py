"""The card of an event is headed with the title that is accepted, and says of what type it is and when it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor.model.edits.events import set_event
from editor.model.records import Event, When
from tests.journeys.hands import SHIFT
from tests.ui.review.conftest import ReviewHands

Key = Qt.Key
TITLE = "Port Amsel flooded for the third time in a year, and the lower town was left by all who lived there"


def to_event(hands: ReviewHands) -> str:
    """Go to the card of the first event; return its id."""
    event = hands.record(Event)
    hands.start()
    for _ in range(3):
        hands.key(Key.Key_A, SHIFT)
    hands.key(Key.Key_A)
    return event.id


def details(hands: ReviewHands) -> list[str]:
    """Return the lines that say more of the event."""
    return hands.says("reviewDetails").split("\n")


def test_an_event_is_headed_with_its_title_and_its_type_stands_below(hands: ReviewHands) -> None:
    hands.window.bridge.submit(set_event(hands.record(Event).id, title="Flood of the port"))
    to_event(hands)
    assert hands.says("reviewTitle") == "Flood of the port"
    assert details(hands)[0] == "Type: Disaster, flood"
    assert "Flood of the port" in hands.panel.card.accessibleDescription()


def test_a_long_title_is_whole_to_be_read(hands: ReviewHands) -> None:
    hands.window.bridge.submit(set_event(hands.record(Event).id, title=TITLE))
    to_event(hands)
    title = hands.panel.findChild(QLabel, "reviewTitle")
    assert title is not None
    assert title.text() == TITLE
    hands.wait(lambda: title.height() >= title.heightForWidth(title.width()) > 2 * title.fontMetrics().height())


def test_a_time_to_the_minute_comes_with_the_words_that_have_the_clock(hands: ReviewHands) -> None:
    when = When(from_="2024-10-28", to="2024-10-28", precision="minute", words="22:40 on Monday")
    hands.window.bridge.submit(set_event(hands.record(Event).id, when=when))
    to_event(hands)
    assert "When: 28 October 2024, “22:40 on Monday”" in details(hands)


def test_a_day_comes_without_the_words_that_say_no_more(hands: ReviewHands) -> None:
    when = When(from_="2024-10-28", to="2024-10-28", precision="day", words="on Monday")
    hands.window.bridge.submit(set_event(hands.record(Event).id, when=when))
    to_event(hands)
    assert "When: 28 October 2024" in details(hands)
