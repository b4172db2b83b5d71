"""Tell what a file of another tool could not hold, or what of it was not taken in, until it is read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from editor.ui.fonts import Weight, interface_font, text_scale
from editor.words import say

_WIDTH, _MOST = 560, 420
_FEW = 40
"""Up to how many lines the list is as high as they are."""


class ToldList(QDialog):
    """Sentences about files, under the name of each. The window stays usable behind it."""

    def __init__(self, title: str, told: Iterable[tuple[str, Iterable[str]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toldList")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(round(_WIDTH * text_scale()))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        head = QLabel(title)
        head.setFont(interface_font(15, Weight.DemiBold))
        head.setWordWrap(True)
        column.addWidget(head)
        column.addWidget(told_words(told, title), 1)
        close = QPushButton(say("Close"))
        close.setObjectName("closeToldButton")
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)


def told_words(told: Iterable[tuple[str, Iterable[str]]], name: str) -> QTextBrowser:
    """Return the sentences under the name of what each is about; one text, for there may be thousands."""
    area = QTextBrowser()
    area.setObjectName("toldSentences")
    area.setAccessibleName(name)
    area.setProperty("role", "printed")
    area.setOpenLinks(False)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.document().setDocumentMargin(0)
    few = _write(QTextCursor(area.document()), told) <= _FEW
    most = round(_MOST * text_scale())
    if few:
        area.document().setTextWidth(round((_WIDTH - 60) * text_scale()))
        most = min(most, round(area.document().size().height()) + 4)
    area.setMinimumHeight(most)
    area.moveCursor(QTextCursor.MoveOperation.Start)
    return area


def _write(cursor: QTextCursor, told: Iterable[tuple[str, Iterable[str]]]) -> int:
    """Write names and sentences, and return how many lines that makes; foreign words are written as they are."""
    title, plain, count = QTextCharFormat(), QTextCharFormat(), 0
    title.setFont(interface_font(13, Weight.DemiBold))
    plain.setFont(interface_font(13))
    cursor.beginEditBlock()  # laid out once
    for thing, sentences in told:
        for words, form, gap in ((thing, title, 8), *((sentence, plain, 2) for sentence in sentences)):
            block = QTextBlockFormat()
            block.setTopMargin(gap if count else 0)
            if count:
                cursor.insertBlock(block)
            cursor.insertText(" ".join(words.split()), form)
            count += 1
    cursor.endEditBlock()
    return count
