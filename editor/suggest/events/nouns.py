"""Tell where the noun phrase begins that names what happened."""

from __future__ import annotations

from editor.suggest.events.asides import JOINING, STOPS
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.verbs import auxiliaries, is_finite, prepositions
from editor.suggest.quotes.vocabulary import words_of

_DETERMINERS = words_of("determiners")
_LONGEST = 12
"""Words of a noun phrase before its noun, at most."""


def noun_begin(sentence: Sentence, at: int) -> int:
    """Return the first word of the noun phrase whose noun stands at a place: the deadly air (strike)."""
    held = sentence.noun_begins
    if at not in held:
        held[at] = _begin(sentence, at)
    return held[at]


def _begin(sentence: Sentence, at: int) -> int:
    least = max(0, at - _LONGEST)
    while at > least:
        word = sentence.word(at - 1)
        if word == "that" and sentence.word(at - 2) in prepositions():
            return at - 1
        is_word = word[:1].isalnum() and word not in STOPS and word not in JOINING and word not in prepositions()
        if not is_word or is_finite(sentence, at - 1):
            break
        if word.endswith("ing") and sentence.word(at - 2) in auxiliaries():
            break
        if sentence.word(at - 2) == "to" and word not in _DETERMINERS and sentence.spoken[at - 1].islower():
            break
        at -= 1
        if word in _DETERMINERS:
            break
    return at
