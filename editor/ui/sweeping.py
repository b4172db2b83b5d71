"""Look through the articles of the open project in the background, and tell of those that are damaged in its file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from editor.model.records import Article
from editor.storage.sweep import Sweep
from editor.ui.bridge import Bridge
from editor.words import say_number

_BEGIN_AFTER_S = 5.0
"""How long a project is open before its articles are looked through: the first seconds are full of other work."""


class Sweeping(QObject):
    """The sweep of the open project, from soon after it is opened until it is closed.

    `found` carries the id of a damaged article, `told` a sentence on what is wrong with it, for the analyst.
    """

    found = Signal(str)
    told = Signal(str)
    _found_beside = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sweep: Sweep | None = None
        self._count = 0
        self._found_beside.connect(self._take, Qt.ConnectionType.QueuedConnection)
        bridge.opened.connect(lambda: self.begin(_BEGIN_AFTER_S))
        bridge.about_to_close.connect(self._stop)

    def begin(self, begin_after: float = 0) -> None:
        """Look through the articles of the open project, if there is one, after so many seconds."""
        self._stop()
        self._count = 0
        if (desk := self._bridge.desk) is not None:
            self._sweep = Sweep(desk.path, self._found_beside.emit, begin_after=begin_after)

    def _stop(self) -> None:
        if self._sweep is not None:
            self._sweep.stop()
            self._sweep = None

    def _take(self, article_id: str, sentence: str) -> None:
        """Tell of a damaged article, unless the project it is of was closed meanwhile."""
        if self._bridge.project.find(Article, article_id) is None:
            return
        self._count += 1
        self.found.emit(article_id)
        self.told.emit(sentence if self._count == 1 else say_number(
            "{count} article is damaged in the project file. Checks lists it.",
            "{count} articles are damaged in the project file. Checks lists them.", self._count))
