"""Say of each deletion what it took, when, by whom and what went along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from editor.model.change import Change
from editor.model.dates import short_date
from editor.model.messages import told
from editor.model.names import name_key
from editor.session import Deletion
from editor.ui.index import Index
from editor.words import phrase, say, say_number

COLUMNS = (phrase("What was deleted"), phrase("With it"), phrase("When"), phrase("By"))

_COUNTED: dict[str, Callable[[int], str]] = {
    "article": lambda count: say_number("{count} article", "{count} articles", count),
    "mention": lambda count: say_number("{count} tag", "{count} tags", count),
    "entity": lambda count: say_number("{count} entity", "{count} entities", count),
    "event": lambda count: say_number("{count} event", "{count} events", count),
    "quote": lambda count: say_number("{count} quote", "{count} quotes", count),
    "relation": lambda count: say_number("{count} link", "{count} links", count),
    "note": lambda count: say_number("{count} note", "{count} notes", count),
    "outlet": lambda count: say_number("{count} outlet", "{count} outlets", count),
    "translation": lambda count: say_number("{count} translation", "{count} translations", count),
    "briefing": lambda count: say_number("{count} briefing", "{count} briefings", count),
    "section": lambda count: say_number("{count} section", "{count} sections", count),
    "paragraph": lambda count: say_number("{count} paragraph", "{count} paragraphs", count),
}


def along(deletion: Deletion) -> str:
    """Return what went along with what a deletion is about, such as `80 tags, 3 quotes`."""
    about = deletion.change.message.id.rpartition(" ")[2]
    return ", ".join(said(count) for kind, said in _COUNTED.items()
                     if (count := deletion.gone.get(kind, 0)) and not (kind == about and count == 1))


def moment(at: str) -> str:
    """Return a time (RFC 3339, UTC) as the local day and minute."""
    local = datetime.fromisoformat(at).astimezone()
    return say("{day}, {time}", day=short_date(local.date().isoformat()), time=f"{local:%H:%M}")


class TrashRows(QAbstractTableModel):
    """The deletions that hold the words of the filter, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[Deletion, tuple[str, ...], str]] = []
        self._shown: list[tuple[Deletion, tuple[str, ...], str]] = []
        self._words: list[str] = []

    @property
    def count(self) -> int:
        """Return how many deletions there are, whatever the filter."""
        return len(self._all)

    def show(self, deletions: Sequence[Deletion]) -> None:
        """Show these deletions."""
        self._all = []
        for deletion in deletions:
            change = deletion.change
            cells = (told(change.message), along(deletion), moment(change.at), change.by)
            self._all.append((deletion, cells, name_key(" ".join(cells))))
        self._refill()

    def filter_by(self, words: str) -> None:
        """Show only deletions whose row holds every one of the words."""
        self._words = name_key(words).split()
        self._refill()

    def change_at(self, row: int) -> Change | None:
        """Return the step of a row."""
        return self._shown[row][0].change if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many deletions are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown[index.row()][1][index.column()] or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cell for cell in self._shown[index.row()][1] if cell)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(COLUMNS[section])
        return None

    def _refill(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if all(word in row[2] for word in self._words)]
        self.endResetModel()
