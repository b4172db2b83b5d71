"""Fields show the beginning of their words, and leave the caret where one goes on typing."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from editor.model.edits.events import set_event
from editor.model.records import Event, Figure
from editor.ui.forms import RecordsPane
from editor.ui.forms.fields import end_of_change
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def event(desk: Desk) -> str:
    event = desk.event("The strike had left")
    desk.do(set_event(event, title="A strike", where_words="a harbour on the far side of the island",
                      figures=(Figure(who="boats of all kinds and sizes"),)))
    return event


@pytest.fixture
def pane(desk: Desk, event: str) -> RecordsPane:
    pane = desk.pane()
    pane.show_record("event", event)
    return pane


def test_typing_goes_on_where_undo_and_redo_left_off(desk: Desk, pane: RecordsPane, event: str) -> None:
    title = find(pane, QPlainTextEdit, "eventTitle")
    desk.focus(title)
    desk.press("End")
    QTest.keyClicks(title, " in May")
    desk.press("Ctrl+Z")
    desk.press("Ctrl+Shift+Z")
    QTest.keyClicks(title, " ended")
    desk.bridge.submit_draft()
    assert desk.get(Event, event).title == "A strike in May ended"


def test_typing_goes_on_where_undo_left_off_in_a_line(desk: Desk, pane: RecordsPane, event: str) -> None:
    where = find(pane, QLineEdit, "eventWhere")
    desk.write(where, "Port Ellis")
    desk.rest()
    desk.press("Ctrl+Z")
    assert where.cursorPosition() == len(where.text())


@pytest.mark.parametrize(("before", "after", "end"), [
    ("", "strike", 6), ("A strike", "A long strike", 7), ("A long strike", "A strike", 2), ("aa", "aaa", 3),
    ("same", "same", 4), ("ships", "🚢 ships", 3),
])
def test_the_change_ends_before_what_both_texts_end_with(before: str, after: str, end: int) -> None:
    assert end_of_change(before, after) == end


def test_a_line_shows_the_beginning_of_its_words_when_it_is_filled_and_when_it_is_left(
        desk: Desk, pane: RecordsPane) -> None:
    who = find(pane, QLineEdit, "figure1Who")
    assert who.cursorPosition() == 0
    desk.focus(who)
    desk.press("End")
    desk.focus(find(pane, QLineEdit, "figure1Words"))
    assert who.cursorPosition() == 0
