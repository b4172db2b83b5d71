"""Draw the margin of an article on the side where its lines begin: paragraph numbers, and the bars of quotes."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter

from editor.model.records import Line
from editor.ui.article.lines import SeenLine
from editor.ui.article.marks import Mark
from editor.ui.article.page import Page
from editor.words import say

_WIDE, _NARROW = (40, 70, 76), (26, 48, 52)
"""Where numbers end, where quote labels end, and where bars begin, in a wide and in a narrow gutter."""

_CENTRED = Qt.AlignmentFlag.AlignVCenter


class _Bar(NamedTuple):
    """The bar of a quote along neighbouring lines."""

    quote: Mark
    top: float
    bottom: float


class Gutter:
    """The margin of one article."""

    def __init__(self, page: Page, lines: tuple[Line, ...]) -> None:
        self._page = page
        self._lines = [line for line in lines if line.number]
        self._begins = [line.begin for line in self._lines]
        wide = page.gutter >= page.pixels(92)
        self._number_end, self._label_end, self._bar_left = map(page.pixels, _WIDE if wide else _NARROW)
        # What stands in the margin ends towards the words.
        self._towards_words = _CENTRED | (Qt.AlignmentFlag.AlignLeft if page.mirrored else Qt.AlignmentFlag.AlignRight)

    def paint(
        self, painter: QPainter, seen: list[SeenLine], quotes: list[list[Mark]], selected: frozenset[str]
    ) -> None:
        """Paint what stands beside the lines, which have these quotes; those of the selected records boldly."""
        if not self._page.has_margins:
            return
        for line in seen:
            self._paint_beginning(painter, line)
        self._paint_bars(painter, _bars(seen, quotes), selected)
        self._paint_labels(painter, seen, quotes)

    def holds_bars_at(self, x: float) -> bool:
        """Tell whether bars and labels of quotes are drawn so far from the left."""
        area = self._page.placed(QRectF(self._number_end, 0, self._bar_left + 8 - self._number_end, 1))
        return self._page.has_margins and area.left() < x < area.right()

    def _paint_beginning(self, painter: QPainter, seen: SeenLine) -> None:
        at = bisect_left(self._begins, seen.begin)
        if at == len(self._begins) or self._begins[at] >= max(seen.end, seen.begin + 1):
            return
        line = self._lines[at]
        painter.setFont(self._page.number_font)
        painter.setPen(self._page.theme["text3"])
        self._paint_beside(painter, seen, self._number_end, str(line.number))

    def _paint_beside(self, painter: QPainter, seen: SeenLine, end: int, words: str) -> None:
        middle = round(seen.baseline - 0.32 * seen.ascent)
        area = self._page.placed(QRectF(0, middle - self._page.pixels(10), end, self._page.pixels(20)))
        painter.drawText(area, self._towards_words, words)

    def _paint_bars(self, painter: QPainter, bars: list[_Bar], selected: frozenset[str]) -> None:
        ink = self._page.theme.ink("quote")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in bars:
            bold = bar.quote.belongs_to(selected)
            width = ink.width + bold
            painter.setBrush(QBrush(ink.ink if bold else ink.bar, _brush_style(bar.quote)))
            area = QRectF(self._bar_left - bold / 2, round(bar.top) - 1, width, round(bar.bottom) + 2 - round(bar.top))
            painter.drawRoundedRect(self._page.placed(area), width / 2, width / 2)

    def _paint_labels(self, painter: QPainter, seen: list[SeenLine], quotes: list[list[Mark]]) -> None:
        painter.setPen(self._page.theme.ink("quote").ink)
        painter.setFont(self._page.label_font)
        for line, here in zip(seen, quotes, strict=True):
            if labels := [quote.label for quote in here if line.begin <= quote.begin]:
                self._paint_beside(painter, line, self._label_end, self._together(labels))

    def _together(self, labels: list[str]) -> str:
        """Return the labels, or as much of them as there is room for."""
        if len(labels) == 1:
            return labels[0]
        counted = say("{label}+{count}", label=labels[0], count=len(labels) - 1)
        room, metrics = self._label_end - self._number_end, QFontMetricsF(self._page.label_font)
        fitting = (words for words in (" ".join(labels), counted) if metrics.horizontalAdvance(words) <= room)
        return next(fitting, labels[0])


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
