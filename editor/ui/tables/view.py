"""Show the rows of a table, and keep one record chosen by its id whatever happens to the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged, interface_font
from editor.ui.index import Index
from editor.ui.table_rows import lay_out_rows
from editor.ui.tables.headings import Headings
from editor.ui.tables.listings import Listing
from editor.ui.tables.model import RecordsModel
from editor.ui.tables.ordered import runs_of
from editor.ui.tables.rows import ROW, RecordRow
from editor.words import say, say_number

_DELETING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_LEAST_NAME = 110
"""Pixels that a name needs at normal text; what stands before it gives way."""
_MEASURED, _AFTER = 200, 16
"""How many rows are measured for the width of a narrow column, and the gap after it."""


class RecordsView(QTableView):
    """The rows of one listing. `current_moved` carries the id the selection stands on, blank for none; `several_moved`
    the ids of two or more rows that are chosen, none once they are so no more; `several_entered` tells that the keys
    shall go to what is to be done with those; `opened` carries the id of a record that was clicked or entered; `wished`
    a deed that shall be done to a record, and its id, blank for those that are chosen; `carry_requested` the id of a
    record whose row is dragged; `sorting_requested` a column to sort by."""

    current_moved = Signal(str)
    several_moved = Signal(object)
    several_entered = Signal()
    opened = Signal(str)
    wished = Signal(str, str)
    carry_requested = Signal(str)
    sorting_requested = Signal(int)

    def __init__(self, model: RecordsModel, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self._listing = listing
        self._current = ""
        self._several: tuple[str, ...] = ()
        self._is_choosing = False
        self._row_before = 0
        self._empty: frozenset[int] = frozenset()
        model.rowsAboutToBeRemoved.connect(self._stand_still)  # before the selection hears of it
        model.modelAboutToBeReset.connect(self._mark_place)
        self.setModel(model)
        model.rowsRemoved.connect(self._go_on)
        self.setItemDelegate(RecordRow(model))
        self._set_behaviour()
        self._set_widths(listing.widths)
        model.reread.connect(self._choose_again)
        model.reread.connect(lambda: self._hide_columns(model.empty_columns()))
        model.emptied.connect(self._hide_columns)
        self._hide_columns(model.empty_columns())
        self.clicked.connect(self._open)
        self.customContextMenuRequested.connect(self._offer)

    @property
    def current(self) -> str:
        """Return the id of the chosen record, or blank while its row is gone or hidden."""
        return self._current if self._row() >= 0 else ""

    @property
    def several(self) -> tuple[str, ...]:
        """Return the ids of the chosen records in the order of their rows, if there are two or more."""
        return self._several

    def choose(self, record_id: str) -> None:
        """Choose a record without opening it, also one that is left out; one of another table leaves nothing chosen."""
        self._current, self._several = record_id, ()
        if record_id:
            self._records.reveal(record_id)
        self._choose_again()

    def leave_out(self, record_id: str) -> None:
        """Choose all that are chosen but this one."""
        self._choose_several([chosen for chosen in self._several if chosen != record_id])
        self._follow()

    def step(self, by: int) -> None:
        """Choose the row that many rows further on, if there is one, and open its record."""
        record_id = self._records.id_at(self._row() + by) if self.current else ""
        if record_id:
            self.choose(record_id)
            self.opened.emit(record_id)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell of the record, or of the records, that are chosen now."""
        super().selectionChanged(selected, deselected)
        if not self._is_choosing:
            self._follow()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Remember which of several chosen rows the keys stand on."""
        super().currentChanged(current, previous)
        if self._several and not self._is_choosing:
            self._current = self._records.id_at(current.row())

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Leave chosen what is where the ground beside the rows is pressed."""
        return super().selectionCommand(index, event) if index.isValid() else QItemSelectionModel.SelectionFlag.NoUpdate

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the record on Enter, ask to delete it on Delete; with several, go to what can be done, or delete all."""
        if event.key() in ENTER and self._several:
            self.several_entered.emit()
        elif event.key() in ENTER and self.current:
            self.opened.emit(self.current)
        elif event.key() in _DELETING_KEYS and self.current:
            self.wished.emit("delete", "" if self._several else self.current)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what stands before the name only where the name has room beside it."""
        super().resizeEvent(event)
        self._fit_columns()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Ask for the chosen record to be dragged."""
        if self.current:
            self.carry_requested.emit(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus with a row to stand on."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self._records.rowCount():
            self._choose_rows([max(0, self.currentIndex().row())])
            self._follow()

    def _follow(self) -> None:
        """Tell of what is chosen, if it is not what was."""
        ids = self._chosen_ids()
        several = ids if len(ids) > 1 else ()
        if several != self._several:
            self._several = several
            self._records.hold(*several)
            self.several_moved.emit(several)
        if several:
            self._current = self._records.id_at(self.currentIndex().row())
            return
        record_id = ids[0] if ids else ""
        if record_id != self._current:
            self._current = record_id
            self._records.hold(record_id)
            self.current_moved.emit(record_id)

    def _chosen_ids(self) -> tuple[str, ...]:
        selection = self.selectionModel().selection()
        parts = sorted((selection.at(place).top(), selection.at(place).bottom()) for place in range(selection.count()))
        return tuple(dict.fromkeys(found for first, last in parts for found in self._records.ids_between(first, last)))

    def _choose_again(self) -> None:
        """Choose what was chosen, by its ids; the row after those that are gone, where none of them is left."""
        if self._several:
            self._choose_several(self._several)
            self._follow()
            return
        if self._current and not self._records.is_listed(self._current) and self._row_before >= 0:
            self._go_on()
            return
        row = self._row()
        if row >= 0:
            self._records.hold(self._current)
        self._choose_rows([row] if row >= 0 else [])

    def _choose_several(self, ids: Iterable[str]) -> None:
        """Choose the rows of these records; where there are none, the row after those that were chosen."""
        rows = self._records.rows_of(ids)
        if rows:
            self._choose_rows(rows)
        else:
            self._several = ()
            self.several_moved.emit(())
            self._go_on()

    def _choose_rows(self, rows: list[int]) -> None:
        """Choose rows, in ascending order, and no others; the one that the keys were on is in sight."""
        chosen, last = QItemSelection(), self._records.columnCount() - 1
        for first, end in runs_of(rows):
            chosen.select(self._records.index(first, 0), self._records.index(end, last))
        here = self._row() if self._row() in rows else next(iter(rows), -1)
        index = self._records.index(here, self._name_column()) if here >= 0 else QModelIndex()
        self._is_choosing = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_choosing = False
        if here >= 0:
            self.scrollTo(index)

    def _stand_still(self, _: Index, first: int) -> None:
        """Let the selection change without telling while rows go."""
        self._is_choosing, self._row_before = True, first

    def _mark_place(self) -> None:
        """Remember where the first chosen row stands."""
        self._row_before = min(self._records.rows_of((*self._several, self._current)), default=-1)

    def _go_on(self) -> None:
        """Go on with the row that follows those that went, if what is chosen went with them."""
        self._is_choosing = False
        if not self.selectionModel().hasSelection() and self._records.rowCount():
            self._choose_rows([min(max(self._row_before, 0), self._records.rowCount() - 1)])
        self._follow()

    def _open(self, index: Index) -> None:
        if not self._several and self.current and self._records.id_at(index.row()) == self.current:
            self.opened.emit(self.current)

    def _row(self) -> int:
        return self._records.row_of(self._current) if self._current else -1

    def _set_behaviour(self) -> None:
        lay_out_rows(self, ROW)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if self._listing.takes_several else mode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)

    def _set_widths(self, widths: tuple[int, ...]) -> None:
        header = Headings(self._records, self._listing)
        header.chosen.connect(self.sorting_requested)
        self.setHorizontalHeader(header)
        header.setVisible(bool(self._listing.headings))
        for column, width in enumerate(widths):
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch)
            if width:
                header.resizeSection(column, enlarged(width))

    def _hide_columns(self, empty: frozenset[int]) -> None:
        self._empty = empty
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Hide the columns that no record fills, and those before the name where that has no room beside them."""
        widths, name = self._listing.widths, self._name_column()
        is_tight = self.viewport().width() - sum(map(enlarged, widths)) < enlarged(_LEAST_NAME)
        for column, width in enumerate(widths):
            is_before_name = 0 < column < name
            self.setColumnHidden(column, column in self._empty or (is_tight and is_before_name))
            if is_before_name and self._listing.is_narrow:
                self.setColumnWidth(column, min(enlarged(width), self._needed_by(column)))

    def _needed_by(self, column: int) -> int:
        """Return the width that the words of a column's first rows need, in pixels."""
        metrics, rows = QFontMetrics(interface_font(12.5)), range(min(self._records.rowCount(), _MEASURED))
        words = (self._records.cells(row)[column].words for row in rows)
        return max(map(metrics.horizontalAdvance, words), default=0) + enlarged(_AFTER)

    def _name_column(self) -> int:
        return self._listing.widths.index(0)

    def _offer(self, place: QPoint) -> None:
        """Offer what can be done to the record under the pointer, or to those that are chosen."""
        record_id = self._records.id_at(self.indexAt(place).row())
        if not record_id:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if record_id in self._several:
            count = len(self._several)
            menu.addAction(say_number("Delete {count} record", "Delete {count} records", count)).triggered.connect(
                self._wishing("delete", ""))
        else:
            for deed, words in self._listing.deeds:
                menu.addAction(say(words)).triggered.connect(self._wishing(deed, record_id))
        menu.popup(self.viewport().mapToGlobal(place))

    def _wishing(self, deed: str, record_id: str) -> Callable[[], None]:
        return lambda: self.wished.emit(deed, record_id)
