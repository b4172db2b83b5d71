"""Say of which lines the underline of each pattern is made, and draw one outside the article."""

from __future__ import annotations

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen

from editor.ui.theme import Ink

DASHES: dict[str, tuple[int, ...]] = {
    "dotted": (2, 2), "dashed": (6, 3), "dash-dot": (6, 3, 2, 3), "long-dash": (12, 4), "double-dash": (6, 3),
    "dash-dot-dot": (6, 2, 2, 2, 2, 2), "long-short": (12, 3, 4, 3), "thick-dash": (8, 4)}
"""Pixels drawn and left out in turn; a pattern without any is drawn through."""

_SEVERAL: dict[str, tuple[tuple[int, int], ...]] = {
    "none": (), "double": ((1, 1), (3, 1)), "double-dash": ((1, 1), (3, 1)), "thick-thin": ((0, 2), (3, 1))}


def lines_of(ink: Ink) -> tuple[tuple[int, int], ...]:
    """Return the top and the thickness of each line of an ink's underline, in pixels."""
    thickness = round(ink.width)
    return _SEVERAL.get(ink.pattern, ((1 if thickness == 1 else 0, thickness),))


def draw_underline(painter: QPainter, left: float, right: float, top: float, ink: Ink) -> None:
    """Draw the underline of an ink from left to right; the pixels of its lines count from the top."""
    dashes = DASHES.get(ink.pattern)
    for down, thickness in lines_of(ink):
        pen = QPen(ink.ink, thickness)
        if dashes:
            pen.setDashPattern([length / thickness for length in dashes])  # Qt counts in widths of the pen
            pen.setCapStyle(pen.capStyle().FlatCap)
        painter.setPen(pen)
        middle = top + down + thickness / 2
        painter.drawLine(QLineF(left, middle, right, middle))
