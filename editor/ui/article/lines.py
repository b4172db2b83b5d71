"""Find the lines that are seen of a set article, and where in them its code points stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGlyphRun, QTextBlock, QTextDocument, QTextLayout, QTextLine

from editor.ui.offsets import Offsets

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

_TRAILING = QTextLine.Edge.Trailing
_REACH = 40
"""How far from a point the nearest line is looked for; more than any gap between two."""


class SeenLine(NamedTuple):
    """One line as it is broken on the page; `number` counts in its paragraph, `begin` and `end` are code points.

    Lengths count from the document's corner. `start` is the UTF-16 unit of its paragraph that it begins with, and
    `is_plain` says that all of it runs from left to right. `qt` is Qt's line, good until the document is laid out anew.
    """

    paragraph: int
    number: int
    begin: int
    end: int
    left: float
    baseline: float
    ascent: float
    descent: float
    start: int
    is_plain: bool
    qt: QTextLine

    @property
    def top(self) -> float:
        """Return where the letters begin, downwards."""
        return self.baseline - self.ascent

    @property
    def bottom(self) -> float:
        """Return where the letters end, downwards."""
        return self.baseline + self.descent


class _Paragraph(NamedTuple):
    """A paragraph that is laid out: its number, the UTF-16 unit it begins with, and where its lines count from."""

    number: int
    unit: int
    left: float
    top: float
    layout: QTextLayout
    is_plain: bool


class SeenLines:
    """The lines of one set document."""

    def __init__(self, document: QTextDocument, words: str, offsets: Offsets) -> None:
        self._document, self._words, self._offsets = document, words, offsets
        self._plain: dict[int, bool] = {}

    def between(self, top: float, bottom: float) -> Iterator[SeenLine]:
        """Yield the lines of which something may be drawn between the two heights, downwards."""
        block = self._document.findBlockByNumber(self._paragraph_at(top))
        while block.isValid() and self._rectangle(block).top() <= bottom:
            yield from self._lines_of(self._paragraph(block), top, bottom)
            block = block.next()

    def lay_out(self, begin: int, length: int) -> int | None:
        """Lay out so many UTF-16 units from a unit on; return where to go on, or None at the end of the document."""
        block = self._document.findBlock(begin + length)
        self._rectangle(block if block.isValid() else self._document.lastBlock())
        return begin + length if block.isValid() else None

    def lay_out_anew(self) -> None:
        """Begin to lay out anew if the document was not laid out to its end; to be called after formats have changed.
        """
        # Qt takes a document that was laid out in part for finished once a format in that part changes, and never
        # lays out the rest. To set a width, even the same, makes it begin again.
        if self._document.lastBlock().layout().lineCount() == 0:
            self._document.setTextWidth(self._document.textWidth())

    def holding(self, place: int) -> SeenLine:
        """Return the line that holds the code point. The article is laid out as far as there."""
        units = self._offsets.to_units(place)
        paragraph = self._paragraph(self._document.findBlock(units))
        line = paragraph.layout.lineForTextPosition(units - paragraph.unit)
        number = line.lineNumber() if line.isValid() else max(paragraph.layout.lineCount() - 1, 0)
        return self._seen(paragraph, paragraph.layout.lineAt(number), number)

    def stretches(self, line: SeenLine, spans: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
        """Return for each span from where to where its code points stand in the line, in whole pixels.

        That is one stretch, or more where directions mix, or none for a span that does not reach into the line.
        """
        first, last = line.begin, line.end
        cut = [(first if begin < first else begin, last if end > last else end) for begin, end in spans]
        if not line.is_plain:
            return [self._mixed(line, begin, end) for begin, end in cut]
        # Asking Qt is slow, so it is asked once for each place, though many marks begin or end there.
        start, left, x_of, units = line.start, line.left, line.qt.cursorToX, self._offsets.between
        pixel = {place: round(left + x_of(start + units(first, place))[0])  # type: ignore[index]  # PySide returns a pair
                 for place in {place for span in cut for place in span}}
        return [[(pixel[begin], pixel[end])] if begin < end else [] for begin, end in cut]

    def _mixed(self, line: SeenLine, begin: int, end: int) -> list[tuple[int, int]]:
        boxes = (run.boundingRect() for run in self._runs(line, begin, end))
        joined = _joined((line.left + box.left(), line.left + box.right()) for box in boxes)
        return [(round(left), round(right)) for left, right in joined]

    def _runs(self, line: SeenLine, begin: int, end: int) -> list[QGlyphRun]:
        # `cursorToX` puts the first letter of a word in the other direction where the word before it ends.
        length = self._offsets.between(begin, end)
        return line.qt.glyphRuns(line.start + self._offsets.between(line.begin, begin), length) if length > 0 else []

    def edge(self, line: SeenLine, place: int, *, ends: bool) -> float:
        """Return where in the line a stretch begins that begins at the place, or ends that ends there."""
        letter = place - 1 if ends else place
        left, right = self.letter(line, letter)
        return right if ends != self.reads_left(line, letter) else left

    def letter(self, line: SeenLine, place: int) -> tuple[float, float]:
        """Return from where to where the letter at the place of the line stands."""
        if line.is_plain:
            unit = line.start + self._offsets.between(line.begin, place)
            ends = line.qt.cursorToX(unit)[0], line.qt.cursorToX(unit, _TRAILING)[0]  # type: ignore[index]  # PySide returns a pair
            return line.left + ends[0], line.left + ends[1]
        boxes = [run.boundingRect() for run in self._runs(line, place, place + 1)] or [QRectF()]
        return line.left + boxes[0].left(), line.left + boxes[-1].right()

    def reads_left(self, line: SeenLine, place: int | None = None) -> bool:
        """Tell whether the line is set from right to left, or a letter in it is."""
        if place is None:
            return self._document.findBlockByNumber(line.paragraph).textDirection() == Qt.LayoutDirection.RightToLeft
        return not line.is_plain and any(run.isRightToLeft() for run in self._runs(line, place, place + 1))

    def boundary(self, line: SeenLine, x: float) -> float:
        """Return where the letter over a place across the line begins, on the side from which the line is read."""
        unit = line.qt.xToCursor(x - line.left, QTextLine.CursorPosition.CursorOnCharacter)
        return line.left + float(line.qt.cursorToX(unit)[0])  # type: ignore[index]  # PySide returns a pair

    def place_at(self, x: float, y: float) -> int:
        """Return the place between two code points that is nearest to the point, in a line of words if one is near."""
        def distance(line: SeenLine) -> tuple[bool, float]:
            is_blank = not self._words[line.begin : line.end].strip()
            return is_blank, abs((line.top + line.bottom) / 2 - y)

        line = min(self.between(y - _REACH, y + _REACH), key=distance, default=None)
        if line is None:
            return 0 if y < _REACH else len(self._words)
        return self._under(line, x, QTextLine.CursorPosition.CursorBetweenCharacters)

    def letter_at(self, x: float, y: float) -> int | None:
        """Return the code point that is drawn at the point, or None beside the letters."""
        for line in self.between(y, y):
            if line.top - 3 <= y < line.bottom + 3:
                natural = line.qt.naturalTextRect().translated(line.left, 0)
                inside = natural.left() <= x < natural.right()
                return self._letter_under(line, x) if inside else None
        return None

    def _letter_under(self, line: SeenLine, x: float) -> int | None:
        if line.is_plain:
            return self._under(line, x, QTextLine.CursorPosition.CursorOnCharacter)
        # Where directions meet, Qt takes the letter at the other end of the words for the one under the point.
        boxes = ((place, self.letter(line, place)) for place in range(line.begin, line.end))
        return next((place for place, (left, right) in boxes if left <= x < right), None)

    def _under(self, line: SeenLine, x: float, which: QTextLine.CursorPosition) -> int:
        start = self._document.findBlockByNumber(line.paragraph).position()
        return self._offsets.to_points(start + line.qt.xToCursor(x - line.left, which))

    def _paragraph_at(self, y: float) -> int:
        """Return the number of the last paragraph that begins above the height. Lays out no further than needed."""
        # Qt's own hitTest runs through all paragraphs that are not laid out yet when the point is between two.
        number, stride, last = self._last_beginning_above(y), 1, self._document.blockCount() - 1
        while number + stride < last:
            top_ahead = self._top(number + stride)  # this may move paragraphs that were laid out for another width
            if y < top_ahead and (number == 0 or self._top(number) <= y):
                return number
            number, stride = self._last_beginning_above(y), stride * 2
        self._top(last)
        return self._last_beginning_above(y)

    def _top(self, number: int) -> float:
        return self._rectangle(self._document.findBlockByNumber(number)).top()

    def _last_beginning_above(self, y: float, low: int = 0, high: int | None = None) -> int:
        """Return the last paragraph, of those from `low` to `high`, that begins above the height and is laid out."""
        high = self._document.blockCount() if high is None else high
        while high - low > 1:
            middle = (low + high) // 2
            if self._begins_above(middle, y):
                low = middle
            else:
                high = middle
        return low

    def places_down(self, rows: int, height: float) -> list[int]:
        """Return the places at equal steps down the height, as far as the document is laid out by now."""
        laid_out = self._last_beginning_above(height)
        number, places = 0, []
        for row in range(rows):
            y = row * height / rows
            number = self._first_from(number, y, laid_out)
            block = self._document.findBlockByNumber(number)
            layout = block.layout()
            if number == laid_out and layout.position().y() + layout.boundingRect().height() < y:
                break
            places.append(self._place_in(block, y - layout.position().y()))
        return places

    def _first_from(self, number: int, y: float, last: int) -> int:
        """Return the last paragraph from a number to the last that begins above the height; it is near the first."""
        stride = 1
        while number + stride <= last and self._begins_above(number + stride, y):
            number, stride = number + stride, stride * 2
        return self._last_beginning_above(y, number, min(number + stride, last + 1))

    def _begins_above(self, number: int, y: float) -> bool:
        layout = self._document.findBlockByNumber(number).layout()
        return layout.lineCount() > 0 and layout.position().y() <= y

    def _place_in(self, block: QTextBlock, y: float) -> int:
        layout = block.layout()
        line = min(_first_reaching(layout, y), layout.lineCount() - 1)
        return self._offsets.to_points(block.position() + (layout.lineAt(line).textStart() if line > 0 else 0))

    def _lines_of(self, paragraph: _Paragraph, top: float, bottom: float) -> Iterator[SeenLine]:
        layout = paragraph.layout
        for number in range(_first_reaching(layout, top - paragraph.top), layout.lineCount()):
            line = layout.lineAt(number)
            if paragraph.top + line.y() > bottom:
                return
            yield self._seen(paragraph, line, number)

    def _seen(self, paragraph: _Paragraph, line: QTextLine, number: int) -> SeenLine:
        start, ascent = line.textStart(), line.ascent()
        unit = paragraph.unit + start
        begin, end = self._offsets.to_points(unit), self._offsets.to_points(unit + line.textLength())
        baseline = paragraph.top + line.y() + ascent
        return SeenLine(
            paragraph.number, number, begin, end, paragraph.left, baseline, ascent, line.descent(),
            start, paragraph.is_plain, line,
        )  # fmt: skip

    def _paragraph(self, block: QTextBlock) -> _Paragraph:
        self._rectangle(block)
        number, unit, layout = block.blockNumber(), block.position(), block.layout()
        is_plain = self._plain.get(number)
        if is_plain is None:
            begin, end = self._offsets.to_points(unit), self._offsets.to_points(unit + block.length() - 1)
            is_plain = self._plain[number] = _RIGHT_TO_LEFT.search(self._words, begin, end) is None
        origin = layout.position()
        return _Paragraph(number, unit, origin.x(), origin.y(), layout, is_plain)

    def _rectangle(self, block: QTextBlock) -> QRectF:
        """Return where the paragraph stands; the document is then laid out as far as there."""
        return self._document.documentLayout().blockBoundingRect(block)


def _first_reaching(layout: QTextLayout, y: float) -> int:
    """Return the first line that ends below the height."""
    low, high = 0, layout.lineCount() if y > 0 else 0
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
