"""Which of many stretches overlap a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.span import Span, SpanIndex

spans = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 90), st.sampled_from("abcdef")).map(
    lambda drawn: (drawn[0], drawn[0] + drawn[1], drawn[2])), max_size=40)


@given(spans, st.integers(0, 400), st.integers(1, 50))
def test_exactly_the_spans_that_share_a_place_are_found(held: list[Span], begin: int, size: int) -> None:
    found = SpanIndex(held).overlapping(begin, begin + size)
    assert sorted(found) == sorted(span for span in held if span[0] < begin + size and span[1] > begin)


@given(spans, spans)
def test_adding_and_removing_one_by_one_is_the_same_as_building_anew(kept: list[Span], gone: list[Span]) -> None:
    index = SpanIndex(gone)
    for span in kept:
        index.add(span)
    for span in gone:
        index.remove(span)
    assert sorted(index) == sorted(kept)


@given(spans, st.integers(0, 400))
def test_the_innermost_span_comes_first(held: list[Span], place: int) -> None:
    lengths = [end - begin for begin, end, _ in SpanIndex(held).at(place)]
    assert lengths == sorted(lengths)


def test_removing_what_does_not_stand_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        SpanIndex([(1, 4, "a")]).remove((1, 4, "b"))
