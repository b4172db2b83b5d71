"""Make paragraphs, items and rows of the words of a Rich Text document as they come."""

from __future__ import annotations

from editor.importers.manuscript import Manuscript
from editor.model.cleaning import clean
from editor.model.records import LineRole

_DEEPEST = 20
"""The most tables in each other that are told apart."""


class _Row:
    """A row that is not yet at its end."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.cells: list[Manuscript] = []
        self.cell = manuscript.part()


class Flow:
    """What stands one below the other: the text, a note or a text box. Tables nest within it."""

    def __init__(self, manuscript: Manuscript) -> None:
        """Begin a flow into a manuscript."""
        self.manuscript = manuscript
        self.label = ""
        self._words: list[str] = []
        self._rows: list[_Row] = []
        self._boxes: list[Manuscript] = []
        self._merged: list[bool] = []
        self._rows_end: dict[Manuscript, int] = {}

    def say(self, words: str) -> None:
        """Go on with the paragraph."""
        self._words.append(words)

    def take_mark(self) -> str:
        """Return the short word that the paragraph ends with, taken off it: the mark of a note of the author's own."""
        last = self._words[-1].strip() if self._words else ""
        if not 0 < len(last) <= 3:
            return ""
        self._words.pop()
        return last

    def add_box(self, box: Manuscript) -> None:
        """Keep a text box until the paragraph that anchors it is at its end."""
        self._boxes.append(box)

    def end_paragraph(self, level: int, role: LineRole | None) -> None:
        """Add the paragraph to the text, or to the cell of that many tables."""
        held = self._at(level)
        words = clean("".join(self._words))
        if self.label.strip() and role is None:
            held.add_item(self.label, words)
        else:
            held.add(words, role)
        for box in self._boxes:
            held.extend(box)
        self._words, self._boxes, self.label = [], [], ""

    def end_cell(self, level: int) -> None:
        """Add the cell to the row of a table, the outermost being level 1."""
        self._at(level)
        row = self._rows[min(level, _DEEPEST) - 1]
        row.cells.append(row.cell)
        row.cell = self.manuscript.part()

    def end_row(self, level: int) -> None:
        """Add the row to what its table stands in."""
        self._at(level)
        self._end_row()

    def define_row(self) -> None:
        """Begin to define the cells of a row."""
        self._merged = []

    def define_cell(self, *, is_merged: bool) -> None:
        """Define the next cell of a row; one that is merged with that before it has no words of its own."""
        self._merged.append(is_merged)

    def end(self) -> None:
        """End whatever has not been ended."""
        if self._words or self._boxes:
            self.end_paragraph(len(self._rows), None)
        self._at(0)

    def _at(self, level: int) -> Manuscript:
        """Return what a paragraph of that many tables goes into, after rows that were left without an end."""
        level = min(level, _DEEPEST)
        while len(self._rows) < level:
            self._rows.append(_Row(self.manuscript))
        while len(self._rows) > level:
            self._end_row()
        return self._rows[-1].cell if self._rows else self.manuscript

    def _end_row(self) -> None:
        row = self._rows.pop()
        cells = [*row.cells, row.cell] if row.cell.pieces else row.cells
        merged = self._merged if len(self._merged) == len(cells) else [False] * len(cells)
        around = self._rows[-1].cell if self._rows else self.manuscript
        follows = self._rows_end.get(around) == len(around.pieces)
        if around.add_row([cell for cell, is_merged in zip(cells, merged, strict=True) if not is_merged],
                          follows=follows) or follows:
            self._rows_end[around] = len(around.pieces)
