"""F8 frames the sentence that lacks something, and Enter does what mends it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from editor.model.edits.briefings import set_statement
from tests.ui.briefing.conftest import text_of_section

Key = Qt.Key


def press(key: Qt.Key) -> None:
    """Press a key where the keys are, in a menu if one is open."""
    target: QWidget | None = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def judgement(page, desk, words: str, **fields: str) -> str:
    desk.begin()
    statement = desk.write("key judgements", words, desk.flood, judged=True)
    desk.bridge.submit(set_statement(statement, **fields))
    assert page.go_to_gap()
    return statement


def judged(desk) -> tuple[str, str]:
    statement = desk.statements("key judgements")[0]
    return statement.words, statement.likelihood


def test_the_sentence_gone_to_is_framed_until_the_caret_moves(page, desk):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    uncited = desk.write("bottom line", "Nobody knows why.")
    page.go_to_gap()
    text = text_of_section(page)
    assert (text.framed, text.hasFocus()) == (uncited, True)
    press(Key.Key_Left)
    paragraphs = text.document().blockCount()
    press(Key.Key_Return)
    assert (text.framed, text.document().blockCount()) == ("", paragraphs + 1)


def test_enter_cites_what_fits_an_uncited_sentence_best(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The harbour was closed by the authorities.")
    page.go_to_gap()
    with qtbot.waitSignal(page.cited) as told:
        press(Key.Key_Return)
    assert desk.cited() == [[desk.closure]]
    assert desk.words() == ["The harbour was closed by the authorities."]
    assert told.args == ["Cited E2, “Harbour closed”"]
    assert text_of_section(page).hasFocus()


def test_enter_goes_to_the_search_where_no_evidence_fits(page, desk):
    desk.begin()
    desk.write("bottom line", "Words that no evidence shares.")
    page.go_to_gap()
    press(Key.Key_Return)
    assert page.tray.filter.hasFocus()
    assert desk.cited() == [[]]


def test_what_is_typed_after_the_frame_is_typed_as_ever(page, desk):
    desk.begin()
    desk.write("bottom line", "The harbour was closed.")
    page.go_to_gap()
    QTest.keyClicks(text_of_section(page), " It is open.")
    press(Key.Key_Return)
    QTest.keyClicks(text_of_section(page), "More.")
    text_of_section(page).finish()
    assert desk.words() == ["The harbour was closed.", "It is open.", "More."]
    assert desk.cited() == [[], [], []]


def test_enter_offers_the_terms_in_the_place_of_a_word_outside_the_lexicon(page, desk):
    judgement(page, desk, "It is quite probable that the road stays cut.")
    press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(next(action for action in menu.actions() if action.objectName() == "likely"))
    press(Key.Key_Return)
    assert judged(desk) == ("It is likely that the road stays cut.", "likely")
    desk.bridge.undo()
    assert judged(desk) == ("It is quite probable that the road stays cut.", "")


def test_enter_offers_the_terms_in_the_place_of_a_negated_one(page, desk):
    judgement(page, desk, "It is not likely that the road stays cut.", likelihood="likely")
    press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(next(action for action in menu.actions() if action.objectName() == "unlikely"))
    press(Key.Key_Return)
    assert judged(desk) == ("It is unlikely that the road stays cut.", "unlikely")


def test_enter_puts_the_chosen_term_in_the_place_of_a_word_outside_the_lexicon(page, desk):
    judgement(page, desk, "It is quite probable that the road stays cut.", likelihood="very likely")
    press(Key.Key_Return)
    assert judged(desk) == ("It is very likely that the road stays cut.", "very likely")


def test_enter_selects_the_word_and_offers_the_terms_where_another_one_would_say_the_contrary(page, desk):
    words = "The road will probably not stay cut."
    judgement(page, desk, words, likelihood="very unlikely")
    press(Key.Key_Return)
    assert judged(desk) == (words, "very unlikely")
    assert text_of_section(page, "key judgements").textCursor().selectedText() == "probably"
    assert QApplication.activePopupWidget() is not None
    press(Key.Key_Escape)


def test_enter_selects_a_sentence_that_says_in_another_way_how_likely_it_is(page, desk):
    words = "It is certain that the road stays cut."
    judgement(page, desk, words, likelihood="very unlikely")
    press(Key.Key_Return)
    assert judged(desk) == (words, "very unlikely")
    assert text_of_section(page, "key judgements").textCursor().selectedText() == words


def test_the_button_of_the_panel_selects_a_word_too_that_no_other_can_stand_for(page, desk, qtbot):
    words = "The road will probably not stay cut."
    judgement(page, desk, words, likelihood="very unlikely")
    qtbot.mouseClick(page.tray.sentence.say_button, Qt.MouseButton.LeftButton)
    assert judged(desk) == (words, "very unlikely")
    assert text_of_section(page, "key judgements").textCursor().selectedText() == "probably"
    press(Key.Key_Escape)


def test_enter_lets_a_sentence_say_its_likelihood(page, desk):
    judgement(page, desk, "The road stays cut.", likelihood="likely")
    press(Key.Key_Return)
    assert judged(desk) == ("It is likely that the road stays cut.", "likely")


@pytest.mark.parametrize(("words", "selected"), [
    ("It is likely, with high confidence, that the road stays cut.", "high confidence"),
    ("“We have stopped looking,” she said of the search.", "We have stopped looking,"),
], ids=["confidence", "an altered quotation"])
def test_enter_selects_the_words_that_must_be_others(page, desk, words, selected):
    judgement(page, desk, words)
    press(Key.Key_Return)
    assert text_of_section(page, "key judgements").textCursor().selectedText() == selected


def test_the_panel_has_a_button_that_does_the_same(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The harbour was closed by the authorities.")
    page.go_to_gap()
    assert page.tray.sentence.mend_button.text() == "Cite evidence"
    qtbot.mouseClick(page.tray.sentence.mend_button, Qt.MouseButton.LeftButton)
    assert desk.cited() == [[desk.closure]]
