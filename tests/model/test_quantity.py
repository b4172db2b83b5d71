"""Bounds are read as stated: what words do not bound stays blank, and nothing is tighter than they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.quantity import Bounds, bounds_in


@pytest.mark.parametrize(("words", "bounds"), [
    ("up to 35 boats", (None, 35)), ("as many as twelve", (None, 12)), ("no more than 1,200 people", (None, 1200)),
    ("nearly 40", (None, 40)), ("fewer than ten", (None, 10)),
    ("at least 3 crews", (3, None)), ("more than 100", (100, None)), ("over 2 million", (2_000_000, None)),
    ("no fewer than five", (5, None)),
    ("between 30 and 35", (30, 35)), ("30 to 35 boats", (30, 35)), ("30–35", (30, 35)), ("two or three", (2, 3)),
    ("2 to 3 million", (2_000_000, 3_000_000)),
    ("eight boats", (8, 8)), ("35", (35, 35)), ("twenty-one sailors", (21, 21)), ("four hundred", (400, 400)),
    ("1 200", (1200, 1200)), ("1.5 million dollars", (1_500_000, 1_500_000)),
    ("no indications of casualties", (None, None)), ("no one was hurt", (None, None)), ("dozens", (None, None)),
    ("about 40", (None, None)), ("some 40 boats", (None, None)), ("several", (None, None)), ("", (None, None)),
    ("35 boats and 9 crews", (None, None)), ("35 to 30", (None, None)), ("40 per cent", (None, None)),
])
def test_bounds_are_those_that_the_words_state(words: str, bounds: Bounds) -> None:
    assert bounds_in(words) == bounds


@given(st.text(max_size=40))
def test_any_words_can_be_read(words: str) -> None:
    least, most = bounds_in(words)
    assert least is None or most is None or least <= most
