"""Draw the lines of an article that are set aside: each with its label, and long ones cut short until they are read."""

from __future__ import annotations

from bisect import bisect_left
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from editor.model.records import Line
from editor.ui.article.lines import SeenLine, SeenLines
from editor.ui.article.page import Page
from editor.words import say

_LONGEST_FOLDED = 1_000
"""Code points; a longer line is left to wrap, for a line of the page that long is slow to draw."""

_GAP, _HEIGHT = 12, 18


def is_folded(line: Line | None) -> bool:
    """Tell whether a line is shown on one line of the page, cut short where it does not fit."""
    return line is not None and line.set_aside and line.end - line.begin <= _LONGEST_FOLDED


class Asides:
    """The lines of one article that are set aside."""

    def __init__(self, page: Page, lines: tuple[Line, ...], seen: SeenLines) -> None:
        self._page, self._seen = page, seen
        self._lines = [line for line in lines if line.set_aside]
        self._begins = [line.begin for line in self._lines]
        self._metrics = QFontMetricsF(page.number_font)

    def paint(self, painter: QPainter, seen: list[SeenLine]) -> None:
        """Paint over the lines what does not fit, and their labels."""
        for line in seen:
            if (aside := self._beginning_on(line)) is not None:
                self._paint_line(painter, line, why_set_aside(aside))

    def at(self, point: QPointF, seen: list[SeenLine]) -> Line | None:
        """Return the line, of those that begin on the seen ones, whose label is painted at the point."""
        labelled = ((self._beginning_on(line), line) for line in seen)
        return next((aside for aside, line in labelled if aside is not None and self._label_area(
            line, why_set_aside(aside), self._seen.reads_left(line)).contains(point)), None)

    def _beginning_on(self, line: SeenLine) -> Line | None:
        number = bisect_left(self._begins, line.begin)
        begins = number < len(self._lines) and self._begins[number] < max(line.end, line.begin + 1)
        return self._lines[number] if begins else None

    def _paint_line(self, painter: QPainter, line: SeenLine, label: str) -> None:
        reads_left = self._seen.reads_left(line)
        area = self._label_area(line, label, reads_left)
        natural = line.qt.naturalTextRect().translated(line.left, 0)
        room = natural.left() - area.right() if reads_left else area.left() - natural.right()
        if room < _GAP:
            self._cut(painter, line, area, natural, reads_left)
        self._paint_label(painter, area, label)

    def _label_area(self, line: SeenLine, label: str, reads_left: bool) -> QRectF:
        pixels = self._page.pixels
        width = round(self._metrics.horizontalAdvance(label)) + pixels(14)
        left = self._page.text_left if reads_left else self._page.text_right - width
        middle, height = round(line.baseline - 0.36 * line.ascent), pixels(_HEIGHT)
        return QRectF(left + 0.5, middle - height // 2 - 0.5, width - 1, height)

    def _cut(self, painter: QPainter, line: SeenLine, label: QRectF, natural: QRectF, reads_left: bool) -> None:
        """Let the line, which would reach as far as `natural`, end before its label."""
        dots = QFontMetricsF(self._page.type_of(None).font).horizontalAdvance("…")
        outside = label.right() + _GAP + dots if reads_left else label.left() - _GAP - dots
        boundary = self._seen.boundary(line, outside)
        cut = ceil(boundary) + 1.0 if reads_left else floor(boundary) - 1.0  # with the edge of what is marked there
        width = float(self._page.width)  # the words may reach past the page: the window is often wider
        left, right = (min(0.0, natural.left() - 1), cut) if reads_left else (cut, max(width, natural.right() + 1))
        hidden = QRectF(left, line.top - 3, right - left, line.bottom - line.top + 14)
        painter.fillRect(hidden, self._page.theme["paper"])
        painter.setPen(self._page.theme["text3"])
        painter.setFont(self._page.number_font)
        place = QRectF(cut - dots if reads_left else cut, line.top, dots, line.bottom - line.top)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, "…")

    def _paint_label(self, painter: QPainter, area: QRectF, label: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._page.theme["border"], 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(self._page.theme["text3"])
        painter.setFont(self._page.number_font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label)


def why_set_aside(line: Line) -> str:
    """Return the label of a line that is set aside."""
    if line.duplicate:
        return say("Duplicate caption") if line.role == "caption" else say("Duplicate")
    if line.role == "link line":
        return say("Link line")
    return say("Boilerplate") if line.role == "boilerplate" else say("Set aside")
