"""The tables of records over their forms, in tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from editor.model.records import Entity, Event, Note, Quote
from editor.ui.bridge import Bridge
from editor.ui.forms.record_form import RecordForm
from editor.ui.forms.tabs import CountedTabs
from editor.ui.tables.events import Events
from editor.ui.tables.listings import Quotes
from editor.ui.tables.noted import Notes
from editor.ui.tables.table import EntityTable, RecordTable
from editor.words import phrase, say

if TYPE_CHECKING:
    from editor.ui.dragging.carried import Carried
    from editor.ui.dragging.uses import Use
    from editor.ui.forms.record_fields import RecordFields

_TABLE_HEIGHTS = {"entity": 230, "event": 170, "quote": 230, "note": 230}
_IDLE_MS = 400
_USING = ("event", "quote")
"""The kinds of records that something carried can be used in."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A table over the form of the record chosen in it."""

    kind: str
    table: RecordTable
    form: RecordForm


class RecordTabs(QTabWidget):
    """The tabs of entities, events, quotes and notes.

    `record_chosen` carries the kind and id of a record that was clicked or entered, `evidence_chosen` the article and
    the code points of words to go to, `wished` a deed that shall be done to a record, with its kind and id, `told` a
    sentence for the person, `carry_requested` the id of a record whose row is dragged, and `aimed` the ids of a record
    and of the part of it that evidence goes to.
    """

    record_chosen = Signal(str, str)
    evidence_chosen = Signal(str, int, int)
    wished = Signal(str, str, str)
    told = Signal(str)
    carry_requested = Signal(str)
    aimed = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordTabs")
        self.setAccessibleName(say("Records"))
        self.setDocumentMode(True)
        self._bar = CountedTabs()
        self.setTabBar(self._bar)
        self._bar.setUsesScrollButtons(True)
        self._bridge = bridge
        self._tabs = _make_tabs(bridge)
        for tab in self._tabs:
            self._add(tab)
        bridge.opened.connect(self._forget)
        self._last_using = _USING[0]
        self.currentChanged.connect(self._remember_using)
        self._idle = QTimer(self, interval=_IDLE_MS)
        self._idle.timeout.connect(self._prepare_one)
        self._idle.start()
        self._bind("Ctrl+Up", lambda: self._table.view.step(-1))
        self._bind("Ctrl+Down", lambda: self._table.view.step(1))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._bind(keys, self._go_to_incomplete)

    def current(self) -> tuple[str, str] | None:
        """Return the kind and id of the record in the form that is in sight, or None."""
        tab = self._tabs[self.currentIndex()]
        return (tab.kind, tab.form.record_id) if tab.form.record_id else None

    def recipient(self) -> tuple[str, str] | None:
        """Return the kind and id of the event or quote that is open, in sight or behind the other tabs; None for none.
        """
        tab = self._tab(self._last_using)
        return (tab.kind, tab.form.record_id) if tab.form.record_id else None

    def use(self, use: Use, carried: Carried) -> None:
        """Use something carried in that record, and bring its form into sight."""
        if (recipient := self.recipient()) is not None:
            self._open(*recipient)
            self._tab(recipient[0]).form.use(use, carried)

    def show_record(self, kind: str, record_id: str) -> None:
        """Bring a record's tab, row and form into sight; a blank id leaves the tab without a record.

        The record of a merged entity is the one it was merged into.
        """
        tab = self._tab(kind)
        if kind == "entity" and (standing := self._bridge.project.entity(record_id)) is not None:
            record_id = standing.id
        self.setCurrentIndex(self._tabs.index(tab))
        tab.table.choose(record_id)
        tab.form.show_record(record_id)

    def begin(self, kind: str, record_id: str) -> None:
        """Show a record just made, the field that names it ready to be typed over."""
        self.show_record(kind, record_id)
        self._tab(kind).form.begin()

    def show_article(self, article_id: str) -> None:
        """Let the forms show first what stands in the article that is on the screen now."""
        for tab in self._tabs:
            tab.form.show_article(article_id)

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
        table.view.carry_requested.connect(self.carry_requested)
        table.record_moved.connect(form.show_record)
        table.record_chosen.connect(form.show_record)
        table.record_chosen.connect(lambda record_id: self.record_chosen.emit(kind, record_id))
        table.added.connect(lambda record_id: self.begin(kind, record_id))
        table.returned.connect(lambda record_id: self._choose_again(tab, record_id))
        table.counted.connect(lambda count: self._bar.show_count(place, count))
        table.wished.connect(lambda deed, record_id: self.wished.emit(deed, kind, record_id))
        form.wished.connect(lambda deed, record_id: self._wish(tab, deed, record_id))
        form.evidence_chosen.connect(self.evidence_chosen)
        form.aimed.connect(self.aimed)
        form.record_chosen.connect(self._open)
        self._bar.show_count(place, table.model.count)

    def _wish(self, tab: Tab, deed: str, record_id: str) -> None:
        if deed == "delete":
            tab.table.delete(record_id)
        else:
            self.wished.emit(deed, tab.kind, record_id)

    def _go_to_incomplete(self) -> None:
        """Open the next record of the tab in sight that lacks something; tell when none does."""
        following = self._table.next_incomplete()
        if following:
            self._open(self._tabs[self.currentIndex()].kind, following)
        else:
            self.told.emit(say(self._table.listing.all_complete))

    def _remember_using(self, place: int) -> None:
        if self._tabs[place].kind in _USING:
            self._last_using = self._tabs[place].kind

    @property
    def _table(self) -> RecordTable:
        return self._tabs[self.currentIndex()].table

    def _choose_again(self, tab: Tab, record_id: str) -> None:
        """Choose a record that undo or redo brought back, in the tab that is in sight or behind it."""
        tab.table.choose(record_id)
        tab.form.show_record(record_id)
        if tab is self._tabs[self.currentIndex()]:
            self.record_chosen.emit(tab.kind, record_id)

    def _open(self, kind: str, record_id: str) -> None:
        if any(tab.kind == kind for tab in self._tabs):  # articles and outlets have none
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

    def _bind(self, keys: str, deed: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)


def _make_tabs(bridge: Bridge) -> tuple[Tab, ...]:
    return (
        Tab("entity", EntityTable(bridge), RecordForm(
            bridge, Entity, say("Entity details"),
            phrase("Select a name in the article and press the letter of its type to make an entity"), _entity_fields)),
        Tab("event", RecordTable(Events(), bridge), RecordForm(
            bridge, Event, say("Event details"),
            phrase("Select words in the article and press {key} to make an event"), _event_fields)),
        Tab("quote", RecordTable(Quotes(), bridge), RecordForm(
            bridge, Quote, say("Quote details"),
            phrase("Select what somebody said in the article and press {key} to make a quote"), _quote_fields)),
        Tab("note", RecordTable(Notes(), bridge), RecordForm(
            bridge, Note, say("Note details"),
            phrase("Select words in the article and press {key} to make a note"), _note_fields)),
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


def _note_fields(bridge: Bridge) -> RecordFields:
    from editor.ui.forms.note_form import NoteFields
    return NoteFields(bridge)
