"""Go from card to card of the tour, each beside what it speaks of, and notice where a person goes by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.ui.tour.card import TourCard
from editor.ui.tour.ring import Ring
from editor.ui.tour.stops import Stop, StopName

_LOOK_MS = 50
"""How often it is looked where a thing stands: scrolling, wrapping and dragged edges move it, each in its own way."""


class Tour(QObject):
    """The tour of a window. It blocks nothing: whatever else a person does, the card waits.

    `led` wishes for a thing to be brought into sight, by its name; `ended` tells that a person wants no tour any more,
    `left` that the card is gone and whether the keys were in it.
    """

    led = Signal(str)
    ended = Signal()
    left = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._stops: Sequence[Stop] = ()
        self._step = 0
        self._place_of: Callable[[StopName], QRect] = lambda _: QRect()
        self._ring, self.card = Ring(window), TourCard(window)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._follow)
        self.card.stepped.connect(self._step_by)
        self.card.dismissed.connect(self._end)
        window.installEventFilter(self)

    @property
    def stop(self) -> StopName | None:
        """Return which thing the card speaks of, or None where there is no card."""
        return self._stops[self._step].name if self._stops else None

    def begin(self, stops: Sequence[Stop], place_of: Callable[[StopName], QRect]) -> None:
        """Show the first card; `place_of` tells where in the window a thing is seen, empty for out of sight."""
        self._stops, self._place_of = stops, place_of
        self._go(0)
        self._look.start()

    def reach(self, name: StopName) -> None:
        """Show the card of a thing that a person came to, if they are not there or beyond; the keys stay."""
        ahead = [step for step, stop in enumerate(self._stops) if stop.name == name and step > self._step]
        if ahead:
            self._step = ahead[0]
            self._show(takes_keys=self.card.has_keys)

    def leave(self) -> None:
        """Take the card away; the tour may begin again."""
        if self._stops:
            self._stops = ()
            self._look.stop()
            had_keys = self.card.has_keys
            self.card.hide()
            self._ring.hide()
            self.left.emit(had_keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End on Esc wherever the keys are, once nothing nearer to them needs it."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if self._stops and is_escape and event.type() == QEvent.Type.KeyPress:
            self._end()
            return True
        return False

    def _step_by(self, by: int) -> None:
        if self._step + by >= len(self._stops):
            self._end()
        else:
            self._go(max(0, self._step + by))

    def _go(self, step: int) -> None:
        self._step = step
        self.led.emit(self._stops[step].name)
        self._show(takes_keys=True)

    def _show(self, *, takes_keys: bool) -> None:
        self.card.show_stop(self._stops[self._step], self._step, len(self._stops), takes_keys=takes_keys)
        self._follow()

    def _end(self) -> None:
        self.leave()
        self.ended.emit()

    def _follow(self) -> None:
        """Let the card and the frame stand where the thing is now."""
        place = self._place_of(self._stops[self._step].name)
        self._ring.surround(place)
        self.card.stand_beside(place)
