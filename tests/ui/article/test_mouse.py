"""What a real mouse does in an article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.model.records import Stretch
from tests.ui.article.scene import WORDS, mark, spot, stretch

LEFT, NONE, ALT, SHIFT = (
    Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip


def drag(view, begin, end, modifier=NONE, aside=3):
    page = view.viewport()
    QTest.mousePress(page, LEFT, modifier, spot(view, begin, aside))
    QTest.mouseMove(page, spot(view, (begin + end) // 2))
    send_move(view, spot(view, end, 0), modifier)
    QTest.mouseRelease(page, LEFT, modifier, spot(view, end, 0))


def send_move(view, point, modifier):
    """Move the pressed mouse; QTest cannot hold a modifier while it moves."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    where = QPointF(point)
    move = QMouseEvent(QEvent.Type.MouseMove, where, view.viewport().mapToGlobal(where), LEFT, LEFT, modifier)
    QApplication.sendEvent(view.viewport(), move)


def click(view, place, modifier=NONE, aside=3):
    QTest.mouseClick(view.viewport(), LEFT, modifier, spot(view, place, aside))


def test_a_drag_selects_whole_words(view):
    begin, end = stretch("orters that the po")
    drag(view, begin, end)
    assert view.selection == Stretch(*stretch("reporters that the port"))


def test_a_drag_backwards_selects_the_same_words(view):
    begin, end = stretch("orters that the po")
    drag(view, end, begin)
    assert view.selection == Stretch(*stretch("reporters that the port"))
    assert view.caret == stretch("reporters")[0]


def test_a_drag_drops_outer_spaces(view):
    begin, end = stretch(" 40 ships ")
    drag(view, begin, end)
    assert view.selection == Stretch(*stretch("40 ships"))


def test_alt_drags_exact_letters(view):
    begin, end = stretch("orters that the po")
    drag(view, begin, end, ALT)
    assert view.selection == Stretch(begin, end)


def test_a_drag_tells_what_is_selected_once_it_is_released(view, heard):
    begin, end = stretch("orters that the po")
    drag(view, begin, end)
    assert heard == [("selection_changed", *stretch("reporters that the port"))]


def test_a_drag_below_the_window_scrolls_on(view, qtbot):
    view.resize(784, 300)
    page = view.viewport()
    QTest.mousePress(page, LEFT, NONE, spot(view, stretch("Dockers return")[0]))
    QTest.mouseMove(page, QPoint(200, 340))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100, timeout=3000)
    QTest.mouseRelease(page, LEFT, NONE, QPoint(200, 340))
    after = view.verticalScrollBar().value()
    qtbot.wait(120)
    assert view.verticalScrollBar().value() == after
    assert view.selection.begin == stretch("Dockers return")[0]


def test_a_double_click_selects_the_word(view):
    QTest.mouseDClick(view.viewport(), LEFT, NONE, spot(view, stretch("Varga")[0] + 2))
    assert view.selection == Stretch(*stretch("Varga"))


def test_a_triple_click_selects_the_sentence(view):
    point = spot(view, stretch("reporters")[0])
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, point)
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    chosen = view.selection
    assert WORDS[chosen.begin : chosen.end] == (
        "Okoro told reporters that the port would handle up to 40 ships by Sunday."
    )


def test_shift_and_a_click_extend_the_selection(view):
    click(view, stretch("reporters")[0], aside=0)
    click(view, stretch("would")[0] + 2, SHIFT)
    assert view.selection == Stretch(*stretch("reporters that the port would"))


def test_a_click_puts_the_caret_and_clears_the_selection(view):
    view.select(*stretch("Friday"))
    click(view, stretch("reporters")[0], aside=0)
    assert view.selection == Stretch(*[stretch("reporters")[0]] * 2)


def test_a_click_between_two_lines_of_words_puts_the_caret_into_one_of_them(view):
    above, below = spot(view, stretch("Dockers return")[0]).y(), spot(view, stretch("Cranes stand")[0]).y()
    for height in range(above + 8, below - 8, 4):
        QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(200, height))
        assert WORDS[view.caret - 1 : view.caret + 1].strip(), height


def test_a_click_on_a_mark_activates_it(view, heard):
    click(view, stretch("Varga")[0])
    assert heard[-1] == ("mark_activated", "m-varga")


def test_a_click_beside_a_mark_activates_nothing(view, heard):
    click(view, stretch(" reporters")[0])
    assert [told for told in heard if told[0] == "mark_activated"] == []


def test_a_click_right_of_a_line_activates_nothing(view, heard):
    view.set_marks([mark("m-all", WORDS[stretch("What")[0] : stretch("says")[1]])])
    click(view, stretch("says", 0)[1], aside=60)
    assert [told for told in heard if told[0] == "mark_activated"] == []


def test_clicking_again_cycles_through_what_overlaps_innermost_first(view, heard):
    for _ in range(4):
        click(view, stretch("Ada Okoro")[0] + 2)
        QTest.qWait(QApplication.doubleClickInterval() + 20)
    activated = [record for name, record in (told[:2] for told in heard) if name == "mark_activated"]
    assert activated == ["m-okoro", "m-minister", "v-work", "m-okoro"]


def test_delete_after_a_click_removes_what_was_clicked(view, heard, qtbot):
    click(view, stretch("Ada Okoro")[0] + 2)
    QTest.qWait(QApplication.doubleClickInterval() + 20)
    click(view, stretch("Ada Okoro")[0] + 2)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert heard[-1] == ("remove_requested", "m-minister")


def test_a_click_on_the_bar_of_a_quote_activates_it(view, heard):
    height = spot(view, stretch("work resumes")[0]).y()
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(77, height))
    assert heard[-1] == ("mark_activated", "q-dawn")


def test_a_click_on_the_badge_of_an_event_activates_it(view, heard):
    height = spot(view, stretch("the port would")[0]).y()
    # The second event's lane is the second: the bracket of the first one reaches past its beginning.
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(92 + 562 + 23 + 44 + 12, height))
    assert heard[-1] == ("mark_activated", "v-ships")


def test_a_click_on_marks_given_later_finds_them(view, heard):
    view.change_marks(["m-varga"], [mark("m-new", "accepts", "other")])
    click(view, stretch("Varga")[0])
    click(view, stretch("accepts")[0])
    assert [told[1] for told in heard if told[0] == "mark_activated"] == ["m-new"]


@pytest.mark.parametrize(("turn", "steps"), [(120, 1), (-120, -1)])
def test_control_and_the_wheel_ask_for_another_size(view, heard, turn, steps):
    middle = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert heard == [("text_size_requested", steps)]


@pytest.mark.parametrize(
    ("dragged", "selected"),
    [
        ("Coastal Wire)", "Coastal Wire"),
        ("(Coastal Wire", "Coastal Wire"),
        ("(Coastal Wire)", "(Coastal Wire)"),
        ("PORT LUMEN (Coastal Wire)", "PORT LUMEN (Coastal Wire)"),
    ],
)
def test_a_drag_drops_a_bracket_whose_mate_stands_outside(view, dragged, selected):
    view.set_marks([])
    drag(view, *stretch(dragged))
    assert view.words[view.selection.begin : view.selection.end] == selected


def test_alt_drags_a_lone_bracket(view):
    drag(view, *stretch("Coastal Wire)"), ALT)
    assert view.selection == Stretch(*stretch("Coastal Wire)"))


def double_click(view, place, aside=3):
    QTest.mouseDClick(view.viewport(), LEFT, NONE, spot(view, place, aside))


def test_a_double_click_again_extends_to_the_name_without_its_office(view):
    place = stretch("Okoro.")[0] + 2
    double_click(view, place)
    assert view.selection == Stretch(*stretch("Okoro"))
    double_click(view, place)
    chosen = view.selection
    assert WORDS[chosen.begin : chosen.end] == "Ada Okoro"
    double_click(view, place)
    assert view.selection == Stretch(*stretch("Okoro"))


def test_a_double_click_on_another_word_selects_that_word(view):
    double_click(view, stretch("Okoro.")[0] + 2)
    double_click(view, stretch("Varga")[0] + 2)
    assert view.selection == Stretch(*stretch("Varga"))


def test_a_selection_by_mouse_is_told_apart_from_one_by_key(view, qtbot):
    told = []
    view.selected_by_mouse.connect(lambda *values: told.append(values))
    view.select(*stretch("Friday"))
    drag(view, *stretch("reporters that"))
    click(view, stretch("would")[0])
    assert told == [stretch("reporters that")]


def edge(view, place, aside=0):
    return spot(view, place, aside)


def point_at(view, place):
    """Move the mouse from elsewhere to where an edge is."""
    QTest.mouseMove(view.viewport(), QPoint(5, 5))
    QTest.mouseMove(view.viewport(), edge(view, place))


def drag_edge(view, place, to, modifier=NONE):
    page = view.viewport()
    QTest.mousePress(page, LEFT, modifier, edge(view, place))
    send_move(view, spot(view, to, 4), modifier)
    preview = view.selection
    QTest.mouseRelease(page, LEFT, modifier, spot(view, to, 4))
    return WORDS[preview.begin : preview.end]


def moves(heard):
    return [(told[1], WORDS[told[2] : told[3]], WORDS[told[4] : told[5]]) for told in heard
            if told[0] == "move_requested"]


def test_the_end_of_a_selected_tag_is_dragged_by_words_with_a_preview(view, heard):
    view.select_record(["m-friday"])
    shown = drag_edge(view, stretch("Friday")[1], stretch("Friday that")[1] - 2)
    assert shown == "Friday that"
    assert moves(heard) == [("m-friday", "Friday", "Friday that")]
    assert view.selection.begin == view.selection.end, "what was previewed is no selection"


def test_the_beginning_of_a_tag_is_dragged_too_and_alt_is_exact(view, heard):
    view.select_record(["m-friday"])
    drag_edge(view, stretch("Friday")[0], stretch("on Friday")[0])
    drag_edge(view, stretch("Friday")[1], stretch("Fri")[1], ALT)
    assert moves(heard) == [("m-friday", "Friday", "on Friday"), ("m-friday", "Friday", "Fri")]


def test_escape_leaves_a_dragged_end_where_it_was(view, heard, qtbot):
    view.select_record(["m-friday"])
    page = view.viewport()
    QTest.mousePress(page, LEFT, NONE, edge(view, stretch("Friday")[1]))
    send_move(view, spot(view, stretch("Friday that")[1], 0), NONE)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(page, LEFT, NONE, spot(view, stretch("Friday that")[1], 0))
    assert moves(heard) == []
    assert not view.is_adjusting


def test_a_drag_from_the_first_letter_of_a_tag_that_is_not_selected_selects(view, heard):
    begin, end = stretch("Friday")
    drag(view, begin, begin + 4, aside=1)
    assert moves(heard) == []
    assert view.selection == Stretch(begin, end)


def test_an_end_can_be_dragged_once_the_pointer_has_rested_on_it_and_shows_that(view, heard, qtbot):
    page, place = view.viewport(), stretch("Friday")[1]
    point_at(view, place)
    assert page.cursor().shape() != Qt.CursorShape.SplitHCursor
    qtbot.waitUntil(lambda: page.cursor().shape() == Qt.CursorShape.SplitHCursor, timeout=2000)
    drag_edge(view, place, stretch("Friday that")[1] - 2)
    assert moves(heard) == [("m-friday", "Friday", "Friday that")]


def test_an_end_that_was_rested_on_is_let_go_when_the_pointer_leaves_it(view, heard, qtbot):
    page, place = view.viewport(), stretch("Friday")[1]
    point_at(view, place)
    qtbot.waitUntil(lambda: page.cursor().shape() == Qt.CursorShape.SplitHCursor, timeout=2000)
    QTest.mouseMove(page, spot(view, stretch("reporters")[0] + 3))
    drag_edge(view, place, stretch("Friday that")[1] - 2)
    assert moves(heard) == []


def test_a_drag_from_the_beginning_of_a_tag_past_its_end_selects(view, heard):
    begin, end = stretch("Friday that")
    view.select_record(["m-friday"])
    page = view.viewport()
    QTest.mousePress(page, LEFT, NONE, edge(view, begin))
    send_move(view, spot(view, end, 0), NONE)
    QTest.mouseRelease(page, LEFT, NONE, spot(view, end, 0))
    assert moves(heard) == []
    assert view.selection == Stretch(begin, end)


def test_the_passage_of_an_event_has_ends_only_while_the_event_is_selected(view, heard):
    place = stretch("the port would")[0]
    drag_edge(view, place, stretch("that the port would")[0] + 1)
    assert moves(heard) == []
    view.select_record(["v-ships"])
    drag_edge(view, place, stretch("that the port would")[0] + 1)
    assert [(told[0], told[2].split()[0]) for told in moves(heard)] == [("v-ships", "that")]


def test_the_pointer_shows_where_an_end_of_the_selected_tag_can_be_dragged(view):
    page = view.viewport()
    view.select_record(["m-friday"])
    point_at(view, stretch("Friday")[1])
    assert page.cursor().shape() == Qt.CursorShape.SplitHCursor
    QTest.mouseMove(page, spot(view, stretch("reporters")[0] + 3))
    assert page.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_click_on_the_end_of_a_tag_is_a_click(view, heard):
    click(view, stretch("Varga")[0], aside=0)
    assert heard[-1] == ("mark_activated", "m-varga")


def test_control_and_a_click_go_to_the_next_words_of_the_entity(view):
    click(view, stretch("Port Lumen")[0] + 3, Qt.KeyboardModifier.ControlModifier)
    assert view.caret == stretch("Port Lumen", 1)[0]


def test_alt_and_a_click_pick_a_record(view, heard):
    click(view, stretch("Varga")[0] + 2, ALT)
    assert heard[-1] == ("pick_requested", "m-varga")


def test_a_pointer_that_rests_on_a_tag_asks_about_it_until_it_moves_off(view, heard, qtbot):
    ended = []
    view.hover_ended.connect(lambda: ended.append(True))
    QTest.mouseMove(view.viewport(), spot(view, stretch("Varga")[0] + 2))
    qtbot.waitUntil(lambda: any(told[0] == "hovered" for told in heard), timeout=2000)
    assert heard[-1][:2] == ("hovered", "m-varga")
    QTest.mouseMove(view.viewport(), spot(view, stretch("reporters")[0] + 2))
    assert ended == [True]


def test_evidence_is_scrolled_to_and_lit_up_once(view, qtbot):
    view.resize(784, 300)
    words = stretch("Varga Heavy Industries")
    view.show_evidence(*words, moves=True)
    assert view.verticalScrollBar().value() == 0, "it moves, and does not jump"
    flash = view.findChild(QWidget, "articleFlash")
    qtbot.waitUntil(lambda: bool(flash.areas), timeout=2000)
    assert view.viewport().rect().contains(flash.areas[0])
    qtbot.waitUntil(lambda: not flash.areas, timeout=3000)


def test_evidence_is_jumped_to_where_nothing_may_move(view):
    view.resize(784, 300)
    view.show_evidence(*stretch("Varga Heavy Industries"), moves=False)
    assert view.verticalScrollBar().value() > 0
    assert view.findChild(QWidget, "articleFlash").areas
