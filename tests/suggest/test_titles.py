"""A suggested event is called by what happened, not by the dateline of its article and who reports it."""

from __future__ import annotations

import pytest

from editor.model.records import Article, Stretch
from editor.suggest.titles import title_of


def title(words: str, trigger: str, article: Article | None = None) -> str:
    begin = words.index(trigger)
    return title_of(words, article or Article(id=""), Stretch(0, len(words)), Stretch(begin, begin + len(trigger)))


@pytest.mark.parametrize(("words", "trigger", "expected"), [
    ("Two boats sank near Oster.", "sank", "Two boats sank near Oster."),
    ("VELM (Amsel Wire) - Two boats sank near Oster.", "sank", "Two boats sank near Oster."),
    ("The coast guard announced on Monday that two boats sank near Oster.", "sank", "Two boats sank near Oster."),
    ("Two boats sank near Oster, Ana Ruiz said.", "sank", "Two boats sank near Oster"),
    ("According to the harbour office, two boats sank near Oster.", "sank", "Two boats sank near Oster."),
    ("VELM (Amsel Wire) - The coast guard said that two boats sank near Oster.", "sank",
     "Two boats sank near Oster."),
])
def test_neither_dateline_nor_reporter_stands_in_a_title(words: str, trigger: str, expected: str) -> None:
    assert title(words, trigger) == expected


def test_of_a_long_sentence_it_is_the_clause_that_tells_it() -> None:
    words = ("After a night of rain that filled the streets of the old town, two boats sank near Oster, "
             "while the harbour office was looking for its only key.")
    assert title(words, "sank") == "Two boats sank near Oster"


def test_a_long_clause_is_cut_at_a_word_and_keeps_what_happened() -> None:
    words = ("The mayor of the largest town on the northern coast of the long island and all of her staff left "
             "for the capital in the night")
    said = title(words, "left")
    assert len(said) <= 82
    assert "left" in said
    assert set(said.strip("…").split()) <= set(words.split())


def test_a_title_does_not_end_before_quotation_marks_that_go_on() -> None:
    words = "The storms hit “many small harbours of the northern coast”, the guard said, and nobody left for days."
    assert title(words, "hit") == "The storms hit “many small harbours of the northern coast”"


def test_words_that_lead_to_nothing_are_not_left_at_the_end() -> None:
    words = ("Two boats sank without a sound near the old white lighthouse at the end of the pier on the coast of "
             "the island")
    assert title(words, "sank") == "Two boats sank without a sound near the old white lighthouse at the end…"


def test_who_announces_is_told_where_announcing_is_what_happened() -> None:
    assert title("The mayor announced relief for Oster.", "announced") == "The mayor announced relief for Oster."


def test_who_denies_it_is_not_left_out() -> None:
    words = "The coast guard denied that two boats sank near Oster."
    assert title(words, "sank") == words


def test_a_title_is_on_one_line() -> None:
    assert title("Two boats sank\nnear Oster.", "sank") == "Two boats sank near Oster."


def test_a_title_does_not_begin_with_a_verb_whose_subject_stands_before_an_aside() -> None:
    words = "The visit, the first in eleven years, comes weeks before talks between the two coast guards on the island."
    assert title(words, "talks").startswith("The visit, the first in eleven years, comes weeks before talks")
