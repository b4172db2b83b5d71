"""A title and any passage can be translated from the article's menu; the original stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton

from editor.model.records import Article, Translation
from editor.ui.application import make_application, make_window
from editor.ui.forms.translation_dialog import TranslationDialog
from tests.journeys.hands import Hands


@pytest.fixture
def hands() -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_sample()
    yield found
    found.leave()


def _open(hands: Hands, name: str) -> TranslationDialog:
    window = hands.window
    window.commands.annotate.aboutToShow.emit()
    next(action for action in window.tag_menu.correct.actions() if action.objectName() == name).trigger()
    dialog = window.findChild(TranslationDialog)
    assert dialog is not None
    return dialog


def _typed(dialog: TranslationDialog, words: str) -> None:
    field = dialog.findChild(QPlainTextEdit, "passageTranslationWords")
    field.selectAll()
    QTest.keyClicks(field, words)


def _select(hands: Hands, words: str) -> None:
    begin = hands.window.view.words.index(words)
    hands.window.view.select(begin, begin + len(words))


def _of(hands: Hands, article: str) -> list[Translation]:
    return [held for held in hands.window.bridge.project.each(Translation)
            if held.record == article or (held.anchor is not None and held.anchor.article == article)]


def test_selected_words_are_translated_in_one_step(hands: Hands) -> None:
    _select(hands, "shipping lines")
    dialog = _open(hands, "translateWords")
    assert dialog.findChild(QLabel, "passageTranslationOriginal").text() == "shipping lines"
    _typed(dialog, "Reedereien")
    QTest.keyClicks(dialog.findChild(QLineEdit, "passageTranslationLanguage"), "de")
    QTest.mouseClick(dialog.findChild(QPushButton, "translateButton"), Qt.MouseButton.LeftButton)
    made = _of(hands, hands.window.reading.article)[-1]
    assert made.anchor is not None
    assert (made.anchor.words, made.words, made.language) == ("shipping lines", "Reedereien", "de")
    hands.window.commands.action("undo").trigger()
    assert made not in _of(hands, hands.window.reading.article)


def test_esc_keeps_what_was_typed(hands: Hands) -> None:
    dialog = _open(hands, "translateTitle")
    _typed(dialog, "Drohnen am Hafen")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    made = _of(hands, hands.window.reading.article)[-1]
    assert (made.field, made.words) == ("title", "Drohnen am Hafen")


def test_a_translation_is_shown_again_and_goes_with_its_words(hands: Hands) -> None:
    dialog = _open(hands, "translateTitle")
    _typed(dialog, "Drohnen am Hafen")
    dialog.accept()
    hands.wait(lambda: not dialog.isVisible())
    before = len(_of(hands, hands.window.reading.article))
    dialog = _open_anew(hands)
    assert dialog.findChild(QPlainTextEdit, "passageTranslationWords").toPlainText() == "Drohnen am Hafen"
    dialog.findChild(QPlainTextEdit, "passageTranslationWords").clear()
    dialog.accept()
    assert len(_of(hands, hands.window.reading.article)) == before - 1


def test_a_dialog_that_is_closed_as_it_was_makes_no_step(hands: Hands) -> None:
    count = len(hands.window.bridge.project.each(Translation))
    label = hands.window.bridge.undo_label()
    _open(hands, "translateTitle").reject()
    assert (len(hands.window.bridge.project.each(Translation)), hands.window.bridge.undo_label()) == (count, label)


def test_the_title_itself_stays(hands: Hands) -> None:
    article = hands.window.reading.article
    title = hands.window.bridge.project.get(Article, article).title
    dialog = _open(hands, "translateTitle")
    _typed(dialog, "Drohnen")
    dialog.accept()
    assert hands.window.bridge.project.get(Article, article).title == title


def _open_anew(hands: Hands) -> TranslationDialog:
    """Open the dialog for the title again, once the one before is gone."""
    hands.wait(lambda: not hands.window.findChildren(TranslationDialog))
    return _open(hands, "translateTitle")
