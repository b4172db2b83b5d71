"""Connect the settings with everything that follows them, and the windows that show keys and settings."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.model.edits.projects import set_project
from editor.model.scheme import Scheme, scheme_of
from editor.storage.settings import KEYS
from editor.ui.article.keys import bindings_with
from editor.ui.letters import prefer_letters
from editor.ui.looks import Looks
from editor.ui.preferences.current import Preferences
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect


class PreferencesWiring(QObject):
    """Preferences, and the list of keys; each is made when it is asked for."""

    def __init__(self, window: MainWindow, looks: Looks) -> None:
        super().__init__(window)
        self._window, self._looks = window, looks
        self.preferences = Preferences(self)
        self.preferences.changed.connect(self._follow)
        self.preferences.refused.connect(window.toast.tell)
        connect(window.commands, {"preferences": self._open, "keys": self._show_keys})
        if changed := self.preferences.settings.keys:
            window.view.set_bindings(bindings_with(changed))

    def _follow(self, name: str) -> None:
        window, settings = self._window, self.preferences.settings
        self._looks.follow(settings)
        window.waiting.heed(settings)
        if name == "keys":
            window.commands.set_keys(settings.keys)
            window.view.set_bindings(bindings_with(settings.keys))
            prefer_letters(settings.keys)
            window.bridge.letters_changed.emit()
        elif name == "analyst":
            window.bridge.set_author(settings.analyst)
            self._sign(settings.analyst)
            window.status.show_author()

    def _sign(self, analyst: str) -> None:
        """Let the papers of a project that nobody has signed be prepared by whoever says a name now."""
        bridge = self._window.bridge
        if bridge.desk is not None and not bridge.is_read_only and not bridge.project.info.analyst:
            bridge.submit(set_project(analyst=analyst))

    def _open(self, group: str = "") -> None:
        from editor.ui.preferences.dialog import PreferencesDialog
        dialog = PreferencesDialog(self.preferences, self._scheme(), self._window)
        dialog.open()
        if group:
            dialog.go_to(group)

    def _show_keys(self) -> None:
        from editor.ui.key_list import KeyList
        listed = KeyList(self._scheme(), self.preferences.settings.keys, self._window)
        listed.change_requested.connect(lambda: self._open(KEYS))
        listed.open()

    def _scheme(self) -> Scheme:
        return scheme_of(self._window.bridge.project)
