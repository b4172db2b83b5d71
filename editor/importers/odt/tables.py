"""Read the tables of an OpenDocument text; what is repeated is bounded, for a few bytes may say a million times."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from editor.importers.manuscript import Manuscript
from editor.importers.xml_names import attribute, tag

_GROUPS = frozenset(("table:table-header-rows", "table:table-rows", "table:table-row-group"))
_MOST_REPEATED = 10_000
_MOST_COLUMNS = 1_000


class Tables:
    """The tables of a document; `read_blocks` reads what stands in a cell."""

    def __init__(self, read_blocks: Callable[[etree._Element, Manuscript], None]) -> None:
        """Begin before the first table."""
        self._read_blocks = read_blocks
        self._repeatable = _MOST_REPEATED

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
            for _ in range(self._times(row, "table:number-rows-repeated")):
                follows = manuscript.add_row(cells, follows=follows) or follows

    def _cells(self, row: etree._Element, manuscript: Manuscript) -> Iterator[Manuscript]:
        """Yield the cells of a row; one that is merged with that above it is empty, with that before it is none."""
        covered = 0
        for cell in row:
            if tag(cell) == "table:covered-table-cell":
                repeated = _number(attribute(cell, "table:number-columns-repeated"))
                covered, shown = max(covered - repeated, 0), max(repeated - covered, 0)
                yield from (manuscript.part() for _ in range(min(shown, _MOST_COLUMNS)))
            elif tag(cell) == "table:table-cell":
                part = manuscript.part()
                self._read_blocks(cell, part)
                covered = _number(attribute(cell, "table:number-columns-spanned")) - 1
                name = "table:number-columns-repeated"
                times = self._times(cell, name) if part.pieces else min(_number(attribute(cell, name)), _MOST_COLUMNS)
                yield from (part for _ in range(times))

    def _times(self, element: etree._Element, name: str) -> int:
        """Return how often what has words is repeated, as far as the document has not repeated too much."""
        times = min(_number(attribute(element, name)), self._repeatable + 1)
        self._repeatable -= times - 1
        return times


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for held in table:
        if tag(held) == "table:table-row":
            yield held
        elif tag(held) in _GROUPS:
            yield from _rows(held)


def _number(said: str) -> int:
    """Return a count of columns or rows, 1 where none is said."""
    return max(int(said), 1) if said.isascii() and said.isdigit() and len(said) < 10 else 1
