"""Tallies: what is counted late comes to the same, and nobody waits for it before it is asked for."""

from __future__ import annotations

import pytest

from editor.model.tallies import Tallies


def test_nothing_is_counted_before_it_is_asked_for_and_then_once() -> None:
    counts: list[str] = []

    def count() -> dict[str, int]:
        counts.append("counted")
        return {"guard": 3}
    tallies = Tallies(count)
    more = tallies.plus({"guard": 1}).plus({"guard": 1, "bay": 1})
    assert not counts
    assert (more.known["guard"], more.known["bay"]) == (5, 1)
    assert more.known["guard"] == 5
    assert counts == ["counted"]


@pytest.mark.parametrize("is_counted", [False, True])
def test_what_is_counted_can_be_had_without_waiting_also_after_an_edit(*, is_counted: bool) -> None:
    tallies = Tallies[str](dict, is_counted=lambda: is_counted)
    assert [each.is_known for each in (tallies, tallies.plus({"guard": 1}), tallies.plus({"guard": 1}).plus({"bay": 2}))
            ] == [is_counted] * 3


def test_thousands_of_edits_before_the_count_come_to_what_those_after_it_do() -> None:
    late, known = Tallies(lambda: {"guard": 3}), Tallies.of({"guard": 3})
    for _ in range(5_000):
        late, known = late.plus({"guard": 1}), known.plus({"guard": 1})
    assert late.known["guard"] == 5_003
    assert late == known
