"""Tell a screen reader what the caret has come to, and how many tags the overview paints."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from editor.ui.tagging.describing import card_at
from editor.ui.window import MainWindow
from editor.words import say_number

_REST_MS = 150
"""How long the caret rests before what it stands in is told: nobody listens to what is passed by."""


class AnnouncingWiring(QObject):
    """What is painted in the article, in words. Without a screen reader nothing is worked out."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._view = window, window.view
        self._told = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell)
        self._view.caret_moved.connect(self._follow)
        window.reading.article_shown.connect(self._begin)

    def _begin(self) -> None:
        self._told = ""
        self._follow()

    def _follow(self) -> None:
        if QAccessible.isActive():
            self._rest.start()

    def _tell(self) -> None:
        """Tell the record at the caret when it is another than before, and count what the overview shows."""
        project, article = self._window.bridge.project, self._window.reading.article
        if not article or not project.is_loaded(article):
            return
        count = len(project.mentions_of(article))
        self._view.verticalScrollBar().setAccessibleDescription(
            say_number("{count} tag; ] and [ go from one to the next", "{count} tags; ] and [ go from one to the next",
                       count))
        mark = self._view.mark_at_caret
        told = mark.id if mark else ""
        if told != self._told:
            self._told = told
            card = card_at(project, article, told, self._view.caret) if told else None
            self._view.setAccessibleDescription(card.spoken if card else "")
            if card:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, card.spoken))
