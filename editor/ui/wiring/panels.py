"""Connect the commands that open a panel at the foot, or save it as a picture."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt

from editor.ui.panes import Panes
from editor.ui.pictured import Pictured, PictureSaver
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say

_PANELS = ("timeline", "chart", "checks")


class PanelsWiring(QObject):
    """The panels by their commands. What is saved is the panel that is open."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._saver = PictureSaver(window)
        self._saver.told.connect(window.toast.tell)
        self._saver.refused.connect(window.bridge.refused)
        connect(window.commands, {name: partial(self._open, name) for name in _PANELS} | {"save picture": self._save})

    def _open(self, name: str) -> None:
        self._panes.show_article()
        self._window.panels.open(name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _save(self) -> None:
        shown = self._window.panels.shown
        if shown is None or not isinstance(shown[1], Pictured):
            self._window.bridge.refused.emit(say("No picture was saved: open the timeline or another panel below the "
                                                 "article first."))
            return
        self._saver.ask(shown[1], shown[0], self._window.projects.folder())
