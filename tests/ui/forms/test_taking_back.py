"""Letters that were typed and taken back leave no trace: the record is what it was, and more than its fields show."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from editor.model.edits.articles import set_article
from editor.model.edits.events import set_event
from editor.model.edits.quotes import set_quote
from editor.model.records import Event, Quote, When
from editor.ui.forms import RecordsPane
from tests.ui.forms.desk import Desk, find

DAY, LATER = "2024-10-28", "2024-11-03"
ABOUT = When(from_=DAY, to=DAY, precision="about", words="about Oct. 28")
NIGHT = When(from_=DAY, to=DAY, precision="part of day", part="night", words="last night",
             derived="Counted from the publication date")
WEEK = When(from_=DAY, to=LATER, precision="week", words="the last week of October")
TIMES = (ABOUT, NIGHT, WEEK)
SUGGESTED = ("when", "where")


@pytest.fixture
def event(desk: Desk) -> str:
    """Return an event whose time and place are only proposed."""
    desk.do(set_article(desk.article, published="2024-10-29"))
    port = desk.tag("Port Ellis", "location")
    event = desk.event("The strike had left")
    desk.do(set_event(event, when=ABOUT, where=port, suggested=SUGGESTED))
    return event


@pytest.fixture
def pane(desk: Desk) -> RecordsPane:
    return desk.pane()


@pytest.mark.parametrize("when", TIMES)
@pytest.mark.parametrize("name", ["eventWhenFrom", "eventWhenTo"])
@pytest.mark.parametrize("rests", [False, True])
def test_esc_gives_back_the_time_and_not_its_days_alone(desk: Desk, event: str, when: When, name: str,
                                                        rests: bool) -> None:
    desk.bridge.submit(set_event(event, when=when, suggested=SUGGESTED))
    desk.pane().show_record("event", event)
    before, steps = desk.get(Event, event), desk.bridge.undo_label()
    desk.write(find(desk.window, QLineEdit, name), "3 May 2024")
    if rests:
        desk.rest()
    QTest.keyClicks(find(desk.window, QLineEdit, name), "x")
    if rests:
        desk.rest()
    desk.press("Esc")
    desk.rest()
    assert desk.get(Event, event) == before
    assert desk.bridge.undo_label() == steps, "what came to nothing is no step"


@pytest.mark.parametrize("when", TIMES)
def test_a_date_that_is_typed_as_it_was_changes_nothing(desk: Desk, event: str, when: When) -> None:
    desk.bridge.submit(set_event(event, when=when, suggested=SUGGESTED))
    desk.pane().show_record("event", event)
    before, field = desk.get(Event, event), find(desk.window, QLineEdit, "eventWhenFrom")
    desk.write(field, "3 May 2024")
    desk.rest()
    assert desk.get(Event, event) != before
    desk.write(field, "28 Oct 2024")
    desk.press("Return")
    assert desk.get(Event, event) == before


def test_a_phrase_for_the_day_that_was_there_still_brings_its_part_of_the_day(desk: Desk, event: str) -> None:
    desk.pane().show_record("event", event)
    desk.write(find(desk.window, QLineEdit, "eventWhenFrom"), "last night")
    desk.press("Return")
    assert desk.get(Event, event).when.part == "night"


def test_an_edit_of_another_field_meanwhile_stays(desk: Desk, event: str) -> None:
    desk.pane().show_record("event", event)
    before, field = desk.get(Event, event), find(desk.window, QLineEdit, "eventWhenFrom")
    desk.write(field, "3 May 2024")
    desk.rest()
    desk.do(set_event(event, title="Idle boats"))
    QTest.keyClicks(field, "x")
    desk.press("Esc")
    assert (desk.get(Event, event).title, desk.get(Event, event).when.from_) == ("Idle boats", before.when.from_)


def test_a_place_that_is_looked_for_in_vain_stays_proposed(desk: Desk, event: str) -> None:
    desk.pane().show_record("event", event)
    field = find(desk.window, QLineEdit, "eventWhere")
    desk.focus(field)
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "x")
    desk.rest()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    desk.rest()
    assert desk.get(Event, event).suggested == SUGGESTED


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(("eventWhenFrom", "eventWhenTo")), st.sampled_from(TIMES),
       st.text("0123456789 May-.lastnigh", min_size=1, max_size=12))
@example("eventWhenFrom", WEEK, "28-30 Oct 2024")
@example("eventWhenFrom", ABOUT, "last night")
def test_typing_anything_and_then_esc_leaves_the_record_as_it_was(desk: Desk, pane: RecordsPane, event: str, name: str,
                                                                  when: When, typed: str) -> None:
    desk.bridge.submit(set_event(event, when=when, suggested=SUGGESTED))
    pane.show_record("event", event)
    before, field = desk.get(Event, event), find(desk.window, QLineEdit, name)
    desk.write(field, typed)
    desk.bridge.submit_draft()
    QTest.keyClicks(field, "@")  # which is in no date
    desk.press("Esc")
    desk.bridge.finish()
    assert desk.get(Event, event) == before


def test_a_cue_that_is_typed_as_it_was_stays_where_it_stands_in_the_article(desk: Desk) -> None:
    quote = desk.quote("“We have what we came for,”")
    desk.bridge.submit(set_quote(quote, suggested=("cue",)))
    desk.pane().show_record("quote", quote)
    before, field = desk.get(Quote, quote), find(desk.window, QLineEdit, "quoteCue")
    desk.write(field, "boasted")
    desk.rest()
    desk.write(field, "told")
    desk.press("Return")
    assert desk.get(Quote, quote) == before
