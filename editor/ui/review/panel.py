"""The review of what an article suggests, in the place of the records: progress, filters, the card, what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.model.review import Progress
from editor.ui.article.keys import Keys
from editor.ui.fonts import Weight, interface_font
from editor.ui.labels import plain_label
from editor.ui.review.bulk import BulkMenu
from editor.ui.review.buttons import ROW_SIDE, DeedRow, press_unless_alt
from editor.ui.review.card import CardView
from editor.ui.review.finished import Ending, FinishedView, told_of
from editor.ui.review.head import ReviewHead, small_row
from editor.ui.review.keys import BINDINGS, ReviewBindings, ReviewDeed
from editor.ui.review.telling import Card, ComingRows
from editor.ui.review.upcoming import UpcomingList
from editor.ui.ruled import rule
from editor.words import say


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
        self.head = ReviewHead(self.menu)
        self._told = plain_label("second")
        self._told.setObjectName("reviewTold")
        self._next_title, self._under_card = plain_label("second", wraps=False), rule()
        self._strip, self._body = self._made_strip(), self._made_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._body, 1)
        self.card.wished.connect(self.wished)
        self.head.sieve_chosen.connect(self.sieve_chosen)
        self.head.closed.connect(self.closed)
        self.upcoming.chosen.connect(self.row_chosen)
        self.finished.sieve_requested.connect(self.sieve_chosen)
        self.show_keys(BINDINGS)
        self.show_editing("")

    def show_keys(self, bindings: ReviewBindings) -> None:
        """Let these keys do the deeds, and show them."""
        self._keys = Keys(bindings)
        self.card.show_keys(bindings)
        self.finished.show_keys(bindings)

    def deed_of(self, event: QKeyEvent) -> ReviewDeed | None:
        """Return the deed that a key stands for here, or None."""
        return self._keys.deed_of(event)

    def show_progress(self, number: int, done: Progress, skipped: int) -> None:
        """Say which of how many suggestions is the current one, and what was decided; `skipped` wait all the same."""
        self.head.show_progress(number, done)
        self._told.setText(told_of(done, skipped))

    def show_card(self, card: Card, rows: ComingRows) -> None:
        """Show a suggestion and what comes after it."""
        had_keys = self._has_keys(self.finished)
        self.card.show_card(card)
        self.upcoming.rows.show(rows)
        self.upcoming.scrollToTop()
        self._show_finished(False)
        self._next_title.setVisible(bool(len(rows)))
        self.upcoming.setVisible(bool(len(rows)))
        if had_keys:
            self.take_keys()

    def show_ending(self, ending: Ending) -> None:
        """Say that nothing is left, and take the keys to what can be done next if they were here."""
        had_keys = self._has_keys(self)
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
        """Bring the keys to what decides about the suggestion, or to what can be done when none is left.

        Out of sight the panel takes no keys: they would act where nobody looks.
        """
        if not self.isVisible():
            return
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

    def _has_keys(self, part: QWidget) -> bool:
        """Tell whether a part in sight has the keys of the window; one that had them last is not meant."""
        focused = self.window().focusWidget()
        return self.isVisible() and focused is not None and part.isAncestorOf(focused)

    def _show_finished(self, is_finished: bool) -> None:
        for part in (self.card, self._under_card, self._next_title, self.upcoming):
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
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addWidget(_Area(self._inner()), 1)
        column.addWidget(rule())
        column.addWidget(self._foot())
        return body

    def _inner(self) -> QWidget:
        """Return what scrolls: the card or what can be done at the end, and what comes next."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.card)
        column.addWidget(self.finished)
        column.addWidget(self._under_card)
        self._next_title.setText(say("Up next, grouped by entity"))
        self._next_title.setFont(interface_font(12, Weight.DemiBold))
        self._next_title.setContentsMargins(16, 12, 16, 8)
        column.addWidget(self._next_title)
        column.addWidget(self.upcoming, 1)
        column.addStretch()  # the last card is as high as its words
        return inner

    def _foot(self) -> QWidget:
        foot = QWidget()
        self.undo_button = small_row("undoReviewButton", say("Undo"), say("Ctrl Z"), foot)
        self.undo_button.clicked.connect(self.undo_requested)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 5, 16 - ROW_SIDE, 5)
        row.addWidget(self._told, 1)
        row.addWidget(self.undo_button)
        return foot


class _Area(QScrollArea):
    """What scrolls the card and what comes next."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setObjectName("reviewArea")
        self.setAccessibleName(say("Suggestion"))
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press_unless_alt(super().keyPressEvent, event)
