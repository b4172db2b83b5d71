"""Tell whether words that name an event say that it happened, or was denied, planned, threatened or never was."""

from __future__ import annotations

from itertools import pairwise

from editor.model.records import EventStatus
from editor.suggest.events.lexicon import words
from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.occurring import came_to_nothing, is_named, is_not_yet, rumoured
from editor.suggest.events.phrases import earlier_verb
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.subjects import is_deed_of_verb
from editor.suggest.events.suppositions import is_behind_denial, is_untold
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import is_finite, is_time_word, verb_begin

_COMING_UP = frozenset(("scheduled", "planned", "due", "expected"))
_NOBODY = frozenset(("no", "nobody", "none", "neither"))
_BOUND = frozenset(("fewer", "less", "more", "sooner", "later", "longer", "matter", "doubt", "wonder"))
"""Behind “no”, with what nobody is counted: no fewer than 12 were killed."""
_LINKS = frozenset(("when", "while", "after", "before", "until", "since", "because"))
"""Behind which another clause begins, that “not” is not said of; “never before” is no such link."""
_RELATIVES = frozenset(("who", "which", "that"))
_ASIDES = frozenset(("who", "which", "whose"))
_OWN_MEN = frozenset(("his", "her", "its", "their", "our", "my"))
"""Whose men are that are to do what somebody says: said (his) army would strike."""
_TRIED = frozenset(("tried", "attempted", "attempting", "sought"))
"""What a coup is that came to nothing: they tried to overthrow him."""
_SETTING = frozenset(("called", "calls", "set", "sets", "fixed", "scheduled", "announced", "organised", "organized"))
"""By what a day is set for something: set talks for Monday."""
_NEXT = frozenset(("next", "tomorrow", "early", "late", "later", "mid"))
_LONGER = 5
"""Code points of the words by whose capitals a headline is known."""
_NEAR, _FAR = 4, 8
"""Words before an event among which those stand that say whether it happened."""
_BEFORE_BARE = frozenset(("of", "for", "and", "or", "conduct", "against", "from", ""))
_BEHIND_BARE = frozenset(("against", "and", "or", ".", ",", ""))
"""What stands around a plural that only speaks of such things: to conduct attacks against civilians."""


def status_of(sentence: Sentence, trigger: Trigger) -> tuple[EventStatus, bool]:
    """Return the status that the words before an event give it, and whether it is only spoken of."""
    if is_untold(sentence, trigger):
        return "claim", True
    held = words()
    near, far = _before(sentence, trigger.first, _NEAR), _before(sentence, trigger.first, _FAR)
    if _is_nobodys(sentence, trigger):
        return "negated", False
    is_denied = not held.denied.isdisjoint(far) and held.taken_part.isdisjoint(far)
    if is_denied and not is_behind_denial(sentence, trigger.first):
        return "denied", False
    if (told := _untrue(sentence, trigger)) is not None:
        return told
    if not held.threatened.isdisjoint(far):
        return "threatened", False
    if not held.negated.isdisjoint(_of_clause(sentence, trigger.first)) and not {"not", "only"} <= near:
        return "negated", False
    if (own := _announced(sentence, trigger, far)) is not None:
        return own, False
    if (put_off := _put_off(sentence, trigger)) is not None:
        return put_off, False
    if _shares_will(sentence, trigger):
        return "planned", False
    if not held.planned.isdisjoint(near) and not _is_past(trigger, near):
        return "planned", False
    if trigger.type == "coup" and not near.isdisjoint(_TRIED):
        return "fact", False
    if not held.unreal.isdisjoint(near) and not (trigger.part == "past" and not near & _MODAL):
        return "claim", True
    if (foretold := _foretold(sentence, trigger)) is not None:
        return foretold
    if sentence.words[:1] == ["had"] and trigger.part == "past" and "?" not in sentence.held:
        return "claim", True
    is_only_named = _is_bare(sentence, trigger) or _is_recalled(sentence, trigger)
    is_ours = "we" in sentence.held and not _is_in_aside(sentence, trigger)
    is_said = not held.claimed.isdisjoint(near) or is_ours
    return _come_off(sentence, trigger) or ("claim" if is_said else "fact"), is_only_named


def _is_in_aside(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an event stands in what is said of somebody behind a comma: “We go,” said Ruiz, who led it."""
    ahead = sentence.words[max(0, trigger.first - _FAR):trigger.first]
    return any(one == "," and other in _ASIDES for one, other in pairwise(ahead))


def _untrue(sentence: Sentence, trigger: Trigger) -> tuple[EventStatus, bool] | None:
    """Return the status of what did not come, is only asked for, or is a rumour; None for all else."""
    if came_to_nothing(sentence, trigger):
        return "negated", False
    return ("claim", True) if is_not_yet(sentence, trigger) else rumoured(sentence, trigger)


def _before(sentence: Sentence, at: int, count: int) -> frozenset[str]:
    """Return the words before one, up to a mark; without those of a name, of the month of May, and of “no fewer”."""
    first = at - len(sentence.before(at, count))
    return frozenset(sentence.word(each) for each in range(first, at)
                     if not (_is_in_name(sentence, each) or _is_bound(sentence, each)))


def _of_clause(sentence: Sentence, at: int) -> frozenset[str]:
    """Return the words near before one, of its own clause: he had not slept when (police arrested him)."""
    links = [each for each in range(max(0, at - _NEAR), at - 1)
             if sentence.word(each) in _LINKS and sentence.word(each - 1) not in words().negated]
    return _before(sentence, at, min(_NEAR, at - 1 - links[-1]) if links else _NEAR)


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Tell whether a word has a capital as names do: Doctors (Without) Borders; in a headline every word has."""
    said = sentence.spoken[at]
    if said == "May":
        return True
    is_inside = sentence.spoken[at - 1][:1].isalnum() if at else False
    return is_inside and said[:1].isupper() and said[1:].islower() and not _is_headline(sentence)


def _is_headline(sentence: Sentence) -> bool:
    """Tell whether all longer words have capitals."""
    return not any(said[0].islower() for said in sentence.spoken if len(said) >= _LONGER)


def _is_bound(sentence: Sentence, at: int) -> bool:
    """Tell whether “no” only leads to a number or to a time: no fewer than 12, no sooner had."""
    return sentence.word(at) == "no" and (
        sentence.word(at + 1) in _BOUND or (sentence.word(at + 1) == "." and sentence.word(at + 2).isdigit()))


def _is_nobodys(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether it is the deed of the subject that the sentence begins with, and that is nobody: no ship was hit."""
    is_none = sentence.word(0) in _NOBODY and not _is_bound(sentence, 0)
    if not is_none or "," in sentence.words[:trigger.first]:
        return False
    if trigger.part == "noun":
        return is_deed_of_verb(sentence, trigger) and len(_verbs_before(sentence, trigger.first)) == 1
    own = verb_begin(sentence, trigger.first)
    asides = sum(word in _RELATIVES and (word != "that" or is_finite(sentence, at + 1))
                 for at, word in enumerate(sentence.words[:own]))
    is_aside = sentence.word(own - 1) in _RELATIVES
    return not is_aside and len(_verbs_before(sentence, own)) <= asides


def _verbs_before(sentence: Sentence, end: int) -> set[int]:
    """Return where the verbs before a word begin."""
    return {verb_begin(sentence, at) for at in range(end) if is_finite(sentence, at)}


def _announced(sentence: Sentence, trigger: Trigger, far: frozenset[str]) -> EventStatus | None:
    """Return the status of what somebody is to do, or says that they themselves will do, None for anything else."""
    last = sentence.word(trigger.first - 2)
    if sentence.word(trigger.first - 1) == "to" and last in ("is", "are") and trigger.part == "verb":
        return "planned"
    is_theirs = sentence.word(trigger.first - 3) in _OWN_MEN
    is_own = (is_theirs or last in words().themselves) and sentence.word(trigger.first - 1) in ("will", "would")
    if not is_own or far.isdisjoint(words().saying):
        return None
    return "threatened" if trigger.form.sense.deed in _VIOLENT else "planned"


def _come_off(sentence: Sentence, trigger: Trigger) -> EventStatus | None:
    """Return what the words behind a noun say of it that did not come, or comes later."""
    behind = sentence.behind(trigger.last, _FAR)
    if not is_named(sentence, trigger) or words().being.isdisjoint(behind):
        return None
    pairs = {*pairwise(behind)}
    if not words().called_off.isdisjoint(behind) or ("called", "off") in pairs:
        return "negated"
    if ("put", "off") in pairs:
        return "planned"
    is_to_come = any(one in ("is", "are") and other == "to" for one, other in pairwise(behind))
    return "planned" if is_to_come or not (words().postponed | _COMING_UP).isdisjoint(behind) else None


def _shares_will(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether “and” joins a participle to one that is to come: will be brought to court and (charged)."""
    verb = earlier_verb(sentence, trigger.first - 1) if trigger.part == "past" else None
    return verb is not None and sentence.word(verb) in _WILL and sentence.word(verb + 1) == "be"


def _put_off(sentence: Sentence, trigger: Trigger) -> EventStatus | None:
    """Return the status of a noun that a verb right before it calls off, or puts off: cancelled a visit."""
    at = noun_begin(sentence, trigger.first) - 1
    if not is_named(sentence, trigger):
        return None
    before, is_off = sentence.word(at - 1), sentence.word(at) == "off"
    if sentence.word(at) in words().called_off or (is_off and before in ("called", "calls", "calling", "call")):
        return "negated"
    is_put_off = sentence.word(at) in words().postponed or (is_off and before.startswith("put"))
    return "planned" if is_put_off or _is_set(sentence, at, trigger) else None


def _is_set(sentence: Sentence, at: int, trigger: Trigger) -> bool:
    """Tell whether a verb at a word sets a day for what a noun names: called a strike for Friday."""
    behind = sentence.words[trigger.last + 1:trigger.last + 1 + _NEAR]
    is_timed = any(one == "for" and (is_time_word(other) or other.isdigit() or other in _NEXT)
                   for one, other in pairwise(behind))
    return sentence.word(at) in _SETTING and is_timed


def _foretold(sentence: Sentence, trigger: Trigger) -> tuple[EventStatus, bool] | None:
    """Return the status of a noun of which is said what it will do, None where that is not said.

    Talks that will begin are planned; “these raids will weaken them” only points back to raids that were told.
    """
    at = _modal_of(sentence, trigger)
    if at is None:
        return None
    is_known = _is_definite(sentence, trigger.first) and trigger.form.sense.deed not in _PLANNED_DEEDS
    if sentence.word(at) not in _WILL or (is_known and _COMING.isdisjoint(sentence.behind(at, _NEAR))):
        return "claim", True
    return "planned", False


def _modal_of(sentence: Sentence, trigger: Trigger) -> int | None:
    """Return where the “will” stands of which a noun is the subject, None for none."""
    if trigger.part != "noun":
        return None
    behind = sentence.behind(trigger.last, _FAR)
    for at, word in enumerate(behind, trigger.last + 1):
        if word in _AUXILIARY and sentence.spoken[at].islower():
            return at
        if word in _ENDS_SUBJECT or word in words().being or word.endswith("ed"):
            return None
    return None


def _is_definite(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun is one that is known: the raids, these two raids, the army’s raids."""
    return not words().definite.isdisjoint(sentence.before(at, 3)) or (
        at > 0 and sentence.spoken[at - 1].endswith(("’s", "'s", "s’")))


_ENDS = frozenset(".?!;")
_WILL = frozenset(("will", "shall"))
_AUXILIARY = _WILL | {"would", "could", "may", "might", "should", "must", "can", "cannot"}
_ENDS_SUBJECT = frozenset(("and", "but", "had", "has", "have", "did", "who", "which", "that", "when", "as", "if"))
_COMING = frozenset((
    "place", "begin", "start", "resume", "continue", "happen", "held", "follow", "open", "launched", "conducted",
    "ahead", "convened", "hosted", "carried"))
"""What is said of a thing that comes itself: it will take place, be held, go ahead."""
_PLANNED_DEEDS = ("meet", "negotiate", "visit", "demonstrate")
_VIOLENT = ("attack", "die", "injure", "abduct", "execute")
_MODAL = frozenset(("would", "could", "may", "might", "should", "must", "can", "cannot", "if", "unless", "whether"))


def _is_past(trigger: Trigger, near: frozenset[str]) -> bool:
    """Tell whether a verb is of the past, whatever was planned around it: planned and carried out."""
    return trigger.part == "past" and not near & {"will", "shall", "be"}


def _is_recalled(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words go back to what is known already: the anniversary of the raid, (the day of its raid)."""
    if trigger.part == "noun" and not words().recalling.isdisjoint(sentence.before(trigger.first, _NEAR)):
        return True
    is_definite = not words().definite.isdisjoint(sentence.before(trigger.first, 2))
    return trigger.part == "noun" and is_definite and sentence.is_inserted(trigger.first)


def _is_bare(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a noun only speaks of such things: a plural without more, or the state of a country."""
    form, part = trigger.form, trigger.part
    if form.sense.is_general:
        return True
    before = sentence.word(trigger.first - 1)
    behind = sentence.word(trigger.last + 1)
    if part == "verb":
        return before in ("to", "not")
    is_plural = part == "noun" and form.words[-1].endswith("s")
    return is_plural and before in _BEFORE_BARE and behind in _BEHIND_BARE
