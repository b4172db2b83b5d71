"""The place, the outlet and the dash that open an article's first paragraph."""

from __future__ import annotations

from time import process_time

import pytest

from editor.model.dateline import dateline_end, without_dateline
from editor.model.records import Article, Stretch

REST = "The pier burnt on Friday."


@pytest.mark.parametrize(("dateline", "opening"), [
    ("PORT ELLIS", "PORT ELLIS (Harbour Wire) — "),
    ("Port Ellis, Westland", "Port Ellis, Westland (Harbour Wire) "),
    ("Port Ellis", "Port Ellis, May 3 (Harbour Wire) - "),
    ("", "PORT ELLIS, May 6 2025 (Harbour Wire) — "),
    ("", "PORT ELLIS, Westland (Harbour Wire) "),
    ("", "PORT ELLIS — "),
])
def test_what_opens_the_first_paragraph_is_left_out(dateline: str, opening: str) -> None:
    words = f"A title\n{opening}{REST}"
    article = Article(id="a", dateline=dateline)
    assert words[dateline_end(words, article, len(words) - 1):] == REST
    assert without_dateline(words, article, 8, len(words)) == Stretch(len(words) - len(REST), len(words))


@pytest.mark.parametrize("line", [REST, "Port Ellis is quiet (for now).", "ISIS (the group) left.", "A pier — burnt.",
                                  "NATO-led troops left."])
def test_a_line_without_one_is_whole(line: str) -> None:
    assert dateline_end(line, Article(id="a"), 3) == 0


def test_a_day_behind_it_is_left_out_and_another_number_is_not() -> None:
    opening = "PORT ELLIS (Harbour Wire) - "
    words = f"{opening}Published 2 November 2024. {REST}"
    assert dateline_end(words, Article(id="a"), 3) == len(opening)
    assert dateline_end(f"PORT ELLIS, 2 November 2024 (Harbour Wire) - {REST}", Article(id="a"), 3) == 45


def test_a_passage_behind_it_is_left_alone() -> None:
    words = f"PORT ELLIS — {REST}"
    assert without_dateline(words, Article(id="a"), 20, len(words)) == Stretch(20, len(words))


@pytest.mark.parametrize("words", ["ABC DEF ", "A-", "ABC. ", "ABC, "])
def test_a_long_line_of_capitals_is_looked_at_in_a_time_that_does_not_grow_with_it(words: str) -> None:
    line, began = f"VELM {words * 20_000}", process_time()
    assert dateline_end(line, Article(id="a"), 3) == 0
    assert process_time() - began < 0.5
