"""List all keys in force: the letters that tag, what other keys do in an article, and those of the commands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.model.scheme import Scheme
from editor.ui.bindings import bindables, in_force, shown
from editor.ui.fonts import text_scale
from editor.ui.labels import plain_label
from editor.ui.letters import kinds_of
from editor.ui.palette.ranking import plain
from editor.ui.preferences.page import WrappedPage
from editor.ui.sign import Sign, lead
from editor.words import say, say_number

_Row = tuple[QLabel, QLabel]


class KeyList(QDialog):
    """The keys in groups, one under the other, and a search. `change_requested` wishes for other keys."""

    change_requested = Signal()

    def __init__(self, scheme: Scheme, changed: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(say("Keys"))
        self.resize((QSize(600, 660) * text_scale()).boundedTo(parent.size()))
        self.finished.connect(self.deleteLater)
        self._groups: dict[QLabel, list[_Row]] = {}
        area = QScrollArea()
        area.setObjectName("keysArea")
        area.setAccessibleName(say("Keys"))
        area.setWidget(self._grid(_keys(scheme, changed)))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._search())
        column.addWidget(area, 1)
        column.addLayout(self._foot())

    def _search(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("keysSearch")
        field.setAccessibleName(say("Search keys"))
        field.setPlaceholderText(say("Search keys"))
        lead(field, Sign("search"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._seek)
        self._field = field
        return field

    def _foot(self) -> QHBoxLayout:
        change, close = QPushButton(say("Change keys…")), QPushButton(say("Close"))
        change.setObjectName("changeKeysButton")
        change.clicked.connect(self._ask_change)
        close.setObjectName("closeButton")
        close.clicked.connect(self.reject)
        close.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(change)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _grid(self, groups: Mapping[str, list[tuple[str, str]]]) -> QWidget:
        holder = WrappedPage()
        grid = QGridLayout(holder)
        grid.setContentsMargins(4, 0, 12, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for title, rows in groups.items():
            heading = _label(title, "title")
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            self._groups[heading] = []
            for keys, words in rows:
                line = grid.rowCount()
                row = _label(keys, "second"), _label(words)
                grid.addWidget(row[0], line, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(row[1], line, 1)
                self._groups[heading].append(row)
        grid.setRowStretch(grid.rowCount(), 1)
        return holder

    def _seek(self, sought: str) -> None:
        """Show only the keys whose words or names hold what is looked for."""
        words, found = plain(sought).split(), 0
        for heading, rows in self._groups.items():
            meant = [row for row in rows if all(word in plain(f"{row[0].text()} {row[1].text()}") for word in words)]
            for row in rows:
                for label in row:
                    label.setVisible(row in meant)
            heading.setVisible(bool(meant))
            found += len(meant)
        sentence = say_number("{count} key", "{count} keys", found)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, sentence))

    def _ask_change(self) -> None:
        self.accept()
        self.change_requested.emit()


def _keys(scheme: Scheme, changed: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Return by group the keys in force with what they do: what tags, what tags every match, and all others."""
    keys, found = in_force(changed, scheme), bindables(scheme)
    labels = {kind.name: kind.label for kind in kinds_of(scheme)}
    rows = [(one.group, one.shown(keys[one.name]), one.words) for one in found if keys[one.name]]
    every = [(one.group, shown(keys[one.name][1:]), say("Tag every match as {kind}", kind=labels[one.tags_as]))
             for one in found if one.tags_as and keys[one.name][1:]]
    letters = sum(bool(one.tags_as and keys[one.name]) for one in found)
    groups: dict[str, list[tuple[str, str]]] = {}
    for group, written, words in (*rows[:letters], *every, *rows[letters:]):
        groups.setdefault(say(group), []).append((written, words))
    return groups


def _label(words: str, role: str = "") -> QLabel:
    label = plain_label(role, words, wraps=not role)
    if role == "title":
        label.setContentsMargins(0, 12, 0, 2)
    return label
