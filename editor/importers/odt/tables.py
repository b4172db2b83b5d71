"""Read the tables of an OpenDocument text; what is repeated is bounded, for a few bytes may say a million times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from editor.importers.manuscript import Manuscript
from editor.importers.xml_names import attribute, number, tag

_GROUPS = frozenset(("table:table-header-rows", "table:table-rows", "table:table-row-group"))
_COLUMNS = "table:number-columns-repeated"
_MOST_REPEATED = 500_000
"""The most characters that a document repeats."""
_MOST_COLUMNS = 1_000


class Tables:
    """The tables of a document; `read_blocks` reads what stands in a cell. `is_cut` where too much is repeated."""

    def __init__(self, read_blocks: Callable[[etree._Element, Manuscript], None]) -> None:
        """Begin before the first table."""
        self._read_blocks = read_blocks
        self._repeatable = _MOST_REPEATED
        self.is_cut = False

    def read(self, table: etree._Element, manuscript: Manuscript) -> None:
        """Add the rows of a table, those that are hidden left out."""
        follows = False
        for row in _rows(table):
            if attribute(row, "table:visibility") not in ("", "visible"):
                manuscript.left_out["hidden"] += 1
                continue
            cells = list(self._cells(row, manuscript))
            if not any(cell.pieces for cell in cells):
                continue
            for _ in range(self._repeated(row, "table:number-rows-repeated", cells)):
                follows = manuscript.add_row(cells, follows=follows) or follows

    def _cells(self, row: etree._Element, manuscript: Manuscript) -> Iterator[Manuscript]:
        """Yield the cells of a row; one that is merged with that above it is empty, with that before it is none."""
        covered = 0
        for cell in row:
            if tag(cell) == "table:covered-table-cell":
                repeated = _times(cell, _COLUMNS)
                covered, shown = max(covered - repeated, 0), max(repeated - covered, 0)
                yield from (manuscript.part() for _ in range(min(shown, _MOST_COLUMNS)))
            elif tag(cell) == "table:table-cell":
                part = manuscript.part()
                self._read_blocks(cell, part)
                covered = _times(cell, "table:number-columns-spanned") - 1
                times = (self._repeated(cell, _COLUMNS, [part]) if part.pieces
                         else min(_times(cell, _COLUMNS), _MOST_COLUMNS))
                yield from (part for _ in range(times))

    def _repeated(self, element: etree._Element, name: str, parts: Sequence[Manuscript]) -> int:
        """Return how often what has words is repeated, as long as the document has not repeated too much."""
        length = sum(len(piece.words) + 1 for part in parts for piece in part.pieces)
        wanted = _times(element, name)
        times = min(wanted, 1 + self._repeatable // length)
        self.is_cut = self.is_cut or times < wanted
        self._repeatable -= (times - 1) * length
        return times


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for held in table:
        if tag(held) == "table:table-row":
            yield held
        elif tag(held) in _GROUPS:
            yield from _rows(held)


def _times(element: etree._Element, name: str) -> int:
    """Return a count of columns or rows, 1 where none is said."""
    return max(number(attribute(element, name), 1), 1)
