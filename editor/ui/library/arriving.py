"""Let articles that arrive one after the other come into the library together, so that it is drawn once for many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

_REST_MS = 200
"""How long articles gather after others have come."""


class Arriving(QObject):
    """The ids of articles on their way into the library: the first go there at once, those that follow it gather."""

    def __init__(self, take: Callable[[Sequence[str]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        self._waiting: list[str] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.settle)

    def __contains__(self, article_id: str) -> bool:
        return article_id in self._waiting

    def add(self, ids: Sequence[str]) -> None:
        """Let articles come, at once or with those that follow."""
        self._waiting += ids
        if not self._rest.isActive():
            self.settle()

    def settle(self) -> None:
        """Let all come that wait."""
        if self._waiting:
            ids, self._waiting = self._waiting, []
            self._rest.start()
            self._take(ids)

    def forget(self) -> None:
        """Let none come: they are there, or gone."""
        self._waiting = []
