"""Which words are framed in the article: those of the record that is open, and of no other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.tagging.conftest import TaggingHands


def drawn(hands: TaggingHands, words: str) -> QImage:
    """Return what the words and a little round them look like."""
    begin = hands.place(words, 0)
    area = hands.view.words_rect(begin, begin + len(words)).adjusted(-3, -3, 3, 3)
    return hands.view.viewport().grab(area).toImage()


def test_a_note_takes_the_frame_from_the_name_that_was_open(hands: TaggingHands) -> None:
    hands.link("Velmora", "Velmora")
    hands.window.toast.hide()
    plain = drawn(hands, "Velmora")
    hands.click_words("Velmora")
    hands.put_caret("the dockers")
    assert drawn(hands, "Velmora") != plain
    hands.key(Qt.Key.Key_N)
    hands.view.clearFocus()
    assert drawn(hands, "Velmora") == plain
