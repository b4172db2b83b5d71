"""Draw the signs of types on a chart: each nature has a shape of its own and holds its letter, so colour is not needed.
"""

from __future__ import annotations

from math import cos, pi, sin

from editor.briefing.drawing import Area, Box, Disc, Ink, Lettering, Point, Shape
from editor.model.scheme import Nature

RADIUS = 6.2
_LETTER = 7.2


def sign(nature: Nature, letter: str, x: float, y: float, look: Ink) -> tuple[Shape, ...]:
    """Return the sign of a type about a point, with its letter in it."""
    return (_shape(nature, x, y, look), Lettering(x, y + _LETTER * 0.36, letter, _LETTER, look, "middle", "bold"))


def _shape(nature: Nature, x: float, y: float, ink: Ink) -> Shape:
    match nature:
        case "person":
            return Disc(x, y, RADIUS, fill="paper", outline=ink, width=1.1)
        case "organisation":
            side = 2 * RADIUS - 1
            return Box(x - side / 2, y - side / 2, side, side, 1.0, fill="paper", outline=ink, stroke=1.1)
        case "location":
            return _corners(4, x, y, RADIUS + 1.4, ink)
        case "materiel":
            return _corners(6, x, y, RADIUS + 0.4, ink)
        case "time":
            return _corners(8, x, y, RADIUS + 0.3, ink)
        case "other":
            return _corners(5, x, y, RADIUS + 0.6, ink)


def _corners(count: int, x: float, y: float, size: float, ink: Ink) -> Area:
    turns = (2 * pi * place / count - pi / 2 for place in range(count))
    points: tuple[Point, ...] = tuple((x + size * cos(turn), y + size * sin(turn)) for turn in turns)
    return Area(points, fill="paper", outline=ink, width=1.1)
