"""Tabs with a count after their label, fainter than the label."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from editor.ui.badges import theme_of
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.stacking import is_stacked
from editor.words import say

_HEIGHT = 40
_SIDE = 10
_GAP = 5
_LINE = 2


class CountedTabs(QTabBar):
    """A row of tabs; the chosen one is underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setAcceptDrops(True)
        self.setChangeCurrentOnDrag(True)  # what is dragged comes to the form behind another tab
        self.setExpanding(False)
        self.setContentsMargins(6, 0, 6, 0)
        self.setAccessibleName(say("Kinds of records"))
        self._counts: dict[int, int] = {}

    def show_count(self, tab: int, count: int) -> None:
        """Show how many things a tab holds; the tabs are laid out anew only for another width."""
        before = self.tabSizeHint(tab)
        self._counts[tab] = count
        self.setAccessibleTabName(tab, say("{label}, {count}", label=self.tabText(tab), count=count))
        if self.tabSizeHint(tab) != before:
            self.setTabText(tab, self.tabText(tab))
            self.updateGeometry()
        self.update(self.tabRect(tab))

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room for label and count."""
        words = _advance(self.tabText(index), Weight.Medium) + _GAP + _advance(self._count(index), Weight.Normal)
        return QSize(round(words) + 2 * _side(), enlarged(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: a cut label is no label."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw labels, counts, the line under the chosen tab, and a ring while keys come here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._draw_tab(painter, index)
        painter.end()

    def _draw_tab(self, painter: QPainter, index: int) -> None:
        theme, chosen = theme_of(self.palette()), index == self.currentIndex()
        box = QRectF(self.tabRect(index)).adjusted(_side(), 0, -_side(), 0)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(interface_font(13, Weight.Medium))
        painter.setPen(theme["text" if chosen else "text2"])
        painter.drawText(box, line, self.tabText(index))
        painter.setFont(interface_font(13))
        painter.setPen(theme["text3"])
        painter.drawText(box, line | Qt.AlignmentFlag.AlignRight, self._count(index))
        if chosen:
            painter.fillRect(QRectF(box.x(), box.bottom() - _LINE, box.width(), _LINE), theme["text"])
        if chosen and self.hasFocus():
            painter.setPen(QPen(theme["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-5, 6, 5, -6), 6, 6)

    def _count(self, index: int) -> str:
        return str(self._counts.get(index, 0))


def _side() -> int:
    """Return the room beside the words of a tab; it gives way where they are much enlarged."""
    return _SIDE // 2 if is_stacked() else _SIDE


def _advance(words: str, weight: Weight) -> float:
    return QFontMetricsF(interface_font(13, weight)).horizontalAdvance(words)
