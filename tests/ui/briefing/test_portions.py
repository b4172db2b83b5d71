"""Marks of sentences on the page, and what they make of the handling of the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt

from editor.model.edits.briefings import set_statement
from tests.ui.briefing.conftest import text_of_section


def mark(desk, statement: str, portion: str) -> None:
    desk.bridge.submit(set_statement(statement, portion=portion))


def test_a_marked_sentence_has_its_mark_before_its_sign_and_in_words(page, desk):
    desk.begin()
    plain, marked = (desk.write("bottom line", words, desk.flood) for words in ("The road is cut.", "It rains on."))
    gutter = page.manuscript.parts.of_kind("bottom line").gutter
    assert gutter.marks() == []
    mark(desk, marked, "TLP:RED")
    (label, box), = gutter.marks()
    places = dict(gutter.signs())
    assert label == "TLP:RED"
    assert 0 <= box.left() < box.right() < min(places[plain].x(), places[marked].x())
    assert box.center().y() == places[marked].y()
    assert gutter.describe(marked) == "Cited, 1 piece of evidence, marked TLP:RED"
    assert gutter.describe(plain) == "Cited, 1 piece of evidence"


def test_the_tools_show_the_handling_that_a_sentence_raises_and_go_to_it(page, desk, qtbot):
    desk.begin()
    desk.write("bottom line", "The road is cut.", desk.flood)
    marked = desk.write("bottom line", "It rains on.", desk.flood)
    assert not page.toolbar.raised.isVisible()
    mark(desk, marked, "TLP:RED")
    assert page.toolbar.raised.text() == "from 1 sentence"
    assert page.toolbar.handling.accessibleDescription() == "The pages say TLP:RED"
    qtbot.mouseClick(page.toolbar.raised, Qt.MouseButton.LeftButton)
    assert (text_of_section(page).framed, text_of_section(page).hasFocus()) == (marked, True)
    mark(desk, marked, "TLP:GREEN")
    assert not page.toolbar.raised.isVisible()
    assert page.toolbar.handling.accessibleDescription() == ""
