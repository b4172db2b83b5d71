"""Know the keys of the window's undo and redo, which a text field would take for its own."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

_REDO_KEYS = (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))


def is_undo_or_redo(event: QKeyEvent) -> bool:
    """Tell whether the keys are the window's undo or redo."""
    return (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            or QKeySequence(event.keyCombination()) in _REDO_KEYS)
