"""Find the journey that a meeting is the aim of: flew to Velm on Monday (for talks with)."""

from __future__ import annotations

from editor.suggest.events.nouns import noun_begin
from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger

_GOING = frozenset((
    "travel", "travels", "travelled", "traveled", "travelling", "traveling", "fly", "flies", "flew", "flown", "flying",
    "go", "goes", "went", "gone", "head", "heads", "headed", "heading", "arrive", "arrives", "arrived", "return",
    "returns", "returned", "came", "come", "comes"))
_TO = frozenset(("to", "in"))
_MEETINGS = ("meet", "negotiate")
_ENDS = frozenset((",", ";", ":", "that", "and", "but", "who", "which"))
_LONGEST = 12


def going_to(sentence: Sentence, trigger: Trigger) -> int:
    """Return which word is the verb of the journey whose aim a noun is, -1 for none."""
    first = noun_begin(sentence, trigger.first)
    is_noun = trigger.part == "noun" or trigger.form.words[0] == "meeting"
    if not is_noun or trigger.form.sense.deed not in _MEETINGS or sentence.word(first - 1) != "for":
        return -1
    for at in range(first - 2, max(-1, first - 2 - _LONGEST), -1):
        if sentence.word(at) in _GOING and sentence.word(at + 1) in _TO:
            return at
        if sentence.word(at) in _ENDS:
            return -1
    return -1
