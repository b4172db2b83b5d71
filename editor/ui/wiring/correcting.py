"""Connect the corrections and the lines of the article with its menu and with the frame that asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAction

from editor.ui.correcting import Correcting, Wish
from editor.ui.correction_frame import CorrectionFrame
from editor.ui.panes import give_keys_back
from editor.ui.window import MainWindow
from editor.words import say


class CorrectingWiring(QObject):
    """The entries of the Annotate menu that correct, and the frame they open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._deeds = Correcting(window.bridge, window.reading, window.view, self)
        self._frame: CorrectionFrame | None = None
        self._deeds.asked.connect(self._ask)
        self._actions: dict[QAction, Callable[[], bool]] = {
            self._action("correct", say("Correct the selected words…"), self._deeds.ask): lambda: self._deeds.has_words,
            self._action("set aside", say("Set this line aside"), lambda: self._deeds.set_line_aside(True)):
                lambda: self._is_aside(False),
            self._action("keep line", say("Keep this line"), lambda: self._deeds.set_line_aside(False)):
                lambda: self._is_aside(True),
        }
        window.tag_menu.correct.addActions(list(self._actions))
        window.tag_menu.asked.connect(self._see_what_can_be_done)
        for told in (window.view.verticalScrollBar().valueChanged, window.resized, window.reading.article_shown,
                     window.bridge.about_to_close):
            told.connect(self._leave)

    def _action(self, name: str, words: str, deed: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.triggered.connect(lambda: deed())
        return action

    def _see_what_can_be_done(self) -> None:
        for action, condition in self._actions.items():
            action.setEnabled(condition())

    def _is_aside(self, aside: bool) -> bool:
        line = self._deeds.line
        return line is not None and line.set_aside == aside

    def _ask(self, wish: Wish) -> None:
        view = self._window.view
        if view.words_rect(wish.begin, wish.end).isEmpty():
            view.reveal(wish.begin, wish.end)
        place = view.words_rect(wish.begin, wish.end)
        beside = QRect(view.viewport().mapTo(self._window, place.topLeft()), place.size())
        self._asking().ask(wish, beside)

    def _asking(self) -> CorrectionFrame:
        if self._frame is None:
            self._frame = CorrectionFrame(self._window)
            self._frame.applied.connect(self._deeds.correct)
            self._frame.removed.connect(self._deeds.remove)
            self._frame.closed.connect(lambda: give_keys_back(self._window))
        return self._frame

    def _leave(self) -> None:
        if self._frame is not None:
            self._frame.leave()
