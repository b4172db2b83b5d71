"""Draw badges and words one after another along a line, from the side where reading begins."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from editor.model.text import direction
from editor.ui.badges import badge_width, draw_badge
from editor.ui.theme import Theme

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine


class Strip:
    """What is left of a line that is being filled. In a mirrored layout it is filled from the right."""

    def __init__(self, painter: QPainter, box: QRectF, layout: Qt.LayoutDirection) -> None:
        self._painter = painter
        self._box = box
        self._is_mirrored = layout == Qt.LayoutDirection.RightToLeft

    @property
    def room(self) -> float:
        """Return how much of the line is left, in pixels."""
        return max(self._box.width(), 0.0)

    def take(self, width: float) -> QRectF:
        """Return the next piece of the line, and leave the rest."""
        box, width = self._box, min(width, self.room)
        if self._is_mirrored:
            piece = QRectF(box.right() - width, box.y(), width, box.height())
            self._box = box.adjusted(0, 0, -width, 0)
        else:
            piece = QRectF(box.x(), box.y(), width, box.height())
            self._box = box.adjusted(width, 0, 0, 0)
        return piece

    def without_end(self, width: float) -> Strip:
        """Return what is left of the line without a margin at its end."""
        layout = Qt.LayoutDirection.RightToLeft if self._is_mirrored else Qt.LayoutDirection.LeftToRight
        cut = (width, 0, 0, 0) if self._is_mirrored else (0, 0, -width, 0)
        return Strip(self._painter, self._box.adjusted(*cut), layout)

    def draw_badge(self, words: str, theme: Theme, ink: str) -> None:
        """Draw a badge, and leave the line beside it."""
        piece = self.take(badge_width(words))
        draw_badge(self._painter, QPointF(piece.x(), piece.center().y()), words, theme, ink)

    def draw(self, words: str, font: QFont, colour: QColor, *, at_end: bool = False,
             cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        """Draw as much of the words as there is room for, at the beginning or at the end of what is left of the line.
        """
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, cut, self.room)
        piece = self._box if at_end else self.take(metrics.horizontalAdvance(shown) + 1)
        side = Qt.AlignmentFlag.AlignLeft if at_end is self._is_mirrored else Qt.AlignmentFlag.AlignRight
        # a mark before a number keeps its side whatever the direction of the window
        is_turned = direction(words) == "rtl"
        turns = Qt.LayoutDirection
        self._painter.setLayoutDirection(turns.RightToLeft if is_turned else turns.LeftToRight)
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._painter.drawText(piece, side | _LINE, shown)
