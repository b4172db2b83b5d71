"""Count what is marked beside each row of an article's overview."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from editor.ui.article.marks import Mark


class Look(NamedTuple):
    """How marks look in the overview: pending ones smaller, in the ink of a type."""

    pending: bool
    type: str


class Ticks:
    """How many marks of each look begin beside each row. `places` are the code points that the rows begin with."""

    def __init__(self, places: Sequence[int] = (), marks: Iterable[Mark] = ()) -> None:
        self._places = places
        self._counts: list[Counter[Look]] = [Counter() for _ in places]
        for mark in marks:
            self.count(mark, 1)

    def count(self, mark: Mark, more: int) -> int:
        """Count a mark once more, or once less, and return its row, or -1 where it stands beside none."""
        row = self.row_of(mark.begin)
        if row >= 0:
            self._counts[row][Look(mark.pending, mark.type)] += more
        return row

    def row_of(self, place: int) -> int:
        """Return the row that a place stands beside, or -1 before the first."""
        return bisect_right(self._places, place) - 1

    def look(self, row: int) -> Look | None:
        """Return how the row looks: as most of its marks that are made or, if none is, as most suggested ones."""
        counts = [(not look.pending, number, look) for look, number in self._counts[row].items() if number > 0]
        return max(counts)[2] if counts else None

    def rows(self) -> range:
        """Return the numbers of the rows."""
        return range(len(self._counts))

    def next_row(self, row: int, *, down: bool) -> int | None:
        """Return the nearest row below or above this one that has marks."""
        rows = range(row + 1, len(self._counts)) if down else range(min(row, len(self._counts)) - 1, -1, -1)
        return next((each for each in rows if self.look(each) is not None), None)
