"""Give every node of a chart a seat on a sheet, where none covers another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from editor.briefing.drawing import Point
from editor.briefing.part import Part

MARGIN = 6.0
_BESIDE, _BELOW = 24.0, 14.0
"""Points between nodes, so that a line between neighbours is seen."""
_WIDEST, HIGHEST = 190.0, 84.0
"""Points that the length of an ideal link takes at most, across and down."""
_FILLED = 0.62
"""The share of a sheet that nodes may cover."""
_TALLER = 1.2


class Seat(Part, frozen=True, gc=False):
    """Where a node sits: the middle of a rectangle, in points."""

    node: str
    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """Return where the rectangle begins."""
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        """Return where the rectangle has its upper edge."""
        return self.y - self.height / 2

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a place is in the rectangle."""
        return abs(x - self.x) <= self.width / 2 and abs(y - self.y) <= self.height / 2


class Seating(Part, frozen=True, gc=False):
    """The seats on a sheet, as many points high as they need, and how many points a length of an ideal link takes."""

    seats: tuple[Seat, ...]
    width: float
    height: float
    across: float
    down: float

    def place_at(self, x: float, y: float) -> Point:
        """Return what a place on the sheet is in lengths of an ideal link from the middle."""
        return (round((x - self.width / 2) / self.across, 3), round((y - self.height / 2) / self.down, 3))


def seated(places: Mapping[str, Point], sizes: Mapping[str, Point], width: float, height: float,
           kept: Iterable[str] = ()) -> Seating:
    """Return seats near the places that nodes have, in points; those that are kept sit just there, if on the sheet.

    `places` count in lengths of an ideal link from the middle, `sizes` are widths and heights in points. The sheet
    grows where it has no room for all.
    """
    covered = sum((wide + _BESIDE) * (high + _BELOW) for wide, high in sizes.values())
    widest = max((wide for wide, _ in sizes.values()), default=0.0)
    width = max(width, widest + 2 * MARGIN)
    height = max(height, covered / _FILLED / width)
    while True:
        found = _seating(places, sizes, width, height, frozenset(kept))
        if found is not None:
            return found
        height *= _TALLER


def _seating(places: Mapping[str, Point], sizes: Mapping[str, Point], width: float, height: float,
             kept: frozenset[str]) -> Seating | None:
    widest = max((wide for wide, _ in sizes.values()), default=0.0)
    highest = max((high for _, high in sizes.values()), default=0.0)
    across = _scale((x for x, _ in places.values()), (width - widest) / 2 - MARGIN, _WIDEST)
    down = _scale((y for _, y in places.values()), (height - highest) / 2 - MARGIN, HIGHEST)
    held: dict[str, Seat] = {}
    for node in sorted(places, key=lambda node: node not in kept):
        (x, y), (wide, high) = places[node], sizes[node]
        wanted = Seat(node, _within(width / 2 + x * across, wide, width), _within(height / 2 + y * down, high, height),
                      wide, high)
        seat = wanted if node in kept else _free_seat(wanted, tuple(held.values()), width, height)
        if seat is None:
            return None
        held[node] = seat
    return Seating(tuple(held[node] for node in places), width, height, across, down)


def _scale(distances: Iterable[float], room: float, most: float) -> float:
    furthest = max((abs(each) for each in distances), default=0.0)
    return min(most, max(room, 1.0) / furthest) if furthest else most


def _within(middle: float, size: float, sheet: float) -> float:
    return min(max(middle, MARGIN + size / 2), sheet - MARGIN - size / 2)


def _free_seat(wanted: Seat, held: Sequence[Seat], width: float, height: float) -> Seat | None:
    """Return the free seat that is nearest to the wanted one, searched row by row, or None where there is none."""
    best: tuple[float, float, float] | None = None
    for y in _rows(wanted, height):
        # A way down counts twice: rows are near each other, and a node should keep its side of its neighbours.
        down = 2 * abs(y - wanted.y)
        if best is not None and down >= best[0]:
            break
        x = _free_place(wanted, y, held, width)
        if x is not None and (best is None or abs(x - wanted.x) + down < best[0]):
            best = (abs(x - wanted.x) + down, x, y)
    return Seat(wanted.node, best[1], best[2], wanted.width, wanted.height) if best is not None else None


def _rows(wanted: Seat, height: float) -> Iterable[float]:
    """Return the heights at which a seat may be, the nearest first."""
    step = (wanted.height + _BELOW) / 2
    lowest, highest = MARGIN + wanted.height / 2, height - MARGIN - wanted.height / 2
    count = int(height / step) + 1
    rows = {_between(wanted.y + sign * number * step, lowest, highest) for number in range(count) for sign in (-1, 1)}
    return sorted(rows, key=lambda y: (abs(y - wanted.y), y))


def _between(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


def _free_place(wanted: Seat, y: float, held: Sequence[Seat], width: float) -> float | None:
    """Return the free place in a row that is nearest to the wanted one, or None for a full row."""
    taken = [(seat.x - (seat.width + wanted.width) / 2 - _BESIDE, seat.x + (seat.width + wanted.width) / 2 + _BESIDE)
             for seat in held if abs(seat.y - y) < (seat.height + wanted.height) / 2 + _BELOW]
    ends = [wanted.x, *(end for pair in taken for end in pair)]
    left, right = MARGIN + wanted.width / 2, width - MARGIN - wanted.width / 2
    free = [x for x in ends if left <= x <= right and not any(begin < x < end for begin, end in taken)]
    return min(free, key=lambda x: (abs(x - wanted.x), x), default=None)
