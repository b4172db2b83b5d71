"""Words and citations go through the clipboard from section to section and from briefing to briefing, and undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.model.edits.briefings import make_briefing
from editor.model.records import Briefing, Words
from editor.ui.briefing.text import SectionText
from editor.workspace import work_on_briefing
from tests.ui.briefing.conftest import badges, text_of_section, write_at

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def take_all(text: SectionText, key: Key) -> None:
    """Select all words of a section with the keys, and copy or cut them."""
    QTest.keyClick(text, Key.Key_A, CTRL)
    QTest.keyClick(text, key, CTRL)


def paste_in(page, kind: str) -> None:
    part = page.manuscript.parts.of_kind(kind)
    part.enter(-1)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_V, CTRL)
    part.text.finish()


@pytest.fixture
def written(page, desk) -> str:
    """Write a cited sentence with a word in bold, and go to it; return its id."""
    desk.begin()
    statement = desk.write("bottom line", "The road is cut.", desk.flood)
    text = write_at(page, statement)
    QTest.keyClick(text, Key.Key_Home)
    QTest.keyClick(text, Key.Key_Right, CTRL | SHIFT)
    page.manuscript.form("bold")
    return statement


def test_a_copied_sentence_is_another_with_the_same_citations_in_another_section(page, desk, written):
    take_all(text_of_section(page), Key.Key_C)
    paste_in(page, "key judgements")
    copy, = desk.statements("key judgements")
    assert (copy.words, desk.cited("key judgements")) == ("The road is cut.", [[desk.flood]])
    assert copy.id != written
    assert isinstance(copy.inlines[0], Words)
    assert copy.inlines[0].bold
    assert badges(page, "key judgements") == ["E1"]


def test_a_sentence_that_is_cut_is_the_same_in_another_section_and_undo_brings_it_back(page, desk, written):
    take_all(text_of_section(page), Key.Key_X)
    paste_in(page, "key judgements")
    assert (desk.statements(), desk.statements("key judgements")[0].id) == ([], written)
    for _ in range(2):
        desk.bridge.undo()
    assert desk.statements()[0].id == written
    assert desk.cited() == [[desk.flood]]
    assert (badges(page), badges(page, "key judgements")) == (["E1"], [])


def test_words_are_carried_to_another_briefing_with_their_citations(page, desk, written):
    take_all(text_of_section(page), Key.Key_C)
    desk.bridge.submit(make_briefing("Later"))
    work_on_briefing(desk.bridge.desk, desk.bridge.project.each(Briefing)[-1].id)
    page.refresh()
    assert desk.statements() == []
    paste_in(page, "bottom line")
    assert (desk.words(), desk.cited()) == (["The road is cut."], [[desk.flood]])
    assert desk.statements()[0].id != written
    desk.bridge.undo()
    assert (desk.words(), badges(page)) == ([], [])


def test_a_chip_alone_is_carried_to_another_section(page, desk, written):
    desk.write("key judgements", "It stays so.", judged=True)
    text = text_of_section(page)
    QTest.keyClick(text, Key.Key_End)
    QTest.keyClick(text, Key.Key_Left, SHIFT)
    QTest.keyClick(text, Key.Key_X, CTRL)
    paste_in(page, "key judgements")
    assert (desk.cited(), desk.cited("key judgements")) == ([[]], [[desk.flood]])
    assert desk.words("key judgements") == ["It stays so."]
