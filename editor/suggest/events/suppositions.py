"""Tell which words only suppose, ask or describe what happened: if attacked, who fired, two wounded men."""

from __future__ import annotations

from itertools import pairwise

from editor.model.number_words import SMALL
from editor.suggest.events.lexicon import words
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import (
    is_adjective,
    is_asked,
    is_finite,
    is_indirect_question,
    is_said_beside,
    is_saying,
    is_time_word,
    prepositions,
    verb_begin,
)

_QUESTIONS = frozenset(("who", "which", "what"))
_SUPPOSING = frozenset(("if", "unless", "whether"))
_PRESENT = frozenset(("is", "are", "has", "have"))
"""What tells of something to come behind “until”: until the last hostage is freed."""
_ELSEWHEN = frozenset(("after", "before", "when", "while", "since"))
_JOINING = frozenset(("and", "but", "then"))
_NO_NOUN = frozenset((
    "and", "or", "but", "when", "while", "who", "which", "that", "then", "is", "are", "was", "were", "later"))
"""What stands behind a participle that is that of those counted before it: three injured when."""
_OF_PEOPLE = ("die", "injure", "arrest", "abduct", "move", "release")
_ENDS = frozenset(".?!;")
_NEAR, _FAR = 4, 14


def is_untold(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words tell of no deed: they ask, suppose, accuse, or only say which those are that are spoken of."""
    return (_is_asked(sentence, trigger) or _is_charge(sentence, trigger) or _is_unknown(sentence, trigger)
            or _is_supposed(sentence, trigger) or _is_others_claim(sentence, trigger))


def _is_said(word: str) -> bool:
    return is_saying(word) or word in ("claim", "claims", "allege", "alleges", "believe", "believes")


def _is_others_claim(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb says which those are by what somebody says of them: the 300 people the rebels claim (died).

    What the sentence tells of them may be told by another, who denies it.
    """
    if trigger.part != "past":
        return False
    own = verb_begin(sentence, trigger.first)
    says = own - 1 if _is_said(sentence.word(own - 1)) else own - 2
    is_of_subject = says == own - 2 and sentence.word(own - 1) in ("it", "he", "she", "they")
    if not _is_said(sentence.word(says)) or says < 2:
        return False
    before = sentence.before(says, _NEAR)
    has_own = says == own - 1 and sentence.word(own) in words().being | {"had", "have", "has", "would", "died"}
    return (has_own and len(before) > 1) or (is_of_subject and not {"who", "whom", "which"}.isdisjoint(before))


def is_behind_denial(sentence: Sentence, at: int) -> bool:
    """Tell whether another verb stands between a denial and a word behind it: denied it and (accused) them."""
    denials = [each for each in range(at) if sentence.word(each) in words().denied]
    last = denials[-1] if denials else at
    joins = [each for each in range(last, at) if sentence.word(each) in _JOINING]
    is_elsewhen = not _ELSEWHEN.isdisjoint(sentence.words[last:at])
    return is_elsewhen or any(is_finite(sentence, behind) for each in joins
               if (behind := _past_adverbs(sentence, each + 1)) <= at and behind < len(sentence))


def _past_adverbs(sentence: Sentence, at: int) -> int:
    while is_said_beside(sentence.word(at)):
        at += 1
    return at


def _is_supposed(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words stand in a clause with “if”: if any post is (hit), if the army goes on with its (raids)."""
    verbs = 1 if trigger.part == "noun" else 0
    at = verb_begin(sentence, trigger.first) if trigger.part != "noun" else trigger.first
    for before in range(at - 1, max(-1, at - 1 - _FAR), -1):
        word = sentence.word(before)
        if word in _SUPPOSING or (word == "until" and sentence.word(at) in _PRESENT):
            return sentence.word(before - 1) != "as"
        if word in (",", ":", *_ENDS) or (word in _JOINING and verbs == 0):
            return False
        if is_finite(sentence, before) and verb_begin(sentence, before) == before:
            verbs -= 1
            if verbs < 0:
                return False
    return False


def _is_unknown(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb tells what is asked, or known to nobody: it is unclear who attacked, which group attacked."""
    if trigger.part == "noun":
        return False
    own = verb_begin(sentence, trigger.first)
    at = next((at for at in range(own - 1, max(-1, own - _NEAR), -1) if sentence.word(at) in _QUESTIONS
               or is_finite(sentence, at) or sentence.word(at) == ","), -1)
    return is_indirect_question(sentence, at) or _is_how_many(sentence, own)


def _is_how_many(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb tells of those whose number is asked: it is unclear (how many people) died."""
    at = next((at for at in range(verb - 1, max(0, verb - 1 - _NEAR), -1) if sentence.word(at) in ("many", "much")), 0)
    return at > 1 and sentence.word(at - 1) == "how" and (
        is_asked(sentence.word(at - 2)) or sentence.word(at - 2) in prepositions())


def _is_asked(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words stand in a question, which tells nothing: how many people died?"""
    return next((word for word in sentence.words[trigger.last + 1:] if word in _ENDS), "") == "?"


def _is_charge(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words are what somebody is suspected of: on suspicion of planning riots; or a count of deaths."""
    before = sentence.before(trigger.first, _NEAR)
    is_suspected = any(word in ("planning", "plotting", "preparing") and other in ("of", "with", "for")
                       for other, word in pairwise(before))
    is_count = trigger.part == "noun" and sentence.word(trigger.last + 1) in ("toll", "tolls") and (
        not words().negated.isdisjoint(before))
    is_described = trigger.part == "past" and (_is_of_those(sentence, trigger) or _is_of_counted(sentence, trigger))
    return is_suspected or is_count or is_described


def _is_of_those(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a participle only says which those are that are spoken of: captured weapons, those who died."""
    before = sentence.word(trigger.first - 1)
    who = trigger.first - (2 if before in words().being else 1)
    if sentence.word(who) == "who":
        return sentence.word(who - 1) in ("those", "all", "anyone", "people")
    is_of_noun = before in words().definite or before in prepositions()
    return is_of_noun and is_adjective(sentence, trigger.first)


def _is_of_counted(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a participle says of what sort those are that are counted: ten injured men."""
    if trigger.form.sense.deed not in _OF_PEOPLE or not sentence.word(trigger.last).endswith(("ed", "en")):
        return False
    before, behind = sentence.word(trigger.first - 1), sentence.word(trigger.last + 1)
    is_counted = before in ("a", "an", "some", "many") or before.isdigit() or before in SMALL
    is_noun = behind.isalpha() and sentence.spoken[trigger.last + 1].islower() and not (
        behind in prepositions() or behind in _NO_NOUN or is_time_word(behind) or is_said_beside(behind)
        or is_finite(sentence, trigger.last + 1))
    return is_counted and is_noun
