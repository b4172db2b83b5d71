"""Words that are selected in the article are at hand in the briefing: those that were meant, and no others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.article import ArticleView
from tests.journeys.hands import CONTROL, Hands


def test_a_triple_click_keeps_the_sentence_at_hand_and_none_of_its_steps(hands: Hands) -> None:
    view = open_sample(hands)
    begin = view.words.index("\n", 300) + 1
    while view.words[begin:begin + 30].count(" ") < 3:
        begin = view.words.index("\n", begin) + 1
    hands.select(view.words[begin:begin + 30])
    place = view.words_rect(begin, begin + 1).center()
    for press in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseClick):
        press(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    sentence = view.words[view.selection.begin:view.selection.end]
    QTest.qWait(900)
    assert sentence.count(" ") > 3
    assert unused_passages(hands) == [" ".join(sentence.split())]


def test_a_small_word_that_stays_selected_is_not_kept(hands: Hands) -> None:
    view = open_sample(hands)
    for word in (" the ", " on "):
        begin = view.words.index(word) + 1
        view.select(begin, begin + len(word) - 2)
        QTest.qWait(900)
    assert unused_passages(hands) == []


def open_sample(hands: Hands) -> ArticleView:
    hands.window.projects.open_sample()
    QApplication.processEvents()
    view = hands.find(ArticleView, "articleView")
    view.reveal(0, 1)
    hands.let_come_to_rest()
    return view


def unused_passages(hands: Hands) -> list[str]:
    """Return the words of the passages that the tray offers and no sentence cites."""
    hands.key(Qt.Key.Key_2, CONTROL)
    QApplication.processEvents()
    model, cited = hands.window.briefing.tray.model, False
    found = []
    for row in range(model.rowCount()):
        evidence = model.evidence_at(model.index(row))
        cited = cited or model.index(row).data() == "Used already"
        if evidence is not None and evidence.kind == "passage" and not cited:
            found.append(evidence.words)
    return found
