"""Count what waits for a decision in the article on the screen, after every change that may tell otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from editor.model.review import waiting
from editor.ui.bridge import Bridge
from editor.ui.reading import Reading


class Waiting(QObject):
    """`counted` carries how many suggestions of the article wait, quiet ones apart; 0 without an article."""

    counted = Signal(int)

    def __init__(self, bridge: Bridge, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._reading = bridge, reading
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._count)
        for told in (bridge.changed, bridge.opened, reading.article_shown):
            told.connect(self._soon.start)

    def _count(self) -> None:
        shown = self._reading.in_view
        self.counted.emit(waiting(self._bridge.project, shown) if shown else 0)
