"""Draw what was found in an article: a ground under every hit, a stronger one with a frame under the one being read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from editor.model.records import Stretch
from editor.ui.article.lines import SeenLine, SeenLines
from editor.ui.theme import Theme

_begin, _end = attrgetter("begin"), attrgetter("end")


class Found:
    """The stretches that were found, in order and apart from each other, and the number of the one being read."""

    def __init__(self, stretches: Sequence[Stretch] = (), current: int | None = None) -> None:
        self.stretches = tuple(stretches)
        self.current = self.stretches[current] if current is not None else None

    def paint(self, painter: QPainter, lines: Sequence[SeenLine], seen: SeenLines, theme: Theme) -> None:
        """Paint the hits on the lines, under the letters."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["found"])
        for line in lines:
            painter.drawRects(_areas(line, self._on(line), seen))
        if self.current is not None:
            self._paint_current(painter, lines, seen, theme)

    def _paint_current(self, painter: QPainter, lines: Sequence[SeenLine], seen: SeenLines, theme: Theme) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["found_frame"], 2))
        painter.setBrush(theme["found_current"])
        for line in lines:
            for area in _areas(line, [self.current] if self.current else [], seen):
                painter.drawRoundedRect(QRectF(area).adjusted(-1, -1, 1, 1), 4, 4)
        painter.restore()

    def _on(self, line: SeenLine) -> Sequence[Stretch]:
        first = bisect_right(self.stretches, line.begin, key=_end)
        return self.stretches[first : bisect_left(self.stretches, line.end, first, key=_begin)]


def _areas(line: SeenLine, stretches: Sequence[Stretch], seen: SeenLines) -> list[QRect]:
    top, bottom = round(line.top), round(line.bottom) + 2
    places = seen.stretches(line, [(stretch.begin, stretch.end) for stretch in stretches])
    return [QRect(left, top, right - left, bottom - top) for parts in places for left, right in parts]
