"""Say where the cells of rows begin: one below the other, as far apart as the longest of each column needs."""

from __future__ import annotations

from itertools import accumulate, zip_longest

from PySide6.QtGui import QFontMetricsF, QTextOption

from editor.ui.article.page import NARROWEST, Page

_APART = 28
"""How many pixels part two columns."""
_MOST = 40
"""How many columns are set; a line with more tabs is no row."""

Stops = list[QTextOption.Tab]


def stops_of(text: str, page: Page) -> dict[int, Stops]:
    """Return the stops of each line that has tabs, by where the line begins in the text.

    Rows that follow each other, with blank lines between them or without, are of one table.
    """
    found: dict[int, Stops] = {}
    rows: dict[int, list[str]] = {}
    begin = 0
    for line in text.split("\n") if "\t" in text else ():
        if "\t" in line:
            rows[begin] = line.split("\t", _MOST)
        elif rows and not line.isspace() and line:
            found |= dict.fromkeys(rows, _stops(rows, page))
            rows = {}
        begin += len(line) + 1
    return found | (dict.fromkeys(rows, _stops(rows, page)) if rows else {})


def _stops(rows: dict[int, list[str]], page: Page) -> Stops:
    """Return where the columns after the first begin; where they have no room side by side, none takes more than its
    share.
    """
    metrics, apart = QFontMetricsF(page.type_of(None).font), _APART * page.scale
    columns = list(zip_longest(*rows.values(), fillvalue=""))
    widths = [metrics.horizontalAdvance(max(cells, key=len)) + apart for cells in columns]
    room = NARROWEST * page.scale
    if sum(widths) - apart > room:
        widths = [min(width, max(room / len(widths), apart)) for width in widths]
    return [QTextOption.Tab(at, QTextOption.TabType.LeftTab) for at in accumulate(widths[:-1])]
