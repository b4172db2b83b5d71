"""Tables on the page break no title of a column within its word."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from editor.briefing.blocks import Cell, Row, Run, Sentence, Table
from editor.briefing.columns import fitted
from editor.ui.briefing.printed import html_of
from editor.ui.fonts import interface_font
from editor.ui.theme import load_theme

TITLES = ("Date", "Event", "Place", "Carried out by", "Figures", "According to")
LONG = "a ferry of the northern line ran onto the sand in the night and nobody came to its help before the morning "


def lines_of(titles: tuple[str, ...], width: int) -> dict[str, int]:
    """Return how many lines each title takes in a table of so many pixels."""
    words = ("12 Sep 2024", LONG, "Marrow Bay", LONG, "two", "the ministry")
    row = Row(tuple(Cell((Sentence(f"s{place}", (Run(each),)),)) for place, each in enumerate(words)))
    document = QTextDocument()
    document.setDefaultFont(interface_font(12.5))
    document.setHtml(html_of([Table("Events", fitted(titles, [row]), (row,), "Events")], {}, load_theme("light")))
    document.setTextWidth(width)
    document.size()
    blocks, block = {}, document.begin()
    while block.isValid():
        blocks[block.text().replace("\u00a0", " ")] = block.layout().lineCount()
        block = block.next()
    return {title: blocks[title] for title in titles}


def test_a_title_of_one_word_stands_on_one_line_in_a_narrow_page(qapp) -> None:
    lines = lines_of(TITLES, 300)
    assert {title: count for title, count in lines.items() if " " not in title} == dict.fromkeys(
        ("Date", "Event", "Place", "Figures"), 1)
