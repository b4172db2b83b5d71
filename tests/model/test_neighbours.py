"""The other days of a month are looked for right beside the one that names it, however much stands before them."""

from __future__ import annotations

from editor.model.moments.expressions import forms_in
from editor.model.moments.neighbours import by_neighbours
from tests.working import seconds

_TOLD = "They met on 4 and 5 May 2031 in Velm."


def test_a_day_far_into_a_text_takes_no_more_work_than_one_at_its_beginning() -> None:
    def work(before: str) -> float:
        words = before + _TOLD
        found = forms_in(words, len(before), len(words), "text")
        assert [words[one.begin:one.end] for one in by_neighbours(words, len(before), found)] == ["4", "5 May 2031"]
        return seconds(lambda: [by_neighbours(words, len(before), found) for _ in range(100)])

    near = work("")
    assert work("the mayor and 3 or so on. " * 10_000) < 10 * near
