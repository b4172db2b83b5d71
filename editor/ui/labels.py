"""Make labels whose words are shown as they are, never read as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(role: str, words: str = "", *, wraps: bool = True) -> QLabel:
    """Return a label that looks as its role in the style sheet says; its lines break unless they may not."""
    label = QLabel(words)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    return label
