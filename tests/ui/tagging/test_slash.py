"""What the sign that finds an entity offers for words that were selected by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from editor.model.records import Article, Entity
from editor.ui.tagging.offer import FOUND
from editor.ui.tagging.popover import TagPopover
from tests.journeys.hands import CONTROL, SHIFT
from tests.ui.tagging.conftest import TaggingHands, rows

Key = Qt.Key


def choose_by_keys(hands: TaggingHands, words: str) -> TagPopover:
    """Select words with the keys alone, and press the sign that finds an entity."""
    hands.put_caret(words, 0)
    for _ in words.split():
        hands.key(Key.Key_Right, CONTROL | SHIFT)
    hands.type("/")
    return hands.popover


def test_a_slash_offers_what_the_mouse_does_for_a_misspelt_name(hands: TaggingHands) -> None:
    hands.link("talks", "Harbour")
    popover = choose_by_keys(hands, "anti-Harbor Alliance")
    assert rows(popover)[:3] == ["anti-Harbour Alliance, Organisation, 1 letter differs, 0 mentions",
                                 "Harbour, Location, 1 mention", "Link to anti-Harbour Alliance and mark it [sic]"]
    assert [row.is_current for row in popover.rows()[:3]] == [True, False, False]
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        hands.key(key)
    assert hands.tags()["anti-Harbor Alliance"] == "anti-Harbour Alliance"
    assert [held.shown for held in hands.window.bridge.project.each(Article)[0].corrections] == ["sic"]


def test_a_slash_offers_what_is_tagged_most_where_nothing_is_near_and_again_once_nothing_is_typed(
        hands: TaggingHands) -> None:
    hands.link("talks", "Harbour")
    popover = choose_by_keys(hands, "stayed away")
    first = popover.rows()[0].accessibleName()
    assert first == "Harbour, Location, 1 mention"
    hands.type("v")
    hands.key(Key.Key_Backspace)
    assert popover.rows()[0].accessibleName() == first


def test_a_slash_offers_the_most_tagged_behind_what_the_words_may_name(hands: TaggingHands) -> None:
    hands.link("talks", "Harbour")
    popover = choose_by_keys(hands, "anti-Harbor Alliance")
    others = {entity.name for entity in hands.window.bridge.project.each(Entity)}
    offered = [row.words for row in popover.rows() if row.objectName().startswith("matchButton")]
    assert offered[:2] == ["anti-Harbour Alliance", "Harbour"]
    assert len(offered) == len(set(offered)) == min(FOUND, len(others)) > 2


def test_the_beginning_of_a_misspelt_name_offers_the_whole_of_it_first(hands: TaggingHands) -> None:
    popover = choose_by_keys(hands, "anti-Harbor")
    assert popover.rows()[0].words == "anti-Harbour Alliance"
