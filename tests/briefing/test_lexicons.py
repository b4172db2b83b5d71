"""The lexicons hold what the standards say, and nothing between their bands."""

from __future__ import annotations

from itertools import pairwise

import pytest

from editor.briefing.lexicons import LEXICONS, grade_text, grades, handling, lexicon
from editor.model.errors import DossierError


@pytest.mark.parametrize("name", LEXICONS)
def test_terms_rise_in_each_row_and_do_not_overlap(name: str) -> None:
    held = lexicon(name)
    for row in {term.row for term in held.terms}:
        bounds = [(term.low, term.high) for term in held.row(row)]
        assert len(bounds) == 7
        assert all(low < high for low, high in bounds)
        assert all(before[1] <= after[0] for before, after in pairwise(bounds))


def test_icd_203_has_seven_bands_in_two_rows_without_gaps() -> None:
    held = lexicon("icd203")
    assert [(term.low, term.high) for term in held.row(1)] == [(term.low, term.high) for term in held.row(2)]
    assert [term.low for term in held.row(1)] == [1, 5, 20, 45, 55, 80, 95]
    assert held.term("likely") in held.row(1)
    assert held.term("probable") in held.row(2)


def test_the_gaps_of_the_phia_yardstick_stay_open() -> None:
    assert [(term.low, term.high) for term in lexicon("phia2025").row(1)] == [
        (0, 5), (10, 20), (25, 35), (40, 50), (55, 75), (80, 90), (95, 100)]


def test_an_unknown_lexicon_is_named_with_those_there_are() -> None:
    with pytest.raises(DossierError, match="icd203, phia2025"):
        lexicon("astrology")


def test_the_admiralty_code_has_no_letter_g() -> None:
    assert list(grades().reliability) == list("ABCDEF")
    assert list(grades().credibility) == list("123456")


def test_tlp_2_has_five_labels_and_no_white() -> None:
    assert [held.label for held in handling().labels] == [
        "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]


@pytest.mark.parametrize(("letter", "number", "grade"), [("B", 2, "B2"), ("", 9, "F6"), ("G", 1, "F1")])
def test_what_nobody_judged_is_f_or_6(letter: str, number: int, grade: str) -> None:
    assert grade_text(letter, number) == grade
