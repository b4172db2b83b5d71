"""Find where in the window the things stand that the tour speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QWidget

from editor.ui.briefing.text import formats
from editor.ui.tour.stops import StopName
from editor.ui.tour.way import Way

if TYPE_CHECKING:
    from editor.ui.briefing.text.section import SectionText
    from editor.ui.window import MainWindow

_HEAD = ("articleHeader", "articleGrade")
"""The rows of an article's head, above and below its headline."""


class Sights:
    """Where in a window the things on a way are seen. A place is a rectangle of the window, empty for out of sight."""

    def __init__(self, window: MainWindow, way: Way) -> None:
        self._window, self._way = window, way

    def place_of(self, name: StopName) -> QRect:
        """Return the place of a thing."""
        places: dict[StopName, Callable[[], QRect]] = {
            "sentence": self._sentence, "chip": self._chip, "words": self._words, "source": self._source,
            "export": self._export}
        return places[name]()

    def _sentence(self) -> QRect:
        return self._in_text(lambda held: formats.statement_in(held) == self._way.statement)

    def _chip(self) -> QRect:
        return self._in_text(lambda held: (formats.statement_in(held) == self._way.statement
                                           and formats.citation_in(held) == self._way.citation))

    def _in_text(self, is_meant: Callable[[QTextFormat], bool]) -> QRect:
        """Return the place of the characters of the sentence's section whose format is meant."""
        part = self._window.briefing.manuscript.parts.with_statement(self._way.statement)
        if part is None or not part.text.isVisible():
            return QRect()
        around = QRect()
        for begin, end in _stretches(part.text, is_meant):
            around |= _round(part.text, begin, end)
        return self._seen(part.text.viewport(), around)

    def _words(self) -> QRect:
        window, words = self._window, self._way.words
        if window.reading.article != words.article:
            return QRect()
        return self._seen(window.view.viewport(), window.view.words_rect(words.begin, words.end))

    def _source(self) -> QRect:
        rows = [row for name in _HEAD if (row := self._window.view.findChild(QWidget, name)) is not None]
        around = QRect()
        for row in rows:
            around |= self._seen(row, row.rect())
        return around

    def _export(self) -> QRect:
        button = self._window.findChild(QWidget, "exportButton")
        return self._seen(button, button.rect()) if button is not None else QRect()

    def _seen(self, widget: QWidget, area: QRect) -> QRect:
        """Return the part of a widget's area that nothing around it cuts off."""
        if not widget.isVisible():
            return QRect()
        area = area.intersected(widget.visibleRegion().boundingRect())
        return QRect(widget.mapTo(self._window, area.topLeft()), area.size()) if not area.isEmpty() else QRect()


def _stretches(text: SectionText, is_meant: Callable[[QTextFormat], bool]) -> Iterator[tuple[int, int]]:
    """Yield where the characters begin and end that are meant, in UTF-16 units."""
    for block in formats.blocks(text.document()):
        for fragment in formats.fragments(block):
            if is_meant(fragment.charFormat()):
                yield fragment.position(), fragment.position() + fragment.length()


def _round(text: SectionText, begin: int, end: int) -> QRect:
    """Return the rectangle of the viewport round a stretch: whole lines where it goes on in another one."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(begin)
    first = text.cursorRect(cursor)
    cursor.setPosition(end)
    last = text.cursorRect(cursor)
    if first.top() == last.top():
        return first | last
    return QRect(0, first.top(), text.viewport().width(), last.bottom() - first.top())
