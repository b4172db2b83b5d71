"""Draw the marks of an article on its words: grounds under the letters, underlines and outlines over them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from editor.ui.article.lines import SeenLine, SeenLines
from editor.ui.article.marks import Mark, Marks
from editor.ui.theme import Ink, Theme

_LEVELS, _STEP = 3, 3
"""Underlines of nested mentions step down, three pixels a level; deeper ones share the last."""

_RADIUS = 3
_KEPT = 2_000
"""Lines whose drawing is remembered; a screen shows some forty."""

_DASHES = {"dotted": (1.0, 1.0), "dashed": (3.6, 2.0), "dash-dot": (4.0, 1.6, 1.2, 1.6)}


class _Ground(NamedTuple):
    area: QRectF
    colour: QColor
    radius: int


class _Drawing(NamedTuple):
    """What is drawn of the marks on one line."""

    line: SeenLine
    grounds: list[_Ground]
    bars: list[tuple[QRectF, QColor]]
    strokes: list[tuple[QLineF, QPen]]
    outlines: list[tuple[QRectF, QPen]]


class Tints:
    """The drawing of one article's marks, worked out once for each line that is seen."""

    def __init__(self, theme: Theme, marks: Marks, lines: SeenLines, words: str) -> None:
        self._theme, self._marks, self._lines, self._words = theme, marks, lines, words
        self._drawings: dict[tuple[int, int], _Drawing] = {}
        self._selected: frozenset[str] = frozenset()

    def select(self, ids: frozenset[str]) -> None:
        """Draw the marks of these records as selected, and no others."""
        self._selected = ids
        self._drawings.clear()

    def forget(self, begin: int, end: int) -> list[SeenLine]:
        """Work out anew the lines that hold any of the code points; return those that had been drawn."""
        stale = {key: drawing.line for key, drawing in self._drawings.items() if _meets(drawing.line, begin, end)}
        for key in stale:
            del self._drawings[key]
        return list(stale.values())

    def paint_grounds(self, painter: QPainter, lines: Iterable[SeenLine]) -> None:
        """Paint what lies under the letters of the lines."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in lines:
            for area, colour, radius in self._drawing(line).grounds:
                if radius:
                    painter.setBrush(colour)
                    painter.drawRoundedRect(area, radius, radius)
                else:
                    painter.fillRect(area, colour)

    def paint_strokes(self, painter: QPainter, lines: Iterable[SeenLine]) -> None:
        """Paint what lies over the letters of the lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outlines = []
        for line in lines:
            drawing = self._drawing(line)
            for area, colour in drawing.bars:
                painter.fillRect(area, colour)
            for stroke, pen in drawing.strokes:
                painter.setPen(pen)
                painter.drawLine(stroke)
            outlines.extend(drawing.outlines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for area, pen in outlines:
            painter.setPen(pen)
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def _drawing(self, line: SeenLine) -> _Drawing:
        key = line.paragraph, line.number
        drawing = self._drawings.get(key)
        if drawing is None:
            if len(self._drawings) >= _KEPT:
                self._drawings.clear()
            drawing = self._drawings[key] = self._draw(line)
        return drawing

    def _draw(self, line: SeenLine) -> _Drawing:
        drawing = _Drawing(line, [], [], [], [])
        marks = sorted(self._marks.overlapping(line.begin, line.end), key=lambda mark: -mark.length)
        for layer in ("event", "quote"):
            for mark in marks:
                if mark.layer == layer:
                    self._draw_passage(drawing, mark)
        mentions = [mark for mark in marks if mark.layer == "mention"]
        levels = _levels_of(mentions)
        for mark in mentions:
            self._draw_mention(drawing, mark, levels[mark])
        return drawing

    def _draw_passage(self, drawing: _Drawing, mark: Mark) -> None:
        ink, line = self._theme.ink(mark.layer), drawing.line
        selected = mark.belongs_to(self._selected)
        if mark.pending and mark.layer == "quote":
            for left, right in self._stretches(line, mark):
                drawing.strokes.append(_stroke(left, right, round(line.baseline) + 4, ink.ink, "dotted", 2.0))
        if mark.pending or (mark.layer == "event" and not selected):
            return
        top, bottom = round(line.top), round(line.bottom)
        for left, right in self._stretches(line, mark):
            area = QRectF(left, top, right - left, bottom - top)
            drawing.grounds.append(_Ground(area, ink.selected_tint if selected else ink.tint or ink.selected_tint, 0))

    def _draw_mention(self, drawing: _Drawing, mark: Mark, level: int) -> None:
        ink, line = self._theme.ink(mark.type), drawing.line
        top, bottom = round(line.top), round(line.bottom) + 3
        for left, right in self._stretches(line, mark):
            area = QRectF(left, top, right - left, bottom - top)
            if ink.tint and not mark.pending:
                drawing.grounds.append(_Ground(area, ink.tint, _RADIUS))
            if mark.belongs_to(self._selected):
                drawing.outlines.append((area.adjusted(-1.5, -0.5, 1.5, 0.5), _outline(ink.ink.rgb())))
            _underline(drawing, left, right, _floor(line) + level * _STEP, ink, pending=mark.pending)

    def _stretches(self, line: SeenLine, mark: Mark) -> list[tuple[float, float]]:
        end = min(mark.end, line.end)
        # A line's last space hangs over its end.
        while end > mark.begin and end == line.end and self._words[end - 1].isspace():
            end -= 1
            if end < line.end:
                break
        return self._lines.stretches(line, mark.begin, end)


def _underline(drawing: _Drawing, left: float, right: float, floor: int, ink: Ink, *, pending: bool) -> None:
    """Draw the underline of a mention, its upper edge `floor` and the pixel after."""
    if pending:
        drawing.strokes.append(_stroke(left, right, floor + 1, ink.ink, "dotted", 2.0))
    elif ink.pattern == "solid":
        drawing.bars.append((QRectF(left, floor + (ink.width == 1), right - left, ink.width), ink.ink))
    elif ink.pattern == "double":
        drawing.bars.append((QRectF(left, floor + 1, right - left, 1), ink.ink))
        drawing.bars.append((QRectF(left, floor + 3, right - left, 1), ink.ink))
    else:
        drawing.strokes.append(_stroke(left, right, floor + 1, ink.ink, ink.pattern, ink.width))


def _floor(line: SeenLine) -> int:
    """Return where the underlines of a line begin: near the baseline, deeper for scripts that reach deeper."""
    return round(line.baseline) + max(3, round(line.descent * 0.66))


def _levels_of(mentions: list[Mark]) -> dict[Mark, int]:
    """Return how far each underline steps down: the shorter of two that overlap stays above the longer."""
    taken: list[list[Mark]] = [[] for _ in range(_LEVELS)]
    levels = {}
    for mark in reversed(mentions):
        free = (level for level in range(_LEVELS - 1) if not any(_overlap(mark, other) for other in taken[level]))
        levels[mark] = next(free, _LEVELS - 1)
        taken[levels[mark]].append(mark)
    return levels


def _overlap(one: Mark, other: Mark) -> bool:
    return one.begin < other.end and other.begin < one.end


def _meets(line: SeenLine, begin: int, end: int) -> bool:
    return line.begin < end and begin < line.end


def _stroke(left: float, right: float, y: float, colour: QColor, dashes: str, width: float) -> tuple[QLineF, QPen]:
    return QLineF(left, y, right, y), _dashed(colour.rgb(), dashes, width)


@cache
def _dashed(rgb: int, dashes: str, width: float) -> QPen:
    pen = QPen(QColor(rgb), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_DASHES[dashes])
    return pen


@cache
def _outline(rgb: int) -> QPen:
    return QPen(QColor(rgb), 1.5)
