"""Keep the rows of a table in the order of their keys, or backwards, and move them one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject

from editor.ui.index import Index
from editor.ui.tables.listings import Key

_FEW = 40
"""The rows of fewer records than this are looked up one by one."""


class OrderedRows(QAbstractTableModel):
    """The ids of all records, those of them that have a row, and the key that gives each its place.

    The lists are kept as the keys are; backwards, the first row is the last of them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_backwards = False
        self._keys: dict[str, Key] = {}
        self._all: list[str] = []
        self._shown: list[str] = []

    @property
    def is_backwards(self) -> bool:
        """Tell whether the rows stand in their order from its end."""
        return self._is_backwards

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of all records, those too that are left out, in the order of the rows."""
        return tuple(reversed(self._all)) if self._is_backwards else tuple(self._all)

    @property
    def count(self) -> int:
        """Return how many records there are, whatever the filter."""
        return len(self._all)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many records have a row."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def id_at(self, row: int) -> str:
        """Return the id of a row's record, or blank for a row that is not there."""
        return self._shown[self._turned(row)] if 0 <= row < len(self._shown) else ""

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, or -1 where it has none."""
        place = self._place(self._shown, record_id) if record_id in self._keys else -1
        return self._turned(place) if place >= 0 else -1

    def ids_between(self, first: int, last: int) -> list[str]:
        """Return the ids of the rows from the first to the last."""
        ends = self._turned(first), self._turned(last)
        ids = self._shown[min(ends):max(ends) + 1]
        return ids[::-1] if self._is_backwards else ids

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        """Return the rows of records, in ascending order; of very many at little more cost than of a few."""
        sought = set(ids)
        if len(sought) < _FEW:
            return sorted(row for found in sought if (row := self.row_of(found)) >= 0)
        rows = (self._turned(place) for place, found in enumerate(self._shown) if found in sought)
        return sorted(rows)

    def is_listed(self, record_id: str) -> bool:
        """Tell whether a record is one of the table's, be it left out or not."""
        return record_id in self._keys

    def _show(self, record_id: str, row: int, key: Key) -> None:
        if row < 0:
            place = bisect_left(self._shown, key, key=self._keys.__getitem__)
            new = len(self._shown) - place if self._is_backwards else place
            self.beginInsertRows(QModelIndex(), new, new)
            self._shown.insert(place, record_id)
            self._keys[record_id] = key
            self.endInsertRows()
            return
        held = self._turned(row)
        others = self._shown[:held] + self._shown[held + 1:]
        place = bisect_left(others, key, key=self._keys.__getitem__)
        new = self._turned(place)
        if new != row:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), new + (new > row))
            others.insert(place, record_id)
            self._shown, self._keys[record_id] = others, key
            self.endMoveRows()
        self._redraw(new, new)

    def _hide(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        ends = self._turned(first), self._turned(last)
        del self._shown[min(ends):max(ends) + 1]
        self.endRemoveRows()

    def _hide_all(self, ids: Iterable[str]) -> None:
        """Take the rows of records away, those at once that follow one another, the last ones first."""
        for first, last in reversed(runs_of(self.rows_of(ids))):
            self._hide(first, last)

    def _turned(self, place: int) -> int:
        """Return the place in the order of a row, or the row of a place."""
        return len(self._shown) - 1 - place if self._is_backwards else place

    def _redraw(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _place(self, ids: list[str], record_id: str) -> int:
        place = bisect_left(ids, self._keys[record_id], key=self._keys.__getitem__)
        return place if ids[place:place + 1] == [record_id] else -1


def runs_of(rows: list[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of rows that follow one another."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
