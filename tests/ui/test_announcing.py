"""What is painted in the article reaches a screen reader in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from editor.ui.application import make_application, make_window
from tests.journeys.hands import Hands


@pytest.fixture
def hands() -> Iterator[Hands]:
    make_application()
    found = Hands(make_window(theme="light"))
    found.window.resize(1440, 900)
    found.window.projects.open_sample()
    QAccessible.setActive(True)
    yield found
    QAccessible.setActive(False)
    found.leave()


def test_the_caret_tells_the_tag_it_comes_to(hands: Hands) -> None:
    view = hands.window.view
    place = view.words.index("Ilse Tormann") - 2
    view.setFocus()
    view.select(place, place)
    hands.key(Qt.Key.Key_BracketRight)
    hands.wait(lambda: "Ilse Tormann" in view.accessibleDescription())
    assert view.accessibleDescription() == ("Ilse Tormann: Person, official; 1 of 1 here, 4 in the project; "
                                            "Role: director of the Amsel Port Authority")


def test_words_without_a_tag_take_the_description_away(hands: Hands) -> None:
    view = hands.window.view
    place = view.words.index("Ilse Tormann")
    view.select(place + 1, place + 1)
    hands.wait(lambda: bool(view.accessibleDescription()))
    bare = view.words.index("told reporters")
    view.select(bare, bare)
    hands.wait(lambda: not view.accessibleDescription())


def test_the_overview_counts_what_it_paints(hands: Hands) -> None:
    view = hands.window.view
    count = len(hands.window.bridge.project.mentions_of(hands.window.reading.article))
    view.select(5, 5)
    hands.wait(lambda: view.verticalScrollBar().accessibleDescription().startswith(f"{count} tags"))
