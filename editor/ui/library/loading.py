"""Bring articles into memory a few at a time, so that the window has its turn between them."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from editor.ui.bridge import Bridge
from editor.words import say

_TURN = 0.03
"""How many seconds articles are loaded before the window has its turn."""

_PATIENCE_MS = 300


class Loading(QObject):
    """Articles on their way into memory. `ended` tells that all are there which can be read; it does not follow when
    the analyst stops, or when the project is closed.
    """

    ended = Signal()

    def __init__(self, bridge: Bridge, articles: Iterable[str], window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._articles = deque(articles)
        self._is_stopped = False
        count = len(self._articles)
        self._progress = QProgressDialog(say("Reading {count} articles…", count=count), say("Stop"), 0, count, window)
        self._progress.setObjectName("loadingProgress")
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(_PATIENCE_MS)
        self._progress.setValue(0)
        self._progress.canceled.connect(self._stop)
        bridge.about_to_close.connect(self._stop)
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self.go_on)

    def go_on(self) -> None:
        """Load articles for one turn; what is quickly done is done when this returns."""
        until = time.monotonic() + _TURN
        while self._articles and time.monotonic() < until:
            self._bridge.load(self._articles.popleft())
        self._progress.setValue(self._progress.maximum() - len(self._articles))  # which lets the window have its turn
        if self._articles and not self._is_stopped:
            self._turn.start()
        else:
            self._end()

    def _stop(self) -> None:
        self._is_stopped = True

    def _end(self) -> None:
        self._progress.deleteLater()
        self.deleteLater()
        if not self._is_stopped:
            self.ended.emit()
