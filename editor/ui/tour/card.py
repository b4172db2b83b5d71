"""Show a card of the tour beside what it speaks of, a frame of the window that leaves everything else usable."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.enter import ENTER
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.icon_button import icon_button
from editor.ui.labels import plain_label
from editor.ui.tagging.placing import place_beside
from editor.ui.tour.dots import Dots
from editor.ui.tour.stops import Stop
from editor.words import say

_WIDTH, _AROUND = 372, 16


class TourCard(QFrame):
    """The card. `stepped` wishes for the next card (1) or the one before (-1), `dismissed` for none, ever again."""

    stepped = Signal(int)
    dismissed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setObjectName("tourCard")
        self.setProperty("role", "tour")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shadow = QGraphicsDropShadowEffect(self, blurRadius=32, xOffset=0, yOffset=8)
        self._shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(self._shadow)
        self._title = plain_label("title")
        self._title.setFont(interface_font(15, Weight.DemiBold))
        self._words, self._rule, self._example = plain_label(""), plain_label("title"), plain_label("example")
        self._example.setFont(interface_font(12))
        self._dots = Dots()
        self._back = self._button("tourBackButton", say("Back"), -1)
        self._next = self._button("tourNextButton", say("Next"), 1)
        self._next.setProperty("role", "primary")
        self._lay_out()
        self.hide()

    def show_stop(self, stop: Stop, step: int, count: int, *, takes_keys: bool) -> None:
        """Show a card, step of count from 0, and tell a screen reader; it takes the keys only where it should."""
        for label, words in ((self._title, stop.title), (self._words, stop.words), (self._rule, stop.rule),
                             (self._example, stop.example)):
            label.setText(words)
            label.setVisible(bool(words))
        self._dots.show_step(step, count)
        self._back.setEnabled(step > 0)
        self._next.setText(say("Next") if step + 1 < count else say("Done"))
        self.setAccessibleName(say("Tour, card {number} of {count}: {title}", number=step + 1, count=count,
                                   title=stop.title))
        self.setAccessibleDescription("\n".join(filter(None, (stop.words, stop.example, stop.rule))))
        self.show()
        self.raise_()
        if takes_keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(
            self, f"{self.accessibleName()}\n{self.accessibleDescription()}"))

    def stand_beside(self, place: QRect) -> None:
        """Stand beside a rectangle of the window, or below in the middle for an empty one."""
        window = self._over.rect()
        size = self._size(window.width() - 2 * _AROUND)
        if place.isEmpty():
            corner = QRect(0, 0, size.width(), size.height())
            corner.moveCenter(window.center())
            corner.moveBottom(window.bottom() - enlarged(3 * _AROUND))
            target = corner
        else:
            reading = self.layoutDirection()
            seen = QStyle.visualRect(reading, window, place)
            target = QStyle.visualRect(reading, window, QRect(place_beside(seen, size, window), size))
        if target != self.geometry():
            self.setGeometry(target)

    @property
    def has_keys(self) -> bool:
        """Tell whether the keys are in the card."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter or the arrow in the direction of reading, back by the other arrow; Esc ends the tour."""
        onwards, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            onwards, back = back, onwards
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() in (*ENTER, onwards):
            self.stepped.emit(1)
        elif event.key() in (Qt.Key.Key_Backspace, back) and self._back.isEnabled():
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)

    def _size(self, widest: int) -> QSize:
        width = min(enlarged(_WIDTH), widest)
        return QSize(width, max(self.heightForWidth(width), self.minimumSizeHint().height()))

    def _button(self, name: str, words: str, by: int) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(True)  # so that Enter presses it
        button.clicked.connect(lambda: self.stepped.emit(by))
        return button

    def _close(self) -> QToolButton:
        close = icon_button("tourCloseButton", "remove", say("End the tour"),
                            say("End the tour, and do not show it again (Esc)"), side=26)
        close.clicked.connect(self.dismissed)
        return close

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close(), 0, Qt.AlignmentFlag.AlignTop)
        for part in (self._dots, None, self._back, self._next):
            foot.addStretch(1) if part is None else foot.addWidget(part)
        hint = plain_label("hint", say("Enter goes on. Esc ends the tour for good."))
        hint.setFont(interface_font(11.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 12, 14)
        column.setSpacing(8)
        column.addLayout(head)
        for label in (self._words, self._example, self._rule):
            column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(foot)
        column.addWidget(hint)
        for one, following in ((self, self._back), (self._back, self._next)):
            QWidget.setTabOrder(one, following)
