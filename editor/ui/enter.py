"""The keys that say Enter: the one beside the letters, and the one beside the figures."""

from __future__ import annotations

from PySide6.QtCore import Qt

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
