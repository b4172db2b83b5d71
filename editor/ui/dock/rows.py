"""List records in a table that sorts by any column: what a picture shows, for whoever reads lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged
from editor.ui.index import Index
from editor.ui.table_rows import lay_out_rows
from editor.words import say

_ROW = 28


@dataclass(frozen=True, eq=False)
class Row:
    """What the columns say of a record, the ids in the picture that it is about, and its kind and id to be opened by.

    The first of `about` is what stands out when the row is chosen. `orders` hold what columns sort by that do not sort
    by what they say, by the number of the column.
    """

    columns: tuple[str, ...]
    about: tuple[str, ...]
    record: tuple[str, str]
    orders: Mapping[int, str] = field(default_factory=dict)

    def order(self, column: int) -> str:
        """Return what a column sorts by."""
        return self.orders[column] if column in self.orders else self.columns[column].casefold()


class SortedRows(QAbstractTableModel):
    """Rows under titles, sorted in Python."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._rows: list[Row] = []
        self._sorted = (0, Qt.SortOrder.AscendingOrder)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows, sorted as before."""
        self.beginResetModel()
        self._rows = self._in_order(rows)
        self.endResetModel()

    def row_of(self, sought: str) -> int:
        """Return the first row that is about an id first of all, else the first that is about it at all, or -1."""
        first = (number for number, row in enumerate(self._rows) if row.about[0] == sought)
        any_of = (number for number, row in enumerate(self._rows) if sought in row.about)
        return next(first, next(any_of, -1))

    def row_at(self, number: int) -> Row:
        """Return a row by its number."""
        return self._rows[number]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column says of a record."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()].columns[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return say(self._titles[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        before = [self._rows[index.row()] for index in held]
        self._sorted = (column, order)
        self._rows = self._in_order(self._rows)
        numbers = {row: number for number, row in enumerate(self._rows)}
        self.changePersistentIndexList(held, [self.index(numbers[row], index.column())
                                              for row, index in zip(before, held, strict=True)])
        self.layoutChanged.emit()

    def _in_order(self, rows: Sequence[Row]) -> list[Row]:
        column, order = self._sorted
        return sorted(rows, key=lambda row: row.order(column), reverse=order == Qt.SortOrder.DescendingOrder)


class RowList(QTableView):
    """The table. `chosen_moved` carries the id that stands out with the chosen row, `opened` kind and id of a record.
    """

    chosen_moved = Signal(str)
    opened = Signal(str, str)

    def __init__(self, name: str, spoken: str, titles: Sequence[str], widths: Sequence[float]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._rows = SortedRows(titles, self)
        self.setModel(self._rows)
        lay_out_rows(self, _ROW)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, enlarged(width))
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    @property
    def count(self) -> int:
        """Return how many rows there are."""
        return self._rows.rowCount()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, sorted as before."""
        self._rows.show(rows)

    def choose(self, sought: str) -> None:
        """Choose a row about an id, without telling, unless the chosen row is about it."""
        row, current = self._rows.row_of(sought), self.currentIndex()
        if row < 0 or (current.isValid() and sought in self._rows.row_at(current.row()).about):
            return
        was_blocked = self.blockSignals(True)
        self.setCurrentIndex(self._rows.index(row, 0))
        self.blockSignals(was_blocked)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell what stands out with the chosen row."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus() and current.row() != previous.row():
            self.chosen_moved.emit(self._rows.row_at(current.row()).about[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a record on Enter."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _open(self, number: int) -> None:
        self.opened.emit(*self._rows.row_at(number).record)
