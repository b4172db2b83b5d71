"""Find in which order the lines of a page are read: columns one after the other, tables row by row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from statistics import median

import regex

from editor.importers.pdf.boxes import Box, in_lines
from editor.importers.pdf.glyphs import Segment, letters_from_right

_LEAST_LINES = 2
"""From how many lines on each side of a gutter there are two columns."""
_NARROWEST = 10
"""How wide a column is at least, in sizes of its letters."""
_MOST_SEGMENTS = 1500
"""With more stretches a page is no text: a map, a drawing; its order is that of the file."""
_CELL = 20
"""How many letters a cell of a table has at most, on average."""
_LEVEL = 0.9
"""How far the begins of cells in a column of a table are apart at most, in sizes of letters."""
_APART, _BELOW = 1.2, 0.4
"""The space, in sizes of letters, between a line and its own column, and the other one, that puts it below both."""
_MARKS_FIRST = regex.compile(r"([.,:;!?،؛؟]+)([^.,:;!?،؛؟].*)")


class Line(Box):
    """A line of a column with its box; `cells` are its words, more than one of them in a row of a table."""

    cells: list[str]
    size: float
    is_bold: bool
    is_rtl: bool

    @property
    def words(self) -> str:
        """Return the words of the line, with a tab between cells."""
        return "\t".join(self.cells)


Column = list[Line]
"""Lines that stand one below the other."""


def columns_of(segments: list[Segment]) -> list[Column]:
    """Return the lines of a page in reading order, by column."""
    if not segments:
        return []
    if len(segments) > _MOST_SEGMENTS:
        return [[_line([segment], is_row=False) for segment in segments]]
    is_rtl = sum(segment.is_rtl for segment in segments) * 2 > len(segments)
    downwards = sorted(segments, key=lambda segment: (-segment.top, segment.left))
    return [column for column in _read(downwards, is_rtl) if column]


def _read(segments: list[Segment], is_rtl: bool) -> Iterator[Column]:
    """Yield the columns of a part of a page, whose stretches come from above to below."""
    table = _table(segments)
    gutter = None if table else _gutter(segments)
    if table:
        first, last, rows = table
        yield from _read(segments[:first], is_rtl) if first else ()
        yield [_line(row, is_row=True) for row in rows]
        yield from _read(segments[last:], is_rtl) if last < len(segments) else ()
    elif gutter:
        first, last, at = gutter
        sides = [[segment for segment in segments[first:last] if is_left == (segment.left < at)]
                 for is_left in (not is_rtl, is_rtl)]
        for part in (segments[:first], *sides, segments[last:]):
            yield from _read(part, is_rtl) if part else ()
    elif segments:
        yield [_line(row, is_row=False) for row in _rows(segments)]


def _rows(segments: list[Segment]) -> list[list[Segment]]:
    """Return the stretches by line, each line from left to right."""
    return [sorted(row, key=lambda segment: segment.left) for row in in_lines(segments)]


def _line(row: list[Segment], *, is_row: bool) -> Line:
    is_rtl = sum(letters_from_right(segment.words) for segment in row) * 2 > sum(
        sum(map(str.isalpha, segment.words)) for segment in row)
    ordered = [segment.words for segment in row]
    if is_rtl:
        ordered = ordered[::-1] if is_row else list(_from_right(row))
    longest = max(row, key=lambda segment: len(segment.words))
    return Line(min(segment.left for segment in row), min(segment.bottom for segment in row),
                max(segment.right for segment in row), max(segment.top for segment in row),
                ordered if is_row else [" ".join(ordered)], longest.size, longest.is_bold, is_rtl)


def _from_right(row: list[Segment]) -> Iterator[str]:
    """Yield the words of a line from right to left, with those among them that run the other way as these are read.

    A mark at the left of such words ends them: that is where the line goes on.
    """
    for is_rtl, run in groupby(reversed(row), key=lambda segment: segment.is_rtl):
        words = [segment.words for segment in run]
        if is_rtl:
            yield from words
        else:
            found = _MARKS_FIRST.fullmatch(" ".join(reversed(words)))
            yield found[2] + found[1] if found is not None else " ".join(reversed(words))


def _table(segments: list[Segment]) -> tuple[int, int, list[list[Segment]]] | None:
    """Return where a table begins and ends among the stretches, with its rows: short cells, one below the other."""
    rows, at = _rows(segments), 0
    begins = [0]
    for row in rows:
        begins.append(begins[-1] + len(row))
    while at < len(rows):
        end = at + 1
        while end < len(rows) and _are_rows(rows[end - 1], rows[end]):
            end += 1
        cells = [segment for row in rows[at:end] for segment in row]
        if end - at >= 2 and sum(len(cell.words) for cell in cells) <= _CELL * len(cells):
            return begins[at], begins[end], rows[at:end]
        at = end
    return None


def _are_rows(above: list[Segment], below: list[Segment]) -> bool:
    """Tell whether two lines are rows of one table: as many cells, each below the one above it at an edge."""
    if len(above) != len(below) or len(above) < 2:
        return False
    return all(min(abs(one.left - two.left), abs(one.right - two.right)) < _LEVEL * max(one.size, two.size)
               for one, two in zip(above, below, strict=True))


def _gutter(segments: list[Segment]) -> tuple[int, int, float] | None:
    """Return which stretches stand on both sides of the best gutter, from and to, and where it is."""
    best, most = None, _LEAST_LINES - 1
    lefts = sorted({round(segment.left) for segment in segments})
    for left in lefts[1:]:
        at = left - 1.5
        for first, last in _not_crossing(segments, at):
            first, last = _trimmed(segments, first, last, at)
            sides = [segment.left < at for segment in segments[first:last]]
            count = min(sum(sides), len(sides) - sum(sides))
            if count > most and _is_gutter(segments[first:last], at):
                best, most = (first, last, at), count
    return best


def _not_crossing(segments: list[Segment], at: float) -> Iterator[tuple[int, int]]:
    """Yield the longest runs of stretches of which none stands across a place."""
    first = 0
    for index, segment in enumerate(segments):
        if segment.left < at < segment.right:
            if index > first:
                yield first, index
            first = index + 1
    if first < len(segments):
        yield first, len(segments)


def _trimmed(segments: list[Segment], first: int, last: int, at: float) -> tuple[int, int]:
    """Return the run without what stands above or below both columns, though on one side of their gutter."""
    run = segments[first:last]
    left = [index for index, segment in enumerate(run) if segment.left < at]
    right = [index for index, segment in enumerate(run) if segment.left >= at]
    if not (left and right):
        return first, first
    begin = max(left[0], right[0])
    while begin and _are_level(run[begin - 1], run[begin]):
        begin -= 1
    for index in range(min(left[-1], right[-1]) + 1, len(run)):
        if _is_apart(run[:index], run[index], at):
            return first + begin, first + index
    return first + begin, last


def _are_level(above: Segment, below: Segment) -> bool:
    """Tell whether two stretches begin at the same height, about."""
    return above.top - below.top < 0.5 * max(above.size, below.size)


def _is_apart(above: list[Segment], segment: Segment, at: float) -> bool:
    """Tell whether a stretch stands below both columns: clearly below its own, and below the other one too."""
    own = min((one.bottom for one in above if (one.left < at) == (segment.left < at)), default=segment.top)
    both = min(one.bottom for one in above)
    return both - segment.top > _BELOW * segment.size and own - segment.top > _APART * segment.size


def _is_gutter(segments: list[Segment], at: float) -> bool:
    """Tell whether a place parts columns: on both sides lines of prose that are of one width, about."""
    for is_left in (True, False):
        widths = [segment.right - segment.left for segment in segments if (segment.left < at) == is_left]
        usual = median(widths)
        if usual < _NARROWEST * median(segment.size for segment in segments) or usual * 2 < max(widths) * 0.8:
            return False
    return True


def spacing(column: Column) -> float:
    """Return the usual distance from line to line in a column, in points."""
    steps = [above.bottom - below.bottom for above, below in pairwise(column) if above.bottom > below.bottom]
    return median(steps) if steps else 0.0
