"""Tell whether a noun only refers to what happened: “condemned the bombing” tells nothing of one itself."""

from __future__ import annotations

from itertools import pairwise

from editor.suggest.events.asides import JOINING, STOPS
from editor.suggest.events.journeys import going_to
from editor.suggest.events.lexicon import words
from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import auxiliaries, is_finite, is_said_beside, is_time_word, prepositions
from editor.suggest.grammar import words_in

_THE = frozenset(("the", "this", "these", "those"))
_OWN = frozenset(("of", "on", "against", "in", "at", "by", "near", "outside", "inside", "between", "targeting"))
"""What leads to the place, the aim or the doer of a noun right behind it."""
_ABOUT = frozenset(("with", "over", "about", "regarding", "concerning", "to", "on", "despite", "for", "of"))
"""What leads to a topic."""
_DISCUSSED = frozenset((
    "discuss", "discussed", "discussing", "consider", "considered", "considering", "propose", "proposed", "proposing",
    "seek", "sought", "seeking", "debate", "debated", "debating", "urge", "urged", "urging"))
"""What is said of something that is only thought of: to discuss a withdrawal."""
_CALLED = frozenset(("called", "calls", "call", "calling", "considered", "deemed", "declared", "thought", "found"))
_OF_DEED = frozenset((
    "victims", "survivors", "memory", "memories", "history", "risk", "threat", "fear", "fears", "danger", "images",
    "perpetrators", "footage", "videos", "pictures", "reports", "allegations", "accusations"))
"""Whose “of” leads to what is only spoken of: the victims of massacres."""
_JUSTICE = frozenset((
    "sentenced", "convicted", "charged", "jailed", "accused", "guilty", "wanted", "imprisoned", "tried", "indicted",
    "suspected", "acquitted", "trial"))
_BECOMING = frozenset((
    "is", "are", "has", "have", "become", "becoming", "remain", "remains", "been", "was", "were", "more", "very", "so"))
_USUAL = frozenset(("common", "rare", "frequent", "widespread", "rife", "routine", "unusual", "endemic", "commonplace"))
_MEETINGS = frozenset((
    "conference", "conferences", "congress", "debate", "dinner", "event", "events", "funeral", "gathering", "hearing",
    "inquest", "interview", "length", "meeting", "meetings", "news", "press", "rally", "service", "session", "summit",
    "talks", "time", "trial", "vigil"))
"""At which something is spoken of, not done."""
_LIGHT = words_in("light")
_TOLLS = frozenset(("toll", "casualties", "dead", "course", "midst", "start", "responsibility", "credit"))
"""Behind which “of” and “for” lead to what is told itself: the death toll of the blast."""
_HELD = ("meet", "negotiate", "agree", "visit", "call", "demonstrate", "elect")
"""What is held, and so may be held another day."""
_DUE = frozenset(("expected", "due", "set", "scheduled", "plans", "plan", "planning", "hopes", "hope"))
_FAR, _FEW = 6, 4
_SECOND = 2


def only_refers(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether “the” noun, with nothing behind it that is its own, is what somebody speaks of, or only judged; and
    whether a participle says who they are: the wounded, those accused of looting."""
    if trigger.part == "ing":
        is_accused = sentence.before(trigger.first, 2) == ["accused", "of"]
        is_theirs = is_accused and sentence.word(trigger.first - 3) not in words().being
        return is_theirs or _is_of_accused(sentence, trigger.first)
    if trigger.part != "noun":
        return trigger.part == "past" and sentence.word(trigger.first - 1) == "the"
    first = noun_begin(sentence, trigger.first)
    is_one_of = sentence.word(first) == "the" and sentence.before(first, 2) == ["one", "of"]
    if is_one_of or (trigger.form.words[0].endswith("ing") and _is_of_accused(sentence, trigger.first)):
        return True
    if first == trigger.first and _is_crime(sentence, first):
        return True
    is_of_others = sentence.word(first - 1) == "of" and sentence.word(first - 2) in _OF_DEED
    if (first == trigger.first and is_of_others) or _is_in_general(sentence, first, trigger):
        return True
    if "similar" in sentence.words[first:trigger.first]:
        return True
    is_same = sentence.words[:1] in (["it"], ["this"], ["that"]) and sentence.word(first - 1) in words().being
    if is_same and first == _SECOND and sentence.word(first) == "the":
        return True
    if sentence.word(first - 1) in _DISCUSSED and sentence.word(first) in ("a", "an"):
        return True
    if sentence.word(first) not in _THE or _is_told_more(sentence, first, trigger):
        return False
    return _is_judged(sentence, trigger.last) or _is_called(sentence, first, trigger.last) or (
        _is_topic(sentence, first) and not _is_subject(sentence, trigger.last))


def _is_in_general(sentence: Sentence, first: int, trigger: Trigger) -> bool:
    """Tell whether a noun without an article names what goes on as a rule: kidnapping has become common."""
    at = next((at for at in range(trigger.last + 1, min(len(sentence), trigger.last + _FAR))
               if sentence.word(at) in _BECOMING or is_finite(sentence, at)), -1)
    if first != trigger.first or first > 0 or at < 0:
        return False
    while sentence.word(at) in _BECOMING or is_said_beside(sentence.word(at)):
        at += 1
    return sentence.word(at) in _USUAL


def _is_crime(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun without an article is what somebody stands trial for: sentenced to a year for (murder)."""
    return sentence.word(at - 1) in ("for", "of", "with", "on") and not _JUSTICE.isdisjoint(
        sentence.before(at - 1, _FAR + _FEW))


def _is_of_accused(sentence: Sentence, at: int) -> bool:
    """Tell whether somebody is accused of a deed by somebody, which is told as the accusation: accused them of raiding.
    """
    if sentence.word(at - 1) != "of":
        return False
    before = range(at - 2, max(-1, at - 2 - _FAR - _FEW), -1)
    verb = next((each for each in before if is_finite(sentence, each) or sentence.word(each) == ","), -1)
    return verb >= 0 and verb < at - 2 and sentence.word(verb) in ("accused", "accuses", "accuse")


def is_ahead(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a noun is that in or at which something is yet to be done: will sign it at a summit."""
    first = noun_begin(sentence, trigger.first)
    is_held = trigger.part == "noun" and trigger.form.sense.deed in _HELD
    going = going_to(sentence, trigger)
    is_in = sentence.word(first) not in _THE and sentence.word(first - 1) in ("at", "in", "during")
    if not (is_held and is_in) and going < 0:
        return False
    before = sentence.before(going + 1 if going >= 0 else first - 1, _FAR + _FEW)
    return any(word == "will" or (word in _DUE and behind == "to") for word, behind in pairwise(before))


def _is_told_more(sentence: Sentence, first: int, trigger: Trigger) -> bool:
    """Tell whether the words of a noun, or those right behind it, say when or where it was, at whom or by whom."""
    inside = range(first + 1, trigger.first)
    if any(sentence.spoken[at][:1].isupper() or is_time_word(sentence.word(at)) for at in inside):
        return True
    behind = sentence.word(trigger.last + 1)
    if behind in ("that", "which"):
        return True
    next_ = sentence.words[trigger.last + 2:trigger.last + 2 + _FEW]
    is_time = bool(next_) and is_time_word(next_[0])
    is_meeting = behind in ("at", "in", "during") and not _MEETINGS.isdisjoint(next_)
    return behind in _OWN and not is_time and not is_meeting


def _is_judged(sentence: Sentence, last: int) -> bool:
    """Tell whether a noun is the subject of what only judges it, or says that it was spoken of: was the worst since."""
    at = last + 1
    if not sentence.word(at).isalpha() or not (sentence.word(at) in auxiliaries() or is_finite(sentence, at)):
        return False
    is_being = sentence.word(at) in words().being or sentence.word(at) in auxiliaries()
    while sentence.word(at) in auxiliaries() or sentence.word(at) in words().being or is_said_beside(sentence.word(at)):
        at += 1
    if not is_being:
        return False
    behind = sentence.words[at:at + _FAR]
    is_most = behind[:1] == ["the"] and any(word in ("most", "worst", "first", "latest") or word.endswith("est")
                                            for word in behind[1:])
    return is_most or behind[:2] == ["one", "of"] or behind[:1] == ["among"] or sentence.word(at) in words().spoken_of


def _is_called(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether somebody says what they think of a noun: called the arrests unacceptable."""
    behind = sentence.word(last + 1)
    return sentence.word(first - 1) in _CALLED and behind.isalpha() and behind not in prepositions() and (
        not is_time_word(behind)) and behind not in JOINING


def _is_subject(sentence: Sentence, last: int) -> bool:
    """Tell whether a verb follows a noun in its clause, so that it is what somebody says: said the raid took place."""
    for at in range(last + 1, min(len(sentence), last + _FAR + _FEW)):
        word = sentence.word(at)
        if word in STOPS or word in JOINING or word in (",", "."):
            return False
        if is_finite(sentence, at) or word in words().being:
            return True
    return False


def _is_topic(sentence: Sentence, first: int) -> bool:
    """Tell whether a noun is the object of a verb that says nothing was done in it, or what something is about."""
    word = sentence.word(first - 1)
    if word in _ABOUT:
        return sentence.word(first - 2) not in _TOLLS
    if word in prepositions() or not word.isalpha() or word in _LIGHT or word in words().undergone:
        return False
    is_infinitive = sentence.word(first - 2) in ("to", "and", "will", "would") and word not in words().being
    return word in words().spoken_of or (word not in auxiliaries() and is_finite(sentence, first - 1)) or (
        is_infinitive and sentence.spoken[first - 1].islower())
