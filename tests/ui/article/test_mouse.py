"""What a real mouse does in an article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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
