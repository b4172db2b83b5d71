"""Draw the rows of a table of records: badges, names with fainter words after them, numbers, quoted words."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.badges import draw_badge, theme_of
from editor.ui.fonts import interface_font, reading_font
from editor.ui.tables.listings import Cell
from editor.ui.tables.model import Index, RecordsModel
from editor.ui.theme import Theme

ROW = 30
_INDENT = 13
_GAP = 8
_MARK = 3


class RecordRow(QStyledItemDelegate):
    """Draws the cells of a record; the chosen row has its own ground and a mark at its beginning."""

    def __init__(self, model: RecordsModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one size for all rows, so that thousands need not be measured."""
        return QSize(40, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: Index) -> None:
        """Draw one cell."""
        theme = theme_of(option.palette)
        self._draw_ground(painter, option, index.column() == 0, theme)
        cell = self._model.cell(index)
        if cell is not None:
            draw_cell(painter, QRectF(option.rect), cell, theme)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, is_first: bool, theme: Theme) -> None:
        state, box = option.state, QRect(option.rect)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme["selection_row"])
            if is_first:
                painter.fillRect(QRect(box.x(), box.y(), _MARK, box.height()), theme["accent"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme["hover"])


def draw_cell(painter: QPainter, box: QRectF, cell: Cell, theme: Theme) -> None:
    """Draw what a cell shows into the box, cut with an ellipsis where it is too long."""
    if cell.look == "badge":
        draw_badge(painter, QPointF(box.x() + _INDENT, box.center().y()), cell.words, theme, cell.ink)
    elif cell.look == "number":
        inner = box.adjusted(0, 0, -12, 0)
        _draw_words(painter, inner, cell.words, cell.look, theme["text2"], Qt.AlignmentFlag.AlignRight)
    else:
        colour = theme["text2" if cell.look == "second" else "text"]
        used = _draw_words(painter, box.adjusted(0, 0, -_GAP, 0), cell.words, cell.look, colour)
        if cell.after:
            _draw_words(painter, box.adjusted(used + _GAP, 0, -_GAP, 0), cell.after, "after", theme["text3"])


@cache
def _type_of(look: str) -> tuple[QFont, QFontMetricsF]:
    font = reading_font(12.5) if look == "words" else interface_font(12 if look == "after" else 12.5)
    return font, QFontMetricsF(font)


def _draw_words(painter: QPainter, box: QRectF, words: str, look: str, colour: QColor,
                side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> float:
    """Draw words on one line; return how wide they are."""
    font, metrics = _type_of(look)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(box.width(), 0))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)
