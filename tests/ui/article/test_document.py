"""A text set in a document: every character at its place, every role in its type."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF

from editor.model.records import Line
from editor.ui.article.document import build_document
from editor.ui.article.page import Page, head_of
from editor.ui.offsets import Offsets
from editor.ui.theme import load_theme
from tests.ui.article.scene import WORDS, lines_of

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = load_theme("light")


def built(words, lines=(), page=None):
    return build_document(words, lines, page or Page(LIGHT), Offsets(words))


def setting(number, words=WORDS, lines=None, page=None):
    """Return how the paragraph is set, and its characters."""
    document = built(words, lines_of() if lines is None and words == WORDS else lines or (), page)
    block = document.findBlockByNumber(number)
    return block.blockFormat(), block.begin().fragment().charFormat() if block.length() > 1 else block.charFormat()


@given(st.text(st.sampled_from("a b\n\r\u2029\U0001f600\u0627"), max_size=40))
def test_a_paragraph_of_the_document_is_a_line_of_the_text(words):
    document = built(words)
    begins = [document.findBlockByNumber(number).position() for number in range(document.blockCount())]
    folded = words.replace("\r\n", "-\n").replace("\r", "\n")
    units = [len(folded[:place].encode("utf-16-le")) // 2 for place, one in enumerate(folded) if one == "\n"]
    assert begins == [0, *(unit + 1 for unit in units)]


def test_a_body_line_is_set_at_27_pixels():
    assert setting(0, "One line.")[0].lineHeight() == 27


def test_line_height_grows_with_the_text():
    assert setting(0, "One line.", page=Page(LIGHT, text_size=22))[0].lineHeight() == 38


def test_a_blank_line_is_the_gap_between_paragraphs():
    assert setting(1, "One.\n\nTwo.")[0].lineHeight() == 14


def test_several_blank_lines_are_hardly_more_than_one():
    assert [setting(number, "One.\n\n\n\nTwo.")[0].lineHeight() for number in (1, 2, 3)] == [14, 1, 1]


def test_lines_without_a_blank_one_between_them_have_the_same_gap():
    assert setting(1, "One.\nTwo.")[0].topMargin() == 14


def cells_of(document, number):
    """Return where the words of a row begin, in pixels from the left of the text."""
    block = document.findBlockByNumber(number)
    document.documentLayout().blockBoundingRect(block)
    line, words = block.layout().lineAt(0), block.text()
    return [round(line.cursorToX(at)[0]) for at in range(len(words)) if not at or words[at - 1] == "\t"]


def test_the_cells_of_rows_stand_one_below_the_other_clear_of_the_cell_before():
    document = built("Place\tBoats lost\tPersons hurt\n\nPort Ellis\t11\t14\nKarsund\t2\tnone\n\nEnd.")
    first, *others = (cells_of(document, number) for number in (0, 2, 3))
    assert others == [first, first]
    widths = [QFontMetricsF(Page(LIGHT).type_of(None).font).horizontalAdvance(cell)
              for cell in ("Port Ellis", "Boats lost")]
    assert [after - before for before, after in pairwise(first)] == [pytest.approx(width + 28, abs=2)
                                                                      for width in widths]


def test_columns_that_have_no_room_side_by_side_take_no_more_than_their_share():
    document = built("\t".join(["word " * 12] * 4))
    assert [stop.position for stop in document.firstBlock().blockFormat().tabPositions()] == [105, 210, 315]


def test_a_headline_is_bold_and_larger_than_the_body():
    headline = setting(0)[1].font()
    assert headline.bold()
    assert headline.pointSizeF() > 1.5 * Page(LIGHT).type_of(None).font.pointSizeF()


def test_a_standfirst_is_italic():
    assert setting(2)[1].font().italic()


@pytest.mark.parametrize("number", [4, 11])
def test_captions_and_lines_set_aside_are_small_grey_and_sans(number):
    characters = setting(number)[1]
    assert characters.foreground().color() == LIGHT["text3"]
    assert QFontInfo(characters.font()).family() == "Inter"


def test_a_line_set_aside_leaves_room_for_its_label():
    assert setting(11)[0].rightMargin() > 100
    assert setting(9)[0].rightMargin() == 0


def test_an_arabic_line_runs_from_right_to_left():
    words = "Reuters said:\n\nقالت الوحدة إنها ستعمل"
    right_to_left = Qt.LayoutDirection.RightToLeft
    assert [setting(number, words)[0].layoutDirection() == right_to_left for number in (0, 2)] == [False, True]


def test_the_label_of_an_arabic_line_stands_on_its_left():
    words = "اقرأ المزيد عن الموضوع"
    aside = (Line(0, len(words), "link line", 1, set_aside=True),)
    assert setting(0, words, aside)[0].leftMargin() > 100


def test_a_line_that_begins_after_spaces_keeps_its_role():
    assert setting(0, "   Title here\n\nBody.", (Line(3, 13, "headline", 1),))[1].font().bold()


def test_the_head_ends_with_headline_and_standfirst():
    lines = lines_of()
    assert head_of(lines) == lines[1].end
    assert head_of(lines[2:]) == 0


def test_the_line_after_the_head_leaves_room_for_the_grade():
    assert setting(3)[0].lineHeight() == 63


def test_nothing_can_be_undone_in_the_document():
    assert not built("One.").isUndoRedoEnabled()


@pytest.mark.parametrize(
    ("room", "gutter", "lanes", "measure"),
    [(768, 92, 2, 562), (1200, 92, 2, 562), (754, 92, 2, 548), (608, 64, 1, 474)],
)
def test_the_page_fits_the_room(room, gutter, lanes, measure):
    page = Page(LIGHT).fitting(room)
    assert (page.gutter, page.lanes, page.measure) == (gutter, lanes, measure)
    assert page.width <= room


def test_the_measure_shrinks_to_420_and_further_only_where_the_words_would_be_cut_off():
    assert Page(LIGHT).fitting(64 + 420 + 70).measure == 420
    assert Page(LIGHT).fitting(500).measure == 500 - 64 - 70


def test_the_measure_grows_with_the_text_where_there_is_room():
    assert Page(LIGHT, 22).fitting(1200).measure == 798
