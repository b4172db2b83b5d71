"""What is only suggested stands dotted in the article and nowhere else: not counted, not listed, in no briefing."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from editor import workspace
from editor.briefing.chart_ties import ties_of
from editor.briefing.checks import findings
from editor.briefing.timeline import dated_events, undated_events
from editor.model.edits.articles import take_in_article
from editor.model.edits.suggestions import reject_suggestions
from editor.model.matching import offers
from editor.model.records import Article, Entity, Event, Quote
from editor.ui.palette.palette import CommandPalette
from editor.ui.tagging.offer import offer_of
from tests.journeys.hands import CONTROL, Hands
from tests.texts import text_of

WORDS = ("Nadia Brenn, chair of the Harbour Union, spoke on Monday. “We will not move at all today,” Nadia Brenn said. "
         "Four men were killed in an attack in Port Amsel on Tuesday, police said.")
NAMES = ("Brenn", "Harbour Union", "Amsel")


@pytest.fixture
def suggested(hands: Hands, tmp_path: Path) -> Hands:
    """Return hands on a window with an article and all that it suggests."""
    path = tmp_path / "strike.dossier"
    desk = workspace.create_project(path, "A. Ruiz")
    desk.session.do(take_in_article(Article(id="", title="Strike", language="en", published="2024-10-30"),
                                    text_of(WORDS)))
    workspace.take_in_suggested(desk, desk.session.project.each(Article)[0].id)
    desk.close()
    hands.window.projects.open_path(path)
    hands.wait(lambda: bool(hands.window.reading.article))
    assert all(hands.window.bridge.project.of(kind) for kind in (Entity, Quote, Event))
    return hands


def reject_all(hands: Hands) -> None:
    project = hands.window.bridge.project
    tags = project.mentions_of(project.each(Article)[0].id)
    hands.window.bridge.submit(reject_suggestions(
        [*tags, *(record.id for kind in (Quote, Event) for record in project.each(kind))]))


def test_the_foot_counts_none_of_it(suggested: Hands) -> None:
    assert suggested.find(QLabel, "statusCounts").text() == "0 entities    0 events    0 quotes"


@pytest.mark.parametrize("kind", ["entity", "event", "quote"])
def test_the_tables_list_none_of_it(suggested: Hands, kind: str) -> None:
    assert suggested.window.records.table_of(kind).model.rowCount() == 0


def test_the_palette_finds_none_of_it(suggested: Hands) -> None:
    suggested.key(Qt.Key.Key_K, CONTROL)
    suggested.type("Brenn")
    palette = suggested.find(CommandPalette, "commandPalette")
    suggested.wait(lambda: bool(palette.offers))
    assert not {offer.kind for offer in palette.offers} & {"entity", "event", "quote"}


def test_timeline_chart_and_checks_know_none_of_it(suggested: Hands) -> None:
    project = suggested.window.bridge.project
    assert (dated_events(project), undated_events(project), ties_of(project)) == ((), (), ())
    assert {finding.kind for finding in findings(project)} <= {"article", "briefing"}


def test_a_briefing_says_none_of_it(suggested: Hands, tmp_path: Path) -> None:
    suggested.wait_for_saved()
    workspace.write_export(suggested.window.bridge.desk.path, tmp_path / "strike.docx")
    with zipfile.ZipFile(tmp_path / "strike.docx") as file:
        written = file.read("word/document.xml").decode()
    assert not [name for name in NAMES if name in written]


def test_an_entity_that_is_only_suggested_is_offered_as_such(suggested: Hands) -> None:
    begin = WORDS.index("Union")
    window = suggested.window
    offer = offer_of(window.bridge.project, window.reading.article, begin, begin + 5)
    found, = offer.choices
    assert (found.name, found.reason) == ("Harbour Union", "same last word, suggested")


def test_what_was_rejected_is_offered_nowhere(suggested: Hands) -> None:
    reject_all(suggested)
    project = suggested.window.bridge.project
    assert offers(project, "Nadia Brenn") == []
    assert suggested.find(QLabel, "statusCounts").text() == "0 entities    0 events    0 quotes"
