"""A scroll area that can show a row above what is scrolled."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class HeadedArea(QScrollArea):
    """A scroll area; its row is one of its children and stays where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above: QWidget | None = None

    def set_above(self, row: QWidget | None) -> None:
        """Show a row of this widget above the page, or none any more."""
        if self._above is not None and self._above is not row:
            self._above.hide()
        self._above = row
        if row is not None:
            row.show()
        self._lay_above()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row above the page as wide as the page."""
        super().resizeEvent(event)
        self._lay_above()

    def _lay_above(self) -> None:
        height = self._above.sizeHint().height() if self._above is not None else 0
        self.setViewportMargins(0, height, 0, 0)
        if self._above is not None:
            self._above.setGeometry(self.viewport().x(), 0, self.viewport().width(), height)
            self._above.raise_()
