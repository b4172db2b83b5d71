"""Show who says that an event happened, in which words, and how far that is believed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from editor.model.edits.events import add_account, delete_account, remove_evidence, set_account
from editor.model.edits.fields import name_of
from editor.model.records import Account, Anchor, Event
from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import Weight, enlarged, interface_font, reading_font
from editor.ui.forms.candidates import Named
from editor.ui.forms.fields import ChoiceField
from editor.ui.forms.passages import PassageChips
from editor.ui.forms.picker import EntityPicker, Name
from editor.ui.forms.rows import go_to, remove_button, small_button
from editor.words import phrase, say

CREDIBILITIES = (
    ("1", phrase("Confirmed")), ("2", phrase("Probably true")), ("3", phrase("Possibly true")),
    ("4", phrase("Doubtful")), ("5", phrase("Improbable")), ("6", phrase("Cannot be judged")),
)
"""Admiralty credibility of information."""

SOURCES = ("organisation", "person", "location", "other")


class AccountList(QWidget):
    """The accounts of an event, a card each. `chosen` carries where the words of a chip stand."""

    chosen = Signal(str, int, int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._event = ""
        self.cards: list[AccountCard] = []
        self.setObjectName("accountList")
        self.setAccessibleName(say("Accounts"))
        self.add_button: QPushButton = small_button(say("+ Account"), "addAccountButton", say("Add an account"))
        self.add_button.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_event(self, event: Event) -> None:
        """Show the accounts of an event; a card for each is made once and kept."""
        self._event = event.id
        while len(self.cards) < len(event.accounts):
            card = AccountCard(self._bridge, len(self.cards) + 1)
            card.chosen.connect(self.chosen)
            self._column.addWidget(card)
            self.cards.append(card)
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(event.accounts))
            if place < len(event.accounts):
                card.show_account(event, event.accounts[place])

    def _add(self) -> None:
        place = len(self._bridge.project.get(Event, self._event).accounts)
        if self._bridge.submit(add_account(self._event)) is not None:
            go_to(self.cards[place].source)


class AccountCard(QFrame):
    """One account: according to whom, the words, their paragraphs, credibility."""

    chosen = Signal(str, int, int)

    def __init__(self, bridge: Bridge, number: int) -> None:
        super().__init__()
        self._bridge = bridge
        self._event, self._account = "", ""
        self.setObjectName(f"account{number}Card")
        self.setProperty("role", "card")
        self.setAccessibleName(say("Account {number}", number=number))
        according = say("Account {number}, according to", number=number)
        self.source = EntityPicker(bridge, f"account{number}Source", according, SOURCES, keeps_words=True, plain=True)
        self.source.setFont(interface_font(12.5, Weight.DemiBold))
        self.credibility = CredibilityField(bridge, f"account{number}Credibility",
                                            say("Account {number}, credibility", number=number))
        self.passages = PassageChips(bridge)
        self.passages.chosen.connect(self.chosen)
        self.passages.taken_away.connect(self._take_away)
        self.remove = remove_button(f"account{number}Remove", say("Remove account {number}", number=number))
        self.remove.clicked.connect(lambda: bridge.submit(delete_account(self._event, self._account)))
        self._relay = _small_label()
        self._relay.setFixedHeight(enlarged(18))
        self._words = OneLine()
        self._lay_out()

    def show_account(self, event: Event, account: Account) -> None:
        """Show an account of an event."""
        self._event, self._account = event.id, account.id
        self.source.show_named(f"{event.id} {account.id}", Named(account.attributed_to, account.attributed_words),
                               self._naming())
        relay = self._bridge.project.entity(account.relayed_by) if account.relayed_by else None
        self._relay.setText(say("relayed by {name}", name=name_of(relay)) if relay else "")
        self._relay.setVisible(relay is not None)
        self._words.say_words(" … ".join(anchor.words for anchor in account.evidence))
        self.passages.show_passages(account.evidence)
        self.credibility.follow(str(account.credibility), self._grading())

    def _naming(self) -> Name:
        event, account = self._event, self._account

        def name(named: Named) -> MakeEdit:
            return lambda merge: set_account(event, account, merge=merge, attributed_to=named.entity,
                                             attributed_words=named.words)
        return name

    def _grading(self) -> Any:
        event, account = self._event, self._account
        return lambda value: set_account(event, account, credibility=int(value))

    def _take_away(self, anchor: Anchor) -> None:
        self._bridge.submit(remove_evidence(self._event, anchor))

    def _lay_out(self) -> None:
        according = _small_label(say("According to"))
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(according)
        head.addWidget(self.source, 1)
        head.addWidget(self.remove)
        foot.setSpacing(8)
        foot.addWidget(self.passages, 1)
        foot.addWidget(_small_label(say("Credibility")), 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.credibility, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 6, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._relay)
        column.addWidget(self._words)
        column.addLayout(foot)


class CredibilityField(ChoiceField):
    """A credibility, shut as its digit and open with what the digit means."""

    def __init__(self, bridge: Bridge, name: str, label: str) -> None:
        super().__init__(bridge, name, label)
        self.offer([(digit, f"{digit}  {say(meaning)}") for digit, meaning in CREDIBILITIES])
        self.setFixedWidth(enlarged(52))
        self.view().setMinimumWidth(180)
        self.currentIndexChanged.connect(lambda: self.setToolTip(self.currentText()))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Show the digit alone."""
        super().initStyleOption(option)
        option.currentText = str(self.currentData() or "")


class OneLine(QWidget):
    """Words of the source on one line, cut with an ellipsis; their whole length is the tip."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say_words(self, words: str) -> None:
        """Show these words; none take no room."""
        self._words = " ".join(words.split())
        self.setAccessibleName(self._words)
        self.setToolTip(self._words)
        self.setVisible(bool(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(100, enlarged(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many of the words as there is room for."""
        painter = QPainter(self)
        font = reading_font(12.5)
        painter.setFont(font)
        painter.setPen(theme_of(self.palette())["text2"])
        words = QFontMetricsF(font).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        painter.end()


def _small_label(words: str = "") -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "second")
    label.setFont(interface_font(12))
    label.setFixedHeight(enlarged(28))
    return label
