"""Tell tables that hold figures from those that only lay out a page, and return the rows of the former."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from editor.importers.web import tags

_NOT_IN_A_CELL = tags.HEADINGS | {"blockquote", "figure", "article", "section", "form", "hr", "table"}
_PARAGRAPHS = frozenset(("p", "div", "li"))
_MOST_PARAGRAPHS = 8
"""How many paragraphs a cell of figures has at most; a page's column has more."""
_LONGEST_CELL = 1500


class _Open:
    """A table whose end was not met yet."""

    def __init__(self, table: etree._Element) -> None:
        self.table = table
        self.is_layout = table.get("role") in ("presentation", "none")
        self.cells = self.widest = self.paragraphs = self.letters = 0

    def take(self, element: etree._Element) -> None:
        """Take in an element within the table, and in no table within it."""
        if element.tag == "tr":
            self.cells = 0
        elif element.tag in ("td", "th"):
            self.cells += 1
            self.widest = max(self.widest, self.cells)
            self.paragraphs = self.letters = 0
        elif element.tag in _PARAGRAPHS:
            self.paragraphs += 1
        self.letters += len(element.text or "") + sum(len(child.tail or "") for child in element)
        self.is_layout |= element.tag in _NOT_IN_A_CELL or self.paragraphs > _MOST_PARAGRAPHS \
            or self.letters > _LONGEST_CELL


def layout_tables(root: etree._Element) -> frozenset[etree._Element]:
    """Return the tables whose cells are parts of a page: in one column, around other tables, or around an article."""
    opened, found = list[_Open](), list[etree._Element]()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_table = element.tag == "table"
        if event == "start":
            if opened:
                opened[-1].take(element)
            if is_table:
                opened.append(_Open(element))
        elif is_table and opened:
            table = opened.pop()
            if table.is_layout or table.widest < 2:
                found.append(table.table)
    return frozenset(found)


def rows_of(table: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the cells of each row of a table, in the order they are written."""
    for row in table.iter("tr"):
        yield [cell for cell in row if cell.tag in ("td", "th")]
