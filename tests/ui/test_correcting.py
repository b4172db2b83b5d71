"""Correcting words and setting lines aside, in the window, with keys."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from editor.model.edits.articles import take_in_article
from editor.model.records import Article, Line, Text
from editor.ui.application import make_application, make_window
from editor.ui.correction_frame import CorrectionFrame
from tests.journeys.hands import Hands

WORDS = "Strike over\n\nThe habour master said that the strike is over.\n\nRead more: Ferries wait in the harbour\n"


LINES = (Line(0, 11, "headline", 1), Line(13, 60, "body", 2), Line(62, len(WORDS) - 1, "link line", 3, True))


@pytest.fixture
def hands():
    """Return hands on a window that shows one article."""
    make_application()
    hands = Hands(make_window(theme="light"))
    hands.window.resize(1440, 900)
    hands.window.projects.new()
    text = Text(sha256=hashlib.sha256(WORDS.encode()).hexdigest(), words=WORDS)
    hands.window.bridge.submit(take_in_article(Article(id="", title="Strike over", language="en", lines=LINES), text))
    QApplication.processEvents()
    yield hands
    hands.leave()


def view(hands):
    return hands.window.view


def article(hands):
    return hands.window.bridge.project.each(Article)[0]


def choose(hands, name):
    """Choose an entry of the article's menu; it must be possible now."""
    hands.window.tag_menu.see_what_can_be_done()
    action = next(action for action in hands.window.tag_menu.correct.actions() if action.objectName() == name)
    assert action.isEnabled()
    action.trigger()
    QApplication.processEvents()


def select(hands, words):
    begin = view(hands).words.index(words)
    view(hands).setFocus()
    view(hands).select(begin, begin + len(words))


def frame(hands):
    return hands.find(CorrectionFrame, "correctionFrame")


def test_words_are_corrected_beside_them_and_shown_in_place(hands):
    select(hands, "habour")
    choose(hands, "correct")
    assert hands.find(QLineEdit, "correctionShownField").hasFocus()
    hands.type("harbour")
    hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Tab)
    hands.type("A letter is missing.")
    hands.key(Qt.Key.Key_Return)
    (held,) = article(hands).corrections
    assert (held.shown, held.note) == ("harbour", "A letter is missing.")
    assert view(hands).hasFocus()
    place = view(hands).words_rect(held.begin, held.end).center()
    assert view(hands).correction_at(QPointF(place)) == held


def test_sic_is_one_press(hands):
    select(hands, "habour")
    choose(hands, "correct")
    hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Space)
    hands.key(Qt.Key.Key_Return)
    assert [held.shown for held in article(hands).corrections] == ["sic"]


def test_escape_changes_nothing_and_gives_the_keys_back(hands):
    select(hands, "habour")
    choose(hands, "correct")
    hands.type("harbour")
    hands.key(Qt.Key.Key_Escape)
    assert article(hands).corrections == ()
    assert not frame(hands).isVisible()
    assert view(hands).hasFocus()


def test_tab_stays_in_the_frame(hands):
    select(hands, "habour")
    choose(hands, "correct")
    for _ in range(7):
        hands.key(Qt.Key.Key_Tab)
        assert frame(hands).isAncestorOf(QApplication.focusWidget())
    hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert frame(hands).isAncestorOf(QApplication.focusWidget())


def test_the_frame_never_covers_the_words(hands):
    select(hands, "habour")
    choose(hands, "correct")
    words = view(hands).words_rect(view(hands).selection.begin, view(hands).selection.end)
    words.moveTopLeft(view(hands).viewport().mapTo(hands.window, words.topLeft()))
    assert not frame(hands).geometry().intersects(words)
    assert hands.window.rect().contains(frame(hands).geometry())


def test_the_frame_closes_when_another_article_is_shown_and_corrects_nothing_in_it(hands):
    bridge = hands.window.bridge
    other = Text(sha256=hashlib.sha256(b"Ferries sail again\n").hexdigest(), words="Ferries sail again\n")
    bridge.submit(take_in_article(Article(id="", title="Ferries sail again", language="en",
                                          lines=(Line(0, 18, "headline", 1),)), other))
    first, second = (each.id for each in bridge.project.each(Article))
    hands.window.reading.show_article(first)
    select(hands, "habour")
    choose(hands, "correct")
    hands.type("harbour")
    hands.window.reading.show_article(second)
    assert not frame(hands).isVisible()
    hands.key(Qt.Key.Key_Return)
    assert [each.corrections for each in bridge.project.each(Article)] == [(), ()]


def test_a_click_elsewhere_closes_the_frame(hands):
    select(hands, "habour")
    choose(hands, "correct")
    hands.click(view(hands).viewport(), view(hands).words_rect(0, 4).center())
    assert not frame(hands).isVisible()


def test_a_correction_is_changed_or_removed_from_its_words_and_undone(hands):
    select(hands, "habour")
    choose(hands, "correct")
    hands.type("sic")
    hands.key(Qt.Key.Key_Return)
    view(hands).select(view(hands).words.index("habour") + 2, view(hands).words.index("habour") + 2)
    choose(hands, "correct")
    assert hands.find(QLineEdit, "correctionShownField").text() == "sic"
    hands.click(hands.find(QPushButton, "correctionRemoveButton"))
    assert article(hands).corrections == ()
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [held.shown for held in article(hands).corrections] == ["sic"]
    assert view(hands)._sheet.corrections == article(hands).corrections


def test_a_line_is_set_aside_and_kept_again_at_the_caret(hands):
    place = view(hands).words.index("The habour")
    view(hands).select(place, place)
    choose(hands, "set aside")
    assert [line.number for line in article(hands).lines if line.set_aside and line.role == "body"] == [2]
    assert view(hands).caret == place
    choose(hands, "keep line")
    assert not any(line.set_aside for line in article(hands).lines if line.role == "body")


def test_what_cannot_be_done_with_a_line_is_grey(hands):
    view(hands).select(0, 0)
    hands.window.tag_menu.see_what_can_be_done()
    enabled = {action.objectName(): action.isEnabled() for action in hands.window.tag_menu.correct.actions()}
    assert (enabled["set aside"], enabled["keep line"]) == (True, False)


def test_a_corrected_article_is_whole_after_one_comes_back_to_it_and_finds_words(hands):
    days = "\n\n".join(f"On day {day} the harbour master spoke with the crews. " + "They waited. " * 30
                       for day in range(60))
    long = take_in(hands, days)
    hands.window.reading.show_article(long)
    select(hands, "harbour master")
    choose(hands, "correct")
    hands.type("harbour guard")
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_Escape)
    view(hands).reveal(days.index("On day 20 "), days.index("On day 20 ") + 6)
    for other in (hands.window.bridge.project.each(Article)[0].id, long):
        hands.window.library.article_chosen.emit(other)
        QTest.qWait(100)
    hands.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    hands.type("day 42 ")
    QTest.qWait(100)
    seen = {words.begin for words in view(hands)._sheet.lines_in(view(hands)._seen_area())}
    assert {days.index("On day 41 "), days.index("On day 42 "), days.index("On day 43 ")} <= seen


def take_in(hands, words):
    """Take in another article; return its id."""
    text = Text(sha256=hashlib.sha256(words.encode()).hexdigest(), words=words)
    change = hands.window.bridge.submit(take_in_article(Article(id="", title="Another", language="en"), text))
    return next(swap.id for swap in change.swaps if swap.kind == "article")
