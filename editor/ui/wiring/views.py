"""Connect the commands that show parts of the window, tell of its keys, or close it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from editor import __version__
from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say


class ViewsWiring(QObject):
    """The commands of the View and Help menus."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window = window
        connect(window.commands, {
            "annotate": panes.go_to_article, "briefing": panes.go_to_briefing, "beside": panes.toggle_beside,
            "library": panes.toggle_library, "form": panes.toggle_records,
            "entities": lambda: window.records.focus_table("entity"),
            "events": lambda: window.records.focus_table("event"),
            "quotes": lambda: window.records.focus_table("quote"),
            "next pane": lambda: panes.move(1), "previous pane": lambda: panes.move(-1),
            "about": self._show_about, "quit": window.close,
        })
        window.resized.connect(panes.fit)
        if window.isVisible():
            panes.fit(window.width())

    def _show_about(self) -> None:
        QMessageBox.about(self._window, say("About Dossier"), say(
            "Dossier {version}\n\nEvery sentence of the briefing can show the words it rests on. Nothing leaves this "
            "computer.", version=__version__))
