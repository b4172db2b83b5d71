"""How many key presses, clicks and drags it takes to tag: each that is sent to the window is counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame

from editor.model.records import Article, Entity, Mention
from editor.ui.article import ArticleView
from editor.ui.tagging.rows import ChoiceRow
from tests.journeys.hands import Hands
from tests.journeys.talks import hands_on

ALT = Qt.KeyboardModifier.AltModifier
WORDS = (
    "Harbour talks go on\n\n"
    "Envoys of the Lantern Coalition met in Port Ellis on Friday. The talks between the dockers and the "
    "anti-Harbor Alliance went on, the anti-Harbour Alliance said. Minister Ilse Tormann of Velmora stayed away.\n"
)


class CountingHands(Hands):
    """Hands that count what they do: a key press, a click, a double click and a drag are one action each."""

    actions = 0

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        self.actions += 1
        super().key(key, modifiers)

    def select(self, words: str, *, nth: int = 1) -> tuple[int, int]:
        """Drag over words."""
        self.actions += 1
        return super().select(words, nth=nth)

    def double_click(self, words: str, *, into: int = 2) -> None:
        """Double-click on a word."""
        self.actions += 1
        view = self.find(ArticleView, "articleView")
        view.reveal(view.words.index(words), view.words.index(words) + 1)
        QTest.qWait(40)
        place = self._point(view, view.words.index(words) + into, after=True)
        handle = self.window.windowHandle()
        assert handle is not None
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(handle, left, none, place)
        QTest.mouseDClick(handle, left, none, place)


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[CountingHands]:
    found = hands_on(WORDS, CountingHands, tmp_path)
    found.actions = 0
    yield found
    found.leave()


def tags(hands: Hands) -> dict[str, str]:
    """Return what each tag's words are linked to."""
    project = hands.window.bridge.project
    held = project.mentions_of(project.each(Article)[0].id).values()
    return {mention.words: project.get(Entity, mention.entity).name for mention in held if isinstance(mention, Mention)}


def put_caret(hands: Hands, words: str) -> None:
    """Let the caret stand in a word, as it does where a person reads."""
    view = hands.find(ArticleView, "articleView")
    place = view.words.index(words) + 2
    view.select(place, place)
    view.setFocus()


def test_a_known_name_is_tagged_by_a_double_click_and_enter(hands: CountingHands) -> None:
    hands.double_click("Velmora")
    hands.key(Qt.Key.Key_Return)
    assert (tags(hands), hands.actions) == ({"Velmora": "Velmora"}, 2)


def test_a_known_name_is_tagged_by_two_keys_where_the_caret_stands_in_it(hands: CountingHands) -> None:
    put_caret(hands, "Velmora")
    hands.key(Qt.Key.Key_Up, ALT)
    hands.key(Qt.Key.Key_Return)
    assert (tags(hands), hands.actions) == ({"Velmora": "Velmora"}, 2)


def test_a_new_name_is_tagged_by_a_drag_and_a_letter(hands: CountingHands) -> None:
    hands.select("Lantern Coalition")
    hands.key(Qt.Key.Key_O)
    assert (tags(hands), hands.actions) == ({"Lantern Coalition": "Lantern Coalition"}, 2)


def test_a_new_name_of_one_word_is_tagged_by_its_letter_alone_where_the_caret_stands_in_it(
        hands: CountingHands) -> None:
    put_caret(hands, "Velmora")
    hands.key(Qt.Key.Key_O)
    assert (tags(hands), hands.actions) == ({"Velmora": "Velmora"}, 1)


def test_a_new_name_of_two_words_takes_three_keys_without_a_mouse(hands: CountingHands) -> None:
    put_caret(hands, "Tormann")
    hands.key(Qt.Key.Key_Up, ALT)
    hands.key(Qt.Key.Key_Up, ALT)
    hands.key(Qt.Key.Key_P)
    assert (tags(hands), hands.actions) == ({"Ilse Tormann": "Ilse Tormann"}, 3)


def test_a_misspelt_name_is_linked_by_a_drag_and_enter(hands: CountingHands) -> None:
    hands.select("anti-Harbor Alliance")
    hands.key(Qt.Key.Key_Return)
    assert (tags(hands), hands.actions) == ({"anti-Harbor Alliance": "anti-Harbour Alliance"}, 2)


def test_it_takes_as_many_actions_when_the_popover_has_opened(hands: CountingHands) -> None:
    hands.select("anti-Harbor Alliance")
    hands.wait(lambda: hands.window.findChild(QFrame, "typePalette") is not None)
    hands.wait(hands.find(QFrame, "typePalette").isVisible)
    hands.key(Qt.Key.Key_Return)
    assert (tags(hands), hands.actions) == ({"anti-Harbor Alliance": "anti-Harbour Alliance"}, 2)
    assert hands.find(ArticleView, "articleView").hasFocus()


def test_a_row_of_the_popover_is_one_click(hands: CountingHands) -> None:
    hands.select("anti-Harbor Alliance")
    hands.wait(lambda: hands.window.findChild(QFrame, "typePalette") is not None)
    popover = hands.find(QFrame, "typePalette")
    hands.wait(popover.isVisible)
    hands.click(popover.findChildren(ChoiceRow)[0], QPoint(30, 10))
    assert tags(hands) == {"anti-Harbor Alliance": "anti-Harbour Alliance"}
