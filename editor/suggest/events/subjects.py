"""Find whose deed words name, and whom a pronoun or “the company” means there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from editor.model.named import Name as Named
from editor.model.records import Stretch
from editor.suggest.antecedents import Antecedents
from editor.suggest.events.asides import JOINING, STOPS
from editor.suggest.events.journeys import going_to
from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.phrases import Phrase, earlier_verb, object_behind, subject_before
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import (
    auxiliaries,
    is_adjective,
    is_finite,
    is_said_beside,
    is_saying,
    is_time_word,
    prepositions,
    verb_begin,
)
from editor.suggest.grammar import words_in
from editor.suggest.publishers import without_publishers
from editor.suggest.quotes.frame import Frame
from editor.suggest.quotes.people import People
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Doing, Name, Said, Suggestion

_LONGEST = 60
_PRONOUN = regex.compile(
    r"\b(?:he|she)\s+(?:(?:has|had|also|will|did|then|later|\p{Ll}+ly)\s+){0,2}"
    r"(?:(?:made|paid|held|hosted|began|started|ended)\s+(?:an?\s+|his\s+|her\s+)?(?:\p{Ll}+\s+){0,2})?$",
    regex.IGNORECASE)
"""A pronoun, with what may stand between it and the words that say what was done: she also paid a rare."""
_LIGHT = words_in("light") | {"planning", "planned", "plan", "plans", "preparing", "prepared", "plotting", "plotted"}
"""Verbs whose deed their object names: launched an attack."""
_IN = frozenset(("in", "during", "by", "from"))
_FAR, _LONGEST_CLAUSE = 8, 30
Parts = tuple[tuple[str, Stretch], ...]
_PAIR = regex.compile(r"(?:the\s+two|both)(?:\s+(?:men|women|leaders|officials|(?P<office>minister|president)s))?",
                      regex.IGNORECASE)
_CALLED, _PAIRED = 60, 1_000
"""Code points before the end of a name in which it is said what they are, and in which two are still “the two men”."""
_PERSONS = frozenset(("he", "she"))
_SUBJECTS = frozenset(("he", "she", "it", "they", "we"))


class Meant:
    """An article asked for the name that a pronoun, or “the company”, is used for."""

    def __init__(self, reading: Reading, sentences: Sequence[Sentence], found: Iterable[Suggestion]) -> None:
        """Take the article, its sentences, and what was found in it."""
        self._reading, self._found = reading, tuple(found)
        self._antecedents = Antecedents(reading.words, sentences, without_publishers(reading, self._found))
        self._said = sorted((each.speaker for each in self._found if isinstance(each, Said) and each.speaker),
                            key=lambda speaker: speaker.begin)
        self._people: People | None = None
        self._pair: Parts = ()
        """The two who met or agreed last."""

    def of(self, phrase: Stretch) -> Stretch | None:
        """Return where the name stands that words are used for, None where they are their own or it is not sure.

        Words are asked about in the order of the article.
        """
        if self._reading.words[phrase.begin:phrase.end].casefold() not in _PERSONS:
            return self._antecedents.of(phrase)
        if (unnamed := self._antecedents.nobody_named(phrase)) is not None:
            return unnamed
        if self._people is None:
            is_thorough = any(isinstance(each, Name) for each in self._found)
            self._people = People(Frame(self._reading), self._found, is_thorough=is_thorough)
        while self._said and self._said[0].begin < phrase.begin:
            self._people.named(self._said.pop(0))
        found = self._people.named(phrase) or self._antecedents.person(phrase)
        return self._antecedents.fullest(found) if found else None


    def with_pair(self, sentence: Sentence, doing: Doing | None, parts: Parts) -> Parts:
        """Return those who take part; of “the two men” they are the two who met before, who are kept for that."""
        subject = doing.subject if doing is not None else None
        both = _PAIR.fullmatch(sentence.text, subject.begin, subject.end) if subject is not None else None
        if subject is not None and both is not None and self._pair and (
                subject.begin - self._pair[-1][1].end < _PAIRED
                and all(_is_called(sentence.text, place, both["office"]) for _, place in self._pair)):
            return self._pair
        if len(parts) > 1:
            is_pair = len(parts) == len(_PERSONS) and all(
                self._antecedents.is_one_person(place) for _, place in parts)
            self._pair = parts if is_pair else ()
        return parts


def doing_of(sentence: Sentence, trigger: Trigger, meant: Meant) -> Doing | None:
    """Return what the words that name an event are part of, and whose deed that is; None where it is not plain."""
    verb = _verb_of(sentence, trigger)
    if verb is None and (trigger.part == "noun" or going_to(sentence, trigger) >= 0):
        verb = _verb_around(sentence, trigger)
    elif verb is None and sentence.word(trigger.first - 1) == ",":
        verb = _verb_before(sentence, trigger.first)
    if verb is None:
        return Doing(sentence.begins[noun_begin(sentence, trigger.first)]) if trigger.part == "noun" else None
    begin = verb_begin(sentence, verb)
    speaker = _speaker_of_both(sentence, verb)
    found = speaker or subject_before(sentence, begin)
    if found is None or _is_of_noun_before(sentence, trigger, found):
        return None
    earlier = earlier_verb(sentence, begin - 1)
    is_joined = earlier is not None and speaker is None and sentence.word(earlier) in auxiliaries()
    if earlier is not None and is_joined and object_behind(sentence, trigger.last) is None:
        begin = earlier  # was charged but acquitted
    subject = sentence.span(found.first, found.last)
    return Doing(sentence.begins[begin], subject, meant.of(subject))


def _speaker_of_both(sentence: Sentence, verb: int) -> Phrase | None:
    """Return who says two things in turn: (Ruiz) said Velmora would stay, and warned that it would answer."""
    begin = verb_begin(sentence, verb)
    is_joined = sentence.word(begin - 1) in JOINING and "," in sentence.words[max(0, begin - 3):begin - 1]
    if not is_joined or not is_saying(sentence.word(verb)) or sentence.word(verb + 1) != "that":
        return None
    before = range(max(0, begin - _LONGEST_CLAUSE), begin - 1)
    said = next((at for at in before if is_finite(sentence, at) and is_saying(sentence.word(at))), -1)
    return subject_before(sentence, verb_begin(sentence, said)) if said >= 0 else None


def _is_called(text: str, place: Stretch, office: str | None) -> bool:
    """Tell whether words for somebody hold an office, or none is asked for."""
    said = text[max(0, place.end - _CALLED):place.end].casefold()
    return not office or office.casefold() in said or "counterpart" in said


def _is_of_noun_before(sentence: Sentence, trigger: Trigger, subject: Phrase) -> bool:
    """Tell whether a verb only says more of the noun before its subject: the man (they arrested) died."""
    word = sentence.word(subject.first - 1)
    is_noun = word[:1].isalpha() and sentence.spoken[subject.first - 1].islower() and not (
        word in STOPS or word in JOINING or word in prepositions() or is_time_word(word) or is_said_beside(word)
        or is_finite(sentence, subject.first - 1))
    return (is_noun and trigger.part == "past" and subject.first == subject.last
            and sentence.word(subject.first) in _SUBJECTS and object_behind(sentence, trigger.last) is None)


def _verb_before(sentence: Sentence, at: int) -> int | None:
    """Return the verb of the clause that a participle goes on with: rammed a boat, (injuring three)."""
    return next((verb for verb in range(at - 1, max(0, at - _LONGEST_CLAUSE), -1) if is_finite(sentence, verb)), None)


def is_deed_of_verb(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a noun is the object of a verb that says that it was done: carried out (the assault)."""
    return trigger.part == "noun" and _verb_of(sentence, trigger) is not None


def _verb_around(sentence: Sentence, trigger: Trigger) -> int | None:
    """Return the verb that tells what was done in or by an event: were wounded in the (assault)."""
    at = noun_begin(sentence, trigger.first) - 1
    if (going := going_to(sentence, trigger)) >= 0:
        return going
    if sentence.word(at) not in _IN:
        return None
    for before in range(at - 1, max(0, at - _FAR), -1):
        if is_finite(sentence, before):
            is_ruling = sentence.word(before) in auxiliaries() and "to" in sentence.words[before:at]
            return None if is_ruling else before  # is due to appear in
        if sentence.word(before) in (",", ";", ":", "that", "and"):
            return None
    return None


def _verb_of(sentence: Sentence, trigger: Trigger) -> int | None:
    """Return the verb whose deed an event is: its own, or the one whose object it is; None for a noun alone."""
    if trigger.part != "noun":
        is_participle = trigger.part == "ing" and sentence.word(trigger.first - 1) not in auxiliaries()
        return None if is_participle or is_adjective(sentence, trigger.first) else trigger.first
    at = noun_begin(sentence, trigger.first) - 1
    if sentence.word(at) == "out" and sentence.word(at - 1) == "carried":
        at -= 1
    before = sentence.word(at - 1)
    is_verb = at > 0 and (is_finite(sentence, at) or before in ("to", "not") or before in auxiliaries())
    return at if is_verb and sentence.word(at) in _LIGHT else None


def subject_meant(text: str, begin: int, names: Sequence[Named]) -> list[Named]:
    """Return the one person of the sentence whom a pronoun before `begin` means, none where it could be one of two."""
    found = _PRONOUN.search(text, max(0, begin - _LONGEST), begin)
    if found is None:
        return []
    before = [name for name in names if name.nature == "person" and name.end <= found.start()]
    return before[-1:] if len({name.entity for name in before}) == 1 else []
