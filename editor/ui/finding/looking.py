"""Look through a project in a thread of its own, and tell what is found where the looker was made."""

from __future__ import annotations

import threading
from abc import abstractmethod

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance


class Looking(QObject):
    """One look, done in `_look`. What it tells by `_tell` arrives in order on the thread this was made on, until it is
    stopped.
    """

    _told = Signal(object, object)
    _over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_stopped = False
        self._told.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._go, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin at once."""
        if not self._is_stopped and self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """Tell nothing any more; the thread ends by itself, and so does this."""
        self._is_stopped = True
        if not self._thread.is_alive():
            self.deleteLater()

    def join(self) -> None:
        """Stop, and come back once nothing is read any more."""
        self.stop()
        if self._thread.is_alive():
            self._thread.join()

    @abstractmethod
    def _look(self) -> None:
        """Look, on the thread; tell what is found, and that it is all."""

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        self._told.emit(signal, values)

    def _run(self) -> None:
        try:
            self._look()
        finally:
            self._over.emit()

    def _hand_on(self, signal: SignalInstance, values: tuple[object, ...]) -> None:
        if not self._is_stopped:
            signal.emit(*values)

    def _go(self) -> None:
        if self._is_stopped:
            self.deleteLater()
