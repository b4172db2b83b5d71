"""Keep a dialog open while its project moves into another file; it goes when another is worked on, or none."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from editor.ui.bridge import Bridge


class Staying(QObject):
    """Closes a dialog with its project, for dialogs that know records by their ids and load what a deed needs."""

    def __init__(self, bridge: Bridge, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._bridge, self._dialog = bridge, dialog
        bridge.opened.connect(self._follow)

    def _follow(self) -> None:
        desk = self._bridge.desk
        if desk is None or desk.moved_from is None:
            self._dialog.reject()
