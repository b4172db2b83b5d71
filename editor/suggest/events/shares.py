"""Tell which of the events of a sentence each of its figures belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from editor.suggest.events.segments import Segment, Segments
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger
from editor.suggest.suggestion import Counted

_SUPERSEDED = regex.compile(
    r"\b(?:(?:earlier|previous|initial|preliminary|original|first|provisional)\s+(?:\p{Ll}+\s+){0,2}?"
    r"(?:toll|tolls|figure|count|estimate|number|tally|report)\s+(?:\p{Ll}+\s+)?of"
    r"|(?:up|down|revised|revising|raised|raising|lowered|lowering|rose|risen|climbed|increased|fell|fallen)\s+from"
    r"(?:\s+(?:the|an?)(?:\s+\p{Ll}+){1,3}\s+of)?)\s+(?:(?:at\s+least|around|about|some)\s+)?$", regex.IGNORECASE)
"""What stands before a figure that another has replaced: revising an earlier toll of."""
_LONGEST_LEAD = 60  # code points of such words
_COUNTED = ("attack", "die", "injure", "execute", "arrest", "abduct", "move", "release", "disaster", "intercept",
            "demonstrate", "seize")
_HARMING = ("attack", "disaster", "die", "injure")
_CAUSES, _OUTCOMES = ("attack", "disaster"), ("die", "injure")
_DEEDS: Mapping[str, tuple[str, ...]] = {
    "killed": (*_HARMING, "execute"), "injured": _HARMING, "casualties": _HARMING, "missing": _HARMING,
    "detained": ("arrest",), "abducted": ("abduct",), "displaced": ("move", *_HARMING),
    "evacuated": ("move", "disaster"), "took part": ("demonstrate",)}
"""The deeds of which something becomes of people, those that bring it about first."""


def shares(sentence: Sentence, told: Sequence[Trigger], others: Sequence[Trigger], counted: Sequence[Counted],
           segments: Segments) -> dict[int, tuple[Counted, ...]]:
    """Return the figures of each event that is told, by the number of its first word; what those events count that are
    only spoken of, the `others`, is nobody's."""
    held: dict[int, tuple[Counted, ...]] = {}
    counting = [trigger for trigger in told if trigger.form.sense.deed in _COUNTED]
    inside = _by_segment(sentence, counting, segments)
    spoken = _by_segment(sentence, [each for each in others if each.form.sense.deed in _CAUSES], segments)
    for each in counted:
        if _SUPERSEDED.search(sentence.text, max(sentence.stretch.begin, each.begin - _LONGEST_LEAD), each.begin):
            continue
        place = segments.at(each.begin)
        near = _nearest(sentence, inside.get(place, ()), each)
        if near is None and place not in spoken and not place.is_of_bound:
            deeds = _DEEDS.get(each.outcome, ())
            near = next((trigger for trigger in counting if trigger.form.sense.deed in deeds), (*counting, None)[0])
        if near is not None:
            held[near.first] = (*held.get(near.first, ()), each)
    return held


def _by_segment(sentence: Sentence, triggers: Sequence[Trigger], segments: Segments) -> dict[Segment, list[Trigger]]:
    found: dict[Segment, list[Trigger]] = {}
    for trigger in triggers:
        found.setdefault(segments.at(sentence.begins[trigger.first]), []).append(trigger)
    return found


def _nearest(sentence: Sentence, triggers: Sequence[Trigger], each: Counted) -> Trigger | None:
    """Return the event of a part of the sentence that a figure goes with: what brings it about comes first."""
    deeds = _DEEDS.get(each.outcome, ())
    fitting = [trigger for trigger in triggers if trigger.form.sense.deed in deeds]
    if fitting:
        return min(fitting, key=lambda trigger: (
            trigger.form.sense.deed in _OUTCOMES, _distance(sentence, trigger, each)))
    return triggers[0] if triggers else None


def _distance(sentence: Sentence, trigger: Trigger, each: Counted) -> int:
    """Return the code points between an event and a figure; those before a figure come first."""
    begin = sentence.begins[trigger.first]
    return each.begin - begin if begin < each.begin else begin - each.end + len(sentence.text)
