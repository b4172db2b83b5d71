"""Words without room end in an ellipsis, and are told whole by a tip."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from editor.ui.elided import ElidedLabel

WORDS = "6 of 17 in this article"


def test_words_without_room_end_in_an_ellipsis_and_are_told_by_the_tip(qtbot: QtBot) -> None:
    label = ElidedLabel(WORDS)
    qtbot.addWidget(label)
    label.resize(label.sizeHint().width() // 2, 20)
    label.show()
    assert label.shown.endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.shown) <= label.width()
    assert (label.text(), label.toolTip()) == (WORDS, WORDS)


def test_words_with_room_are_shown_whole_without_a_tip(qtbot: QtBot) -> None:
    label = ElidedLabel(WORDS)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.show()
    assert (label.shown, label.toolTip()) == (WORDS, "")
