"""Hold the rows of the evidence tray, under headings, and draw each as a card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.model.project import Project
from editor.model.text import fold
from editor.ui.badges import badge_width, draw_badge, draw_grade, theme_of
from editor.ui.bridge import Bridge
from editor.ui.briefing.evidence import Evidence
from editor.ui.briefing.said import WORD
from editor.ui.dragging.carried import Carried, as_mime, carried_record
from editor.ui.dragging.formats import PASSAGE, RECORD
from editor.ui.fonts import Weight, enlarged, interface_font, reading_font
from editor.ui.index import Index
from editor.ui.offsets import Offsets
from editor.ui.theme import Theme
from editor.words import say, say_number

Group = tuple[str, Sequence[Evidence]]
"""A heading and the evidence below it."""

_HEADING, _CARD, _LINE = 30, 40, 19
_GAP = 6
_PADDING = 10
_LINES = 3
_SEEN, _BEFORE = 120, 24
"""So many code points of a card are seen, and so many stand before the first that matters."""
_MOST = 100
"""So many cards a group shows at once; nobody scrolls through thousands, and measuring them takes time."""


class TrayModel(QAbstractListModel):
    """Evidence in groups. The first of `offered` is what Ctrl+Enter cites."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rows: list[str | Evidence] = []
        self.first: Evidence | None = None
        self.offered: frozenset[Evidence] = frozenset()
        self.said: frozenset[str] = frozenset()

    @property
    def first_shown(self) -> Evidence | None:
        """Return the evidence that stands first, whatever it is good for."""
        return next((row for row in self._rows if isinstance(row, Evidence)), None)

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
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return chosen if self.evidence_at(index) else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        """Return the formats of what is dragged out of the tray."""
        return [PASSAGE, RECORD]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return a piece of evidence as it is dragged."""
        found = next((evidence for index in indexes if (evidence := self.evidence_at(index))), None)
        return as_mime(_carried(self._bridge.project, found)) if found is not None else QMimeData()

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

    def show(self, groups: Iterable[Group], first: Evidence | None, said: frozenset[str] = frozenset()) -> bool:
        """Show these groups; groups without evidence are left out. Tell whether anything has changed.

        The first group is what is offered for a sentence; the words `said` in it, folded, are marked there.
        """
        groups = list(groups)
        rows: list[str | Evidence] = []
        for heading, held in groups:
            rows += [heading, *held[:_MOST]] if held else []
            if (more := len(held) - _MOST) > 0:
                rows.append(say_number("and {count} more: search to find it", "and {count} more: search to find them",
                                       more))
        offered = frozenset(groups[0][1]) if first is not None and groups else frozenset[Evidence]()
        if (rows, first, said, offered) == (self._rows, self.first, self.said, self.offered):
            return False
        self.beginResetModel()
        self._rows, self.first, self.said, self.offered = rows, first, said, offered
        self.endResetModel()
        return True


class TrayRow(QStyledItemDelegate):
    """Draws evidence as a card: its badge, whose it is, when or how, and its words on up to three lines."""

    def __init__(self, model: TrayModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading, or of a card with or without words."""
        evidence = self._model.evidence_at(index)
        if evidence is None:
            return QSize(120, enlarged(_HEADING))
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 0
        words = enlarged(_LINE) * len(lines_of(self._words_of(evidence), width - 2 * _PADDING - 2))
        return QSize(120, enlarged(_CARD) + _GAP + words)

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
        stands_out = _is_at_hand(option) if _has_keys(option) else evidence == self._model.first
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(theme["focus" if stands_out else "border"], 1.6 if stands_out else 1))
        painter.setBrush(theme["hover" if hovered else "surface"])
        painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(_PADDING, 8, -_PADDING, -6)
        self._draw_title(painter, QRectF(inner.x(), inner.y(), inner.width(), enlarged(22)), evidence, theme, option)
        self._draw_words(painter, inner.adjusted(0, enlarged(24), 0, 0), evidence, theme, option)

    def _draw_title(self, painter: QPainter, box: QRectF, evidence: Evidence, theme: Theme,
                    option: QStyleOptionViewItem) -> None:
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        end = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        taken = self._draw_aside(painter, box, evidence, theme, end)
        badge = badge_width(evidence.badge)
        x = box.right() - badge if is_mirrored else box.x()
        draw_badge(painter, QPointF(x, box.center().y()), evidence.badge, theme, evidence.ink)
        grade = badge_width(evidence.grade) + 8 if evidence.grade else 0.0
        font = interface_font(13, Weight.Medium)
        room = max(0.0, box.width() - badge - 8 - grade - taken - 8)
        title = QFontMetricsF(font).elidedText(evidence.title, Qt.TextElideMode.ElideRight, room)
        said = QFontMetricsF(font).horizontalAdvance(title)
        painter.setFont(font)
        painter.setPen(theme["text"])
        begin = x - 8 - said if is_mirrored else x + badge + 8
        painter.drawText(QRectF(begin, box.y(), said + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, title)
        if evidence.grade:
            beside = begin - grade if is_mirrored else begin + said + 8
            draw_grade(painter, QPointF(beside, box.center().y()), evidence.grade, theme)

    def _draw_aside(self, painter: QPainter, box: QRectF, evidence: Evidence, theme: Theme,
                    end: Qt.AlignmentFlag) -> float:
        """Draw when or how at the end of the row, or the keys that cite the first piece; return how wide that is."""
        painter.setFont(interface_font(11.5))
        painter.setPen(theme["text3"])
        metrics = QFontMetricsF(painter.font())
        if evidence != self._model.first:
            painter.drawText(box, end | Qt.AlignmentFlag.AlignVCenter, evidence.aside)
            return metrics.horizontalAdvance(evidence.aside)
        keys, words = say("Ctrl Enter"), say("Insert")
        width = metrics.horizontalAdvance(keys) + 12
        is_right = end == Qt.AlignmentFlag.AlignRight
        key = QRectF(box.right() - width if is_right else box.x(), box.center().y() - enlarged(9), width, enlarged(18))
        painter.drawText(box.adjusted(*((0, 0, -width - 8, 0) if is_right else (width + 8, 0, 0, 0))),
                         end | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(theme["border"])
        painter.setBrush(theme["window"])
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme["text2"])
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, keys)
        return width + 8 + metrics.horizontalAdvance(words)

    def _draw_words(self, painter: QPainter, box: QRectF, evidence: Evidence, theme: Theme,
                    option: QStyleOptionViewItem) -> None:
        """Draw the words of a piece of evidence, those that the sentence says too on a ground."""
        ink = theme.ink("location")
        painter.setFont(reading_font(12.5))
        wanted = self._model.said if evidence in self._model.offered else frozenset[str]()
        for place, line in enumerate(lines_of(self._words_of(evidence), box.width())):
            made = QTextLayout(line, reading_font(12.5))
            made.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeading))
            made.setFormats([_tinted(begin, length, ink.tint or theme["track"])
                             for begin, length in said_in(line, wanted)])
            made.beginLayout()
            laid = made.createLine()
            laid.setLineWidth(box.width() + 20)
            made.endLayout()
            painter.setPen(theme["text2"])
            is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            x = box.right() - laid.naturalTextWidth() if is_mirrored else box.x()
            made.draw(painter, QPointF(x, box.y() + place * enlarged(_LINE)))


    def _words_of(self, evidence: Evidence) -> str:
        """Return the words of a card; of what is offered for a sentence, from where they say what it says."""
        return excerpt(evidence.words, self._model.said) if evidence in self._model.offered else evidence.words


def _has_keys(option: QStyleOptionViewItem) -> bool:
    """Tell whether the keys are in the list, so that Enter means the card at hand, not the first."""
    view = option.widget
    return isinstance(view, QListView) and view.hasFocus() and view.currentIndex().isValid()


def _is_at_hand(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


@lru_cache(maxsize=200)
def excerpt(words: str, said: frozenset[str]) -> str:
    """Return words from a little before the place where most of what was said stands close together."""
    found = [(match.start(), match.group()) for match in WORD.finditer(fold(words)) if match.group() in said]
    if not found or len(words) <= _SEEN:
        return words
    best = max(found, key=lambda one: (len({word for at, word in found if one[0] <= at < one[0] + _SEEN}), -one[0]))
    begin = words.rfind(" ", 0, max(0, best[0] - _BEFORE)) + 1
    return f"\u2026 {words[begin:]}" if begin else words


def said_in(line: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where words of a sentence stand in a line, in UTF-16 units, and how long they are."""
    units = Offsets(line).to_units
    for found in WORD.finditer(fold(line)) if words else ():
        if found.group() in words:
            begin = units(found.start())
            yield begin, units(found.end()) - begin


def _tinted(begin: int, length: int, ground: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = begin, length
    made.format.setBackground(ground)
    return made


@lru_cache(maxsize=2_000)
def lines_of(words: str, width: float) -> tuple[str, ...]:
    """Return words in lines of the width in pixels, three at most; where there are more, the last ends in dots."""
    font, lines = reading_font(12.5), list[str]()
    made = QTextLayout(words, font)
    made.beginLayout()
    while words and width > 0 and len(lines) < _LINES and (line := made.createLine()).isValid():
        line.setLineWidth(width)
        rest = _cut(words, line.textStart())
        lines.append(_cut(words, line.textStart(), line.textStart() + line.textLength()).strip())
        if len(lines) == _LINES:
            lines[-1] = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    made.endLayout()
    return tuple(lines)


def _cut(words: str, begin: int, end: int | None = None) -> str:
    """Return a stretch of words by UTF-16 units."""
    return words.encode("utf-16-le", "surrogatepass")[begin * 2:None if end is None else end * 2].decode(
        "utf-16-le", "surrogatepass")


def _carried(project: Project, evidence: Evidence) -> Carried:
    """Return evidence as it is dragged: a record by its id, a passage by its place."""
    passage = evidence.citation.passage
    if passage is not None:
        return Carried(passage.words, passage.article, passage.begin, passage.end)
    return carried_record(project, evidence.citation.record) or Carried(
        evidence.title, kind=evidence.kind, record=evidence.citation.record)
