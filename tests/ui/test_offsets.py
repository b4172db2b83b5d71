"""Code points and UTF-16 units of one text, against Python's own encoder and a real QTextDocument."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.ui.offsets import Offsets, shown

TRAPS = (
    "\r\n\u2028\u2029\ufdd0\ufdd1\ufeff\ufffc\x00\x0b\x0c\x1f\x7f\x85\xa0\xad\u200f\u0301"
    "\ud83d\ude00\U0001f600\U0010ffff\ufffeaب"
)
any_text = st.text(st.one_of(st.sampled_from(TRAPS), st.characters(exclude_categories=())), max_size=60)


def units_of(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


@given(any_text, st.data())
def test_a_place_has_as_many_units_before_it_as_the_words_before_it_encode_to(words, data):
    place = data.draw(st.integers(0, len(words)))
    assert Offsets(words).to_units(place) == units_of(words[:place])


@given(any_text, st.data())
def test_units_lead_back_to_the_place_they_came_from(words, data):
    place = data.draw(st.integers(0, len(words)))
    offsets = Offsets(words)
    assert offsets.to_points(offsets.to_units(place)) == place


def test_a_unit_inside_a_pair_counts_as_the_beginning_of_the_pair():
    assert [Offsets("a😀b😀").to_points(units) for units in range(7)] == [0, 1, 1, 2, 3, 3, 4]


@given(any_text)
def test_what_is_shown_has_the_units_of_the_words(words):
    assert units_of(shown(words)) == units_of(words)


@given(any_text)
def test_qt_counts_every_shown_text_as_this_module_does(words):
    document = QTextDocument()
    document.setPlainText(shown(words))
    assert document.characterCount() - 1 == units_of(words)


@given(any_text)
def test_qt_begins_a_paragraph_at_each_newline_of_a_shown_text_and_nowhere_else(words):
    document = QTextDocument()
    document.setPlainText(shown(words))
    offsets = Offsets(words)
    begins, block = [], document.begin()
    while block.isValid():
        begins.append(offsets.to_points(block.position()))
        block = block.next()
    assert begins == [0, *(place + 1 for place, character in enumerate(shown(words)) if character == "\n")]


@given(any_text, st.data())
def test_every_character_stands_in_qt_where_this_module_says(words, data):
    place = data.draw(st.integers(0, len(words)))
    document = QTextDocument()
    document.setPlainText(shown(words))
    offsets = Offsets(words)
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.to_units(place))
    cursor.setPosition(offsets.to_units(len(words)), QTextCursor.MoveMode.KeepAnchor)
    # Qt gives a paragraph's end as U+2029 and otherwise what was set.
    assert cursor.selectedText() == shown(words)[place:].replace("\n", "\u2029")


def test_a_plain_text_is_shown_as_it_is():
    assert shown("Ankara said “no”.\n\nÅrhus\tو") == "Ankara said “no”.\n\nÅrhus\tو"


def test_a_carriage_return_before_a_newline_is_shown_as_a_space():
    assert shown("one\r\ntwo\rthree") == "one \ntwo\nthree"


def test_a_nul_is_shown_as_its_picture():
    assert shown("a\x00b") == "a␀b"
