"""Show the suggestion that is to be decided about: what it is, its words in their sentence, why, and what can be done.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.ui.badges import badge_width, draw_badge
from editor.ui.fonts import Weight, enlarged, interface_font, reading_font
from editor.ui.forms.stacking import is_stacked
from editor.ui.labels import plain_label
from editor.ui.review.buttons import ROW_SIDE, DeedButton, DeedRow
from editor.ui.review.keys import ACCOUNTS, ReviewBindings, ReviewDeed, cap_of
from editor.ui.review.telling import Card
from editor.ui.sign import Sign
from editor.ui.theme import theme_of
from editor.words import say

_SIDE = 16


class CardView(QWidget):
    """The card, with a button or a row for each deed. `wished` carries the deed that is to be done."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewCard")
        self.setAccessibleName(say("Suggestion"))
        self._card = Card("", "", "", "", "", "", "")
        self._badge, self._title = _Badge(), plain_label("title")
        self._title.setObjectName("reviewTitle")
        self._title.setMinimumWidth(1)  # its longest word may not widen the panel
        self._title.setFont(interface_font(15, Weight.DemiBold))
        self._status, self._why = _small("", wraps=False), _small("reviewReason")
        self._likeness, self._ends = _small("reviewAccounts"), _small("reviewEnds")
        self._details, self._proposal = plain_label("second"), plain_label("second")
        self._details.setObjectName("reviewDetails")
        self._proposal.setObjectName("reviewProposal")
        self._sentence = QLabel()
        self._sentence.setObjectName("reviewSentence")
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setWordWrap(True)
        self._sentence.setFont(reading_font(14))
        self._four = QGridLayout()
        self.accept_button = DeedButton("acceptButton", say("Accept"), is_primary=True)
        self._buttons, self._rows = self._made_buttons(), _made_rows()
        for deed, button in (*self._buttons.items(), *self._rows.items()):
            button.clicked.connect(lambda _=False, deed=deed: self.wished.emit(deed))
        self._lay_out()

    def show_card(self, card: Card) -> None:
        """Show what is said of a suggestion."""
        self._card = card
        self._badge.show_sign(card.sign, card.ink)
        self._title.setText(card.title)
        self._status.setText(card.status)
        self._colour()
        self._sentence.setAccessibleName(f"{card.before}{card.words}{card.after}")
        self._details.setText("\n".join(card.details))
        self._details.setVisible(bool(card.details))
        self._why.setText(card.why)
        self.setAccessibleDescription(card.spoken)
        self._rows[ReviewDeed.ACCEPT_GROUP].say(card.together)
        self._rows[ReviewDeed.REJECT_GROUP].say(card.rejected_together)
        self._rows[ReviewDeed.RELINK].say(say("Link to another entity") if card.ignored else "")
        self._rows[ReviewDeed.RELINK_GROUP].say(card.linked_together)
        self._rows[ReviewDeed.IGNORE].say(card.ignored)
        self._show_accounts()
        self._ends.setVisible(card.has_ends and bool(self._ends.text()))

    def _show_accounts(self) -> None:
        """Offer the events that it may be an account of; the one that is proposed stands above its words."""
        card = self._card
        self._proposal.setText(card.proposal)
        self._proposal.setVisible(card.again is not None)
        self.accept_button.call(card.accepting)
        self._place_buttons(is_first_wide=card.again is not None)
        others = [each for each in card.accounts if each is not card.again]
        self._likeness.setText("\n".join(each.told for each in others))
        self._likeness.setVisible(bool(others))
        for place, deed in enumerate(ACCOUNTS):
            offered = card.accounts[place] if place < len(card.accounts) else None
            if offered is None or offered is card.again:
                self._rows[deed].say("")
            else:
                self._rows[deed].say(offered.offer, offered.told)
        self._rows[ReviewDeed.OWN_EVENT].say(say("An event of its own") if card.again else "")

    def tell_of_ends(self, sentence: str) -> None:
        """Say below the suggestion of a tag how its ends are moved."""
        self._ends.setText(sentence)
        self._ends.setVisible(self._card.has_ends and bool(sentence))

    def show_keys(self, bindings: ReviewBindings) -> None:
        """Show the key of each deed."""
        for deed, button in self._buttons.items():
            button.show_key(cap_of(deed, bindings))
        for deed, row in self._rows.items():
            row.show_key(cap_of(deed, bindings))

    def changeEvent(self, event: QEvent) -> None:
        """Colour the words in the inks of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_rows"):
            self._colour()

    def _colour(self) -> None:
        theme, card = theme_of(self.palette()), self._card
        ink = theme.ink(card.ink)
        ground = (ink.tint or ink.selected_tint).name()
        words = (f'<span style="background-color: {ground}; color: {theme["text"].name()}; '
                 f'text-decoration: underline;">{escape(card.words)}</span>')
        self._sentence.setText(f"{escape(card.before)}{words}{escape(card.after)}")

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setContentsMargins(ROW_SIDE, 0, ROW_SIDE, 0)
        told.setSpacing(10)
        told.addLayout(self._headed())
        if is_stacked():
            told.addWidget(self._status)
        for part in (self._proposal, self._sentence, self._details):
            told.addWidget(part)
        told.addLayout(self._reason())
        self._four.setSpacing(8)
        self._place_buttons(is_first_wide=False)
        told.addLayout(self._four)
        told.addWidget(self._likeness)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE - ROW_SIDE, 14, _SIDE - ROW_SIDE, 12)
        column.setSpacing(8)
        column.addLayout(told)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row in self._rows.values():
            rows.addWidget(row)
        column.addLayout(rows)
        self._ends.setContentsMargins(ROW_SIDE, 0, ROW_SIDE, 0)
        column.addWidget(self._ends)

    def _headed(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        if not is_stacked():
            self._status.setContentsMargins(0, 3, 0, 0)  # on the line of the title
            head.addWidget(self._status, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _made_buttons(self) -> dict[ReviewDeed, DeedButton]:
        return {ReviewDeed.ACCEPT: self.accept_button,
                ReviewDeed.REJECT: DeedButton("rejectButton", say("Reject")),
                ReviewDeed.EDIT: DeedButton("editButton", say("Edit")),
                ReviewDeed.SKIP: DeedButton("skipButton", say("Skip"))}

    def _reason(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign("info"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._why, 1)
        return row

    def _place_buttons(self, *, is_first_wide: bool) -> None:
        """Lay the buttons side by side; the first has a line of its own where it says more."""
        columns = 2 if is_stacked() else 4
        for button in self._buttons.values():
            self._four.removeWidget(button)
        for place, button in enumerate(self._buttons.values()):
            if is_first_wide and not place:
                self._four.addWidget(button, 0, 0, 1, columns)
            else:
                at = place + (columns - 1 if is_first_wide else 0)
                self._four.addWidget(button, at // columns, at % columns)


class _Badge(QWidget):
    """The letter of a type, in its ink."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._ink = "", ""

    def show_sign(self, sign: str, ink: str) -> None:
        """Show another letter."""
        self._sign, self._ink = sign, ink
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(badge_width(self._sign)) + 1, enlarged(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sign:
            painter = QPainter(self)
            draw_badge(painter, QPointF(0, self.height() / 2), self._sign, theme_of(self.palette()), self._ink)


def _made_rows() -> dict[ReviewDeed, DeedRow]:
    """Return a row for each further deed, in the order in which they stand."""
    names = {ReviewDeed.ACCEPT_GROUP: "acceptGroupButton", ReviewDeed.REJECT_GROUP: "rejectGroupButton",
             ReviewDeed.RELINK: "relinkButton", ReviewDeed.RELINK_GROUP: "relinkGroupButton",
             ReviewDeed.IGNORE: "ignoreButton",
             **{deed: f"accountButton{nth}" for nth, deed in enumerate(ACCOUNTS, 1)},
             ReviewDeed.OWN_EVENT: "ownEventButton"}
    return {deed: DeedRow(name, wraps=True) for deed, name in names.items()}


def _small(name: str, *, wraps: bool = True) -> QLabel:
    """Return a label for what is said by the way."""
    label = plain_label("hint", wraps=wraps)
    label.setObjectName(name)
    label.setFont(interface_font(12))
    return label
