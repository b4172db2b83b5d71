"""Ask for words to find in the briefing, and for those to put in their place: the row above the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged
from editor.ui.icon_button import icon_button
from editor.ui.line_field import LineField
from editor.ui.sign import Sign, lead
from editor.words import say, say_number

_SIDE = 28
_LEAST = 120


class ReplaceBar(QFrame):
    """Two fields with their deeds. `words_changed` tells that other words are sought, `step_requested` carries 1 for
    the next place and -1 for the one before, `replace_requested` whether all places are meant; `closed` says that a
    person is done.
    """

    words_changed = Signal()
    step_requested = Signal(int)
    replace_requested = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replaceBar")
        self.setAccessibleName(say("Find and replace in the briefing"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sought = self._field("briefingFindField", say("Find in the briefing"))
        self.by = self._field("briefingReplaceField", say("Replace with"))
        lead(self.sought, Sign("search"))
        self.match_case = self._button("briefingMatchCaseButton", say("Match case"),
                                       say("Capitals as they are written"))
        self.match_case.setProperty("role", "option")
        self.match_case.setCheckable(True)
        self.one = self._button("replaceButton", say("Replace"), say("Replace this place and go to the next (Enter)"))
        self.all = self._button("replaceAllButton", say("Replace all"), say("Replace all places in one step"))
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self._count.setAccessibleName(say("Place among those found"))
        self._second = QWidget()
        self._steps: list[QToolButton] = []
        self._close = icon_button("replaceCloseButton", "remove", say("Close (Esc)"))
        self._lay_out()
        for one, following in pairwise(self.focus_order()):
            QWidget.setTabOrder(one, following)
        self._connect()

    def begin(self, words: str, *, replacing: bool) -> None:
        """Show the row with these words, or with what it had where there are none, ready to be typed over."""
        if words:
            self.sought.setText(words)
        self._second.setVisible(replacing or self._second.isVisibleTo(self))
        self.show()
        self.sought.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sought.selectAll()
        self.words_changed.emit()

    def show_count(self, place: int, count: int) -> None:
        """Say which of how many places is shown; 0 for none yet."""
        if not self.sought.text():
            words = ""
        elif not count:
            words = say("Not found")
        elif place:
            words = say("{place} of {count}", place=place, count=count)
        else:
            words = say_number("{count} place", "{count} places", count)
        self._count.setText(words)
        for button in (self.one, self.all):
            button.setEnabled(bool(count))

    def focus_order(self) -> Iterator[QWidget]:
        """Yield what takes the focus, in order."""
        yield from (self.sought, self.by, self.one, self.all, *self._steps, self.match_case, self._close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, wherever in the row the keys are."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step on Enter and Shift+Enter in the first field; replace on Enter in the second."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            if watched is self.by:
                self.replace_requested.emit(False)
            else:
                self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return False

    def _connect(self) -> None:
        self.sought.textChanged.connect(self.words_changed)
        self.match_case.toggled.connect(lambda _: self.words_changed.emit())
        self.one.clicked.connect(lambda: self.replace_requested.emit(False))
        self.all.clicked.connect(lambda: self.replace_requested.emit(True))

    def _field(self, name: str, words: str) -> QLineEdit:
        field = LineField()
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setPlaceholderText(words)
        field.setMinimumWidth(_LEAST)
        field.setFixedHeight(enlarged(_SIDE))
        field.installEventFilter(self)
        return field

    def _button(self, name: str, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        first, second, rows = QHBoxLayout(), QHBoxLayout(self._second), QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 8, 6)
        rows.setSpacing(4)
        second.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self.sought, 1)
        first.addWidget(self._count)
        for name, sign, words, by in (("briefingPreviousButton", "up", say("Previous place (Shift+F3)"), -1),
                                      ("briefingNextButton", "down", say("Next place (F3)"), 1)):
            button = icon_button(name, sign, words)
            button.clicked.connect(lambda _, by=by: self.step_requested.emit(by))
            first.addWidget(button)
            self._steps.append(button)
        first.addWidget(self.match_case)
        self._close.clicked.connect(self.closed)
        first.addWidget(self._close)
        second.addWidget(self.by, 1)
        second.addWidget(self.one)
        second.addWidget(self.all)
        rows.addLayout(first)
        rows.addWidget(self._second)
