"""Tell which of the events of a sentence each of its figures belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from editor.model.records import Stretch
from editor.suggest.events.segments import Segments
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.suggestion import Counted

_COUNTED = ("attack", "die", "injure", "arrest", "abduct", "move", "release", "disaster", "intercept", "demonstrate",
            "seize")
_HARMING = ("attack", "disaster", "die", "injure")
_CAUSES, _OUTCOMES = ("attack", "disaster"), ("die", "injure")
_DEEDS: Mapping[str, tuple[str, ...]] = {
    "killed": _HARMING, "injured": _HARMING, "casualties": _HARMING, "missing": _HARMING, "detained": ("arrest",),
    "abducted": ("abduct",), "displaced": ("move", *_HARMING), "evacuated": ("move", "disaster"),
    "took part": ("demonstrate",)}
"""The deeds of which something becomes of people, those that bring it about first."""


def shares(sentence: Sentence, told: Sequence[Trigger], others: Sequence[Trigger], counted: Sequence[Counted],
           segments: Segments) -> dict[int, tuple[Counted, ...]]:
    """Return the figures of each event that is told, by the number of its first word; what those events count that are
    only spoken of, the `others`, is nobody's."""
    held: dict[int, tuple[Counted, ...]] = {}
    counting = [trigger for trigger in told if trigger.form.sense.deed in _COUNTED]
    for each in counted:
        owner = _owner(sentence, counting, others, each, segments)
        if owner is not None:
            held[owner.first] = (*held.get(owner.first, ()), each)
    return held


def _owner(sentence: Sentence, told: Sequence[Trigger], others: Sequence[Trigger], each: Counted,
           segments: Segments) -> Trigger | None:
    deeds = _DEEDS.get(each.outcome, ())
    inside = [trigger for trigger in told if _is_in(sentence, trigger, each, segments)]
    fitting = sorted((trigger for trigger in inside if trigger.form.sense.deed in deeds),
                     key=lambda trigger: (trigger.form.sense.deed in _OUTCOMES, _distance(sentence, trigger, each)))
    if fitting or inside:
        return (fitting or inside)[0]
    if any(_is_in(sentence, trigger, each, segments) and trigger.form.sense.deed in _CAUSES for trigger in others):
        return None
    return next((trigger for trigger in told if trigger.form.sense.deed in deeds), told[0] if told else None)


def _distance(sentence: Sentence, trigger: Trigger, each: Counted) -> int:
    """Return the code points between an event and a figure; those before a figure come first."""
    begin = sentence.begins[trigger.first]
    return each.begin - begin if begin < each.begin else begin - each.end + len(sentence.text)


def _is_in(sentence: Sentence, trigger: Trigger, each: Counted, segments: Segments) -> bool:
    place = Stretch(sentence.begins[trigger.first], sentence.ends[trigger.last])
    return segments.at(place.begin) == segments.at(each.begin)
