"""Ask whether articles shall go, and say what goes with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.edits.articles import title_of
from editor.model.edits.fields import shortened
from editor.model.records import Article
from editor.words import say, say_number

_NAMED = 5
"""How many of the articles that stay are named."""


class Question(QDialog):
    """A question about the articles, their tags and quotes counted, and which others stay; Enter keeps them."""

    def __init__(self, articles: Sequence[Article], tags: int, quotes: int, parent: QWidget, *,
                 staying: Sequence[Article] = ()) -> None:
        super().__init__(parent)
        self.setObjectName("deleteArticleDialog")
        self.setWindowTitle(say("Delete article") if len(articles) == 1 else say("Delete articles"))
        self.setAccessibleName(self.windowTitle())
        self.finished.connect(self.deleteLater)
        one = say("Delete “{title}” from this project?", title=title_of(articles[0]))
        title = QLabel(one if len(articles) == 1 else
                       say("Delete {count} articles from this project?", count=len(articles)))
        title.setProperty("role", "title")
        gone = QLabel(_what_goes(tags, quotes))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        kept = QLabel(_what_stays(staying))
        kept.setObjectName("stayingArticles")
        kept.setProperty("role", "warning")
        kept.setVisible(bool(staying))
        for label in (title, gone, kept):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(380)
            column.addWidget(label)
        column.addLayout(self._buttons())
        self.setAccessibleDescription(" ".join((gone.text(), kept.text())).strip())

    def _buttons(self) -> QHBoxLayout:
        keep, delete = QPushButton(say("Keep")), QPushButton(say("Delete"))
        keep.setObjectName("keepButton")
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        delete.setObjectName("deleteButton")
        delete.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(delete)
        return row


def _what_stays(articles: Sequence[Article]) -> str:
    """Say which articles stay, the first of them by their titles; blank for none."""
    if not articles:
        return ""
    titles = [shortened(title_of(article)) for article in articles[:_NAMED]]
    return say_number("“{titles}” stays: its tags in the project file cannot be read.",
                      "{count} articles stay, because their tags in the project file cannot be read: {titles}.",
                      len(articles), titles="; ".join((*titles, *(["…"] if len(articles) > _NAMED else []))))


def _what_goes(tags: int, quotes: int) -> str:
    back = say("Undo brings everything back, and so does the trash at any later time.")
    if not tags and not quotes:
        return back
    gone = say("{tags} and {quotes} go along, and events and sentences lose the passages they take from there.",
               tags=say_number("{count} tag", "{count} tags", tags),
               quotes=say_number("{count} quote", "{count} quotes", quotes))
    return f"{gone} {back}"
