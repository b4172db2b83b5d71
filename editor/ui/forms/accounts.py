"""Show who says that an event happened, in which words, what they give, and how far that is believed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from editor.model.edits.events import add_account
from editor.model.records import Event
from editor.ui.bridge import Bridge
from editor.ui.forms.account_card import AccountCard
from editor.ui.forms.rows import go_to, small_button
from editor.words import say


class AccountList(QWidget):
    """The accounts of an event, a card each. `chosen` carries where the words of a chip stand, `aimed` the account
    that evidence goes to: the one that the keys were in last, blank for none yet. `selection_wished` asks for the
    selected words as evidence of it."""

    chosen = Signal(str, int, int)
    aimed = Signal(str)
    selection_wished = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._event = ""
        self._aimed = ""
        self.cards: list[AccountCard] = []
        self.setObjectName("accountList")
        self.setAccessibleName(say("Accounts"))
        self.add_button: QPushButton = small_button(say("+ Account"), "addAccountButton", say("Add an account"))
        self.add_button.clicked.connect(self._add)
        self.use_button: QPushButton = small_button(
            say("+ Use selection"), "useSelectionButton", say("Add the selected words as evidence of the account"))
        self.use_button.clicked.connect(self.selection_wished)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "widgets need one"
        app.focusChanged.connect(self._follow_keys)

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
        if self._aimed and self._aimed not in {account.id for account in event.accounts}:
            self._aim("")
        self._show_aim(event)

    def _follow_keys(self, _: QWidget | None, field: QWidget | None) -> None:
        """Aim at the account whose card the keys come to."""
        if field is None or not self.isAncestorOf(field):
            return
        accounts = self._bridge.project.get(Event, self._event).accounts
        for card, account in zip(self.cards, accounts, strict=False):
            if card.isAncestorOf(field):
                self._aim(account.id)

    def _aim(self, account_id: str) -> None:
        if account_id != self._aimed:
            self._aimed = account_id
            self.aimed.emit(account_id)
            self._show_aim(self._bridge.project.get(Event, self._event))

    def _show_aim(self, event: Event) -> None:
        for card, account in zip(self.cards, event.accounts, strict=False):
            card.show_aimed(len(event.accounts) > 1 and account.id == (self._aimed or event.accounts[-1].id))

    def _add(self) -> None:
        place = len(self._bridge.project.get(Event, self._event).accounts)
        if self._bridge.submit(add_account(self._event)) is not None:
            go_to(self.cards[place].source, self.cards[place])
