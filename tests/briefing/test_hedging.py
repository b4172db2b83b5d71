"""How a sentence says how likely something is, and how it comes to say a term."""

from __future__ import annotations

import pytest

from editor.briefing.hedging import outside, saying, speaks_of_confidence, terms_in
from editor.briefing.lexicons import lexicon

ICD = lexicon("icd203")


@pytest.mark.parametrize(("words", "terms"), [
    ("The road will likely stay cut.", ["likely"]),
    ("It is very likely, almost certain even.", ["very likely", "almost certain"]),
    ("It will almost certainly stay cut.", ["almost certain"]),
    ("Rain is unlikely.", ["unlikely"]),
    ("The Guard says it is “likely”.", []),
    ("A likelihood is none.", []),
])
def test_the_longest_term_at_each_place_is_found_outside_quotations(words, terms):
    assert [term.id for term in terms_in(words, ICD)] == terms


def test_words_of_no_lexicon_are_found_with_their_degrees():
    assert outside("It might be quite likely; it is likely in May.", ICD) == ["might", "quite likely"]


def test_confidence_is_found_in_the_analysts_own_words():
    assert speaks_of_confidence("We judge with high confidence that it ends.")
    assert not speaks_of_confidence("The Guard said: “We are confident.”")


@pytest.mark.parametrize(("words", "term", "expected"), [
    ("The road stays cut.", "likely", "It is likely that the road stays cut."),
    ("ISIS keeps camps.", "very unlikely", "It is very unlikely that ISIS keeps camps."),
    ("The road will likely stay cut.", "very likely", "The road will very likely stay cut."),
    ("Unlikely as it seems, it holds.", "likely", "Likely as it seems, it holds."),
    ("It will probably rain.", "almost certain", "It will almost certainly rain."),
    ("It rains.", "roughly even chance", "There is a roughly even chance that it rains."),
    ("It rains.", "almost no chance", "There is almost no chance that it rains."),
    ("It rains.", "roughly even odds", "There are roughly even odds that it rains."),
    ("It is likely to rain.", "likely", "It is likely to rain."),
])
def test_a_sentence_comes_to_say_a_term(words, term, expected):
    known = ICD.term(term)
    assert known is not None
    said = saying(words, known, ICD)
    assert said == expected
    assert known in terms_in(said, ICD)


@pytest.mark.parametrize("name", ["icd203", "phia2025"])
def test_every_term_can_be_said_of_a_sentence(name):
    known = lexicon(name)
    for term in known.terms:
        assert term in terms_in(saying("The road stays cut.", term, known), known)
        assert outside(saying("The road stays cut.", term, known), known) == []
