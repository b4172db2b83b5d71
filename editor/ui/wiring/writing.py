"""Connect what is written in the briefing with the commands: forms of the words, finding and replacing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect

if TYPE_CHECKING:
    from editor.ui.briefing.replacing import Replacing

FORMS = ("bold", "italic", "bullets", "numbers")


class WritingWiring(QObject):
    """The commands that mean the page of the briefing; the row that finds is made when it is first wanted."""

    def __init__(self, window: MainWindow, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        self._replacing: Replacing | None = None
        connect(window.commands, {name: partial(self._form, name) for name in FORMS})
        connect(window.commands, {
            "replace": self._replace, "find": self._find, "find next": lambda: self._step(1),
            "find previous": lambda: self._step(-1), "mark judgement": self._judge})

    def _form(self, name: str) -> None:
        if writes_briefing(self._window):
            self._window.briefing.manuscript.form(name)

    def _judge(self) -> None:
        if writes_briefing(self._window):
            self._window.briefing.tray.sentence.judge()

    def _replace(self) -> None:
        self._panes.show_briefing()
        self._finding().open(replacing=True)

    def _find(self) -> None:
        if writes_briefing(self._window):
            self._finding().open(replacing=False)

    def _step(self, by: int) -> None:
        if writes_briefing(self._window):
            self._finding().step(by)

    def _finding(self) -> Replacing:
        if self._replacing is None:
            from editor.ui.briefing.replace_bar import ReplaceBar
            from editor.ui.briefing.replacing import Replacing
            manuscript = self._window.briefing.manuscript
            self._replacing = Replacing(self._window.bridge, manuscript, ReplaceBar(manuscript))
        return self._replacing


def writes_briefing(window: MainWindow) -> bool:
    """Tell whether the briefing is meant: it is shown without an article beside it, or it has the keys."""
    if not window.has_briefing or not window.briefing.isVisible():
        return False
    focused = QApplication.focusWidget()
    return not window.article_page.isVisible() or (focused is not None and window.briefing.isAncestorOf(focused))
