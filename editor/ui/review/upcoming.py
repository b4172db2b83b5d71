"""List what comes next in a review, a row for each entity, quote and event."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged, interface_font
from editor.ui.index import Index
from editor.ui.review.telling import Coming, ComingRows
from editor.ui.strips import Strip
from editor.ui.theme import theme_of
from editor.words import say

_ROW, _MARGIN, _GAP, _FEWEST = 32, 16, 8, 3
_PAGE = 100
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class UpcomingRows(QAbstractListModel):
    """The rows of what comes next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: ComingRows | None = None
        self._count = 0

    def show(self, rows: ComingRows) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows, self._count = rows, min(len(rows), _PAGE)
        self.endResetModel()

    def row_at(self, number: int) -> Coming | None:
        """Return a row by its number, or None."""
        return self._rows.row(number) if self._rows is not None and 0 <= number < self._count else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are so far: Qt looks at each of them, and few of thousands are ever in sight."""
        return 0 if parent is not None and parent.isValid() else self._count

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether more rows come when the last one is in sight."""
        return self._rows is not None and self._count < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        """Let more rows come."""
        more = min(_PAGE, len(self._rows or ()) - self._count)
        self.beginInsertRows(QModelIndex(), self._count, self._count + more - 1)
        self._count += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, and for screen readers all that the row shows."""
        row = self.row_at(index.row())
        if row is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.name
        return row.spoken if row is not None and role == Qt.ItemDataRole.AccessibleTextRole else None


class UpcomingList(QListView):
    """The list. `chosen` carries the suggestion of the row that was clicked or entered. Letters are left to the review.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = UpcomingRows(self)
        self.setObjectName("reviewUpcoming")
        self.setAccessibleName(say("Up next, grouped by entity"))
        self.setModel(self.rows)
        self.setItemDelegate(_Row(self.rows, self))
        self.setUniformItemSizes(True)
        self.setMinimumHeight(_FEWEST * enlarged(_ROW))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self._choose(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, choose on Enter, and leave every other key to what the list stands in."""
        if event.key() in ENTER:
            self._choose(self.currentIndex().row())
        elif event.key() in _MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _choose(self, number: int) -> None:
        if (row := self.rows.row_at(number)) is not None:
            self.chosen.emit(row.record)


class _Row(QStyledItemDelegate):
    """Draws a row: the letter, the name, where it stands, and how many."""

    def __init__(self, rows: UpcomingRows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of every row."""
        return QSize(100, enlarged(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row, theme = self._rows.row_at(index.row()), theme_of(option.palette)
        if row is None:
            return
        painter.save()
        box = QRectF(option.rect)
        is_chosen = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
        if is_chosen:
            painter.fillRect(box, theme["selection_row"])
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme["hairline"])
        strip = Strip(painter, box.adjusted(_MARGIN, 0, -_MARGIN, 0), option.direction)
        font, small = interface_font(12.5), interface_font(12)
        count = enlarged(24)
        names = strip.without_end(count)
        names.draw_badge(row.sign, theme, row.ink)
        names.take(_GAP)
        room = QFontMetricsF(small).horizontalAdvance(row.places) + 2 * _GAP
        name = QFontMetricsF(font).elidedText(row.name, Qt.TextElideMode.ElideRight, max(names.room - room, room))
        names.draw(name, font, theme["text"])
        names.take(_GAP)
        names.draw(row.places, small, theme["text3"])
        strip.draw(str(row.count), small, theme["text2"], at_end=True)
        painter.restore()
