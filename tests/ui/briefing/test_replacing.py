"""Find and replace in the briefing: places are walked through in order, and all of them replaced in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from editor.ui.briefing.replace_bar import ReplaceBar
from editor.ui.briefing.replacing import Replacing
from tests.ui.briefing.conftest import text_of_section, write_at


@pytest.fixture
def bar(page, desk, qtbot) -> ReplaceBar:
    """The row above a page with two sections that speak of roads."""
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    desk.write("bottom line", "The coast road and the hill road are open.")
    desk.write("key judgements", "The road will stay cut.", judged=True)
    shown = ReplaceBar(page.manuscript)
    replacing = Replacing(desk.bridge, page.manuscript, shown)
    write_at(page, desk.statements()[0].id)
    replacing.open(replacing=True)
    return shown


def selected(page) -> list[str]:
    """Return what is selected in each section."""
    return [part.text.textCursor().selectedText() for part in page.manuscript.parts if part.text.isVisible()]


def count(bar: ReplaceBar) -> str:
    return bar._count.text()


def press(bar: ReplaceBar, name: str, qtbot) -> None:
    qtbot.mouseClick(bar.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_typing_counts_the_places_and_enter_walks_through_them(page, bar, qtbot):
    qtbot.keyClicks(QApplication.focusWidget(), "road")
    assert count(bar) == "4 places"
    seen = []
    for _ in range(5):
        qtbot.keyClick(bar.sought, Qt.Key.Key_Return)
        seen.append(count(bar))
    assert seen == ["1 of 4", "2 of 4", "3 of 4", "4 of 4", "1 of 4"]
    qtbot.keyClick(bar.sought, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count(bar) == "4 of 4"
    assert selected(page)[1] == "road"


def test_replacing_all_is_one_step_over_all_sections_and_keeps_citations(page, desk, bar, qtbot):
    qtbot.keyClicks(bar.sought, "road")
    qtbot.keyClicks(bar.by, "track")
    press(bar, "replaceAllButton", qtbot)
    assert desk.words() == ["The track is cut.", "The coast track and the hill track are open."]
    assert desk.words("key judgements") == ["The track will stay cut."]
    assert desk.cited()[0] == [desk.flood]
    assert text_of_section(page, "key judgements").toPlainText() == "The track will stay cut."
    desk.bridge.undo()
    assert desk.words("key judgements") == ["The road will stay cut."]
    assert desk.words()[0] == "The road is cut."


def test_enter_in_the_second_field_shows_the_place_first_and_then_replaces_it(page, desk, bar, qtbot):
    qtbot.keyClicks(bar.sought, "road")
    qtbot.keyClicks(bar.by, "track")
    qtbot.keyClick(bar.by, Qt.Key.Key_Return)
    assert (desk.words()[0], count(bar)) == ("The road is cut.", "1 of 4")
    qtbot.keyClick(bar.by, Qt.Key.Key_Return)
    assert (desk.words()[0], count(bar)) == ("The track is cut.", "1 of 3")


def test_what_is_not_there_is_told_and_cannot_be_replaced(bar, qtbot):
    qtbot.keyClicks(bar.sought, "harbour")
    assert count(bar) == "Not found"
    assert not bar.all.isEnabled()


def test_capitals_matter_where_that_is_asked(bar, qtbot):
    qtbot.keyClicks(bar.sought, "ROAD")
    assert count(bar) == "4 places"
    press(bar, "briefingMatchCaseButton", qtbot)
    assert count(bar) == "Not found"


def test_escape_puts_the_row_away_and_leaves_the_place_selected_with_the_keys(page, bar, qtbot):
    qtbot.keyClicks(bar.sought, "hill")
    qtbot.keyClick(bar.sought, Qt.Key.Key_Return)
    qtbot.keyClick(bar.sought, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert QApplication.focusWidget() is text_of_section(page)
    assert selected(page)[0] == "hill"


def test_a_place_below_is_brought_into_sight_under_the_row(page, desk, bar, qtbot):
    for number in range(40):
        desk.write("key judgements", f"Judgement {number}.", judged=True)
    desk.write("key judgements", "Far below.", judged=True)
    qtbot.keyClicks(bar.sought, "far below")
    qtbot.keyClick(bar.sought, Qt.Key.Key_Return)
    text, seen = text_of_section(page, "key judgements"), page.manuscript.viewport()
    qtbot.waitUntil(lambda: seen.rect().contains(text.viewport().mapTo(seen, text.cursorRect().center())))
    assert page.manuscript.viewport().y() >= bar.height()


def test_tab_goes_from_what_is_sought_to_what_replaces_it(page, bar, qtbot, focused):
    qtbot.keyClicks(bar.sought, "road")
    qtbot.keyClick(bar.sought, Qt.Key.Key_Tab)
    assert focused() is bar.by
    seen = []
    for _ in range(2):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused().objectName())
    assert seen == ["replaceButton", "replaceAllButton"]


def test_esc_leaves_the_caret_at_the_place_that_would_be_next(page, bar, qtbot, focused):
    qtbot.keyClicks(bar.sought, "hill")
    qtbot.keyClick(bar.sought, Qt.Key.Key_Escape)
    assert selected(page)[0] == "hill"
    assert focused() is text_of_section(page)
