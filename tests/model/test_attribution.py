"""Clauses that say who says a sentence."""

from __future__ import annotations

import pytest

from editor.model.attribution import sayings


def found(words: str) -> list[tuple[str, str]]:
    """Return the names and the verbs of the clauses in a sentence."""
    return [(words[one.name.begin:one.name.end], words[one.cue.begin:one.cue.end])
            for one in sayings(words, 0, len(words))]


@pytest.mark.parametrize(("sentence", "name", "cue"), [
    ("The Coast Guard announced on Friday that the pier had burnt.", "The Coast Guard", "announced"),
    ("Late in the day the ministry said the road was open.", "Late in the day the ministry", "said"),
    ("“We go,” Ruiz said.", "Ruiz", "said"),
    ("“We go,” said Ana Ruiz, who leads the union.", "Ana Ruiz", "said"),
    ("“We go,” the union statement explained.", "the union statement", "explained"),
    ("The pier burnt, according to Island Transport.", "Island Transport", "according to"),
    ("The pier burnt in May, Ruiz told reporters.", "Ruiz", "told"),
    ("In addition, the Harbour Union subsequently confirmed the strike.", "the Harbour Union", "confirmed"),
])
def test_a_clause_that_says_who_says_it_is_found(sentence: str, name: str, cue: str) -> None:
    assert found(sentence) == [(name, cue)]


@pytest.mark.parametrize("sentence", [
    "Harbour Union had walked out on 3 May.",
    "The crew was told to wait.",
    "The ferry is said to be idle.",
    "The officer who reported the fire is ill.",
    "Ruiz asked: “Who said that?”",
    "The alleged attack shook the port.",
])
def test_a_sentence_in_which_nobody_says_it_has_none(sentence: str) -> None:
    assert found(sentence) == []


def test_whom_it_was_told_to_is_known() -> None:
    words = "“We go,” Ruiz told Island Transport on Monday."
    told = next(sayings(words, 0, len(words))).addressee
    assert words[told.begin:told.end] == "Island Transport"


def test_the_clause_reaches_to_its_that() -> None:
    words = "The Coast Guard announced on Friday that the pier burnt."
    clause = next(sayings(words, 0, len(words))).clause
    assert words[clause.begin:clause.end] == "The Coast Guard announced on Friday that"


def test_a_clause_that_denies_says_so() -> None:
    words = "The ministry denied that the pier burnt."
    assert next(sayings(words, 0, len(words))).denies


def test_a_clause_begins_with_what_describes_the_name_in_it() -> None:
    words = "The weir has burst, her sister, Vera Holm, said."
    (found,) = sayings(words, 0, len(words))
    assert words[found.clause.begin:found.clause.end] == "her sister, Vera Holm, said"
    assert words[found.name.begin:found.name.end] == "Vera Holm"
