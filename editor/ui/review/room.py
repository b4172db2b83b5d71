"""Let the article keep its words in sight where the review lies over it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def stand_beside(page: QWidget, pane: QWidget, *, is_wanted: bool) -> None:
    """Narrow a page to what a pane that lies over it leaves free, where that is wanted; else let it be whole."""
    covered = QRect(page.mapFromGlobal(pane.mapToGlobal(pane.rect().topLeft())), pane.size()) & page.rect()
    left = right = 0
    if is_wanted and pane.isVisible() and not covered.isEmpty():
        left, right = (covered.right() + 1, 0) if page.isRightToLeft() else (0, page.width() - covered.left())
    page.setContentsMargins(left, 0, right, 0)
