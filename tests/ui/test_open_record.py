"""The record whose row is lit and whose form is open is the one that further words are added to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Event, Line
from editor.ui.article import ArticleView
from editor.workspace import create_project
from tests.journeys.hands import ALT, CONTROL, Hands
from tests.texts import text_of

WORDS = "Drones struck the terminal on Thursday.\nThe port authority counted nine dead.\nAda Okoro spoke of twelve.\n"


def test_alt_2_after_tagging_a_name_opens_the_lit_event_for_further_words(hands: Hands, tmp_path: Path) -> None:
    window = hands.window
    window.bridge.take(create_project(tmp_path / "port.dossier", "A. Ruiz", title="The port"))
    lines, begin = [], 0
    for number, words in enumerate(WORDS.splitlines(), 1):
        lines.append(Line(begin, begin + len(words), number=number))
        begin += len(words) + 1
    window.bridge.submit(take_in_article(Article(id="", title="The port", lines=tuple(lines)), text_of(WORDS), "Wire"))
    QApplication.processEvents()
    view = hands.find(ArticleView, "articleView")
    hands.wait(lambda: "Drones" in view.words)
    hands.select("Drones struck the terminal on Thursday.")
    hands.key(Qt.Key.Key_E)
    hands.select("Ada Okoro")
    hands.key(Qt.Key.Key_P)
    hands.key(Qt.Key.Key_2, ALT)
    hands.select("counted nine dead")
    hands.key(Qt.Key.Key_Return, CONTROL)
    QTest.qWait(50)
    (event,) = window.bridge.project.each(Event)
    assert [" ".join(anchor.words.split()) for anchor in event.evidence][-1] == "counted nine dead"
