"""Finish the window after its first picture: what greets a person stands at once, all else follows a part at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction

from editor.ui.looks import Looks
from editor.ui.parts import early_parts_of
from editor.ui.window import MainWindow

_FIRST = ("msgspec", "editor.model.text", "editor.model.project", "editor.session", "editor.storage.project_file",
          "editor.workspace.projects", "editor.model.matching", "editor.ui.article.sheet", "editor.ui.article.reader",
          "editor.ui.tables", "editor.ui.forms.fields")
"""What several parts need: imported each at a turn of its own, so that no part takes long."""


class Threshold(QObject):
    """The rest of a window in the making: a part at each turn of the event loop in which nothing else happens.

    Keys and mouse work meanwhile. A deed asked for before all is there finishes the window first, and is done then.
    `crossed` tells that the window is whole.
    """

    crossed = Signal()

    def __init__(self, window: MainWindow, looks: Looks) -> None:
        super().__init__(window)
        self._window = window
        self._looks = looks
        self._rest: Iterator[object] | None = self._furnish()
        self._undo: list[Callable[[], object]] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._take_turn)
        for action in window.commands.all():
            self._hold(action.triggered, lambda *_, action=action: _repeat(action))
        for wish in (window.dropped, *window.empty.wishes):
            self._hold(wish, lambda *values, wish=wish: wish.emit(*values))
        for menu in window.commands.menus:
            self._hold(menu.aboutToShow, lambda: None)

    @property
    def is_crossed(self) -> bool:
        """Tell whether the window is whole."""
        return self._rest is None

    def start(self) -> None:
        """Begin, once the first picture is drawn."""
        self._turn.start()

    def finish(self) -> None:
        """Make what is missing now."""
        while not self.is_crossed:
            self._take_turn()

    def _take_turn(self) -> None:
        if self._rest is not None and next(self._rest, self) is self:
            self._rest = None
            self._turn.stop()
            self.crossed.emit()

    def _furnish(self) -> Iterator[object]:
        window = self._window
        yield QtCore.Qt  # 1,200 names, which the greeting does without: a sixth of the time a bare window takes
        for module in (*_FIRST, *(part.module for part in early_parts_of(MainWindow).values()), "editor.ui.wiring"):
            yield import_module(module)
        for name in early_parts_of(MainWindow):
            yield getattr(window, name)
        window.furnish()
        yield window
        for release in self._undo:
            release()
        import_module("editor.ui.wiring").Wiring(window, self._looks)

    def _hold(self, signal: SignalInstance, repeat: Callable[..., object]) -> None:
        """Let a signal that comes too early finish the window, and come again."""
        def answer(*values: object) -> None:
            self.finish()
            repeat(*values)

        signal.connect(answer)
        self._undo.append(lambda: signal.disconnect(answer))


def _repeat(action: QAction) -> None:
    if action.isCheckable():
        action.setChecked(not action.isChecked())  # as it was before the click that is repeated
    action.trigger()
