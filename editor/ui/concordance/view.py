"""Show a concordance: paragraph numbers, ticks, and the words in the middle of their lines."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QItemSelectionModel, QLineF, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from editor.model.text import direction
from editor.ui.badges import theme_of
from editor.ui.concordance.model import ConcordanceModel
from editor.ui.concordance.rows import Row
from editor.ui.enter import ENTER
from editor.ui.fonts import Weight, enlarged, interface_font, reading_font
from editor.ui.index import Index
from editor.ui.theme import Theme
from editor.ui.underlines import draw_underline
from editor.words import say

_PADDING = 7
_NUMBER, _TICK = 30, 22
_SIDE = 9
_ON_ONE_LINE = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value | (
    Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextIncludeTrailingSpaces).value
"""How words are drawn, as a number: to join flags takes longer than to draw them."""

_CORNER = 7
"""The radius of the inner edge of a card, in pixels."""


class ConcordanceView(QListView):
    """The rows of a concordance. `moved` carries the row that is now the current one, `chosen` one that was entered.

    Up and Down pass over titles; Space ticks, Ctrl+A ticks all, Ctrl+Shift+A none.
    """

    moved = Signal(object)
    chosen = Signal(object)

    def __init__(self, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.setObjectName("concordanceList")
        self.setAccessibleName(say("Places"))
        self.setProperty("role", "card")
        self.setModel(model)
        self.setItemDelegate(_Painter(model, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self.clicked.connect(self._tell_click)

    @property
    def row_height(self) -> int:
        """Return how high a row is, in pixels."""
        return round(QFontMetricsF(reading_font(12.5)).height()) + 2 * _PADDING

    @property
    def current(self) -> Row | None:
        """Return the row that is the current one."""
        return self.rows.row_at(self.currentIndex().row())

    def go_to(self, line: int) -> None:
        """Make the row on a line the current one and bring it into sight, without telling."""
        self.blockSignals(True)
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows.index(line)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect if index.isValid() else flags.Clear)
        self.blockSignals(False)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def go_to_first(self) -> None:
        """Make the first row the current one and tell of it."""
        first = next((line for line in range(self.rows.rowCount()) if self.rows.row_at(line) is not None), -1)
        if first >= 0:
            self.setCurrentIndex(self.rows.index(first))

    def begin(self) -> None:
        """Take the keys, at the current row or else the first."""
        if self.current is None:
            self.go_to_first()  # before the focus: Qt would make a row current without choosing it
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if (row := self.rows.row_at(current.row())) is not None:
            self.moved.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER and not event.modifiers() & control:
            if self.current is not None:
                self.chosen.emit(self.current)
        elif event.key() == Qt.Key.Key_A and event.modifiers() & control:
            self.rows.tick_all(ticked=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex().row())
        elif event.key() in (*ENTER, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.rows.is_ticking and tick_of(self.visualRect(index), self).contains(event.position().toPoint()):
            self._toggle(index.row())
        super().mouseReleaseEvent(event)

    def _toggle(self, line: int) -> None:
        self.rows.tick(line, ticked=not self.rows.is_ticked(line))

    def _tell_click(self, index: QModelIndex) -> None:
        if (row := self.rows.row_at(index.row())) is not None:
            self.moved.emit(row)


def tick_of(box: QRect, view: QWidget) -> QRect:
    """Return where in a row the box for the tick stands."""
    place = QRect(box.left() + enlarged(_NUMBER), box.top(), _TICK, box.height())
    return QStyle.visualRect(view.layoutDirection(), box, place)


class _Painter(QStyledItemDelegate):
    """Draws titles and rows."""

    def __init__(self, rows: ConcordanceModel, view: ConcordanceView) -> None:
        super().__init__(view)
        self._rows, self._view = rows, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._view.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = theme_of(option.palette), self._rows.row_at(index.row())
        painter.save()
        painter.setClipPath(_within(self._view.viewport().rect()), Qt.ClipOperation.IntersectClip)
        if row is None:
            self._paint_title(painter, option, self._rows.title_at(index.row()), theme)
        else:
            self._paint_row(painter, option, index, row, theme)
        painter.restore()

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, title: str, theme: Theme) -> None:
        painter.fillRect(option.rect, theme["panel"])
        font = interface_font(12, Weight.DemiBold)
        box = QRectF(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        shown = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, box.width())
        _draw(painter, box, shown, font, theme["text2"], _leading(option))
        _rule(painter, option.rect, theme)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: Row,
                   theme: Theme) -> None:
        state, flag = option.state, QStyle.StateFlag
        if state & (flag.State_Selected | flag.State_MouseOver):
            painter.fillRect(option.rect, theme["selection_row" if state & flag.State_Selected else "hover"])
        if state & flag.State_Selected and self._view.hasFocus():
            painter.setPen(QPen(theme["focus"], 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        box = QRectF(option.rect)
        number = str(row.number) if row.number else ""
        _draw(painter, box.adjusted(_SIDE, 0, -_SIDE, 0), number, interface_font(11), theme["text3"], _leading(option))
        ahead = enlarged(_NUMBER)
        if self._rows.is_ticking:
            ahead += _TICK
            if row.state != "linked":
                self._paint_tick(painter, option, self._rows.is_ticked(index.row()))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        room = box.adjusted(6, 0, -ahead, 0) if mirrored else box.adjusted(ahead, 0, -6, 0)
        _draw_words(painter, room, row, theme, is_faint=bool(row.reason) and not self._rows.is_ticked(index.row()))
        if index.row() + 1 < self._rows.rowCount():  # below the last row the frame is the line
            _rule(painter, option.rect, theme)

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, is_ticked: bool) -> None:
        box = QStyleOptionButton()
        area = tick_of(option.rect, self._view)
        box.rect = QRect(area.left(), area.center().y() - 7, 16, 16)
        box.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if is_ticked else QStyle.StateFlag.State_Off)
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, self._view)


def _within(frame: QRect) -> QPainterPath:
    """Return the ground inside a card, whose corners are round."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(frame), _CORNER, _CORNER)
    return path


def _draw_words(painter: QPainter, room: QRectF, row: Row, theme: Theme, *, is_faint: bool) -> None:
    """Draw the words in the middle, what stands before them on the side where reading begins, the rest on the other."""
    font = reading_font(12.5)
    metrics = QFontMetricsF(font)
    words = metrics.elidedText(row.words, Qt.TextElideMode.ElideMiddle, room.width() * 0.6)
    width = metrics.horizontalAdvance(words)
    middle = QRectF(room.center().x() - width / 2, room.y(), width, room.height())
    _mark(painter, middle, metrics, row, theme)
    _draw(painter, middle, words, font, theme["text3" if is_faint else "text"], Qt.AlignmentFlag.AlignHCenter)
    left = QRectF(room.x(), room.y(), middle.left() - room.x(), room.height())
    right = QRectF(middle.right(), room.y(), room.right() - middle.right(), room.height())
    turned = direction(f"{row.words}{row.before}{row.after}") == "rtl"
    turns = Qt.LayoutDirection  # a comma at the end of a side keeps its place whatever the direction of the window
    painter.setLayoutDirection(turns.RightToLeft if turned else turns.LeftToRight)
    front, rest = (right, left) if turned else (left, right)
    before = fitting(row.before, metrics, front.width(), from_end=True)
    after = fitting(row.after, metrics, rest.width())
    faint = theme["text3" if is_faint else "text2"]
    _draw(painter, left, after if turned else before, font, faint, Qt.AlignmentFlag.AlignRight)
    _draw(painter, right, before if turned else after, font, faint, Qt.AlignmentFlag.AlignLeft)


def _mark(painter: QPainter, middle: QRectF, metrics: QFontMetricsF, row: Row, theme: Theme) -> None:
    """Mark the words as the article does: tint and underline of their type, dots for a suggestion, none for no tag."""
    if row.state == "untagged":
        return
    ink = theme.ink(row.nature)
    floor = middle.center().y() + metrics.height() / 2
    if row.state == "suggested":
        painter.setPen(QPen(ink.ink, 2, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(middle.left(), floor, middle.right(), floor))
        return
    if ink.tint is not None:
        height = metrics.height()
        painter.fillRect(QRectF(middle.x() - 1, floor - height, middle.width() + 2, height), ink.tint)
    draw_underline(painter, middle.left(), middle.right(), floor - 1, ink)


def fitting(words: str, metrics: QFontMetricsF, width: float, *, from_end: bool = False) -> str:
    """Return as many whole words as fit, of the end or of the beginning."""
    if metrics.horizontalAdvance(words) <= width:
        return words
    gaps = [place for place, char in enumerate(words) if char == " "]
    pieces = [words[gap + 1:] for gap in gaps] if from_end else [words[:gap] for gap in reversed(gaps)]
    # the longest piece that fits; measuring is what takes time here
    fit = bisect_left(pieces, True, key=lambda piece: metrics.horizontalAdvance(piece) <= width)
    return pieces[fit] if fit < len(pieces) else ""


def _leading(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft


def _rule(painter: QPainter, box: QRect, theme: Theme) -> None:
    painter.setPen(QPen(theme["hairline"], 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())


def _draw(painter: QPainter, box: QRectF, words: str, font: QFont, colour: QColor, side: Qt.AlignmentFlag) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, side.value | _ON_ONE_LINE, words)
