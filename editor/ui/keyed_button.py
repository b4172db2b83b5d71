"""A button that shows the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from editor.ui.fonts import Weight, interface_font


class KeyedButton(QPushButton):
    """A button with its words, and its key in a frame beside them; `spread` sets the key at the far end."""

    def __init__(self, words: str, key: QKeySequence, *, spread: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        keys = key.toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleDescription(keys)
        label, cap = QLabel(words), QLabel(keys.replace("+", " "))
        cap.setProperty("role", "key")
        cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        cap.setFont(interface_font(11, Weight.Medium))
        row = self._room = QHBoxLayout(self)
        row.setContentsMargins(13, 0, 13, 0)
        row.setSpacing(10)
        row.addWidget(label, 1 if spread else 0)
        row.addWidget(cap)

    def sizeHint(self) -> QSize:
        """Return room for the words and the key."""
        return QSize(self._room.sizeHint().width(), super().sizeHint().height())
