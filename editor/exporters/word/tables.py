"""Write tables: their grids and widths are the only formatting that stands in the document itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from editor.exporters.word.characters import attribute
from editor.exporters.word.runs import Worded, direction

# LibreOffice stops repeating the header row where a table style formats its first row, so its rule stands in the cells.
RULED = '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1F3147"/></w:tcBorders>'
"""The look of a cell above the rule of a header row."""

MARGIN = '<w:tcBorders><w:left w:val="single" w:sz="4" w:space="0" w:color="C9CDD4"/></w:tcBorders>'
"""The look of a cell that stands apart from the words before it."""

TEXT_WIDTH = 9298
"""Twips between the margins: A4 is 210 mm wide, the margins 23 mm."""

_NOTE = "<w:footnoteReference "
_MANY_NOTES = 12
"""How many notes fit below a table on one page."""


def widths(shares: Sequence[int]) -> list[int]:
    """Return twips for columns of these relative widths; together they fill the line exactly."""
    whole = sum(shares)
    edges = [TEXT_WIDTH * sum(shares[:number]) // whole for number in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def table(style: str, columns: Sequence[int], rows: Iterable[str], title: str, description: str,
          *, headed: bool = True, mirrored: bool = False) -> str:
    """Return a table of rows; `title` and `description` are its alternative text.

    The columns of a `mirrored` one run from right to left.
    """
    look = f'<w:tblLook w:val="{"0420" if headed else "0400"}" w:firstRow="{int(headed)}" w:lastRow="0" ' \
           'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    order = "<w:bidiVisual/>" if mirrored else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{order}<w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}<w:tblCaption w:val="{attribute(title)}"/>'
        f'<w:tblDescription w:val="{attribute(description)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f'{"".join(rows)}</w:tbl>'
    )


def header_row(cells: Iterable[str]) -> str:
    """Return a row that Word repeats on every page that the table reaches."""
    return f'<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{"".join(cells)}</w:tr>'


def row(cells: Iterable[str]) -> str:
    """Return a row that stays in one piece on its page."""
    return f'<w:tr><w:trPr><w:cantSplit/></w:trPr>{"".join(cells)}</w:tr>'


def long_row(cells: Iterable[str]) -> str:
    """Return a row that may go on on the next page, unless the style of its table forbids it."""
    return f'<w:tr>{"".join(cells)}</w:tr>'


def runs_on(rows: Iterable[str]) -> bool:
    """Tell whether the notes of a table's rows take more than its page.

    LibreOffice (seen in 7.4) leaves most of such pages empty, or puts the notes behind the whole text, where the rows
    stay in one piece or the caption stays with the table. So these rows are kept whole by the style of their table,
    which Word heeds and LibreOffice does not.
    """
    return sum(written.count(_NOTE) for written in rows) > _MANY_NOTES


def cell(width: int, paragraphs: str, look: str = "") -> str:
    """Return a cell of paragraphs, one at the least; `look` is RULED or a shading."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{paragraphs}</w:tc>'


def cell_begin(width: int, style: str) -> str:
    """Return how a cell with one paragraph of this style begins, up to its words; cells of a column begin alike."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>'


def sole_paragraph(begin: str, inner: str, words: Iterable[str | Worded]) -> str:
    """Return the cell that begins so and says this; `words` tell which way it runs."""
    return f"{begin}{direction(inner, words)}</w:pPr>{inner}</w:p></w:tc>"


def shaded(colour: str) -> str:
    """Return the look of a cell on a ground of this colour (RRGGBB)."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'
