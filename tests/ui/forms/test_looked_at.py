"""What was accepted in bulk is listed among the checks until somebody has looked at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editor import workspace
from editor.model.checks import UNLOOKED_AT, Finding, findings
from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Event, Quote
from editor.ui.checks.table import ChecksTable
from editor.workspace.exporting import gaps_of
from tests.journeys.hands import CONTROL, Hands
from tests.texts import text_of

WORDS = ("Nadia Brenn, chair of the Harbour Union, spoke on Monday. “We will not move at all today,” Nadia Brenn said. "
         "Four men were killed in an attack in Port Amsel on Tuesday, police said.")


@pytest.fixture
def accepted(hands: Hands, tmp_path: Path) -> Iterator[Hands]:
    """Return hands on a window with an article of which all was accepted in bulk."""
    path = tmp_path / "strike.dossier"
    desk = workspace.create_project(path, "A. Ruiz")
    desk.session.do(take_in_article(Article(id="", title="Strike", language="en", published="2024-10-30"),
                                    text_of(WORDS)))
    workspace.accept_suggested(desk, desk.session.project.each(Article)[0].id)
    desk.close()
    hands.window.projects.open_path(path)
    hands.wait(lambda: bool(hands.window.reading.article))
    return hands


def unlooked(hands: Hands) -> list[Finding]:
    return [finding for finding in findings(hands.window.bridge.project) if finding.check == UNLOOKED_AT]


def test_each_record_is_listed_with_what_it_claims(accepted: Hands) -> None:
    project = accepted.window.bridge.project
    assert {finding.id for finding in unlooked(accepted)} == {
        record.id for kind in (Event, Quote) for record in project.each(kind)}
    event = next(event for event in project.each(Event) if event.figures)
    sentence = next(finding.sentence for finding in unlooked(accepted) if finding.id == event.id)
    assert f"E{event.number} " in sentence
    assert event.when.words
    assert all(words in sentence for words in (event.figures[0].words, event.when.words, event.status))


def test_enter_on_the_check_opens_the_record_and_enter_confirms_it(accepted: Hands) -> None:
    window = accepted.window
    accepted.key(Qt.Key.Key_F8)
    table = accepted.find(ChecksTable, "checksTable")
    accepted.wait(lambda: table.model().rowCount() > 0 and table.hasFocus())
    finding = unlooked(accepted)[0]
    table.setCurrentIndex(table.model().index(table.model().row_of(finding), 0))
    count = len(unlooked(accepted))
    accepted.key(Qt.Key.Key_Return)
    assert window.records.current() == (finding.kind, finding.id)
    line = accepted.find(QWidget, f"{finding.kind}InBulk")
    assert line.isVisible()
    accepted.key(Qt.Key.Key_Return)
    assert finding.id not in {one.id for one in unlooked(accepted)}
    assert len(unlooked(accepted)) == count - 1
    assert not line.isVisible()
    record = window.bridge.project.find(Event, finding.id) or window.bridge.project.find(Quote, finding.id)
    assert record.accepted == "singly"
    accepted.key(Qt.Key.Key_Z, CONTROL)
    assert len(unlooked(accepted)) == count


def test_an_export_counts_what_nobody_has_looked_at(accepted: Hands) -> None:
    project = accepted.window.bridge.project
    count = len(project.each(Event)) + len(project.each(Quote))
    assert f"{count} events and quotes were accepted in bulk, looked at by nobody, and are marked [unreviewed]." in (
        gaps_of(project, ""))


def test_what_is_corrected_in_its_form_was_looked_at_and_what_else_is_proposed_stays_so(accepted: Hands) -> None:
    window = accepted.window
    quote = next(quote for quote in window.bridge.project.each(Quote) if "speaker" in quote.suggested)
    assert quote.accepted == "in bulk"
    window.records.show_record("quote", quote.id)
    line = accepted.find(QWidget, "quoteInBulk")
    assert line.isVisible()
    accepted.find(QWidget, "quoteContext").setFocus()
    accepted.type("In the strike.")
    accepted.key(Qt.Key.Key_Tab)
    after = window.bridge.project.get(Quote, quote.id)
    assert (after.context, after.accepted, after.suggested) == ("In the strike.", "singly", quote.suggested)
    assert quote.id not in {one.id for one in unlooked(accepted)}
    assert not line.isVisible()
    accepted.key(Qt.Key.Key_Z, CONTROL)
    assert window.bridge.project.get(Quote, quote.id) == quote
