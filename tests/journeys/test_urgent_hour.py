"""The urgent hour: from an empty project to a cited one-page spot report; every key, click and drag is counted.

Typing words and a file's name does not count, nor does what the program does by itself. No entity, event or review is
made on the way.
"""

from __future__ import annotations

import datetime
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editor.model.edits.briefings import paragraphs_of, sections_of
from editor.model.records import Article, Briefing, Entity, Event, Statement
from editor.ui.application import make_application, make_window
from editor.ui.article import ArticleView
from tests.journeys.hands import CONTROL, SHIFT
from tests.journeys.test_actions import CountingHands

ALT = Qt.KeyboardModifier.AltModifier
MOST = 15
_LOOKING = 400
"""Milliseconds in which an article that has another width is laid out, and a person finds the words in it."""
WORDS = (
    "Dam gates opened above Port Ellis\n\n"
    "PORT ELLIS, Velmora (Harbour Wire) The water authority opened four gates of the Tesk dam on 3 May 2031. It told "
    "the people of the lower quarter to leave their homes by nightfall.\n\n"
    "Engineers had found a crack 12 metres long in the spillway. The authority said that the dam itself was sound.\n\n"
    "Schools in Port Ellis stay closed until Monday.\n\n"
    + "".join(f"The gauge at lock {lock} stood {20 + lock} centimetres above its mark at noon, the keeper wrote, and "
              "the barges that lay there were told to stay where they were until the water falls.\n\n"
              for lock in range(1, 9))
)
FACTS = ("The water authority opened four gates of the Tesk dam on 3 May 2031.",
         "Engineers had found a crack 12 metres long in the spillway.",
         "the dam itself was sound")
BOTTOM_LINE = "The lower quarter of Port Ellis empties after a crack of 12 metres was found in the spillway."


@pytest.fixture
def hands() -> Iterator[CountingHands]:
    make_application()
    found = CountingHands(make_window(theme="light"))
    found.window.resize(1280, 800)
    found.key(Qt.Key.Key_N, CONTROL)
    found.actions = 0
    yield found
    found.leave()


def paste(hands: CountingHands) -> None:
    """Paste the article and take it in as it is proposed."""
    QApplication.clipboard().setText(WORDS)
    hands.in_dialog(lambda _: hands.key(Qt.Key.Key_Return))
    hands.key(Qt.Key.Key_V, CONTROL | SHIFT)
    hands.wait(lambda: bool(hands.window.bridge.project.of(Article)))


def stand_beside(hands: CountingHands) -> None:
    """Show the article beside the briefing, and look where its words stand now."""
    hands.key(Qt.Key.Key_1, CONTROL | ALT)
    QTest.qWait(_LOOKING)


def sentences(hands: CountingHands) -> dict[str, list[Statement]]:
    """Return the sentences of the one briefing, by the kind of their section."""
    project = hands.window.bridge.project
    briefing, = project.each(Briefing)
    return {section.kind: [statement for paragraph in paragraphs_of(project, section.id)
                           for statement in paragraph.statements]
            for section in sections_of(project, briefing.id)}


def test_a_cited_spot_report_takes_no_more_than_fifteen_actions(hands: CountingHands, tmp_path: Path) -> None:
    paste(hands)
    for fact in FACTS:
        hands.select(fact)
        hands.key(Qt.Key.Key_B)
    hands.key(Qt.Key.Key_1, CONTROL | ALT)
    hands.key(Qt.Key.Key_L, CONTROL | ALT)
    hands.type(BOTTOM_LINE)
    hands.window.bridge.submit_draft()
    hands.wait(lambda: hands.window.briefing.tray.first is not None)
    hands.key(Qt.Key.Key_Return, CONTROL)
    hands.choose_file(tmp_path / "dam.docx")
    hands.key(Qt.Key.Key_E, CONTROL | SHIFT)
    hands.wait((tmp_path / "dam.docx").exists)

    project, said = hands.window.bridge.project, sentences(hands)
    assert hands.actions <= MOST
    assert project.each(Briefing)[0].title == "Dam gates opened above Port Ellis"
    assert [statement.words for statement in said["text"]] == [
        FACTS[0], FACTS[1], "The dam itself was sound."]
    assert [statement.words for statement in said["bottom line"]] == [BOTTOM_LINE]
    assert all(statement.citations for statements in said.values() for statement in statements)
    assert (project.each(Entity), project.each(Event)) == ([], [])
    assert_printed(tmp_path / "dam.docx")


def assert_printed(path: Path) -> None:
    """Assert that the report says its sentences and the words that they cite, and marks none as uncited."""
    with zipfile.ZipFile(path) as package:
        document = re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode())
        notes = re.sub(r"<[^>]+>", "", package.read("word/footnotes.xml").decode())
    assert all(words in document for words in (FACTS[0], FACTS[1], BOTTOM_LINE))
    assert "[uncited]" not in document
    assert all(fact.rstrip(".") in notes for fact in FACTS)


def test_b_tells_what_it_began_and_one_undo_takes_it_back(hands: CountingHands) -> None:
    paste(hands)
    hands.select(FACTS[0])
    hands.key(Qt.Key.Key_B)
    assert len(sentences(hands)["text"]) == 1
    hands.key(Qt.Key.Key_Z, CONTROL)
    assert not hands.window.bridge.project.of(Briefing)


def test_words_are_cited_in_the_sentence_in_hand_while_the_article_stands_beside_it(hands: CountingHands) -> None:
    paste(hands)
    hands.select(FACTS[0])
    hands.key(Qt.Key.Key_B)
    stand_beside(hands)
    hands.select("Schools in Port Ellis stay closed")
    hands.key(Qt.Key.Key_K, CONTROL | SHIFT)
    statement, = sentences(hands)["text"]
    assert [citation.passage.words for citation in statement.citations if citation.passage] == [
        FACTS[0], "Schools in Port Ellis stay closed"]
    hands.select(FACTS[1])
    hands.key(Qt.Key.Key_B)
    assert [each.words for each in sentences(hands)["text"]] == [FACTS[0], FACTS[1]]
    assert hands.find(ArticleView, "articleView").isVisible()
    assert hands.find(QWidget, "briefingEditor").isVisible()


@pytest.mark.parametrize("width", [1000, 1280, 1440, 1920])
def test_article_and_briefing_have_room_beside_each_other(hands: CountingHands, width: int) -> None:
    hands.window.resize(width, 800)
    paste(hands)
    hands.key(Qt.Key.Key_1, CONTROL | ALT)
    page, view = hands.find(QWidget, "briefingEditor"), hands.find(ArticleView, "articleView")
    hands.wait(lambda: page.isVisible() and view.isVisible())
    assert view.width() >= 420
    assert page.width() >= 430
    assert hands.window.width() == width
    assert not hands.window.library_dock.isVisible()


def test_each_workspace_comes_back_whole_after_the_article_stood_beside_the_briefing(hands: CountingHands) -> None:
    paste(hands)
    beside = next(action for action in hands.window.commands.all() if action.objectName() == "beside")
    assert isinstance(beside, QAction)
    hands.key(Qt.Key.Key_1, CONTROL | ALT)
    assert beside.isChecked()
    hands.key(Qt.Key.Key_2, CONTROL)
    assert not beside.isChecked()
    assert hands.find(QWidget, "briefingOutline").parentWidget().isVisible()
    assert not hands.find(ArticleView, "articleView").isVisible()
    hands.key(Qt.Key.Key_1, CONTROL)
    assert hands.find(ArticleView, "articleView").isVisible()
    assert not hands.find(QWidget, "briefingEditor").isVisible()


@pytest.mark.parametrize(("key", "shown"), [(Qt.Key.Key_1, "articleView"), (Qt.Key.Key_2, "briefingEditor")])
def test_pressed_again_what_was_shown_before_is_shown_whole(hands: CountingHands, key: Qt.Key, shown: str) -> None:
    paste(hands)
    hands.select(FACTS[0])
    hands.key(Qt.Key.Key_B)
    hands.key(key, CONTROL)
    stand_beside(hands)
    hands.click(hands.find(ArticleView, "articleView").viewport())
    hands.key(Qt.Key.Key_1, CONTROL | ALT)
    seen = [name for name in ("articleView", "briefingEditor") if hands.find(QWidget, name).isVisible()]
    assert seen == [shown]


def test_b_on_words_that_are_cited_already_goes_to_the_sentence_and_a_second_adds_them(hands: CountingHands) -> None:
    paste(hands)
    for fact in FACTS[:2]:
        hands.select(fact)
        hands.key(Qt.Key.Key_B)
    hands.select("opened four gates")
    hands.key(Qt.Key.Key_B)
    assert [each.words for each in sentences(hands)["text"]] == [*FACTS[:2]]
    told = [label.text() for label in hands.window.toast.findChildren(QLabel)]
    assert f"Cited already in “{FACTS[0]}”. B once more adds the words again." in told
    hands.key(Qt.Key.Key_2, CONTROL)
    assert hands.window.briefing.manuscript.words == FACTS[0]
    hands.key(Qt.Key.Key_1, CONTROL)
    hands.key(Qt.Key.Key_B)
    hands.key(Qt.Key.Key_B)
    assert [each.words for each in sentences(hands)["text"]] == [*FACTS[:2], "Opened four gates."]


def test_a_new_report_is_of_today_marked_as_preferred_and_signed_by_no_login_name(hands: CountingHands) -> None:
    paste(hands)
    hands.select(FACTS[0])
    hands.key(Qt.Key.Key_B)
    hands.key(Qt.Key.Key_2, CONTROL)
    project = hands.window.bridge.project
    assert project.each(Briefing)[0].date == datetime.date.today().isoformat()
    assert (project.info.handling, project.info.analyst) == ("TLP:AMBER", "")
    hands.key(Qt.Key.Key_1, CONTROL)
    for _ in range(2):
        hands.key(Qt.Key.Key_F8)
    hands.key(Qt.Key.Key_Return)
    hands.type("Ilse Tormann")
    hands.window.bridge.submit_draft()
    assert hands.window.bridge.project.info.analyst == "Ilse Tormann"


def test_the_layout_is_remembered_for_the_project(hands: CountingHands, tmp_path: Path) -> None:
    paste(hands)
    hands.key(Qt.Key.Key_1, CONTROL | ALT)
    hands.choose_file(tmp_path / "dam.dossier")
    hands.key(Qt.Key.Key_S, CONTROL)
    hands.wait(lambda: (tmp_path / "dam.dossier").exists() and hands.window.bridge.desk.path.parent == tmp_path)
    hands.window.bridge.take(None)
    assert not hands.find(QWidget, "briefingEditor").isVisible()
    hands.window.projects.open_path(tmp_path / "dam.dossier")
    hands.wait(hands.find(QWidget, "briefingEditor").isVisible)
    assert hands.find(ArticleView, "articleView").isVisible()
