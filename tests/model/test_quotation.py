"""Which quotation marks stand around a stretch and which belong to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.quotation import without_quote_marks


def inside(words: str) -> str:
    """Return the words without the marks around them."""
    found = without_quote_marks(words, 0, len(words))
    return words[found.begin : found.end]


@pytest.mark.parametrize("quoted", [
    "“no one left”", '"no one left"', "« no one left »", "«\u00a0no one left\u00a0»", "»no one left«", "„no one left“",
    "„no one left”", "”no one left”", "「no one left」", "『no one left』", "‘no one left’", "'no one left'",
    "‹no one left›", "‚no one left‘", "〝no one left〞", "＂no one left＂", " “no one left” ",
])
def test_a_pair_of_marks_of_any_style_is_left_outside(quoted: str) -> None:
    assert inside(quoted) == "no one left"


@pytest.mark.parametrize("half", ["“no one left", "no one left”", "no one left»", '"no one left', 'no one left"'])
def test_a_mark_whose_mate_stands_elsewhere_is_left_outside(half: str) -> None:
    assert inside(half) == "no one left"


@pytest.mark.parametrize("words", [
    "“yes” and “no”", '"yes" and "no"', "“Yes,” she said", "they called it “a miracle”", "the ’90s", "the Ruizes’",
    "'tis", "5'10\"", "she called it ‘a miracle’", "Don’t",
])
def test_marks_that_belong_to_the_words_stay(words: str) -> None:
    assert inside(words) == words


def test_only_the_outer_pair_goes() -> None:
    assert inside("“she called it ‘a miracle’”") == "she called it ‘a miracle’"
    assert inside("‘don’t go’") == "don’t go"


def test_a_quotation_that_opens_anew_at_each_paragraph_is_one() -> None:
    assert inside("“First\n\n“second\n\n“third.”") == "First\n\n“second\n\n“third."


@given(st.text(alphabet="ab “”\"'’‘«»„\n5", max_size=20))
def test_nothing_but_marks_and_spaces_is_left_outside(words: str) -> None:
    found = without_quote_marks(words, 0, len(words))
    assert set(words[: found.begin] + words[found.end :]) <= set(" “”\"'’‘«»„\n")
    assert 0 <= found.begin <= found.end <= len(words)
