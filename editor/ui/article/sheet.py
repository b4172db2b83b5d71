"""Put one article on the page with its marks, and answer what is where. Lengths count from the document's corner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextBlockFormat, QTextCursor

from editor.model.records import Correction, Line, Stretch
from editor.ui.article.asides import Asides
from editor.ui.article.brackets import Brackets
from editor.ui.article.corrections import Corrections
from editor.ui.article.document import build_document, set_margins
from editor.ui.article.folds import paint_folds
from editor.ui.article.found import Found
from editor.ui.article.gutter import Gutter
from editor.ui.article.lanes import Lanes
from editor.ui.article.lines import SeenLine, SeenLines
from editor.ui.article.marks import Mark, Marks
from editor.ui.article.page import Page
from editor.ui.article.tints import Tints
from editor.ui.offsets import Offsets

_NEAR = 30
"""How far past the painted area lines are looked for whose marks may reach into it."""

_EDGE, _INSIDE = 4.0, 2.5
"""How far from the edge of marked words it is taken hold of, outside the words and in them: there half a letter is.
"""


class Sheet:
    """One text with its lines and marks, set on a page."""

    def __init__(self, words: str, lines: tuple[Line, ...], page: Page) -> None:
        self.words, self.lines, self.page = words, lines, page
        self.offsets = Offsets(words)
        self.document = build_document(words, lines, page, self.offsets)
        self.seen = SeenLines(self.document, words, self.offsets)
        self.selected: frozenset[str] = frozenset()
        self.emphasised: frozenset[str] = frozenset()
        self.found = Found()
        self._corrections = Corrections(page, words)
        self._unfolded: set[int] = set()
        self.set_marks(Marks())

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Return the corrections that are shown."""
        return self._corrections.corrections

    def anew(self, lines: tuple[Line, ...], page: Page) -> Sheet:
        """Return the same article, marked and corrected as this one, with these lines on this page."""
        sheet = Sheet(self.words, lines, page)
        sheet.selected, sheet.emphasised, sheet.found = self.selected, self.emphasised, self.found
        sheet.set_marks(self.marks)
        sheet.set_corrections(self.corrections)
        return sheet

    def fit(self, page: Page) -> None:
        """Go over to a page that differs in its widths only."""
        self.page = page
        set_margins(self.document, page, self.lines)
        self.set_marks(self.marks)

    def set_marks(self, marks: Marks) -> None:
        """Show these marks and no others."""
        self.marks = marks
        self._tints = Tints(self.page.theme, marks, self.seen, self.words)
        self._tints.select(self.selected)
        self._tints.emphasise(self.emphasised)
        self._gutter = Gutter(self.page, self.lines)
        self._asides = Asides(self.page, self.lines, self.seen)
        self._brackets = Brackets(self.page, Lanes(marks, self.words), self.seen)

    def set_corrections(self, corrections: Iterable[Correction]) -> None:
        """Show these corrections and no others."""
        self._corrections.give_room_back(self.document, self.offsets)
        self._corrections = Corrections(self.page, self.words, tuple(corrections))
        self._corrections.make_room(self.document, self.offsets)
        self._forget_lines()

    def correction_at(self, point: QPointF) -> Correction | None:
        """Return the correction whose words, or what it shows after them, are drawn at the point."""
        return self._corrections.at(self.seen.letter_at(point.x(), point.y()))

    def labelled_at(self, point: QPointF) -> Line | None:
        """Return the line that is set aside and whose label is drawn at the point."""
        return self._asides.at(point, list(self.seen.between(point.y(), point.y())))

    def unfold(self, begin: int, end: int) -> bool:
        """Show the lines in the stretch whole that are set aside and cut short; tell whether there were any."""
        block, before = self.document.findBlock(self.offsets.to_units(begin)), len(self._unfolded)
        until = self.offsets.to_units(end)
        while block.isValid() and block.position() <= until:
            if block.blockFormat().nonBreakableLines():
                _break_lines(block, is_broken=True)
                self._unfolded.add(block.position())
            block = block.next()
        if len(self._unfolded) == before:
            return False
        self._forget_lines()
        return True

    @property
    def has_unfolded(self) -> bool:
        """Tell whether lines that are set aside are shown whole."""
        return bool(self._unfolded)

    def fold_outside(self, stretches: Iterable[Stretch]) -> bool:
        """Cut the lines short again that none of the stretches reaches into; tell whether there were any."""
        to_units = self.offsets.to_units
        needed = [(to_units(stretch.begin), to_units(stretch.end)) for stretch in stretches]
        blocks = [self.document.findBlock(unit) for unit in self._unfolded]
        left = [block for block in blocks if not any(
            block.position() <= end and begin < block.position() + block.length() for begin, end in needed)]
        for block in left:
            _break_lines(block, is_broken=False)
            self._unfolded.discard(block.position())
        if left:
            self._forget_lines()
        return bool(left)

    def _forget_lines(self) -> None:
        self.seen.lay_out_anew()
        self._tints.forget_all()

    def change_marks(self, removed: Iterable[str], added: Iterable[Mark]) -> tuple[list[Mark], list[Mark]]:
        """Let the records' marks go and take others in; return those that went and those that came."""
        gone = [mark for record in removed for mark in self.marks.remove(record)]
        come = list(added)
        for mark in come:
            self.marks.add(mark)
        if any(mark.layer == "event" for mark in gone + come):
            self._brackets = Brackets(self.page, Lanes(self.marks, self.words), self.seen)
        return gone, come

    def forget(self, marks: Iterable[Mark]) -> list[SeenLine]:
        """Work out anew the lines that hold any of the marks; return those that had been drawn."""
        return self._tints.forget((mark.begin, mark.end) for mark in marks)

    def select(self, ids: frozenset[str]) -> None:
        """Draw the marks of these records boldly, and no others."""
        self.selected = ids
        self._tints.select(ids)

    def emphasise(self, ids: frozenset[str]) -> None:
        """Frame the mentions of these records too, as those of selected ones, and of no others."""
        self.emphasised = ids
        self._tints.emphasise(ids)

    def lines_in(self, area: QRectF) -> list[SeenLine]:
        """Return the lines whose marks reach into the area."""
        return list(self.seen.between(area.top() - _NEAR, area.bottom() + _NEAR))

    def prepare(self, area: QRectF) -> None:
        """Work out what the lines in the area show, so that they are painted at once when they come into sight."""
        self._tints.prepare(self.lines_in(area))

    def paint_under(self, painter: QPainter, lines: list[SeenLine]) -> None:
        """Paint what lies under the letters of the lines."""
        self._tints.paint_grounds(painter, lines)
        self.found.paint(painter, lines, self.seen, self.page.theme)

    def paint_over(self, painter: QPainter, lines: list[SeenLine]) -> None:
        """Paint what lies over the letters of the lines, and the margins beside them."""
        self._tints.paint_strokes(painter, lines)
        paint_folds(painter, lines, self._tints.notes_on(lines), self.seen, self.page.theme)
        self._corrections.paint(painter, lines, self.seen)
        self._asides.paint(painter, lines)
        self._gutter.paint(painter, lines, self._tints.quotes_on(lines), self.selected)
        self._brackets.paint(painter, lines, self.selected)

    def records_at(self, point: QPointF, area: QRectF) -> list[str]:
        """Return the records whose words, bar or badge are drawn at the point, the innermost first.

        `area` is what is seen of the sheet.
        """
        lines = self.lines_in(area)
        for badge in self._brackets.badges(lines):
            if badge.area.contains(point):
                return list(badge.records)
        letter = self.seen.letter_at(point.x(), point.y())
        if letter is not None:
            return list(dict.fromkeys(mark.id for mark in self.marks.at(letter)))
        if not self._gutter.holds_bars_at(point.x()):
            return []
        beside = [line for line in lines if line.top - 4 <= point.y() <= line.bottom + 4]
        quotes = [mark for quotes in self._tints.quotes_on(beside) for mark in quotes]
        return list(dict.fromkeys(mark.id for mark in sorted(quotes, key=lambda mark: mark.length)))

    def edge_at(self, point: QPointF) -> tuple[str, str] | None:
        """Return the record of which words begin or end near the point, and whether they `begin` or `end` there."""
        near = [(not mark.belongs_to(self.selected), mark.length, distance, mark.id, side)
                for line in self.seen.between(point.y(), point.y())
                if line.top - _EDGE <= point.y() < line.bottom + _EDGE
                for mark in self.marks.overlapping(line.begin, line.end)
                for side, distance in self._edges(line, mark, point.x())]
        return min(near)[3:] if near else None

    def _edges(self, line: SeenLine, mark: Mark, x: float) -> Iterator[tuple[str, float]]:
        """Yield the edges of the mark on the line that are near, with how far they are."""
        for side, place in (("begin", mark.begin), ("end", mark.end)):
            stands = line.begin <= place < line.end if side == "begin" else line.begin < place <= line.end
            if stands:
                outside = self._outside(line, place, x, ends=side == "end")
                if -_INSIDE <= outside <= _EDGE:
                    yield side, abs(outside)

    def _outside(self, line: SeenLine, place: int, x: float, *, ends: bool) -> float:
        """Return how far outside the words that begin or end at the place `x` is; negative in them."""
        right = self.seen.edge(line, place, ends=ends) - x
        goes_right = ends != self.seen.reads_left(line, place - 1 if ends else place)
        return -right if goes_right else right


def _break_lines(block: QTextBlock, *, is_broken: bool) -> None:
    broken = QTextBlockFormat()
    broken.setNonBreakableLines(not is_broken)
    QTextCursor(block).mergeBlockFormat(broken)
