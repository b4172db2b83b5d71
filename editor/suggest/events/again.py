"""Propose that words name an event that was reported before: “the strikes”, or what the headline named."""

from __future__ import annotations

import msgspec

from editor.model.records import Stretch
from editor.suggest.events.lexicon import words
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger

_MOST_KEPT = 40
"""Events among which one that is reported again is looked for; those further back are seldom meant."""


class _Reported(msgspec.Struct, frozen=True):
    trigger: Stretch
    type: str
    deed: str
    head: str
    part: str
    when: str
    is_title: bool


class Reports:
    """The events of an article that were reported so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: list[_Reported] = []

    def again(self, sentence: Sentence, trigger: Trigger, when: str, *, is_title: bool) -> Stretch | None:
        """Return where an event was reported before that words may name again, and keep them for those after them.

        `when` is the day it happened, ISO, blank for none; an event of another day is another one.
        """
        sense, head = trigger.form.sense, _head(trigger)
        found = None
        if sense.deed != "state" and not _is_another(sentence, trigger):
            found = next((held for held in reversed(self._kept) if held.deed == sense.deed
                          and (not when or not held.when or held.when == when)
                          and self._is_same(sentence, trigger, held, head)), None)
        mine = _Reported(sentence.span(trigger.first, trigger.last), trigger.type, sense.deed, head, trigger.part,
                         when or (found.when if found else ""), is_title)
        self._kept = [*self._kept[-_MOST_KEPT + 1:], mine]
        return found.trigger if found else None

    def _is_same(self, sentence: Sentence, trigger: Trigger, held: _Reported, head: str) -> bool:
        is_definite = trigger.part == "noun" and not words().definite.isdisjoint(sentence.before(trigger.first, 3)[-2:])
        if is_definite and _is_alike(held.head, head):
            return True
        return held.type == trigger.type and held.is_title and held.part == trigger.part == "noun"


def _is_another(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words say that it is one more: the second assault."""
    return not words().ordinals.isdisjoint(sentence.before(trigger.first, 3))


def _is_alike(first: str, second: str) -> bool:
    """Tell whether one of two nouns is the other, or a part of it: airstrike, strike."""
    return first.endswith(second) or second.endswith(first) or "attack" in (first, second)


def _head(trigger: Trigger) -> str:
    word = trigger.form.words[-1]
    return word if trigger.part != "noun" else word.removesuffix("s")
