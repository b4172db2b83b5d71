"""Show a badge where Qt wants an icon, as in a list of types."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter

from editor.ui.badges import badge_width, draw_badge, theme_of
from editor.ui.icons import PaintedIcon


def badge_icon(letter: str, ink: str) -> QIcon:
    """Return the badge of a type as an icon."""
    return QIcon(_BadgeIcon(letter, ink))


class _BadgeIcon(PaintedIcon):
    """Draws the badge at the moment it is shown, so that a change of theme reaches it."""

    def __init__(self, letter: str, ink: str) -> None:
        super().__init__()
        self._letter = letter
        self._ink = ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the badge in the middle."""
        left = rect.x() + (rect.width() - badge_width(self._letter)) / 2
        place = QPointF(left, rect.y() + rect.height() / 2)
        draw_badge(painter, place, self._letter, theme_of(QGuiApplication.palette()), self._ink)

    def clone(self) -> QIconEngine:
        """Return another engine of the same badge."""
        return _BadgeIcon(self._letter, self._ink)
