"""Times and announcements are counted and reviewed with all else once Preferences say so, and not before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from editor.storage.settings import SUGGESTIONS
from editor.ui.application import make_window
from editor.ui.header import Header
from editor.ui.preferences.dialog import PreferencesDialog
from tests.journeys.hands import CONTROL, SHIFT
from tests.ui.review.conftest import ReviewHands

Key = Qt.Key


def turn(hands: ReviewHands, *names: str) -> None:
    """Open Preferences by their keys, press what these settings have to press, and close them."""
    hands.key(Key.Key_Comma, CONTROL)
    dialog = hands.find(PreferencesDialog, "preferencesDialog")
    dialog.go_to(SUGGESTIONS)
    for name in names:
        box = dialog.findChild(QCheckBox, f"{name}Setting")
        assert box is not None, name
        QTest.keyClick(box, Key.Key_Space)
    dialog.reject()
    hands.wait(lambda: hands.window.findChild(PreferencesDialog, "preferencesDialog") is None)


def tells(hands: ReviewHands, count: int) -> bool:
    """Tell whether the foot and the header say that so many wait."""
    header = hands.window.menuWidget()
    assert isinstance(header, Header)
    said = f"{count} suggestions to review"
    return (hands.window.foot.pending.text(), header.review.accessibleDescription().startswith(said)) == (said, True)


def to_events(hands: ReviewHands) -> None:
    """Accept the names and the quote."""
    for _ in range(3):
        hands.key(Key.Key_A, SHIFT)
    hands.key(Key.Key_A)


def test_the_foot_and_the_header_count_them_as_soon_as_they_are_wanted_and_no_longer(hands: ReviewHands) -> None:
    hands.wait(lambda: tells(hands, 11))
    turn(hands, "review_times")
    hands.wait(lambda: tells(hands, 12))
    turn(hands, "review_announcements")
    hands.wait(lambda: tells(hands, 13))
    turn(hands, "review_times", "review_announcements")
    hands.wait(lambda: tells(hands, 11))


def test_times_and_announcements_come_behind_the_events_and_are_in_the_progress(hands: ReviewHands) -> None:
    turn(hands, "review_times", "review_announcements")
    hands.start()
    assert hands.says("reviewPlace") == "1 of 13"
    to_events(hands)
    hands.key(Key.Key_A)
    hands.key(Key.Key_A)
    assert (hands.words, hands.says("reviewPlace")) == ("Monday", "12 of 13")
    hands.key(Key.Key_A)
    assert (hands.words, hands.says("reviewPlace")) == ("The mayor announced relief, and Oster waited.", "13 of 13")
    hands.key(Key.Key_R)
    assert hands.says("reviewSummary") == "12 accepted, 1 rejected"
    assert not hands.button("reviewAcceptTimes").isVisible()
    assert not hands.button("reviewAnnouncements").isVisible()


def test_announcements_alone_come_and_the_times_stay_for_the_end(hands: ReviewHands) -> None:
    turn(hands, "review_announcements")
    hands.start()
    to_events(hands)
    for _ in range(3):
        hands.key(Key.Key_A)
    assert hands.says("reviewSummary") == "12 accepted, none rejected"
    assert hands.button("reviewAcceptTimes").text() == "Accept 1 time"
    assert not hands.button("reviewAnnouncements").isVisible()


def test_a_review_that_is_on_takes_them_in_and_leaves_the_one_it_stands_at_when_they_go(review: ReviewHands) -> None:
    to_events(review)
    review.key(Key.Key_A)
    review.key(Key.Key_A)
    assert review.says("reviewSummary") == "11 accepted, none rejected"
    turn(review, "review_times")
    assert (review.words, review.says("reviewPlace")) == ("Monday", "12 of 12")
    turn(review, "review_times")
    assert review.says("reviewPlace") == "11 of 11"
    assert review.button("reviewAcceptTimes").isVisible()


def test_a_kind_that_is_shown_alone_stays_alone(hands: ReviewHands) -> None:
    turn(hands, "review_times")
    hands.start()
    hands.click(hands.button("namesSieveButton"))
    for _ in range(3):
        hands.key(Key.Key_A, SHIFT)
    assert hands.button("reviewShowAll").isVisible()
    assert hands.states()["Monday"] == ["suggested"]


def test_another_window_remembers_what_is_wanted(hands: ReviewHands) -> None:
    turn(hands, "review_times")
    later = make_window(theme="light")
    try:
        assert later.waiting.loud == {"time"}
    finally:
        later.close()
