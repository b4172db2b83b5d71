"""Put a table of records together: a filter, a button that adds where one can, the rows, a sentence where none are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.model.edits.bulk import delete_several
from editor.model.edits.entities import add_entity
from editor.model.edits.fields import name_of, shortened
from editor.model.records import Entity
from editor.model.scheme import scheme_of
from editor.ui.bridge import Bridge
from editor.ui.enter import ENTER
from editor.ui.letters import told_with_letter
from editor.ui.line_field import LineField
from editor.ui.sign import Sign, lead
from editor.ui.tables.arranging import ArrangeButton, ArrangeMenu, SieveChips
from editor.ui.tables.entities import Entities
from editor.ui.tables.listings import Listing, Order
from editor.ui.tables.model import RecordsModel
from editor.ui.tables.sieve import Sieve
from editor.ui.tables.view import RecordsView
from editor.words import say, say_number

_INTO_ROWS = (Qt.Key.Key_Down, *ENTER)


class RecordTable(QWidget):
    """One listing with its filter. `record_moved` carries the id the selection moved to, blank for none;
    `record_chosen` one that was clicked or entered; `added` one just made here; `returned` one that was taken away and
    is there again; `counted` how many there are; `wished` another deed that shall be done to a record, and its id;
    `several_moved` the ids of the rows where two or more are chosen, none where they are so no more; `several_entered`
    tells that the keys go on to their form;
    `edit_requested` an edit that may be of very many records; `arranged` the label of the order that a person chose,
    and whether it is backwards."""

    record_moved = Signal(str)
    record_chosen = Signal(str)
    added = Signal(str)
    returned = Signal(str)
    wished = Signal(str, str)
    counted = Signal(int)
    several_moved = Signal(object)
    several_entered = Signal()
    edit_requested = Signal(object)
    arranged = Signal(str, bool)

    def __init__(self, listing: Listing, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listing = listing
        self._bridge = bridge
        self.model = RecordsModel(listing, bridge, self)
        self.view = RecordsView(self.model, listing)
        self.filter = LineField()
        self.arrange_button = ArrangeButton(listing.kind)
        self.sieve_chips = SieveChips(listing)
        self.nothing = QLabel()
        self.way_out = QPushButton()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._tell_nothing()

    def choose(self, record_id: str) -> None:
        """Choose a record's row without opening it; one without a row leaves nothing chosen."""
        self.view.choose(record_id)

    def delete(self, record_id: str) -> None:
        """Take the record out of the project; the next row becomes the chosen one."""
        self._bridge.submit(self.listing.deleting(record_id))

    def delete_several(self, ids: Sequence[str]) -> None:
        """Ask for records to be taken out of the project in one step; the row after them becomes the chosen one."""
        self.edit_requested.emit(delete_several(self.listing.record, ids))

    def sort(self, label: str, *, backwards: bool) -> None:
        """Put the rows in the order of a label, without telling of it; one of another version changes nothing."""
        order = next((order for order in self.listing.orders if order.label == label), None)
        if order is not None:
            self.model.sort_by(order, backwards=backwards)

    def show_article(self, article_id: str) -> None:
        """Take an article for the one at hand."""
        self.model.show_article(article_id)

    def show_all(self) -> None:
        """Leave nothing out any more."""
        self.filter.clear()
        self.model.sift(Sieve())

    def offer_arrangement(self) -> None:
        """Open the menu of orders and of what can be left out."""
        menu = ArrangeMenu(self._bridge.project, self.listing, self.model, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.sorted.connect(self._sort)
        menu.sifted.connect(self.model.sift)
        menu.cleared.connect(self.show_all)
        menu.popup(self.arrange_button.mapToGlobal(self.arrange_button.rect().bottomLeft()))

    def _sort(self, order: Order, backwards: bool) -> None:
        self.model.sort_by(order, backwards=backwards)
        self.arranged.emit(order.label, backwards)

    def _sort_by_column(self, column: int) -> None:
        """Sort by a column; by the one that the rows are sorted by already, the other way round."""
        order = next((order for order in self.listing.orders if order.column == column), None)
        if order is not None:
            self._sort(order, order is self.model.order and not self.model.is_backwards)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.model.filter_by)
        self.arrange_button.clicked.connect(self.offer_arrangement)
        self.sieve_chips.sifted.connect(self.model.sift)
        self.sieve_chips.opened.connect(self.offer_arrangement)
        self.view.several_moved.connect(self.several_moved)
        self.view.several_entered.connect(self.several_entered)
        self.view.sorting_requested.connect(self._sort_by_column)
        self.view.current_moved.connect(self.record_moved)
        self.view.opened.connect(self.record_chosen)
        self.view.wished.connect(self._do)
        self.model.counted.connect(self.counted)
        self.model.returned.connect(self.returned)
        self._bridge.letters_changed.connect(self._tell_nothing)
        self._bridge.opened.connect(self.filter.clear)
        for told in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            told.connect(self._tell_nothing)

    def _do(self, deed: str, record_id: str) -> None:
        if deed == "delete" and not record_id:
            self.delete_several(self.view.several)
        elif deed == "delete":
            self.delete(record_id)
        else:
            self.wished.emit(deed, record_id)

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(say(self.listing.filter_label))
        self.filter.setAccessibleName(say(self.listing.filter_label))
        self.filter.setObjectName(f"{self.listing.kind}Filter")
        lead(self.filter, Sign("search"))
        self.view.setObjectName(f"{self.listing.kind}Table")
        self.view.setAccessibleName(say(self.listing.label))
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._make_nothing())
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(8)
        bar.addWidget(self.filter, 1)
        bar.addWidget(self.arrange_button)
        self._fill_bar(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.sieve_chips)
        column.addWidget(self._stack, 1)

    def _make_nothing(self) -> QWidget:
        """Return what stands in the place of the rows where there are none: one sentence and one action."""
        self.nothing.setProperty("role", "hint")
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.way_out.setObjectName(f"{self.listing.kind}WayOut")
        self.way_out.clicked.connect(self._leave_nothing)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 12, 24, 12)
        column.addStretch(1)
        column.addWidget(self.nothing)
        column.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the filter to the rows on Down or Enter; empty it on Esc."""
        if self.filter.hasFocus() and event.key() in _INTO_ROWS:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.filter.hasFocus() and event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for all chips, which stand in more lines where there is less width."""
        super().resizeEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        if (layout := self.layout()) is not None:
            self.setMinimumHeight(max(0, layout.totalMinimumHeightForWidth(self.width())))  # -1 without any chips

    def _fill_bar(self, bar: QHBoxLayout) -> None:
        """Add what stands beside the filter."""

    def _tell_nothing(self) -> None:
        is_empty, has_records = self.model.rowCount() == 0, self.model.count > 0
        if is_empty:
            nothing_yet = told_with_letter(self.listing.nothing_yet, self._bridge.project, self.listing.kind)
            self.nothing.setText(self._nothing_fits() if has_records else nothing_yet)
            self.way_out.setText(say("Show all") if has_records else say("Go to the article"))
        had_keys = self.view.hasFocus()
        self._stack.setCurrentIndex(int(is_empty))
        if had_keys and is_empty:
            self.way_out.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrange_button.setChecked(bool(self.model.sieve))
        self.sieve_chips.show_sieve(self._bridge.project, self.model)
        self._leave_room()

    def _nothing_fits(self) -> str:
        if self.model.sieve:
            return say("Nothing fits the filter.")
        return say("Nothing matches “{words}”.", words=self.filter.text().strip())

    def _leave_nothing(self) -> None:
        """Show all again, or go where records come from."""
        if self.model.count:
            self.show_all()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wished.emit("go to article", "")


class EntityTable(RecordTable):
    """The entities, with a button that adds one that no words name yet."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(Entities(), bridge, parent)

    def delete(self, record_id: str) -> None:
        """Take the entity out of the project with its tags, wherever they are; all of it, or nothing."""
        entity = self._bridge.project.find(Entity, record_id)
        if entity is None:
            return  # its row goes with the next part of the step that took it away
        name = shortened(name_of(entity))
        if self._bridge.load_naming(record_id, say("“{name}” was not deleted.", name=name)):
            super().delete(record_id)

    def delete_several(self, ids: Sequence[str]) -> None:
        """Ask for entities to be taken out of the project with their tags, wherever they are; all of it, or nothing."""
        undone = say_number("{count} entity was not deleted.", "{count} entities were not deleted.", len(ids))
        if all(self._bridge.load_naming(entity_id, undone) for entity_id in ids):
            super().delete_several(ids)

    def _fill_bar(self, bar: QHBoxLayout) -> None:
        self.menu = QMenu(self)
        self.menu.setObjectName("addEntityMenu")
        self.add_button = QPushButton(say("+ Entity"))
        self.add_button.setObjectName("addEntityButton")
        self.add_button.setAccessibleName(say("Add an entity"))
        self.add_button.setToolTip(say("Add an entity that no words name yet"))
        self.add_button.clicked.connect(self._offer_types)
        bar.addWidget(self.add_button)

    def _offer_types(self) -> None:
        self.menu.clear()
        for entity_type in scheme_of(self._bridge.project).entity_types:
            if entity_type.nature != "time":
                action = QAction(say(entity_type.label), self.menu)
                action.triggered.connect(self._adder(entity_type.name, say(entity_type.label)))
                self.menu.addAction(action)
        self.menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _adder(self, entity_type: str, label: str) -> Callable[[], None]:
        return lambda: self._add(entity_type, label)

    def _add(self, entity_type: str, label: str) -> None:
        """Add an entity called what the filter says, if that finds nothing; else what a person will type over."""
        sought = "" if self.model.rowCount() else " ".join(self.filter.text().split())
        name = sought or say("New {type}", type=label.lower())
        change = self._bridge.submit(add_entity(name, entity_type))
        if change is not None:
            self.added.emit(change.swaps[0].id)
