"""List the events of a timeline in a table, the undated ones too: what the picture shows, for whoever reads lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from editor.ui.enter import ENTER
from editor.ui.fonts import text_scale
from editor.ui.index import Index
from editor.words import phrase, say

_TITLES = (phrase("Date"), phrase("Event"), phrase("Status"), phrase("Place"), phrase("Carried out by"))
_WIDTHS = (150, 320, 110, 170, 170)
_ROW = 28


class EventRow(NamedTuple):
    """An event in a list: what each column says, and what the first one sorts by."""

    id: str
    date: str
    title: str
    standing: str
    place: str
    actor: str
    order: str

    @property
    def columns(self) -> tuple[str, ...]:
        """Return what the columns say."""
        return (self.date, self.title, self.standing, self.place, self.actor)


class EventRows(QAbstractTableModel):
    """The events as rows, sorted in Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EventRow] = []
        self._sorted = (0, Qt.SortOrder.AscendingOrder)

    def show(self, rows: Sequence[EventRow]) -> None:
        """Show these rows, sorted as before."""
        self.beginResetModel()
        self._rows = self._in_order(rows)
        self.endResetModel()

    def row_of(self, event_id: str) -> int:
        """Return which row an event has, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.id == event_id), -1)

    def event_at(self, row: int) -> str:
        """Return the event of a row."""
        return self._rows[row].id

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many events there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column says of an event."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()].columns[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return say(_TITLES[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self.layoutAboutToBeChanged.emit()
        before = [self._rows[index.row()].id for index in self.persistentIndexList()]
        self._sorted = (column, order)
        self._rows = self._in_order(self._rows)
        after = [self.index(self.row_of(event), index.column())
                 for event, index in zip(before, self.persistentIndexList(), strict=True)]
        self.changePersistentIndexList(self.persistentIndexList(), after)
        self.layoutChanged.emit()

    def _in_order(self, rows: Sequence[EventRow]) -> list[EventRow]:
        column, order = self._sorted
        return sorted(rows, key=lambda row: row.order if column == 0 else row.columns[column].casefold(),
                      reverse=order == Qt.SortOrder.DescendingOrder)


class EventList(QTableView):
    """The table. `chosen_moved` carries the event that was chosen here, `opened` one to be opened."""

    chosen_moved = Signal(str)
    opened = Signal(str)

    def __init__(self, rows: EventRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setObjectName("timelineList")
        self.setAccessibleName(say("Events in order of time"))
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(_ROW * text_scale()))
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, round(width * text_scale()))
        self.doubleClicked.connect(lambda index: self.opened.emit(rows.event_at(index.row())))

    def choose(self, event_id: str) -> None:
        """Choose the row of an event, without telling."""
        if (row := self._rows.row_of(event_id)) >= 0 and row != self.currentIndex().row():
            was_blocked = self.blockSignals(True)
            self.setCurrentIndex(self._rows.index(row, 0))
            self.blockSignals(was_blocked)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the event that was chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus() and current.row() != previous.row():
            self.chosen_moved.emit(self._rows.event_at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open an event on Enter."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit(self._rows.event_at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)
