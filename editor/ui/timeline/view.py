"""Paint the timeline, and let it be walked, enlarged and pushed with keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from editor.briefing.drawing import Drawing
from editor.briefing.timeline import STANDINGS, Dated
from editor.briefing.timeline_flags import LANE
from editor.briefing.timeline_rows import rows_of
from editor.briefing.timeline_sheet import Sheet, Spot, sheet_of
from editor.ui.drawing import paint, width_of
from editor.ui.enter import ENTER
from editor.ui.fonts import text_scale
from editor.ui.theme import theme_of
from editor.words import say

_UNIT = 1.45
"""Pixels to the point of a drawing, at normal text."""
_CLOSER, _CLOSEST = 1.25, 60.0
_ZOOMS = {"+": _CLOSER, "=": _CLOSER, "-": 1 / _CLOSER}
_LANES, _FEWEST = 6, 2
_RIM = 3.0
Key = Qt.Key


class TimelineView(QAbstractScrollArea):
    """The events on an axis. `chosen_moved` carries the event that was chosen here, `opened` one to be opened."""

    chosen_moved = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineView")
        self.setAccessibleName(say("Timeline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.is_by_actor = False
        self.chosen = ""
        self._events: tuple[Dated, ...] = ()
        self._sheet = Sheet(Drawing(0, 0), ())
        self._zoom = 1.0
        self._pressed: QPoint | None = None
        self._is_pushed = False

    @property
    def drawing(self) -> Drawing:
        """Return what is painted, at the width it has."""
        return self._sheet.drawing

    @property
    def zoom(self) -> float:
        """Return how many times the axis is as wide as the window of it."""
        return self._zoom

    def show_events(self, events: Sequence[Dated]) -> None:
        """Show these events, in order of time."""
        self._events = tuple(events)
        self.lay_out()

    def choose(self, event_id: str) -> None:
        """Let an event stand out, and bring it into sight."""
        self.chosen = event_id
        if (spot := self._spot(event_id)) is not None:
            bar, wide = self.horizontalScrollBar(), self.viewport().width()
            left, right = spot.left * self._scale, (spot.left + spot.width) * self._scale
            if not bar.value() <= left <= right <= bar.value() + wide:
                bar.setValue(round((left + right - wide) / 2))
        self.viewport().update()

    def place_of(self, event_id: str) -> QPoint | None:
        """Return where in the viewport an event can be pointed at, or None for one that is not shown."""
        spot = self._spot(event_id)
        if spot is None:
            return None
        middle = QPointF(spot.left + spot.width / 2, spot.top + spot.height / 2) * self._scale
        return (middle - self._scrolled()).toPoint()

    def show_by_actor(self, is_by_actor: bool) -> None:
        """Give each actor a row, or show all events on one axis."""
        self.is_by_actor = is_by_actor
        self.lay_out()

    def enlarge(self, times: float, about: float | None = None) -> None:
        """Show fewer days on more room, or more on less; what stands at `about` (pixels) stays there."""
        zoom = min(max(self._zoom * times, 1.0), _CLOSEST)
        if zoom == self._zoom:
            return
        about = self.viewport().width() / 2 if about is None else about
        share = (self.horizontalScrollBar().value() + about) / (self.viewport().width() * self._zoom)
        self._zoom = zoom
        self.lay_out()
        self.horizontalScrollBar().setValue(round(share * self.viewport().width() * zoom - about))

    def fit(self) -> None:
        """Show all days."""
        self.enlarge(1 / self._zoom)

    def lay_out(self) -> None:
        """Lay the events out for the room there is."""
        width = self.viewport().width() * self._zoom / self._scale
        if self.is_by_actor:
            self._sheet = rows_of(self._events, width, width_of, lanes=2)
        else:
            self._sheet = self._fitted(width)
        wide, high = (round(each * self._scale) for each in (width, self._sheet.drawing.height))
        self.horizontalScrollBar().setRange(0, max(0, wide - self.viewport().width()))
        self.horizontalScrollBar().setPageStep(self.viewport().width())
        self.verticalScrollBar().setRange(0, max(0, high - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.viewport().update()

    def _fitted(self, width: float) -> Sheet:
        """Return the sheet with as many rows of titles as the height has room for."""
        sheet = sheet_of(self._events, width, width_of, lanes=_LANES)
        over = sheet.drawing.height - self.viewport().height() / self._scale
        if over <= 0:
            return sheet
        return sheet_of(self._events, width, width_of, lanes=max(_FEWEST, sheet.lanes - ceil(over / LANE)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the timeline, and a frame round the chosen event."""
        painter, theme = QPainter(self.viewport()), theme_of(self.palette())
        painter.fillRect(event.rect(), theme["surface"])
        painter.translate(-self._scrolled())
        painter.scale(self._scale, self._scale)
        left = self._scrolled().x() / self._scale
        paint(painter, self._sheet.drawing, theme, left, left + self.viewport().width() / self._scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme["accent"], 1.2))
        for spot in self._sheet.spots:
            if self.chosen in spot.events:
                frame = QRectF(spot.left, spot.top, spot.width, spot.height).adjusted(-_RIM, -1, _RIM, 1)
                painter.drawRoundedRect(frame, 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the events out anew for another room."""
        super().resizeEvent(event)
        self.lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the events in time, open one, enlarge."""
        steps = {Key.Key_Left: -1, Key.Key_Up: -1, Key.Key_Right: 1, Key.Key_Down: 1}
        key = Key(event.key())
        if key in steps:
            self._go(self._place() + steps[key] if self.chosen else 0 if steps[key] > 0 else -1)
        elif key in (Key.Key_Home, Key.Key_End):
            self._go(0 if key == Key.Key_Home else len(self._events) - 1)
        elif key in ENTER and self.chosen:
            self.opened.emit(self.chosen)
        elif event.text() == "0":
            self.fit()
        elif event.text() in _ZOOMS:
            self.enlarge(_ZOOMS[event.text()])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge about the pointer."""
        self.enlarge(_CLOSER ** (event.angleDelta().y() / 120), event.position().x())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold the ground, to push it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._is_pushed = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Push the ground along; show where a click would choose."""
        place = event.position().toPoint()
        if self._pressed is None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if self._events_at(place)
                                      else Qt.CursorShape.ArrowCursor)
            return
        moved = place - self._pressed
        if self._is_pushed or moved.manhattanLength() >= QApplication.startDragDistance():
            self._is_pushed, self._pressed = True, place
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked; of several that stand too close, the next one."""
        was_click, self._pressed = self._pressed is not None and not self._is_pushed, None
        found = self._events_at(event.position().toPoint())
        if was_click and found:
            at = found.index(self.chosen) + 1 if self.chosen in found else 0
            self._choose(found[at % len(found)])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the event."""
        if found := self._events_at(event.position().toPoint()):
            self.opened.emit(self.chosen if self.chosen in found else found[0])

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told(self._events_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    @property
    def _scale(self) -> float:
        return _UNIT * text_scale()

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _spot(self, event_id: str) -> Spot | None:
        return next((spot for spot in self._sheet.spots if event_id in spot.events), None)

    def _events_at(self, place: QPoint) -> tuple[str, ...]:
        at = (QPointF(place) + self._scrolled()) / self._scale
        return next((spot.events for spot in reversed(self._sheet.spots)
                     if QRectF(spot.left, spot.top, spot.width, spot.height).adjusted(-2, -2, 2, 2).contains(at)), ())

    def _place(self) -> int:
        return next((place for place, event in enumerate(self._events) if event.id == self.chosen), 0)

    def _go(self, place: int) -> None:
        if self._events:
            self._choose(self._events[min(max(place, 0), len(self._events) - 1)].id)

    def _choose(self, event_id: str) -> None:
        self.choose(event_id)
        self.chosen_moved.emit(event_id)
        place = self._place()
        sentence = say("{event}, {place} of {count}", event=self._told((event_id,)), place=place + 1,
                       count=len(self._events))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _told(self, events: Sequence[str]) -> str:
        """Return what events are, each on a line."""
        return "\n".join(say("{badge}  {title}, {date} ({standing})", badge=event.badge, title=event.title,
                             date=event.words, standing=say(STANDINGS[event.standing]))
                         for event in self._events if event.id in events)
