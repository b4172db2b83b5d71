"""Hold the rows of a concordance, in articles, and which of them are ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from editor.ui.concordance.rows import Row
from editor.ui.index import Index
from editor.words import say

Role = Qt.ItemDataRole
_FIRST = QModelIndex()


class ConcordanceModel(QAbstractListModel):
    """Rows by article, each article under its title where titles are given. `ticks_changed` says that ticks did."""

    ticks_changed = Signal()

    def __init__(self, rows: Sequence[Row] = (), titles: Mapping[str, str] | None = None, *, ticking: bool = False,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_ticking = ticking
        self._lines: list[Row | str] = []
        self._ticked: set[int] = set()
        self.show_rows(rows, titles or {})

    def show_rows(self, rows: Sequence[Row], titles: Mapping[str, str] | None = None) -> None:
        """Show these rows, ticked as they say. Rows of an article stand together."""
        self.beginResetModel()
        self._lines = []
        self._ticked = set()
        self._take(rows, titles or {})
        self.endResetModel()
        self.ticks_changed.emit()

    def add_rows(self, rows: Sequence[Row], titles: Mapping[str, str]) -> None:
        """Show further rows below; an article that was begun goes on."""
        if not rows:
            return
        last = next((line.article for line in reversed(self._lines) if isinstance(line, Row)), "")
        breaks = sum(1 for before, row in zip([last, *(row.article for row in rows)], rows, strict=False)
                     if row.article != before and row.article in titles)
        self.beginInsertRows(_FIRST, len(self._lines), len(self._lines) + len(rows) + breaks - 1)
        self._take(rows, titles, last)
        self.endInsertRows()
        self.ticks_changed.emit()

    def replace_article(self, article: str, rows: Sequence[Row], title: str) -> None:
        """Show these rows instead of those of an article, or below all where it has none; of none nothing is left.

        What a person ticked or unticked stays so where the place can still be ticked.
        """
        begin, end = self._range_of(article)
        chosen = {line.begin: at in self._ticked for at, line in enumerate(self._lines[begin:end], begin)
                  if isinstance(line, Row) and (at in self._ticked) != line.ticked}
        lines: list[Row | str] = [title, *rows] if rows else []
        self.layoutAboutToBeChanged.emit()
        held = [(index, self.row_at(index.row())) for index in self.persistentIndexList()]
        self._lines[begin:end] = lines
        ticked = {at for at, line in enumerate(lines, begin)
                  if isinstance(line, Row) and line.state != "linked" and chosen.get(line.begin, line.ticked)}
        longer = len(lines) - (end - begin)
        self._ticked = ticked | {at + longer * (at >= end) for at in self._ticked if not begin <= at < end}
        for index, row in held:
            line = self.line_of(row.article, row.begin) if row is not None else -1
            self.changePersistentIndex(index, self.index(line) if line >= 0 else QModelIndex())
        self.layoutChanged.emit()
        self.ticks_changed.emit()

    def _range_of(self, article: str) -> tuple[int, int]:
        """Return from which line to which an article stands, its title included."""
        own = [at for at, line in enumerate(self._lines) if isinstance(line, Row) and line.article == article]
        return (own[0] - bool(self.title_at(own[0] - 1)), own[-1] + 1) if own else (len(self._lines), len(self._lines))

    def _take(self, rows: Sequence[Row], titles: Mapping[str, str], last: str = "") -> None:
        for row in rows:
            if row.article != last and row.article in titles:
                self._lines.append(titles[row.article])
            last = row.article
            if row.ticked:
                self._ticked.add(len(self._lines))
            self._lines.append(row)

    @property
    def rows(self) -> list[Row]:
        """Return all rows, without the titles between them."""
        return [line for line in self._lines if isinstance(line, Row)]

    @property
    def ticked(self) -> list[Row]:
        """Return the rows that are ticked."""
        return [row for line in sorted(self._ticked) if isinstance(row := self._lines[line], Row)]

    def row_at(self, line: int) -> Row | None:
        """Return the row on a line of the list, None for a title and outside."""
        found = self._lines[line] if 0 <= line < len(self._lines) else None
        return found if isinstance(found, Row) else None

    def title_at(self, line: int) -> str:
        """Return the title on a line of the list, blank for a row and outside."""
        found = self._lines[line] if 0 <= line < len(self._lines) else ""
        return found if isinstance(found, str) else ""

    def line_of(self, article: str, begin: int) -> int:
        """Return the line of a place, or -1."""
        return next((at for at, line in enumerate(self._lines)
                     if isinstance(line, Row) and (line.article, line.begin) == (article, begin)), -1)

    def is_ticked(self, line: int) -> bool:
        """Tell whether the row on a line is ticked."""
        return line in self._ticked

    def tick(self, line: int, *, ticked: bool) -> None:
        """Tick the row on a line, or untick it; what is linked already has no tick to set."""
        row = self.row_at(line)
        if not self.is_ticking or row is None or row.state == "linked" or ticked == self.is_ticked(line):
            return
        (self._ticked.add if ticked else self._ticked.discard)(line)
        self.dataChanged.emit(self.index(line), self.index(line), [Role.CheckStateRole])
        self.ticks_changed.emit()

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every row that can be ticked, or none."""
        self._ticked = {at for at, line in enumerate(self._lines)
                        if ticked and isinstance(line, Row) and line.state != "linked"}
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [Role.CheckStateRole])
        self.ticks_changed.emit()

    def rowCount(self, parent: Index = _FIRST) -> int:
        """Return how many lines there are, titles included."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and, where they can be, ticked; a title is passed over."""
        row = self.row_at(index.row())
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.is_ticking and row.state != "linked" else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the words, the tick, the reason as a tip, and for screen readers the whole row."""
        row = self.row_at(index.row())
        if row is None:
            return self.title_at(index.row()) if role in (Role.DisplayRole, Role.AccessibleTextRole) else None
        if role == Role.DisplayRole:
            return row.words
        if role == Role.ToolTipRole:
            return row.reason or None
        if role == Role.AccessibleTextRole:
            return _spoken(row)
        if role == Role.CheckStateRole and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Tick or untick a row."""
        if role != Role.CheckStateRole or self.row_at(index.row()) is None:
            return False
        self.tick(index.row(), ticked=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _spoken(row: Row) -> str:
    states = {"linked": say("linked"), "suggested": say("suggested"), "untagged": say("not tagged"),
              "other": say("tagged as something else")}
    return say("¶{number}, {state}: {context} {reason}", number=row.number, state=states[row.state],
               context=f"{row.before}{row.words}{row.after}", reason=row.reason).strip()
