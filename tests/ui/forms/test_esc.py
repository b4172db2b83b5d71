"""Esc in a field that names an entity: it closes the list, then gives back the name, and loses no word for good."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from editor.model.edits.quotes import set_quote
from editor.model.records import Event, Quote
from editor.ui.forms import RecordsPane
from editor.ui.forms.suggestions import Suggestions
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def union(desk: Desk) -> str:
    return desk.tag("Harbour Union", "organisation")


@pytest.fixture
def quote(desk: Desk, union: str) -> str:
    """Return a quote of the union, as said to it too."""
    quote = desk.quote("“We have what we came for,”")
    desk.do(set_quote(quote, speaker=union, addressee=union))
    return quote


@pytest.fixture
def pane(desk: Desk, quote: str) -> RecordsPane:
    pane = desk.pane()
    pane.show_record("quote", quote)
    return pane


@pytest.fixture
def speaker(pane: RecordsPane) -> QLineEdit:
    """Return a field that keeps words which name nobody."""
    return find(pane, QLineEdit, "quoteSpeaker")


@pytest.mark.parametrize("name", ["quoteSpeaker", "quoteAddressee"])
def test_the_first_esc_closes_the_list_and_the_second_gives_the_name_back(desk: Desk, pane: RecordsPane,
                                                                          name: str) -> None:
    field = find(pane, QLineEdit, name)
    desk.write(field, "harb")
    desk.press("Esc")
    assert not find(desk.window, Suggestions, f"{name}Suggestions").isVisible()
    assert field.text() == "harb"
    desk.press("Esc")
    assert field.text() == "Harbour Union"
    assert field.hasFocus()


def test_words_that_were_kept_are_found_by_undo_after_esc(desk: Desk, speaker: QLineEdit, quote: str,
                                                          union: str) -> None:
    desk.write(speaker, "a man on the quay")
    desk.rest()
    desk.press("Esc")
    desk.press("Esc")
    assert (desk.get(Quote, quote).speaker, desk.get(Quote, quote).speaker_words) == (union, "")
    desk.press("Ctrl+Z")
    assert (desk.get(Quote, quote).speaker, desk.get(Quote, quote).speaker_words) == ("", "a man on the quay")
    assert speaker.text() == "a man on the quay"
    desk.press("Ctrl+Z")
    assert desk.get(Quote, quote).speaker == union


def test_a_line_that_adds_has_the_words_again_that_esc_took_out(desk: Desk, pane: RecordsPane) -> None:
    event = desk.event("The strike had left")
    pane.show_record("event", event)
    adding, name = find(pane, QPushButton, "addParticipantButton"), find(pane, QLineEdit, "participantName")
    adding.click()
    desk.write(name, "forty skippers")
    desk.press("Esc")
    desk.press("Esc")
    assert not name.isVisible()
    assert not desk.bridge.unfinished()
    adding.click()
    assert name.text() == name.selectedText() == "forty skippers"
    desk.focus(name)
    desk.press("Return")
    assert [someone.words for someone in desk.get(Event, event).participants] == ["forty skippers"]
    adding.click()
    assert name.text() == "", "what was added is not offered again"


def test_a_line_that_adds_keeps_no_words_for_another_record(desk: Desk, pane: RecordsPane) -> None:
    first, second = desk.event("The strike had left"), desk.event("Harbour Union said")
    pane.show_record("event", first)
    adding, name = find(pane, QPushButton, "addParticipantButton"), find(pane, QLineEdit, "participantName")
    adding.click()
    desk.write(name, "forty skippers")
    desk.press("Esc")
    desk.press("Esc")
    pane.show_record("event", second)
    adding.click()
    assert name.text() == ""
