"""Bounds are read as stated: what words do not bound stays blank, and nothing is tighter than they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.quantity import NOT_STATED, Bounds, bounds_in

NUMBERS = {
    "35": 35, "1,200": 1_200, "12\u202f000": 12_000, "2.5": 2.5, "zero": 0, "twelve": 12, "twenty-one": 21,
    "thirty five": 35, "two hundred": 200, "one hundred and five": 105, "three hundred fifty": 350,
    "two hundred thousand": 200_000, "2 hundred thousand": 200_000, "2 million": 2_000_000, "1.1 million": 1_100_000,
    "two million three hundred thousand": 2_300_000, "$5 million": 5_000_000, "forty-one hundred": 4_100,
}
ROUND = {"a dozen": 12, "two dozen": 24, "3 dozen": 36, "a hundred": 100, "a thousand": 1_000, "a million": 1_000_000}
MOST = ("up to", "as many as", "at most", "no more than", "not more than", "never more than", "not over", "not above",
        "fewer than", "less than", "under", "just under", "well below", "nearly", "almost", "a maximum of",
        "Killed up to")
LEAST = ("at least", "no fewer than", "not less than", "never fewer than", "over", "just over", "well over", "above",
         "more than", "far more than", "upwards of", "in excess of", "a minimum of", "wounding at least")
SAME = ("", "exactly", "only", "just", "the", "all", "a total of", "killing")
MOST_BEHIND = ("or fewer", "or less", "at most", "at the most")
LEAST_BEHIND = ("or more", "plus", "at least")
COUNTED = ("", "people", "ISIS operatives", "port workers were killed", "non-combatants")
VAGUE_BEFORE = (
    "about", "around", "some", "roughly", "approximately", "an estimated", "circa", "perhaps", "possibly", "probably",
    "maybe", "could be", "hardly more than", "little more than", "not", "it denied", "close to", "rose by", "in", "on",
    "more than doubled to", "an initial", "another", "a further", "killed in", "as few as", "one of", "half of", "Unit",
    "minus", "no", "less than half of", "not only", "not at least", "not exactly", "none of the", "mas de", "hasta",
    "plus de", "mehr als", "أكثر من",
)
VAGUE_BEHIND = (
    "or so", "if not more", "-odd people", "ish", "per cent", "%", "percent", "of the dead", "in five", "October",
    "st Airborne", "k", "m", "bn", " bn", " pm", "nd", "th", "/7", ":30", "-year-old", "years old", "dozens",
    "hundreds", "people or so", "people, possibly more", "may have died", "feared dead", "times",
    "people and nine boats", "to nothing", "fewer than expected", "more people", "morts au moins",
    "muertos al menos", "Tote mindestens", "قتيلا",
    "suspected", "planned", "claimed", "believed dead", "alleged militants", "reported dead", "presumed killed",
    "thought killed", "survived", "unhurt", "unconfirmed deaths",
    "would have died", "not dead", "a day", "- odd", "...", "thirds", "in the morning", "lakh", "–",
)


@pytest.mark.parametrize(("words", "bounds"), [
    ("up to 35 boats", (None, 35)), ("as many as twelve", (None, 12)), ("no more than 1,200 people", (None, 1200)),
    ("nearly 40", (None, 40)), ("fewer than ten", (None, 10)),
    ("at least 3 crews", (3, None)), ("more than 100", (100, None)), ("over 2 million", (2_000_000, None)),
    ("no fewer than five", (5, None)),
    ("between 30 and 35", (30, 35)), ("30 to 35 boats", (30, 35)), ("30–35", (30, 35)), ("two or three", (2, 3)),
    ("from 30 to 40 people", (30, 40)), ("between one hundred and two hundred", (100, 200)),
    ("2 to 3 million", (2_000_000, 3_000_000)), ("two to three hundred thousand", (200_000, 300_000)),
    ("up to 30 or 40", (None, 40)), ("up to 10 to 20", (None, 20)), ("at least 30 or 40", (30, None)),
    ("30 to 40 or more", (30, None)),
    ("35+", (35, None)), ("35+ people", (35, None)), ("one or more", (1, None)), ("10 or fewer", (None, 10)),
    ("eight boats", (8, 8)), ("35", (35, 35)), ("twenty-one sailors", (21, 21)), ("four hundred", (400, 400)),
    ("1 200", (1200, 1200)), ("1.5 million dollars", (1_500_000, 1_500_000)), ("“Up to 35” ", (None, 35)),
    ("no indications of casualties", (None, None)), ("no one was hurt", (None, None)), ("dozens", (None, None)),
    ("about 40", (None, None)), ("some 40 boats", (None, None)), ("several", (None, None)), ("", (None, None)),
    ("35 boats and 9 crews", (None, None)), ("35 to 30", (None, None)), ("40 per cent", (None, None)),
])
def test_bounds_are_those_that_the_words_state(words: str, bounds: Bounds) -> None:
    assert bounds_in(words) == bounds


@pytest.mark.parametrize("words", [
    "one of the dead", "F-16 jets", "T-72 tanks", "the 101st Airborne", "-5", "on 28 October", "killed in 2024", "2024",
    "2020-2024", "5m", "$5m", "2k", "35 or so", "30-odd", "35ish", "up to 35 or more", "not 35 but 40", "3,5 million",
    "1.200 people", "at least 35, possibly 40", "more than 35 but fewer than 40", "one in 5", "10-12 May", ".5", "½",
    "500 to 2 million", "9" * 5000, "2nd", "1e9", "two three", "5-year-olds", "35/40", "both",
    "two thousand thousand", "one million two million", "two thousand million", "one hundred and two hundred", "#5",
    "a couple", "hundreds", "tens of thousands", "35 killed, 40 injured", "No. 5", "28 Oct", "1,2,3", "12 345 6",
])
def test_what_has_no_one_reading_has_no_bounds(words: str) -> None:
    assert bounds_in(words) == NOT_STATED


@pytest.mark.parametrize("counted", COUNTED)
def test_what_stands_before_or_behind_a_number_says_which_bound_it_is(counted: str) -> None:
    for number, value in (NUMBERS | ROUND).items():
        for lead in MOST:
            assert bounds_in(f"{lead} {number} {counted}") == (None, value)
        for lead in LEAST:
            assert bounds_in(f"{lead} {number} {counted}") == (value, None)
        for behind in MOST_BEHIND:
            assert bounds_in(f"{number} {behind} {counted}") == (None, value)
            assert bounds_in(f"{number} {counted} {behind}") == (None, value)
        for behind in LEAST_BEHIND:
            assert bounds_in(f"{number} {behind} {counted}") == (value, None)
        assert bounds_in(f"{number} {counted} and counting") == (value, None)


@pytest.mark.parametrize("lead", SAME)
def test_a_number_is_exact_unless_it_is_a_round_one(lead: str) -> None:
    for number, value in (NUMBERS | ROUND).items():
        for counted in COUNTED:
            assert bounds_in(f"{lead} {number} {counted}") == (NOT_STATED if number in ROUND else (value, value))


@pytest.mark.parametrize("number", NUMBERS | ROUND)
def test_nothing_is_tighter_than_words_that_are_vague(number: str) -> None:
    for before in VAGUE_BEFORE:
        assert bounds_in(f"{before} {number} people") == NOT_STATED, before
    for behind in VAGUE_BEHIND:
        assert bounds_in(f"{number} {behind}") == NOT_STATED, behind
        assert not number[-1].isdecimal() or bounds_in(f"{number}{behind}") == NOT_STATED, behind


@given(st.sampled_from(sorted(NUMBERS | ROUND)), st.from_regex(r"[a-z]{2,9}( [a-z]{2,9})?x", fullmatch=True),
       st.sampled_from(["", *MOST, *LEAST]))
def test_what_is_not_known_before_a_number_leaves_it_unread(number: str, unknown: str, lead: str) -> None:
    assert bounds_in(f"{unknown} {lead} {number} people") == NOT_STATED


@given(st.sampled_from((*MOST, *LEAST, *SAME, "")), st.sampled_from(sorted(NUMBERS)),
       st.sampled_from(("to", "or", "–", "and")), st.sampled_from(sorted(NUMBERS)), st.sampled_from(COUNTED))
def test_of_two_numbers_no_bound_is_tighter_than_either(lead: str, one: str, joined: str, other: str,
                                                        counted: str) -> None:
    least, most = bounds_in(f"{lead} {one} {joined} {other} {counted}")
    top = 1_000_000  # a scale behind the second number may be meant of both
    assert least is None or least <= NUMBERS[one] * top
    assert most is None or most >= max(NUMBERS[one], NUMBERS[other])


PARTS = [*NUMBERS, *ROUND, *MOST, *LEAST, *VAGUE_BEFORE, *VAGUE_BEHIND, *COUNTED, "to", "and", "-"]


@given(st.text(max_size=60) | st.lists(st.sampled_from(PARTS), max_size=7).map(" ".join))
def test_any_words_can_be_read(words: str) -> None:
    least, most = bounds_in(words)
    assert least is None or most is None or least <= most
