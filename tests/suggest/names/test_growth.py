"""The work of naming grows as the text does, however many names there are."""

from __future__ import annotations

import random
import sys
from types import FrameType

from editor.importers.plain import import_pasted
from editor.suggest.names import SUGGESTER
from editor.suggest.reading import Reading

SYLLABLES = ("bar", "kol", "mi", "tan", "zu", "rek", "lo", "pas", "ven", "dri")


def article(sentences: int) -> str:
    """Return sentences about as many people and bodies, no two of whom are one."""
    chance = random.Random(7)

    def name() -> str:
        return "".join(chance.choices(SYLLABLES, k=4)).capitalize()
    return "\n".join(f"The {name()} {name()} Union met {name()} {name()} near {name()}." for _ in range(sentences))


def calls(words: str) -> int:
    """Return how many functions of ours are called to name what is in the words."""
    reading = Reading(words, import_pasted(words).article)
    count = 0

    def counted(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call"
    sys.setprofile(counted)
    try:
        list(SUGGESTER.suggest(reading, ()))
    finally:
        sys.setprofile(None)
    return count


def test_four_times_the_names_take_about_four_times_the_work() -> None:
    few, many = article(40), article(160)
    calls(few)
    assert calls(many) < 5 * calls(few)
