"""Find a place beside words for what is shown about them: below, else above, else at a side, never over them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 8
"""Pixels between the words and what stands beside them, and between that and the edge of the window."""


def place_beside(words: QRect, size: QSize, window: QRect) -> QPoint:
    """Return where the corner of a frame of this size goes, inside the window.

    Where neither below, above nor a side has room the frame covers as little of the words as it can, from below.
    """
    room = window.adjusted(GAP, GAP, -GAP, -GAP)
    left = _within(words.left() - 2 * GAP, size.width(), room.left(), room.right())
    below, above = words.bottom() + GAP, words.top() - GAP - size.height()
    if below + size.height() <= room.bottom():
        return QPoint(left, below)
    if above >= room.top():
        return QPoint(left, above)
    top = _within(words.top(), size.height(), room.top(), room.bottom())
    for beside in (words.right() + GAP, words.left() - GAP - size.width()):
        if room.left() <= beside and beside + size.width() <= room.right():
            return QPoint(beside, top)
    return QPoint(left, _within(below, size.height(), room.top(), room.bottom()))


def _within(wanted: int, length: int, first: int, last: int) -> int:
    return max(first, min(wanted, last - length))
