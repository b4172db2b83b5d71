"""Draw events where the lines of an article end: brackets round their passages, joined by dots, and their badges."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
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
_begin = attrgetter("begin")
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
        self._event, paper = page.theme.ink("event"), page.theme["paper"]
        self._pale, self._faint = blended(self._event.ink, paper, 0.75), _dots(blended(self._event.ink, paper, 0.6))
        self._metrics = QFontMetricsF(page.label_font)
        self._outwards = -1 if page.mirrored else 1

    def paint(self, painter: QPainter, seen: list[SeenLine], selected: frozenset[str]) -> None:
        """Paint what stands beside the lines; the events of the selected records boldly."""
        if not self._page.lanes:
            return
        beside = self._beside(seen)
        for lane, runs in beside:
            if lane.number < self._page.lanes:
                self._paint_lane(painter, lane, runs, seen, bold=lane.passages[0].belongs_to(selected))
        for badge in self._badges(beside, seen):
            self._paint_badge(painter, badge, bold=not selected.isdisjoint(badge.records))

    def badges(self, seen: list[SeenLine]) -> list[Badge]:
        """Return the badges beside the lines; events past the last lane are counted in one badge where they begin."""
        return self._badges(self._beside(seen), seen) if self._page.lanes else []

    def _beside(self, seen: list[SeenLine]) -> list[tuple[Lane, list[_Run]]]:
        """Return the events that stand beside the lines or reach past them, with their brackets there."""
        lanes = self._lanes.between(seen[0].begin, seen[-1].end) if seen else []
        return [(lane, self._runs(lane, seen)) for lane in lanes]

    def _badges(self, beside: list[tuple[Lane, list[_Run]]], seen: list[SeenLine]) -> list[Badge]:
        badges: list[Badge] = []
        without_lane: dict[float, list[str]] = {}
        for lane, runs in beside:
            first = lane.passages[0]
            if first.end <= seen[0].begin or first.begin >= seen[-1].end:
                continue
            if lane.number < self._page.lanes:
                badges.append(self._badge(lane.number, (runs[0].top + runs[0].bottom) / 2, first.label, (first.id,)))
            else:
                without_lane.setdefault(runs[0].top, []).append(first.id)
        for top, records in without_lane.items():
            label = say("+{count}", count=len(records))
            badges.append(_clear_of(badges, self._badge(self._page.lanes - 1, top + 8, label, tuple(records))))
        return badges

    def _paint_lane(
        self, painter: QPainter, lane: Lane, runs: list[_Run], seen: list[SeenLine], *, bold: bool
    ) -> None:
        spine = self._spine(lane.number)
        pen = QPen(self._event.ink if bold else self._pale, 2 if bold else 1.2)
        if lane.passages[0].pending:
            pen.setDashPattern([1, 1.5])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for run in runs:
            painter.drawPath(_bracket(spine, run, self._outwards))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._faint)
        for gap in self._gaps(lane, seen):
            painter.drawLine(QLineF(spine - self._outwards, gap.top, spine - self._outwards, gap.bottom))

    def _paint_badge(self, painter: QPainter, badge: Badge, *, bold: bool) -> None:
        paper = self._page.theme["paper"]
        ink, tint = self._event.ink, self._event.tint or paper
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
        first = self._line(mark.begin, seen)
        last = self._line(min(mark.end - 1, seen[-1].end + _FAR), seen)
        return _Run(round(first.baseline - first.ascent * 0.86), round(last.baseline + 3))

    def _line(self, place: int, seen: list[SeenLine]) -> SeenLine:
        near = seen[bisect_right(seen, place, key=_begin) - 1]
        return near if near.begin <= place < near.end else self._lines.holding(place)

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
        pixels = self._page.pixels
        width, height = max(pixels(24), round(self._metrics.horizontalAdvance(label)) + 10), pixels(_BADGE_HEIGHT)
        spine, gap = self._spine(lane), pixels(_BADGE_GAP)
        left = spine + gap if self._outwards > 0 else spine - gap - width
        return Badge(QRectF(left, round(middle - height / 2), width, height), label, records)

    def _spine(self, lane: int) -> int:
        away = self._page.pixels(_FROM_TEXT + lane * LANE)
        return self._page.text_left - away if self._page.mirrored else self._page.text_right + away


def _clear_of(badges: list[Badge], badge: Badge) -> Badge:
    """Return the badge moved up until it covers no other."""
    while any(badge.area.intersects(other.area) for other in badges):
        badge = badge._replace(area=badge.area.translated(0, -badge.area.height() - 2))
    return badge


def _bracket(spine: float, run: _Run, outwards: int) -> QPainterPath:
    arm, bend = spine - _ARM * outwards, spine - 3 * outwards
    path = QPainterPath(QPointF(arm, run.top))
    path.lineTo(bend, run.top)
    path.quadTo(spine, run.top, spine, run.top + 3)
    path.lineTo(spine, run.bottom - 3)
    path.quadTo(spine, run.bottom, bend, run.bottom)
    path.lineTo(arm, run.bottom)
    return path


def _dots(colour: QColor) -> QPen:
    pen = QPen(colour, 1)
    pen.setDashPattern([1, 2])
    return pen
