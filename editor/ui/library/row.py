"""Draw the rows of the library: an article's title, grade, outlet, date and state; the heading of a group."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.model.edits.articles import title_of
from editor.model.records import Article
from editor.model.text import direction
from editor.ui.badges import badge_width, count_width, draw_count, draw_grade
from editor.ui.fonts import Weight, interface_font, text_scale
from editor.ui.forms.stacking import is_stacked
from editor.ui.index import Index
from editor.ui.library.model import Heading, LibraryModel
from editor.ui.offsets import Offsets, shown
from editor.ui.theme import Theme, theme_of
from editor.words import say

_STATE_COLOURS = {"new": "accent", "read": "text3", "used": "text3", "done": "ok"}
_MARGIN, _LEAST_MARGIN = 16, 2
_LINE = 18
_HEIGHT = 81
_HEADING = 30
_TITLE_LINES = 2
_GAP = 6
_DETAILS = 20


class LibraryRow(QStyledItemDelegate):
    """Draws a row in the colours of the theme, mirrored where the window is."""

    def __init__(self, model: LibraryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all articles and one for all headings, so that thousands need not be measured."""
        height = _HEIGHT + _DETAILS * (_detail_lines() - 1) if self._model.heading_at(index) is None else _HEADING
        return QSize(200, round(height * text_scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        theme = theme_of(option.palette)
        row = _Row(painter, option, theme)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words run as their own letters do
        heading, article = self._model.heading_at(index), self._model.article_at(index)
        if heading is not None:
            row.draw_heading(heading)
        elif article is not None:
            row.draw_ground(is_read=article.id == self._model.read)
            row.draw_article(article, self._model.details(article), self._model.pending.of(article.id))
        if option.state & QStyle.StateFlag.State_HasFocus:
            row.draw_focus()
        painter.restore()


class _Row:
    """One row while it is drawn."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        self._painter, self._rect, self._direction, self._theme = painter, QRect(option.rect), option.direction, theme
        self._is_mirrored = self._direction == Qt.LayoutDirection.RightToLeft
        self._is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._is_pointed_at = bool(option.state & QStyle.StateFlag.State_MouseOver)
        margin = max(_MARGIN - _beside_bar(option.widget), _LEAST_MARGIN)
        self._room = QRectF(self._rect).adjusted(_MARGIN, 0, -margin, 0)

    def draw_ground(self, *, is_read: bool) -> None:
        painter, rect, theme = self._painter, self._rect, self._theme
        if self._is_chosen:
            painter.fillRect(rect, theme["selection_row"])
            if is_read:
                painter.fillRect(self._placed(QRect(rect.left(), rect.top(), 3, rect.height())), theme["accent"])
        elif self._is_pointed_at:
            painter.fillRect(rect, theme["hover"])
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme["hairline"])

    def draw_focus(self) -> None:
        """Draw the ring of the row that the keys stand on."""
        self._painter.setPen(QPen(self._theme["focus"], 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(QRectF(self._rect).adjusted(1, 1, -1, -1))

    def draw_heading(self, heading: Heading) -> None:
        painter, theme, room = self._painter, self._theme, self._room
        painter.fillRect(self._rect, theme["window"])
        painter.fillRect(QRect(self._rect.left(), self._rect.bottom(), self._rect.width(), 1), theme["hairline"])
        self._draw_arrow(heading.folded)
        font = interface_font(11.5, Weight.DemiBold)
        count = str(heading.count)
        width = QFontMetricsF(font).horizontalAdvance(count)
        painter.setFont(font)
        title = QFontMetricsF(font).elidedText(heading.title, Qt.TextElideMode.ElideRight, room.width() - width - 24)
        self._draw_words(room.adjusted(16, 0, 0, 0), title, theme["text2"])
        self._draw_words(room, count, theme["text3"], at_end=True)

    def draw_article(self, article: Article, details: tuple[str, str, str, str], waiting: int) -> None:
        """Draw the title, with the number of what waits at the end of its first line, and the details below."""
        title, line = title_of(article), _LINE * text_scale()
        taken = count_width(str(waiting)) + _GAP if waiting else 0.0
        lines, runs_back = title_lines(title, self._room.width(), taken), direction(title) == "rtl"
        below = (4 + _DETAILS * _detail_lines()) * text_scale()
        top = self._rect.top() + (self._rect.height() - line * len(lines) - below) / 2
        room = QRectF(self._room.left(), top, self._room.width(), line)
        if waiting:
            self._draw_waiting(room.adjusted(room.width() - taken + _GAP, 0, 0, 0), str(waiting))
        self._painter.setFont(interface_font(13, Weight.Medium))
        for words in lines:
            self._draw_words(room.adjusted(0, 0, -taken, 0), words, self._theme["text"],
                             at_end=runs_back and not self._is_mirrored)
            room, taken = room.translated(0, line), 0.0
        room.setHeight(_DETAILS * text_scale())
        self._draw_details(room.translated(0, 4 * text_scale()), article, details)

    def _draw_waiting(self, room: QRectF, count: str) -> None:
        ground = self._theme["surface" if self._is_chosen else "selection_row"]
        draw_count(self._painter, self._placed_f(room), count, self._theme["accent"], ground)

    def _draw_details(self, room: QRectF, article: Article, details: tuple[str, str, str, str]) -> None:
        """Draw the grade, then outlet and date, and the state at the end; what is not known in the colour of warnings.

        Where the text is much enlarged, date and state stand in a line of their own.
        """
        grade, outlet, date, state = details
        theme, painter = self._theme, self._painter
        chip = self._placed_f(QRectF(room.left(), room.top(), badge_width(grade), room.height()))
        draw_grade(painter, QPointF(chip.left(), chip.center().y()), grade, theme)
        painter.setFont(interface_font(11.5))
        metrics = QFontMetricsF(painter.font())
        last = room.translated(0, room.height() * (_detail_lines() - 1))
        self._draw_words(last, state, theme[_STATE_COLOURS[article.state]], at_end=True)
        before_state = -metrics.horizontalAdvance(state) - _GAP
        beside_chip = chip.width() + _GAP
        where = (outlet or say("No outlet"), "text3" if outlet else "warning")
        when = (date or say("No date"), "text3" if date else "warning")
        if _detail_lines() == 1:
            self._draw_parts(room.adjusted(beside_chip, 0, before_state, 0), where, (" · ", "text3"), when)
        else:
            self._draw_parts(room.adjusted(beside_chip, 0, 0, 0), where)
            self._draw_parts(last.adjusted(0, 0, before_state, 0), when)

    def _draw_parts(self, room: QRectF, *parts: tuple[str, str]) -> None:
        """Draw words in the colours of their roles; the first are cut short where there is no room for all."""
        metrics = QFontMetricsF(self._painter.font())
        rest = sum(metrics.horizontalAdvance(words) for words, _ in parts[1:])
        first = metrics.elidedText(parts[0][0], Qt.TextElideMode.ElideRight, max(room.width() - rest, 0))
        for words, role in ((first, parts[0][1]), *parts[1:]):
            self._draw_words(room, words, self._theme[role])
            room = room.adjusted(metrics.horizontalAdvance(words), 0, 0, 0)

    def _draw_arrow(self, folded: bool) -> None:
        """Draw a triangle that points down, or to the side where the group is folded."""
        middle = self._placed_f(QRectF(self._room.left(), self._room.top(), 10, self._room.height())).center()
        side = -1 if self._is_mirrored else 1
        shape = [(-2 * side, -4), (3 * side, 0), (-2 * side, 4)] if folded else [(-4, -2), (4, -2), (0, 3)]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme["text3"])
        self._painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in shape]))

    def _draw_words(self, room: QRectF, words: str, colour: QColor, *, at_end: bool = False) -> None:
        """Draw words at the beginning of the room, or at its end, in the window's direction."""
        side = Qt.AlignmentFlag.AlignRight if at_end != self._is_mirrored else Qt.AlignmentFlag.AlignLeft
        self._painter.setPen(colour)
        self._painter.drawText(self._placed_f(room), side | Qt.AlignmentFlag.AlignAbsolute
                               | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _placed(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._rect, rect)

    def _placed_f(self, rect: QRectF) -> QRectF:
        if not self._is_mirrored:
            return rect
        whole = QRectF(self._rect)
        return QRectF(whole.left() + whole.right() - rect.right(), rect.top(), rect.width(), rect.height())


def _detail_lines() -> int:
    """Return in how many lines grade, outlet, date and state stand."""
    return 2 if is_stacked() else 1


def _beside_bar(view: QWidget | None) -> int:
    """Return the pixels that a scroll bar takes from the rows, so that the margin gives them and no words do."""
    bar = view.verticalScrollBar() if isinstance(view, QAbstractScrollArea) else None
    return bar.width() if bar is not None and bar.isVisible() else 0


def title_lines(title: str, width: float, taken: float = 0) -> list[str]:
    """Return the title broken into the lines that fit, the last one cut short where it must be; so much of the first
    line is taken by something else.
    """
    font = interface_font(13, Weight.Medium)
    points = Offsets(title).to_points
    layout = QTextLayout(shown(title), font)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < _TITLE_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width if lines else width - taken)
        begin = points(line.textStart())
        lines.append(title[begin:points(line.textStart() + line.textLength())].strip())
        rest = title[begin:]
    layout.endLayout()
    if len(lines) == _TITLE_LINES:
        lines[-1] = QFontMetricsF(font).elidedText(rest.strip(), Qt.TextElideMode.ElideRight, width)
    return lines
