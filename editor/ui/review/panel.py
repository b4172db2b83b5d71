"""The review of what an article suggests, in the place of the records: progress, filters, the card, what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.model.review import Sieve
from editor.ui.article.keys import Keys
from editor.ui.elided import ElidedLabel
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.flow import FlowLayout
from editor.ui.icons import icon
from editor.ui.labels import plain_label
from editor.ui.review.bulk import BulkMenu
from editor.ui.review.buttons import DeedRow, press_unless_alt
from editor.ui.review.card import CardView
from editor.ui.review.finished import Ending, FinishedView, told_of
from editor.ui.review.keys import BINDINGS, ReviewBindings, ReviewDeed
from editor.ui.review.telling import Card, Coming
from editor.ui.review.upcoming import UpcomingList
from editor.words import phrase, say

_SIEVES: tuple[tuple[Sieve, str], ...] = (
    ("all", phrase("All")), ("names", phrase("People, places, groups")), ("times", phrase("Times")),
    ("announcements", phrase("Announcements")), ("weak", phrase("Weak only")))


class SuggestionPanel(QFrame):
    """The panel. `wished` carries a deed that is to be done, `sieve_chosen` the kind of suggestions that shall come,
    `row_chosen` the id of one that was chosen, `undo_requested` and `closed` what their buttons say; `returned` that
    the editing of a record is over. `key_unknown` gives on a key that means nothing here.
    """

    wished = Signal(object)
    sieve_chosen = Signal(str)
    row_chosen = Signal(str)
    undo_requested = Signal()
    returned = Signal()
    closed = Signal()
    key_unknown = Signal(QKeyEvent)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPanel")
        self.setAccessibleName(say("Review"))
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._keys = Keys(BINDINGS)
        self.is_editing = False
        self.menu = BulkMenu(self)
        self.card, self.finished, self.upcoming = CardView(), FinishedView(), UpcomingList()
        self._title, self._count = ElidedLabel(say("Review suggestions")), plain_label("second", wraps=False)
        self._count.setObjectName("reviewPlace")
        self.bar = QProgressBar()
        self._chips: dict[str, QPushButton] = {}
        self._told = plain_label("second")
        self._told.setObjectName("reviewTold")
        self._next_title = plain_label("second", wraps=False)
        self._strip, self._body = self._made_strip(), self._made_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._body, 1)
        self.card.wished.connect(self.wished)
        self.upcoming.chosen.connect(self.row_chosen)
        self.finished.sieve_requested.connect(self.sieve_chosen)
        self.show_keys(BINDINGS)
        self.show_editing("")

    def show_keys(self, bindings: ReviewBindings) -> None:
        """Let these keys do the deeds, and show them."""
        self._keys = Keys(bindings)
        self.card.show_keys(bindings)

    def deed_of(self, event: QKeyEvent) -> ReviewDeed | None:
        """Return the deed that a key stands for here, or None."""
        return self._keys.deed_of(event)

    def show_progress(self, number: int, accepted: int, rejected: int, count: int) -> None:
        """Say which of how many suggestions is the current one, and how many were accepted and rejected."""
        self._count.setText(say("{number} of {count}", number=number, count=count))
        self.bar.setUpdatesEnabled(False)  # Qt would paint the window at once, in the midst of a step
        self.bar.setRange(0, max(count, 1))
        self.bar.setValue(accepted + rejected)
        self.bar.setUpdatesEnabled(True)
        self.bar.setAccessibleDescription(say("{number} of {count}", number=accepted + rejected, count=count))
        self._told.setText(told_of(accepted, rejected))

    def show_sieve(self, sieve: Sieve, *, has_announcements: bool) -> None:
        """Show which kind of suggestions comes."""
        for name, chip in self._chips.items():
            chip.setChecked(name == sieve)
        self._chips["announcements"].setVisible(has_announcements or sieve == "announcements")

    def show_card(self, card: Card, rows: Sequence[Coming]) -> None:
        """Show a suggestion and what comes after it."""
        had_keys = self.finished.isAncestorOf(self.focusWidget() or self)
        self.card.show_card(card)
        self.upcoming.rows.show(rows)
        self._show_finished(False)
        self._next_title.setVisible(bool(rows))
        self.upcoming.setVisible(bool(rows))
        if had_keys:
            self.take_keys()

    def show_ending(self, ending: Ending) -> None:
        """Say that nothing is left, and take the keys to what can be done next if they were here."""
        had_keys = self.isAncestorOf(self.focusWidget() or self)
        self.finished.show_ending(ending)
        self._show_finished(True)
        if had_keys:
            self.finished.take_keys()

    def show_editing(self, sentence: str) -> None:
        """Make room for the form of the record that is edited, and say so; for a blank sentence be whole again."""
        self.is_editing = bool(sentence)
        self._back.say(sentence)
        self._strip.setVisible(self.is_editing)
        self._body.setVisible(not self.is_editing)

    def take_keys(self) -> None:
        """Bring the keys to what decides about the suggestion, or to what can be done when none is left."""
        if self.card.isVisibleTo(self):
            self.card.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finished.take_keys()

    def announce(self, sentence: str) -> None:
        """Tell a screen reader what was decided, and what comes next."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for, and close on Esc."""
        deed = self.deed_of(event) if not self.is_editing else None
        if event.key() == Qt.Key.Key_Escape:
            (self.returned if self.is_editing else self.closed).emit()
        elif deed is not None:
            self.wished.emit(deed)
        else:
            if not self.is_editing:
                self.key_unknown.emit(event)
            super().keyPressEvent(event)

    def _show_finished(self, is_finished: bool) -> None:
        for part in (self.card, self._next_title, self.upcoming):
            part.setVisible(not is_finished)
        self.finished.setVisible(is_finished)

    def _made_strip(self) -> QWidget:
        """Return what is left of the panel while a form is edited."""
        strip = QFrame()
        strip.setProperty("role", "toolbar")
        self._back = DeedRow("backToReviewButton")
        self._back.show_key(say("Esc"))
        self._back.clicked.connect(self.returned)
        row = QHBoxLayout(strip)
        row.setContentsMargins(12, 5, 12, 5)
        row.addWidget(self._back)
        return strip

    def _made_body(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.card)
        column.addWidget(self.finished)
        column.addWidget(_rule())
        self._next_title.setText(say("Up next, grouped by entity"))
        self._next_title.setFont(interface_font(12, Weight.DemiBold))
        self._next_title.setContentsMargins(16, 12, 16, 8)
        column.addWidget(self._next_title)
        column.addWidget(self.upcoming, 1)
        column.addStretch()  # the last card is as high as its words
        area = _Area()
        area.setObjectName("reviewArea")
        area.setAccessibleName(say("Suggestion"))
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        whole.addWidget(_rule())
        whole.addWidget(area, 1)
        whole.addWidget(_rule())
        whole.addWidget(self._foot())
        return body

    def _head(self) -> QWidget:
        head = QWidget()
        self._title.setProperty("role", "title")
        self._title.setFont(interface_font(15, Weight.DemiBold))
        self.bar.setObjectName("reviewProgress")
        self.bar.setAccessibleName(say("Suggestions reviewed"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(5)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addWidget(self._count, 1)
        line.addWidget(self._more())
        line.addWidget(self._close())
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self.bar)
        column.addWidget(self._made_chips())
        return head

    def _made_chips(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        group = QButtonGroup(self)
        for name, label in _SIEVES:
            chip = QPushButton(say(label))
            chip.setObjectName(f"{name}SieveButton")
            chip.setAccessibleName(say("Show: {kind}", kind=say(label)))
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.clicked.connect(lambda _=False, name=name: self.sieve_chosen.emit(name))
            group.addButton(chip)
            self._chips[name] = chip
            flow.addWidget(chip)
        return holder

    def _more(self) -> QToolButton:
        more = QToolButton()
        more.setObjectName("reviewMenuButton")
        more.setIcon(icon("more"))
        more.setAccessibleName(say("Accept several, ignored names"))
        more.setToolTip(say("Accept several, ignored names"))
        more.setFixedSize(enlarged(28), enlarged(28))
        more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        more.setMenu(self.menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return more

    def _close(self) -> QWidget:
        close = _small_row("closeReviewButton", say("Close"), say("Esc"), self)
        close.clicked.connect(self.closed)
        return close

    def _foot(self) -> QWidget:
        foot = QWidget()
        self.undo_button = _small_row("undoReviewButton", say("Undo"), say("Ctrl Z"), foot)
        self.undo_button.clicked.connect(self.undo_requested)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 5, 12, 5)
        row.addWidget(self._told, 1)
        row.addWidget(self.undo_button)
        return foot


class _Area(QScrollArea):
    """What scrolls the card and what comes next."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press_unless_alt(super().keyPressEvent, event)


def _small_row(name: str, words: str, key: str, parent: QWidget) -> DeedRow:
    """Return a row as wide as its words and its key."""
    row = DeedRow(name, parent)
    row.say(words)
    row.show_key(key)
    layout = row.layout()
    assert layout is not None, "a row is laid out when it is made"
    row.setMinimumWidth(layout.sizeHint().width() + enlarged(8))
    return row


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFixedHeight(1)
    return rule
