"""The head of a form: the record's badge, its title to type in, and a menu."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.ui.badges import badge_width, draw_badge, theme_of
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.stacking import is_stacked
from editor.ui.icon_button import icon_button
from editor.words import say

_HEIGHT, _BADGE = 28, 18
_RADIUS = 4


class FormHead(QWidget):
    """Badge, title, buttons and menu side by side; much enlarged, the title stands below. `wished` carries the deed
    that a button or the menu stands for."""

    wished = Signal(str)

    def __init__(self, title: QWidget, name: str) -> None:
        super().__init__()
        self._name = name
        self.badge = BadgeSign()
        self.more = _make_button(f"{name}More", "more", say("More"))
        self.more.setProperty("role", "menu")
        self.menu = QMenu(self)
        self.menu.setObjectName(f"{name}Menu")
        self.more.clicked.connect(self._open)
        title.setFont(interface_font(15, Weight.DemiBold))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._row)
        if is_stacked():
            self._row.insertStretch(1)
            column.addWidget(title)
        else:
            self._row.insertWidget(1, title, 1)

    def offer(self, deed: str, words: str) -> QAction:
        """Offer a deed in the menu."""
        action = QAction(words, self.menu)
        action.setObjectName(f"{self._name}{deed.title().replace(' ', '')}")
        action.triggered.connect(lambda: self.wished.emit(deed))
        self.menu.addAction(action)
        return action

    def offer_first(self, deed: str, words: str) -> QAction:
        """Offer a deed above those that every record offers."""
        first = self.menu.actions()[0]
        action = self.offer(deed, words)
        self.menu.insertAction(first, action)
        return action

    def show_button(self, deed: str, picture: str, words: str, keys: str) -> QToolButton:
        """Offer a deed of the menu also by a button before the menu; its tip tells the keys."""
        button = _make_button(f"{self._name}{deed.title()}Button", picture, words)
        button.setToolTip(say("{deed} ({keys})", deed=words,
                              keys=QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)))
        button.clicked.connect(lambda: self.wished.emit(deed))
        self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignTop)
        return button

    def _open(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


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
        return QSize(round(badge_width(self._words)) + 2, enlarged(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._full:
            box = QRectF(0, (self.height() - enlarged(_BADGE)) / 2, badge_width(self._words), enlarged(_BADGE))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink(self._ink).ink)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            painter.setPen(theme["surface"])
            painter.setFont(interface_font(11, Weight.DemiBold))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)
        else:
            draw_badge(painter, QPointF(0, self.height() / 2), self._words, theme, self._ink)
        painter.end()


def offer_steps(head: FormHead, previous: str, following: str) -> None:
    """Offer to go to the record before and the one after, in the order of the table."""
    for button in (head.show_button("previous", "up", previous, "Ctrl+Up"),
                   head.show_button("next", "down", following, "Ctrl+Down")):
        button.setProperty("role", "step")


def _make_button(name: str, picture: str, words: str) -> QToolButton:
    button = icon_button(name, picture, words, focus=Qt.FocusPolicy.StrongFocus)
    button.setIconSize(QSize(enlarged(16), enlarged(16)))
    return button
