"""Show an article on its page with its marks; scroll to any place of it, and tell what stands where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from editor.model.records import Correction, Line, Stretch
from editor.model.text import direction, has_words
from editor.ui.article.folding import FoldingPaper
from editor.ui.article.found import Found
from editor.ui.article.header import ArticleHeader
from editor.ui.article.marks import Mark, Marks
from editor.ui.article.paper import CARET
from editor.ui.article.sheet import Sheet
from editor.words import say

_SCREENFUL = 20_000
"""More code points than any window shows at once."""


class ArticleReader(FoldingPaper):
    """One article on its page. All places are code points of its words."""

    @property
    def words(self) -> str:
        """Return the words that are shown."""
        return self._sheet.words

    def show_text(self, words: str, lines: tuple[Line, ...] = ()) -> None:
        """Show another text from its beginning, without marks and corrections."""
        page = replace(self._sheet.page, mirrored=direction(words) == "rtl")
        self._put(Sheet(words, lines, page))
        self.setCursorWidth(CARET if has_words(words) else 0)
        self.verticalScrollBar().setValue(0)

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Set the same words as these lines; marks, corrections, selection and place stay."""
        if lines != self._sheet.lines:
            self._set_anew(lines, self._sheet.page)

    def set_corrections(self, corrections: Iterable[Correction]) -> None:
        """Show these corrections and no others in place."""
        given = tuple(corrections)
        if given != self._sheet.corrections:
            self._sheet.set_corrections(given)
            self._begin_laying_out()
            self.viewport().update()

    def show_header(self, header: ArticleHeader) -> None:
        """Show this header round the headline."""
        self._header = header
        self._rows.show_header(header, self._sheet.page.theme)
        self._place_header()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        self._sheet.set_marks(Marks(marks))
        self.viewport().update()
        self._survey.start()

    def change_marks(self, removed: Iterable[str], added: Iterable[Mark]) -> None:
        """Let the marks of the removed records go, then take others in; what did not change is not drawn anew."""
        gone, come = self._sheet.change_marks(removed, added)
        for line in self._sheet.forget(gone + come):
            self._update_line(line)
        self._overview.change_marks(gone, come)
        if any(mark.layer == "event" for mark in gone + come):
            self.viewport().update()

    def select_record(self, ids: Iterable[str]) -> None:
        """Draw all marks of these records, or of these groups, boldly, and no others."""
        self._sheet.select(frozenset(ids))
        self.viewport().update()

    def reveal(self, begin: int, end: int) -> None:
        """Scroll so that the words stand in the middle of the window, or begin near its top if they are too many."""
        self._unfold(begin, end)
        self._sheet.seen.holding(min(end + _SCREENFUL, len(self.words)))  # what stands below in the window is set too
        first = self._sheet.seen.holding(begin)
        last = self._sheet.seen.holding(max(begin, end - 1))
        height = self.viewport().height()
        middle = (first.top + last.bottom) / 2 - height / 2
        self._scroll_to(round(min(middle, first.top - height / 8)))

    def _scroll_to(self, value: int) -> None:
        """Scroll to a place that is laid out, though the bar's range may be of what was laid out before."""
        bar = self.verticalScrollBar()
        bar.setMaximum(max(bar.maximum(), value))
        bar.setValue(value)

    def shows(self, record: str) -> bool:
        """Tell whether words of the record, or of a mark grouped under it, stand in the window."""
        area = self._seen_area()
        seen = list(self._sheet.seen.between(area.top(), area.bottom()))
        marks = self._sheet.marks.overlapping(seen[0].begin, seen[-1].end) if seen else []
        return any(mark.belongs_to(frozenset((record,))) and self.sees(mark.begin, mark.end) for mark in marks)

    def show_found(self, stretches: Sequence[Stretch], current: int | None) -> None:
        """Paint these stretches, which come in order, as found, and the one of this number as the one that is read."""
        self._sheet.found = Found(stretches, current)
        self._overview.show_found(self._sheet.found)
        self.viewport().update()

    def emphasise(self, ids: Iterable[str]) -> None:
        """Frame the mentions of these records too, as those of selected ones, and of no others."""
        self._sheet.emphasise(frozenset(ids))
        self.viewport().update()

    def words_rect(self, begin: int, end: int) -> QRect:
        """Return, in the viewport, the rectangle round those of the words that are in sight; empty where none is."""
        seen, area = self._sheet.seen, QRectF()
        for line in self._sheet.lines_in(self._seen_area()):
            (stretches,) = seen.stretches(line, [(begin, max(end, begin + 1))])
            for left, right in stretches:
                area |= QRectF(left, line.top, right - left, line.bottom - line.top)
        return area.intersected(self._seen_area()).translated(-self._scrolled()).toAlignedRect()

    def edge_at(self, position: QPointF) -> tuple[str, str] | None:
        """Return the record of which words begin or end near a position in the viewport, and which.

        That is within 4 pixels outside the words, and 2.5 in them. The second is `begin` or `end`. A selected record
        comes first, then the innermost.
        """
        return self._sheet.edge_at(position + self._scrolled())

    def correction_at(self, position: QPointF) -> Correction | None:
        """Return the correction that is drawn at a position in the viewport."""
        return self._sheet.correction_at(position + self._scrolled())

    def aside_at(self, position: QPointF) -> Line | None:
        """Return the line that is set aside and whose label is drawn at a position in the viewport."""
        return self._sheet.labelled_at(position + self._scrolled())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a click does to whoever points at the label of a line that is set aside."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            is_label = self.aside_at(QPointF(event.pos())) is not None
            words = say("This line is set aside. Click to keep it.") if is_label else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

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

    def sees(self, begin: int, end: int) -> bool:
        """Tell whether the words stand in the window."""
        first, last = self._sheet.seen.holding(begin), self._sheet.seen.holding(max(begin, end - 1))
        area = self._seen_area()
        return area.top() <= first.top and last.bottom <= area.bottom()
