"""Draw the rows of the popover that tags: an entity to link to, a thing to do, a type with its letter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStyle, QWidget

from editor.ui.badges import badge_width, draw_badge
from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.icons import icon
from editor.ui.letters import Kind
from editor.ui.theme import Theme, theme_of
from editor.words import say

_SIDE, _GAP, _ICON, _FOOT = 10, 8, 16, 6
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class Row(QPushButton):
    """A row of the popover. What is painted in it is told as its name; `is_current` says that Enter does it."""

    def __init__(self, words: str, key: str = "", spoken: str = "", *, height: int = 34,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.key = words, key
        self.is_current = False
        self.setAccessibleName(spoken or words)
        self.setAccessibleDescription(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._height = round(height * text_scale())

    def sizeHint(self) -> QSize:
        """Return room for the row; its width is the popover's."""
        return QSize(0, self._height)

    def set_key(self, key: str) -> None:
        """Show this key as the one that does the same."""
        self.key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def set_current(self, is_current: bool) -> None:
        """Let the row be the one that Enter does, or not."""
        self.is_current = is_current
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key but Space to the popover."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.window().palette())
        if self.is_current or self.hasFocus() or self.underMouse():
            is_chosen = self.is_current or self.hasFocus()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["selection_row" if is_chosen else "hover"])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0.5, 0, -0.5), 6, 6)
        self._paint(painter, theme)
        painter.end()

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint what the row says, from where reading begins."""
        raise NotImplementedError

    def _box(self, begin: float, width: float) -> QRect:
        """Return where a part stands that begins so far from where reading begins."""
        box = QRect(round(begin), 0, round(width), self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _write(self, painter: QPainter, words: str, begin: float, end: float, font: QFont, colour: QColor) -> float:
        """Write words from a place to another at most; return where they end."""
        metrics = QFontMetricsF(font)
        width = min(metrics.horizontalAdvance(words) + 1, max(end - begin, 0))
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(self._box(begin, width + 1)), _LEADING,
                         metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
        return begin + width

    def _paint_cap(self, painter: QPainter, theme: Theme) -> float:
        """Paint the key at the far end; return where it begins."""
        end = self.width() - _SIDE
        if not self.key:
            return end
        width = self._cap_width()
        self._draw_cap(painter, theme, end - width)
        return end - width - _GAP

    def _cap_width(self) -> float:
        written = QFontMetricsF(interface_font(11, Weight.Medium)).horizontalAdvance(self.key)
        return max(written + 12, 20 * text_scale()) if self.key else 0.0

    def _draw_cap(self, painter: QPainter, theme: Theme, begin: float) -> None:
        font, width = interface_font(11, Weight.Medium), self._cap_width()
        box, height = QRectF(self._box(begin, width)), 18 * text_scale()
        box = QRectF(box.left() + 0.5, round(box.center().y() - height / 2) + 0.5, box.width() - 1, height)
        painter.setPen(QPen(theme["border"], 1))
        painter.setBrush(theme["window"])
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(theme["text2"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)


class ChoiceRow(Row):
    """An entity to link to, with its badge, its name and why it may be meant."""

    def __init__(self, entity: str, letter: str, ink: str, name: str, reason: str, key: str, spoken: str) -> None:
        super().__init__(name, key, spoken)
        self.entity, self.reason = entity, reason
        self._letter, self._ink = letter, ink

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        end = self._paint_cap(painter, theme)
        width = badge_width(self._letter)
        box = self._box(_SIDE, width)
        draw_badge(painter, QPointF(box.left(), self.height() / 2), self._letter, theme, self._ink)
        name = interface_font(13, Weight.Medium)
        reason = interface_font(12)
        after = min(QFontMetricsF(reason).horizontalAdvance(self.reason), (end - _SIDE) * 0.5)
        begin = _SIDE + width + _GAP
        told = self._write(painter, self.words, begin, end - after - _GAP, name, theme["text"])
        self._write(painter, self.reason, told + _GAP, end, reason, theme["text3"])


class DeedRow(Row):
    """A thing to do, with its icon."""

    def __init__(self, words: str, key: str, picture: str, spoken: str = "") -> None:
        super().__init__(words, key, spoken)
        self._picture = picture

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        end = self._paint_cap(painter, theme)
        size = round(_ICON * text_scale())
        box = self._box(_SIDE + 2, size)
        icon(self._picture).paint(painter, QRect(box.left(), (self.height() - size) // 2, size, size))
        begin = _SIDE + badge_width("O") + _GAP
        self._write(painter, self.words, begin, end, interface_font(13), theme["text2"])


class KindRow(Row):
    """A type to tag as, with the letter that does the same."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind.label, "", say("Tag as {kind}", kind=kind.label), height=32)
        self.kind = kind.name
        self._letter, self._ink = kind.sign, kind.ink
        self.setObjectName(f"{kind.name}TagButton")
        self.setAccessibleDescription(kind.letter)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(interface_font(13)).horizontalAdvance(self.words)
        return QSize(round(_SIDE + badge_width(self._letter) + _GAP + words) + _SIDE, self._height)

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        width = badge_width(self._letter)
        box = self._box(_SIDE, width)
        draw_badge(painter, QPointF(box.left(), self.height() / 2), self._letter, theme, self._ink)
        self._write(painter, self.words, _SIDE + width + _GAP, self.width(), interface_font(13), theme["text"])


class FootRow(Row):
    """A thing to do at the foot, its key before it."""

    def __init__(self, words: str, key: str = "") -> None:
        super().__init__(words, key, height=26)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(interface_font(12)).horizontalAdvance(self.words)
        return QSize(round(_FOOT + self._cap_width() + 6 + width + _FOOT) + 2, self._height)

    def _paint(self, painter: QPainter, theme: Theme) -> None:
        if self.key:
            self._draw_cap(painter, theme, _FOOT)
        begin = _FOOT + self._cap_width() + (6 if self.key else 0)
        self._write(painter, self.words, begin, self.width(), interface_font(12), theme["text2"])


def rule() -> QWidget:
    """Return a line between groups of rows."""
    holder, line = QWidget(), QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    row = QHBoxLayout(holder)
    row.setContentsMargins(4, 6, 4, 0)
    row.addWidget(line)
    return holder


def heading(words: str) -> QLabel:
    """Return a small line above a group of rows."""
    label = QLabel(words)
    label.setProperty("role", "second")
    label.setFont(interface_font(12))
    label.setContentsMargins(10, 8, 10, 4)
    return label
