"""Columns are as wide as what stands in them wants."""

from __future__ import annotations

import pytest

from editor.briefing.blocks import Cell, Row, Run, Sentence
from editor.briefing.columns import WIDTH, fitted
from editor.briefing.typeset import font_of

SIZE, MARGIN = 15.5, 9.3
"""The type of a table, 10 points, and the margin of a cell, 6 points, in the units of its columns."""
WIDER = 1.05
"""How much wider than Inter a type may be that stands in for a missing one."""


def row(*cells: str) -> Row:
    """Return a row that says this."""
    return Row(tuple(Cell((Sentence(f"s{place}", (Run(words),)),)) for place, words in enumerate(cells)))


LONG = "a company of pioneers laid a bridge over the river in the night and withdrew before the morning came "


def test_the_column_with_the_longest_words_is_the_widest_and_all_fill_the_table() -> None:
    date, event, place = fitted(("Date", "Event", "Place"), [row("4 Mar 2025", LONG, "Ostrel"), row("", "Strike", "")])
    assert event.width > 400 > date.width
    assert sum(column.width for column in (date, event, place)) == pytest.approx(WIDTH, abs=3)


def test_a_date_and_the_longest_word_stand_on_one_line_each() -> None:
    columns = fitted(("Date", "What", "Who"), [row("13 Mar 2025", LONG * 4, "Government"), row("", LONG * 4, "League")])
    assert columns[0].width >= len("13 Mar 2025") * 7
    assert columns[2].width >= 10 * 7


def test_lines_of_a_cell_count_apart() -> None:
    figures = "\n".join(["9 people killed"] * 20)
    apart, together = (fitted(("Figures", "What"), [row(words, LONG * 3)])[0].width
                       for words in (figures, figures.replace("\n", " ")))
    assert apart < together


def test_more_columns_than_a_page_holds_still_have_a_width_each() -> None:
    columns = fitted(("Incomprehensibility",) * 8, [row(*["Incomprehensibility"] * 8)])
    assert len(columns) == 8
    assert all(column.width > 0 for column in columns)


def test_a_table_of_many_rows_is_judged_by_rows_all_along_it() -> None:
    rows = [row("short", "short")] * 500 + [row(LONG, "short")] * 500
    assert fitted(("A", "B"), rows)[0].width > 500


@pytest.mark.parametrize("word", ["Planned", "Threatened", "Organisation", "Wilhelmshaven"])
def test_a_narrow_column_holds_its_word_in_a_wider_type_too(word: str) -> None:
    status = Cell((Sentence("s", (Run(word, "strong"),)),))
    held = Row((status, *row(LONG * 3, "12 Sep 2023", "Not stated", LONG).cells))
    columns = fitted(("Status", "Event", "Date", "Place", "By whom"), [held] * 9)
    assert sum(column.width for column in columns) == pytest.approx(WIDTH, abs=4)
    assert columns[0].width >= font_of(word, 100, "bold").getlength(word) / 100 * SIZE * WIDER + MARGIN


def test_room_that_a_stand_in_may_need_is_not_taken_from_what_is_long() -> None:
    columns = fitted(("Date", "Event", "Place"), [row("12 Sep 2023", LONG * 3, "Not stated")] * 9)
    assert columns[1].width > WIDTH * 0.7
