"""Draw the marks of an article on its words: grounds and outlines under the letters, underlines over them.

Everything is drawn in many at a time: one call for all grounds of a colour, one for all underlines of a pen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from editor.ui.article.lines import SeenLine, SeenLines
from editor.ui.article.marks import Mark, Marks
from editor.ui.theme import Ink, Theme
from editor.ui.underlines import DASHES, lines_of

_LEVELS, _STEP = 3, 3
"""Underlines of nested mentions step down, three pixels a level; deeper ones share the last."""

_KEPT = 2_000
"""Lines whose drawing is remembered; a screen shows some forty."""

_length = attrgetter("length")
_Stroke = tuple[int, str]
_Shade = tuple[int, int]
_Places = list[tuple[int, int]]


class _Style(NamedTuple):
    """How the mentions of one type are drawn: the tint, None where there is none, and the colour and pattern of lines.

    `lines` are the top and the thickness of each line of the underline.
    """

    tint: int | None
    stroke: _Stroke
    lines: tuple[tuple[int, int], ...]


class _Drawing(NamedTuple):
    """What is drawn of the marks on one line.

    A shade is its place in the order of painting and its colour, a stroke its colour and its pattern.
    """

    line: SeenLine
    quotes: list[Mark]
    notes: list[Mark]
    grounds: dict[_Shade, list[QRect]]
    underlines: dict[_Stroke, list[QRect]]
    outlines: list[tuple[QRectF, int]]


class Tints:
    """The drawing of one article's marks, worked out once for each line that is seen."""

    def __init__(self, theme: Theme, marks: Marks, lines: SeenLines, words: str) -> None:
        self._theme, self._marks, self._lines, self._words = theme, marks, lines, words
        self._drawings: dict[tuple[int, int], _Drawing] = {}
        self._selected: frozenset[str] = frozenset()
        self._emphasised: frozenset[str] = frozenset()
        self._styles: dict[tuple[str, bool], _Style] = {}

    def select(self, ids: frozenset[str]) -> None:
        """Draw the marks of these records as selected, and no others."""
        self._selected = ids
        self._drawings.clear()

    def emphasise(self, ids: frozenset[str]) -> None:
        """Frame the mentions of these records too, and of no others."""
        self._emphasised = ids
        self._drawings.clear()

    def forget(self, stretches: Iterable[tuple[int, int]]) -> list[SeenLine]:
        """Work out anew the lines that hold any code point of these stretches; return those that had been drawn."""
        ordered = sorted(stretches)
        begins, furthest = [begin for begin, _ in ordered], list(accumulate((end for _, end in ordered), max))
        stale = [drawing.line for drawing in self._drawings.values()
                 if (before := bisect_left(begins, drawing.line.end)) and drawing.line.begin < furthest[before - 1]]
        for line in stale:
            del self._drawings[line.paragraph, line.number]
        return stale

    def forget_all(self) -> None:
        """Work out every line anew."""
        self._drawings.clear()

    def quotes_on(self, lines: Sequence[SeenLine]) -> list[list[Mark]]:
        """Return the quotes of each line, by their place."""
        return [drawing.quotes for drawing in self._drawn(lines)]

    def notes_on(self, lines: Sequence[SeenLine]) -> list[list[Mark]]:
        """Return the notes of each line, by their place."""
        return [drawing.notes for drawing in self._drawn(lines)]

    def prepare(self, lines: Sequence[SeenLine]) -> None:
        """Work out the drawing of the lines, which follow each other."""
        self._drawn(lines)

    def paint_grounds(self, painter: QPainter, lines: Sequence[SeenLine]) -> None:
        """Paint what lies under the letters of the lines."""
        grounds: dict[_Shade, list[QRect]] = defaultdict(list)
        for drawing in self._drawn(lines):
            for shade, areas in drawing.grounds.items():
                grounds[shade].extend(areas)
        painter.setPen(Qt.PenStyle.NoPen)
        for shade in sorted(grounds):
            painter.setBrush(QColor(shade[1]))
            painter.drawRects(grounds[shade])
        self._paint_outlines(painter, lines)

    def paint_strokes(self, painter: QPainter, lines: Sequence[SeenLine]) -> None:
        """Paint what lies over the letters of the lines."""
        underlines: dict[_Stroke, list[QRect]] = defaultdict(list)
        for drawing in self._drawn(lines):
            for stroke, areas in drawing.underlines.items():
                underlines[stroke].extend(areas)
        painter.setPen(Qt.PenStyle.NoPen)
        for (rgb, pattern), areas in underlines.items():
            painter.setBrush(_brush(rgb, pattern))
            painter.drawRects(areas)

    def _paint_outlines(self, painter: QPainter, lines: Sequence[SeenLine]) -> None:
        """Paint them under the letters: the sign that follows a name stands as close as its frame."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for drawing in self._drawn(lines):
            for area, rgb in drawing.outlines:
                painter.setPen(QPen(QColor(rgb), 1.5))
                painter.drawRoundedRect(area, 3, 3)
        painter.restore()

    def _drawn(self, lines: Sequence[SeenLine]) -> list[_Drawing]:
        """Return the drawings of the lines, which follow each other."""
        missing = [line for line in lines if (line.paragraph, line.number) not in self._drawings]
        if len(self._drawings) + len(missing) > _KEPT:
            self._drawings.clear()
            missing = list(lines)
        for line, marks in self._marks_on(missing):
            self._drawings[line.paragraph, line.number] = self._draw(line, marks)
        return [self._drawings[line.paragraph, line.number] for line in lines]

    def _marks_on(self, lines: Sequence[SeenLine]) -> Iterator[tuple[SeenLine, list[Mark]]]:
        if not lines:
            return
        coming = iter(self._marks.overlapping(lines[0].begin, lines[-1].end))
        upcoming = next(coming, None)
        here: list[Mark] = []
        for line in lines:
            here = [mark for mark in here if mark.end > line.begin]
            while upcoming is not None and upcoming.begin < line.end:
                if upcoming.end > line.begin:
                    here.append(upcoming)
                upcoming = next(coming, None)
            yield line, list(here)

    def _draw(self, line: SeenLine, marks: list[Mark]) -> _Drawing:
        if not marks:
            return _Drawing(line, [], [], {}, {}, [])
        quotes = [mark for mark in marks if mark.layer == "quote"]
        notes = [mark for mark in marks if mark.layer == "note"]
        end = line.end - self._words[line.end - 1 : line.end].isspace()
        drawing = _Drawing(line, quotes, notes, {}, {}, [])
        selected = [mark for mark in marks if mark.layer == "event" and mark.belongs_to(self._selected)
                    ] if self._selected else []
        passages = [*((mark, 0) for mark in selected), *((mark, 1) for mark in quotes),
                    *((mark, 2) for mark in notes)]
        mentions = _levelled([mark for mark in marks if mark.layer == "mention"])
        spans = [(mark.begin, mark.end if mark.end < end else end) for mark, _ in (*passages, *mentions)]
        stretches = self._lines.stretches(line, spans)
        self._draw_passages(drawing, passages, stretches)
        self._draw_mentions(drawing, mentions, stretches[len(passages):])
        return drawing

    def _draw_passages(self, drawing: _Drawing, passages: list[tuple[Mark, int]], places: list[_Places]) -> None:
        if not passages:
            return
        line = drawing.line
        top, bottom = round(line.top), round(line.bottom)
        for (mark, order), stretches in zip(passages, places, strict=False):
            ink = self._theme.ink(mark.layer)
            tint = ink.selected_tint if mark.belongs_to(self._selected) else ink.tint or ink.selected_tint
            for left, right in stretches:
                if mark.pending:
                    area = QRect(left, _floor(line), right - left, 2)
                    drawing.underlines.setdefault((ink.ink.rgb(), "dotted"), []).append(area)
                else:
                    area = QRect(left, top, right - left, bottom - top)
                    drawing.grounds.setdefault((order, tint.rgb()), []).append(area)

    def _draw_mentions(self, drawing: _Drawing, mentions: list[tuple[Mark, int]], places: list[_Places]) -> None:
        top, floor = round(drawing.line.top), _floor(drawing.line)
        height = round(drawing.line.bottom) + 3 - top
        grounds, underlines = drawing.grounds, drawing.underlines
        framed = self._selected | self._emphasised
        for (mark, level), stretches in zip(mentions, places, strict=True):
            tint, stroke, lines = self._style(mark)
            for left, right in stretches:
                width = right - left
                if tint is not None:
                    # Two rectangles have rounded corners, and are drawn faster than one with a radius.
                    grounds.setdefault((2 + _LEVELS - level, tint), []).extend((
                        QRect(left, top + 1, width, height - 2), QRect(left + 1, top, width - 2, height)))
                areas = underlines.setdefault(stroke, [])
                for down, thick in lines:
                    areas.append(QRect(left, floor + level * _STEP + down, width, thick))
                if framed and mark.belongs_to(framed):
                    drawing.outlines.append((QRectF(left - 0.75, top - 0.5, width + 1.5, height + 1), stroke[0]))

    def _style(self, mark: Mark) -> _Style:
        style = self._styles.get((mark.type, mark.pending))
        if style is None:
            style = self._styles[mark.type, mark.pending] = _style_of(self._theme.ink(mark.type), mark.pending)
        return style


def _style_of(ink: Ink, pending: bool) -> _Style:
    if pending:
        return _Style(None, (ink.ink.rgb(), "dotted"), ((0, 2),))
    tint = ink.tint.rgb() if ink.tint else None
    return _Style(tint, (ink.ink.rgb(), ink.pattern), lines_of(ink))


def _floor(line: SeenLine) -> int:
    """Return where the underlines of a line begin: near the baseline, deeper for scripts that reach deeper."""
    return round(line.baseline) + max(3, round(line.descent * 0.66))


def _levelled(mentions: list[Mark]) -> list[tuple[Mark, int]]:
    """Return each mention with how far its underline steps down: of two that overlap the shorter stays above.

    The mentions come by their place.
    """
    if all(one.end <= other.begin for one, other in pairwise(mentions)):
        return [(mark, 0) for mark in mentions]
    taken: list[list[tuple[int, int]]] = [[] for _ in range(_LEVELS)]
    levelled = []
    for mark in sorted(mentions, key=_length):
        level = _free_level(taken, mark.begin, mark.end)
        taken[level].append((mark.begin, mark.end))
        levelled.append((mark, level))
    return levelled


def _free_level(taken: list[list[tuple[int, int]]], begin: int, end: int) -> int:
    """Return the first level on which nothing overlaps the stretch, or the last; loops, for it is asked often."""
    for level in range(_LEVELS - 1):
        for first, last in taken[level]:
            if first < end and begin < last:
                break
        else:
            return level
    return _LEVELS - 1


@cache
def _brush(rgb: int, pattern: str) -> QBrush:
    colour = QColor(rgb)
    if pattern not in DASHES:
        return QBrush(colour)
    dashes = QPixmap(sum(DASHES[pattern]), 1)
    dashes.fill(Qt.GlobalColor.transparent)
    painter, left = QPainter(dashes), 0
    for place, length in enumerate(DASHES[pattern]):
        if place % 2 == 0:
            painter.fillRect(left, 0, length, 1, colour)
        left += length
    painter.end()
    return QBrush(dashes)
