"""Do slow work beside the window: a thread of its own, its result or failure back on the window's thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editor.model.errors import DossierError
from editor.words import say

SLOW_MS = 300
"""How long work may take before a person is told that it goes on."""

_log = logging.getLogger(__name__)


class Work(QObject):
    """One deed at a time in a thread. `done` carries its result, `failed` a sentence; either one comes in every case.

    `slow` says that it takes longer than a person waits without a word.
    """

    done = Signal(object)
    failed = Signal(str)
    slow = Signal()
    _finished = Signal(object, str)

    def __init__(self, deed: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._deed = deed
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self.slow)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin; the work lives until its result has been told."""
        self._patience.start()
        self._thread.start()

    def _run(self) -> None:
        result, failure = attempted(self._deed)
        with suppress(RuntimeError):  # who asked is gone, a dialog that was closed
            self._finished.emit(result, failure)

    def _tell(self, result: object, failure: str) -> None:
        self._patience.stop()
        self._thread.join()
        if failure:
            self.failed.emit(failure)
        else:
            self.done.emit(result)
        self.deleteLater()


def attempted(deed: Callable[[], Any]) -> tuple[Any, str]:
    """Return what a deed beside the window gives, or why it gives nothing, in a sentence."""
    try:
        return deed(), ""
    except DossierError as refusal:
        return None, str(refusal)
    except Exception as fault:  # noqa: BLE001  # a door: the thread would end without a word
        _log.exception("work beside the window failed")
        return None, _sentence(fault)


def _sentence(fault: Exception) -> str:
    return say("This was not done, because of a fault in the program ({kind}: {fault}). Your project is as it was. "
               "Try again, and report the fault if it stays.", kind=type(fault).__name__, fault=fault)
