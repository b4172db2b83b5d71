"""The head of a form: the record's badge, its title to type in, and a menu."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.ui.badges import badge_width, draw_badge, theme_of
from editor.ui.fonts import Weight, interface_font
from editor.words import say

_HEIGHT = 28
_RADIUS = 4


class FormHead(QWidget):
    """Badge, title and menu side by side. `delete_asked` is told by the menu."""

    delete_asked = Signal()

    def __init__(self, title: QWidget, name: str, deletion: str) -> None:
        super().__init__()
        self.badge = BadgeSign()
        self.more = _make_more(name)
        self._menu = QMenu(self)
        delete = QAction(deletion, self._menu)
        delete.setObjectName(f"{name}Delete")
        delete.triggered.connect(lambda: self.delete_asked.emit())
        self._menu.addAction(delete)
        self.more.clicked.connect(self._open)
        title.setFont(interface_font(15, Weight.DemiBold))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(4)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def _open(self) -> None:
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


class BadgeSign(QWidget):
    """A badge that stands by itself; a full one has the ink for its ground."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._ink, self._full = "", "other", False

    def follow(self, words: str, ink: str, *, full: bool = False) -> None:
        """Show these words in this ink."""
        if (words, ink, full) != (self._words, self._ink, self._full):
            self._words, self._ink, self._full = words, ink, full
            self.setAccessibleName(words)
            self.setFixedSize(self.sizeHint())
            self.update()

    def sizeHint(self) -> QSize:
        """Return the badge's width and the height of a field."""
        return QSize(round(badge_width(self._words)) + 2, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._full:
            box = QRectF(0, self.height() / 2 - 9, badge_width(self._words), 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink(self._ink).ink)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            painter.setPen(theme["surface"])
            painter.setFont(interface_font(11, Weight.DemiBold))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)
        else:
            draw_badge(painter, QPointF(0, self.height() / 2), self._words, theme, self._ink)
        painter.end()


def _make_more(name: str) -> QToolButton:
    more = QToolButton()
    more.setObjectName(f"{name}More")
    more.setProperty("role", "menu")
    more.setAccessibleName(say("More"))
    more.setToolTip(say("More"))
    more.setText("⋯")
    more.setFixedSize(28, 28)
    more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return more
