"""List what changed or what is to be decided, each in one line that breaks where it must."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget


class Entries(QListWidget):
    """Sentences to walk through."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def show_entries(self, sentences: Sequence[str]) -> None:
        """Show these sentences, the same one chosen as before."""
        row = self.currentRow()
        self.blockSignals(True)
        self.clear()
        self.addItems(list(sentences))
        if sentences and row >= 0:
            self.setCurrentRow(min(row, len(sentences) - 1))
        self.blockSignals(False)
