"""Say how what stands on a page lies to each other: beside, apart, in one line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec


class Box(msgspec.Struct):
    """Where something stands on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def gap(self, other: Box) -> float:
        """Return the space between both from left to right, below 0 where one stands above the other."""
        return max(other.left - self.right, self.left - other.right)

    def overlap(self, other: Box) -> float:
        """Return how high the part of the page is that both take, below 0 where one stands above the other."""
        return min(self.top, other.top) - max(self.bottom, other.bottom)

    def is_beside(self, other: Box) -> bool:
        """Tell whether both stand in the same line of the page."""
        return self.overlap(other) > 0.5 * min(self.top - self.bottom, other.top - other.bottom)


B = TypeVar("B", bound=Box)


def in_lines(downwards: Iterable[B]) -> list[list[B]]:
    """Return what comes from above to below by the lines it stands in."""
    lines: list[list[B]] = []
    for box in downwards:
        if lines and lines[-1][0].is_beside(box):
            lines[-1].append(box)
        else:
            lines.append([box])
    return lines
