"""Where the keys that tag and link act, and where they are the window's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.tagging.conftest import TaggingHands

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
TABS = [(Key.Key_1, "entity"), (Key.Key_2, "event"), (Key.Key_3, "quote"), (Key.Key_4, "note")]


def table_with_keys(hands: TaggingHands) -> str:
    """Return the name of what has the keys, which Alt and a digit give to a table."""
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


@pytest.mark.parametrize(("key", "kind"), TABS)
def test_alt_and_a_digit_open_a_table_and_link_nothing(hands: TaggingHands, key: Qt.Key, kind: str) -> None:
    hands.view.select(hands.place("Velmora", 0), hands.place("Velmora", 7))
    hands.view.setFocus()
    hands.key(key, ALT)
    assert table_with_keys(hands).startswith(kind)
    assert hands.tags() == {}


@pytest.mark.parametrize(("key", "kind"), TABS)
def test_alt_and_a_digit_open_a_table_while_the_popover_is_open(
        hands: TaggingHands, key: Qt.Key, kind: str) -> None:
    hands.select("Velmora")
    assert hands.popover.isVisible()
    hands.key(key, ALT)
    assert table_with_keys(hands).startswith(kind)
    assert hands.tags() == {}


def test_a_letter_tags_nothing_while_the_overview_of_the_tags_has_the_keys(hands: TaggingHands) -> None:
    hands.put_caret("Velmora")
    hands.view.verticalScrollBar().setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is hands.view.verticalScrollBar()
    hands.key(Key.Key_P)
    hands.key(Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    hands.key(Key.Key_Return)
    assert hands.tags() == {}
