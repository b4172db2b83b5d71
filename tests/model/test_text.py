"""Graphemes, words and lines around a position, in scripts with and without spaces."""

from __future__ import annotations

from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from editor.model.records import Stretch
from editor.model.text import (
    direction,
    fold,
    grapheme_at,
    has_words,
    lines_of,
    next_grapheme,
    paragraph_at,
    previous_grapheme,
    snap_to_graphemes,
    snap_to_words,
    without_outer_spaces,
    without_possessive,
    word_after,
    word_at,
    word_before,
)

ODD = (
    "aB1 .,'’-“”İß東ต์ا\u064e\u0600🇮🇶👩👍🏽\r\n\x00\u00a0\u00ad\u200b\u200d\u2028\u2029"
    "\u0301\u0940\u094d\u0915\u1100\u1161\u11a8"
)
odd_words = st.text(alphabet=ODD, max_size=40) | st.text(max_size=20)


def covered(words: str, stretch: Stretch | None) -> str:
    """Return the words of a stretch."""
    assert stretch is not None
    return words[stretch.begin : stretch.end]


def all_words(words: str) -> list[str]:
    """Return every word of a text by stepping from one to the next."""
    found: list[str] = []
    token = word_after(words, 0)
    while token is not None:
        found.append(covered(words, token))
        token = word_after(words, token.end)
    return found


@pytest.mark.parametrize(("words", "expected"), [
    ("The U.S. and Peru’s anti-fog B-12H flew", ["The", "U.S.", "and", "Peru’s", "anti-fog", "B-12H", "flew"]),
    ("al-Rashid, O'Neil; don't.", ["al-Rashid", "O'Neil", "don't"]),
    ("1,200 at 3.5 on 28/10 by 14:02", ["1,200", "at", "3.5", "on", "28/10", "by", "14:02"]),
    ("end—begin (x) e-mail", ["end", "begin", "x", "e-mail"]),
    ("Lis\u00adbon Por\u200bto Ma\u200drie\u200d Ana", ["Lis\u00adbon", "Por\u200bto", "Ma\u200drie\u200d", "Ana"]),
    ("می\u200cروم خانه", ["می\u200cروم", "خانه"]),
    ("قالت الوزيرة (WHO) نفّذت", ["قالت", "الوزيرة", "WHO", "نفّذت"]),
    ("東京タワー", ["東", "京", "タワー"]),
    ("서울에서 만났다", ["서울에서", "만났다"]),
    ("ไปที่นี่", ["ไ", "ป", "ที่", "นี่"]),
    ("नमस्ते दिल्ली", ["नमस्ते", "दिल्ली"]),
    ("👩\u200d🚀 🇮🇶🇵🇪 ok", ["👩\u200d🚀", "🇮🇶", "🇵🇪", "ok"]),
    ("U.S.-led", ["U.S.-led"]),
])
def test_words_follow_unicode_and_names_stay_whole(words: str, expected: list[str]) -> None:
    assert all_words(words) == expected


def test_a_click_finds_the_word_around_it_or_ending_there() -> None:
    words = "Ana met Rui."
    assert covered(words, word_at(words, 5)) == "met"
    assert covered(words, word_at(words, 11)) == "Rui"
    assert covered(words, word_at(words, 3)) == "Ana"


def test_a_click_on_nothing_finds_an_empty_stretch() -> None:
    assert word_at("a  - b", 2) == Stretch(2, 2)
    assert word_at("", 0) == Stretch(0, 0)


def test_stepping_backwards_finds_the_same_words() -> None:
    words = "The U.S.-led 東京 flight, “cut”."
    found: list[str] = []
    token = word_before(words, len(words))
    while token is not None:
        found.insert(0, covered(words, token))
        token = word_before(words, token.begin)
    assert found == all_words(words)


def test_a_selection_grows_to_whole_words_and_drops_outer_spaces() -> None:
    words = "near  Tuz\u00a0Bay and on"
    assert covered(words, snap_to_words(words, 4, 11)) == "Tuz\u00a0Bay"


def test_a_selection_of_spaces_alone_is_empty() -> None:
    assert snap_to_words("a \u00a0\u200b\n b", 1, 5) == Stretch(1, 1)


def test_a_selection_in_a_script_without_spaces_stays_as_drawn() -> None:
    words = "กองทัพสหรัฐ"
    begin = words.index("สหรัฐ")
    assert snap_to_words(words, begin, len(words)) == Stretch(begin, len(words))


def test_a_selection_takes_a_possessive_only_by_reaching_into_it() -> None:
    words = "in Peru’s north"
    assert covered(words, snap_to_words(words, 4, 6)) == "Peru"
    assert covered(words, snap_to_words(words, 4, 8)) == "Peru’s"


def test_the_name_in_a_possessive_can_be_had_alone() -> None:
    assert without_possessive("Peru’s", 0, 6) == Stretch(0, 4)
    assert without_possessive("Lagos", 0, 5) == Stretch(0, 5)


def test_lines_end_at_lf_cr_lf_and_cr_only() -> None:
    words = "a\r\nb\n\nc\rd\u2028e\x85f"
    assert [words[line.begin : line.end] for line in lines_of(words)] == ["a", "b", "", "c", "d\u2028e\x85f"]


def test_a_paragraph_is_the_line_around_the_position() -> None:
    words = "one\r\ntwo\n\nthree"
    assert covered(words, paragraph_at(words, 6)) == "two"
    assert covered(words, paragraph_at(words, 3)) == "one"
    assert covered(words, paragraph_at(words, len(words))) == "three"


def test_text_runs_as_its_first_strong_character_says() -> None:
    assert direction("(28) أعلنت CNN") == "rtl"
    assert direction("\u202bבנימין") == "rtl"
    assert direction("28: CNN أعلنت") == "ltr"
    assert direction("... 12") == "ltr"


def test_look_ups_fold_case_quotes_dashes_spaces_and_width() -> None:
    assert fold("İZMİR “O’Neil” A–B ＵＮ\u00a0ΟΔΟΣ") == fold("izmir \"o'neil\" a-b un οδοσ")


def test_a_zero_width_character_is_nothing_to_see() -> None:
    assert not has_words(" \u200b\ufeff\x00\n")
    assert has_words(" \u200b.")


@given(odd_words)
def test_folding_keeps_every_offset(words: str) -> None:
    assert len(fold(words)) == len(words)
    assert fold(fold(words)) == fold(words)


@given(odd_words, st.integers(0, 40))
def test_graphemes_found_locally_are_those_of_the_whole_text(words: str, position: int) -> None:
    bounds = [0, *(found.end() for found in regex.finditer(r"\X", words))]
    position = min(position, len(words))
    assert next_grapheme(words, position) == min((b for b in bounds if b > position), default=len(words))
    assert previous_grapheme(words, position) == max((b for b in bounds if b < position), default=0)


@given(odd_words, st.integers(0, 40), st.integers(0, 40))
def test_snapping_never_splits_a_grapheme(words: str, one: int, other: int) -> None:
    begin, end = sorted((min(one, len(words)), min(other, len(words))))
    bounds = {0, *(found.end() for found in regex.finditer(r"\X", words))}
    graphemes = snap_to_graphemes(words, begin, end)
    assert {graphemes.begin, graphemes.end} <= bounds
    snapped = snap_to_words(words, begin, end)
    assert snapped.begin == snapped.end == begin or {snapped.begin, snapped.end} <= bounds


@given(odd_words, st.integers(0, 40), st.integers(0, 40))
def test_snapping_loses_nothing_that_can_be_seen_and_is_done_once(words: str, one: int, other: int) -> None:
    begin, end = sorted((min(one, len(words)), min(other, len(words))))
    snapped, inner = snap_to_words(words, begin, end), without_outer_spaces(words, begin, end)
    assert snapped.begin <= inner.begin
    assert snapped.end >= inner.end
    assert snap_to_words(words, snapped.begin, snapped.end) == snapped


@given(odd_words)
def test_lines_and_their_ends_are_the_whole_text(words: str) -> None:
    lines = list(lines_of(words))
    gaps = [words[before.end : after.begin] for before, after in pairwise(lines)]
    assert (lines[0].begin, lines[-1].end) == (0, len(words))
    assert set(gaps) <= {"\n", "\r", "\r\n"}


@pytest.mark.parametrize("filler", ["word ", "東京", "a", ".", " "])
def test_a_click_in_a_very_long_line_sees_what_it_would_see_in_its_neighbourhood(filler: str) -> None:
    far = filler * (100_000 // len(filler)) + " "
    line = far + "Lisbon’s port" + " " + far
    begin = len(far)
    assert covered(line, snap_to_words(line, begin + 2, begin + 3)) == "Lisbon"
    assert covered(line, word_at(line, begin + 10)) == "port"
    assert word_before(line, begin + 9) == Stretch(begin, begin + 8)
    assert grapheme_at(line, begin) == Stretch(begin, begin + 1)
