"""The checks at the foot of the window, gone through and mended with the keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QToolButton, QWidget

from editor import workspace
from editor.importers.plain import import_pasted
from editor.model.anchor import anchor_in
from editor.model.checks import findings
from editor.model.edits.articles import set_article
from editor.model.edits.briefings import add_statement, make_briefing
from editor.model.edits.events import make_event, set_event
from editor.model.edits.projects import take_in_records
from editor.model.edits.proposed import accept_proposed
from editor.model.edits.quotes import make_quote, set_quote
from editor.model.records import Article, Event, Quote, Section, When
from editor.ui.application import make_application, make_window
from editor.ui.bridge import Bridge
from editor.ui.checks.table import FIX, SENTENCE
from editor.ui.checks.watch import Watch
from editor.ui.checks.wording import fitted
from editor.ui.fonts import interface_font
from tests.journeys.hands import CONTROL, SHIFT, Hands
from tests.texts import text_of

WORDS = ("Flood at Marrow Bay\n\nThe road is cut, the guard said.\n\n“It will stay so,” a man said.\n\n"
         "The pier broke at noon.\n")


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_path(made_project(tmp_path))
    yield found
    found.leave()


def made_project(folder: Path) -> Path:
    """Make a project with an article that has a date and no outlet, an event that lacks all, and a quote."""
    desk = workspace.create_project(folder / "flood.dossier", "A. Analyst", title="Flood")
    article = workspace.take_in(desk, import_pasted(WORDS), published="2024-10-30").article
    begin = WORDS.index("The road is cut")
    desk.session.do(make_event(article, begin, begin + 15))
    begin = WORDS.index("It will")
    desk.session.do(make_quote(article, begin, begin + 15))
    desk.session.do(accept_proposed(Quote, desk.session.project.each(Quote)[0].id))
    desk.must_be_saved()
    desk.close()
    return folder / "flood.dossier"


def sentences(hands: Hands) -> list[str]:
    table = hands.find(QTableView, "checksTable")
    model = table.model()
    return [model.index(row, SENTENCE).data() for row in range(model.rowCount())]


def current(hands: Hands) -> str:
    return str(hands.find(QTableView, "checksTable").currentIndex().siblingAtColumn(SENTENCE).data())


def count(hands: Hands) -> str:
    QApplication.processEvents()
    label = hands.find(QLabel, "checksCount")
    return label.text() if label.isVisible() else ""


def project_of(hands: Hands):
    return hands.window.bridge.project


def test_the_tab_counts_what_is_missing_before_it_is_opened(hands: Hands) -> None:
    hands.wait(lambda: count(hands) == "4")
    assert hands.window.findChild(QTableView, "checksTable") is None


def test_f8_goes_to_the_first_check_and_shows_its_words(hands: Hands) -> None:
    hands.key(Qt.Key.Key_F8)
    assert sentences(hands) == [
        "E1 “The road is cut” has no date", "E1 “The road is cut” has no place", "Q1 “It will stay so” has no speaker",
        "“Flood at Marrow Bay” has no outlet"]
    assert current(hands) == "E1 “The road is cut” has no date"
    assert QApplication.focusWidget().objectName() == "checksTable"
    assert hands.window.records.current() == ("event", project_of(hands).each(Event)[0].id)


def test_the_event_of_a_check_is_drawn_boldly_as_one_that_was_clicked(hands: Hands) -> None:
    view, event = hands.window.view, project_of(hands).each(Event)[0]
    hands.key(Qt.Key.Key_F8)
    hands.wait(lambda: not view.findChild(QWidget, "articleFlash").areas)
    shown = view.viewport().grab().toImage()
    view.select_record(())
    assert view.viewport().grab().toImage() != shown
    view.select_record((event.id,))
    assert view.viewport().grab().toImage() == shown


def test_a_check_is_mended_in_two_actions_and_the_next_follows(hands: Hands) -> None:
    hands.key(Qt.Key.Key_F8)
    hands.key(Qt.Key.Key_Return)
    assert is_in(hands, "eventWhen")
    hands.type("2024-10-28")
    hands.key(Qt.Key.Key_F8)
    assert project_of(hands).each(Event)[0].when.from_ == "2024-10-28"
    assert current(hands) == "E1 “The road is cut” has no place"
    hands.key(Qt.Key.Key_Return)
    assert is_in(hands, "eventWhere")
    hands.key(Qt.Key.Key_F8)
    hands.key(Qt.Key.Key_Return)
    assert is_in(hands, "quoteSpeaker")


def is_in(hands: Hands, name: str) -> bool:
    field, focus = hands.find(QWidget, name), QApplication.focusWidget()
    return field is focus or field.isAncestorOf(focus)


def test_shift_f8_goes_back_and_round(hands: Hands) -> None:
    hands.key(Qt.Key.Key_F8, SHIFT)
    assert current(hands) == "“Flood at Marrow Bay” has no outlet"
    hands.key(Qt.Key.Key_F8)
    assert current(hands) == "E1 “The road is cut” has no date"
    hands.key(Qt.Key.Key_F8, SHIFT)
    hands.key(Qt.Key.Key_F8, SHIFT)
    assert current(hands) == "Q1 “It will stay so” has no speaker"


def test_what_an_article_lacks_is_asked_for_in_its_details(hands: Hands) -> None:
    asked = []

    def settle(dialog: QWidget) -> None:
        asked.append(dialog.findChild(QWidget, "outletField").isAncestorOf(QApplication.focusWidget())
                     or QApplication.focusWidget().objectName() == "outletField")
        hands.type("Harbour Wire")
        hands.key(Qt.Key.Key_Return)

    hands.key(Qt.Key.Key_F8, SHIFT)
    hands.in_dialog(settle)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: count(hands) == "3")
    assert asked == [True]


def test_a_sentence_that_cites_nothing_is_shown_in_the_briefing(hands: Hands) -> None:
    bridge = hands.window.bridge
    bridge.submit(make_briefing("Flood"))
    section = project_of(hands).each(Section)[0]
    bridge.submit(add_statement(section.id, "The road is cut."))
    hands.key(Qt.Key.Key_F8)
    while current(hands) != "“The road is cut.” cites nothing":
        hands.key(Qt.Key.Key_F8)
    hands.key(Qt.Key.Key_Return)
    assert hands.window.briefing.isAncestorOf(QApplication.focusWidget())
    assert hands.window.briefing.manuscript.words == "The road is cut."


def test_opening_the_checks_visits_none_and_f8_begins_with_the_first(hands: Hands) -> None:
    hands.wait(lambda: count(hands) == "4")
    window = hands.window
    before = window.records.current(), window.view.verticalScrollBar().value()
    window.commands.action("checks").trigger()
    table = hands.find(QTableView, "checksTable")
    assert table.hasFocus()
    assert table.selectionModel().isRowSelected(0), "the row that the keys stand on is seen"
    assert (window.records.current(), window.view.verticalScrollBar().value()) == before
    hands.key(Qt.Key.Key_F8)
    assert current(hands) == sentences(hands)[0]
    assert window.records.current() is not None
    hands.key(Qt.Key.Key_F8)
    assert current(hands) == sentences(hands)[1]


def test_a_long_title_is_cut_before_what_is_said_of_it() -> None:
    make_application()
    metrics = QFontMetrics(interface_font(12.5))
    sentence = "E1 “A road along the coast was cut by the flood at noon” has no date"
    short = fitted(sentence, metrics, metrics.horizontalAdvance(sentence) - 60)
    assert short.startswith("E1 “A road")
    assert short.endswith("…” has no date")
    assert metrics.horizontalAdvance(short) <= metrics.horizontalAdvance(sentence) - 60
    assert fitted(sentence, metrics, 1000) == sentence


def test_a_click_on_the_button_of_a_row_mends_it(hands: Hands) -> None:
    hands.key(Qt.Key.Key_F8)
    table = hands.find(QTableView, "checksTable")
    place = table.visualRect(table.model().index(2, FIX)).center()
    hands.click(table.viewport(), place)
    assert is_in(hands, "quoteSpeaker")


def test_where_nothing_is_missing_it_says_so(hands: Hands) -> None:
    hands.window.commands.action("checks").trigger()
    project, bridge = project_of(hands), hands.window.bridge
    bridge.submit(set_event(project.each(Event)[0].id, where_words="Tesk", when=When(from_="2024")))
    bridge.submit(set_quote(project.each(Quote)[0].id, speaker_words="a man"))
    bridge.submit(set_article(project.each(Article)[0].id, outlet="o1"))
    hands.wait(lambda: count(hands) == "")
    label = hands.find(QLabel, "noFindings")
    assert label.isVisible()
    assert label.text().startswith("Nothing is missing")
    hands.key(Qt.Key.Key_F8)
    assert hands.toast == "Nothing is missing."


def test_ctrl_j_opens_and_closes_the_panel_within_its_heights(hands: Hands) -> None:
    panels = hands.window.panels
    assert panels.height() == 33
    hands.key(Qt.Key.Key_J, CONTROL)
    hands.wait(lambda: 170 <= panels.height() <= 220)
    assert panels.isAncestorOf(QApplication.focusWidget())
    hands.key(Qt.Key.Key_J, CONTROL)
    hands.wait(lambda: panels.height() == 33)
    assert QApplication.focusWidget() is hands.window.view
    hands.click(hands.find(QToolButton, "panelsButton"))
    hands.wait(lambda: panels.height() >= 170)


def test_undo_brings_the_findings_back(hands: Hands) -> None:
    quote = project_of(hands).each(Quote)[0]
    hands.key(Qt.Key.Key_F8)
    hands.window.bridge.submit(set_article(quote.article, published=""))
    hands.wait(lambda: count(hands) == "5")
    hands.key(Qt.Key.Key_Z, CONTROL)
    hands.wait(lambda: count(hands) == "4")


def test_the_watch_finds_what_all_records_together_give(qtbot, tmp_path: Path) -> None:
    desk = workspace.create_project(tmp_path / "many.dossier", "A. Analyst")
    text = text_of("The road is cut.")
    article = Article(id="a1", title="Flood", texts=(text.sha256,))
    place = anchor_in(article, text, 4, 8)
    quotes = tuple(Quote(id=f"q{number}", number=number, spans=(place,)) for number in range(2000))
    desk.session.do(take_in_records((article, *quotes), (text,), "many.json"))
    bridge = Bridge()
    watch = Watch(bridge)
    bridge.take(desk)
    qtbot.waitUntil(lambda: watch.is_done)
    assert watch.count == 2002
    assert {found.id for found in watch.findings()} == {found.id for found in findings(bridge.project)}
    bridge.take(None)
    assert watch.count == 0
