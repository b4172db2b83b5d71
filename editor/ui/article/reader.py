"""Show an article on its page: words, marks, margins and header; scroll to any place of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.model.records import Line
from editor.ui.article.header import ArticleHeader, HeaderRows
from editor.ui.article.lines import SeenLine
from editor.ui.article.marks import Mark, Marks
from editor.ui.article.page import LARGEST, SMALLEST, Page, head_of
from editor.ui.article.sheet import Sheet
from editor.ui.theme import Theme, load_theme, palette_of
from editor.words import say

_BAR = 16
_LOWEST = 1e9
_OVERSCROLL = 0.4
"""How much of the window's height may stay empty below the last line, so that it can be read at eye level."""


class ArticleReader(QTextEdit):
    """One article on its page. All places are code points of its words."""

    detail_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setAccessibleName(say("Article text"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._is_leaving_room = False
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._look_ahead)
        self.verticalScrollBar().rangeChanged.connect(self._leave_room_below)
        self._header = ArticleHeader()
        self._rows = HeaderRows(self.viewport())
        self._rows.detail_requested.connect(self.detail_requested)
        self._sheet = Sheet("", (), Page(load_theme("light")))
        self._set_page(self._sheet.page)

    @property
    def words(self) -> str:
        """Return the words that are shown."""
        return self._sheet.words

    def show_text(self, words: str, lines: tuple[Line, ...] = ()) -> None:
        """Show another text from its beginning, without marks."""
        self._put(Sheet(words, lines, self._sheet.page))
        self.verticalScrollBar().setValue(0)

    def show_header(self, header: ArticleHeader) -> None:
        """Show this header round the headline."""
        self._header = header
        self._rows.show_header(header, self._sheet.page.theme)
        self._place_header()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        self._sheet.set_marks(Marks(marks))
        self.viewport().update()

    def change_marks(self, removed: Iterable[str], added: Iterable[Mark]) -> None:
        """Let the marks of the removed records go, then take others in; what did not change is not drawn anew."""
        lines, events = self._sheet.change_marks(removed, added)
        for line in lines:
            self._update_line(line)
        if events:
            self.viewport().update(self._sheet.page.text_right, 0, self.viewport().width(), self.viewport().height())

    def select_record(self, ids: Iterable[str]) -> None:
        """Draw all marks of these records, or of these groups, boldly, and no others."""
        self._sheet.select(frozenset(ids))
        self.viewport().update()

    def reveal(self, begin: int, end: int) -> None:
        """Scroll so that the words stand in the middle of the window, or begin near its top if they are too many."""
        first = self._sheet.seen.holding(begin)
        last = self._sheet.seen.holding(max(begin, end - 1))
        height = self.viewport().height()
        middle = (first.top + last.bottom) / 2 - height / 2
        self.verticalScrollBar().setValue(round(min(middle, first.top - height / 8)))

    def shows(self, record: str) -> bool:
        """Tell whether words of the record, or of a mark grouped under it, stand in the window."""
        area = self._seen_area()
        seen = list(self._sheet.seen.between(area.top(), area.bottom()))
        marks = self._sheet.marks.overlapping(seen[0].begin, seen[-1].end) if seen else []
        return any(mark.belongs_to(frozenset((record,))) and self._is_seen(mark.begin, mark.end) for mark in marks)

    def place(self) -> int:
        """Return where the first line in the window begins, so as to `return_to` it."""
        top = self._scrolled().y() - 1  # lines stand on fractions of a pixel
        return next((line.begin for line in self._sheet.seen.between(top, _LOWEST) if line.top >= top), 0)

    def return_to(self, place: int) -> None:
        """Scroll so that the line that holds the place is the first in the window."""
        top = self._sheet.seen.holding(place).top if place else 0
        self.verticalScrollBar().setValue(round(top))

    def set_theme(self, theme: Theme) -> None:
        """Show the article in the theme's colours."""
        if theme is not self._sheet.page.theme:
            self._set_page(Page(theme, self._sheet.page.text_size))

    def set_text_size(self, pixels: float) -> None:
        """Set the words in another size, from 13 to 22 pixels."""
        size = max(SMALLEST, min(pixels, LARGEST))
        if size != self._sheet.page.text_size:
            self._set_page(Page(self._sheet.page.theme, size))

    @property
    def text_size(self) -> float:
        """Return the size of the words in pixels."""
        return self._sheet.page.text_size

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(event.rect()).translated(self._scrolled())
        lines = self._sheet.lines_in(area)
        painter = self._painter()
        self._sheet.paint_under(painter, lines)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        self._sheet.paint_over(painter, lines)
        painter.end()
        self._idle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self._sheet.page
        fitting = Page.fitting(self._room(), page.theme, page.text_size)
        if fitting != page:
            self._sheet.fit(fitting)
            self.setLineWrapColumnOrWidth(fitting.text_right)
        self._centre()
        super().resizeEvent(event)
        self._place_header()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_header()

    def _place_at(self, position: QPointF) -> int:
        """Return the place nearest to a position in the viewport."""
        point = position + self._scrolled()
        return self._sheet.seen.place_at(point.x(), point.y())

    def _letter_at(self, position: QPointF) -> int | None:
        """Return the code point drawn at a position in the viewport, or None beside the letters."""
        point = position + self._scrolled()
        return self._sheet.seen.letter_at(point.x(), point.y())

    def _records_at(self, position: QPointF) -> list[str]:
        """Return the records drawn at a position in the viewport, the innermost first."""
        return self._sheet.records_at(position + self._scrolled(), self._seen_area())

    def _is_seen(self, begin: int, end: int) -> bool:
        """Tell whether the words stand in the window."""
        first, last = self._sheet.seen.holding(begin), self._sheet.seen.holding(max(begin, end - 1))
        area = self._seen_area()
        return area.top() <= first.top and last.bottom <= area.bottom()

    def _seen_area(self) -> QRectF:
        return QRectF(self.viewport().rect()).translated(self._scrolled())

    def _look_ahead(self) -> None:
        """Work out, while nothing else happens, what a page further down and up will show."""
        area = self._seen_area()
        for pages in (1, -1):
            self._sheet.prepare(area.translated(0, pages * area.height()))

    def _set_page(self, page: Page) -> None:
        """Set the article anew, with the selection and what was at the top of the window still there."""
        place, anchor, position = self.place(), self.textCursor().anchor(), self.textCursor().position()
        marks, selected = self._sheet.marks, self._sheet.selected
        sheet = Sheet(self._sheet.words, self._sheet.lines, Page.fitting(self._room(), page.theme, page.text_size))
        sheet.set_marks(marks)
        sheet.select(selected)
        for part in (self, self.viewport()):  # under a style sheet the viewport has a palette of its own
            part.setPalette(_paper_palette(page.theme))
        self.blockSignals(True)
        self._put(sheet)
        self._put_cursor(anchor, position)
        self.blockSignals(False)
        self._rows.show_header(self._header, page.theme)
        self.return_to(place)

    def _put_cursor(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _put(self, sheet: Sheet) -> None:
        before, self._sheet = self._sheet, sheet
        self.setDocument(sheet.document)
        if before is not sheet:
            before.document.deleteLater()  # PySide keeps every document that was ever set
        self.setFont(sheet.page.type_of(None).font)  # Qt sets the document in the widget's font when fonts change
        self.setLineWrapColumnOrWidth(sheet.page.text_right)
        self._centre()
        self._place_header()

    def _room(self) -> int:
        return self.contentsRect().width() - max(_BAR, self.verticalScrollBar().sizeHint().width())

    def _centre(self) -> None:
        self.setViewportMargins(max(0, (self._room() - self._sheet.page.width) // 2), 0, 0, 0)

    def _place_header(self) -> None:
        head = head_of(self._sheet.lines)
        scrolled = self._scrolled().toPoint()
        below = round(self._sheet.seen.holding(head - 1).bottom) - scrolled.y() if head else None
        corner = QPoint(self._sheet.page.gutter, 0) - scrolled
        self._rows.place(corner, self._sheet.page.measure, below)

    def _leave_room_below(self, lowest: int, highest: int) -> None:
        # Qt sets the range to the document's height again and again, and keeps the value until this has answered.
        if highest > 0 and not self._is_leaving_room:
            self._is_leaving_room = True
            self.verticalScrollBar().setRange(lowest, highest + round(self.viewport().height() * _OVERSCROLL))
            self._is_leaving_room = False

    def _update_line(self, line: SeenLine) -> None:
        top = round(line.top - self._scrolled().y()) - 8
        self.viewport().update(QRect(0, top, self.viewport().width(), round(line.bottom - line.top) + 20))

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.translate(-self._scrolled())
        return painter


def _paper_palette(theme: Theme) -> QPalette:
    palette = palette_of(theme)
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        palette.setColor(role, theme["paper"])
    return palette
