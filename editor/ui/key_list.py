"""List all keys: those of the commands, the letters that tag, and what other keys do in an article."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.model.scheme import Scheme
from editor.ui.article.keys import explained
from editor.ui.commands import COMMANDS, MENUS
from editor.ui.type_toggles import kinds_of
from editor.words import say

Row = tuple[str, str]
"""Keys, and what they do."""


class KeyList(QDialog):
    """The keys in groups, one under the other."""

    def __init__(self, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(say("Keys"))
        self.resize(QSize(560, 640).boundedTo(parent.size()))
        self.finished.connect(self.deleteLater)
        area = QScrollArea()
        area.setWidget(_grid(_groups(scheme)))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 16, 16)
        column.addWidget(area)
        column.addWidget(buttons)


def _groups(scheme: Scheme) -> list[tuple[str, list[Row]]]:
    letters = [(key, say("Tag as {kind}", kind=label)) for _, key, label in kinds_of(scheme) if key]
    article = [*letters, *explained()]
    groups = [(say("In the article"), article)]
    for menu in MENUS:
        rows = [(QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText), say(command.words))
                for command in COMMANDS if command.menu == menu and command.keys]
        groups += [(say(menu), rows)] if rows else []
    return groups


def _grid(groups: Iterable[tuple[str, list[Row]]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(24, 16, 16, 8)
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(1, 1)
    for title, rows in groups:
        grid.addWidget(_label(title, "title"), grid.rowCount(), 0, 1, 2)
        for keys, words in rows:
            line = grid.rowCount()
            grid.addWidget(_label(keys, "second"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label(words), line, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return holder


def _label(words: str, role: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not role)
    label.setProperty("role", role)
    if role == "title":
        label.setContentsMargins(0, 12, 0, 2)
    return label
