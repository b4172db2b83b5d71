"""Words that were typed are never called saved before they are, and never lost without a question."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from editor.model.edits.entities import delete_entity, set_entity
from editor.model.edits.events import set_event
from editor.model.records import Entity, Event, Figure, When
from editor.ui.forms import RecordsPane
from editor.workspace import OpenProject, create_project, open_project
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def event(desk: Desk, pane: RecordsPane) -> str:
    """Return an event with one figure, shown in the pane."""
    event = desk.event("The strike had left")
    desk.do(set_event(event, figures=(Figure(),)))
    pane.show_record("event", event)
    return event


@contextmanager
def full_disk(desk: Desk) -> Iterator[None]:
    """Let the files of this process grow no more, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _opened(desk: Desk) -> OpenProject:
    assert desk.bridge.desk is not None
    return desk.bridge.desk


def _saved(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: desk.bridge.save_state == "saved")


def _line(pane: RecordsPane, name: str) -> QLineEdit:
    return find(pane, QLineEdit, name)


def _name(pane: RecordsPane) -> QPlainTextEdit:
    return find(pane, QPlainTextEdit, "entityName")


def _offer_name(pane: RecordsPane, words: str) -> QLineEdit:
    """Type a further name of the entity, without leaving the line."""
    find(pane, QPushButton, "entityAliasesAdd").click()
    line = _line(pane, "entityAliasesNew")
    QTest.keyClicks(line, words)
    return line


def test_a_text_that_is_no_date_is_not_called_saved(desk: Desk, pane: RecordsPane, event: str) -> None:
    desk.do(set_event(event, when=When(words="in spring")))
    _saved(desk)
    desk.write(_line(pane, "eventWhenFrom"), "some day")
    desk.focus(_line(pane, "eventWhenTo"))
    desk.qtbot.waitUntil(lambda: desk.bridge.save_state == "unread")
    assert [(text.field, text.record_id) for text in desk.bridge.unread()] == [(_line(pane, "eventWhenFrom"), event)]
    assert desk.bridge.finish() == ("When it happened, from: “some day” is not part of the project yet.",)
    desk.write(_line(pane, "eventWhenFrom"), "2024-05")
    desk.focus(_line(pane, "eventWhenTo"))
    assert not desk.bridge.unfinished()
    _saved(desk)


def test_a_text_that_is_no_date_is_known_of_while_another_record_is_shown(desk: Desk, pane: RecordsPane, ana: str,
                                                                         event: str) -> None:
    desk.do(set_event(event, when=When(words="in spring")))
    desk.write(_line(pane, "eventWhenFrom"), "some day")
    pane.show_record("event", desk.event("Harbour Union said"))
    pane.show_record("entity", ana)
    assert len(desk.bridge.unfinished()) == 1


def test_the_words_of_a_line_that_adds_are_not_called_saved_before_it_is_left(desk: Desk, pane: RecordsPane,
                                                                             ana: str) -> None:
    _saved(desk)
    _offer_name(pane, "Anita")
    assert desk.bridge.save_state == "saving"
    assert desk.bridge.finish() == ()
    assert desk.get(Entity, ana).aliases == ("Anita",)
    _saved(desk)


def test_closing_takes_in_what_a_line_that_adds_says(desk: Desk, pane: RecordsPane, ana: str) -> None:
    _offer_name(pane, "Anita")
    path = _opened(desk).path
    desk.bridge.take(None)
    desk.bridge.take(open_project(path, "A. Lind"))
    assert desk.get(Entity, ana).aliases == ("Anita",)


def test_showing_another_record_takes_in_what_a_line_that_adds_says_for_the_first(desk: Desk, pane: RecordsPane,
                                                                                 ana: str) -> None:
    union = desk.tag("Harbour Union", "organisation")
    _offer_name(pane, "Anita")
    pane.show_record("entity", union)
    assert (desk.get(Entity, ana).aliases, desk.get(Entity, union).aliases) == (("Anita",), ())
    assert not desk.bridge.unfinished()


def test_a_bound_that_is_no_number_is_not_called_saved(desk: Desk, pane: RecordsPane, event: str) -> None:
    desk.do(set_event(event, figures=(Figure(who="boats"),)))
    desk.write(_line(pane, "figure1Max"), "many")
    desk.focus(_line(pane, "figure1Words"))
    desk.qtbot.waitUntil(lambda: desk.bridge.save_state == "unread")
    assert len(desk.bridge.unfinished()) == 1
    desk.focus(_line(pane, "figure1Max"))
    desk.press("Esc")
    assert not desk.bridge.unfinished()


def test_words_typed_while_the_disk_is_full_are_kept_and_saved_once_there_is_room(desk: Desk, pane: RecordsPane,
                                                                                 ana: str) -> None:
    with full_disk(desk):
        desk.do(set_entity(ana, description="Leads the union"))
        desk.qtbot.waitUntil(lambda: desk.bridge.save_state == "failed")
        desk.write(_name(pane), "Anita")
        desk.focus(find(pane, QPlainTextEdit, "entityDescription"))
        assert _name(pane).toPlainText() == "Anita"
        assert desk.bridge.finish()
    assert _opened(desk).file.retry()
    desk.qtbot.waitUntil(lambda: desk.get(Entity, ana).name == "Anita")
    _saved(desk)
    assert not desk.bridge.unfinished()


def test_words_of_several_fields_wait_for_a_full_disk_together(desk: Desk, pane: RecordsPane, ana: str) -> None:
    with full_disk(desk):
        desk.do(set_entity(ana, kind="leader"))
        desk.qtbot.waitUntil(lambda: desk.bridge.save_state == "failed")
        desk.write(_name(pane), "Anita")
        desk.write(find(pane, QPlainTextEdit, "entityDescription"), "Leads")
        desk.rest()
    assert _opened(desk).file.retry()
    desk.qtbot.waitUntil(lambda: desk.get(Entity, ana).description == "Leads")
    assert desk.get(Entity, ana).name == "Anita"


def test_a_fault_is_told_once_however_long_one_types_on(desk: Desk, pane: RecordsPane, ana: str) -> None:
    told: list[str] = []
    with full_disk(desk):
        desk.do(set_entity(ana, kind="leader"))
        desk.qtbot.waitUntil(lambda: desk.bridge.save_state == "failed")
        desk.bridge.refused.connect(told.append)
        for letters in ("An", "it", "a"):
            desk.write(_name(pane), letters)
            desk.rest()
    assert len(told) == 1
    _opened(desk).file.retry()


def test_words_never_reach_another_project(desk: Desk, pane: RecordsPane, ana: str, event: str,
                                           tmp_path: Path) -> None:
    begins = _line(pane, "eventWhenFrom")
    desk.write(begins, "some day")
    told: list[str] = []
    desk.bridge.take(create_project(tmp_path / "other.dossier", "A. Lind"))
    desk.bridge.refused.connect(told.append)
    desk.focus(pane)
    desk.bridge.finish()
    assert not told
    assert not desk.bridge.unfinished()
    assert begins.text() == ""


def test_words_for_a_record_that_is_deleted_are_forgotten(desk: Desk, pane: RecordsPane, event: str) -> None:
    desk.do(set_event(event, when=When(words="in spring")))
    desk.write(_line(pane, "eventWhenFrom"), "some day")
    desk.focus(_line(pane, "eventWhenTo"))
    pane.table_of("event").delete(event)
    assert not desk.bridge.unfinished()


def test_a_refused_draft_stays_in_its_field_and_is_not_called_saved(desk: Desk, pane: RecordsPane, ana: str) -> None:
    opened = _opened(desk)
    desk.write(_name(pane), "Anita")
    desk.bridge._stop_listening()  # the form is not told that its record is gone
    opened.session.do(delete_entity(ana))
    desk.bridge.submit_draft()
    assert _name(pane).toPlainText() == "Anita"
    assert _name(pane).property("wrong")
    assert desk.bridge.unfinished()
    desk.bridge._stop_listening = opened.session.listen(desk.bridge.changed.emit)


def test_undo_takes_back_a_text_that_is_no_number_before_anything_else(desk: Desk, pane: RecordsPane,
                                                                      event: str) -> None:
    most = _line(pane, "figure1Max")
    desk.write(most, "five")
    desk.focus(_line(pane, "figure1Words"))
    desk.focus(most)
    desk.press("Ctrl+Z")
    assert most.text() == ""
    assert len(desk.get(Event, event).figures) == 1
    desk.press("Ctrl+Z")
    assert not desk.get(Event, event).figures


def test_nothing_can_be_typed_or_chosen_in_a_project_that_can_only_be_read(desk: Desk, pane: RecordsPane,
                                                                           ana: str) -> None:
    path = _opened(desk).path
    desk.bridge.take(None)
    desk.bridge.take(open_project(path, "A. Lind", read_only=True))
    pane.show_record("entity", ana)
    assert desk.bridge.is_read_only
    desk.write(_name(pane), "Anita")
    kind = find(pane, QComboBox, "entityType")
    desk.focus(kind)
    QTest.keyClicks(kind, "loc")
    assert _name(pane).toPlainText() == "Ana Ruiz"
    assert kind.currentText() == "Person"
    assert desk.bridge.save_state == "saved"
