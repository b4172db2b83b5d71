"""A field for a line of words, which leaves files that are dragged over it to the window."""

from __future__ import annotations

from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QLineEdit

from editor.ui.dragging.formats import has_files


class LineField(QLineEdit):
    """A line edit that takes words that are dropped, but no files: it could only write down where they lie."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words as any field does."""
        event.ignore() if has_files(event.mimeData()) else super().dragEnterEvent(event)
