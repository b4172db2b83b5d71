"""Do slow work beside the window: a thread of its own, its result or failure back on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from editor.model.errors import DossierError


class Work(QObject):
    """One deed at a time in a thread. `done` carries its result, `failed` the sentence of a DossierError."""

    done = Signal(object)
    failed = Signal(str)
    _finished = Signal(object, str)

    def __init__(self, deed: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._deed = deed
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin; the work lives until its result has been told."""
        self._thread.start()

    def _run(self) -> None:
        try:
            self._finished.emit(self._deed(), "")
        except DossierError as failure:
            self._finished.emit(None, str(failure))

    def _tell(self, result: object, failure: str) -> None:
        self._thread.join()
        if failure:
            self.failed.emit(failure)
        else:
            self.done.emit(result)
        self.deleteLater()
