"""Connect the guide, which is read in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from editor import assets
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect


class HelpWiring(QObject):
    """The guide: made when it is asked for, and brought forward when it is asked for again."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        connect(window.commands, {"guide": self._show})

    def _show(self) -> None:
        from editor.ui.help.guide import GuideWindow
        shown = self._window.findChild(QDialog, "guideDialog") or GuideWindow(assets.document("guide.md"), self._window)
        shown.show()
        shown.raise_()
        shown.activateWindow()
