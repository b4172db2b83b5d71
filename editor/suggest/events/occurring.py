"""Tell by the words around it that an event did not come, was only rumoured, or is what somebody asks for."""

from __future__ import annotations

from editor.model.records import EventStatus
from editor.suggest.events.asides import LONGEST_ASIDE, opener
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
_WISHING = _DEMANDING | _ASKING | {
    "insisted", "insists", "insisting", "proposed", "proposes", "proposing", "recommended", "recommends",
    "recommending", "ordered", "orders", "ordering", "suggested", "suggests", "wanted", "wants", "wanting", "pleaded",
    "begging", "appealing", "petitioned"}
"""Behind which a clause tells what somebody wants to be done: asked that they (be freed)."""
_MODAL = frozenset(("will", "would", "shall", "can", "could", "may", "might", "must", "should", "cannot"))
_UNINFLECTED = frozenset(("to", "not", "and", "or", "will", "would", "shall", "let"))
_RUMOURS = frozenset((
    "report", "reports", "claim", "claims", "rumour", "rumours", "rumor", "rumors", "allegation", "allegations",
    "accusation", "accusations", "suggestion", "suggestions", "suspicion", "suspicions"))
_UNTRUE = frozenset((
    "false", "untrue", "unfounded", "baseless", "groundless", "wrong", "incorrect", "fabricated", "invented", "fake",
    "hoax", "debunked", "disproved", "fictitious"))
_TRUE = frozenset(("true", "correct", "so"))
_ENDS = frozenset((",", ";", ":", "."))
_FEW, _FAR, _LONGEST_CLAUSE = 3, 8, 20


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


def is_named(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words are a noun, or a form in -ing that is one behind its determiner: a meeting with."""
    first = noun_begin(sentence, trigger.first)
    return trigger.part == "noun" or (trigger.form.words[0].endswith("ing") and first < trigger.first)


def is_not_yet(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words name what was stopped before it came, or what somebody asks for: called for an attack."""
    if trigger.part != "noun":
        return _is_wished(sentence, trigger)
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
    if not is_named(sentence, trigger):
        return -1
    at, last = trigger.last + 1, trigger.last + _FAR
    while at <= min(len(sentence) - 1, last):
        word = sentence.word(at)
        aside = _closing(sentence, at) if word == "," else -1
        if aside > 0:
            at, last = aside + 1, last + aside - at
            continue
        if word in _ENDS:
            return -1
        is_verb = word in auxiliaries() or word in words().negated or is_finite(sentence, at)
        if is_verb and sentence.spoken[at].islower():
            return at
        at += 1
    return -1


def _closing(sentence: Sentence, comma: int) -> int:
    """Return the comma that closes the aside that one opens, -1 for none: the meeting(, which was due on Monday,)."""
    ends = range(comma + 2, min(len(sentence), comma + LONGEST_ASIDE))
    end = next((at for at in ends if sentence.word(at) in _ENDS), -1)
    return end if end > 0 and sentence.word(end) == "," and opener(sentence, end) == comma else -1


def _past_auxiliaries(sentence: Sentence, at: int) -> tuple[int, bool]:
    """Return the verb itself behind its auxiliaries, and whether a “not” or “never” stands among them."""
    is_not = False
    while at < len(sentence) and (sentence.word(at) in auxiliaries() or sentence.word(at) in words().negated
                                  or sentence.word(at) in words().being or is_said_beside(sentence.word(at))):
        is_not = is_not or sentence.word(at) in words().negated or sentence.word(at).endswith(("n't", "n’t"))
        at += 1
    return at, is_not


def _is_wished(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb names what somebody wants to be done: that he be freed, demanded that the minister (resign).

    A “be” that has no other auxiliary before it tells of nothing that was done, whoever wants it.
    """
    own = verb_begin(sentence, trigger.first)
    if trigger.part == "past":
        be = next((at for at in range(own, trigger.first) if sentence.word(at) == "be"), -1)
        return be >= 0 and _is_bare(sentence, be)
    return (trigger.part == "verb" and sentence.word(own - 1) not in _UNINFLECTED
            and _is_behind_wish(sentence, own))


def _is_bare(sentence: Sentence, be: int) -> bool:
    """Tell whether nothing before a “be” says that it will be, nor “and” joins it to what will."""
    if not _MODAL.isdisjoint(sentence.before(be, _FEW)):
        return False
    return sentence.word(be - 1) not in ("to", "and", "or") or _is_behind_wish(sentence, be - 1)


def _is_behind_wish(sentence: Sentence, verb: int) -> bool:
    """Tell whether the verb before one is what somebody wants it to be done by."""
    for at in range(verb - 1, max(-1, verb - 1 - _LONGEST_CLAUSE), -1):
        if sentence.word(at) in _WISHING:
            return sentence.word(at - 1) not in ("the", "a", "an", "no")
        if is_finite(sentence, at) or sentence.word(at) in (";", ":"):
            return False
    return False


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
