"""Show the terms of a list as rows: a badge and the name underlined as its tags are, its letter, how often it is used.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from editor.ui.badges import theme_of
from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged
from editor.ui.index import Index
from editor.ui.table_rows import lay_out_rows
from editor.ui.types.rows import TermRows
from editor.ui.underlines import draw_underline

_USED = 140
_UNDER = 2


class TermTable(QTableView):
    """The rows. `moved` tells that another is chosen, `edit_requested` is Enter or F2, `delete_requested` Delete."""

    moved = Signal()
    edit_requested = Signal()
    delete_requested = Signal()

    def __init__(self, rows: TermRows) -> None:
        super().__init__()
        self.setObjectName("typesTable")
        self.setModel(rows)
        self.setItemDelegateForColumn(0, _Named(self))
        lay_out_rows(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda _: self.edit_requested.emit())

    def choose(self, row: int) -> None:
        """Choose a row."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect
                                              | QItemSelectionModel.SelectionFlag.Rows)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another row is chosen."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name what the other column leaves."""
        super().resizeEvent(event)
        whole = self.viewport().width()
        used = min(enlarged(_USED), whole * 2 // 5)
        self.setColumnWidth(0, whole - used)
        self.setColumnWidth(1, used)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the fields on Enter or F2, and ask for what is chosen to go on Delete."""
        if event.key() in ENTER or event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)


class _Named(QStyledItemDelegate):
    """Draws the name of an entity type underlined as its tags are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        rows = index.model()
        assert isinstance(rows, TermRows)
        row = rows.rows[index.row()]
        if not row.look:
            return
        self.initStyleOption(option, index)
        style = option.widget.style() if option.widget else QApplication.style()
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        metrics = option.fontMetrics
        width = min(metrics.horizontalAdvance(option.text), words.width())
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, option.widget) + 1
        left = words.left() + margin if option.direction == Qt.LayoutDirection.LeftToRight else (
            words.right() - margin - width)
        painter.save()
        draw_underline(painter, left, left + width, words.center().y() + metrics.ascent() / 2 + _UNDER,
                       theme_of(option.palette).ink(row.look))
        painter.restore()
