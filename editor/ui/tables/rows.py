"""Draw the rows of a table of records: badges, names with fainter words after them, numbers, quoted words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.badges import theme_of
from editor.ui.fonts import enlarged, interface_font, reading_font
from editor.ui.index import Index
from editor.ui.strips import Strip
from editor.ui.tables.listings import Cell
from editor.ui.tables.model import RecordsModel
from editor.ui.theme import Theme

ROW = 30
_INDENT = 13
_GAP = 8
_END = 12
_MARK = 3


class RecordRow(QStyledItemDelegate):
    """Draws the cells of a record; the chosen row has its own ground and a mark at its beginning."""

    def __init__(self, model: RecordsModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one size for all rows, so that thousands need not be measured."""
        return QSize(40, enlarged(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: Index) -> None:
        """Draw one cell."""
        theme = theme_of(option.palette)
        self._draw_ground(painter, option, index.column() == 0, theme)
        cell = self._model.cell(index)
        if cell is not None:
            painter.save()
            draw_cell(Strip(painter, QRectF(option.rect), option.direction), cell, theme)
            painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, is_first: bool, theme: Theme) -> None:
        state, box = option.state, QRect(option.rect)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme["selection_row"])
            if is_first:
                mark = QRect(box.x(), box.y(), _MARK, box.height())
                painter.fillRect(QStyle.visualRect(option.direction, box, mark), theme["accent"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme["hover"])


def draw_cell(strip: Strip, cell: Cell, theme: Theme) -> None:
    """Draw what a cell shows along the strip, cut with an ellipsis where it is too long."""
    if cell.look == "badge":
        strip.take(_INDENT)
        strip.draw_badge(cell.words, theme, cell.ink)
    elif cell.look == "number":
        strip = strip.without_end(_END)
        strip.draw(cell.words, _font(cell.look), theme["text2"], at_end=True)
    else:
        strip = strip.without_end(_GAP)
        strip.draw(cell.words, _font(cell.look), theme["text2" if cell.look == "second" else "text"])
        if cell.after:
            strip.take(_GAP)
            strip.draw(cell.after, _font("after"), theme["text3"])


def _font(look: str) -> QFont:
    return reading_font(12.5) if look == "words" else interface_font(12 if look == "after" else 12.5)
