"""The tables of records over their forms, in tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from editor.model.records import Entity, Event, Quote
from editor.ui.bridge import Bridge
from editor.ui.forms.record_form import RecordForm
from editor.ui.forms.tabs import CountedTabs
from editor.ui.tables.listings import Events, Quotes
from editor.ui.tables.table import EntityTable, RecordTable
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.forms.record_fields import RecordFields

_TABLE_HEIGHTS = {"entity": 230, "event": 170, "quote": 230}
_IDLE_MS = 400


@dataclass(frozen=True, slots=True)
class Tab:
    """A table over the form of the record chosen in it."""

    kind: str
    table: RecordTable
    form: RecordForm


class RecordTabs(QTabWidget):
    """The tabs of entities, events and quotes.

    `record_chosen` carries the kind and id of a record that was clicked or entered, `evidence_chosen` the article and
    the code points of words to go to.
    """

    record_chosen = Signal(str, str)
    evidence_chosen = Signal(str, int, int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordTabs")
        self.setAccessibleName(say("Records"))
        self.setDocumentMode(True)
        self._bar = CountedTabs()
        self.setTabBar(self._bar)
        self._tabs = _make_tabs(bridge)
        for tab in self._tabs:
            self._add(tab)
        bridge.opened.connect(self._forget)
        self._idle = QTimer(self, interval=_IDLE_MS)
        self._idle.timeout.connect(self._prepare_one)
        self._idle.start()
        for keys, by in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            self._step_on(keys, by)

    def current(self) -> tuple[str, str] | None:
        """Return the kind and id of the record in the form that is in sight, or None."""
        tab = self._tabs[self.currentIndex()]
        return (tab.kind, tab.form.record_id) if tab.form.record_id else None

    def show_record(self, kind: str, record_id: str) -> None:
        """Bring a record's tab, row and form into sight; a blank id leaves the tab without a record."""
        tab = self._tab(kind)
        self.setCurrentIndex(self._tabs.index(tab))
        tab.table.choose(record_id)
        tab.form.show_record(record_id)

    def table_of(self, kind: str) -> RecordTable:
        """Return the table of a kind of record."""
        return self._tab(kind).table

    def form_of(self, kind: str) -> RecordForm:
        """Return the form of a kind of record."""
        return self._tab(kind).form

    def focus_table(self, kind: str) -> None:
        """Bring a tab into sight and the keys into its table."""
        tab = self._tab(kind)
        self.setCurrentIndex(self._tabs.index(tab))
        field = tab.table.view if tab.table.view.isVisible() else tab.table.filter
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tab(self, kind: str) -> Tab:
        return next(tab for tab in self._tabs if tab.kind == kind)

    def _add(self, tab: Tab) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName(f"{tab.kind}Splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(tab.table)
        splitter.addWidget(tab.form)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_TABLE_HEIGHTS[tab.kind], 600])
        place = self.addTab(splitter, say(tab.table.listing.label))
        self._connect(tab, place)

    def _connect(self, tab: Tab, place: int) -> None:
        kind, table, form = tab.kind, tab.table, tab.form
        table.record_moved.connect(form.show_record)
        table.record_chosen.connect(form.show_record)
        table.record_chosen.connect(lambda record_id: self.record_chosen.emit(kind, record_id))
        table.added.connect(lambda record_id: self._begin(tab, record_id))
        table.returned.connect(lambda record_id: self._choose_again(tab, record_id))
        table.counted.connect(lambda count: self._bar.show_count(place, count))
        form.delete_asked.connect(table.delete)
        form.evidence_chosen.connect(self.evidence_chosen)
        form.record_chosen.connect(self._open)
        self._bar.show_count(place, table.model.count)

    def _begin(self, tab: Tab, record_id: str) -> None:
        """Show a record just added, its name ready to be typed over."""
        self.show_record(tab.kind, record_id)
        tab.form.begin()

    def _choose_again(self, tab: Tab, record_id: str) -> None:
        """Choose a record that undo or redo brought back, in the tab that is in sight or behind it."""
        tab.table.choose(record_id)
        tab.form.show_record(record_id)
        if tab is self._tabs[self.currentIndex()]:
            self.record_chosen.emit(tab.kind, record_id)

    def _open(self, kind: str, record_id: str) -> None:
        self.show_record(kind, record_id)
        self.record_chosen.emit(kind, record_id)

    def _forget(self) -> None:
        for tab in self._tabs:
            tab.table.choose("")
            tab.form.show_record("")
        self._idle.start()

    def _prepare_one(self) -> None:
        """Make the fields of one form while nothing else happens, so that its first record appears at once."""
        waiting = [tab.form for tab in self._tabs if not tab.form.is_prepared]
        if waiting:
            waiting[0].prepare()
        if len(waiting) <= 1:
            self._idle.stop()

    def _step_on(self, keys: str, by: int) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._tabs[self.currentIndex()].table.view.step(by))


def _make_tabs(bridge: Bridge) -> tuple[Tab, ...]:
    return (
        Tab("entity", EntityTable(bridge), RecordForm(
            bridge, Entity, say("Entity details"),
            say("Select a name in the article and press P, O, L, M or X to make an entity"), _entity_fields)),
        Tab("event", RecordTable(Events(), bridge), RecordForm(
            bridge, Event, say("Event details"),
            say("Select words in the article and press E to make an event"), _event_fields)),
        Tab("quote", RecordTable(Quotes(), bridge), RecordForm(
            bridge, Quote, say("Quote details"),
            say("Select what somebody said in the article and press Q to make a quote"), _quote_fields)),
    )


# The modules of the fields are read when a record is first shown, since the first window need not wait for them.
def _entity_fields(bridge: Bridge) -> RecordFields:
    from editor.ui.forms.entity_form import EntityFields
    return EntityFields(bridge)


def _event_fields(bridge: Bridge) -> RecordFields:
    from editor.ui.forms.event_form import EventFields
    return EventFields(bridge)


def _quote_fields(bridge: Bridge) -> RecordFields:
    from editor.ui.forms.quote_form import QuoteFields
    return QuoteFields(bridge)
