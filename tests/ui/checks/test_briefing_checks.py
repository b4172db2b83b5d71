"""The checks on the sentences of briefings: live, each with its place, and mended where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from editor import workspace
from editor.importers.plain import import_pasted
from editor.model.edits.articles import take_in_article
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.outlets import set_outlet
from editor.model.edits.projects import set_project
from editor.model.edits.quotes import make_quote, set_quote
from editor.model.edits.sections import set_section
from editor.model.edits.translations import add_translation, set_translation
from editor.model.records import Article, Briefing, Citation, Outlet, Quote, Translation
from editor.ui.application import make_application, make_window
from editor.ui.bridge import Bridge
from editor.ui.checks.table import SENTENCE
from editor.ui.checks.watch import Watch
from editor.ui.checks.wording import place_of
from tests.journeys.hands import Hands
from tests.texts import text_of

WORDS = "Flood at Marrow Bay\n\nThe road is cut, the guard said.\n\n“It will stay so,” a man said.\n"


class Desk:
    """A project with a quote and a briefing, and what the watch finds in its sentences."""

    def __init__(self, bridge: Bridge) -> None:
        self.bridge, self.watch = bridge, Watch(bridge)
        bridge.submit(take_in_article(Article(id="", title="Flood"), text_of(WORDS), "Bay Echo"))
        article = bridge.project.each(Article)[0].id
        bridge.load(article)
        begin = WORDS.index("It will")
        bridge.submit(make_quote(article, begin, begin + 15))
        self.quote = bridge.project.each(Quote)[0].id
        bridge.submit(set_quote(self.quote, speaker_words="a man"))
        bridge.submit(make_briefing("Floods"))
        self.briefing = bridge.project.each(Briefing)[0].id

    def section(self, kind: str) -> str:
        return next(held.id for held in sections_of(self.bridge.project, self.briefing) if held.kind == kind)

    def write(self, kind: str, words: str, *cited: str, judged: bool = False) -> None:
        self.bridge.submit(add_statement(self.section(kind), words, "judgement" if judged else "reported",
                                         [Citation(record=each) for each in cited]))

    def found(self) -> list[str]:
        """Return the checks that find something in sentences, as the watch has them after its slices."""
        self.watch.finish()
        return [finding.check for finding in self.watch.findings() if finding.kind == "paragraph"]


@pytest.fixture
def desk(qtbot, tmp_path: Path) -> Iterator[Desk]:
    bridge = Bridge()
    bridge.take(workspace.create_project(tmp_path / "flood.dossier", "A. Analyst", title="Flood"))
    yield Desk(bridge)
    bridge.take(None)


def test_a_sentence_is_looked_at_as_it_is_written_and_left_alone_once_it_is_undone(desk):
    desk.write("bottom line", "It rained.")
    assert desk.found() == ["uncited sentence"]
    desk.bridge.undo()
    assert desk.found() == []


def test_a_sentence_is_looked_at_again_when_what_it_rests_on_changes(desk):
    desk.write("bottom line", "It will stay so.", desk.quote)
    assert desk.found() == ["single-outlet claim"]
    desk.bridge.submit(set_quote(desk.quote, state="rejected"))
    assert desk.found() == ["uncited sentence"]
    desk.bridge.undo()
    outlet = desk.bridge.project.each(Outlet)[0].id
    desk.bridge.submit(set_outlet(outlet, name="It will stay"))
    assert desk.found() == []


def test_a_quotation_is_looked_at_again_when_what_it_cites_is_translated(desk):
    desk.write("bottom line", "“Cela durera,” a man said.", desk.quote)
    assert desk.found() == ["altered quote"]
    desk.bridge.submit(add_translation("quote", desk.quote))
    translation = desk.bridge.project.each(Translation)[0].id
    desk.bridge.submit(set_translation(translation, words="Cela durera"))
    assert desk.found() == []
    desk.bridge.undo()
    assert desk.found() == ["altered quote"]


def test_sentences_of_one_section_that_rest_on_one_outlet_are_told_of_once(desk):
    for kind in ("bottom line", "bottom line", "key judgements"):
        desk.write(kind, "It will stay so.", desk.quote)
    assert desk.found() == ["single-outlet claim", "single-outlet claim"]
    assert desk.watch.count == len(desk.watch.findings())
    desk.bridge.undo()
    assert desk.found() == ["single-outlet claim"]
    assert desk.watch.count == len(desk.watch.findings())


@pytest.mark.parametrize("words", ["All of this comes from one outlet.", "It rests on a man alone."])
def test_a_briefing_that_says_that_it_rests_on_one_source_is_not_told_so(desk, words):
    desk.write("bottom line", "It will stay so.", desk.quote)
    assert desk.found() == ["single-outlet claim"]
    desk.write("key judgements", words, desk.quote, judged=True)
    assert desk.found() == []
    desk.bridge.undo()
    assert desk.found() == ["single-outlet claim"]


def test_a_section_that_is_left_out_is_not_looked_at_until_it_is_taken_in(desk):
    desk.write("bottom line", "It rained.")
    desk.bridge.submit(set_section(desk.section("bottom line"), included=False))
    assert desk.found() == []
    desk.bridge.submit(set_section(desk.section("bottom line"), included=True))
    assert desk.found() == ["uncited sentence"]


def test_another_lexicon_has_other_terms(desk):
    desk.write("key judgements", "It will very likely stay so.", desk.quote, judged=True)
    assert desk.found() == []
    desk.bridge.submit(set_project(lexicon="phia2025"))
    assert desk.found() == ["likelihood word"]


def test_a_finding_names_its_section_and_briefing_as_its_place(desk):
    desk.write("key judgements", "It rains.", judged=True)
    desk.found()
    finding = next(finding for finding in desk.watch.findings() if finding.kind == "paragraph")
    assert place_of(desk.bridge.project, finding) == "Key judgements, Floods"


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    make_application()
    desk = workspace.create_project(tmp_path / "flood.dossier", "A. Analyst", title="Flood")
    workspace.take_in(desk, import_pasted(WORDS), published="2024-10-30")
    for title, words in (("Earlier", "It rained before."), ("Later", "It rains now.")):
        desk.session.do(make_briefing(title))
        briefing = desk.session.project.each(Briefing)[-1].id
        desk.session.do(add_statement(sections_of(desk.session.project, briefing)[0].id, words))
    desk.must_be_saved()
    desk.close()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_path(tmp_path / "flood.dossier")
    yield found
    found.leave()


def test_f8_and_enter_lead_into_the_sentence_of_whichever_briefing(hands: Hands) -> None:
    hands.key(Qt.Key.Key_F8)
    table = hands.find(QTableView, "checksTable")
    while "before" not in str(table.currentIndex().siblingAtColumn(SENTENCE).data()):
        hands.key(Qt.Key.Key_F8)
    hands.key(Qt.Key.Key_Return)
    page = hands.window.briefing
    assert page.isVisible()
    assert page.manuscript.words == "It rained before."
    assert page.manuscript.isAncestorOf(QApplication.focusWidget())
    assert page.tray.sentence.isVisible()
    assert "cites nothing" in page.tray.sentence.findings.text()
