"""Tell by the words around it that an event did not come, was only rumoured, or is what somebody asks for."""

from __future__ import annotations

from itertools import pairwise

from editor.model.records import EventStatus
from editor.suggest.events.lexicon import words
from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import auxiliaries, is_finite, is_said_beside, verb_begin

_COMES = frozenset((
    "happen", "happened", "occur", "occurred", "materialise", "materialised", "materialize", "materialized", "come",
    "came", "place"))
"""What is said of a thing that comes itself: it never happened, it did not take place."""
_FORESTALLED = frozenset((
    "foiled", "foils", "foiling", "thwarted", "thwarts", "thwarting", "forestalled", "prevented", "prevents",
    "preventing", "stopped", "stops", "averted", "averts", "averting", "disrupted"))
_NEW = frozenset(("a", "an", "any", "another", "further", "more", "new"))
"""Before what was not there yet: stopped (an) attack."""
_ASKING = frozenset((
    "called", "calls", "call", "calling", "appealed", "appeals", "appeal", "pressed", "pushed", "pushing", "begged",
    "campaigned", "lobbied", "demand", "demands", "request", "requests", "asked", "asks", "asking"))
"""Behind which “for” leads to what somebody wants to be done."""
_DEMANDING = frozenset((
    "demanded", "demands", "demand", "demanding", "requested", "requests", "requesting", "urged", "urges", "urging"))
_RUMOURS = frozenset((
    "report", "reports", "claim", "claims", "rumour", "rumours", "rumor", "rumors", "allegation", "allegations",
    "accusation", "accusations", "suggestion", "suggestions", "suspicion", "suspicions"))
_UNTRUE = frozenset((
    "false", "untrue", "unfounded", "baseless", "groundless", "wrong", "incorrect", "fabricated", "invented", "fake",
    "hoax", "debunked", "disproved", "fictitious"))
_TRUE = frozenset(("true", "correct", "so"))
_ENDS = frozenset((",", ";", ":", "."))
_FAR, _LONGEST_CLAUSE = 8, 20


def came_to_nothing(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a noun is the subject of what says that it was not: never happened, was foiled, was called off."""
    at = _verb_of_subject(sentence, trigger)
    if at < 0:
        return False
    verb, is_not = _past_auxiliaries(sentence, at)
    word = sentence.word(verb)
    if is_not:
        is_taken = word != "take" or sentence.word(verb + 1) == "place"
        return is_taken and (word in _COMES | {"take", "taken"})
    is_called_off = word in words().called_off or (word == "called" and sentence.word(verb + 1) == "off")
    return not words().being.isdisjoint(sentence.words[at:verb]) and (is_called_off or word in _FORESTALLED)


def is_not_yet(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words name what was stopped before it came, or what somebody asks for: called for an attack."""
    if trigger.part != "noun":
        return trigger.part == "verb" and _is_demanded(sentence, trigger.first)
    first = noun_begin(sentence, trigger.first)
    before, earlier = sentence.word(first - 1), sentence.word(first - 2)
    is_new = sentence.word(first) in _NEW or first == trigger.first
    return ((before in _FORESTALLED and is_new) or (before == "for" and earlier in _ASKING)
            or (before in _DEMANDING and first > 1))


def rumoured(sentence: Sentence, trigger: Trigger) -> tuple[EventStatus, bool] | None:
    """Return the status of what a rumour tells, and whether it is only spoken of; None for what is told otherwise.

    “Reports that the army attacked Velm were false” tells of no attack, and where they only spread, they are what is
    told; but “confirmed reports that the army attacked Velm” tells of one, as a claim.
    """
    that = that_before(sentence, trigger)
    if that < 0:
        return None
    if _is_untrue(sentence, that - 1):
        return "negated", True
    if sentence.word(that - 1) not in _RUMOURS:
        return None
    behind = range(trigger.last + 2, min(len(sentence), trigger.last + _LONGEST_CLAUSE))
    if any(_is_untrue(sentence, at) for at in behind):
        return "negated", True
    is_object = any(is_finite(sentence, at) for at in range(that - 1))
    return "claim", not is_object


def _verb_of_subject(sentence: Sentence, trigger: Trigger) -> int:
    """Return where the verb begins whose subject a noun is, -1 for none near."""
    if trigger.part != "noun":
        return -1
    for at in range(trigger.last + 1, min(len(sentence), trigger.last + 1 + _FAR)):
        word = sentence.word(at)
        if word in _ENDS:
            return -1
        is_verb = word in auxiliaries() or word in words().negated or is_finite(sentence, at)
        if is_verb and sentence.spoken[at].islower():
            return at
    return -1


def _past_auxiliaries(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Return the verb itself behind its auxiliaries, and whether a “not” or “never” stands among them."""
    is_not = False
    while at < len(sentence) and (sentence.word(at) in auxiliaries() or sentence.word(at) in words().negated
                                  or sentence.word(at) in words().being or is_said_beside(sentence.word(at))):
        is_not = is_not or sentence.word(at) in words().negated or sentence.word(at).endswith(("n't", "n’t"))
        at += 1
    return at, is_not


def _is_demanded(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb names what is demanded to be done: demanded that the minister (resign)."""
    if sentence.word(at - 1) in ("to", "will", "not"):
        return False
    before = sentence.words[max(0, at - _FAR):at]
    return any(word in _DEMANDING and behind == "that" for word, behind in pairwise(before)) and "," not in before


def that_before(sentence: Sentence, trigger: Trigger) -> int:
    """Return where the “that” stands that leads to the clause of words, -1 for none."""
    begin = verb_begin(sentence, trigger.first) if trigger.part != "noun" else trigger.first
    for at in range(begin - 1, max(0, begin - 1 - _LONGEST_CLAUSE), -1):
        if sentence.word(at) in _ENDS:
            return -1
        if sentence.word(at) == "that":
            return at
    return -1


def _is_untrue(sentence: Sentence, at: int) -> bool:
    """Tell whether a word says of something that it is not so: was false, is not true."""
    before = sentence.before(at, 3)
    is_not = not words().negated.isdisjoint(before)
    is_said = not words().being.isdisjoint(before) or "proved" in before
    word = sentence.word(at)
    return is_said and ((word in _UNTRUE and not is_not) or (word in _TRUE and is_not))
