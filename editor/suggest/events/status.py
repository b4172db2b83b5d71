"""Tell whether words that name an event say that it happened, or was denied, planned, threatened or never was."""

from __future__ import annotations

from editor.model.records import EventStatus
from editor.suggest.events.lexicon import words
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger

_NEAR, _FAR = 4, 8
"""Words before an event among which those stand that say whether it happened."""
_BEFORE_BARE = frozenset(("of", "and", "or", "conduct", "against", "from", ""))
_BEHIND_BARE = frozenset(("against", "and", "or", ".", ",", ""))
"""What stands around a plural that only speaks of such things: to conduct attacks against civilians."""


def status_of(sentence: Sentence, trigger: Trigger) -> tuple[EventStatus, bool]:
    """Return the status that the words before an event give it, and whether it is only spoken of."""
    held = words()
    near = frozenset(sentence.before(trigger.first, _NEAR))
    far = frozenset(sentence.before(trigger.first, _FAR))
    if not held.denied.isdisjoint(far) and held.taken_part.isdisjoint(far):
        return "denied", False
    if not held.threatened.isdisjoint(far):
        return "threatened", False
    if not held.negated.isdisjoint(near):
        return "negated", False
    if not held.planned.isdisjoint(near) and not _is_past(trigger, near):
        return "planned", False
    if not held.unreal.isdisjoint(near) and not (trigger.part == "past" and not near & _MODAL):
        return "claim", True
    if sentence.words[:1] == ["had"] and trigger.part == "past" and "?" not in sentence.held:
        return "claim", True
    is_only_named = _is_bare(sentence, trigger) or _is_recalled(sentence, trigger)
    return _come_off(sentence, trigger) or ("fact" if held.claimed.isdisjoint(near) else "claim"), is_only_named


def _come_off(sentence: Sentence, trigger: Trigger) -> EventStatus | None:
    """Return what the words behind a noun say of it that did not come, or comes later."""
    behind = sentence.behind(trigger.last, _FAR)
    if trigger.part != "noun" or words().being.isdisjoint(behind):
        return None
    if not words().called_off.isdisjoint(behind):
        return "negated"
    return "planned" if not words().postponed.isdisjoint(behind) else None


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
