"""Tell what a file of another tool could not hold, or what of it was not taken in, until it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from editor.ui.fonts import Weight, interface_font, text_scale
from editor.words import say

_WIDTH, _MOST = 560, 420
_FEW = 40
"""Up to how many lines the list is as high as they are."""
_SLICE = 100
"""How many lines are written before the window has its turn."""


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
    """Return the sentences under the name of what each is about; one text, for there may be thousands.

    What is more than a window can show is written at the turns that follow.
    """
    area = QTextBrowser()
    area.setObjectName("toldSentences")
    area.setAccessibleName(name)
    area.setProperty("role", "printed")
    area.setOpenLinks(False)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.document().setDocumentMargin(0)
    few = _Writing(area, told).count <= _FEW
    most = round(_MOST * text_scale())
    if few:
        area.document().setTextWidth(round((_WIDTH - 60) * text_scale()))
        most = min(most, round(area.document().size().height()) + 4)
    area.setMinimumHeight(most)
    area.moveCursor(QTextCursor.MoveOperation.Start)
    return area


class _Writing(QObject):
    """Names and sentences on their way into a text, some at each turn; foreign words are written as they are."""

    def __init__(self, area: QTextBrowser, told: Iterable[tuple[str, Iterable[str]]]) -> None:
        super().__init__(area)
        self._cursor = QTextCursor(area.document())
        self._title, self._plain = QTextCharFormat(), QTextCharFormat()
        self._title.setFont(interface_font(13, Weight.DemiBold))
        self._plain.setFont(interface_font(13))
        self._lines = _lines(told)
        self.count = 0
        self._write()

    def _write(self) -> None:
        self._cursor.beginEditBlock()  # laid out once
        written = sum(self._add(words, is_name=is_name) for words, is_name in islice(self._lines, _SLICE))
        self._cursor.endEditBlock()
        if written == _SLICE:
            QTimer.singleShot(0, self, self._write)

    def _add(self, words: str, *, is_name: bool) -> int:
        block = QTextBlockFormat()
        block.setTopMargin((8 if is_name else 2) if self.count else 0)
        if self.count:
            self._cursor.insertBlock(block)
        self._cursor.insertText(" ".join(words.split()), self._title if is_name else self._plain)
        self.count += 1
        return 1


def _lines(told: Iterable[tuple[str, Iterable[str]]]) -> Iterator[tuple[str, bool]]:
    """Yield all lines, and whether each is the name of what is told of."""
    for thing, sentences in told:
        yield thing, True
        for sentence in sentences:
            yield sentence, False
