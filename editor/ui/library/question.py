"""Ask whether articles shall go, and say what goes with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.words import say, say_number


class Question(QDialog):
    """A question about the articles, their tags and quotes counted; Enter keeps them."""

    def __init__(self, articles: Sequence[Article], tags: int, quotes: int, parent: QWidget) -> None:
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
        for label in (title, gone):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(380)
            column.addWidget(label)
        column.addLayout(self._buttons())
        self.setAccessibleDescription(gone.text())

    def _buttons(self) -> QHBoxLayout:
        keep, delete = QPushButton(say("Keep")), QPushButton(say("Delete"))
        keep.setObjectName("keepButton")
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        delete.setObjectName("deleteButton")
        delete.setAutoDefault(False)
        delete.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(delete)
        return row


def _what_goes(tags: int, quotes: int) -> str:
    return say("{tags} and {quotes} go along, and events and sentences lose the passages they take from there. "
               "Undo brings everything back, and so does the trash at any later time.",
               tags=say_number("{count} tag", "{count} tags", tags),
               quotes=say_number("{count} quote", "{count} quotes", quotes))
