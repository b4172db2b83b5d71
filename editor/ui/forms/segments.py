"""Choose one of a few values that are all in sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.fields import Choose

_HEIGHT = 28
_EDGES = 6
"""Pixels beside the words of a value that is as narrow as they are."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Segments(QWidget):
    """Values side by side, one of them chosen. Arrows choose the next one, as in a group of radio buttons."""

    def __init__(self, bridge: Bridge, name: str, label: str, choices: Iterable[tuple[str, str]],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._choose: Choose | None = None
        self._value = ""
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(0)
        for value, words in choices:
            segment = _Segment(name, value, words)
            self._group.addButton(segment)
            row.addWidget(segment, 1)
        self._group.buttonClicked.connect(self._activate)

    def follow(self, value: str, choose: Choose) -> None:
        """Show the value; one that is not among the choices leaves none chosen."""
        self._choose, self._value = choose, value
        self._group.setExclusive(False)
        for segment in self._group.buttons():
            segment.setChecked(segment.property("value") == value)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the next or previous value on an arrow key."""
        step = _STEPS.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        segments = self._group.buttons()
        if step is None or focused not in segments:
            super().keyPressEvent(event)
            return
        following = segments[(segments.index(focused) + step) % len(segments)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        following.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track that the values lie in."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme_of(self.palette())["track"])
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.end()

    def _activate(self, segment: QAbstractButton) -> None:
        choose = self._choose
        if choose is not None and self._bridge.submit(choose(str(segment.property("value")))) is None:
            self.follow(self._value, choose)  # it was refused


class _Segment(QAbstractButton):
    """One of the values."""

    def __init__(self, field: str, value: str, words: str) -> None:
        super().__init__()
        self.setObjectName(f"{field}{value.capitalize()}")
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setProperty("value", value)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the words with room around them."""
        return QSize(round(QFontMetricsF(interface_font(12.5)).horizontalAdvance(self.text())) + 16, enlarged(_HEIGHT))

    def shown(self) -> str:
        """Return the words as far as there is room for them; the tip has them whole."""
        metrics = QFontMetricsF(interface_font(12.5, Weight.Medium))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - _EDGES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the group, which knows the order of the values."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chosen value raised, and a ring while keys come here."""
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 2.5, -1, -2.5)
        if self.isChecked():
            painter.setPen(QPen(theme["focus" if self.hasFocus() else "border"], 2 if self.hasFocus() else 1))
            painter.setBrush(theme["surface"])
            painter.drawRoundedRect(box, 5, 5)
        painter.setPen(theme["text" if self.isChecked() or self.underMouse() else "text2"])
        painter.setFont(interface_font(12.5, Weight.Medium if self.isChecked() else Weight.Normal))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.shown())
        painter.end()
