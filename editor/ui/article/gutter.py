"""Draw the left margin of an article, paragraph numbers and the bars of quotes, and the labels of lines set aside."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from editor.model.records import Line
from editor.ui.article.lines import SeenLine
from editor.ui.article.marks import Mark
from editor.ui.article.page import Page
from editor.words import say

_WIDE, _NARROW = (40, 70, 76), (26, 48, 52)
"""Where numbers end, where quote labels end, and where bars begin, in a wide and in a narrow gutter."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Bar(NamedTuple):
    """The bar of a quote along neighbouring lines."""

    quote: Mark
    top: float
    bottom: float


class Gutter:
    """The margin of one article."""

    def __init__(self, page: Page, lines: tuple[Line, ...]) -> None:
        self._page = page
        self._lines = [line for line in lines if line.number or line.set_aside]
        self._begins = [line.begin for line in self._lines]
        self._number_end, self._label_end, self._bar_left = _WIDE if page.gutter >= 92 else _NARROW

    def paint(
        self, painter: QPainter, seen: list[SeenLine], quotes: list[list[Mark]], selected: frozenset[str]
    ) -> None:
        """Paint what stands beside the lines, which have these quotes; those of the selected records boldly."""
        for line in seen:
            self._paint_beginning(painter, line)
        self._paint_bars(painter, _bars(seen, quotes), selected)
        self._paint_labels(painter, seen, quotes)

    def holds_bars_at(self, x: float) -> bool:
        """Tell whether bars and labels of quotes are drawn so far from the left."""
        return self._number_end < x < self._bar_left + 8

    def _paint_beginning(self, painter: QPainter, seen: SeenLine) -> None:
        at = bisect_left(self._begins, seen.begin)
        if at == len(self._begins) or self._begins[at] >= max(seen.end, seen.begin + 1):
            return
        line = self._lines[at]
        if line.number:
            painter.setFont(self._page.number_font)
            painter.setPen(self._page.theme["text3"])
            middle = QRectF(0, round(seen.baseline - 0.32 * seen.ascent) - 10, self._number_end, 20)
            painter.drawText(middle, _RIGHT, str(line.number))
        if line.set_aside:
            self._paint_label(painter, seen, why_set_aside(line))

    def _paint_label(self, painter: QPainter, seen: SeenLine, label: str) -> None:
        width = QFontMetricsF(self._page.number_font).horizontalAdvance(label) + 14
        # A line that reads from the right ends on the left.
        ends_left = seen.qt.naturalTextRect().left() > 1
        left = self._page.gutter if ends_left else self._page.text_right - width
        area = QRectF(round(left) + 0.5, round(seen.baseline - 0.36 * seen.ascent) - 9.5, round(width) - 1, 18)
        pen = QPen(self._page.theme["border"], 1, Qt.PenStyle.DashLine)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(self._page.theme["text3"])
        painter.setFont(self._page.number_font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_bars(self, painter: QPainter, bars: list[_Bar], selected: frozenset[str]) -> None:
        ink = self._page.theme.ink("quote")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in bars:
            bold = bar.quote.belongs_to(selected)
            width = ink.width + bold
            painter.setBrush(QBrush(ink.ink if bold else ink.bar, _brush_style(bar.quote)))
            area = QRectF(self._bar_left - bold / 2, round(bar.top) - 1, width, round(bar.bottom) + 2 - round(bar.top))
            painter.drawRoundedRect(area, width / 2, width / 2)

    def _paint_labels(self, painter: QPainter, seen: list[SeenLine], quotes: list[list[Mark]]) -> None:
        painter.setPen(self._page.theme.ink("quote").ink)
        painter.setFont(self._page.label_font)
        for line, here in zip(seen, quotes, strict=True):
            if labels := [quote.label for quote in here if line.begin <= quote.begin]:
                area = QRectF(0, round(line.baseline - 0.32 * line.ascent) - 11, self._label_end, 20)
                painter.drawText(area, _RIGHT, self._together(labels))

    def _together(self, labels: list[str]) -> str:
        """Return the labels, or as much of them as there is room for."""
        if len(labels) == 1:
            return labels[0]
        counted = say("{label}+{count}", label=labels[0], count=len(labels) - 1)
        room, metrics = self._label_end - self._number_end, QFontMetricsF(self._page.label_font)
        fitting = (words for words in (" ".join(labels), counted) if metrics.horizontalAdvance(words) <= room)
        return next(fitting, labels[0])


def why_set_aside(line: Line) -> str:
    """Return the label of a line that is set aside."""
    if line.duplicate:
        return say("Duplicate caption") if line.role == "caption" else say("Duplicate")
    if line.role == "link line":
        return say("Link line")
    return say("Boilerplate") if line.role == "boilerplate" else say("Set aside")


def _bars(seen: list[SeenLine], quotes: list[list[Mark]]) -> list[_Bar]:
    """Return one bar for each run of lines that the same quote leads; where two share a line, the earlier leads."""
    bars: list[_Bar] = []
    before: Mark | None = None
    for line, here in zip(seen, quotes, strict=True):
        leading = here[0] if here else None
        if leading is not None and leading == before:
            bars[-1] = bars[-1]._replace(bottom=line.bottom)
        elif leading is not None:
            bars.append(_Bar(leading, line.top, line.bottom))
        before = leading
    return bars


def _brush_style(quote: Mark) -> Qt.BrushStyle:
    return Qt.BrushStyle.Dense4Pattern if quote.pending else Qt.BrushStyle.SolidPattern
