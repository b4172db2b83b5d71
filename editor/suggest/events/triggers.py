"""Find the words of a sentence that name what happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from editor.suggest.events.checks import holds
from editor.suggest.events.lexicon import Form, forms, passed_over, words
from editor.suggest.events.place import Place
from editor.suggest.events.sentence import Sentence

_AN_ARMED_WORD_IN = 250
_OFTEN_SAID = frozenset((
    "attack", "attacks", "war", "base", "border", "suicide", "navy", "mine", "casualties", "brigade", "tank", "tanks",
    "knife", "patrol"))
"""Words of arms that are said of much else, which alone make no article one of violence."""
_FIGURED = frozenset(("hit", "aimed", "strike"))
"""The checks of what is said of computers, too: a firm that was hit, attacked or struck."""
_ATTACKERS = frozenset(("attackers", "attacker"))
_ACCIDENTS = frozenset(("accident", "accidents", "crash", "crashes"))
_MANY = 3
"""So many words of sport or the screen for each one of arms make an article one of these."""


class Trigger(msgspec.Struct, frozen=True):
    """Words that name what happened: their first and last word in the sentence, and the form they are of.

    `part` is that of the form, save where the word before shows that a noun is a verb: to attack. `type` is that of the
    sense, save where people are killed in an article that is not of violence: that is no attack.
    """

    first: int
    last: int
    form: Form
    part: str
    type: str


def triggers(sentence: Sentence, is_violent: bool, *, is_digital: bool = False) -> Iterator[Trigger]:
    """Yield the words that name what happened, in order, none inside another. `is_violent` as `Place` has it.

    In an article that `is_digital`, as `is_of_intruders` tells, an attack is one on computers.
    """
    at = 0
    while at < len(sentence):
        found = _at(sentence, at, is_violent)
        told = _on_computers(sentence, found) if is_digital and found is not None else found
        if told is not None:
            yield told
        at = found.last + 1 if found else at + 1


def is_of_intruders(sentences: Iterable[Sentence]) -> bool:
    """Tell whether an article is of those who break into computers: it names them twice, and more often than arms."""
    intruding = armed = 0
    for sentence in sentences:
        intruding += sum(word in words().intruders - _ATTACKERS for word in sentence.words)
        armed += sum(word in words().armed - _OFTEN_SAID for word in sentence.words)
    return intruding > max(armed, 1)


def _on_computers(sentence: Sentence, found: Trigger) -> Trigger | None:
    """Return a trigger as one of computers; None for an attack with other words, in a sentence that names no arms."""
    is_armed = not words().armed.isdisjoint(sentence.held - {*found.form.words} - _OFTEN_SAID)
    if found.form.sense.deed != "attack" or is_armed:
        return found
    attack = next(iter(forms().get("cyberattack", ())), None)
    if found.part == "noun" and found.form.words in (("attack",), ("attacks",)) and attack is not None:
        return msgspec.structs.replace(found, form=attack, type=attack.sense.type)
    return None if found.form.sense.check in _FIGURED else found


def is_of_violence(sentences: Iterable[Sentence]) -> bool:
    """Tell whether an article is of violence: a word of arms for every so many, and few of sport or the screen."""
    armed = peaceful = length = 0
    named: set[str] = set()
    for sentence in sentences:
        length += len(sentence)
        armed += sum(word in words().armed for word in sentence.words)
        peaceful += sum(word in words().peaceful for word in sentence.words)
        named |= sentence.held & words().armed
    return named != _OFTEN_SAID & named and 0 < length <= _AN_ARMED_WORD_IN * armed and peaceful < _MANY * armed


def _at(sentence: Sentence, at: int, is_violent: bool) -> Trigger | None:
    for form in forms().get(sentence.words[at], ()):
        last = at + len(form.words) - 1
        if tuple(sentence.words[at:last + 1]) != form.words or _is_passed_over(sentence, at, last):
            continue
        if holds(Place(form, sentence, at, last, is_violent)):
            is_verb = form.part == "noun" and sentence.word(at - 1) in words().before_verb
            is_accident = form.words[0].startswith("kill") and (
                not is_violent or not _ACCIDENTS.isdisjoint(sentence.held))
            type_ = "other" if is_accident else form.sense.type
            return Trigger(at, last, form, "verb" if is_verb else form.part, type_)
    return None


def _is_passed_over(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether words stand in a phrase in which they name nothing that happened."""
    for at in range(first, last + 1):
        for phrase in passed_over().get(sentence.words[at], ()):
            for offset, word in enumerate(phrase):
                begin = at - offset
                is_own = first < last and first <= begin and begin + len(phrase) <= last + 1
                if word == sentence.words[at] and begin >= 0 and not is_own and (
                        tuple(sentence.words[begin:begin + len(phrase)]) == phrase):
                    return True
    return False
