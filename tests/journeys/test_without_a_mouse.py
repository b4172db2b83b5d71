"""The road with keys alone: an article in, tagged, its records filled in, cited and exported; no mouse is touched."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from editor.model.records import Article, Entity, Event, Mention, Paragraph, Quote
from editor.ui.application import make_application, make_window
from editor.ui.article import ArticleView
from tests.journeys.hands import ALT, CONTROL, NONE, SHIFT, Hands

WORDS = (
    "Ferry runs aground off Marrow Bay\n\n"
    "PORT ELLIS, Velmora (Harbour Wire) The Coast Guard said on Friday that the ferry Anselma had run aground off "
    "Marrow Bay.\n\n"
    "“We have not stopped looking for them,” the Coast Guard statement said.\n"
)
SENTENCE = "A ferry has run aground off Marrow Bay."


class KeyHands(Hands):
    """Hands without a mouse."""

    def click(self, widget: QWidget, place: QPoint | None = None, *, modifiers: Qt.KeyboardModifier = NONE,
              button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Refuse: there is no mouse."""
        raise AssertionError("there is no mouse")

    def select_stretch(self, begin: int, end: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Refuse: there is no mouse."""
        raise AssertionError("there is no mouse")

    def look_for(self, words: str) -> None:
        """Find words in the article, which leaves them selected there."""
        self.key(Qt.Key.Key_F, CONTROL)
        self.type(words)
        self.wait(lambda: " of " in self.find(QLabel, "findCount").text())
        self.key(Qt.Key.Key_Escape)
        view = self.find(ArticleView, "articleView")
        self.wait(lambda: view.hasFocus() and view.words[view.selection.begin:view.selection.end] == words)


@pytest.fixture
def hands() -> Iterator[KeyHands]:
    make_application()
    found = KeyHands(make_window(theme="light"))
    found.window.resize(1440, 900)
    yield found
    found.leave()


def paste(hands: KeyHands) -> None:
    """Paste the article, and give the day that it does not state."""
    QApplication.clipboard().setText(WORDS)

    def settle(dialog: QWidget) -> None:
        hands.type("2024-10-30")
        hands.key(Qt.Key.Key_Return)
    hands.in_dialog(settle)
    hands.key(Qt.Key.Key_V, CONTROL | SHIFT)
    hands.wait(lambda: bool(hands.window.bridge.project.of(Article)))


def mark(hands: KeyHands) -> None:
    """Tag names and the time, mark the event and the quote, each found by its words."""
    for words, letter in (("Coast Guard", Qt.Key.Key_O), ("Marrow Bay", Qt.Key.Key_L), ("Friday", Qt.Key.Key_T),
                          ("We have not stopped looking for them,", Qt.Key.Key_Q),
                          ("the ferry Anselma had run aground off Marrow Bay", Qt.Key.Key_E)):
        hands.look_for(words)
        hands.key(letter)


def fill_in(hands: KeyHands) -> None:
    """Go into the form of the event that was just made, name it and date it."""
    hands.key(Qt.Key.Key_2, ALT)
    title = hands.find(QPlainTextEdit, "eventTitle")
    tab_to(hands, title)
    hands.key(Qt.Key.Key_A, CONTROL)
    hands.type("Ferry aground")
    tab_to(hands, hands.find(QLineEdit, "eventWhenFrom"))
    hands.key(Qt.Key.Key_A, CONTROL)
    hands.type("2024-10-25")
    hands.key(Qt.Key.Key_Tab)


def tab_to(hands: KeyHands, widget: QWidget) -> None:
    """Go to a widget with Tab."""
    for _ in range(40):
        if widget.hasFocus():
            return
        hands.key(Qt.Key.Key_Tab)
    raise AssertionError(widget.objectName())


def test_an_article_becomes_a_cited_briefing_without_a_mouse(hands: KeyHands, tmp_path: Path) -> None:
    paste(hands)
    mark(hands)
    fill_in(hands)
    hands.key(Qt.Key.Key_2, CONTROL)
    hands.key(Qt.Key.Key_L, CONTROL | ALT)
    hands.type(SENTENCE)
    hands.wait(lambda: hands.window.briefing.tray.first is not None)
    hands.key(Qt.Key.Key_Return, CONTROL)
    hands.export_marked(tmp_path / "ferry.docx")
    hands.wait((tmp_path / "ferry.docx").exists)

    project = hands.window.bridge.project
    mentions = project.mentions_of(project.each(Article)[0].id).values()
    assert sorted(held.words for held in mentions if isinstance(held, Mention)) == [
        "Coast Guard", "Friday", "Marrow Bay"]
    assert sorted(entity.name for entity in project.each(Entity)) == ["Coast Guard", "Marrow Bay"]
    event = project.each(Event)[0]
    assert (event.title, event.when.from_, project.get(Entity, event.where).name) == (
        "Ferry aground", "2024-10-25", "Marrow Bay")
    assert project.get(Entity, project.each(Quote)[0].speaker).name == "Coast Guard"
    statement = project.each(Paragraph)[0].statements[0]
    assert (statement.words, len(statement.citations)) == (SENTENCE, 1)
    with zipfile.ZipFile(tmp_path / "ferry.docx") as package:
        document = package.read("word/document.xml").decode()
    assert SENTENCE in document
    assert "[uncited]" not in document
