"""Draw what goes with the pointer while something is dragged: its badge and the beginning of its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from editor.ui.badges import badge_width, theme_of
from editor.ui.fonts import enlarged, interface_font
from editor.ui.strips import Strip

_HEIGHT, _WIDEST, _PADDING, _GAP = 28, 260, 8, 6


def picture_of(words: str, badge: str, ink: str, source: QWidget) -> QPixmap:
    """Return a card with the words, cut to its width, and a badge in an ink before them; for the source's screen."""
    line = " ".join(words.split())
    font, ratio = interface_font(12.5), source.devicePixelRatioF()
    room = 2 * _PADDING + (badge_width(badge) + _GAP if badge else 0)
    width = min(QFontMetricsF(font).horizontalAdvance(line) + room + 2, enlarged(_WIDEST))
    size = QSizeF(width, enlarged(_HEIGHT))
    picture = QPixmap((size * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    _paint(picture, QRectF(0, 0, size.width(), size.height()), (line, badge, ink), source)
    return picture


def _paint(picture: QPixmap, box: QRectF, shown: tuple[str, str, str], source: QWidget) -> None:
    (words, badge, ink), theme = shown, theme_of(source.palette())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme["focus"], 1))
    painter.setBrush(theme["surface"])
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    strip = Strip(painter, box, source.layoutDirection()).without_end(_PADDING)
    strip.take(_PADDING)
    if badge:
        strip.draw_badge(badge, theme, ink)
        strip.take(_GAP)
    strip.draw(words, interface_font(12.5), theme["text"])
    painter.end()
