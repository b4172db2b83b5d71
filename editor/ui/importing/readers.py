"""Read the files of a batch beside the window, a few at once and a few ahead of whoever takes them in."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from editor.ui.work import attempted


class Readers(QObject):
    """Threads that read things by their numbers, as many as are read at the same time.

    `arrived` carries a number, what was read, or None, and then the sentence that says why. `left` comes after `end`,
    when no thread is at work any longer; only then may this go.
    """

    arrived = Signal(int, object, str)
    left = Signal()
    _read = Signal(int, object, str)
    _gone = Signal()

    def __init__(self, numbers: range, read: Callable[[int], object], at_once: int, ahead: int,
                 parent: QObject) -> None:
        """Make them; at most `ahead` things are read, or being read, and not taken in yet."""
        super().__init__(parent)
        self._read_one = read
        self._numbers = iter(numbers)
        self._room = threading.Semaphore(ahead)
        self._lock = threading.Lock()
        self._has_ended = False
        self._read.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._gone.connect(self._count_out, Qt.ConnectionType.QueuedConnection)
        self._threads = [threading.Thread(target=self._run, daemon=True) for _ in range(at_once)]
        self._at_work = 0

    def start(self) -> None:
        """Begin to read."""
        for thread in self._threads:
            self._at_work += 1
            thread.start()

    def make_room(self) -> None:
        """Let a further one be read: one that was read was taken in."""
        self._room.release()

    def end(self) -> None:
        """Begin with no further one, and tell of none that is under way."""
        self._has_ended = True
        self._room.release(len(self._threads))
        self._leave()

    def _run(self) -> None:
        while (number := self._next()) is not None:
            given, failure = attempted(partial(self._read_one, number))
            with suppress(RuntimeError):  # the window is gone
                self._read.emit(number, given, failure)
        with suppress(RuntimeError):
            self._gone.emit()

    def _next(self) -> int | None:
        self._room.acquire()
        with self._lock:
            return None if self._has_ended else next(self._numbers, None)

    def _tell(self, number: int, given: object, failure: str) -> None:
        if not self._has_ended:
            self.arrived.emit(number, given, failure)

    def _count_out(self) -> None:
        self._at_work -= 1
        self._leave()

    def _leave(self) -> None:
        if self._has_ended and not self._at_work:
            for thread in self._threads:
                thread.join()
            self._read_one = _nothing  # who reads holds this, and both would stay: a project is no garbage looked for
            self.left.emit()


def _nothing(_: int) -> None:
    """Read no more."""
