"""Keep where each article of the open project was left, so that one comes back to the lines one was reading."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from editor.model.records import Article
from editor.ui.article import ArticleView
from editor.ui.bridge import Bridge
from editor.ui.reading import Reading

_MOST = 40
"""Of how many articles it is told to the next run; while the program runs all are kept."""


class Bookmarks(QObject):
    """The first line in the window of each article that was left, as the code point at which it begins."""

    def __init__(self, bridge: Bridge, reading: Reading, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._view = bridge, view
        self._shown = ""
        self._places: dict[str, int] = {}
        reading.left.connect(self._keep)
        reading.words_shown.connect(self._return)

    @property
    def latest(self) -> dict[str, int]:
        """Return the places of the articles left last, that of the article on the screen as it is now."""
        self._keep(self._shown)
        return dict(list(self._places.items())[-_MOST:])

    def begin_with(self, places: Mapping[str, int]) -> None:
        """Go by these places, of another project or an earlier run."""
        self._shown = ""
        self._places = dict(places)

    def _keep(self, article: str) -> None:
        if article and article == self._shown and self._bridge.project.find(Article, article) is not None:
            self._places.pop(article, None)  # so that the last of them is the one left last
            self._places[article] = self._view.place()

    def _return(self, article: str) -> None:
        self._shown = article
        if (place := self._places.get(article, 0)) > 0:
            self._view.return_to(min(place, len(self._view.words)))
