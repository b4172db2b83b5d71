"""Paint the timeline, and let it be walked with keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from editor.briefing.drawing import Drawing
from editor.briefing.timeline import STANDINGS, Dated
from editor.briefing.timeline_flags import LANE
from editor.briefing.timeline_rows import rows_of
from editor.briefing.timeline_sheet import Sheet, Spot, sheet_of
from editor.ui.dock.ground import RIM, Ground
from editor.ui.drawing import width_of
from editor.ui.theme import Theme
from editor.words import say

_CLOSEST = 60.0
_LANES, _FEWEST = 6, 2
Key = Qt.Key
_STEPS = {Key.Key_Left: -1, Key.Key_Up: -1, Key.Key_Right: 1, Key.Key_Down: 1}


class TimelineView(Ground):
    """The events on an axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(largest=_CLOSEST, parent=parent)
        self.setObjectName("timelineView")
        self.setAccessibleName(say("Timeline"))
        self.is_by_actor = False
        self._events: tuple[Dated, ...] = ()
        self._sheet = Sheet(Drawing(0, 0), ())

    def show_events(self, events: Sequence[Dated]) -> None:
        """Show these events, in order of time."""
        self._events = tuple(events)
        self.lay_out()

    def show_by_actor(self, is_by_actor: bool) -> None:
        """Give each actor a row, or show all events on one axis."""
        self.is_by_actor = is_by_actor
        self.lay_out()

    def records_at(self, place: QPoint) -> tuple[str, ...]:
        """Return the events at a place of the viewport."""
        at = self._on_drawing(place)
        return next((spot.events for spot in reversed(self._sheet.spots)
                     if _box_of(spot).adjusted(-2, -2, 2, 2).contains(at)), ())

    def told(self, record_id: str) -> str:
        """Return what an event is."""
        event = self._events[self._place(record_id)]
        return say("{badge}  {title}, {date} ({standing})", badge=event.badge, title=event.title, date=event.words,
                   standing=say(STANDINGS[event.standing]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the events in time."""
        key = Key(event.key())
        if key in _STEPS:
            step = _STEPS[key]
            self._go(self._place(self.chosen) + step if self.chosen else 0 if step > 0 else -1)
        elif key in (Key.Key_Home, Key.Key_End):
            self._go(0 if key == Key.Key_Home else len(self._events) - 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked; of several that stand too close, the next one."""
        was_click, self._pressed = self._pressed is not None and not self._is_dragged, None
        found = self.records_at(event.position().toPoint())
        if was_click and found:
            at = found.index(self.chosen) + 1 if self.chosen in found else 0
            self._choose(found[at % len(found)])

    def _draw(self, width: float, height: float) -> Drawing:
        width *= self._zoom
        self._sheet = (rows_of(self._events, width, width_of, lanes=2) if self.is_by_actor
                       else self._fitted(width, height))
        return self._sheet.drawing

    def _fitted(self, width: float, height: float) -> Sheet:
        """Return the sheet with as many rows of titles as the height has room for."""
        sheet = sheet_of(self._events, width, width_of, lanes=_LANES)
        over = sheet.drawing.height - height
        if over <= 0:
            return sheet
        return sheet_of(self._events, width, width_of, lanes=max(_FEWEST, sheet.lanes - ceil(over / LANE)))

    def _boxes(self, record_id: str) -> list[QRectF]:
        return [_box_of(spot) for spot in self._sheet.spots if record_id in spot.events]

    def _frame(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QPen(theme["accent"], 1.2))
        for box in self._boxes(self.chosen):
            painter.drawRoundedRect(box.adjusted(-RIM, -1, RIM, 1), 4, 4)

    def _spoken(self, record_id: str) -> str:
        return say("{event}, {place} of {count}", event=self.told(record_id), place=self._place(record_id) + 1,
                   count=len(self._events))

    def _place(self, event_id: str) -> int:
        return next((place for place, event in enumerate(self._events) if event.id == event_id), 0)

    def _go(self, place: int) -> None:
        if self._events:
            self._choose(self._events[min(max(place, 0), len(self._events) - 1)].id)


def _box_of(spot: Spot) -> QRectF:
    return QRectF(spot.left, spot.top, spot.width, spot.height)
