"""Hold the picture of the link chart: lay it out in slices, paint it, and tell what is where."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QPoint, QRectF, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from editor.briefing.chart import Chart, told_link
from editor.briefing.chart_picture import pairs_of
from editor.briefing.chart_seats import Seat
from editor.briefing.chart_sheet import ChartSheet, sheet_of
from editor.briefing.chart_springs import Springs
from editor.briefing.drawing import Drawing, Point
from editor.ui.dock.ground import RIM, Ground
from editor.ui.drawing import width_of
from editor.ui.theme import Theme
from editor.words import say

_SLICE = 0.02
"""Seconds that the layout takes at a time."""
_LARGEST = 8.0


class ChartCanvas(Ground):
    """A chart as painted; the chosen node stands out with its neighbours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(largest=_LARGEST, parent=parent)
        self.chart = Chart()
        self._found: Mapping[str, Point] = {}
        self._kept: Mapping[str, Point] = {}
        self._sheet: ChartSheet | None = None
        self._springs = Springs((), ())
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on)

    def show_chart(self, chart: Chart, kept: Mapping[str, Point]) -> None:
        """Show a chart, with nodes where they were put; the others find their places without them.

        So a node that is put somewhere moves no other one.
        """
        was, self.chart, self._kept = self.chart, chart, kept
        if (was.nodes, pairs_of(was)) != (chart.nodes, pairs_of(chart)):
            self._springs = Springs([node.id for node in chart.nodes], pairs_of(chart))
            self._settle()
        self.lay_out()

    def choose(self, record_id: str) -> None:
        """Let a node stand out, and bring it into sight."""
        shown = record_id if any(node.id == record_id for node in self.chart.nodes) else ""
        if shown != self.chosen:
            self.chosen = shown
            self.lay_out()
        self._bring_into_sight()

    def places(self) -> dict[str, Point]:
        """Return where all nodes sit, in lengths of an ideal link from the middle of the chart."""
        if self._sheet is None:
            return {}
        return {seat.node: self._sheet.seating.place_at(seat.x, seat.y) for seat in self._sheet.seating.seats}

    def seat(self, node: str) -> Seat | None:
        """Return where a node sits on the sheet, in points."""
        return self._sheet.seat(node) if self._sheet is not None else None

    def node_at(self, place: QPoint) -> str:
        """Return the node at a place of the viewport, or blank."""
        at = self._on_drawing(place)
        return self._sheet.node_at(at.x(), at.y()) if self._sheet is not None else ""

    def records_at(self, place: QPoint) -> tuple[str, ...]:
        """Return the node at a place of the viewport, if there is one."""
        return (node,) if (node := self.node_at(place)) else ()

    def told(self, record_id: str) -> str:
        """Return a node's name and what links it, each on a line."""
        links = [told_link(self.chart, link) for link in self.chart.links() if record_id in (link.one, link.other)]
        return "\n".join((self.chart.name(record_id), *links))

    def _draw(self, width: float, height: float) -> Drawing:
        places = {**self._found, **self._kept}
        self._sheet = sheet_of(self.chart, places, width * self._zoom, height * self._zoom, width_of, kept=self._kept,
                               chosen=self.chosen)
        return self._sheet.drawing

    def _boxes(self, record_id: str) -> list[QRectF]:
        seat = self.seat(record_id)
        return [QRectF(seat.left, seat.top, seat.width, seat.height)] if seat is not None else []

    def _frame(self, painter: QPainter, theme: Theme) -> None:
        """Paint a frame round the chosen node where the keys are."""
        for box in self._boxes(self.chosen) if self.hasFocus() else ():
            painter.setPen(QPen(theme["focus"], 1.4))
            frame = box.adjusted(-RIM, -RIM, RIM, RIM)
            painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)

    def _spoken(self, record_id: str) -> str:
        return say("{name}, linked with {count}", name=self.chart.name(record_id),
                   count=len(self.chart.neighbours(record_id)))

    def _settle(self) -> None:
        """Go on with the layout for a moment; the nodes are shown once they have come to rest."""
        until = monotonic() + _SLICE
        while not self._springs.is_settled and monotonic() < until:
            self._springs.go_on()
        if self._springs.is_settled:
            self._slices.stop()
            self._found = self._springs.places()
        else:
            self._slices.start()

    def _go_on(self) -> None:
        self._settle()
        if self._springs.is_settled:
            self.lay_out()
            self._bring_into_sight()
