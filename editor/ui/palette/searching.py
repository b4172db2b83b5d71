"""Search all articles for what is typed in the palette, beside the window, after a rest, and never for too long."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from editor.ui.bridge import Bridge
from editor.ui.palette.finding import SHORTEST
from editor.ui.work import Work
from editor.workspace import Hit, OpenProject, each_hit

REST_MS = 120
"""How long typing rests before all articles are searched."""

_MOST = 24


class Everywhere(QObject):
    """The search of one palette. `found` carries what was typed and the hits; a search given up tells nothing."""

    found = Signal(str, list)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wanted = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._search)

    def want(self, words: str) -> None:
        """Search for the words after a rest; for none, or too few letters, give up what is searched for."""
        self._wanted = words if len(words) >= SHORTEST else ""
        self._rest.start() if self._wanted else self._rest.stop()

    def _search(self) -> None:
        desk, words = self._bridge.desk, self._wanted
        if desk is None or not words:
            return
        work = Work(lambda: list(islice(self._still_wanted(desk, words), _MOST)), self)
        work.done.connect(lambda hits: self._tell(words, hits))
        work.start()

    def _still_wanted(self, desk: OpenProject, words: str) -> Iterator[Hit]:
        for hit in each_hit(desk, words):
            if words != self._wanted:
                return
            yield hit

    def _tell(self, words: str, hits: list[Hit]) -> None:
        if words == self._wanted:
            self.found.emit(words, hits)
