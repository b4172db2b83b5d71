"""Whatever the text, names stand in it; and the work of naming grows as the text does, however many names there are."""

from __future__ import annotations

import random
import sys
from time import process_time
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importers.plain import import_pasted
from editor.suggest.names.suggester import SUGGESTER
from editor.suggest.reading import Reading
from tests.suggest.names.reading import found
from tests.working import seconds

SYLLABLES = ("bar", "kol", "mi", "tan", "zu", "rek", "lo", "pas", "ven", "dri")

PIECES = (
    "U.S.", "Ilse", "the", "of", "for", "Minister", '"', "“", "’s", " ", " ", " ", "\n", ", ", "(", ")", "-", "al-",
    "F-16", "2254", "Resolution", "King", "and", "to", "President", "Norway", "Norwegian", "'", "é", "中", "ا",
    "A.", "Coalition", "anti-", "\u00A0", "\r\n", "city", "Operation", "HMS", "IN", "said", "Union")


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
    few, many = article(25), article(100)
    list(SUGGESTER.suggest(Reading(few, import_pasted(few).article), ()))  # what is read once is read
    assert calls(many) < 5 * calls(few)


@pytest.mark.parametrize("line", ["The {} Port Authority (PPA) closed. ", "Ana {}, known as Velkor, left. "])
def test_four_times_the_names_that_share_a_short_one_take_about_four_times_the_time(line: str) -> None:
    def said(count: int) -> str:
        chance = random.Random(7)
        return "".join(line.format("".join(chance.choices(SYLLABLES, k=4)).capitalize()) for _ in range(count))
    few, many = said(1_000), said(4_000)
    assert seconds(lambda: found(many), 1) < 6 * seconds(lambda: found(few), 2)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join))
def test_whatever_the_text_names_stand_in_it(words: str) -> None:
    held = found(words)
    assert all(0 <= each.begin < each.end <= len(words) for each in held)
    assert all(words[each.begin:each.end].strip() == words[each.begin:each.end] for each in held)


@pytest.mark.parametrize("words", ["A-" * 10_000, "A" * 40_000, "ABC DEF " * 2_500],
                         ids=["hyphens", "a word", "capitals"])
def test_what_is_no_name_at_all_takes_no_longer(words: str) -> None:
    reading = Reading(words, import_pasted(words).article)
    list(SUGGESTER.suggest(Reading("Velm", import_pasted("Velm").article), ()))  # what is read once is read
    began = process_time()
    list(SUGGESTER.suggest(reading, ()))
    assert process_time() - began < 1.5
