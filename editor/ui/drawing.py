"""Paint a drawing in a window, in the theme's colours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import inf
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from editor.briefing.drawing import Area, Box, Disc, Drawing, Ink, Lettering, Line, Point, Shape, Weight
from editor.ui.fonts import interface_font, text_scale
from editor.ui.theme import Theme

_HALO = 2.5
_ROLES: Mapping[Ink, str] = MappingProxyType({
    "paper": "surface", "text": "text", "secondary": "text2", "axis": "text3", "hairline": "border",
    "mark": "text2", "faint": "selection_row",
})
"""The theme's colours for inks; the other inks are those of types, and `emphasis` that of events."""
_WEIGHTS: Mapping[Weight, QFont.Weight] = MappingProxyType({
    "regular": QFont.Weight.Normal, "medium": QFont.Weight.Medium, "bold": QFont.Weight.DemiBold,
})
Stroked = Line | Area | Disc | Box


def paint(painter: QPainter, drawing: Drawing, theme: Theme, left: float = -inf, right: float = inf) -> None:
    """Paint the drawing from the painter's origin on; a point of the drawing is a unit of the painter.

    Words are as large as the drawing says: for text that is enlarged, scale the painter. What lies wholly to one side
    of the places that are seen, from `left` to `right`, need not be painted.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        begin, end = _reach(shape)
        if begin <= right and end >= left:
            _paint(painter, shape, theme)


def width_of(words: str, size: float, weight: Weight = "regular") -> float:
    """Return how wide words run, in the units of a drawing, as `paint` sets them."""
    return _advance(words, size, weight, text_scale())


@lru_cache(1 << 15)
def _advance(words: str, size: float, weight: Weight, scale: float) -> float:
    return _metrics(size, weight, scale).horizontalAdvance(words)


@lru_cache(32)
def _metrics(size: float, weight: Weight, scale: float) -> QFontMetricsF:
    return QFontMetricsF(interface_font(size / scale, _WEIGHTS[weight]))


def _reach(shape: Shape) -> tuple[float, float]:
    """Return places between which a shape lies; of words they are further apart than these can run."""
    match shape:
        case Lettering():
            return shape.x - shape.size * len(shape.words) - _HALO, shape.x + shape.size * len(shape.words) + _HALO
        case Disc():
            return shape.x - shape.radius - shape.width, shape.x + shape.radius + shape.width
        case Box():
            return shape.x - shape.stroke, shape.x + shape.width + shape.stroke
        case Line() | Area():
            across = [x for x, _ in shape.points]
            return min(across) - shape.width, max(across) + shape.width


def _paint(painter: QPainter, shape: Shape, theme: Theme) -> None:
    if isinstance(shape, Lettering):
        _letter(painter, shape, theme)
        return
    painter.setPen(_pen(shape, theme))
    painter.setBrush(Qt.BrushStyle.NoBrush if isinstance(shape, Line) else _brush(shape.fill, theme))
    match shape:
        case Line():
            painter.drawPolyline(_polygon(shape.points))
        case Area():
            painter.drawPolygon(_polygon(shape.points))
        case Disc():
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Box():
            at = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.drawRoundedRect(at, shape.radius, shape.radius)


def _letter(painter: QPainter, shape: Lettering, theme: Theme) -> None:
    font = _font(shape.size, shape.weight)
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.side]
    at = QPointF(shape.x - shift * width_of(shape.words, shape.size, shape.weight), shape.y)
    if shape.halo:
        rim = QPainterPath()
        rim.addText(at, font, shape.words)
        painter.strokePath(rim, QPen(_colour("paper", theme), _HALO, j=Qt.PenJoinStyle.RoundJoin))
    painter.setFont(font)
    painter.setPen(_colour(shape.ink, theme))
    painter.drawText(at, shape.words)


def _font(size: float, weight: Weight) -> QFont:
    return interface_font(size / text_scale(), _WEIGHTS[weight])


def _pen(shape: Stroked, theme: Theme) -> QPen:
    ink = shape.ink if isinstance(shape, Line) else shape.outline
    if ink is None:
        return QPen(Qt.PenStyle.NoPen)
    width = shape.stroke if isinstance(shape, Box) else shape.width
    pen = QPen(_colour(ink, theme), width)
    if shape.dash:
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([length / width for length in shape.dash])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _brush(ink: Ink | None, theme: Theme) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if ink is None else QBrush(_colour(ink, theme))


def _colour(ink: Ink, theme: Theme) -> QColor:
    if ink in _ROLES:
        return theme[_ROLES[ink]]
    return theme.ink("event" if ink == "emphasis" else ink).ink


def _polygon(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
