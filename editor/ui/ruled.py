"""Make the line that parts what stands above it from what stands below."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame


def rule() -> QFrame:
    """Return a line of one pixel."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line
