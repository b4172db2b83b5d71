"""A chip of the briefing shows its words in the article beside the page; the keys stay in the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.ui.briefing.text import SectionText
from editor.ui.theme import load_theme
from tests.journeys.hands import CONTROL, Hands


def test_a_clicked_chip_opens_the_article_beside_the_page_and_typing_goes_on(hands: Hands) -> None:
    window = hands.window
    window.projects.open_sample()
    QApplication.processEvents()
    hands.key(Qt.Key.Key_2, CONTROL)
    text = QApplication.focusWidget()
    assert isinstance(text, SectionText)
    citation = next(statement.citations[0] for statement in text.statements.values() if statement.citations)
    text.shown.emit(citation)
    QApplication.processEvents()
    assert window.view.isVisible()
    assert window.briefing.isVisible()
    assert QApplication.focusWidget() is text
    before = text.toPlainText()
    hands.type("X")
    assert text.toPlainText() != before


def test_the_article_beside_the_page_stands_on_dark_paper_once_the_theme_is_dark(hands: Hands) -> None:
    window = hands.window
    window.projects.open_sample()
    QApplication.processEvents()
    try:
        hands.key(Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        hands.key(Qt.Key.Key_2, CONTROL)
        text = QApplication.focusWidget()
        assert isinstance(text, SectionText)
        citation = next(statement.citations[0] for statement in text.statements.values() if statement.citations)
        text.shown.emit(citation)
        QApplication.processEvents()
        paper = window.view.viewport()
        ground = paper.grab().toImage().pixelColor(3, paper.height() - 3)
        assert ground == load_theme("dark")["paper"]
    finally:
        hands.key(Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
