"""Show in a small card what a marked record is; it lets every press through to what lies under it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QStyle, QWidget

from editor.ui.badges import badge_width, draw_badge
from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.tagging.describing import Card
from editor.ui.tagging.placing import place_beside
from editor.ui.theme import theme_of
from editor.words import say

_SIDE, _GAP, _ABOVE = 12, 8, 9
_WIDEST = 320
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class HoverCard(QFrame):
    """A frame of the window with one card in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setAccessibleName(say("What the pointer is at"))
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        shadow = QGraphicsDropShadowEffect(self, blurRadius=20, xOffset=0, yOffset=4)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        self._card = Card("", "", "", ())
        self.hide()

    def show_card(self, card: Card, words: QRect) -> None:
        """Show the card beside the words, a rectangle of the window."""
        window = self.parentWidget()
        assert window is not None, "a card stands in a window"
        self._card = card
        self.setAccessibleName(card.spoken)
        self.resize(self.sizeHint())
        self.move(place_beside(words, self.size(), window.rect()))
        self.show()
        self.raise_()
        self.update()

    def announce(self) -> None:
        """Say the card to a screen reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._card.spoken))

    def sizeHint(self) -> QSize:
        """Return room for the card, as wide as its longest line, up to 320 pixels of usual text."""
        sign = badge_width(self._card.sign) + _GAP if self._card.sign else 0
        widths = [sign + QFontMetricsF(_title_font()).horizontalAdvance(self._card.title)]
        widths += [QFontMetricsF(_line_font()).horizontalAdvance(line) for line in self._card.lines]
        width = min(max(widths), _WIDEST * text_scale()) + 2 * _SIDE + 2
        return QSize(round(width), round(2 * _ABOVE + _title_height() + len(self._card.lines) * _line_height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme = theme_of(self.window().palette())
        begin, top = float(_SIDE), float(_ABOVE)
        if self._card.sign:
            width = badge_width(self._card.sign)
            box = self._box(begin, top, width, _title_height())
            draw_badge(painter, QPointF(box.left(), top + _title_height() / 2), self._card.sign, theme, self._card.ink)
            begin += width + _GAP
        self._write(painter, self._card.title, begin, top, _title_font(), theme["text"])
        top += _title_height()
        for line in self._card.lines:
            self._write(painter, line, _SIDE, top, _line_font(), theme["text2"])
            top += _line_height()
        painter.end()

    def _write(self, painter: QPainter, words: str, begin: float, top: float, font: QFont, colour: QColor) -> None:
        width = self.width() - _SIDE - begin
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(self._box(begin, top, width, QFontMetricsF(font).height() + 4), _LEADING,
                         QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width))

    def _box(self, begin: float, top: float, width: float, height: float) -> QRect:
        box = QRect(round(begin), round(top), round(width), round(height))
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)


def _title_font() -> QFont:
    return interface_font(13, Weight.DemiBold)


def _line_font() -> QFont:
    return interface_font(12)


def _title_height() -> float:
    return QFontMetricsF(_title_font()).height() + 6


def _line_height() -> float:
    return QFontMetricsF(_line_font()).height() + 4
