"""Whether a later wording of a sentence claims what it did."""

from __future__ import annotations

import pytest

from editor.model.claims import still_claims

SAID = "On Monday the army killed five men in the market of Homs, the ministry confirmed."


@pytest.mark.parametrize(("word", "other"), [
    ("the army", "the rebels"),
    ("killed", "hurt"),
    ("killed", "was killed by"),
    ("killed", "may have killed"),
    ("killed", "allegedly killed"),
    ("five men", "men"),
    ("confirmed", "disputed"),
    ("confirmed", "rejected"),
    ("market", "port"),
    ("market of", "market outside"),
    ("confirmed.", "confirmed?"),
])
def test_a_sentence_claims_something_else_where_a_word_of_it_is_another_one(word: str, other: str) -> None:
    assert word in SAID
    assert not still_claims(SAID, SAID.replace(word, other, 1))


@pytest.mark.parametrize("word", ["army ", "killed ", "market of ", ", the ministry confirmed"])
def test_a_sentence_claims_something_else_where_a_word_of_it_is_gone(word: str) -> None:
    assert word in SAID
    assert not still_claims(SAID, SAID.replace(word, "", 1))


@pytest.mark.parametrize(("said", "later"), [
    ("On Monday the army killed the rebels.", "On Monday the rebels killed the army."),
    ("Shells fell from al-bab on manbij.", "Shells fell from manbij on al-bab."),
    ("Police said two officers shot near the port died.", "Police said two officers were shot near the port died."),
    ("The ferry sails before noon.", "The ferry sails after noon."),
    ("“A noise like thunder,” he said.", "“A noise like thunder,” she said."),
    ("“A noise like thunder,” said a fisherman.", "“A noise like thunder,” said a policeman."),
    ("Der Hafen ist seit Montag geschlossen.", "Der Hafen ist seit Montag offen."),
])
def test_a_sentence_claims_something_else_where_its_words_change_their_parts(said: str, later: str) -> None:
    assert not still_claims(said, later)


@pytest.mark.parametrize(("word", "other"), [
    ("the army killed", "the army has killed"),
    ("in the market", "at the market"),
    ("in the market", "in a crowded market"),
    ("Homs, the", "Homs \u2013 the"),
])
def test_a_sentence_claims_the_same_where_it_is_only_worded_better(word: str, other: str) -> None:
    assert word in SAID
    assert still_claims(SAID, SAID.replace(word, other, 1))


def test_an_apostrophe_may_be_set_in_either_way() -> None:
    assert still_claims("The port's gate is shut.", "The port\u2019s gate is shut.")
