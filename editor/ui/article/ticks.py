"""Count what is marked beside each row of an article's overview."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from editor.ui.article.marks import Mark

Look = tuple[bool, str]
"""How a mark looks in the overview: whether it is pending, and its type."""


class Ticks:
    """How many marks of each look begin beside each row. `places` are the code points that the rows begin with.

    The marks come in the order of the text.
    """

    def __init__(self, places: Sequence[int] = (), marks: Iterable[Mark] = ()) -> None:
        self._places = places
        self._counts: list[dict[Look, int]] = [{} for _ in places]
        if places:
            self._count_all(marks)

    def _count_all(self, marks: Iterable[Mark]) -> None:
        row, counts, following = 0, self._counts[0], [*self._places[1:], float("inf")]
        for mark in marks:
            begin = mark.begin
            if begin >= following[row]:
                while begin >= following[row]:
                    row += 1
                counts = self._counts[row]
            look = mark.pending, mark.type
            counts[look] = counts.get(look, 0) + 1

    def count(self, mark: Mark, more: int) -> int:
        """Count a mark once more, or once less, and return its row, or -1 where it stands beside none."""
        row = self.row_of(mark.begin)
        if row >= 0:
            look = mark.pending, mark.type
            self._counts[row][look] = self._counts[row].get(look, 0) + more
        return row

    def row_of(self, place: int) -> int:
        """Return the row that a place stands beside, or -1 before the first."""
        return bisect_right(self._places, place) - 1

    def look(self, row: int) -> Look | None:
        """Return how the row looks: as most of its marks that are made or, if none is, as most suggested ones."""
        counts = [(not look[0], number, look) for look, number in self._counts[row].items() if number > 0]
        return max(counts)[2] if counts else None

    def rows(self) -> range:
        """Return the numbers of the rows."""
        return range(len(self._counts))

    def next_row(self, row: int, *, down: bool) -> int | None:
        """Return the nearest row below or above this one that has marks."""
        rows = range(row + 1, len(self._counts)) if down else range(min(row, len(self._counts)) - 1, -1, -1)
        return next((each for each in rows if self.look(each) is not None), None)
