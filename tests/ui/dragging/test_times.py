"""A tagged time is dated from the article's menu, as its phrase is read or as the analyst says, and used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from editor.model.edits.articles import set_article
from editor.model.edits.events import set_event
from editor.model.records import Mention, When
from editor.ui.forms.time_dialog import TimeDialog
from tests.ui.dragging.conftest import DraggingHands

LEFT = Qt.MouseButton.LeftButton


def _opened(hands: DraggingHands, words: str = "Friday") -> tuple[TimeDialog, Mention]:
    hands.window.bridge.submit(set_article(hands.window.reading.article, published="2024-05-08"))
    mention = hands.tag(words, "time")
    hands.put_caret(words)
    hands.window.commands.annotate.aboutToShow.emit()
    action = hands.window.findChild(QAction, "dateTime")
    assert action is not None
    assert action.isVisible()
    action.trigger()
    dialog = hands.window.findChild(TimeDialog)
    assert dialog is not None
    return dialog, mention


def _click(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, LEFT)


def _now(hands: DraggingHands, mention: Mention) -> Mention:
    return hands.window.bridge.project.get(Mention, mention.id)


def test_what_the_phrase_says_is_proposed_and_done_keeps_it(hands: DraggingHands) -> None:
    dialog, mention = _opened(hands)
    field = dialog.findChild(QLineEdit, "tagTimeFrom")
    assert field is not None
    assert field.text() == "3 May 2024"
    assert _now(hands, mention).from_ == ""
    _click(dialog, "dateButton")
    dated = _now(hands, mention)
    assert (dated.value, dated.from_, dated.precision) == ("2024-05-03", "2024-05-03", "day")
    assert dated.words == "Friday"


def test_another_date_is_typed_and_used_in_the_open_event(hands: DraggingHands) -> None:
    event = hands.open_event("walked out")
    hands.window.bridge.submit(set_event(event.id, when=When()))
    dialog, mention = _opened(hands)
    field = dialog.findChild(QLineEdit, "tagTimeFrom")
    assert field is not None
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "26 April 2024")
    _click(dialog, "useTimeButton")
    assert _now(hands, mention).from_ == "2024-04-26"
    assert (hands.event.when.from_, hands.event.when.words) == ("2024-04-26", "Friday")


def test_only_a_tagged_time_can_be_dated(hands: DraggingHands) -> None:
    hands.tag("Port Ellis", "location")
    hands.put_caret("Port Ellis")
    hands.window.commands.annotate.aboutToShow.emit()
    action = hands.window.findChild(QAction, "dateTime")
    assert action is not None
    assert not action.isVisible()
