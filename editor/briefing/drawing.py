"""Say what a figure is made of: shapes on a sheet, which a window paints and a file holds alike.

A sheet counts in points (1/72 inch) from its upper left corner. Shapes are painted in their order. Colours are named
by what they mean (`Ink`); whoever paints looks them up in a palette, so one drawing serves light, dark and print.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, get_args

import msgspec

from editor.briefing.part import Part
from editor.briefing.printable import printable
from editor.model.records.terms import Nature, OwnInk

Ink = Literal[
    "paper", "text", "secondary", "axis", "hairline", "mark", "emphasis", "faint",
    Nature, OwnInk,
]
"""`mark` is the ink of what the figure shows, `emphasis` of what stands out in it, `faint` a light ground."""
INKS: Mapping[str, Ink] = MappingProxyType({name: name for name in get_args(Ink)})
"""The inks by their names."""
Side = Literal["start", "middle", "end"]
Weight = Literal["regular", "medium", "bold"]
Measure = Callable[[str, float, Weight], float]
"""Return how wide words run, in points, from their size in points and their weight."""
Point = tuple[float, float]
_UNSEEN = re.compile("[\\s\\x00-\\x1f\\x7f-\\x9f\\ufeff]+")


class Line(Part, frozen=True, gc=False):
    """A line through points. `dash` alternates lengths of line and gap; empty for an unbroken one."""

    points: tuple[Point, ...]
    ink: Ink = "axis"
    width: float = 0.75
    dash: tuple[float, ...] = ()


class Area(Part, frozen=True, gc=False):
    """A closed shape with straight sides, with a fill, an outline, or both."""

    points: tuple[Point, ...]
    fill: Ink | None = None
    outline: Ink | None = None
    width: float = 0.75
    dash: tuple[float, ...] = ()


class Disc(Part, frozen=True, gc=False):
    """A circle about (x, y), with a fill, an outline, or both."""

    x: float
    y: float
    radius: float
    fill: Ink | None = None
    outline: Ink | None = None
    width: float = 0.75
    dash: tuple[float, ...] = ()


class Box(Part, frozen=True, gc=False):
    """A rectangle with rounded corners, with a fill, an outline, or both."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: Ink | None = None
    outline: Ink | None = None
    stroke: float = 0.75
    dash: tuple[float, ...] = ()


class Lettering(Part, frozen=True, gc=False):
    """Words on one line whose baseline begins, is centred or ends at (x, y), as seen: `start` is the left side.

    With a halo the words stand on a rim of paper, so that a line that runs under them does not cross them out. Whatever
    the words are given as, `words` can be set on a line, and so can those that `one_line` returns.
    """

    x: float
    y: float
    words: str
    size: float = 8.0
    ink: Ink = "text"
    side: Side = "start"
    weight: Weight = "regular"
    halo: bool = False

    def __post_init__(self) -> None:
        """Hold the words on one line."""
        msgspec.structs.force_setattr(self, "words", one_line(self.words))


Shape = Line | Area | Disc | Box | Lettering


class Drawing(Part, frozen=True, gc=False):
    """A sheet of width by height points, and what is drawn on it, the lowest first."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()


def one_line(words: str) -> str:
    """Return words as they are lettered: a blank for each line end, tab or mark of byte order, nothing unprintable."""
    return words if words.isprintable() else _UNSEEN.sub(" ", printable(words))


def moved(shape: Shape, right: float, down: float) -> Shape:
    """Return a shape that stands so many points further to the right and down."""
    if isinstance(shape, Line | Area):
        return msgspec.structs.replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
    return msgspec.structs.replace(shape, x=shape.x + right, y=shape.y + down)
