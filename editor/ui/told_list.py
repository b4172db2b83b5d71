"""Tell what a file of another tool could not hold, or what of it was not taken in, until it is read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.labels import plain_label
from editor.words import say

_WIDTH, _MOST = 560, 420


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
        column.addWidget(_rows(told, title), 1)
        close = QPushButton(say("Close"))
        close.setObjectName("closeToldButton")
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)


def _rows(told: Iterable[tuple[str, Iterable[str]]], name: str) -> QScrollArea:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for file, sentences in told:
        column.addWidget(_words(file, "title"))
        for sentence in sentences:
            column.addWidget(_words(sentence, "second"))
    column.addStretch(1)
    area = QScrollArea()
    area.setObjectName("toldSentences")
    area.setAccessibleName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    wanted = holder.heightForWidth(round((_WIDTH - 60) * text_scale()))
    area.setFixedHeight(min(wanted, round(_MOST * text_scale())))
    return area


def _words(words: str, role: str) -> QLabel:
    label = plain_label(role, words)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
