"""Who took part stands in a line of its own for each role, where the scheme has it and under the name it has now."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from editor.model.edits.events import set_event
from editor.model.edits.types import add_term, move_term, set_term
from editor.model.records import Participant
from editor.model.terms import TermName
from editor.ui.forms import RecordsPane
from editor.ui.forms.chips import ChipRow
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def event(desk: Desk) -> str:
    """Return an event with participants in roles of which the scheme lists the last alone, when it is added."""
    return desk.event("The strike had left")


@pytest.fixture
def pane(desk: Desk, event: str) -> RecordsPane:
    pane = desk.pane()
    pane.show_record("event", event)
    return pane


def _take_part(desk: Desk, event: str, *roles: str) -> None:
    desk.do(set_event(event, participants=tuple(Participant(role=role, words=f"Who {role}s") for role in roles)))
    desk.qtbot.wait(20)


def _lines(pane: RecordsPane) -> list[str]:
    """Return what the lines that are shown are called, from top to bottom."""
    shown = [row for row in find(pane, QWidget, "eventParticipants").findChildren(ChipRow) if row.isVisible()]
    assert len({row.y() for row in shown}) == len(shown), "two lines stand in one place"
    return [row.accessibleName() for row in sorted(shown, key=lambda row: row.y())]


def test_a_role_that_the_scheme_gets_later_has_a_line_of_its_own(desk: Desk, pane: RecordsPane, event: str) -> None:
    _take_part(desk, event, "haul", "row")
    desk.do(add_term("role", "Broker"))
    _take_part(desk, event, "haul", "row", "Broker")
    assert _lines(pane) == ["Broker", "haul", "row"]


def test_a_role_that_is_renamed_is_called_so(desk: Desk, pane: RecordsPane, event: str) -> None:
    desk.do(add_term("role", "Broker"))
    _take_part(desk, event, "Broker")
    desk.do(set_term(TermName("role", "Broker"), label="Go-between"))
    desk.bridge.letters_changed.emit()
    assert _lines(pane) == ["Go-between"]
    labels = [label.text() for label in find(pane, QWidget, "eventParticipants").findChildren(QLabel)]
    assert "Go-between" in labels
    assert "Broker" not in labels


def test_lines_follow_the_order_of_the_roles(desk: Desk, pane: RecordsPane, event: str) -> None:
    for role in ("Broker", "Skipper"):
        desk.do(add_term("role", role))
    _take_part(desk, event, "Broker", "Skipper")
    assert _lines(pane) == ["Broker", "Skipper"]
    desk.do(move_term(TermName("role", "Skipper"), -1))
    desk.bridge.letters_changed.emit()
    desk.qtbot.wait(20)
    assert _lines(pane) == ["Skipper", "Broker"]
