"""Ctrl+Enter leads through all records that lack something, the keys in the field that is to be filled."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from editor.model.edits.entities import add_entity, set_entity
from editor.model.edits.events import set_event
from editor.model.edits.notes import add_note, set_note
from editor.model.edits.quotes import set_quote
from editor.model.project import project_of
from editor.model.records import Entity, Event, Note, When
from editor.ui.forms.walk import next_gap
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def whole(desk: Desk) -> str:
    """Return an event that lacks nothing, in a project in which nothing else is missing."""
    event = desk.event("Harbour Union said")
    desk.do(set_event(event, type="talks", when=When(from_="2024-05-06", to="2024-05-06"), where_words="Port Ellis"))
    return event


def has_keys(field: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is field or field.isAncestorOf(focused))


def test_the_keys_come_into_the_first_field_that_is_to_be_filled(desk: Desk, whole: str) -> None:
    pane = desk.pane()
    pane.show_record("event", whole)
    for cleared, name in (({"type": ""}, "eventType"), ({"when": When()}, "eventWhen"),
                          ({"where_words": ""}, "eventWhere")):
        before = {field: getattr(desk.get(Event, whole), field) for field in cleared}
        desk.do(set_event(whole, **cleared))
        desk.focus(pane.table_of("event").view)
        desk.press("Ctrl+Return")
        assert has_keys(find(pane.form_of("event"), QWidget, name))
        desk.do(set_event(whole, **before))


def test_an_event_without_evidence_says_what_to_do(desk: Desk, whole: str) -> None:
    pane = desk.pane()
    told: list[str] = []
    pane.told.connect(told.append)
    desk.do(set_event(whole, accounts=()))
    pane.show_record("event", whole)
    desk.focus(pane.table_of("event").view)
    desk.press("Ctrl+Return")
    assert told == ["Select the words that tell of this event in the article and press Ctrl+Enter."]
    assert has_keys(pane.form_of("event"))


def test_the_walk_goes_from_events_to_quotes_notes_and_entities(desk: Desk, whole: str) -> None:
    bare = desk.event("The strike had left")
    quote = desk.quote("“We have what we came for,”")
    desk.bridge.submit(set_quote(quote, speaker="", speaker_words=""))
    note = desk.do(add_note(desk.article, 0, 5))
    entity = desk.do(add_entity("Bo Lind", "person"))
    pane = desk.pane()
    pane.show_record("event", whole)
    desk.focus(pane.table_of("event").view)
    walked = []
    for _ in range(5):
        desk.press("Ctrl+Return")
        walked.append(pane.current())
    assert walked == [("event", bare), ("quote", quote), ("note", note), ("entity", entity), ("event", bare)]


def test_what_is_typed_is_kept_on_the_way_and_the_caret_stands_in_the_next_note(desk: Desk, whole: str) -> None:
    first, second = desk.do(add_note(desk.article, 0, 5)), desk.do(add_note(desk.article, 6, 13))
    pane = desk.pane()
    pane.show_record("note", second)
    words = find(pane.form_of("note"), QPlainTextEdit, "noteWords")
    desk.write(words, "Ask the union")
    desk.press("Ctrl+Return")
    assert desk.get(Note, second).words == "Ask the union"
    assert (pane.current(), words.hasFocus()) == (("note", first), True)


def test_the_walk_says_when_nothing_is_missing_and_stays_where_it_is(desk: Desk, whole: str) -> None:
    desk.do(set_note(desk.do(add_note(desk.article, 0, 5)), words="Said"))
    desk.do(set_entity(desk.do(add_entity("Bo Lind", "person")), kind="official"))
    pane = desk.pane()
    told: list[str] = []
    pane.told.connect(told.append)
    pane.show_record("event", whole)
    desk.focus(pane.table_of("event").view)
    desk.press("Ctrl+Return")
    assert told == ["Nothing is missing: every event, quote, note and entity is complete."]
    assert pane.current() == ("event", whole)


def test_a_record_that_a_filter_leaves_out_is_walked_to_as_well(desk: Desk, whole: str) -> None:
    bare = desk.event("The strike had left")
    pane = desk.pane()
    pane.show_record("event", whole)
    table = pane.table_of("event")
    desk.write(table.filter, "harbour union said")
    desk.press("Ctrl+Return")
    assert (pane.current(), table.view.current) == (("event", bare), bare)


def test_the_one_incomplete_record_follows_itself() -> None:
    project = project_of([Entity(id="a", type="person", name="Ana"), Entity(id="b", name="Bo", kind="x")], {})
    ids = {"event": (), "quote": (), "note": (), "entity": ("a", "b")}
    found = next_gap(project, ids, "entity", "a")
    assert found is not None
    assert (found.id, found.field) == ("a", "entityKind")
    assert next_gap(project, ids | {"entity": ("b",)}, "entity", "b") is None
