"""Ask, beside the words, what is shown after words that are wrong, and why."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.model.edits.corrections import SIC
from editor.ui.correcting import Wish
from editor.ui.enter import ENTER
from editor.ui.fonts import Weight, interface_font, reading_font, text_scale
from editor.ui.line_field import LineField
from editor.ui.tagging.placing import place_beside
from editor.words import say

_WIDTH, _LONGEST = 372, 80


class CorrectionFrame(QFrame):
    """A frame over the window, so that its keys stay the window's. It keeps the focus until it closes.

    `applied` carries the wish that it asked about, what is shown and why, `removed` the wish; after Esc, or when the
    focus goes elsewhere, `closed` follows without either.
    """

    applied = Signal(Wish, str, str)
    removed = Signal(Wish)
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("correctionFrame")
        self.setAccessibleName(say("Correct words"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "popover")
        self.setFixedWidth(round(_WIDTH * text_scale()))
        self._words = QLabel()
        self._words.setObjectName("correctionWords")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setFont(reading_font(14.5))
        self._shown = _field("correctionShownField", say("Shown after the words, in brackets"))
        self._note = _field("correctionNoteField", say("Why"))
        self._sic = _button("correctionSicButton", "[sic]", say("It stands so in the source"))
        self._remove = _button("correctionRemoveButton", say("Remove"), say("Remove the correction"))
        self._apply = _button("correctionApplyButton", say("Apply"), say("Show this after the words"))
        self._apply.setProperty("role", "primary")
        self._order: tuple[QWidget, ...] = (self._shown, self._sic, self._note, self._remove, self._apply)
        self._is_open = False
        self._wish = Wish("", 0, 0, "")
        self._lay_out()
        self._connect()
        self.hide()

    def ask(self, wish: Wish, beside: QRect) -> None:
        """Ask for the correction that is wished; `beside` is where its words stand in the window."""
        self._wish, words = wish, wish.words
        self._words.setText(say("“{words}”", words=words if len(words) <= _LONGEST else words[:_LONGEST] + "…"))
        self._shown.setText(wish.shown)
        self._note.setText(wish.note)
        self._remove.setVisible(bool(wish.shown or wish.note))
        self._may_apply()
        layout = self.layout()
        assert layout is not None, "the frame is laid out when it is made"
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        self.move(place_beside(beside, self.size(), self.window().rect()))
        self._is_open = True
        self.show()
        self.raise_()
        self._shown.setFocus()
        self._shown.selectAll()

    def leave(self) -> None:
        """Close without a correction."""
        if self._is_open:
            self._is_open = False
            self.closed.emit()  # before it hides: Qt would look for the next field in a frame that is going
            self.hide()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep the focus in the frame while it is open."""
        if not self._is_open:
            return super().focusNextPrevChild(following)
        stops = [widget for widget in self._order if widget.isVisible() and widget.isEnabled()]
        here = next((place for place, widget in enumerate(stops) if widget.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason
        stops[(here + (1 if following else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in ENTER:
            self._tell()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        for field, beside in ((self._shown, self._sic), (self._note, None)):
            label = QLabel(field.accessibleName())
            label.setProperty("role", "hint")
            label.setBuddy(field)
            column.addWidget(label)
            row = QHBoxLayout()
            row.addWidget(field, 1)
            if beside:
                row.addWidget(beside)
            column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        buttons.addWidget(self._apply)
        column.addSpacing(4)
        column.addLayout(buttons)
        self._shadow = QGraphicsDropShadowEffect(self, blurRadius=32, xOffset=0, yOffset=8)
        self._shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(self._shadow)

    def _connect(self) -> None:
        self._sic.clicked.connect(self._say_sic)
        self._apply.clicked.connect(self._tell)
        self._remove.clicked.connect(self._tell_removed)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a window is an application's"
        application.focusChanged.connect(self._follow_focus)
        for field in (self._shown, self._note):
            field.textChanged.connect(self._may_apply)

    def _say_sic(self) -> None:
        self._shown.setText(SIC)
        self._note.setFocus()

    def _may_apply(self) -> None:
        self._apply.setEnabled(bool(self._shown.text().strip() or self._note.text().strip()))

    def _tell(self) -> None:
        if self._apply.isEnabled():
            shown, note = self._shown.text(), self._note.text()
            self.leave()
            self.applied.emit(self._wish, shown, note)

    def _tell_removed(self) -> None:
        self.leave()
        self.removed.emit(self._wish)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if not self._is_open or now is None or now is self or now.window() is not self.window():
            return
        if not self.isAncestorOf(now):
            self.leave()


def _field(name: str, label: str) -> QLineEdit:
    field = LineField()
    field.setObjectName(name)
    field.setAccessibleName(label)
    field.setFont(interface_font(12.5))
    return field


def _button(name: str, words: str, meaning: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(meaning)
    button.setToolTip(meaning)
    button.setAutoDefault(True)  # Enter presses the button that has the focus
    button.setFont(interface_font(12.5, Weight.Medium))
    return button
