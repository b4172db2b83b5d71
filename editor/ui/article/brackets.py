"""Draw events at the right of an article: brackets round their passages, joined by dots, and their badges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from editor.ui.article.lanes import Lane, Lanes
from editor.ui.article.lines import SeenLine, SeenLines
from editor.ui.article.marks import Mark
from editor.ui.article.page import LANE, Page
from editor.ui.theme import blended
from editor.words import say

_FROM_TEXT, _ARM, _BADGE_GAP, _BADGE_HEIGHT = 23, 7, 4, 17
_FAR = 20_000
"""Code points past the screen that are laid out to find where a passage ends; a longer one is drawn as open."""


class Badge(NamedTuple):
    """The label of an event, or of several that found no lane, and where it is drawn."""

    area: QRectF
    label: str
    records: tuple[str, ...]


class _Run(NamedTuple):
    """A bracket: from the height of its first line to that of its last."""

    top: float
    bottom: float


class Brackets:
    """The brackets of one article's events."""

    def __init__(self, page: Page, lanes: Lanes, lines: SeenLines) -> None:
        self._page, self._lanes, self._lines = page, lanes, lines

    def paint(self, painter: QPainter, seen: list[SeenLine], selected: frozenset[str]) -> None:
        """Paint what stands beside the lines; the events of the selected records boldly."""
        if not seen:
            return
        for lane in self._lanes.between(seen[0].begin, seen[-1].end):
            if lane.number < self._page.lanes:
                self._paint_lane(painter, lane, seen, bold=lane.passages[0].belongs_to(selected))
        for badge in self.badges(seen):
            self._paint_badge(painter, badge, bold=not selected.isdisjoint(badge.records))

    def badges(self, seen: list[SeenLine]) -> list[Badge]:
        """Return the badges beside the lines; events past the last lane are counted in one badge where they begin."""
        badges: list[Badge] = []
        without_lane: dict[float, list[str]] = {}
        for lane in self._lanes.between(seen[0].begin, seen[-1].end) if seen else ():
            first = lane.passages[0]
            if first.end <= seen[0].begin or first.begin >= seen[-1].end:
                continue
            run = self._runs(lane, seen)[0]
            if lane.number < self._page.lanes:
                badges.append(self._badge(lane.number, (run.top + run.bottom) / 2, first.label, (first.id,)))
            else:
                without_lane.setdefault(run.top, []).append(first.id)
        for top, records in without_lane.items():
            label = say("+{count}", count=len(records))
            badges.append(self._badge(self._page.lanes - 1, top - 12, label, tuple(records)))
        return badges

    def _paint_lane(self, painter: QPainter, lane: Lane, seen: list[SeenLine], *, bold: bool) -> None:
        spine = self._spine(lane.number)
        ink, paper = self._page.theme.ink("event").ink, self._page.theme["paper"]
        pen = QPen(ink if bold else blended(ink, paper, 0.75), 2 if bold else 1.2)
        if lane.passages[0].pending:
            pen.setDashPattern([1, 1.5])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for run in self._runs(lane, seen):
            painter.drawPath(_bracket(spine, run))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(_dots(blended(ink, paper, 0.6)))
        for gap in self._gaps(lane, seen):
            painter.drawLine(QLineF(spine - 1, gap.top, spine - 1, gap.bottom))

    def _paint_badge(self, painter: QPainter, badge: Badge, *, bold: bool) -> None:
        event, paper = self._page.theme.ink("event"), self._page.theme["paper"]
        ink, tint = event.ink, event.tint or paper
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink if bold else blended(ink, tint, 0.45), 1))
        painter.setBrush(ink if bold else tint)
        painter.drawRoundedRect(badge.area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(paper if bold else ink)
        painter.setFont(self._page.label_font)
        painter.drawText(badge.area, Qt.AlignmentFlag.AlignCenter, badge.label)

    def _runs(self, lane: Lane, seen: list[SeenLine]) -> list[_Run]:
        """Return the brackets of the passages that stand beside the lines; those of neighbouring lines are one."""
        runs: list[_Run] = []
        for mark in lane.passages:
            if mark.begin < seen[-1].end and seen[0].begin < mark.end:
                run = self._run(mark, seen)
                if runs and run.top < runs[-1].bottom + 14:
                    runs[-1] = _Run(runs[-1].top, max(runs[-1].bottom, run.bottom))
                else:
                    runs.append(run)
        return runs

    def _run(self, mark: Mark, seen: list[SeenLine]) -> _Run:
        first = self._lines.holding(mark.begin)
        last = self._lines.holding(min(mark.end - 1, seen[-1].end + _FAR))
        return _Run(round(first.baseline - first.ascent * 0.86), round(last.baseline + 3))

    def _gaps(self, lane: Lane, seen: list[SeenLine]) -> Iterator[_Run]:
        """Yield from where to where dots join the passages, cut off above and below the lines."""
        begin, end = seen[0].begin, seen[-1].end
        for above, below in pairwise(lane.passages):
            if above.end < end and begin < below.begin:
                top = self._run(above, seen).bottom + 3 if above.end > begin else seen[0].top - LANE
                bottom = self._run(below, seen).top - 3 if below.begin < end else seen[-1].bottom + LANE
                if bottom - top > 8:
                    yield _Run(top, bottom)

    def _badge(self, lane: int, middle: float, label: str, records: tuple[str, ...]) -> Badge:
        width = max(24, round(QFontMetricsF(self._page.label_font).horizontalAdvance(label)) + 10)
        left = self._spine(lane) + _BADGE_GAP
        return Badge(QRectF(left, round(middle - _BADGE_HEIGHT / 2), width, _BADGE_HEIGHT), label, records)

    def _spine(self, lane: int) -> int:
        return self._page.text_right + _FROM_TEXT + lane * LANE


def _bracket(spine: float, run: _Run) -> QPainterPath:
    path = QPainterPath(QPointF(spine - _ARM, run.top))
    path.lineTo(spine - 3, run.top)
    path.quadTo(spine, run.top, spine, run.top + 3)
    path.lineTo(spine, run.bottom - 3)
    path.quadTo(spine, run.bottom, spine - 3, run.bottom)
    path.lineTo(spine - _ARM, run.bottom)
    return path


def _dots(colour: QColor) -> QPen:
    pen = QPen(colour, 1)
    pen.setDashPattern([1, 2])
    return pen
