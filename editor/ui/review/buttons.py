"""Make the buttons of the review: each says what it does, and shows the key that does the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QIcon, QIconEngine, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from editor.ui.elided import ElidedLabel
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.icons import PaintedIcon
from editor.ui.labels import plain_label
from editor.ui.theme import blended, theme_of

_CAP, _ROOM, _GAP = 18, 10, 4
_ABOVE = 6
ROW_SIDE = 4
"""Pixels that a row leaves beside its words."""


class _Cap(PaintedIcon):
    """A key as it stands on a keyboard, apart from the words behind it."""

    def __init__(self, key: str, *, is_primary: bool) -> None:
        super().__init__()
        self._key, self._is_primary = key, is_primary

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the frame with the key in it, in the colours of the button it stands on."""
        theme = theme_of(QGuiApplication.palette())
        is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rect = rect.adjusted(_GAP, 0, 0, 0) if is_mirrored else rect.adjusted(0, 0, -_GAP, 0)
        ground = theme["primary"] if self._is_primary else theme["window"]
        ink = theme["on_primary"] if self._is_primary else theme["text2"]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(blended(ink, ground, 0.12) if self._is_primary else ground)
        painter.setPen(QPen(blended(ink, ground, 0.4) if self._is_primary else theme["border"], 1))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(interface_font(11, Weight.Medium))
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.restore()

    def clone(self) -> QIconEngine:
        """Return another engine of the same key."""
        return _Cap(self._key, is_primary=self._is_primary)


class DeedButton(QPushButton):
    """A button with its key before its words."""

    def __init__(self, name: str, words: str, *, is_primary: bool = False) -> None:
        super().__init__(words)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._is_primary = is_primary
        if is_primary:
            self.setProperty("role", "primary")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows with other keys held to what the button stands in; alone they lead to the next one."""
        press_unless_alt(super().keyPressEvent, event)

    def call(self, words: str) -> None:
        """Say other words."""
        self.setText(words)
        self.setAccessibleName(words)
        self.show_key(self.accessibleDescription())

    def show_key(self, key: str) -> None:
        """Show the key that does the same, blank for none."""
        width = max(_CAP, round(QFontMetricsF(interface_font(11, Weight.Medium)).horizontalAdvance(key)) + _ROOM)
        self.setIcon(QIcon(_Cap(key, is_primary=self._is_primary)) if key else QIcon())
        self.setIconSize(QSize(max(width, enlarged(_CAP)) + _GAP, enlarged(_CAP)))
        self.setAccessibleDescription(key)
        self.setToolTip(f"{self.accessibleName()} ({key})" if key else self.accessibleName())


class DeedRow(QPushButton):
    """A row that does something, its key at its far end; it is not there while it says nothing.

    What there is no room for is cut, or goes on in further lines where it `wraps`.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "row")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words: QLabel = plain_label("", wraps=True) if wraps else ElidedLabel()
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._cap = QLabel()
        if wraps:  # the longest word may not widen what the row stands in
            self._words.setMinimumWidth(1)
            self.setMinimumHeight(enlarged(30))
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        else:
            self.setFixedHeight(enlarged(30))
        for part in (self._words, self._cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cap.setProperty("role", "key")
        self._cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._cap.setFont(interface_font(11, Weight.Medium))
        row = QHBoxLayout(self)
        above = enlarged(_ABOVE) if wraps else 0
        row.setContentsMargins(ROW_SIDE, above, ROW_SIDE, above)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._cap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows with other keys held to what the row stands in; alone they lead to the next one."""
        press_unless_alt(super().keyPressEvent, event)

    def say(self, words: str, spoken: str = "") -> None:
        """Say what the row does, to a screen reader in other words if need be; a blank one is not there."""
        self._words.setText(words)
        self.setAccessibleName(spoken or words)
        self.setToolTip(spoken or words)
        self.setVisible(bool(words))

    def show_key(self, key: str) -> None:
        """Show the key that does the same, blank for none."""
        self._cap.setText(key)
        self._cap.setVisible(bool(key))
        self.setAccessibleDescription(key)


def press_unless_alt(press: Callable[[QKeyEvent], None], event: QKeyEvent) -> None:
    """Press a key, or leave it to what is around where Alt is held, for Qt would take arrows with it as alone."""
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        event.ignore()
    else:
        press(event)
