"""The tables of records over their forms, in tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from editor.ui.bridge import Bridge
from editor.ui.forms.record_form import RecordForm
from editor.ui.forms.record_pages import MODULES_OF_FIELDS, Tab, make_tabs
from editor.ui.forms.tabs import CountedTabs
from editor.ui.forms.walk import next_gap
from editor.ui.tables.table import RecordTable
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.dragging.carried import Carried
    from editor.ui.dragging.uses import Use
    from editor.ui.forms.bulk.form import BulkForm

_TABLE_HEIGHTS = {"entity": 260, "event": 206, "quote": 260, "note": 260}
_STEPS = {"previous": -1, "next": 1}
_IDLE_MS, _BREATH_MS = 400, 20
_USING = ("event", "quote", "note")
"""The kinds of records that something carried can be used in."""


class RecordTabs(QTabWidget):
    """The tabs of entities, events, quotes and notes, which are there once `making` is over.

    `record_chosen` carries the kind and id of a record that was clicked or entered, `evidence_chosen` the article and
    the code points of words to go to, `wished` a deed that shall be done to a record, with its kind and id, `told` a
    sentence for the person, `carry_requested` the id of a record whose row is dragged, and `aimed` the ids of a record
    and of the part of it that evidence goes to. `several_chosen` carries a kind and the ids of the records that are
    chosen where these are two or more, `edit_requested` an edit that may be of very many, `merging_requested` two
    entities, `turned_to` the kind and id of the record that is open in a tab that a person has turned to, and
    `arranged` by which order the table of a kind is sorted now, and whether it is backwards.
    """

    record_chosen = Signal(str, str)
    evidence_chosen = Signal(str, int, int)
    wished = Signal(str, str, str)
    told = Signal(str)
    carry_requested = Signal(str)
    aimed = Signal(str, str)
    turned_to = Signal(str, str)
    several_chosen = Signal(str, object)
    edit_requested = Signal(object)
    merging_requested = Signal(str, str)
    arranged = Signal(str, str, bool)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recordTabs")
        self.setAccessibleName(say("Records"))
        self.setDocumentMode(True)
        self._bar = CountedTabs()
        self.setTabBar(self._bar)
        self._bar.setUsesScrollButtons(True)
        self._bridge = bridge
        self._tabs: tuple[Tab, ...] = ()
        bridge.opened.connect(self._forget)
        self._last_using = _USING[0]
        self.currentChanged.connect(self._remember_using)
        self._bar.tabBarClicked.connect(self._turn_to)
        self._preparing = self._prepare()
        self._idle = QTimer(self, interval=_IDLE_MS)
        self._idle.timeout.connect(self._prepare_on)
        self._bind("Ctrl+Up", lambda: self.table.view.step(-1))
        self._bind("Ctrl+Down", lambda: self.table.view.step(1))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._bind(keys, self.go_to_incomplete)

    def making(self) -> Iterator[None]:
        """Make the tabs, in steps that each keep the window for some 20 milliseconds."""
        for tab in make_tabs(self._bridge):
            yield
            self._tabs = (*self._tabs, tab)
            self._add(tab)
            yield
        self._idle.start()

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
        tab.show(record_id)

    def begin(self, kind: str, record_id: str) -> None:
        """Show a record just made, the field that names it ready to be typed over."""
        self.show_record(kind, record_id)
        self._tab(kind).form.begin()

    def show_article(self, article_id: str) -> None:
        """Let the forms show first what stands in the article that is on the screen now."""
        for tab in self._tabs:
            tab.form.show_article(article_id)
            tab.table.show_article(article_id)

    def table_of(self, kind: str) -> RecordTable:
        """Return the table of a kind of record."""
        return self._tab(kind).table

    def form_of(self, kind: str) -> RecordForm:
        """Return the form of a kind of record."""
        return self._tab(kind).form

    @property
    def table(self) -> RecordTable:
        """Return the table in sight."""
        return self._tabs[self.currentIndex()].table

    def merge_several(self) -> bool:
        """Begin to merge the records that are chosen, where these are two or more; tell whether they are."""
        place = self._tabs[self.currentIndex()].place
        return bool(place.several) and place.bulk.merge()

    def focus_table(self, kind: str) -> None:
        """Bring a tab into sight and the keys into its table."""
        tab = self._tab(kind)
        self.setCurrentIndex(self._tabs.index(tab))
        field = tab.table.view if tab.table.view.isVisible() else tab.table.filter
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._turn_to(self._tabs.index(tab))

    def _turn_to(self, place: int) -> None:
        """Tell which record is open in a tab that was turned to."""
        if place >= 0 and (opened := self._tabs[place].form.record_id):
            self.turned_to.emit(self._tabs[place].kind, opened)

    def _tab(self, kind: str) -> Tab:
        return next(tab for tab in self._tabs if tab.kind == kind)

    def _add(self, tab: Tab) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName(f"{tab.kind}Splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(tab.table)
        splitter.addWidget(tab.place)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_TABLE_HEIGHTS[tab.kind], 600])
        place = self.addTab(splitter, say(tab.table.listing.label))
        self._connect(tab, place)

    def _connect(self, tab: Tab, place: int) -> None:
        kind, table, form = tab.kind, tab.table, tab.form
        table.view.carry_requested.connect(self.carry_requested)
        table.record_moved.connect(tab.place.show_record)
        table.record_chosen.connect(tab.place.show_record)
        table.several_moved.connect(lambda ids: self._show_several(tab, ids))
        table.several_entered.connect(lambda: tab.place.bulk.enter())
        table.edit_requested.connect(self.edit_requested)
        table.arranged.connect(lambda label, backwards: self.arranged.emit(kind, label, backwards))
        tab.place.made.connect(lambda bulk: self._connect_bulk(tab, bulk))
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
        if deed in _STEPS:
            tab.table.view.step(_STEPS[deed])
        elif deed == "delete":
            tab.table.delete(record_id)
        else:
            self.wished.emit(deed, tab.kind, record_id)

    def _connect_bulk(self, tab: Tab, bulk: BulkForm) -> None:
        bulk.edit_requested.connect(self.edit_requested)
        bulk.deleting_requested.connect(lambda: tab.table.delete_several(bulk.ids))
        bulk.left_out.connect(tab.table.view.leave_out)
        bulk.record_chosen.connect(lambda record_id: self._open(tab.kind, record_id))
        bulk.merging_requested.connect(self.merging_requested)

    def _show_several(self, tab: Tab, ids: tuple[str, ...]) -> None:
        """Show the form of several records, and outline them; where there are none any more, that of the chosen one."""
        if ids:
            tab.place.show_several(ids)
            self.several_chosen.emit(tab.kind, ids)

    def go_to_incomplete(self) -> None:
        """Open the next record that lacks something, the keys in the field that is to be filled; tell when none does.
        """
        tab = self._tabs[self.currentIndex()]
        here = tab.form.record_id or tab.table.view.current
        gap = next_gap(self._bridge.project, {one.kind: one.table.model.ids for one in self._tabs}, tab.kind, here)
        if gap is None:
            self.told.emit(say("Nothing is missing: every event, quote, note and entity is complete."))
            return
        self._open(gap.kind, gap.id)
        self._tab(gap.kind).form.enter(gap.field)
        if gap.field == "accountList":
            self.told.emit(say("Select the words that tell of this event in the article and press Ctrl+Enter."))

    def _remember_using(self, place: int) -> None:
        if self._tabs[place].kind in _USING:
            self._last_using = self._tabs[place].kind
        if self._bar.hasFocus():
            self._turn_to(place)

    def _choose_again(self, tab: Tab, record_id: str) -> None:
        """Choose a record that undo or redo brought back, in the tab that is in sight or behind it."""
        tab.show(record_id)
        if tab is self._tabs[self.currentIndex()]:
            self.record_chosen.emit(tab.kind, record_id)

    def _open(self, kind: str, record_id: str) -> None:
        if any(tab.kind == kind for tab in self._tabs):  # articles and outlets have none
            self.show_record(kind, record_id)
        self.record_chosen.emit(kind, record_id)

    def _forget(self) -> None:
        for tab in self._tabs:
            tab.show("")
        if self._idle.isActive():  # the first picture of the other project comes first
            self._idle.start(_IDLE_MS)

    def _prepare_on(self) -> None:
        """Make some fields while nothing else happens, so that the first record of a form appears at once."""
        if next(self._preparing, self) is self:
            self._idle.stop()
        else:
            self._idle.setInterval(_BREATH_MS)

    def _prepare(self) -> Iterator[object]:
        for module in MODULES_OF_FIELDS:
            yield import_module(module)
        for tab in self._tabs:
            yield from tab.form.preparing()

    def _bind(self, keys: str, deed: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)
