"""What the popover offers, where it opens, what its keys do, and when it closes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from editor.model.records import Article, Entity, Event, Quote
from editor.ui.tagging.rows import ChoiceRow, KindRow
from tests.journeys.hands import CONTROL, SHIFT
from tests.ui.tagging.conftest import TaggingHands, rows

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def words_at(hands: TaggingHands, begin: int, end: int) -> QRect:
    view = hands.view
    return view.words_rect(begin, end).translated(view.viewport().mapTo(hands.window, QPoint(0, 0)))


def test_it_opens_after_a_selection_by_mouse_below_the_words(hands: TaggingHands) -> None:
    begin, end = hands.select("Lantern Coalition")
    assert not hands.is_open, "it waits for 120 ms"
    popover = hands.popover
    assert popover.geometry().top() > words_at(hands, begin, end).bottom()
    assert hands.window.rect().contains(popover.geometry())


def test_it_opens_above_where_there_is_no_room_below(hands: TaggingHands) -> None:
    hands.view.verticalScrollBar().setValue(0)
    begin = hands.place("day 16 ", 0)
    begin, end = begin, begin + len("day 16")
    hands.view.verticalScrollBar().setValue(0)
    QTest.qWait(50)
    area = hands.view.words_rect(begin, end)
    hands.view.verticalScrollBar().setValue(area.bottom() - hands.view.viewport().height() + 60 if area else 0)
    hands.view.select(begin, end)
    hands.view.setFocus()
    hands.view.selected_by_mouse.emit(begin, end)
    if words_at(hands, begin, end).bottom() + 330 < hands.window.height():
        pytest.skip("the words stand too high in this window")
    assert hands.popover.geometry().bottom() < words_at(hands, begin, end).top()


def test_it_offers_the_right_entity_first_for_a_misspelt_name_and_says_why(hands: TaggingHands) -> None:
    hands.link("anti-Harbour Alliance", "anti-Harbour Alliance")
    hands.select("anti-Harbor Alliance")
    popover = hands.popover
    choices = popover.findChildren(ChoiceRow)
    assert choices[0].accessibleName() == "anti-Harbour Alliance, Organisation, 1 letter differs, 1 mention"
    assert (choices[0].key, choices[0].hasFocus()) == ("Enter", True)


def test_every_letter_of_the_scheme_is_offered(hands: TaggingHands) -> None:
    hands.select("Lantern Coalition")
    kinds = [(row.words, row.accessibleDescription()) for row in hands.popover.findChildren(KindRow)]
    assert kinds == [("Person", "P"), ("Organisation", "O"), ("Location", "L"), ("Materiel", "M"), ("Time", "T"),
                     ("Other", "X"), ("Event", "E"), ("Quote", "Q"), ("Note", "N")]


def test_enter_and_letters_act_before_it_opens_and_it_stays_closed(hands: TaggingHands) -> None:
    hands.select("Lantern Coalition")
    hands.key(Key.Key_O)
    QTest.qWait(250)
    assert hands.tags() == {"Lantern Coalition": "Lantern Coalition"}
    assert not hands.is_open


@pytest.mark.parametrize(("key", "kind"), [(Key.Key_P, "person"), (Key.Key_L, "location"), (Key.Key_X, "other")])
def test_a_letter_tags_while_it_is_open(hands: TaggingHands, key: Qt.Key, kind: str) -> None:
    hands.select("Lantern Coalition")
    assert hands.popover.isVisible()
    hands.key(key)
    made = hands.window.bridge.project.each(Entity)[-1]
    assert (made.name, made.type) == ("Lantern Coalition", kind)
    assert not hands.is_open
    assert hands.view.hasFocus()


def test_letters_for_events_and_quotes_make_them_from_the_popover(hands: TaggingHands) -> None:
    for words, key, record in (("the dockers", Key.Key_E, Event), ("stayed away", Key.Key_Q, Quote)):
        hands.select(words)
        assert hands.popover.isVisible()
        hands.key(key)
        assert len(hands.window.bridge.project.each(record)) == 1


def test_a_number_links_to_a_match_that_is_not_the_first(hands: TaggingHands) -> None:
    hands.select("anti-Harbour Alliance")
    numbered = {row.key: row.words for row in hands.popover.findChildren(ChoiceRow)}
    assert numbered == {"Enter": "anti-Harbour Alliance", "2": "Harbour"}
    hands.key(Key.Key_2)
    assert hands.tags() == {"anti-Harbour Alliance": "Harbour"}


def test_enter_links_to_nothing_that_is_not_sure(hands: TaggingHands) -> None:
    hands.select("Harbour talks")
    numbered = {row.key: row.words for row in hands.popover.findChildren(ChoiceRow)}
    assert numbered == {"2": "Harbour", "3": "anti-Harbour Alliance"} or numbered == {"2": "Harbour"}
    hands.key(Key.Key_Return)
    assert hands.tags() == {}


def test_arrows_choose_a_row_and_enter_does_it(hands: TaggingHands) -> None:
    hands.select("anti-Harbour Alliance")
    assert hands.popover.isVisible()
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Return)
    assert hands.tags() == {"anti-Harbour Alliance": "Harbour"}


def test_tab_goes_round_inside(hands: TaggingHands) -> None:
    hands.select("anti-Harbour Alliance")
    popover = hands.popover
    seen = []
    for _ in range(len(popover.rows()) + 1):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert popover.isAncestorOf(focused)
        seen.append(focused.accessibleName())
        hands.key(Key.Key_Tab)
    assert seen == [*rows(popover), rows(popover)[0]]


def test_a_slash_opens_it_by_key_in_the_field_that_finds_an_entity(hands: TaggingHands) -> None:
    hands.put_caret("Coalition")
    hands.key(Key.Key_Up, ALT)
    assert not hands.is_open, "a selection by key opens nothing"
    hands.type("/")
    field = hands.popover.findChild(QLineEdit, "findEntityField")
    assert field is not None
    assert field.hasFocus()
    hands.type("velm")
    assert [row.words for row in hands.popover.findChildren(ChoiceRow) if row.isVisible()] == ["Velmora"]
    hands.key(Key.Key_Return)
    assert hands.tags() == {"Coalition": "Velmora"}
    assert hands.view.hasFocus()


def test_arrows_go_by_what_was_found_while_the_field_keeps_the_keys(hands: TaggingHands) -> None:
    hands.put_caret("Coalition")
    hands.type("/")
    assert hands.popover.isVisible()
    hands.type("harb")
    found = [row.words for row in hands.popover.findChildren(ChoiceRow) if row.isVisible()]
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Return)
    assert hands.tags() == {"Coalition": found[1]}


def test_an_alias_finds_its_entity_and_nonsense_says_that_there_is_none(hands: TaggingHands) -> None:
    hands.put_caret("Coalition")
    hands.type("/")
    popover = hands.popover
    hands.type("the all")
    assert [row.words for row in popover.findChildren(ChoiceRow) if row.isVisible()] == ["anti-Harbour Alliance"]
    hands.type("qqqq")
    assert [row for row in popover.findChildren(ChoiceRow) if row.isVisible()] == []
    hands.key(Key.Key_Return)
    assert hands.tags() == {}


def test_undo_works_while_it_is_open(hands: TaggingHands) -> None:
    hands.tag("Velmora", "location")
    hands.select("Lantern Coalition")
    assert hands.popover.isVisible()
    hands.key(Key.Key_Z, CONTROL)
    assert hands.tags() == {}
    hands.key(Key.Key_O)
    assert hands.tags() == {"Lantern Coalition": "Lantern Coalition"}


def test_undo_in_the_field_is_the_windows(hands: TaggingHands) -> None:
    hands.tag("Velmora", "location")
    hands.put_caret("Coalition")
    hands.type("/")
    assert hands.popover.isVisible()
    hands.type("har")
    hands.key(Key.Key_Z, CONTROL)
    assert hands.tags() == {}


def test_escape_closes_it_then_clears_the_selection(hands: TaggingHands) -> None:
    hands.select("Lantern Coalition")
    assert hands.popover.isVisible()
    hands.key(Key.Key_Escape)
    assert not hands.is_open
    assert hands.view.hasFocus()
    assert hands.view.selection.begin < hands.view.selection.end
    hands.key(Key.Key_Escape)
    assert hands.view.selection.begin == hands.view.selection.end


def test_a_press_outside_a_scroll_and_another_page_close_it(hands: TaggingHands) -> None:
    deeds = (
        lambda: hands.click(hands.window.records),
        lambda: hands.view.verticalScrollBar().setValue(hands.view.verticalScrollBar().value() + 40),
        lambda: hands.key(Key.Key_2, CONTROL),
    )
    for deed in deeds:
        hands.select("Lantern Coalition")
        assert hands.popover.isVisible()
        deed()
        assert not hands.is_open
        hands.key(Key.Key_1, CONTROL)


def test_more_can_be_selected_while_it_is_open(hands: TaggingHands) -> None:
    hands.select("Lantern")
    assert hands.popover.isVisible()
    hands.key(Key.Key_Up, ALT)
    assert hands.view.words[hands.view.selection.begin:hands.view.selection.end] == "Lantern Coalition"
    assert hands.popover.isVisible()
    hands.key(Key.Key_O)
    assert hands.tags() == {"Lantern Coalition": "Lantern Coalition"}


def test_a_misspelt_name_can_be_linked_and_marked_sic(hands: TaggingHands) -> None:
    hands.select("anti-Harbor Alliance")
    sic = next(row for row in hands.popover.rows() if "[sic]" in row.accessibleName())
    hands.click(sic)
    (correction,) = hands.window.bridge.project.each(Article)[0].corrections
    assert hands.view.words[correction.begin:correction.end] == "anti-Harbor"
    assert hands.tags() == {"anti-Harbor Alliance": "anti-Harbour Alliance"}


def test_a_key_links_a_misspelt_name_and_marks_it_sic_and_stands_on_its_row(hands: TaggingHands) -> None:
    hands.select("anti-Harbor Alliance")
    sic = next(row for row in hands.popover.rows() if "[sic]" in row.accessibleName())
    assert sic.key == "6"
    hands.key(Key.Key_6)
    (correction,) = hands.window.bridge.project.each(Article)[0].corrections
    assert hands.view.words[correction.begin:correction.end] == "anti-Harbor"
    assert hands.tags() == {"anti-Harbor Alliance": "anti-Harbour Alliance"}


def test_words_that_misspell_nothing_are_not_marked_sic(hands: TaggingHands) -> None:
    hands.put_caret("Velmora")
    hands.key(Key.Key_6)
    assert hands.tags() == {}
    assert hands.window.bridge.project.each(Article)[0].corrections == ()


def test_shift_and_enter_ask_for_every_match_to_be_linked(hands: TaggingHands) -> None:
    asked = []
    hands.window.reading.link_all_requested.connect(lambda *values: asked.append(values))
    begin, end = hands.select("anti-Harbor Alliance")
    assert hands.popover.isVisible()
    hands.key(Key.Key_Return, SHIFT)
    entity = next(entity for entity in hands.window.bridge.project.each(Entity) if entity.name.startswith("anti-"))
    assert asked == [(entity.id, begin, end)]


def test_shift_and_a_letter_ask_for_every_match_to_be_tagged(hands: TaggingHands) -> None:
    asked = []
    hands.window.reading.tag_all_requested.connect(lambda *values: asked.append(values))
    begin, end = hands.select("the dockers")
    hands.key(Key.Key_P, SHIFT)
    hands.key(Key.Key_E, SHIFT)
    assert asked == [("person", begin, end)]


def test_n_asks_for_a_note(hands: TaggingHands) -> None:
    asked = []
    hands.window.reading.note_requested.connect(lambda *values: asked.append(values))
    begin, end = hands.select("the dockers")
    hands.key(Key.Key_N)
    assert asked == [(begin, end)]


def test_it_keeps_the_keys_that_go_from_pane_to_pane(hands: TaggingHands) -> None:
    hands.put_caret("Lantern Coalition")
    hands.key(Key.Key_Slash)
    assert hands.is_open
    hands.key(Key.Key_F6)
    assert hands.popover.isAncestorOf(QApplication.focusWidget())
    hands.key(Key.Key_Escape)
    assert not hands.is_open
    assert hands.view.hasFocus()
