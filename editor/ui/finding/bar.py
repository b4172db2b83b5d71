"""Ask for the words to find: the row above the article, in the place of the toggles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged
from editor.ui.icon_button import icon_button
from editor.ui.line_field import LineField
from editor.ui.sign import Sign, lead
from editor.words import say

HEIGHT = 40
_FIELD = (110, 236)
_SIDE = 28


class FindBar(QFrame):
    """The field with its options. `words_changed` says that words or options are others, `step_requested` carries 1 for
    the next place and -1 for the one before; `closed` says that a person is done.
    """

    words_changed = Signal()
    step_requested = Signal(int)
    list_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName(say("Find"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(enlarged(HEIGHT))
        self.field = self._made_field()
        self._count = QLabel()
        self._count.setObjectName("findCount")
        self._count.setAccessibleName(say("Place among those found"))
        self._count.setProperty("role", "second")
        self.match_case = self._option("matchCaseButton", say("Match case"), say("Capitals as they are written"), "Aa")
        self.whole_words = self._option("wholeWordsButton", say("Whole words"), say("No parts of longer words"), "W")
        self.all_articles = self._option(
            "allArticlesButton", say("All articles"), say("Find in all articles of the project"), say("All"))
        self._lay_out()

    @property
    def words(self) -> str:
        """Return what is to be found."""
        return self.field.text()

    def begin(self, words: str, *, everywhere: bool | None = None) -> None:
        """Show the row with these words, or with what it had where there are none, ready to be typed over."""
        self.blockSignals(True)
        if words:
            self.field.setText(words)
        if everywhere is not None:
            self.all_articles.setChecked(everywhere)
        self.blockSignals(False)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.words_changed.emit()

    def show_count(self, sentence: str) -> None:
        """Say which of how many places is shown."""
        self._count.setText(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, wherever in the row the keys are."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step on Enter and Shift+Enter in the field, and go to the list on Down."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER:
                self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Down:
                self.list_requested.emit()
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show signs instead of words where there is no room."""
        super().resizeEvent(event)
        options = (self.match_case, self.whole_words, self.all_articles)
        wide = sum(_width_of(option, option.accessibleName()) for option in options)
        count = self._count.fontMetrics().horizontalAdvance("000 of 000")
        rest = enlarged(_FIELD[1]) + count + 3 * enlarged(_SIDE) + 84
        is_wide = self.width() >= wide + rest
        self._count.setMinimumWidth(count if is_wide else 0)  # so that the buttons stay where they are
        for option in options:
            long, short = option.accessibleName(), str(option.property("short"))
            option.setText(long if is_wide else short)

    def _made_field(self) -> QLineEdit:
        field = LineField()
        field.setObjectName("findField")
        field.setAccessibleName(say("Find in article"))
        field.setPlaceholderText(say("Find in article"))
        lead(field, Sign("search"))
        field.setMinimumWidth(_FIELD[0])
        field.setMaximumWidth(enlarged(_FIELD[1]))
        field.setFixedHeight(enlarged(_SIDE))
        field.textChanged.connect(self.words_changed)
        field.installEventFilter(self)
        return field

    def _option(self, name: str, words: str, tip: str, short: str) -> QPushButton:
        option = QPushButton(words)
        option.setObjectName(name)
        option.setAccessibleName(words)
        option.setToolTip(tip)
        option.setProperty("role", "option")
        option.setProperty("short", short)
        option.setCheckable(True)
        option.setAutoDefault(False)
        option.toggled.connect(lambda _: self.words_changed.emit())
        return option

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 8)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addWidget(self._button("findPreviousButton", "up", say("Previous place (Shift+F3)"), -1))
        row.addWidget(self._button("findNextButton", "down", say("Next place (F3)"), 1))
        line = QFrame()
        line.setObjectName("findRule")
        line.setFixedSize(1, 20)
        row.addSpacing(4)
        row.addWidget(line, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(4)
        for option in (self.match_case, self.whole_words, self.all_articles):
            row.addWidget(option)
        row.addStretch(1)
        close = icon_button("findCloseButton", "remove", say("Close (Esc)"), focus=Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.closed)
        row.addWidget(close)

    def _button(self, name: str, sign: str, words: str, by: int) -> QToolButton:
        button = icon_button(name, sign, words, focus=Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.step_requested.emit(by))
        return button


def _width_of(button: QPushButton, words: str) -> int:
    return button.fontMetrics().horizontalAdvance(words) + 24
