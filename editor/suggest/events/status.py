"""Tell whether words that name an event say that it happened, or was denied, planned, threatened or never was."""

from __future__ import annotations

from itertools import pairwise

from editor.model.records import EventStatus
from editor.suggest.events.lexicon import words
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.events.verbs import is_adjective, prepositions

_COMING_UP = frozenset(("scheduled", "planned", "due", "expected"))
_NOBODY = frozenset(("no", "nobody", "none", "neither"))
_NEAR, _FAR = 4, 8
"""Words before an event among which those stand that say whether it happened."""
_BEFORE_BARE = frozenset(("of", "and", "or", "conduct", "against", "from", ""))
_BEHIND_BARE = frozenset(("against", "and", "or", ".", ",", ""))
"""What stands around a plural that only speaks of such things: to conduct attacks against civilians."""


def status_of(sentence: Sentence, trigger: Trigger) -> tuple[EventStatus, bool]:
    """Return the status that the words before an event give it, and whether it is only spoken of."""
    if _is_asked(sentence, trigger) or _is_charge(sentence, trigger):
        return "claim", True
    held = words()
    near, far = _before(sentence, trigger.first, _NEAR), _before(sentence, trigger.first, _FAR)
    if sentence.word(0) in _NOBODY and "," not in sentence.words[:trigger.first]:
        return "negated", False
    if not held.denied.isdisjoint(far) and held.taken_part.isdisjoint(far):
        return "denied", False
    if not held.threatened.isdisjoint(far):
        return "threatened", False
    if not held.negated.isdisjoint(near) and not {"not", "only"} <= near:
        return "negated", False
    if (own := _announced(sentence, trigger, far)) is not None:
        return own, False
    if not held.planned.isdisjoint(near) and not _is_past(trigger, near):
        return "planned", False
    if not held.unreal.isdisjoint(near) and not (trigger.part == "past" and not near & _MODAL):
        return "claim", True
    if (foretold := _foretold(sentence, trigger)) is not None:
        return foretold
    if sentence.words[:1] == ["had"] and trigger.part == "past" and "?" not in sentence.held:
        return "claim", True
    is_only_named = _is_bare(sentence, trigger) or _is_recalled(sentence, trigger)
    is_said = not held.claimed.isdisjoint(near) or "we" in sentence.held
    return _come_off(sentence, trigger) or ("claim" if is_said else "fact"), is_only_named


def _before(sentence: Sentence, at: int, count: int) -> frozenset[str]:
    """Return the words before one, up to a mark; the month of May is no “may”."""
    words_ = sentence.before(at, count)
    spoken = sentence.spoken[at - len(words_):at]
    return frozenset(word for word, said in zip(words_, spoken, strict=True) if said != "May")


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
    return is_suspected or is_count or (trigger.part == "past" and _is_of_those(sentence, trigger))


def _is_of_those(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a participle only says which those are that are spoken of: captured weapons, those who died."""
    before = sentence.word(trigger.first - 1)
    who = trigger.first - (2 if before in words().being else 1)
    if sentence.word(who) == "who":
        return sentence.word(who - 1) in ("those", "all", "anyone", "people")
    is_of_noun = before in words().definite or before in prepositions()
    return is_of_noun and is_adjective(sentence, trigger.first)


def _announced(sentence: Sentence, trigger: Trigger, far: frozenset[str]) -> EventStatus | None:
    """Return the status of what somebody is to do, or says that they themselves will do, None for anything else."""
    last = sentence.word(trigger.first - 2)
    if sentence.word(trigger.first - 1) == "to" and last in ("is", "are") and trigger.part == "verb":
        return "planned"
    is_own = last in words().themselves and sentence.word(trigger.first - 1) in ("will", "would")
    if not is_own or far.isdisjoint(words().saying):
        return None
    return "threatened" if trigger.form.sense.deed in _VIOLENT else "planned"


def _come_off(sentence: Sentence, trigger: Trigger) -> EventStatus | None:
    """Return what the words behind a noun say of it that did not come, or comes later."""
    behind = sentence.behind(trigger.last, _FAR)
    if trigger.part != "noun" or words().being.isdisjoint(behind):
        return None
    if not words().called_off.isdisjoint(behind):
        return "negated"
    return "planned" if not (words().postponed | _COMING_UP).isdisjoint(behind) else None


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
