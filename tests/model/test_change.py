"""Stamps, ids and steps."""

from __future__ import annotations

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from editor.model.change import Stamp, Stamps


@given(st.integers(0, 2**79 - 1))
def test_ids_of_one_stamp_sort_in_the_order_of_their_making(seed: int) -> None:
    ids = list(islice(Stamp("2026-01-02T03:04:05.678Z", "A", seed).ids(), 50))
    assert ids == sorted(set(ids))


def test_an_id_made_later_sorts_later() -> None:
    early = next(Stamp("2026-01-02T03:04:05.678Z", "A", 2**79 - 1).ids())
    late = next(Stamp("2026-01-02T03:04:05.679Z", "A", 0).ids())
    assert early < late


def test_ids_sort_in_the_order_of_the_stamps_however_close() -> None:
    stamps = Stamps()
    ids = [found for _ in range(500) for found in islice(stamps("A").ids(), 2)]
    assert ids == sorted(set(ids))
