"""The foot of the window tells of a field that is not understood, and leads there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from editor.model.edits.events import set_event
from editor.model.records import Event, When
from editor.ui.application import make_application, make_window
from tests.journeys.hands import Hands


@pytest.fixture
def hands() -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_sample()
    yield found
    found.leave()


def _leave_nonsense_in_a_date(hands: Hands) -> str:
    """Type what is no date into the field of an event, and go on to another one."""
    first, second = sorted(hands.window.bridge.project.each(Event), key=lambda event: event.number)[:2]
    hands.window.bridge.submit(set_event(first.id, when=When(words="in spring")))
    hands.window.records.show_record("event", first.id)
    field = hands.find(QLineEdit, "eventWhenFrom")
    field.setFocus()
    QTest.keyClicks(field, "30")
    hands.window.records.show_record("event", second.id)
    return first.id


def test_a_field_that_is_not_understood_is_told_of_and_the_rest_is_called_saved(hands: Hands) -> None:
    _leave_nonsense_in_a_date(hands)
    hands.wait_for_saved()
    told = hands.find(QPushButton, "statusUnread")
    assert hands.find(QLabel, "statusSaved").text().startswith("Saved")
    assert told.text() == "1 field not understood"
    assert "“30” is not part of the project yet" in told.toolTip()


@pytest.mark.parametrize("way", ["click", "keys"])
def test_a_click_or_a_key_leads_to_the_field(hands: Hands, way: str) -> None:
    event = _leave_nonsense_in_a_date(hands)
    hands.wait_for_saved()
    if way == "click":
        QTest.mouseClick(hands.find(QPushButton, "statusUnread"), Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(hands.window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier
                       | Qt.KeyboardModifier.ShiftModifier)
    assert hands.window.records.current() == ("event", event)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert (field.objectName(), field.text()) == ("eventWhenFrom", "30")


def test_the_foot_says_no_more_once_it_is_mended(hands: Hands) -> None:
    _leave_nonsense_in_a_date(hands)
    hands.wait_for_saved()
    QTest.mouseClick(hands.find(QPushButton, "statusUnread"), Qt.MouseButton.LeftButton)
    field = hands.find(QLineEdit, "eventWhenFrom")
    field.selectAll()
    QTest.keyClicks(field, "3 May 2024")
    QTest.keyClick(field, Qt.Key.Key_Return)
    hands.wait_for_saved()
    assert not hands.find(QPushButton, "statusUnread").isVisible()
    assert not hands.window.commands.action("unread").isEnabled()
