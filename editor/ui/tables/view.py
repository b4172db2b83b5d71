"""Show the rows of a table, and keep one record chosen by its id whatever happens to the rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged, interface_font
from editor.ui.index import Index
from editor.ui.tables.listings import Listing, Order
from editor.ui.tables.model import RecordsModel
from editor.ui.tables.rows import ROW, RecordRow
from editor.words import say

_DELETING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_LEAST_NAME = 110
"""Pixels that a name needs at normal text; what stands before it gives way."""
_MEASURED, _AFTER = 200, 16
"""How many rows are measured for the width of a narrow column, and the gap after it."""


class RecordsView(QTableView):
    """The rows of one listing. `current_moved` carries the id the selection stands on, blank for none; `opened` the
    id of a record that was clicked or entered; `wished` a deed that shall be done to a record, and its id;
    `carry_requested` the id of a record whose row is dragged."""

    current_moved = Signal(str)
    opened = Signal(str)
    wished = Signal(str, str)
    carry_requested = Signal(str)

    def __init__(self, model: RecordsModel, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self._listing = listing
        self._current = ""
        self._is_choosing = False
        self._empty: frozenset[int] = frozenset()
        self.setModel(model)
        self.setItemDelegate(RecordRow(model))
        self._set_behaviour()
        self._set_widths(listing.widths)
        model.reread.connect(self._choose_again)
        model.reread.connect(lambda: self._hide_columns(model.empty_columns()))
        model.emptied.connect(self._hide_columns)
        self._hide_columns(model.empty_columns())
        self.clicked.connect(lambda index: self.opened.emit(model.id_at(index.row())))
        self.customContextMenuRequested.connect(self._offer)

    @property
    def current(self) -> str:
        """Return the id of the chosen record, or blank while its row is gone or hidden."""
        return self._current if self._row() >= 0 else ""

    def choose(self, record_id: str) -> None:
        """Choose a record without opening it; one without a row leaves nothing chosen."""
        self._current = record_id
        self._choose_again()

    def step(self, by: int) -> None:
        """Choose the row that many rows further on, if there is one, and open its record."""
        record_id = self._records.id_at(self._row() + by) if self.current else ""
        if record_id:
            self.choose(record_id)
            self.opened.emit(record_id)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Remember the record under the selection and tell of it."""
        super().currentChanged(current, previous)
        if self._is_choosing:
            return
        record_id = self._records.id_at(current.row()) if current.isValid() else ""
        if record_id != self._current:
            self._current = record_id
            self._records.hold(record_id)
            self.current_moved.emit(record_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the record on Enter, ask to delete it on Delete."""
        if event.key() in ENTER and self.current:
            self.opened.emit(self.current)
        elif event.key() in _DELETING_KEYS and self.current:
            self.wished.emit("delete", self.current)
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
        if not self.currentIndex().isValid() and self._records.rowCount():
            self.setCurrentIndex(self._records.index(0, self._name_column()))

    def _choose_again(self) -> None:
        row = self._row()
        index = self._records.index(row, self._name_column()) if row >= 0 else QModelIndex()
        if row >= 0:
            self._records.hold(self._current)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._is_choosing = True
        self.selectionModel().setCurrentIndex(index, flags)
        self._is_choosing = False
        if row >= 0:
            self.scrollTo(index)

    def _row(self) -> int:
        return self._records.row_of(self._current) if self._current else -1

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # the room of the theme's focus frame is kept free, so that nothing moves and nothing covers it
        self.setStyleSheet("QTableView:!focus { border: 2px solid transparent; }")
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)

    def _set_widths(self, widths: tuple[int, ...]) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(enlarged(ROW))
        header = self.horizontalHeader()
        header.hide()
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
        words = (str(self._records.index(row, column).data()) for row in rows)
        return max(map(metrics.horizontalAdvance, words), default=0) + enlarged(_AFTER)

    def _name_column(self) -> int:
        return self._listing.widths.index(0)

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        orders = QActionGroup(menu)
        for order in self._listing.orders:
            action = QAction(say(order.label), menu)
            action.triggered.connect(self._sorting_by(order))
            menu.addAction(action)
            action.setCheckable(True)
            action.setChecked(order is self._records.order)
            orders.addAction(action)
        record_id = self._records.id_at(self.indexAt(place).row())
        if record_id:
            menu.addSeparator()
            for deed, words in self._listing.deeds:
                menu.addAction(say(words)).triggered.connect(self._wishing(deed, record_id))
        menu.popup(self.viewport().mapToGlobal(place))

    def _sorting_by(self, order: Order) -> Callable[[], None]:
        return lambda: self._records.sort_by(order)

    def _wishing(self, deed: str, record_id: str) -> Callable[[], None]:
        return lambda: self.wished.emit(deed, record_id)
