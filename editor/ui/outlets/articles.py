"""List the articles of an outlet, each a way to it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from editor.model.dates import short_date
from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged
from editor.words import say

_ROW, _MOST, _SIDE = 28, 6, 5


class ArticleLinks(QListWidget):
    """Articles by date and title; a click or Enter carries the id of one by `chosen`."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outletArticles")
        self.setAccessibleName(say("Articles of this outlet"))
        self.setProperty("role", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setViewportMargins(_SIDE, 0, _SIDE, 0)
        self.itemClicked.connect(self._choose)

    def show_articles(self, articles: Iterable[Article]) -> None:
        """Show these articles in this order; the one that the keys stand on stays."""
        current = self.currentItem()
        kept = current.data(Qt.ItemDataRole.UserRole) if current is not None else ""
        self.clear()
        for article in articles:
            self.addItem(_item(article))
            if article.id == kept:
                self.setCurrentRow(self.count() - 1)
        self.setVisible(self.count() > 0)
        self.setFixedHeight(min(self.count(), _MOST) * enlarged(_ROW) + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the article on Enter."""
        if event.key() in ENTER and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _item(article: Article) -> QListWidgetItem:
    title, published = title_of(article), short_date(article.published)
    item = QListWidgetItem(say("{date} · {title}", title=title, date=published) if published else title)
    item.setData(Qt.ItemDataRole.UserRole, article.id)
    item.setToolTip(item.text())
    item.setSizeHint(QSize(0, enlarged(_ROW)))
    return item
