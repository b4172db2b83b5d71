"""Hold the rows of the library, headings and articles, as they are arranged; kept up by changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, Signal

from editor.model.change import Change
from editor.model.dates import short_date
from editor.model.edits.articles import is_empty, title_of
from editor.model.records import Article, Outlet
from editor.storage.settings import Arrangement
from editor.ui.badges import grade_of
from editor.ui.bridge import Bridge
from editor.ui.index import Index
from editor.ui.library.arrangement import STATES, Entry, arranged, entry_of, hides_some, place_of
from editor.ui.library.arriving import Arriving
from editor.ui.library.pending import Pending
from editor.ui.library.telling import heading_spoken, spoken, tip
from editor.words import say

_DRAGGED = "application/x-dossier-articles"


@dataclass(frozen=True, slots=True)
class Heading:
    """The row over a group; `key` names the group."""

    key: str
    title: str
    count: int
    folded: bool


Row = Heading | str
"""A heading, or the id of an article."""


class LibraryModel(QAbstractListModel):
    """The project's articles that fit the filter, under the headings of their groups. `read` is the one on the screen.

    `moved` carries the ids of articles that were dragged and the id of the one they shall stand before, or blank;
    `folded` says that a group was folded or unfolded. New articles come by way of `arriving`; `pending` tells what
    waits in each.
    """

    moved = Signal(list, str)
    folded = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = ""
        self._held = ""
        self.read = ""
        self.arrangement = Arrangement()
        self._entries: dict[str, Entry] = {}
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self.arriving = Arriving(self._renew, self)
        self.pending = Pending(bridge, self)
        self.pending.changed.connect(self._draw_anew)
        bridge.opened.connect(self.refill)
        bridge.changed.connect(self._take)
        self.refill()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many headings and articles there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, and for screen readers all that the row shows."""
        if (heading := self.heading_at(index)) is not None:
            return self._data_of_heading(heading, role)
        article = self.article_at(index)
        if article is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(article, self.details(article), self.pending.of(article.id))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(article, self.pending.of(article.id))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let articles be chosen, and be dragged while they stand in their own order; headings are only passed."""
        if self.heading_at(index) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.can_move:
            return chosen
        return chosen | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    @property
    def can_move(self) -> bool:
        """Tell whether articles stand in the analyst's own order, so that they can be moved."""
        plain = self.arrangement.sort == "own" and self.arrangement.group == "none" and not self.arrangement.backwards
        return plain and not self._bridge.is_read_only

    @property
    def hides_some(self) -> bool:
        """Tell whether words or choices leave articles out."""
        return bool(self._words.strip()) or hides_some(self.arrangement)

    @property
    def shown(self) -> int:
        """Return how many articles fit, those under folded headings too."""
        folded = sum(row.count for row in self._rows if isinstance(row, Heading) and row.folded)
        return len(self._places) + folded

    def article_at(self, index: Index) -> Article | None:
        """Return the article of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return self._bridge.project.find(Article, row) if isinstance(row, str) else None

    def heading_at(self, index: Index) -> Heading | None:
        """Return the heading of a row."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return row if isinstance(row, Heading) else None

    def index_of(self, article_id: str) -> QModelIndex:
        """Return the row of an article; an invalid index where it is hidden."""
        if article_id in self.arriving:
            self.arriving.settle()
        place = self._places.get(article_id)
        return QModelIndex() if place is None else self.index(place)

    def row_of_heading(self, key: str) -> int:
        """Return the row of a heading, or -1."""
        return next((place for place, row in enumerate(self._rows) if isinstance(row, Heading) and row.key == key), -1)

    def ids_from(self, row: int, by: int) -> Iterable[str]:
        """Yield the ids of the articles in the rows before (-1) or after (1) a row, the nearest first."""
        rows = self._rows[row + 1:] if by > 0 else self._rows[max(row - 1, -1)::-1] if row else []
        return (row for row in rows if isinstance(row, str))

    def details(self, article: Article) -> tuple[str, str, str, str]:
        """Return the grade, outlet, date and state of an article as they are shown; blank for what is not known.

        In the place of an outlet that is not known, an article without words says so. A copy of another article says
        so before its outlet.
        """
        project = self._bridge.project
        outlet = project.find(Outlet, article.outlet) if article.outlet else None
        source = outlet.name if outlet else say("Empty") if is_empty(project, article) else ""
        if article.copy_of:
            source = say("Copy, {outlet}", outlet=source) if source else say("Copy")
        return (grade_of(project, article), source, short_date(article.published),
                say(STATES[article.state]))

    def filter_by(self, words: str) -> None:
        """Show only articles whose row, author or file name holds every one of the words."""
        self._words, self._held = words, ""
        self._show()

    def arrange(self, arrangement: Arrangement) -> None:
        """Sort, group and filter as the arrangement says."""
        if (arrangement, "") != (self.arrangement, self._held):
            self.arrangement, self._held = arrangement, ""
            self._show()

    def fold(self, key: str, *, folded: bool) -> None:
        """Hide the articles under a heading, or show them again."""
        others = tuple(name for name in self.arrangement.folded if name != key)
        self.arrange(msgspec.structs.replace(self.arrangement, folded=(*others, key) if folded else others))
        self.folded.emit()

    def hold(self, article_id: str) -> None:
        """Keep an article in sight that is read, even where a change lets it no longer fit."""
        self.read = article_id
        self._held = article_id if article_id in self._places else ""

    def refill(self) -> None:
        """Read all articles anew."""
        self.arriving.forget()
        self._entries = {article.id: entry_of(self._bridge.project, article)
                         for article in self._bridge.project.of(Article).values()}
        self._held = ""
        self.beginResetModel()
        self._rows = self._arranged()
        self._count_places()
        self.endResetModel()

    def mimeTypes(self) -> list[str]:
        """Return what dragged articles are carried as."""
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Carry the ids of the dragged articles."""
        found = (self.article_at(index) for index in indexes)
        data = QMimeData()
        data.setData(_DRAGGED, "\n".join(article.id for article in found if article is not None).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Let articles be moved, not copied."""
        return Qt.DropAction.MoveAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the dragged articles to stand before the row they are dropped at; the rows follow the change."""
        if not self.can_move or not data.hasFormat(_DRAGGED):
            return False
        dragged = bytes(data.data(_DRAGGED).data()).decode().split("\n")
        ids = [article_id for article_id in dragged if article_id in self._places]  # none of another project
        if not ids:
            return False
        rows = self._rows[row:] if row >= 0 else []
        self.moved.emit(ids, next((each for each in rows if isinstance(each, str) and each not in ids), ""))
        return False  # or the view would take the rows away itself

    def _data_of_heading(self, heading: Heading, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return heading.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heading_spoken(heading.title, heading.count, folded=heading.folded)
        return None

    def _take(self, change: Change) -> None:
        """Follow a change: rows whose place stays are only drawn anew, and new ones may come together."""
        articles = [swap for swap in change.swaps if isinstance(swap.record, Article)]
        if any(isinstance(swap.record, Outlet) and swap.before is not None for swap in change.swaps):
            self._renew([*self._bridge.project.of(Article), *self._entries])
        elif any(swap.before is not None for swap in articles):
            self.arriving.settle()
            self._renew([swap.id for swap in articles])
        elif articles:
            self.arriving.add([swap.id for swap in articles])

    def _renew(self, ids: Sequence[str]) -> None:
        befores = [self._entries.get(article_id) for article_id in ids]
        for article_id in ids:
            article = self._bridge.project.find(Article, article_id)
            if article is None:
                self._entries.pop(article_id, None)
            else:
                self._entries[article_id] = entry_of(self._bridge.project, article)
        if not all(self._stays(before, self._entries.get(article_id))
                   for before, article_id in zip(befores, ids, strict=True)):
            self._show()
        self._draw_anew(ids)

    def _draw_anew(self, ids: Sequence[str]) -> None:
        if places := [self._places[article_id] for article_id in ids if article_id in self._places]:
            self.dataChanged.emit(self.index(min(places)), self.index(max(places)))

    def _stays(self, before: Entry | None, after: Entry | None) -> bool:
        """Tell whether an entry stands where it stood."""
        if before is None or after is None:
            return before is after
        return place_of(before, self.arrangement, self._words) == place_of(after, self.arrangement, self._words)

    def _arranged(self) -> list[Row]:
        rows: list[Row] = []
        for section in arranged(self._entries.values(), self.arrangement, self._words, self._held):
            folded = section.key in self.arrangement.folded
            if section.key:
                rows.append(Heading(section.key, section.title, len(section.entries), folded))
            if not folded:
                rows += [entry.id for entry in section.entries]
        return rows

    def _show(self) -> None:
        """Bring the rows to what they should be: rows come or go where that is all, else everything is told anew."""
        before, after = self._rows, self._arranged()
        if before == after:
            return
        begin, end = _difference(before, after)
        if len(before) == begin + end:
            self.beginInsertRows(QModelIndex(), begin, len(after) - end - 1)
            self._rows = after
            self._count_places()
            self.endInsertRows()
        elif len(after) == begin + end:
            self.beginRemoveRows(QModelIndex(), begin, len(before) - end - 1)
            self._rows = after
            self._count_places()
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._rows = after
            self._count_places()
            self.endResetModel()

    def _count_places(self) -> None:
        self._places = {row: place for place, row in enumerate(self._rows) if isinstance(row, str)}


def _difference(before: Sequence[Row], after: Sequence[Row]) -> tuple[int, int]:
    """Return how many rows the two have in common at the beginning, and how many more at the end."""
    most = min(len(before), len(after))
    begin = next((at for at in range(most) if before[at] != after[at]), most)
    end = next((at for at in range(most - begin) if before[-1 - at] != after[-1 - at]), most - begin)
    return begin, end
