"""Paint a drawing as PNG, without a window: large, then brought down, so that edges are smooth."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from itertools import cycle, pairwise
from math import hypot
from typing import TYPE_CHECKING

from editor.briefing.drawing import Area, Box, Disc, Drawing, Ink, Lettering, Line, Point, Shape
from editor.briefing.typeset import font_of, in_order_of_sight, is_settable, width_of
from editor.exporters.pictures.palette import PRINT

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_LARGER = 3
"""How many times larger it is painted, in either direction, than it is stored."""
_HALO = 1.25


def png_of(drawing: Drawing, palette: Mapping[Ink, str] = PRINT, dots_per_inch: int = DOTS_PER_INCH) -> bytes:
    """Return the drawing as a PNG file that bears no time and no trace of the system."""
    # Loading it takes as long as starting the program; most runs of it make no picture.
    from PIL import Image, ImageDraw

    final = (round(drawing.width * dots_per_inch / _POINTS_PER_INCH),
             round(drawing.height * dots_per_inch / _POINTS_PER_INCH))
    sheet = Image.new("RGB", (final[0] * _LARGER, final[1] * _LARGER), palette["paper"])
    painter = _Painter(ImageDraw.Draw(sheet), palette, dots_per_inch * _LARGER / _POINTS_PER_INCH)
    for shape in drawing.shapes:
        painter.paint(shape)
    held = io.BytesIO()
    smooth = sheet.resize(final, Image.Resampling.BOX)
    smooth.save(held, "PNG", dpi=(dots_per_inch, dots_per_inch), optimize=True)
    return held.getvalue()


def unset_words(drawing: Drawing) -> tuple[str, ...]:
    """Return the words of a drawing that cannot be painted, because no font here has their letters."""
    return tuple(shape.words for shape in drawing.shapes
                 if isinstance(shape, Lettering) and not is_settable(shape.words))


class _Painter:
    """Paints shapes on a sheet of `scale` pixels to the point."""

    def __init__(self, draw: ImageDraw, palette: Mapping[Ink, str], scale: float) -> None:
        self._draw = draw
        self._palette = palette
        self._scale = scale

    def paint(self, shape: Shape) -> None:
        match shape:
            case Line():
                self._stroke(shape.points, shape.ink, shape.width, shape.dash)
            case Area():
                if shape.fill:
                    self._draw.polygon(self._scaled(shape.points), fill=self._palette[shape.fill])
                self._stroke((*shape.points, shape.points[0]), shape.outline, shape.width, shape.dash)
            case Disc():
                self._disc(shape)
            case Box():
                self._box(shape)
            case Lettering():
                self._words(shape)

    def _scaled(self, points: tuple[Point, ...]) -> list[tuple[float, float]]:
        return [(x * self._scale, y * self._scale) for x, y in points]

    def _colour(self, ink: Ink | None) -> str | None:
        return self._palette[ink] if ink else None

    def _stroke(self, points: tuple[Point, ...], ink: Ink | None, width: float, dash: tuple[float, ...]) -> None:
        if ink is None:
            return
        for piece in _dashed(points, dash) if dash else (points,):
            self._draw.line(self._scaled(piece), fill=self._palette[ink], width=self._pixels(width), joint="curve")

    def _pixels(self, width: float) -> int:
        return max(1, round(width * self._scale))

    def _disc(self, shape: Disc) -> None:
        at = self._scaled(((shape.x - shape.radius, shape.y - shape.radius),
                           (shape.x + shape.radius, shape.y + shape.radius)))
        self._draw.ellipse(at, fill=self._colour(shape.fill), outline=self._colour(shape.outline),
                           width=self._pixels(shape.width))

    def _box(self, shape: Box) -> None:
        at = self._scaled(((shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)))
        self._draw.rounded_rectangle(at, shape.radius * self._scale, fill=self._colour(shape.fill),
                                     outline=self._colour(shape.outline), width=self._pixels(shape.stroke))

    def _words(self, shape: Lettering) -> None:
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.side]
        left = shape.x - shift * width_of(shape.words, shape.size, shape.weight)
        halo = self._pixels(_HALO) if shape.halo else 0
        for piece in in_order_of_sight(shape.words):
            font = font_of(piece, shape.size * self._scale, shape.weight)
            self._draw.text((left * self._scale, shape.y * self._scale), piece, fill=self._palette[shape.ink],
                            font=font, anchor="ls", stroke_width=halo, stroke_fill=self._palette["paper"])
            left += width_of(piece, shape.size, shape.weight)


def _dashed(points: tuple[Point, ...], dash: tuple[float, ...]) -> Iterator[tuple[Point, Point]]:
    """Yield the pieces of a line that are drawn, the lengths of `dash` being line and gap in turn."""
    lengths = cycle(dash)
    left, is_drawn = next(lengths), True
    for one, other in pairwise(points):
        along, whole = 0.0, hypot(other[0] - one[0], other[1] - one[1])
        while along < whole:
            step = min(left, whole - along)
            if is_drawn:
                yield _between(one, other, along / whole), _between(one, other, (along + step) / whole)
            along, left = along + step, left - step
            if left <= 0:
                left, is_drawn = next(lengths), not is_drawn


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
