"""The paper an article stands on: a read-only text set on its page, painted, scrolled and sized, with its header."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.ui.article.header import ArticleHeader, HeaderRows
from editor.ui.article.lines import SeenLine
from editor.ui.article.page import LARGEST, SMALLEST, Page, head_of
from editor.ui.article.sheet import Sheet
from editor.ui.theme import Theme, load_theme, palette_of
from editor.words import say

_BAR = 16
_LOWEST = 1e9
_OVERSCROLL = 0.4
"""How much of the window's height may stay empty below the last line, so that it can be read at eye level."""


class ArticlePaper(QTextEdit):
    """The paper with its sheet. Lengths are pixels."""

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
        sheet = self._sheet.on(Page.fitting(self._room(), page.theme, page.text_size))
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
