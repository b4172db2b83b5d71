"""Draw a section in the list: its handle, its box, its heading, what is uncited in it and how much it holds."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.model.papers import section_title
from editor.model.records import Section
from editor.ui.badges import theme_of
from editor.ui.briefing.sections import SectionsModel
from editor.ui.fonts import enlarged, interface_font
from editor.ui.icons import icon
from editor.ui.index import Index

_ROW, _END = 32, 14
_HANDLE, _BOX, _TITLE = 11, 27, 50
"""Where the handle, the box and the heading begin, in pixels at normal text."""
_SIDE = 16
_TURNED = {Qt.CheckState.Checked: Qt.CheckState.Unchecked, Qt.CheckState.Unchecked: Qt.CheckState.Checked}


def row_height() -> int:
    """Return how high a row is, in pixels."""
    return enlarged(_ROW)


class SectionRow(QStyledItemDelegate):
    """Draws the rows, also mirrored, and turns a click on the box into a check."""

    def __init__(self, model: SectionsModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all rows."""
        return QSize(enlarged(120), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        section = self._model.section_at(index)
        if section is None:
            return
        painter.save()
        self._draw_ground(painter, option)
        self._draw_handle(painter, option)
        self._draw_box(painter, option, section)
        room = self._draw_end(painter, option, section)
        self._draw_title(painter, option, section, room)
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Rename in the place of the heading."""
        begin = enlarged(_TITLE - 6)
        editor.setGeometry(_mirrored(option, QRect(begin, 2, option.rect.width() - begin - 4, row_height() - 4)))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Check or uncheck on a click on the box or near it; the box alone would be too small to hit."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonRelease and is_left and _is_on_box(option, event):
            return model.setData(index, _TURNED[index.data(Qt.ItemDataRole.CheckStateRole)],
                                 Qt.ItemDataRole.CheckStateRole)
        return event.type() == QEvent.Type.MouseButtonDblClick and _is_on_box(option, event)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = theme_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme["selection_row"])
            painter.fillRect(_mirrored(option, QRect(0, 0, 3, row_height())), theme["accent"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme["hover"])

    def _draw_handle(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw six dots, by which one sees that the row can be dragged."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme_of(option.palette)["text3"])
        step = enlarged(4)
        place = QRectF(_mirrored(option, QRect(enlarged(_HANDLE), 0, step, row_height())))
        for column in (0, 1):
            for line in (-1, 0, 1):
                painter.drawEllipse(QPointF(place.left() + column * step, place.center().y() + line * step), 1, 1)

    def _draw_box(self, painter: QPainter, option: QStyleOptionViewItem, section: Section) -> None:
        style, side = option.widget.style(), enlarged(_SIDE)
        box = QStyleOptionViewItem(option)
        box.rect = _mirrored(option, QRect(enlarged(_BOX), (row_height() - side) // 2, side, side))
        turned = QStyle.StateFlag.State_On if section.included else QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | turned
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, option.widget)

    def _draw_end(self, painter: QPainter, option: QStyleOptionViewItem, section: Section) -> int:
        """Draw how much the section holds, and a sign where some of it is uncited; return the pixels they take."""
        holding, font = self._model.holding(section), interface_font(12)
        if not section.included:
            return enlarged(_END)
        count = str(holding.entries)
        wide = QFontMetrics(font).horizontalAdvance(count)
        end = option.rect.width() - enlarged(_END)
        painter.setFont(font)
        painter.setPen(theme_of(option.palette)["text3"])
        painter.drawText(_mirrored(option, QRect(end - wide, 0, wide, row_height())), Qt.AlignmentFlag.AlignCenter,
                         count)
        taken = enlarged(_END) + wide + enlarged(6)
        if holding.uncited:
            side = enlarged(14)
            place = QRect(option.rect.width() - taken - side, (row_height() - side) // 2, side, side)
            icon("warning", "warning").paint(painter, _mirrored(option, place))
            taken += side + enlarged(6)
        return taken

    def _draw_title(self, painter: QPainter, option: QStyleOptionViewItem, section: Section, taken: int) -> None:
        theme, begin = theme_of(option.palette), enlarged(_TITLE)
        colour: QColor = theme["text"] if section.included else theme["text3"]
        room = QRect(begin, 0, option.rect.width() - begin - taken, row_height())
        font = interface_font(13)
        words = QFontMetrics(font).elidedText(section_title(section.kind, section.title),
                                              Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(colour)
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(_mirrored(option, room), side | Qt.AlignmentFlag.AlignVCenter, words)


def _mirrored(option: QStyleOptionViewItem, place: QRect) -> QRect:
    """Return a place of the row, counted from where reading begins, in the coordinates of the list."""
    inside = place.translated(option.rect.topLeft())
    return QStyle.visualRect(option.direction, option.rect, inside)


def _is_on_box(option: QStyleOptionViewItem, event: QMouseEvent) -> bool:
    near = QRect(enlarged(_BOX - 6), 0, enlarged(_TITLE - _BOX + 2), row_height())
    return _mirrored(option, near).contains(event.position().toPoint())
