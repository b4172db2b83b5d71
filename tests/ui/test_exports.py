"""Exporting a briefing: what the file is called, and what is told once it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from editor.model.edits.articles import take_in_article
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.bulk import set_several
from editor.model.edits.events import make_event
from editor.model.edits.projects import take_in_records
from editor.model.records import Article, Briefing, Event, Line, Paragraph
from editor.ui.checks.wording import fitted
from editor.ui.exporting import GapsCard
from editor.ui.exports import file_name_of
from editor.ui.fonts import interface_font
from editor.workspace import create_project
from tests.journeys.hands import ALT, CONTROL, SHIFT, Hands
from tests.texts import text_of
from tests.ui.review.conftest import lines_of


def gaps_card(hands: Hands) -> GapsCard:
    """Ask for an export, and return the card of its gaps."""
    hands.key(Qt.Key.Key_E, CONTROL | SHIFT)
    hands.wait(lambda: isinstance(QApplication.activeModalWidget(), GapsCard))
    return hands.find(GapsCard, "gapsDialog")


class Opened(QObject):
    """Notes what the system is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(url.toLocalFile())


def test_the_file_is_called_as_the_briefing_and_can_be_opened_from_the_line_that_tells_of_it(
        hands: Hands, tmp_path: Path) -> None:
    bridge, opened, proposed = hands.window.bridge, Opened(), list[str]()
    bridge.take(create_project(tmp_path / "case.dossier", "A. Ruiz"))
    bridge.submit(make_briefing("Floods: the coast, 2/3 cut"))
    section = sections_of(bridge.project, bridge.project.each(Briefing)[0].id)[0]
    bridge.submit(add_statement(section.id, "The road is cut."))
    gaps_card(hands)

    def accept(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        proposed.append(field.text())
        hands.key(Qt.Key.Key_Return)
    hands.in_dialog(accept)
    hands.key(Qt.Key.Key_E)
    target = tmp_path / "Floods the coast, 2 3 cut.docx"
    hands.wait(target.exists)
    toast = hands.window.toast
    hands.wait(lambda: toast.findChild(QPushButton, "openFileButton").isVisible())
    told = toast.findChildren(QLabel)[0].text().splitlines()
    assert Path(proposed[0]).name == target.name
    assert told == [f"{target.name} is written.", "1 reported sentence cites nothing and is marked [uncited]."]
    QDesktopServices.setUrlHandler("file", opened, "take")
    hands.click(toast.findChild(QPushButton, "openFileButton"))
    QDesktopServices.unsetUrlHandler("file")
    assert opened.paths == [str(target)]
    assert not toast.isVisible()


def test_a_project_in_which_no_briefing_was_begun_says_what_is_written_and_calls_it_as_the_article(
        hands: Hands, tmp_path: Path) -> None:
    bridge, asked = hands.window.bridge, list[str]()
    bridge.take(create_project(tmp_path / "Untitled project.dossier", "A. Ruiz"))
    article = Article(id="", title="Harbour closed", lines=(Line(0, 23, number=1),))
    bridge.submit(take_in_article(article, text_of("The harbour was closed.\n"), "Harbour Wire"))

    def accept(dialog: QWidget) -> None:
        asked.append(dialog.windowTitle())
        hands.key(Qt.Key.Key_Return)
    hands.in_dialog(accept)
    hands.key(Qt.Key.Key_E, CONTROL | SHIFT)
    target = tmp_path / "Harbour closed.docx"
    hands.wait(target.exists)
    toast = hands.window.toast
    hands.wait(lambda: toast.findChild(QPushButton, "openFileButton").isVisible())
    assert asked == ["Export a situation briefing of all records: none was begun"]
    assert toast.findChildren(QLabel)[0].text().splitlines()[:2] == [
        "Harbour closed.docx is written.",
        "No briefing was begun: it is a situation briefing of all records, called “Harbour closed”."]
    assert Document(str(target)).core_properties.title == "Harbour closed"


@pytest.mark.parametrize(("title", "name"), [
    ("../../etc/passwd", "etc passwd"), ("  A  b. ", "A b"), ("x" * 200, "x" * 80),
    ("\u202emoc.exe", "moc.exe"), ("?", ""),
])
def test_a_title_becomes_a_name_that_is_no_path(title: str, name: str) -> None:
    assert file_name_of(title) == name


@pytest.fixture
def uncited(hands: Hands, tmp_path: Path) -> Hands:
    """Return hands on a project whose briefing says two things that cite nothing."""
    bridge = hands.window.bridge
    bridge.take(create_project(tmp_path / "case.dossier", "A. Ruiz"))
    bridge.submit(make_briefing("Floods"))
    section = sections_of(bridge.project, bridge.project.each(Briefing)[0].id)[0]
    for words in ("The road is cut.", "The ferry lies still."):
        bridge.submit(add_statement(section.id, words))
    return hands


def rows_of(card: GapsCard) -> list[str]:
    model = card.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_a_gap_names_an_event_whole_where_the_line_has_room(uncited: Hands) -> None:
    bridge, title = uncited.window.bridge, "Two ferries of the northern line lie idle since May"
    idle = Event(id="evt_idle", number=1, title=title, status="claim", state="accepted", accepted="in bulk")
    bridge.submit(take_in_records((idle,), (), "elsewhere.json"))
    uncited.window.resize(1280, 800)
    card = gaps_card(uncited)
    told = f"E1 “{title}” was accepted in bulk, and nobody has looked at it: claim"
    room = card.table.columnWidth(1) - 16
    assert told in rows_of(card)
    assert fitted(told, QFontMetrics(interface_font(12.5)), room) == told
    card.reject()


def test_gaps_are_listed_before_anything_is_written_and_e_writes_them_marked(uncited: Hands, tmp_path: Path) -> None:
    card = gaps_card(uncited)
    assert rows_of(card) == ["“The road is cut.” cites nothing", "“The ferry lies still.” cites nothing"]
    assert card.told.text() == "2 reported sentences cite nothing and are marked [uncited]."
    uncited.key(Qt.Key.Key_Escape)
    uncited.wait(lambda: QApplication.activeModalWidget() is None)
    uncited.export_marked(tmp_path / "out.docx")
    uncited.wait((tmp_path / "out.docx").exists)
    words = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "out.docx")).paragraphs)
    assert words.count("[uncited]") == 2


def test_enter_on_a_gap_leads_to_its_sentence_and_writes_nothing(uncited: Hands, tmp_path: Path) -> None:
    gaps_card(uncited)
    uncited.key(Qt.Key.Key_Down)
    uncited.key(Qt.Key.Key_Return)
    uncited.wait(lambda: QApplication.activeModalWidget() is None)
    manuscript = uncited.window.briefing.manuscript
    uncited.wait(manuscript.isVisible)
    said = uncited.window.bridge.project.each(Paragraph)
    assert manuscript.statement == next(held.id for each in said for held in each.statements if "ferry" in held.words)
    assert list(tmp_path.glob("*.docx")) == []


@pytest.mark.parametrize("keys", [[], [(Qt.Key.Key_1, CONTROL | ALT)]])
@pytest.mark.parametrize("size", [(1440, 900), (1000, 700)])
def test_enter_on_a_record_in_the_list_leads_from_the_briefing_to_its_form_beside_its_article(
        uncited: Hands, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], size: tuple[int, int]) -> None:
    window, bridge = uncited.window, uncited.window.bridge
    window.resize(*size)
    for title in ("Rain", "Flood"):
        words = f"{title}\n\n{title} hit Port Amsel.\n"
        bridge.submit(take_in_article(Article(id="", title=title, lines=lines_of(words)), text_of(words)))
    flood = max(bridge.project.of(Article))
    window.reading.show_article(flood)
    bridge.submit(make_event(flood, 7, 28))
    bridge.submit(set_several(Event, tuple(bridge.project.of(Event)), accepted="in bulk"))
    window.reading.show_article(min(bridge.project.of(Article)))
    for pressed in [(Qt.Key.Key_2, CONTROL), *keys]:
        uncited.key(*pressed)
    card = gaps_card(uncited)
    while "E1" not in str(card.table.currentIndex().data()):
        uncited.key(Qt.Key.Key_Down)
    uncited.key(Qt.Key.Key_Return)
    uncited.wait(lambda: QApplication.activeModalWidget() is None)
    assert window.view.isVisible()
    assert not window.briefing.isVisible()
    assert window.reading.article == flood
    form = window.records.form_of("event")
    assert form.isVisible()
    assert form.isAncestorOf(window.focusWidget())


def test_esc_leaves_the_gaps_as_they_are_and_writes_nothing(uncited: Hands, tmp_path: Path) -> None:
    gaps_card(uncited)
    uncited.key(Qt.Key.Key_Escape)
    uncited.wait(lambda: QApplication.activeModalWidget() is None)
    QTest.qWait(50)
    assert QApplication.activeModalWidget() is None
    assert list(tmp_path.glob("*.docx")) == []
