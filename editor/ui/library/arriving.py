"""Let articles that arrive one after the other come into the library together, so that it is drawn once for many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

_REST_MS = 200
"""How long articles gather after others have come."""


class Arriving(QObject):
    """The ids of articles on their way into the library. They go there at once; where many are awaited, those that
    follow the first gather for a while.
    """

    def __init__(self, take: Callable[[Sequence[str]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        self._waiting: list[str] = []
        self._are_many = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.settle)

    def __contains__(self, article_id: str) -> bool:
        return article_id in self._waiting

    def await_many(self, *, many: bool) -> None:
        """Let articles gather from now on, or come at once again, with all that wait."""
        self._are_many = many
        if not many:
            self.settle()

    def add(self, ids: Sequence[str]) -> None:
        """Let articles come, at once or with those that follow."""
        self._waiting += ids
        if not (self._are_many and self._rest.isActive()):
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
