"""Ask for what is read for the open project, and give it up with that."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor import workspace
from editor.ui.bridge import Bridge


class Asked(QObject):
    """What is asked for on behalf of the open project: once it is closed, the processes that are at it end."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._asking: workspace.Asking | None = None
        bridge.opened.connect(self._give_up)

    def asking(self) -> workspace.Asking:
        """Return the one who asks for this project."""
        self._asking = self._asking or workspace.Asking()
        return self._asking

    def _give_up(self) -> None:
        if self._asking is not None:
            self._asking.give_up()
            self._asking = None
