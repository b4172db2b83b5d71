"""Lay the article and the briefing side by side, so that words go from one into the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from editor.ui.fonts import text_scale
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.briefing.page import BriefingPage

_ROOM_FOR_TRAY = 1400
"""The width in pixels, at normal text, from which the evidence has room beside both."""
_ARTICLE, _PAGE = 560, 640
_LEAST_ARTICLE = 500


class Beside(QSplitter):
    """The article and the briefing, which it holds only while they are shown so."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("articleBesideBriefing")
        self.setAccessibleName(say("Article and briefing"))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._briefing: BriefingPage | None = None

    def hold(self, article: QWidget, briefing: BriefingPage) -> None:
        """Take both in, the article first."""
        if self._briefing is not None:
            return
        self._briefing = briefing
        article.setMinimumWidth(_LEAST_ARTICLE)
        for page in (article, briefing):
            self.addWidget(page)
            page.show()
        self.setStretchFactor(1, 1)
        self._fit()
        if self.width():
            self.setSizes([_ARTICLE, max(_PAGE, self.width() - _ARTICLE)])

    def give_back(self, pages: QStackedWidget) -> None:
        """Put both among the pages again."""
        if self._briefing is None:
            return
        self._briefing.stand_beside(False)
        self._briefing = None
        while (page := self.widget(0)) is not None:
            page.setMinimumWidth(0)
            pages.addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the evidence where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._briefing is not None:
            self._briefing.stand_beside(True, with_tray=self.width() >= _ROOM_FOR_TRAY * text_scale())
