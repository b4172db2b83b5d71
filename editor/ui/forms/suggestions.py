"""Offer rows to choose from below a field, in a child frame of the window, so that undo keeps working."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QObject,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.ui.badges import theme_of
from editor.ui.enter import ENTER
from editor.ui.fonts import enlarged, interface_font
from editor.ui.index import Index
from editor.ui.strips import Strip
from editor.words import say

_ROW = 30
_MARGIN = 5
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A row to choose: its words, fainter ones after them, a badge with its ink, and what choosing it does."""

    words: str
    choose: Callable[[], None]
    after: str = ""
    badge: str = ""
    ink: str = ""


class Suggestions(QFrame):
    """The rows below one field, which keeps the focus: arrows move in them, Enter takes the marked one, Esc closes."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setObjectName(f"{field.objectName()}Suggestions")
        self.setAccessibleName(say("Suggestions"))
        self.setProperty("role", "popover")
        self.setAutoFillBackground(True)
        self.hide()
        self.rows = SuggestionRows(self)
        self.list = make_list(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self.list)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        field.installEventFilter(self)

    def offer(self, suggestions: Sequence[Suggestion], marked: int = -1) -> None:
        """Show these rows with one of them marked, or none; no rows close the frame."""
        self.rows.show_all(suggestions)
        self.list.setCurrentIndex(self.rows.index(marked))
        if suggestions:
            self._place()
            self.show()
            self.raise_()
        else:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the rows, while they are open."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        if self.isVisible() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return event.type() == QEvent.Type.KeyPress and self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        step, row = _STEPS.get(Qt.Key(event.key())), self.list.currentIndex().row()
        if step is not None:
            self.list.setCurrentIndex(self.rows.index(max(0, min(row + step, self.rows.rowCount() - 1))))
        elif event.key() in ENTER and row >= 0:
            self._take(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _take(self, row: int) -> None:
        self.hide()
        self.rows.at(row).choose()

    def _place(self) -> None:
        window, field = self._field.window(), self._field
        if self.parentWidget() is not window:
            self.setParent(window)
        height = self.rows.rowCount() * enlarged(_ROW) + 2 * _MARGIN + 2
        width = max(field.width(), 260)
        below = field.mapTo(window, QPoint(0, field.height() + 4))
        above = field.mapTo(window, QPoint(0, -4 - height))
        place = below if below.y() + height <= window.height() or above.y() < 0 else above
        self.setGeometry(min(place.x(), max(0, window.width() - width - 4)), place.y(), width, height)
        self._hide_on_scroll()

    def _hide_on_scroll(self) -> None:
        parent = self._field.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.verticalScrollBar().valueChanged.connect(self.hide, Qt.ConnectionType.UniqueConnection)
            parent = parent.parentWidget()


class SuggestionRows(QAbstractListModel):
    """The suggestions as a model."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._suggestions: Sequence[Suggestion] = ()

    def show_all(self, suggestions: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self._suggestions = suggestions
        self.endResetModel()

    def at(self, row: int) -> Suggestion:
        return self._suggestions[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._suggestions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        suggestion = self._suggestions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return suggestion.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (suggestion.words, suggestion.after) if part)
        return None


class _Row(QStyledItemDelegate):
    """Draws a suggestion."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, enlarged(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rows = index.model()
        assert isinstance(rows, SuggestionRows)
        suggestion, theme, box = rows.at(index.row()), theme_of(option.palette), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["selection_row" if chosen else "hover"])
            painter.drawRoundedRect(box, 6, 6)
        strip = Strip(painter, box, option.direction).without_end(8)
        strip.take(8 if suggestion.badge else 12)
        if suggestion.badge:
            strip.draw_badge(suggestion.badge, theme, suggestion.ink)
            strip.take(10)
        strip.draw(suggestion.words, interface_font(12.5), theme["text"], cut=Qt.TextElideMode.ElideMiddle)
        strip.take(8)
        strip.draw(suggestion.after, interface_font(11.5), theme["text3"])
        painter.restore()


def make_list(rows: SuggestionRows) -> QListView:
    view = QListView()
    view.setModel(rows)
    view.setItemDelegate(_Row(view))
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
