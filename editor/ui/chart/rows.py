"""List the links of a chart in a table, one for each record: what the picture shows, for whoever reads lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from editor.briefing.chart import Chart, Tie
from editor.ui.enter import ENTER
from editor.ui.fonts import text_scale
from editor.ui.index import Index
from editor.words import phrase, say

_TITLES = (phrase("From"), phrase("Link"), phrase("To"), phrase("Passages"), phrase("Date"))
_WIDTHS = (190, 320, 190, 90, 130)
_EVIDENCE, _DATE = 3, 4
_ROW = 28
_LAST = "9999"


class TieRows(QAbstractTableModel):
    """The ties of a chart as rows, sorted in Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Tie] = []
        self._names: dict[str, str] = {}
        self._sorted = (0, Qt.SortOrder.AscendingOrder)

    def show(self, chart: Chart) -> None:
        """Show the ties of this chart, sorted as before."""
        self.beginResetModel()
        self._names = {node.id: node.name for node in chart.nodes}
        self._rows = self._in_order(chart.ties)
        self.endResetModel()

    def row_of(self, node: str) -> int:
        """Return the first row that leads from an entity, else the first that it is in, or -1."""
        from_it = (number for number, tie in enumerate(self._rows) if tie.one == node)
        with_it = (number for number, tie in enumerate(self._rows) if tie.other == node)
        return next(from_it, next(with_it, -1))

    def tie_at(self, row: int) -> Tie:
        """Return the tie of a row."""
        return self._rows[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many ties there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column says of a tie."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns(self._rows[index.row()])[index.column()]
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
        before = [self._rows[index.row()] for index in self.persistentIndexList()]
        self._sorted = (column, order)
        self._rows = self._in_order(self._rows)
        after = [self.index(self._rows.index(tie), index.column())
                 for tie, index in zip(before, self.persistentIndexList(), strict=True)]
        self.changePersistentIndexList(self.persistentIndexList(), after)
        self.layoutChanged.emit()

    def _columns(self, tie: Tie) -> tuple[str, ...]:
        label = f"{tie.badge}  {tie.told}" if tie.badge else tie.told
        return (self._names[tie.one], label, self._names[tie.other], str(tie.evidence), tie.when)

    def _in_order(self, ties: Sequence[Tie]) -> list[Tie]:
        column, order = self._sorted

        def key(tie: Tie) -> tuple[float, str]:
            if column == _EVIDENCE:
                return (tie.evidence, "")
            return (0, (tie.begin.isoformat() if tie.begin else _LAST) if column == _DATE
                    else self._columns(tie)[column].casefold())
        return sorted(ties, key=key, reverse=order == Qt.SortOrder.DescendingOrder)


class TieList(QTableView):
    """The table. `chosen_moved` carries the entity that the chosen row leads from, `opened` kind and id of a record."""

    chosen_moved = Signal(str)
    opened = Signal(str, str)

    def __init__(self, rows: TieRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setObjectName("linkChartList")
        self.setAccessibleName(say("Links"))
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
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def choose(self, node: str) -> None:
        """Choose a row of an entity, without telling, unless the chosen row is one of it."""
        row, current = self._rows.row_of(node), self.currentIndex()
        if row < 0 or (current.isValid() and node in self._ends(current.row())):
            return
        was_blocked = self.blockSignals(True)
        self.setCurrentIndex(self._rows.index(row, 0))
        self.blockSignals(was_blocked)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell whom the chosen row leads from."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus() and current.row() != previous.row():
            self.chosen_moved.emit(self._rows.tie_at(current.row()).one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a record on Enter."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _ends(self, row: int) -> tuple[str, str]:
        tie = self._rows.tie_at(row)
        return (tie.one, tie.other)

    def _open(self, row: int) -> None:
        tie = self._rows.tie_at(row)
        is_of_entity = tie.sort == "relation"  # which has its place in the form of the entity it leads from
        self.opened.emit(*(("entity", tie.one) if is_of_entity else (tie.kind, tie.record)))
