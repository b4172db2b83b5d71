"""Hold the rows of the evidence tray, under headings, and draw each as a card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.ui.badges import badge_width, draw_badge, theme_of
from editor.ui.briefing.evidence import Evidence
from editor.ui.fonts import Weight, interface_font, reading_font
from editor.ui.index import Index
from editor.ui.theme import Theme
from editor.words import say, say_number

Group = tuple[str, Sequence[Evidence]]
"""A heading and the evidence below it."""

_HEADING, _CARD, _LINE = 30, 40, 19
_GAP = 6
_PADDING = 10
_LINES = 2
_MOST = 100
"""So many cards a group shows at once; nobody scrolls through thousands, and measuring them takes time."""


class TrayModel(QAbstractListModel):
    """Evidence in groups. The first of `offered` is what Ctrl+Enter cites."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Evidence] = []
        self.first: Evidence | None = None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many headings and pieces of evidence there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading, or what a piece of evidence is called and says."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.title if row else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if isinstance(row, Evidence) else row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let evidence be chosen, and headings not."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.evidence_at(index) else Qt.ItemFlag.NoItemFlags

    def evidence_at(self, index: Index) -> Evidence | None:
        """Return the evidence of a row, or None for a heading."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return row if isinstance(row, Evidence) else None

    def index_of(self, evidence: Evidence | None) -> QModelIndex:
        """Return the row of evidence that cites the same, an invalid index where there is none."""
        for place, row in enumerate(self._rows):
            if evidence and isinstance(row, Evidence) and row.citation == evidence.citation:
                return self.index(place)
        return QModelIndex()

    def show(self, groups: Iterable[Group], first: Evidence | None) -> bool:
        """Show these groups; groups without evidence are left out. Tell whether anything has changed."""
        rows: list[str | Evidence] = []
        for heading, held in groups:
            rows += [heading, *held[:_MOST]] if held else []
            if (more := len(held) - _MOST) > 0:
                rows.append(say_number("and {count} more: search to find it", "and {count} more: search to find them",
                                       more))
        if rows == self._rows and first == self.first:
            return False
        self.beginResetModel()
        self._rows, self.first = rows, first
        self.endResetModel()
        return True


class TrayRow(QStyledItemDelegate):
    """Draws evidence as a card: its badge, whose it is, when or how, and its words on up to two lines."""

    def __init__(self, model: TrayModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading, or of a card with or without words."""
        evidence = self._model.evidence_at(index)
        if evidence is None:
            return QSize(120, _HEADING)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 0
        return QSize(120, _CARD + _GAP + _LINE * _lines_of(evidence.words, width - 2 * _PADDING - 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a card."""
        theme = theme_of(option.palette)
        evidence = self._model.evidence_at(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if evidence is None:
            painter.setFont(interface_font(12, Weight.DemiBold))
            painter.setPen(theme["text2"])
            painter.drawText(QRectF(option.rect), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            self._draw_card(painter, option, evidence, theme)
        painter.restore()

    def _draw_card(self, painter: QPainter, option: QStyleOptionViewItem, evidence: Evidence, theme: Theme) -> None:
        box = QRectF(option.rect).adjusted(1, 1, -1, -_GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(theme["focus"] if chosen else theme["border"], 1.6 if chosen else 1))
        painter.setBrush(theme["hover"] if hovered else theme["surface"])
        painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(_PADDING, 8, -_PADDING, -6)
        self._draw_title(painter, QRectF(inner.x(), inner.y(), inner.width(), 22), evidence, theme)
        painter.setFont(reading_font(12.5))
        painter.setPen(theme["text2"])
        words = QRectF(inner.x(), inner.y() + 24, inner.width(), _LINES * _LINE)
        painter.drawText(words, Qt.TextFlag.TextWordWrap, _fitted(evidence.words, words.width()))

    def _draw_title(self, painter: QPainter, box: QRectF, evidence: Evidence, theme: Theme) -> None:
        draw_badge(painter, QPointF(box.x(), box.center().y()), evidence.badge, theme, evidence.ink)
        aside = say("Ctrl Enter") if evidence == self._model.first else evidence.aside
        painter.setFont(interface_font(11.5))
        painter.setPen(theme["accent" if evidence == self._model.first else "text3"])
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
        taken = QFontMetricsF(painter.font()).horizontalAdvance(aside)
        title = box.adjusted(badge_width(evidence.badge) + 8, 0, -taken - 8, 0)
        font = interface_font(13, Weight.Medium)
        painter.setFont(font)
        painter.setPen(theme["text"])
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                         QFontMetricsF(font).elidedText(evidence.title, Qt.TextElideMode.ElideRight, title.width()))


def _lines_of(words: str, width: float) -> int:
    """Return how many lines the words take, up to two."""
    if not words:
        return 0
    return 1 if QFontMetricsF(reading_font(12.5)).horizontalAdvance(words) <= width else _LINES


def _fitted(words: str, width: float) -> str:
    """Return as much of the words as two lines hold; a little less, for lines break between words."""
    metrics = QFontMetricsF(reading_font(12.5))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width * _LINES - 40)
