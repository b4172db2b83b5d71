"""An event that is told again is taken into the one that it is told of, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from editor.model.edits.accounts import join_as_account
from editor.model.edits.articles import take_in_article
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.events import make_event, set_event
from editor.model.edits.notes import add_note_on
from editor.model.errors import EditRefused
from editor.model.records import Article, Briefing, Citation, Event, Line, Note, Paragraph, When
from editor.workspace import create_project
from tests.journeys.hands import CONTROL, Hands
from tests.texts import text_of

FIRST = "The dyke at Brenn broke on Monday."
AGAIN = "Residents said the water came through at dawn."
WORDS = f"{FIRST}\n{AGAIN}\n"


@pytest.fixture
def told(hands: Hands, tmp_path: Path) -> Hands:
    """Return hands on an article with two events that share no time, place or figure."""
    bridge = hands.window.bridge
    bridge.take(create_project(tmp_path / "case.dossier", "A. Ruiz"))
    end = len(FIRST)
    lines = (Line(0, end, number=1), Line(end + 1, len(WORDS) - 1, number=2))
    bridge.submit(take_in_article(Article(id="", title="Dyke", lines=lines), text_of(WORDS), "Wire"))
    article = bridge.project.each(Article)[0].id
    bridge.submit(make_event(article, 0, end))
    bridge.submit(make_event(article, end + 1, len(WORDS) - 1))
    first, again = events(hands)
    bridge.submit(set_event(first.id, title="Dyke breaks", when=When(from_="2033-03-07", to="2033-03-07")))
    bridge.submit(set_event(again.id, title="Water comes"))
    return hands


def events(hands: Hands) -> list[Event]:
    return hands.window.bridge.project.each(Event)


def cited(hands: Hands) -> list[str]:
    return [citation.record for paragraph in hands.window.bridge.project.each(Paragraph)
            for statement in paragraph.statements for citation in statement.citations]


def open_form(hands: Hands, event: Event) -> None:
    hands.window.records.show_record("event", event.id)
    hands.wait(lambda: hands.window.findChild(QPushButton, "eventJoinButton") is not None)


@pytest.mark.parametrize("typed", ["Dyke", "E1"])
def test_the_form_takes_an_event_into_another_that_is_typed(told: Hands, typed: str) -> None:
    first, again = events(told)
    open_form(told, again)
    told.click(told.find(QPushButton, "eventJoinButton"))
    line = told.find(QLineEdit, "eventJoinName")
    told.wait(line.hasFocus)
    told.type(typed)
    told.key(Qt.Key.Key_Return)
    assert [event.id for event in events(told)] == [first.id]
    kept, = events(told)
    assert [anchor.words for account in kept.accounts for anchor in account.evidence] == [FIRST, AGAIN]
    told.wait(lambda: told.window.records.current() == ("event", first.id))
    told.key(Qt.Key.Key_Z, CONTROL)
    assert [event.id for event in events(told)] == [first.id, again.id]


def test_ctrl_m_asks_for_the_event_that_the_open_one_is_told_of(told: Hands) -> None:
    first, again = events(told)
    open_form(told, again)
    told.key(Qt.Key.Key_M, CONTROL)
    told.wait(told.find(QLineEdit, "eventJoinName").hasFocus)
    told.type("dyke")
    told.key(Qt.Key.Key_Down)
    told.key(Qt.Key.Key_Return)
    assert [event.id for event in events(told)] == [first.id]


def test_what_cites_an_event_or_is_noted_on_it_means_the_one_that_took_it_in(told: Hands) -> None:
    bridge = told.window.bridge
    first, again = events(told)
    bridge.submit(make_briefing("Dyke"))
    section = sections_of(bridge.project, bridge.project.each(Briefing)[0].id)[0]
    bridge.submit(add_statement(section.id, "Water came.", citations=(Citation(record=again.id),)))
    bridge.submit(add_note_on("event", again.id))
    bridge.submit(join_as_account(again.id, first.id))
    assert cited(told) == [first.id]
    assert [(note.record, note.words) for note in bridge.project.each(Note)] == [
        (first.id, ""), (first.id, "Water comes")]
    told.key(Qt.Key.Key_Z, CONTROL)
    assert cited(told) == [again.id]


def test_an_event_is_no_account_of_itself(told: Hands) -> None:
    first, _ = events(told)
    desk = told.window.bridge.desk
    assert desk is not None
    with pytest.raises(EditRefused):
        desk.session.do(join_as_account(first.id, first.id))


def test_words_that_name_no_event_change_nothing_and_say_so(told: Hands) -> None:
    _, again = events(told)
    open_form(told, again)
    told.click(told.find(QPushButton, "eventJoinButton"))
    told.type("Nothing like it")
    told.key(Qt.Key.Key_Return)
    assert len(events(told)) == 2
    assert told.find(QWidget, "eventJoinName").isVisible()
