"""The paper an article stands on: a read-only text set on its page, painted, scrolled and sized, with its header."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.model.records import Line
from editor.ui.article.header import ArticleHeader, HeaderRows
from editor.ui.article.lines import SeenLine
from editor.ui.article.overview import ArticleOverview
from editor.ui.article.page import LARGEST, SMALLEST, Page, head_of
from editor.ui.article.selecting import off_blank_lines
from editor.ui.article.sheet import Sheet
from editor.ui.article.ticks import Ticks
from editor.ui.theme import Theme, load_theme, palette_of
from editor.words import say

CARET = 2
"""How wide the caret is."""

_SLICE = 80_000
"""How many UTF-16 units are laid out at a time; some 30 milliseconds."""

_LONG = 200_000
"""An article of so many code points is set in another width once the window has come to rest."""

_FIT_AFTER = 30
"""Milliseconds of rest after which a long article is set in another width."""

_SURVEY_AFTER = 60
"""Milliseconds of rest after which the overview follows what is shown."""
_LOWEST = 1e9
_OVERSCROLL = 0.4
"""How much of the window's height may stay empty below the last line, so that it can be read at eye level."""


class ArticlePaper(QTextEdit):
    """The paper with its sheet. Lengths are pixels."""

    detail_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_readable()
        self._overview = ArticleOverview()
        self.setVerticalScrollBar(self._overview)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._is_leaving_room = False
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._look_ahead)
        self._laid_out: int | None = 0
        self._laying_out = QTimer(self, singleShot=True, interval=0)
        self._laying_out.timeout.connect(self._lay_out_further)
        self._fitting = QTimer(self, singleShot=True, interval=_FIT_AFTER)
        self._fitting.timeout.connect(self._fit_anew)
        self._survey = QTimer(self, singleShot=True, interval=_SURVEY_AFTER)
        self._survey.timeout.connect(self._show_overview)
        self.verticalScrollBar().rangeChanged.connect(self._leave_room_below)
        # A line that is cut short is wider than the page; the page does not move for it.
        self.horizontalScrollBar().rangeChanged.connect(lambda: self.horizontalScrollBar().setRange(0, 0))
        self._header = ArticleHeader()
        self._rows = HeaderRows(self.viewport())
        self._rows.detail_requested.connect(self.detail_requested)
        self._sheet = Sheet("", (), Page(load_theme("light")))
        self._set_page(self._sheet.page)

    def _make_readable(self) -> None:
        """Be a text to read and to select in, without a frame, of a width of its own."""
        self.setObjectName("articleView")
        self.setAccessibleName(say("Article text"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(CARET)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)

    def place(self) -> int:
        """Return where the first line in the window begins, so as to `return_to` it."""
        top = self._scrolled().y() - 1  # lines stand on fractions of a pixel
        return next((line.begin for line in self._sheet.seen.between(top, _LOWEST) if line.top >= top), 0)

    def return_to(self, place: int) -> None:
        """Scroll so that the line that holds the place is the first in the window."""
        top = self._sheet.seen.holding(place).top if place else 0
        self.verticalScrollBar().setValue(math.floor(top))  # not past its beginning

    def show_top_at_caret(self) -> None:
        """Scroll to the top of the page, above the words too, if the caret is in the first line of them."""
        seen, caret = self._sheet.seen, self._sheet.offsets.to_points(self.textCursor().position())
        first = off_blank_lines(self._sheet.words, 0, forwards=True)
        if seen.holding(caret)[:2] == seen.holding(first)[:2]:
            self.verticalScrollBar().setValue(0)

    def set_theme(self, theme: Theme) -> None:
        """Show the article in the theme's colours."""
        if theme is not self._sheet.page.theme:
            self._set_page(replace(self._sheet.page, theme=theme))

    def set_text_size(self, pixels: float) -> None:
        """Set the words in another size, from 13 to 22 pixels."""
        size = max(SMALLEST, min(pixels, LARGEST))
        if size != self._sheet.page.text_size:
            self._set_page(replace(self._sheet.page, text_size=size))

    def set_fonts_anew(self) -> None:
        """Show the article in the fonts that are preferred now."""
        self._set_page(replace(self._sheet.page))

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
        fitting = page.fitting(self._room())
        if fitting != page and len(self._sheet.words) > _LONG:
            self._fitting.start()
        elif fitting != page:
            self._sheet.fit(fitting)
            self.setLineWrapColumnOrWidth(fitting.text_right)
            self._begin_laying_out()
        self._centre()
        super().resizeEvent(event)
        self._place_header()
        self._survey.start()

    def changeEvent(self, event: QEvent) -> None:
        """Stay in the theme's colours: Qt brings older ones back when the article is put into another window part."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_theme"):  # Qt tells of it in the making too
            self._colour(self._theme)

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

    def _fit_anew(self) -> None:
        """Set a long article in the room that there is now: for Qt to move its margins takes several times as long."""
        fitting, looked_at = self._sheet.page.fitting(self._room()), self._looked_at()
        if fitting != self._sheet.page:
            self._set_anew(self._sheet.lines, fitting)
            self._show_where_it_was(*looked_at)

    def _set_page(self, page: Page) -> None:
        """Set the article on another page, with the selection and what was at the top of the window still there."""
        self._colour(page.theme)
        self._overview.set_theme(page.theme)
        self._set_anew(self._sheet.lines, page.fitting(self._room()))
        self._rows.show_header(self._header, page.theme)

    def _colour(self, theme: Theme) -> None:
        """Take the theme's colours, unless they are there already."""
        self._theme = theme
        palette, roles = _paper_palette(theme), (QPalette.ColorRole.Base, QPalette.ColorRole.Text)
        for part in (self, self.viewport()):  # under a style sheet the viewport has a palette of its own
            if any(part.palette().color(role) != palette.color(role) for role in roles):
                part.setPalette(palette)

    def _set_anew(self, lines: tuple[Line, ...], page: Page) -> None:
        seen, anchor, position = self._first_seen(), self.textCursor().anchor(), self.textCursor().position()
        self.blockSignals(True)
        self._put(self._sheet.anew(lines, page))
        self._put_cursor(anchor, position)
        self.blockSignals(False)
        self._show_where_it_was(*seen)

    def _first_seen(self) -> tuple[int, float]:
        """Return where the first line in the window begins, and how far below the window's top."""
        place = self.place()
        return place, self._sheet.seen.holding(place).top - self._scrolled().y()

    def _looked_at(self) -> tuple[int, float]:
        """Return what `_first_seen` does, of the caret's line where that is in sight: there one reads or was led."""
        caret, top = self._sheet.offsets.to_points(self.textCursor().position()), self._scrolled().y()
        line = self._sheet.seen.holding(caret)
        is_seen = caret and top <= line.top and line.bottom <= top + self.viewport().height()
        return (caret, line.top - top) if is_seen else self._first_seen()

    def _show_where_it_was(self, place: int, below: float) -> None:
        """Scroll so that the line that holds the place stands so far below the window's top."""
        self.verticalScrollBar().setValue(round(self._sheet.seen.holding(place).top - below))

    def _put_cursor(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _put(self, sheet: Sheet) -> None:
        before, self._sheet = self._sheet, sheet
        mirrored = sheet.page.mirrored
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
        self.setDocument(sheet.document)
        if before is not sheet:
            before.document.deleteLater()  # PySide keeps every document that was ever set
        self.setFont(sheet.page.type_of(None).font)  # Qt sets the document in the widget's font when fonts change
        self.setLineWrapColumnOrWidth(sheet.page.text_right)
        self._begin_laying_out()
        self._centre()
        self._place_header()

    def _room(self) -> int:
        return self.contentsRect().width() - self._overview.sizeHint().width()

    def _centre(self) -> None:
        beside = max(0, (self._room() - self._sheet.page.width) // 2)
        self.setViewportMargins(beside, 0, 0, 0)

    def _place_header(self) -> None:
        head = head_of(self._sheet.lines)
        scrolled = self._scrolled().toPoint()
        below = round(self._sheet.seen.holding(head - 1).bottom) - scrolled.y() if head else None
        corner = QPoint(self._sheet.page.text_left, 0) - scrolled
        self._rows.place(corner, self._sheet.page.measure, below)

    def set_focused(self, focused: bool) -> None:
        """Show the words alone in the middle, or with what stands in their margins."""
        if self._sheet.page.has_margins == focused:
            self._set_page(replace(self._sheet.page, has_margins=not focused))

    def _begin_laying_out(self) -> None:
        self._laid_out = 0
        self._laying_out.start()

    def _lay_out_further(self) -> None:
        """Lay out some more of the article. Qt does it too, but in steps that keep the window waiting."""
        self._laid_out = self._sheet.seen.lay_out(self._laid_out or 0, _SLICE)
        if self._laid_out is not None:
            self._laying_out.start()

    def _show_overview(self) -> None:
        """Show in the overview what stands where, as far as the article is laid out."""
        total = self._overview.maximum() + self._overview.pageStep()
        places = self._sheet.seen.places_down(self._overview.rows, total)
        self._overview.show_marks(Ticks(places, self._sheet.marks))
        self._overview.show_found(self._sheet.found)

    def _leave_room_below(self, lowest: int, highest: int) -> None:
        # Qt sets the range to the document's height again and again, and keeps the value until this has answered
        if highest > 0 and not self._is_leaving_room:
            self._is_leaving_room = True
            self.verticalScrollBar().setRange(lowest, highest + round(self.viewport().height() * _OVERSCROLL))
            self._is_leaving_room = False
        self._survey.start()

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
