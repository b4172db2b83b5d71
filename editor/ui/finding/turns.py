"""Do long work in turns, so that the window has its own between them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

_TURN = 0.015
"""How many seconds are worked at a time."""


class Turns(QObject):
    """One work at a time, in small steps: those of the first turn are done at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._then: Callable[[], None] = _nothing
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(lambda: self._go_on(time.monotonic() + _TURN))

    @property
    def is_over(self) -> bool:
        """Tell whether nothing is left to do."""
        return self._work is None

    def start(self, work: Iterator[object], then: Callable[[], None]) -> None:
        """Begin a work and give up the one before; `then` is done when all of it is."""
        self._work, self._then = work, then
        self._go_on(time.monotonic() + _TURN)

    def finish(self) -> None:
        """Do what is left now."""
        self._go_on(float("inf"))

    def stop(self) -> None:
        """Give the work up."""
        self._timer.stop()
        self._work, self._then = None, _nothing

    def _go_on(self, until: float) -> None:
        self._timer.stop()
        if self._work is None:
            return
        for _ in self._work:
            if time.monotonic() > until:
                self._timer.start()
                return
        then = self._then
        self.stop()
        then()


def _nothing() -> None:
    """Follow a work with nothing."""
