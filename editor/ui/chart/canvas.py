"""Hold the picture of the link chart: lay it out in slices, paint it, scroll and enlarge it, and tell what is where."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from editor.briefing.chart import Chart, told_link
from editor.briefing.chart_picture import pairs_of
from editor.briefing.chart_seats import Seat
from editor.briefing.chart_sheet import ChartSheet, sheet_of
from editor.briefing.chart_springs import Springs
from editor.briefing.drawing import Drawing, Point
from editor.ui.drawing import paint, width_of
from editor.ui.fonts import text_scale
from editor.ui.theme import theme_of
from editor.words import say

_UNIT = 1.45
"""Pixels to the point of a drawing, at normal text."""
_SLICE = 0.02
"""Seconds that the layout takes at a time."""
_LARGEST = 8.0
_RIM = 3.0


class ChartCanvas(QAbstractScrollArea):
    """A chart as painted. `chosen` is the node that stands out with its neighbours; blank for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.chosen = ""
        self.chart = Chart()
        self._found: Mapping[str, Point] = {}
        self._kept: Mapping[str, Point] = {}
        self._sheet: ChartSheet | None = None
        self._zoom = 1.0
        self._springs = Springs((), ())
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._settle)

    @property
    def zoom(self) -> float:
        """Return how many times the sheet is as wide as the window of it."""
        return self._zoom

    @property
    def drawing(self) -> Drawing:
        """Return what is painted."""
        return self._sheet.drawing if self._sheet is not None else Drawing(0, 0)

    def show_chart(self, chart: Chart, kept: Mapping[str, Point]) -> None:
        """Show a chart, with nodes where they were put; the others find their places without them.

        So a node that is put somewhere moves no other one.
        """
        was, self.chart, self._kept = self.chart, chart, kept
        if (was.nodes, pairs_of(was)) != (chart.nodes, pairs_of(chart)):
            self._springs = Springs([node.id for node in chart.nodes], pairs_of(chart))
            self._settle()
        self.lay_out()

    def choose(self, node: str) -> None:
        """Let a node stand out, and bring it into sight."""
        self.chosen = node if any(each.id == node for each in self.chart.nodes) else ""
        self.lay_out()
        if (seat := self.seat(self.chosen)) is not None:
            self._show_seat(seat)

    def places(self) -> dict[str, Point]:
        """Return where all nodes sit, in lengths of an ideal link from the middle of the chart."""
        if self._sheet is None:
            return {}
        return {seat.node: self._sheet.seating.place_at(seat.x, seat.y) for seat in self._sheet.seating.seats}

    def seat(self, node: str) -> Seat | None:
        """Return where a node sits on the sheet, in points."""
        return self._sheet.seat(node) if self._sheet is not None else None

    def place_of(self, node: str) -> QPoint | None:
        """Return where in the viewport the middle of a node is, or None for one that is not shown."""
        seat = self.seat(node)
        return (QPointF(seat.x, seat.y) * self._scale - self._scrolled()).toPoint() if seat is not None else None

    def node_at(self, place: QPoint) -> str:
        """Return the node at a place of the viewport, or blank."""
        at = self._on_sheet(place)
        return self._sheet.node_at(at.x(), at.y()) if self._sheet is not None else ""

    def enlarge(self, times: float, about: QPointF | None = None) -> None:
        """Spread the nodes out on more room, or on less; what is at `about` (pixels) stays there."""
        zoom = min(max(self._zoom * times, 1.0), _LARGEST)
        if zoom == self._zoom:
            return
        size = self.viewport().size()
        about = QPointF(size.width() / 2, size.height() / 2) if about is None else about
        grown, at = zoom / self._zoom, self._scrolled() + about
        self._zoom = zoom
        self.lay_out()
        self.horizontalScrollBar().setValue(round(at.x() * grown - about.x()))
        self.verticalScrollBar().setValue(round(at.y() * grown - about.y()))

    def fit(self) -> None:
        """Show all on as little room as it needs."""
        self.enlarge(1 / self._zoom)

    def lay_out(self) -> None:
        """Lay the nodes out for the room there is."""
        size = self.viewport().size()
        width, height = (each * self._zoom / self._scale for each in (size.width(), size.height()))
        places = {**self._found, **self._kept}
        self._sheet = sheet_of(self.chart, places, width, height, width_of, kept=self._kept, chosen=self.chosen)
        drawn = self._sheet.drawing
        for bar, long, window in ((self.horizontalScrollBar(), drawn.width, size.width()),
                                  (self.verticalScrollBar(), drawn.height, size.height())):
            bar.setRange(0, max(0, round(long * self._scale) - window))
            bar.setPageStep(window)
        self.viewport().update()

    def told(self, node: str) -> str:
        """Return a node's name and what links it, each on a line."""
        links = [told_link(self.chart, link) for link in self.chart.links() if node in (link.one, link.other)]
        return "\n".join((self.chart.name(node), *links))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, and a frame round the chosen node where the keys are."""
        painter, theme = QPainter(self.viewport()), theme_of(self.palette())
        painter.fillRect(event.rect(), theme["surface"])
        painter.translate(-self._scrolled())
        painter.scale(self._scale, self._scale)
        left = self._scrolled().x() / self._scale
        paint(painter, self.drawing, theme, left, left + self.viewport().width() / self._scale)
        if self.hasFocus() and (seat := self.seat(self.chosen)) is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme["focus"], 1.4))
            frame = QRectF(seat.left, seat.top, seat.width, seat.height).adjusted(-_RIM, -_RIM, _RIM, _RIM)
            painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the nodes out for another room."""
        super().resizeEvent(event)
        self.lay_out()

    def spoken(self, node: str) -> str:
        """Return a node as it is spoken: its name, and how many it is linked with."""
        return say("{name}, linked with {count}", name=self.chart.name(node), count=len(self.chart.neighbours(node)))

    @property
    def _scale(self) -> float:
        return _UNIT * text_scale()

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _on_sheet(self, place: QPoint) -> QPointF:
        return (QPointF(place) + self._scrolled()) / self._scale

    def _settle(self) -> None:
        """Go on with the layout for a moment; the nodes are shown once they have come to rest."""
        until = monotonic() + _SLICE
        while not self._springs.is_settled and monotonic() < until:
            self._springs.go_on()
        if not self._springs.is_settled:
            self._slices.start()
            return
        self._slices.stop()
        self._found = self._springs.places()
        self.lay_out()
        self.choose(self.chosen)

    def _show_seat(self, seat: Seat) -> None:
        size = self.viewport().size()
        for bar, begin, end, window in (
                (self.horizontalScrollBar(), seat.left, seat.left + seat.width, size.width()),
                (self.verticalScrollBar(), seat.top, seat.top + seat.height, size.height())):
            if not bar.value() <= begin * self._scale <= end * self._scale <= bar.value() + window:
                bar.setValue(round((begin + end) / 2 * self._scale - window / 2))
