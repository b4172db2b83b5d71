"""Find the lines that are seen of a set article, and where in them its code points stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine

from editor.ui.offsets import Offsets

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_REACH = 40
"""How far from a point the nearest line is looked for; more than any gap between two."""


class SeenLine(NamedTuple):
    """One line as it is broken on the page; `number` counts in its paragraph, `begin` and `end` are code points.

    Lengths count from the document's corner. `qt` is Qt's line, good until the document is laid out anew.
    """

    paragraph: int
    number: int
    begin: int
    end: int
    left: float
    baseline: float
    ascent: float
    descent: float
    qt: QTextLine

    @property
    def top(self) -> float:
        """Return where the letters begin, downwards."""
        return self.baseline - self.ascent

    @property
    def bottom(self) -> float:
        """Return where the letters end, downwards."""
        return self.baseline + self.descent


class SeenLines:
    """The lines of one set document."""

    def __init__(self, document: QTextDocument, words: str, offsets: Offsets) -> None:
        self._document, self._words, self._offsets = document, words, offsets

    def between(self, top: float, bottom: float) -> Iterator[SeenLine]:
        """Yield the lines of which something may be drawn between the two heights, downwards."""
        block = self._document.findBlockByNumber(self._paragraph_at(top))
        while block.isValid() and self._rectangle(block).top() <= bottom:
            yield from self._lines_of(block, top, bottom)
            block = block.next()

    def holding(self, place: int) -> SeenLine:
        """Return the line that holds the code point. The article is laid out as far as there."""
        units = self._offsets.to_units(place)
        block = self._document.findBlock(units)
        origin = self._origin(block)
        layout = block.layout()
        line = layout.lineForTextPosition(units - block.position())
        index = line.lineNumber() if line.isValid() else max(layout.lineCount() - 1, 0)
        return self._seen(block, origin, layout.lineAt(index), index)

    def stretches(self, line: SeenLine, begin: int, end: int) -> list[tuple[float, float]]:
        """Return from where to where the code points stand in the line: one stretch, or more where directions mix."""
        begin, end = max(begin, line.begin), min(end, line.end)
        if begin >= end:
            return []
        if _RIGHT_TO_LEFT.search(self._words, line.begin, line.end):
            return _joined(self._letter(line, place) for place in range(begin, end))
        return [(line.left + self._x(line, begin), line.left + self._x(line, end))]

    def place_at(self, x: float, y: float) -> int:
        """Return the place between two code points that is nearest to the point."""
        near = self.between(y - _REACH, y + _REACH)
        line = min(near, key=lambda line: abs((line.top + line.bottom) / 2 - y), default=None)
        if line is None:
            return 0 if y < _REACH else len(self._words)
        return self._under(line, x, QTextLine.CursorPosition.CursorBetweenCharacters)

    def letter_at(self, x: float, y: float) -> int | None:
        """Return the code point that is drawn at the point, or None beside the letters."""
        for line in self.between(y, y):
            if line.top - 3 <= y < line.bottom + 3:
                natural = line.qt.naturalTextRect().translated(line.left, 0)
                inside = natural.left() <= x < natural.right()
                return self._under(line, x, QTextLine.CursorPosition.CursorOnCharacter) if inside else None
        return None

    def _under(self, line: SeenLine, x: float, which: QTextLine.CursorPosition) -> int:
        start = self._document.findBlockByNumber(line.paragraph).position()
        return self._offsets.to_points(start + line.qt.xToCursor(x - line.left, which))

    def _paragraph_at(self, y: float) -> int:
        """Return the number of the last paragraph that begins above the height. Lays out no further than needed."""
        # Qt's own hitTest runs through all paragraphs that are not laid out yet when the point is between two.
        stride, last = 1, self._document.blockCount() - 1
        while True:
            number = self._last_beginning_above(y)
            ahead = min(number + stride, last)
            reached = self._rectangle(self._document.findBlockByNumber(ahead)).top() > y or ahead == last
            # Laying out ahead moves paragraphs that were laid out for another width.
            if reached and number == self._last_beginning_above(y):
                return number
            stride *= 2

    def _last_beginning_above(self, y: float) -> int:
        """Return the last paragraph that begins above the height, as far as the document is laid out now."""
        low, high = 0, self._document.blockCount()
        while high - low > 1:
            middle = (low + high) // 2
            layout = self._document.findBlockByNumber(middle).layout()
            if layout.lineCount() and layout.position().y() <= y:
                low = middle
            else:
                high = middle
        return low

    def _lines_of(self, block: QTextBlock, top: float, bottom: float) -> Iterator[SeenLine]:
        origin, layout = self._origin(block), block.layout()
        for index in range(_first_reaching(layout, top - origin.y()), layout.lineCount()):
            line = layout.lineAt(index)
            if origin.y() + line.y() > bottom:
                return
            yield self._seen(block, origin, line, index)

    def _seen(self, block: QTextBlock, origin: QPointF, line: QTextLine, index: int) -> SeenLine:
        start, ascent = block.position() + line.textStart(), line.ascent()
        begin, end = self._offsets.to_points(start), self._offsets.to_points(start + line.textLength())
        baseline = origin.y() + line.y() + ascent
        return SeenLine(block.blockNumber(), index, begin, end, origin.x(), baseline, ascent, line.descent(), line)

    def _origin(self, block: QTextBlock) -> QPointF:
        self._rectangle(block)
        return block.layout().position()

    def _rectangle(self, block: QTextBlock) -> QRectF:
        """Return where the paragraph stands; the document is then laid out as far as there."""
        return self._document.documentLayout().blockBoundingRect(block)

    def _x(self, line: SeenLine, place: int) -> float:
        return _x_of(line.qt, line.qt.textStart() + self._offsets.to_units(place) - self._offsets.to_units(line.begin))

    def _letter(self, line: SeenLine, place: int) -> tuple[float, float]:
        at = line.qt.textStart() + self._offsets.to_units(place) - self._offsets.to_units(line.begin)
        ends = _x_of(line.qt, at), _x_of(line.qt, at, QTextLine.Edge.Trailing)
        return line.left + min(ends), line.left + max(ends)


def _x_of(line: QTextLine, at: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    x: float = line.cursorToX(at, edge)[0]  # type: ignore[index]  # PySide returns x and the place it took
    return x


def _first_reaching(layout: QTextLayout, y: float) -> int:
    """Return the first line that ends below the height."""
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < y:
            low = middle + 1
        else:
            high = middle
    return low


def _joined(stretches: Iterator[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the stretches with those that touch made one."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(stretches):
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = joined[-1][0], max(right, joined[-1][1])
        else:
            joined.append((left, right))
    return joined
