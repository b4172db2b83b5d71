"""Give each event of an article a lane in the margin, so that brackets that stand side by side do not meet."""

from __future__ import annotations

from typing import NamedTuple

from editor.model.span import SpanIndex
from editor.ui.article.marks import Mark, Marks

_SAME_LINE = 90
"""Two passages with fewer code points and no line end between them may share a line of the page."""


class Lane(NamedTuple):
    """The passages of one event, in order, and the lane they are drawn in, counted from the text outwards."""

    passages: tuple[Mark, ...]
    number: int


class Lanes:
    """The lanes of all events of one article."""

    def __init__(self, marks: Marks, words: str) -> None:
        self._lanes = {passages[0].id: Lane(passages, number) for passages, number in _assigned(marks, words)}
        self._extents = SpanIndex((*_extent(lane.passages), record) for record, lane in self._lanes.items())

    def between(self, begin: int, end: int) -> list[Lane]:
        """Return the lanes of events that stand in the stretch, or before and after it, by their first place."""
        return [self._lanes[record] for _, _, record in self._extents.overlapping(begin, end)]


def _assigned(marks: Marks, words: str) -> list[tuple[tuple[Mark, ...], int]]:
    taken_until: list[int] = []
    assigned = []
    for passages in marks.events():
        begin, end = _extent(passages)
        free = (lane for lane, until in enumerate(taken_until) if _apart(until, begin, words))
        number = next(free, len(taken_until))
        taken_until[number : number + 1] = [end]
        assigned.append((passages, number))
    return assigned


def _apart(end: int, begin: int, words: str) -> bool:
    return begin >= end and (begin - end >= _SAME_LINE or words.find("\n", end, begin) >= 0)


def _extent(passages: tuple[Mark, ...]) -> tuple[int, int]:
    return passages[0].begin, max(mark.end for mark in passages)
