"""How a sentence says how likely something is, and how it comes to say a term."""

from __future__ import annotations

import pytest

from editor.briefing.hedging import negated, outside, place_of_term, speaks_of_confidence, terms_in
from editor.briefing.lexicons import lexicon
from editor.briefing.saying import saying

ICD = lexicon("icd203")


@pytest.mark.parametrize(("words", "terms"), [
    ("The road will likely stay cut.", ["likely"]),
    ("It is very likely, almost certain even.", ["very likely", "almost certain"]),
    ("It will almost certainly stay cut.", ["almost certain"]),
    ("Rain is unlikely.", ["unlikely"]),
    ("The Guard says it is “likely”.", []),
    ("A likelihood is none.", []), ("It is not only likely but almost certain.", ["likely", "almost certain"]),
    ("It will not come; it is likely dry.", ["likely"]), ("It is not likely, but very likely.", ["very likely"]),
    ("There is almost no chance.", ["almost no chance"]),
])
def test_the_longest_term_at_each_place_is_found_outside_quotations(words, terms):
    assert [term.id for term in terms_in(words, ICD)] == terms


def test_words_of_no_lexicon_are_found_with_their_degrees():
    assert outside("It might be quite likely; it is likely in May.", ICD) == ["might", "quite likely"]


@pytest.mark.parametrize(("words", "place"), [
    ("It is not likely to rain.", "not likely"), ("Rain isn’t very likely.", "n’t very likely"),
    ("It is not at all unlikely.", "not at all unlikely"),
    ("It is no longer considered likely.", "no longer considered likely"),
    ("We do not think it likely.", "not think it likely"), ("There is no remote chance.", "no remote chance"),
    ("The Guard says it is “not likely”.", ""), ("It is likely not to rain.", ""), ("No, it is likely.", ""),
])
def test_a_term_behind_a_negation_is_no_term(words, place):
    assert [words[begin:end] for begin, end in negated(words, ICD)] == [place] * bool(place)
    assert not place or terms_in(words, ICD) == []


def test_the_place_of_a_term_is_where_it_is_meant():
    likely = ICD.term("likely")
    words = "“Likely” they say; it is not likely that it is very likely, but it is likely."
    assert place_of_term(words, likely) == (words.rindex("likely"), len(words) - 1)
    assert place_of_term("It is not likely.", likely) is None


@pytest.mark.parametrize("words", ["They come on MAY Day, or in MAY.", "As soon as possible, if possible.",
                                   "It is possible to cross."])
def test_words_that_only_look_like_hedges_are_none(words):
    found = outside(words, ICD)
    assert found == (["it is possible"] if "cross" in words else [])


def test_possible_is_no_term():
    assert outside("A strike is possible.", ICD) == ["possible"]


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
    ("It is not likely to rain.", "unlikely", "It is unlikely to rain."),
    ("Rain isn’t likely.", "very unlikely", "Rain is very unlikely."),
    ("It is likely that it rains.", "almost no chance", "There is almost no chance that it rains."),
    ("We judge that it is likely that it rains.", "roughly even odds",
     "We judge that there are roughly even odds that it rains."),
    ("There is a roughly even chance that it rains.", "very likely", "It is very likely that it rains."),
    ("There is a roughly even chance of rain.", "almost no chance", "There is almost no chance of rain."),
    ("There is likely fog.", "remote", "There is a remote chance that there is fog."),
    ("The road will likely stay cut.", "almost no chance",
     "There is almost no chance that the road will stay cut."),
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


SENTENCES = ("The road stays cut.", "It is not likely to rain.", "There is likely fog.", "Rain isn’t likely.",
             "There is a remote chance of rain.", "It is roughly even odds that it rains.", "Possibly, it is closed.",
             "It will probably rain.", "It is highly likely that it rains.", "There is almost no chance that it rains.",
             "There is a realistic possibility of rain.", "“Likely,” he said.", "Not likely.", "Ünal will go.")


@pytest.mark.parametrize("name", ["icd203", "phia2025"])
def test_what_a_sentence_comes_to_say_is_the_term_and_nothing_else(name):
    known = lexicon(name)
    for term in known.terms:
        for words in SENTENCES:
            said = saying(words, term, known)
            if said is None:
                continue
            assert terms_in(said, known) == [term], (words, said)
            assert saying(said, term, known) == said
            assert not any(wrong in said for wrong in (" a almost", " a roughly even odds", "  ", "isn’t ")), said


@pytest.mark.parametrize(("words", "term"), [
    ("The port will probably not reopen.", "very unlikely"), ("The port will not reopen.", "very unlikely"),
    ("The port won’t reopen.", "unlikely"), ("It is unlikely that the port will not reopen.", "likely"),
    ("It is certain that the port will close.", "very unlikely"), ("It is certain to close.", "very likely"),
    ("There is no chance that talks resume.", "very unlikely"), ("There is no doubt that it rains.", "likely"),
    ("Talks might resume, but probably fail.", "very unlikely"), ("Talks might resume.", "very unlikely"),
    ("It is likely that it rains, or almost certain.", "very likely"), ("We do not think it likely.", "unlikely"),
    ("There is a remote chance of rain.", "likely"), ("It is likely to rain.", "remote"), ("Rain is likely.", "remote"),
    ("The road reopened and the port will probably close.", "unlikely"), ("Will the port reopen?", "likely"),
    ("The port closed; talks resume.", "likely"), ("Possibly, it is closed.", "unlikely"),
    ("A possible strike is feared.", "very likely"), ("It is a likely target.", "almost certain"),
    ("“We will win,” he said.", "likely"), ("It will not likely rain.", "unlikely"),
])
def test_a_sentence_that_would_say_something_else_is_left_to_the_analyst(words, term):
    assert saying(words, ICD.term(term), ICD) is None


@pytest.mark.parametrize(("words", "term", "expected"), [
    ("The port will probably reopen.", "very unlikely", "It is very unlikely that the port will reopen."),
    ("The port will probably not reopen.", "almost certain", "The port will almost certainly not reopen."),
    ("The port will not reopen.", "very likely", "It is very likely that the port will not reopen."),
    ("Rain is possible.", "very unlikely", "Rain is very unlikely."),
    ("The road is likely closed.", "almost certain", "The road is almost certainly closed."),
    ("The road is likely closed.", "unlikely", "It is unlikely that the road is closed."),
    ("There is a remote chance of rain.", "almost no chance", "There is almost no chance of rain."),
    ("The port will possibly reopen.", "almost certain", "The port will almost certainly reopen."),
])
def test_a_word_of_another_kind_gives_way_to_the_term_where_it_is_sure(words, term, expected):
    assert saying(words, ICD.term(term), ICD) == expected
