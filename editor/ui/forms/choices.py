"""Show the open list of a box of choices, and find in it what is typed."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate, QStyleOptionViewItem

from editor.model.text import fold
from editor.ui.fonts import enlarged

_ROW = 26


class Choices(QListView):
    """The open list of a box, which finds what is typed at the beginning of a label, of a word, and inside words."""

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._since = QElapsedTimer()

    def keyboardSearch(self, search: str) -> None:
        """Go to the first choice that fits the letters typed in one go; a letter typed again goes to the next one."""
        goes_on = self._since.isValid() and not self._since.hasExpired(QApplication.keyboardInputInterval())
        self._typed = self._typed + fold(search) if search and goes_on else fold(search)
        self._since.start()
        sought = self._typed[:1] if len(set(self._typed)) == 1 else self._typed
        first = self.currentIndex().row() + (len(sought) == 1)
        count = self.model().rowCount()
        rows = [(first + step) % count for step in range(count)] if sought else []
        ranked = sorted((rank, place) for place, row in enumerate(rows)
                        if (rank := _rank(fold(str(self._choice(row).data())), sought)) is not None)
        if ranked:
            self.setCurrentIndex(self._choice(rows[ranked[0][1]]))

    def _choice(self, row: int) -> QModelIndex:
        return self.model().index(row, self.modelColumn())


class ChoiceRow(QStyledItemDelegate):
    """Draws a choice as the style does, with room to hit it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the words' width and one height for all rows."""
        return QSize(super().sizeHint(option, index).width(), enlarged(_ROW))


def _rank(label: str, sought: str) -> int | None:
    if label.startswith(sought):
        return 0
    return 1 if f" {sought}" in label else 2 if sought in label else None
