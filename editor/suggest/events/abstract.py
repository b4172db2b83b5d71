"""Tell whether what is attacked, killed or struck is nothing of flesh or stone: a bill, a plan, a hope."""

from __future__ import annotations

from editor.suggest.events.lexicon import words
from editor.suggest.events.place import Place

_OBJECT_ENDS = frozenset(("in", "by", "when", "after", "and", "near", "at", "who", "that", "during", "from", "outside",
                          "inside", "beside", "behind", "close"))


def is_of_abstract(at: Place) -> bool:
    """Tell whether the object is nothing of flesh or stone, over “on the” and the like."""
    for place, word in enumerate(at.sentence.behind(at.last, 5), at.last + 1):
        is_built = word in words().built and at.is_near_arms
        if word in words().abstract and not is_built and not at.sentence.is_in_name(place):
            return True
        if word in _OBJECT_ENDS or word in words().being:
            return False
    return False


def is_done_to_abstract(at: Place) -> bool:
    """Tell whether the subject of a passive is such a thing: the bill was killed."""
    before = at.sentence.before(at.first, 6)
    return not words().being.isdisjoint(before) and not words().abstract.isdisjoint(before)
