"""Say how far a review is, and which kind of suggestions comes: the head of its panel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.model.review import Progress, Sieve
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.flow import FlowLayout
from editor.ui.icon_button import icon_button
from editor.ui.labels import plain_label
from editor.ui.review.bulk import BulkMenu
from editor.ui.review.buttons import ROW_SIDE, DeedRow, press_unless_alt
from editor.words import phrase, say

_SIEVES: tuple[tuple[Sieve, str], ...] = (
    ("all", phrase("All")), ("names", phrase("People, places, groups")), ("times", phrase("Times")),
    ("announcements", phrase("Announcements")), ("weak", phrase("Weak only")))


class ReviewHead(QWidget):
    """The head. `sieve_chosen` carries the kind of suggestions that shall come, `closed` that the review is over."""

    sieve_chosen = Signal(str)
    closed = Signal()

    def __init__(self, menu: BulkMenu) -> None:
        super().__init__()
        self._title, self._count = ElidedLabel(say("Review suggestions")), plain_label("second", wraps=False)
        self._title.setProperty("role", "title")
        self._title.setFont(interface_font(15, Weight.DemiBold))
        self._count.setObjectName("reviewPlace")
        self._bar = QProgressBar()
        self._bar.setObjectName("reviewProgress")
        self._bar.setAccessibleName(say("Suggestions reviewed"))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(5)
        self._chips: dict[str, QPushButton] = {}
        self._line, self._rest = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout()
        self._lay_out(menu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title a line of its own where it has no room beside the rest, as in large text."""
        super().resizeEvent(event)
        needed = self._title.sizeHint().width() + self._line.spacing() + self._rest.sizeHint().width()
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if needed <= self._bar.width() else ways.TopToBottom)

    def show_progress(self, number: int, done: Progress) -> None:
        """Say which of how many suggestions is the current one; of none nothing."""
        self._count.setText(say("{number} of {count}", number=number, count=done.count) if done.count else "")
        self._bar.setUpdatesEnabled(False)  # Qt would paint the window at once, in the midst of a step
        self._bar.setRange(0, max(done.count, 1))
        self._bar.setValue(done.decided)
        self._bar.setUpdatesEnabled(True)
        self._bar.setAccessibleDescription(say("{number} of {count}", number=done.decided, count=done.count))

    def show_sieve(self, sieve: Sieve, *, has_announcements: bool) -> None:
        """Show which kind of suggestions comes."""
        for name, chip in self._chips.items():
            chip.setChecked(name == sieve)
        self._chips["announcements"].setVisible(has_announcements or sieve == "announcements")

    def _lay_out(self, menu: BulkMenu) -> None:
        self._rest.setSpacing(8)
        self._rest.addWidget(self._count, 1)
        self._rest.addWidget(self._more(menu))
        self._rest.addWidget(self._close())
        self._line.setSpacing(8)
        self._line.addWidget(self._title)
        self._line.addLayout(self._rest, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16 - ROW_SIDE, 12)
        column.setSpacing(10)
        column.addLayout(self._line)
        under = QHBoxLayout()
        under.setContentsMargins(0, 0, ROW_SIDE, 0)  # the row and the chips reach a little further
        under.addWidget(self._bar)
        column.addLayout(under)
        column.addWidget(self._made_chips())

    def _made_chips(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        group = QButtonGroup(self)
        for name, label in _SIEVES:
            chip = _Chip(say(label))
            chip.setObjectName(f"{name}SieveButton")
            chip.setAccessibleName(say("Show: {kind}", kind=say(label)))
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the card
            chip.clicked.connect(lambda _=False, name=name: self.sieve_chosen.emit(name))
            group.addButton(chip)
            self._chips[name] = chip
            flow.addWidget(chip)
        return holder

    def _more(self, menu: BulkMenu) -> QToolButton:
        more = icon_button("reviewMenuButton", "more", say("Accept several, ignored names"),
                           focus=Qt.FocusPolicy.StrongFocus)
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def _close(self) -> QWidget:
        close = small_row("closeReviewButton", say("Close"), say("Esc"), self)
        close.clicked.connect(self.closed)
        return close


class _Chip(QPushButton):
    """A filter. Arrows lead to the next one; with other keys held they are left to what the filter stands in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press_unless_alt(super().keyPressEvent, event)


def small_row(name: str, words: str, key: str, parent: QWidget) -> DeedRow:
    """Return a row as wide as its words and its key."""
    row = DeedRow(name, parent)
    row.say(words)
    row.show_key(key)
    layout = row.layout()
    assert layout is not None, "a row is laid out when it is made"
    row.setMinimumWidth(layout.sizeHint().width() + enlarged(8))
    return row
