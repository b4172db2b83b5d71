"""Texts with one sentence a line are read in their paragraphs, others line by line."""

from __future__ import annotations

from editor.suggest.quotes.paragraphs import paragraphs_of
from tests.suggest.quotes.reading import body, verbatim

ONE_A_LINE = ("The port shut on Monday.\nIts owner, Ana Ruiz, was silent.\n\n"
              "“The tide is high,” said Tom Bel, a sailor.\n“It rose at nine.\nNobody told us.”\n\nThe mayor left.\n")
"""A text with a sentence on each line, and a blank line between its paragraphs."""


def shown(words: str) -> list[str]:
    """Return the paragraphs of a text."""
    return [words[each.begin:each.end] for each in paragraphs_of(body(words))]


def test_the_lines_of_a_text_with_a_sentence_each_are_taken_by_paragraphs() -> None:
    assert shown(ONE_A_LINE) == ONE_A_LINE.strip().split("\n\n")


def test_quoted_words_go_on_over_the_lines_of_such_a_paragraph() -> None:
    assert verbatim(ONE_A_LINE) == [
        ("The tide is high,", "Tom Bel"), ("It rose at nine.\nNobody told us.", "Tom Bel")]


def test_lines_of_several_sentences_are_paragraphs() -> None:
    words = "The port shut. Nobody left.\nIt rained. It was late.\n\nThe mayor left. She was tired."
    assert len(shown(words)) == 3


def test_a_long_run_of_lines_has_a_paragraph_on_each() -> None:
    words = "The port shut.\n\n" + "It rained on the pier.\n" * 20
    assert len(shown(words)) == 21
