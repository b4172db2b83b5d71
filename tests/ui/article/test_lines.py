"""The lines that are seen, and where in them code points stand."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from itertools import pairwise

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor

from editor.ui.article.page import Page
from editor.ui.article.sheet import Sheet
from editor.ui.theme import load_theme

LONG = "The harbour master counted the ships that lay at anchor before the breakwater that night. " * 40


@pytest.fixture
def laid_out(qapp):
    """Return a function that sets words on a page and gives their lines."""
    sheets = []

    def lay_out(words):
        sheet = Sheet(words, (), Page(load_theme("light")))
        sheet.document.setTextWidth(sheet.page.text_right)
        sheets.append(sheet)
        return sheet.seen

    return lay_out


def test_every_code_point_stands_in_one_line(laid_out):
    lines = list(laid_out("Ä 😀 b\n\n" + LONG + "\nend").between(0, 1e6))
    assert [line.begin for line in lines[1:]] == [
        line.end + (line.paragraph != following.paragraph) for line, following in pairwise(lines)
    ]


def test_only_the_lines_near_the_asked_heights_are_found(laid_out):
    seen = laid_out(LONG * 5)
    found = list(seen.between(1000, 1100))
    assert 4 <= len(found) <= 8
    assert all(970 <= line.baseline <= 1130 for line in found)


def test_the_line_that_holds_a_place_is_found(laid_out):
    seen = laid_out("One.\n\n" + LONG)
    line = seen.holding(700)
    assert line.begin <= 700 < line.end


def test_a_stretch_of_latin_letters_is_one(laid_out):
    seen = laid_out("Ships lay at anchor.")
    line = seen.holding(0)
    (((left, right),),) = seen.stretches(line, [(6, 9)])
    assert line.left < left < right


def test_letters_past_the_basic_plane_are_as_wide_as_drawn(laid_out):
    seen = laid_out("a😀b")
    line = seen.holding(0)
    ((begin, middle),), ((again, end),) = seen.stretches(line, [(0, 1), (1, 2)])
    assert begin < middle == again < end


def test_a_stretch_over_two_directions_is_drawn_in_parts(laid_out):
    words = "said שלום עולם today"
    seen = laid_out(words)
    # "said" and the first Hebrew word: that word is drawn right of the second.
    (parts,) = seen.stretches(seen.holding(0), [(0, words.index(" ע"))])
    assert len(parts) == 2


def test_a_span_of_another_line_has_no_stretch(laid_out):
    seen = laid_out("One.\n\n" + LONG)
    assert seen.stretches(seen.holding(700), [(0, 3)]) == [[]]


def test_a_letter_is_found_where_it_is_drawn(laid_out):
    seen = laid_out("Ships lay at anchor.")
    line = seen.holding(0)
    (((left, right),),) = seen.stretches(line, [(6, 7)])
    assert seen.letter_at((left + right) / 2, line.baseline - 4) == 6


def test_beside_the_letters_there_is_none(laid_out):
    seen = laid_out("Ships.")
    line = seen.holding(0)
    assert seen.letter_at(line.left + 500, line.baseline - 4) is None
    assert seen.letter_at(line.left + 5, line.baseline + 200) is None


def test_a_line_of_200000_characters_shows_only_its_seen_lines(laid_out):
    seen = laid_out("harbour " * 25_000)
    assert len(list(seen.between(5000, 5600))) < 30


def test_every_point_of_an_empty_text_is_its_beginning(laid_out):
    assert laid_out("").place_at(100, 100) == 0


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no alarm to end a loop that has no end")
def test_paragraphs_that_qt_has_not_laid_out_in_order_are_not_looked_for_without_end(laid_out):
    seen = laid_out("\n".join([LONG] * 60))
    assert list(seen.between(0, 100))
    # A format that is changed behind the lines' back leaves the later paragraphs without a place.
    spaced = QTextCharFormat()
    spaced.setFontLetterSpacing(40)
    cursor = QTextCursor(seen._document)
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(spaced)
    assert seen._document.lastBlock().layout().lineCount() == 0, "the paragraphs are out of order"
    with ended_after(5):
        found = list(seen.between(5_000, 6_000))
    assert all(4_900 < line.baseline < 6_100 for line in found)


@contextmanager
def ended_after(seconds):
    """Raise an error in what is done here if it takes longer."""
    def give_up(*_):
        raise AssertionError("it has not ended")
    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
