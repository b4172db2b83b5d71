"""Connect the types of a project with everything that offers or draws them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.model.change import Change
from editor.model.scheme import changes_scheme, scheme_of
from editor.ui.letters import kinds_of
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect


class TypesWiring(QObject):
    """The dialog of types, and what follows when they are others, also by an undo."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        connect(window.commands, {"types": lambda: window.types.show()})
        window.bridge.changed.connect(self._follow)

    def _follow(self, change: Change) -> None:
        if changes_scheme(change):
            self._window.toggles.offer_anew(kinds_of(scheme_of(self._window.bridge.project)))
            self._window.bridge.letters_changed.emit()
