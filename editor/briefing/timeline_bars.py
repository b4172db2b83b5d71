"""Lay the imprecise events of a timeline out in rows below its axis, each with its title beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heappush, heapreplace

from msgspec.structs import replace

from editor.briefing.drawing import Box, Lettering, Measure, Shape
from editor.briefing.part import Part
from editor.briefing.shortening import SIZE, shortened_to
from editor.briefing.timeline import Axis, Dated
from editor.briefing.timeline_flags import EDGE, LANE
from editor.briefing.timeline_signs import BAR, TAIL, stretch

_LONGEST, _SHORTEST = 150.0, 48.0
"""How wide titles may be, and how wide they must be to stand beside a bar, in points."""
_GAP, _BETWEEN, _INSIDE, _RIM = 4.0, 6.0, 10.0, 3.0


class Bar(Part, frozen=True, gc=False):
    """The days of an event as drawn, from `left` to `right`, its words so `wide` at `at`, beside it or on it."""

    event: Dated
    left: float
    right: float
    words: str
    at: float
    wide: float
    row: int = 0

    @property
    def begin(self) -> float:
        """Return where all of it begins."""
        return min(self.left - TAIL * self.event.may_be_earlier, self.at)

    @property
    def end(self) -> float:
        """Return where all of it ends."""
        return max(self.right + TAIL * self.event.may_be_later, self.at + self.wide)


def bars_of(axis: Axis, events: Iterable[Dated], width: float, least: float, measure: Measure,
            rows: int) -> tuple[list[Bar], list[Dated]]:
    """Return the bars of events in order of time, and the events for which so many rows have no room.

    All of a bar is between `least` and `width`, in points.
    """
    held: list[Bar] = []
    left_over: list[Dated] = []
    ends: list[tuple[float, int]] = []
    for event in events:
        # Whatever its words are, it begins no further to the right than here.
        if len(ends) == rows and ends[0][0] + _BETWEEN > axis.x(event.begin):
            left_over.append(event)
            continue
        bar = _bar(axis, event, width, least, measure)
        if ends and ends[0][0] + _BETWEEN <= bar.begin:
            held.append(replace(bar, row=ends[0][1]))
            heapreplace(ends, (bar.end, ends[0][1]))
        elif len(ends) < rows:
            held.append(replace(bar, row=len(ends)))
            heappush(ends, (bar.end, len(ends)))
        else:
            left_over.append(event)
    return held, left_over


def bar_shapes(bar: Bar, top: float, *, is_chosen: bool) -> Iterator[Shape]:
    """Yield a bar and its words, the first row beginning at `top`."""
    y = top + (bar.row + 0.5) * LANE
    yield from stretch(bar.event.standing, bar.left, bar.right, y, is_chosen=is_chosen,
                       may_be_earlier=bar.event.may_be_earlier, may_be_later=bar.event.may_be_later)
    if bar.at < bar.right and bar.at + bar.wide > bar.left:
        yield Box(bar.at - _RIM, y - BAR / 2 - 1, bar.wide + 2 * _RIM, BAR + 2, fill="paper")
    yield Lettering(bar.at, y + SIZE * 0.36, bar.words, SIZE)


def rows_in(bars: Iterable[Bar]) -> int:
    """Return how many rows are used."""
    return max((bar.row for bar in bars), default=-1) + 1


def _bar(axis: Axis, event: Dated, width: float, least: float, measure: Measure) -> Bar:
    """Return a bar with its words to the right of it, else to the left, else on it."""
    title, badge = event.drawn(event.title), event.drawn(event.badge)
    first, last = axis.x(event.begin), axis.x(event.end)
    spare = max(BAR - (last - first), 0.0) / 2
    left, right = first - spare, last + spare
    before, behind = left - TAIL * event.may_be_earlier - _GAP, right + TAIL * event.may_be_later + _GAP
    room = max(before - least, width - EDGE - behind)
    words = shortened_to(title, min(_LONGEST, room), measure) if room >= _SHORTEST else ""
    if not words:
        inside = right - left - 2 * _INSIDE
        words = shortened_to(title, min(_LONGEST, inside), measure) if inside >= _SHORTEST else badge
    wide = measure(words, SIZE, "regular")
    if wide <= width - EDGE - behind:
        at = behind
    elif wide <= before - least:
        at = before - wide
    else:
        at = max(min(left + _INSIDE, width - EDGE - wide), least)
    return Bar(event, left, right, words, at, wide)
