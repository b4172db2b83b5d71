"""Which words of a paragraph stand in quotation marks."""

from __future__ import annotations

import sys

import pytest

from editor.model.quoted import quotations_in


def quoted(words: str) -> list[str]:
    """Return the words in marks, without the marks."""
    return [words[each.inner.begin:each.inner.end] for each in quotations_in(words, 0, len(words))]


@pytest.mark.parametrize(("words", "expected"), [
    ("“Go,” he said, “now.”", ["Go,", "now."]),
    ('"Go," he said, "now."', ["Go,", "now."]),
    ("«\u00a0Go\u00a0», he said.", ["Go"]),
    ("»Go now«, he said.", ["Go now"]),
    ("„Go now“, he said, „or stay.“", ["Go now", "or stay."]),
    ("„Go now”, he said.", ["Go now"]),
    ("”Go now”, he said.", ["Go now"]),
    ("‘Go,’ he said, ‘it’s the boats’ fault.’", ["Go,", "it’s the boats’ fault."]),
    ("'Go,' he said, 'it's late.'", ["Go,", "it's late."]),
    ("“He said ‘go’ to me,” she said.", ["He said ‘go’ to me,"]),
    ('"He said, \'Go now,\' " she told us. "I went."', ["He said, 'Go now,'", "I went."]),
    ("She said 「行く」 and left.", ["行く"]),
    ("他说：“我们走。”", ["我们走。"]),
    ('She said, "Go now.“ He left.', ["Go now."]),
    ('“Go now," he said.', ["Go now,"]),
    ("“Go now. He left.", ["Go now. He left."]),
    ('He said: "Go now.', ["Go now."]),
])
def test_words_in_marks_of_any_style_are_found(words: str, expected: list[str]) -> None:
    assert quoted(words) == expected


@pytest.mark.parametrize("words", [
    "The boats’ crews met in the ’90s, didn’t they?", "It is 5'10\" high and 12\" long.", "rock 'n' roll", "tell 'em",
    "", "“”", "O’Hara’s", 'a slip of the pen" here',
])
def test_apostrophes_signs_for_inches_and_slips_quote_nothing(words: str) -> None:
    assert quoted(words) == []


def test_a_quotation_that_is_not_closed_says_so() -> None:
    open_, = quotations_in("“Go now.", 0, 8)
    assert not open_.is_closed
    closed, = quotations_in("“Go now.”", 0, 9)
    assert closed.is_closed


@pytest.mark.parametrize("piece", ['"a ', "“a ", "'a b ", "‘a ", "«a «b "])
def test_the_work_for_each_mark_is_the_same_in_a_long_text_as_in_a_short_one(piece: str) -> None:
    short, long = _calls(piece * 2_000), _calls(piece * 8_000)
    assert long < 6 * short


def _calls(words: str) -> int:
    """Return how many calls it takes to read words."""
    counted = 0

    def count(*_: object) -> None:
        nonlocal counted
        counted += 1
    sys.setprofile(count)
    try:
        list(quotations_in(words, 0, len(words)))
    finally:
        sys.setprofile(None)
    return counted
