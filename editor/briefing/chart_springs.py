"""Place the nodes of a chart: those that are linked draw each other near, all of a group push each other away.

The method of Fruchterman and Reingold (1991), from a beginning that depends on the nodes alone: the same nodes and
links always come to the same places. Distances count in lengths of an ideal link, from the middle of the chart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import atan2, cos, hypot, pi, sin, sqrt

from editor.briefing.chart_groups import grouped, side_by_side
from editor.briefing.drawing import Point

ROUNDS = 70
_TURN = pi * (3 - sqrt(5))
_GRAVITY = 0.12
_HOTTEST, _COLDEST = 0.9, 0.03
_NEAREST = 1e-3
_FEWEST = 2
"""Nodes of a group that have a way to go."""


class Springs:
    """Nodes on their way to where they come to rest, a round at a time; `aspect` is how many times as wide as high.

    Nodes that nothing links, not even over others, are laid out apart and then set beside each other.
    """

    def __init__(self, nodes: Sequence[str], links: Iterable[tuple[str, str]], aspect: float = 2.5) -> None:
        links = tuple(links)
        self._groups = [_Group(group, links) for group in grouped(nodes, links)]
        self._stretch = sqrt(aspect)
        self._round = 0

    @property
    def is_settled(self) -> bool:
        """Tell whether the nodes have come to rest."""
        return self._round >= ROUNDS or all(len(group.at) < _FEWEST for group in self._groups)

    def go_on(self) -> None:
        """Go a round further."""
        heat = _HOTTEST + (_COLDEST - _HOTTEST) * self._round / ROUNDS
        for group in self._groups:
            group.go_on(heat)
        self._round += 1

    def settle(self) -> Mapping[str, Point]:
        """Go on until all have come to rest, and return where they are."""
        while not self.is_settled:
            self.go_on()
        return self.places()

    def places(self) -> Mapping[str, Point]:
        """Return how far right of the middle and below it each node is."""
        return {node: (round(x * self._stretch, 3), round(y / self._stretch, 3))
                for node, (x, y) in side_by_side([group.places() for group in self._groups]).items()}


class _Group:
    """Nodes that are linked with each other, each at its place."""

    def __init__(self, nodes: Sequence[str], links: Iterable[tuple[str, str]]) -> None:
        self._nodes = tuple(nodes)
        number = {node: place for place, node in enumerate(self._nodes)}
        self._links = sorted({(min(pair), max(pair)) for one, other in links
                              if one in number and (pair := (number[one], number[other]))})
        # The golden angle: no two begin in one place or in one line, the most linked in the middle.
        self.at: list[Point] = [(0.6 * sqrt(place) * cos(place * _TURN), 0.6 * sqrt(place) * sin(place * _TURN))
                                for place in range(len(self._nodes))]

    def go_on(self, heat: float) -> None:
        """Move each node where it is drawn, no further than the heat."""
        for place, (right, down) in enumerate(self._pushes()):
            length = hypot(right, down) or _NEAREST
            step = min(length, heat) / length
            x, y = self.at[place]
            self.at[place] = (x + right * step, y + down * step)

    def places(self) -> dict[str, Point]:
        """Return where the nodes are when the group is turned to reach furthest from side to side."""
        return dict(zip(self._nodes, _laid_flat(self.at), strict=True))

    def _pushes(self) -> list[Point]:
        """Return where each node is drawn: to the middle, to those it is linked to, and away from all."""
        at = self.at
        right, down = [-_GRAVITY * x for x, _ in at], [-_GRAVITY * y for _, y in at]
        for one, (x, y) in enumerate(at):
            for other in range(one):
                across, along = x - at[other][0], y - at[other][1]
                apart = max(across * across + along * along, _NEAREST)
                right[one] += across / apart
                right[other] -= across / apart
                down[one] += along / apart
                down[other] -= along / apart
        for one, other in self._links:
            across, along = at[one][0] - at[other][0], at[one][1] - at[other][1]
            apart = hypot(across, along)
            right[one] -= across * apart
            right[other] += across * apart
            down[one] -= along * apart
            down[other] += along * apart
        return list(zip(right, down, strict=True))


def _laid_flat(points: Sequence[Point]) -> list[Point]:
    """Return the points turned about their centre, so that they reach furthest from side to side."""
    x0, y0 = (sum(each) / len(points) for each in zip(*points, strict=True))
    rest = [(x - x0, y - y0) for x, y in points]
    turn = atan2(2 * sum(x * y for x, y in rest), sum(x * x - y * y for x, y in rest)) / 2
    return [(x * cos(turn) + y * sin(turn), y * cos(turn) - x * sin(turn)) for x, y in rest]
