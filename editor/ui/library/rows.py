"""Hold the rows of the library, and draw each: title, grade, outlet, date and how far the analyst is."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.model.change import Change, Swap
from editor.model.dates import short_date
from editor.model.matching import name_key
from editor.model.records import Article, Outlet
from editor.ui.badges import draw_grade, grade_of, theme_of
from editor.ui.bridge import Bridge
from editor.ui.fonts import Weight, interface_font
from editor.ui.offsets import Offsets, shown
from editor.ui.theme import Theme
from editor.words import say

Index = QModelIndex | QPersistentModelIndex
STATES = {"new": "New", "read": "Read", "used": "Used", "done": "Done"}
_STATE_COLOURS = {"new": "accent", "read": "text3", "used": "text3", "done": "ok"}

_MARGIN = 16
_LINE = 18
_HEIGHT = 82
_TITLE_LINES = 2


def title_of(article: Article) -> str:
    """Return what an article is called."""
    return article.title or article.file_name or say("Untitled article")


class LibraryModel(QAbstractListModel):
    """The project's articles in the order of their import, as far as they fit the filter; kept up by changes."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._filter = ""
        self._ids: list[str] = []
        bridge.opened.connect(self.refill)
        bridge.changed.connect(self._take)
        self.refill()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many articles fit the filter."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, and for screen readers all that the row shows."""
        article = self.article_at(index)
        if article is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (title_of(article), *self.details(article)) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return article.file_name or article.url or None
        return None

    def article_at(self, index: Index) -> Article | None:
        """Return the article of a row."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        return self._bridge.project.find(Article, self._ids[index.row()])

    def index_of(self, article_id: str) -> QModelIndex:
        """Return the row of an article; an invalid index where the filter hides it."""
        row = bisect_left(self._ids, article_id)
        return self.index(row) if self._ids[row:row + 1] == [article_id] else QModelIndex()

    def details(self, article: Article) -> tuple[str, str, str, str]:
        """Return the grade, outlet, date and state of an article as they are shown."""
        project = self._bridge.project
        outlet = project.find(Outlet, article.outlet) if article.outlet else None
        return (grade_of(project, article), outlet.name if outlet else "", short_date(article.published),
                say(STATES[article.state]))

    def filter_by(self, words: str) -> None:
        """Show only articles whose title, outlet, date, state or file name holds the words."""
        self._filter = name_key(words)
        self.refill()

    def refill(self) -> None:
        """Read all articles anew."""
        self.beginResetModel()
        self._ids = [article.id for article in self._bridge.project.each(Article) if self._fits(article)]
        self.endResetModel()

    def _fits(self, article: Article) -> bool:
        shown = " ".join((title_of(article), *self.details(article), article.file_name))
        return not self._filter or self._filter in name_key(shown)

    def _take(self, change: Change) -> None:
        for swap in change.swaps:
            if isinstance(swap.record, Article):
                self._take_article(swap)
            elif isinstance(swap.record, Outlet):
                self._take_outlet()

    def _take_article(self, swap: Swap) -> None:
        row = bisect_left(self._ids, swap.id)
        stands = self._ids[row:row + 1] == [swap.id]
        fits = isinstance(swap.after, Article) and self._fits(swap.after)
        if stands and fits:
            self.dataChanged.emit(self.index(row), self.index(row))
        elif stands:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._ids[row]
            self.endRemoveRows()
        elif fits:
            self.beginInsertRows(QModelIndex(), row, row)
            self._ids.insert(row, swap.id)
            self.endInsertRows()

    def _take_outlet(self) -> None:
        if self._filter:
            self.refill()
        elif self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))


class LibraryRow(QStyledItemDelegate):
    """Draws an article: its title on up to two lines, and below it grade, outlet, date and state."""

    def __init__(self, model: LibraryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all rows, so that a list of thousands need not be measured."""
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        article = self._model.article_at(index)
        if article is None:
            return
        theme = theme_of(option.palette)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._draw_ground(painter, rect, state, theme)
        lines = _title_lines(title_of(article), rect.width() - 2 * _MARGIN)
        top = rect.top() + (rect.height() - _LINE * len(lines) - 24) / 2
        painter.setPen(theme["text"])
        painter.setFont(interface_font(13, Weight.Medium))
        for line in lines:
            painter.drawText(QRectF(rect.left() + _MARGIN, top, rect.width() - 2 * _MARGIN, _LINE),
                             Qt.AlignmentFlag.AlignVCenter, line)
            top += _LINE
        self._draw_details(painter, QRectF(rect.left() + _MARGIN, top + 4, rect.width() - 2 * _MARGIN, 20),
                           article, theme)
        painter.restore()

    def _draw_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme["selection_row"])
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme["accent"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme["hover"])
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme["hairline"])

    def _draw_details(self, painter: QPainter, rect: QRectF, article: Article, theme: Theme) -> None:
        grade, outlet, date, state = self._model.details(article)
        chip = draw_grade(painter, QPointF(rect.left(), rect.center().y()), grade, theme)
        painter.setFont(interface_font(11.5))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme[_STATE_COLOURS[article.state]])
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, state)
        middle = rect.adjusted(chip + 6, 0, -metrics.horizontalAdvance(state) - 8, 0)
        rest = f" · {date}" if outlet and date else date
        outlet = metrics.elidedText(outlet, Qt.TextElideMode.ElideRight,
                                    middle.width() - metrics.horizontalAdvance(rest))
        painter.setPen(theme["text3"])
        painter.drawText(middle, Qt.AlignmentFlag.AlignVCenter, f"{outlet}{rest}")


def _title_lines(title: str, width: float) -> list[str]:
    """Return the title broken into the lines that fit, the last one cut short where it must be."""
    font = interface_font(13, Weight.Medium)
    points = Offsets(title).to_points
    layout = QTextLayout(shown(title), font)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < _TITLE_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin = points(line.textStart())
        lines.append(title[begin:points(line.textStart() + line.textLength())].strip())
        rest = title[begin:]
    layout.endLayout()
    if len(lines) == _TITLE_LINES:
        lines[-1] = QFontMetricsF(font).elidedText(rest.strip(), Qt.TextElideMode.ElideRight, width)
    return lines
