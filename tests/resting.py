"""Tell when a widget has done what it left for later."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def is_at_rest(widget: QWidget) -> bool:
    """Tell whether nothing that the widget put off until later is still to be done."""
    return not any(timer.isActive() for timer in widget.findChildren(QTimer) if timer.isSingleShot())
