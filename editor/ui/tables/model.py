"""Keep the rows of a table: ids in order, filtered in Python, moved one by one as changes say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from immutables import Map
from PySide6.QtCore import QObject, Qt, Signal

from editor.model.change import Change
from editor.model.project import Project
from editor.model.records import Record
from editor.ui.bridge import Bridge
from editor.ui.index import Index
from editor.ui.tables.fitting import Fitting
from editor.ui.tables.listings import Cell, Key, Listing, Order, is_renamed
from editor.ui.tables.ordered import OrderedRows
from editor.ui.tables.sieve import Sieve
from editor.words import say

_MANY = 200
"""From this many rows of one change on, putting them in place one by one costs more than reading all anew."""

_GOING = 1
"""More rows than this that go in one change go at once, so that the selection goes on to what follows them all."""


class RecordsModel(OrderedRows):
    """The records of a listing, in its order or that backwards, as far as they fit. It keeps ids, never records.

    `counted` carries how many records there are, whatever the filter. `reread` tells that all rows were read anew,
    for whoever remembers a row by its id; `emptied` carries the columns that no record fills. `returned` carries the
    id of a record that was taken away and is there again.
    """

    counted = Signal(int)
    reread = Signal()
    emptied = Signal(object)
    returned = Signal(str)

    def __init__(self, listing: Listing, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = listing
        self._bridge = bridge
        self._order = listing.orders[0]
        self._fitting = Fitting(listing, bridge)
        self._gone: set[str] = set()
        self._drawn: tuple[Project, str, tuple[Cell, ...]] = (bridge.project, "", ())
        bridge.opened.connect(self._forget)
        bridge.letters_changed.connect(self._draw_anew)
        bridge.changed.connect(self._take)
        self.reread_all()

    @property
    def order(self) -> Order:
        """Return the order that the rows stand in."""
        return self._order

    @property
    def sieve(self) -> Sieve:
        """Return what leaves records out, besides words."""
        return self._fitting.sieve

    @property
    def leaves_out(self) -> bool:
        """Tell whether records may be left out, by words or by the sieve."""
        return self._fitting.leaves_out

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many cells a row has."""
        return 0 if parent is not None and parent.isValid() else len(self._listing.widths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words, and for screen readers and tips all that it shows."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken or ", ".join(part for part in (cell.words, cell.after) if part)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands over a column."""
        headings = self._listing.headings
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and headings:
            return say(headings[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a row be dragged where its record has a use."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def cell(self, index: Index) -> Cell | None:
        """Return what the cell of an index shows."""
        cells = self.cells(index.row())
        return cells[index.column()] if cells else None

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return what a row shows; none for a row that is not there."""
        project, record_id = self._bridge.project, self.id_at(row)
        drawn, drawn_id, cells = self._drawn  # the cells of a row are drawn one after another
        if drawn is not project or drawn_id != record_id:
            record = self._records().get(record_id)
            cells = self._listing.cells(project, record) if record else ()
            self._drawn = (project, record_id, cells)
        return cells

    def hold(self, *ids: str) -> None:
        """Keep the rows of records that are worked on, although an edit may make them fit no more."""
        self._fitting.held = frozenset(ids)

    def reveal(self, record_id: str) -> None:
        """Hold a record, and give it a row although it may not fit."""
        self.hold(record_id)
        if record_id in self._keys and self.row_of(record_id) < 0:
            self._show(record_id, -1, self._keys[record_id])

    def reread_all(self) -> None:
        """Read all records anew."""
        self.beginResetModel()
        self._sort()
        self._end_reset()
        self.counted.emit(len(self._all))

    def sort_by(self, order: Order, *, backwards: bool = False) -> None:
        """Put the rows in an order of the listing, or in that from its end."""
        self.beginResetModel()
        self._order, self._is_backwards = order, backwards
        self._sort()
        self._end_reset()

    def filter_by(self, words: str) -> None:
        """Show only records that hold the words, cases and kinds of apostrophe aside."""
        self._fitting.seek(words)
        self._refit()

    def sift(self, sieve: Sieve) -> None:
        """Show only records that a sieve lets through."""
        self._fitting.sieve = sieve
        self._refit()

    def show_article(self, article_id: str) -> None:
        """Take an article for the one at hand."""
        self._fitting.article = article_id
        if self._fitting.asks_where:
            self._refit()

    def empty_columns(self) -> frozenset[int]:
        """Return the columns that no record fills."""
        return self._listing.empty_columns(self._records().values())

    def _refit(self) -> None:
        self.beginResetModel()
        self.hold()
        self._shown = self._fitting.among(self._all)
        self._end_reset()

    def _end_reset(self) -> None:
        self.endResetModel()
        self.reread.emit()

    def _sort(self) -> None:
        records = self._listing.standing(self._records().values())
        keys = sorted(self._order.keys(self._bridge.project, records))
        self._all = [key[-1] for key in keys]
        self._keys = dict(zip(self._all, keys, strict=True))
        self._shown = self._fitting.among(self._all)

    def _records(self) -> Map[str, Record]:
        return self._bridge.project.of(self._listing.record)

    def _forget(self) -> None:
        """Begin with another project."""
        self._fitting.forget_all()
        self._fitting.sieve = Sieve()
        self._gone.clear()
        self._drawn = (self._bridge.project, "", ())
        self.reread_all()

    def _take(self, change: Change) -> None:
        project = self._bridge.project
        touched = {found for swap in change.swaps for found in self._listing.touched(project, swap)}
        renamed = self._listing.shows_names and any(map(is_renamed, change.swaps))
        if renamed:
            self._fitting.forget_all()
        self._fitting.forget(touched)
        going = sum(found in self._keys and found not in self._records() for found in touched)
        if len(touched) > _MANY or going > _GOING or (renamed and self._fitting.has_words):
            self.reread_all()
        else:
            self._put_touched(touched, renamed)
        self._tell_returned(change)

    def _draw_anew(self) -> None:
        self._drawn = (self._bridge.project, "", ())
        self._redraw(0, len(self._shown) - 1)

    def _put_touched(self, touched: set[str], renamed: bool) -> None:
        if renamed:
            self._redraw(0, len(self._shown) - 1)
        before = len(self._all)
        self._put_all(touched)
        if len(self._all) != before:
            self.counted.emit(len(self._all))
        if touched:
            self.emptied.emit(self.empty_columns())

    def _tell_returned(self, change: Change) -> None:
        """Tell of a record that an undo or a redo brings back."""
        ours = [swap for swap in change.swaps if isinstance(swap.record, self._listing.record)]
        back = [swap.id for swap in ours if swap.before is None and swap.id in self._gone]
        self._gone.difference_update(back)
        self._gone.update(swap.id for swap in ours if swap.after is None)
        if back:
            self.returned.emit(back[-1])

    def _put_all(self, touched: Iterable[str]) -> None:
        keys = {record_id: self._key_of(record_id) for record_id in touched}
        self._hide_all(record_id for record_id, key in keys.items() if key is None)
        for record_id, key in keys.items():
            self._put(record_id, key)

    def _key_of(self, record_id: str) -> Key | None:
        record = self._records().get(record_id)
        standing = self._listing.standing([record] if record else [])
        return next(iter(self._order.keys(self._bridge.project, standing)), None)

    def _put(self, record_id: str, key: Key | None) -> None:
        """Give a record its place by a new key, or none; the lists stay sorted by the keys they hold."""
        row = self.row_of(record_id)
        if record_id in self._keys:
            del self._all[self._place(self._all, record_id)]
        if key is not None:
            self._all.insert(bisect_left(self._all, key, key=self._keys.__getitem__), record_id)
        if key is not None and self._fitting.fits(record_id):
            self._show(record_id, row, key)
        elif row >= 0:
            self._hide(row, row)
        if key is None:
            self._keys.pop(record_id, None)
        else:
            self._keys[record_id] = key
