"""One account of an event as a card: according to whom, relayed by whom, in which words, and what it gives."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStyleOptionComboBox,
    QVBoxLayout,
)

from editor.briefing.lexicons import grades
from editor.model.edits.events import delete_account, remove_evidence, set_account
from editor.model.project import Project
from editor.model.records import Account, Anchor, Event, Outlet
from editor.model.text import fold
from editor.ui.badges import theme_of
from editor.ui.bridge import Bridge, MakeEdit
from editor.ui.fonts import Weight, enlarged, interface_font
from editor.ui.forms.account_values import GivenValues
from editor.ui.forms.candidates import Named
from editor.ui.forms.fields import ChoiceField, Choose
from editor.ui.forms.one_line import OneLine
from editor.ui.forms.passages import PassageChips
from editor.ui.forms.picker import EntityPicker, Name
from editor.ui.forms.proposed import ProposedMark
from editor.ui.forms.rows import remove_button, small_button
from editor.ui.forms.stacking import is_stacked
from editor.ui.forms.stored import Write
from editor.ui.forms.suggestions import Suggestion
from editor.ui.forms.word_field import WordField
from editor.ui.grading import offered
from editor.words import say

SOURCES = ("organisation", "person", "location", "other")


class AccountCard(QFrame):
    """One account. `chosen` carries where the words of a chip stand."""

    chosen = Signal(str, int, int)

    def __init__(self, bridge: Bridge, number: int) -> None:
        super().__init__()
        self._bridge = bridge
        self._event, self._account = "", ""
        name = f"account{number}"
        self.setObjectName(f"{name}Card")
        self.setProperty("role", "card")
        self.setAccessibleName(say("Account {number}", number=number))
        according = say("Account {number}, according to", number=number)
        self.source = EntityPicker(bridge, f"{name}Source", according, SOURCES, keeps_words=True, plain=True)
        self.source.setFont(interface_font(12.5, Weight.DemiBold))
        self._mark = ProposedMark(
            lambda: bridge.submit(set_account(self._event, self._account, suggested=())), self.source)
        self.relay = RelayPicker(bridge, f"{name}Relay", say("Account {number}, relayed by", number=number))
        self.origin = WordField(bridge, f"{name}Origin", say("Account {number}, origin group", number=number),
                                lambda: origins_of(bridge.project))
        self.origin.setPlaceholderText("–")
        self.origin.setToolTip(say("Accounts of one origin, such as a news agency, count as one"))
        self.values = GivenValues(bridge, number)
        self.credibility = CredibilityField(bridge, f"{name}Credibility",
                                            say("Account {number}, credibility", number=number))
        self.passages = PassageChips(bridge)
        self.add_value = small_button(say("+ Value"), f"{name}AddValue",
                                      say("Add what account {number} gives", number=number))
        self.menu = QMenu(self)
        self.menu.setObjectName(f"{name}ValueMenu")
        self.remove = remove_button(f"{name}Remove", say("Remove account {number}", number=number))
        self._words = OneLine()
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.passages.chosen.connect(self.chosen)
        self.passages.taken_away.connect(self._take_away)
        self.add_value.clicked.connect(self._offer_values)
        self.remove.clicked.connect(lambda: self._bridge.submit(delete_account(self._event, self._account)))

    def show_account(self, event: Event, account: Account) -> None:
        """Show an account of an event."""
        self._event, self._account = event.id, account.id
        holder = f"{event.id} {account.id}"
        self.source.show_named(holder, Named(account.attributed_to, account.attributed_words), self._naming())
        self._mark.show_proposed("attributed_to" in account.suggested)
        is_entity = self._bridge.project.entity(account.relayed_by) is not None
        relay = Named(entity=account.relayed_by) if is_entity else Named(words=account.relayed_by)
        self.relay.show_named(holder, relay, self._relaying())
        self.origin.follow(holder, account.origin_group, self._grouping())
        self._words.say_words(" … ".join(anchor.words for anchor in account.evidence))
        self.passages.show_passages(account.evidence)
        self.values.show_values(event, account)
        self.credibility.follow(str(account.credibility), self._grading())

    def show_aimed(self, is_aimed: bool) -> None:
        """Show that evidence goes to this account."""
        if self.property("aimed") != is_aimed:
            self.setProperty("aimed", is_aimed)
            self.setAccessibleDescription(say("Evidence is added to this account") if is_aimed else "")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, with a bar at its beginning while evidence goes here."""
        super().paintEvent(event)
        if self.property("aimed"):
            painter = QPainter(self)
            left = self.width() - 4 if self.isRightToLeft() else 1
            painter.fillRect(left, 8, 3, self.height() - 16, theme_of(self.palette())["focus"])
            painter.end()

    def _offer_values(self) -> None:
        self.values.fill_menu(self.menu)
        self.menu.popup(self.add_value.mapToGlobal(self.add_value.rect().bottomLeft()))

    def _naming(self) -> Name:
        event, account = self._event, self._account

        def name(named: Named) -> MakeEdit:
            return lambda merge: set_account(event, account, merge=merge, attributed_to=named.entity,
                                             attributed_words=named.words)
        return name

    def _relaying(self) -> Name:
        event, account = self._event, self._account
        return lambda named: lambda merge: set_account(event, account, merge=merge,
                                                       relayed_by=named.entity or named.words)

    def _grouping(self) -> Write:
        event, account = self._event, self._account
        return lambda words: lambda merge: set_account(event, account, merge=merge, origin_group=words)

    def _grading(self) -> Choose:
        event, account = self._event, self._account
        return lambda value: set_account(event, account, credibility=int(value))

    def _take_away(self, anchor: Anchor) -> None:
        self._bridge.submit(remove_evidence(self._event, anchor))

    def _lay_out(self) -> None:
        head, relay, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (head, relay):
            row.setSpacing(4)
        head.addWidget(_small_label(say("According to")))
        head.addWidget(self.source, 1)
        head.addWidget(self.remove)
        relay.addWidget(_small_label(say("relayed by")))
        relay.addWidget(self.relay, 3)
        relay.addWidget(_small_label(say("origin")))
        relay.addWidget(self.origin, 2)
        foot.setSpacing(8)
        foot.addWidget(self.passages, 1)
        if not is_stacked():
            foot.addWidget(self.add_value, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(_small_label(say("Credibility")), 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.credibility, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 6, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(relay)
        column.addWidget(self._words)
        column.addWidget(self.values)
        if is_stacked():
            column.addWidget(self.add_value, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(foot)


class RelayPicker(EntityPicker):
    """Names who relays an account or a quote: an entity, or an outlet of the project by its name."""

    def __init__(self, bridge: Bridge, name: str, label: str, *, plain: bool = True) -> None:
        super().__init__(bridge, name, label, SOURCES, keeps_words=True, plain=plain)

    def more(self, text: str) -> list[Suggestion]:
        """Return the outlets whose name has what is typed at the beginning of a word."""
        sought = fold(text.strip())
        names = sorted({outlet.name for outlet in self.bridge.project.each(Outlet) if outlet.name})
        return [Suggestion(name, self.keeper(name), say("outlet")) for name in names
                if f" {fold(name)}".find(f" {sought}") >= 0]


class CredibilityField(ChoiceField):
    """A credibility, shut as its digit and open with what the digit means."""

    def __init__(self, bridge: Bridge, name: str, label: str) -> None:
        super().__init__(bridge, name, label)
        self.offer(offered(grades().credibility))
        self.setFixedWidth(enlarged(52))
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        self.currentIndexChanged.connect(lambda: self.setToolTip(self.currentText()))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Show the digit alone."""
        super().initStyleOption(option)
        option.currentText = str(self.currentData() or "")


def origins_of(project: Project) -> list[str]:
    """Return the origin groups that accounts and outlets of the project have, by name."""
    accounts = (account.origin_group for event in project.each(Event) for account in event.accounts)
    outlets = (outlet.origin_group for outlet in project.each(Outlet))
    return sorted({group for group in (*accounts, *outlets) if group})


def _small_label(words: str = "") -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "second")
    label.setFont(interface_font(12))
    label.setFixedHeight(enlarged(28))
    return label
