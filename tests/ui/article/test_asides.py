"""Lines of an article that are set aside: cut short, labelled, and whole again once they are read."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from editor.model.records import Line, Stretch
from editor.ui.article.page import Page
from editor.ui.theme import load_theme
from tests.ui.article.scene import WORDS, colours, colours_of_words, lines_of, mark, picture, spot, stretch

LIGHT = load_theme("light")
LONG = (
    "Cranes stand idle at the northern quay of Port Lumen while the night shift talks with the harbour master about "
    "wages, and the ferries wait. (Photo: Coastal Wire)"
)
TEXT = f"One paragraph before.\n{LONG}\nOne paragraph after."


def lines(aside=True):
    after = 22 + len(LONG) + 1
    return (Line(0, 21, "body", 1), Line(22, 22 + len(LONG), "caption", 2, aside, aside),
            Line(after, len(TEXT), "body", 3))


def shown(view, aside=True):
    view.show_text(TEXT, lines(aside))
    QApplication.processEvents()
    return view


def rows_of(view, words):
    begin, end = stretch(words, 0, TEXT)
    return 1 + round((spot(view, end - 1).y() - spot(view, begin).y()) / 19)


def test_a_long_line_that_is_set_aside_is_cut_short_before_its_label(bare_view):
    view = shown(bare_view)
    assert rows_of(view, LONG) == 1
    row = spot(view, 30).y()
    label_left = 92 + 562 - 140
    assert len(colours(picture(view), label_left + 40, row - 8, 100, 16)) > 2
    assert colours(picture(view), 92 + 562 + 4, row - 10, 100, 20) == {LIGHT["paper"].name()}


@pytest.mark.parametrize("focused", [True, False])
@pytest.mark.parametrize("width", [420, 600, 784, 1000, 1440])
def test_nothing_of_a_line_that_is_cut_short_stands_behind_its_label_at_any_width(bare_view, focused, width):
    view = shown(bare_view)
    view.resize(width, 700)
    view.set_focused(focused)
    QApplication.processEvents()
    room = view.width() - view.verticalScrollBar().width()
    end, row = Page(LIGHT, has_margins=not focused).fitting(room).text_right, spot(view, 23).y()
    assert len(colours(picture(view), end - 60, row - 10, 60, 20)) > 2, "the label"
    assert colours(picture(view), end + 1, row - 10, 2000, 20) <= {LIGHT["paper"].name()}


def test_the_same_line_wraps_while_it_is_kept(bare_view):
    assert rows_of(shown(bare_view, aside=False), LONG) > 1


def test_it_is_grey_and_small_but_all_its_words_are_there(bare_view):
    view = shown(bare_view)
    assert view.words == TEXT
    found = colours_of_words(view, *stretch("Cranes stand idle", 0, TEXT))
    assert LIGHT["text3"].name() in found
    assert LIGHT["text"].name() not in found


def test_the_caret_in_a_line_shows_all_of_it(bare_view):
    view = shown(bare_view)
    view.select(3, 3)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert 22 <= view.caret <= 22 + len(LONG)
    assert rows_of(view, LONG) > 1


def test_a_click_on_a_line_shows_all_of_it(bare_view):
    view = shown(bare_view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, 30))
    assert rows_of(view, LONG) > 1


def test_words_that_are_revealed_are_not_hidden(bare_view):
    view = shown(bare_view)
    view.reveal(*stretch("wages", 0, TEXT))
    rectangle = view.words_rect(*stretch("wages", 0, TEXT))
    assert not rectangle.isEmpty()
    assert rectangle.right() < 92 + 562


def test_a_line_too_long_for_the_page_does_not_move_it_sideways(bare_view):
    view = shown(bare_view)
    view.select(*stretch("Coastal Wire", 0, TEXT))
    assert view.horizontalScrollBar().maximum() == 0


def test_another_role_of_a_line_keeps_marks_selection_and_place(view):
    view.resize(784, 300)
    view.select(*stretch("accepts cranes"))
    view.reveal(*stretch("accepts cranes"))
    place = view.place()
    changed = tuple(msgspec.structs.replace(line, set_aside=line.number == 9) for line in lines_of())
    view.set_lines(changed)
    assert view.selection == Stretch(*stretch("accepts cranes"))
    assert abs(view.place() - place) <= 90
    view.reveal(*stretch("Varga"))
    view.set_marks([mark("m", "Varga", "other")])
    assert LIGHT.ink("other").tint.name() in colours_of_words(view, *stretch("Varga"))
    assert LIGHT["text3"].name() in colours_of_words(view, *stretch("government"))


def test_a_line_that_reads_from_the_right_ends_with_its_label_on_the_left(bare_view):
    words = "قالت النقابة.\n" + "صورة: تقف الرافعات بلا عمل في الميناء الشمالي بينما تتحدث المناوبة الليلية " * 2
    begin = words.index("\n") + 1
    bare_view.show_text(words, (Line(0, begin - 1, "body", 1), Line(begin, len(words), "caption", 2, True)))
    page = bare_view._sheet.page
    row = spot(bare_view, begin + 3, 0).y()
    assert rows(bare_view, begin, len(words)) == 1
    assert len(colours(picture(bare_view), page.text_left + 2, row - 8, 60, 16)) > 2
    assert colours(picture(bare_view), 2, row - 10, page.text_left - 6, 20) == {LIGHT["paper"].name()}


def rows(view, begin, end):
    return 1 + round((spot(view, end - 1).y() - spot(view, begin).y()) / 19)


def test_a_line_set_aside_that_fits_is_shown_whole(view):
    begin, end = stretch("Read More: Ferries stay in harbour for a second week")
    assert LIGHT["text3"].name() in colours_of_words(view, end - 5, end)
    assert WORDS[begin:end].endswith("week")


def label_of(view):
    """Return a spot on the label of the line that is set aside."""
    return QPoint(92 + 562 - 20, spot(view, 23).y())


def test_a_click_on_the_label_asks_for_the_line_to_be_kept_and_a_pointer_there_says_so(bare_view):
    view, asked = shown(bare_view), []
    view.keep_requested.connect(asked.append)
    place = label_of(view)
    QTest.mouseMove(view.viewport(), place)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place)))
    assert QToolTip.text() == "This line is set aside. Click to keep it."
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [2]
    assert view.caret == 0, "a click on the label is none in the words"


def test_a_line_closes_again_once_the_caret_has_left_it(bare_view, qtbot):
    view = shown(bare_view)
    view.select(3, 3)
    QTest.keyClick(view, Qt.Key.Key_Down)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.caret > 22 + len(LONG)
    assert rows_of(view, LONG) > 1, "nothing moves under hands that are at work"
    qtbot.waitUntil(lambda: rows_of(view, LONG) == 1)


def test_a_line_stays_open_while_one_selects_finds_or_reveals_words_in_it(bare_view, qtbot):
    view = shown(bare_view)
    words, after = stretch("ferries", 0, TEXT), TEXT.index("paragraph after")
    view.select(after, words[0])
    qtbot.wait(1_000)
    assert rows_of(view, LONG) > 1, "selected"
    view.show_found([Stretch(*words)], 0)
    view.select(after, after)
    qtbot.wait(1_000)
    assert rows_of(view, LONG) > 1, "found"
    view.show_found([], None)
    view.select(after + 1, after + 1)
    view.reveal(*words)
    qtbot.wait(1_000)
    assert rows_of(view, LONG) > 1, "revealed"
    view.select(after, after)
    qtbot.waitUntil(lambda: rows_of(view, LONG) == 1)


def test_a_line_that_closes_above_the_window_moves_nothing_in_it(bare_view, qtbot):
    text = f"{LONG}\n" + "\n".join(["A paragraph of the harbour."] * 80)
    bare_view.show_text(text, (Line(0, len(LONG), "caption", 1, True),))
    bare_view.select(5, 5)
    bare_view.select(*[text.rindex("\n", 0, len(text) - 600) + 4] * 2)
    bare_view.verticalScrollBar().setValue(900)
    before, seen = bare_view.place(), spot(bare_view, bare_view.place()).y()
    opened = bare_view.verticalScrollBar().value()
    qtbot.waitUntil(lambda: bare_view.verticalScrollBar().value() < opened)
    assert (bare_view.place(), spot(bare_view, bare_view.place()).y()) == (before, seen)


def test_a_line_set_aside_is_kept_where_it_stands_in_the_window(view):
    view.resize(784, 300)
    view.verticalScrollBar().setValue(30)
    begin = stretch("Okoro told")[0]
    before = spot(view, begin).y()
    view.set_lines(tuple(msgspec.structs.replace(line, duplicate=False) for line in lines_of()))
    assert view.verticalScrollBar().value() == 30
    assert spot(view, begin).y() == before
