"""The link chart among the other parts of the window: what is chosen here is shown there, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor import workspace
from editor.importers.plain import import_pasted
from editor.model.edits.events import make_event, set_event
from editor.model.edits.mentions import tag_mention
from editor.model.records import Entity, Event, Participant
from editor.ui.application import make_application, make_window
from tests.journeys.hands import Hands

WORDS = "Flood at Marrow Bay\n\nThe Guard closed the road to Mr Orme.\n"


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_path(made_project(tmp_path))
    yield found
    found.leave()


def made_project(folder: Path) -> Path:
    """Make a project in which the Guard does something to Orme."""
    desk = workspace.create_project(folder / "flood.dossier", "A. Analyst", title="Flood")
    article = workspace.take_in(desk, import_pasted(WORDS), published="2024-10-30").article
    for words, kind in (("Guard", "organisation"), ("Orme", "person")):
        begin = WORDS.index(words)
        desk.session.do(tag_mention(article, begin, begin + len(words), kind))
    begin = WORDS.index("The Guard")
    desk.session.do(make_event(article, begin, begin + 25))
    guard, orme = desk.session.project.each(Entity)
    people = (Participant(role="actor", entity=guard.id), Participant(role="target", entity=orme.id))
    desk.session.do(set_event(desk.session.project.each(Event)[0].id, participants=people))
    desk.must_be_saved()
    desk.close()
    return folder / "flood.dossier"


def test_an_entity_chosen_on_the_chart_is_shown_in_its_form_and_opened_with_enter(hands: Hands) -> None:
    window = hands.window
    window.commands.action("chart").trigger()
    panel = window.panels.shown[1]
    QApplication.processEvents()
    guard = next(entity.id for entity in window.bridge.project.each(Entity) if entity.name == "Guard")
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.place_of(guard))
    assert window.records.current() == ("entity", guard)
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert window.records.isAncestorOf(QApplication.focusWidget())


def test_an_entity_chosen_in_the_article_stands_out_on_the_chart(hands: Hands) -> None:
    window = hands.window
    window.commands.action("chart").trigger()
    panel = window.panels.shown[1]
    orme = next(entity.id for entity in window.bridge.project.each(Entity) if entity.name == "Orme")
    window.reading.record_chosen.emit("entity", orme)
    assert panel.view.chosen == orme
