"""Find the words that only tell what came of another event of their sentence, or how it was done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from editor.model.records import Stretch
from editor.suggest.events.asides import JOINING
from editor.suggest.events.lexicon import words
from editor.suggest.events.phrases import object_behind
from editor.suggest.events.segments import Segments
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.subjects import Meant, doing_of
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import prepositions

_NEAR = 3
_BOUNDS = frozenset(("since", "until", "before", "after", "than"))
"""Behind which another time is named, of which “when” tells: the worst attack since May, when."""
_TOLD_BESIDE = ("die", "injure")
_CAUSES = ("attack", "disaster")
"""What came of an attack, or of a disaster, is told with it."""
_WAYS = {"raid": ("arrest", "release", "seize"), "meet": ("meet", "negotiate", "visit", "call", "agree"),
         "negotiate": ("meet", "agree")}
"""The deeds that a noun behind them only tells the way of: arrested in raids, met for talks."""


def told_beside(sentence: Sentence, named: Sequence[Trigger], spoken: Mapping[int, bool], segments: Segments,
                meant: Meant) -> set[int]:
    """Return the numbers of the first words of such triggers; `spoken` tells by the same numbers of which of those
    `named` is only spoken."""
    return _Besides(sentence, named, spoken, segments, meant).all()


class _Besides:
    """A sentence asked which of its events are told with others."""

    def __init__(self, sentence: Sentence, named: Sequence[Trigger], spoken: Mapping[int, bool], segments: Segments,
                 meant: Meant) -> None:
        self._sentence, self._named, self._segments, self._meant = sentence, named, segments, meant
        self._semicolons = [at for at, word in enumerate(sentence.words) if word == ";"]
        self._real = {each.first: each for each in named if not spoken[each.first]}
        self._nouns = [each for each in self._real.values() if each.part == "noun" and each.form.sense.deed == "attack"]
        causes = [each for each in self._real.values() if each.form.sense.deed in _CAUSES]
        self._causes: dict[int, list[Trigger]] = {}
        for each in causes:
            self._causes.setdefault(self._clause(each), []).append(each)
        self._disasters = {self._part(each) for each in causes if each.form.sense.deed == "disaster"}

    def all(self) -> set[int]:
        """Return those of all that are named, in their order."""
        beside: set[int] = set()
        before: dict[tuple[int, str], Trigger] = {}
        for at, each in enumerate(self._named):
            is_of_noun = at > 0 and _is_verb_of(self._sentence, self._named[at - 1], each)
            if (is_of_noun or self._is_outcome(each, before) or self._is_more(each, before)
                    or self._is_way(each, before) or self._is_when(each) or self._is_by_attack(each)):
                beside.add(each.first)
            if each.first in self._real:
                before[self._part(each), each.form.sense.deed] = each
        return beside

    def _is_outcome(self, each: Trigger, before: Mapping[tuple[int, str], Trigger]) -> bool:
        """Tell whether words tell of deaths, injuries or a wreck that came of what was told."""
        part, deed = self._part(each), each.form.sense.deed
        if part in self._disasters and each.form.words[0].startswith("kill"):
            return True
        if deed == "disaster" and each.part == "ing":
            return any(other == "attack" for _, other in before)
        is_joined = each.part == "ing" and self._sentence.word(each.first - 1) == "and"
        if is_joined and any(other.form.words[-1].endswith("ing") for other in before.values()):
            return True  # killing nine and freeing six
        if deed not in _TOLD_BESIDE:
            return False
        causes = self._causes.get(self._clause(each), ())
        is_caused = bool(causes) and not self._is_own_deed(each, causes)
        return is_caused or (each.part == "ing" and bool(before)) or any(
            (part, other) in before for other in _TOLD_BESIDE)

    def _is_own_deed(self, each: Trigger, causes: Sequence[Trigger]) -> bool:
        """Tell whether somebody killed others after attacks that only lead to it: killed the gunmen after a siege."""
        is_active = each.part == "past" and words().being.isdisjoint(self._sentence.before(each.first, _NEAR))
        is_of_some = each.form.sense.check == "killed" and object_behind(self._sentence, each.last) is not None
        return is_active and is_of_some and all(
            cause.part == "noun" and cause.first > each.last and self._part(cause) >= 0 for cause in causes)

    def _is_more(self, each: Trigger, before: Mapping[tuple[int, str], Trigger]) -> bool:
        """Tell whether words go on with a disaster of the same type, or say when something was: after being hit."""
        deed = each.form.sense.deed
        earlier = before.get((self._part(each), deed))
        return (earlier is not None and earlier.type == each.type and deed == "disaster") or (
            self._sentence.before(each.first, 2) == ["after", "being"] and bool(before))

    def _is_way(self, each: Trigger, before: Mapping[tuple[int, str], Trigger]) -> bool:
        """Tell whether a noun only says in what something was done."""
        ways = _WAYS.get(each.type, _WAYS.get(each.form.sense.deed, ())) if each.part == "noun" else ()
        return any((self._part(each), other) in before for other in ways)

    def _is_when(self, each: Trigger) -> bool:
        """Tell whether a clause with “when” says what was done in an attack that a noun before it names."""
        part = self._segments.at(self._sentence.begins[each.first])
        if part.lead != "when" or each.part != "past" or each.form.sense.deed != "attack":
            return False
        nouns = [noun for noun in self._real.values() if noun.part == "noun" and noun.type == each.type
                 and noun.last < each.first and self._part(noun) < 0]
        return bool(nouns) and _BOUNDS.isdisjoint(self._sentence.words[nouns[-1].last:each.first])

    def _is_by_attack(self, each: Trigger) -> bool:
        """Tell whether a verb says what an attack did that is its subject, told itself: the blast set fire to cars."""
        nouns = self._nouns[:bisect_left(self._nouns, each.first, key=lambda noun: noun.last)]
        if each.part != "past" or each.form.sense.deed != "attack" or not nouns:
            return False
        doing = doing_of(self._sentence, each, self._meant)
        subject = doing.subject if doing is not None else None
        return subject is not None and any(self._is_head(subject, noun) for noun in nouns)

    def _is_head(self, subject: Stretch, noun: Trigger) -> bool:
        """Tell whether a subject is an attack: the blast at the port."""
        begins = self._sentence.begins
        first = bisect_left(begins, subject.begin)
        is_inside = subject.begin <= begins[noun.last] < subject.end
        return is_inside and prepositions().isdisjoint(self._sentence.words[first:noun.last])

    def _clause(self, each: Trigger) -> int:
        """Return how many semicolons stand before words."""
        return bisect_left(self._semicolons, each.first)

    def _part(self, each: Trigger) -> int:
        """Return where the part of words begins that tell of another time, -1 for all others."""
        part = self._segments.at(self._sentence.begins[each.first])
        return part.stretch.begin if part.is_apart else -1


def _is_verb_of(sentence: Sentence, noun: Trigger, verb: Trigger) -> bool:
    """Tell whether a verb only says what an attack did that the noun right before it names: the strikes hit."""
    return (noun.form.sense.deed == verb.form.sense.deed == "attack" and noun.part == "noun"
            and verb.part == "past" and verb.first - noun.last <= _NEAR
            and JOINING.isdisjoint(sentence.words[noun.last:verb.first])
            and len(sentence.before(verb.first, _NEAR)) >= verb.first - noun.last - 1)
