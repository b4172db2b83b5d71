"""Set the words of an article in a QTextDocument, away from any widget, as fast as Qt can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFrameFormat

from editor.model.records import Line
from editor.model.text import direction
from editor.ui.article.asides import is_folded
from editor.ui.article.page import Page, Type, head_of
from editor.ui.article.stops import Stops, stops_of
from editor.ui.offsets import Offsets, shown

LABEL_ROOM = 128
"""How far a line that is set aside ends before the measure, for its label."""

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class _Paragraph(NamedTuple):
    begin: int
    words: str
    line: Line | None


def build_document(words: str, lines: tuple[Line, ...], page: Page, offsets: Offsets) -> QTextDocument:
    """Return the words set on the page, each character at its place. `lines` are in order and do not overlap.

    A line of the text is a paragraph of the document; a blank one is set as the gap between two others.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(page.type_of(None).font)
    text = shown(words)
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_pitch(page.type_of(None).pitch))
    _Setter(cursor, page, offsets, head_of(lines), stops_of(text, page)).set(_paragraphs(text, lines))
    cursor.endEditBlock()
    set_margins(document, page, lines)
    return document


def set_margins(document: QTextDocument, page: Page, lines: tuple[Line, ...]) -> None:
    """Leave room round the words for what the page shows in its margins."""
    margins = QTextFrameFormat()
    margins.setLeftMargin(page.text_left)
    margins.setTopMargin(page.top(head_of(lines) > 0))
    document.rootFrame().setFrameFormat(margins)


class _Setter:
    """Sets what differs from the plain body paragraph, which is little and therefore quick."""

    def __init__(self, cursor: QTextCursor, page: Page, offsets: Offsets, head: int, stops: dict[int, Stops]) -> None:
        self._cursor, self._page, self._offsets, self._head, self._stops = cursor, page, offsets, head, stops
        self._above: _Paragraph | None = None
        self._blanks: list[int] = []
        self._usual_gap = _pitch(page.gap(None, None, ends_head=False))

    def set(self, paragraphs: Iterator[_Paragraph]) -> None:
        """Set the paragraphs, which come in order."""
        for paragraph in paragraphs:
            if paragraph.words and not paragraph.words.isspace():
                gap = self._gap_above(paragraph)
                self._set_blanks(gap)
                self._set_paragraph(paragraph, 0 if self._blanks else gap)
                self._above, self._blanks = paragraph, []
            else:
                self._blanks.append(paragraph.begin)
        self._set_blanks(1)

    def _gap_above(self, paragraph: _Paragraph) -> int:
        above = self._above
        if above is None:
            return 0
        ends_head = above.begin < self._head <= paragraph.begin
        return self._page.gap(above.line, paragraph.line, ends_head=ends_head)

    def _set_blanks(self, gap: int) -> None:
        for place in self._blanks:
            self._move_to(place)
            self._cursor.setBlockFormat(self._usual_gap if gap == self._usual_gap.lineHeight() else _pitch(gap))
            gap = 1

    def _set_paragraph(self, paragraph: _Paragraph, gap: int) -> None:
        page, line = self._page, paragraph.line
        kind, body = page.type_of(line), page.type_of(None)
        right_to_left, stops = direction(paragraph.words) == "rtl", self._stops.get(paragraph.begin)
        if kind is body and not gap and not right_to_left and not stops:
            return
        paragraph_format = _pitch(kind.pitch)
        paragraph_format.setTopMargin(gap)
        if stops:
            paragraph_format.setTabPositions(stops)
        if right_to_left:
            paragraph_format.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if line is not None and line.set_aside:
            beside = paragraph_format.setLeftMargin if right_to_left else paragraph_format.setRightMargin
            beside(page.pixels(LABEL_ROOM))
            paragraph_format.setNonBreakableLines(is_folded(line))
        self._move_to(paragraph.begin)
        self._cursor.setBlockFormat(paragraph_format)
        if kind is not body:
            self._set_characters(kind)

    def _set_characters(self, kind: Type) -> None:
        characters = QTextCharFormat()
        characters.setFont(kind.font)
        characters.setForeground(kind.colour)
        self._cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        self._cursor.setCharFormat(characters)

    def _move_to(self, place: int) -> None:
        self._cursor.setPosition(self._offsets.to_units(place))


def _paragraphs(text: str, lines: tuple[Line, ...]) -> Iterator[_Paragraph]:
    begin, upcoming = 0, 0
    for words in text.split("\n"):
        end = begin + len(words)
        while upcoming < len(lines) and lines[upcoming].end <= begin:
            upcoming += 1
        covered = upcoming < len(lines) and lines[upcoming].begin < end
        yield _Paragraph(begin, words, lines[upcoming] if covered else None)
        begin = end + 1


def _pitch(pixels: int) -> QTextBlockFormat:
    pitch = QTextBlockFormat()
    pitch.setLineHeight(max(pixels, 1), _FIXED)
    return pitch

