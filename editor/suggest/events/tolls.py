"""Tell which words count the dead of an event that was told before: the death toll, the number of dead."""

from __future__ import annotations

from editor.suggest.events.sentence import Sentence
from editor.suggest.events.triggers import Trigger

_COUNTED = frozenset(("dead", "deaths", "fatalities"))


def is_toll(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a noun only counts the dead, and names no deaths of its own."""
    if trigger.form.sense.deed != "die" or trigger.part != "noun":
        return False
    before = [word for word in sentence.before(trigger.first, 4) if word not in ("the", "confirmed")]
    is_number = sentence.word(trigger.last) in _COUNTED and before[-2:] == ["number", "of"]
    return is_number or sentence.word(trigger.last + 1) in ("toll", "tolls")
