"""Names found by a few letters: the best first, the letters told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.ui.palette.ranking import Names, Way, plain


def found(names: list[str], sought: str, weights: list[float] | None = None, limit: int = 9) -> list[str]:
    return [names[hit.name] for hit in Names(names, weights or []).best(sought, limit)]


def test_a_name_that_begins_so_comes_before_a_word_in_it_and_that_before_its_inside() -> None:
    assert found(["Show Library sidebar", "Masoud Barzani", "Barzani visits Baghdad"], "bar") == [
        "Barzani visits Baghdad", "Masoud Barzani", "Show Library sidebar"]


def test_of_two_found_alike_the_heavier_comes_first_and_then_the_shorter() -> None:
    assert found(["Bar one", "Bar two", "Bar"], "bar", [1, 5, 1]) == ["Bar two", "Bar", "Bar one"]


def test_words_are_found_in_any_order() -> None:
    assert found(["Export Word briefing", "Word export"], "word ex") == ["Word export", "Export Word briefing"]


def test_an_abbreviation_counts_only_where_nothing_better_is_found() -> None:
    assert found(["Coast Guard", "cgx"], "cg") == ["cgx"]
    assert found(["Coast Guard", "Calling"], "cg") == ["Coast Guard"]
    assert found(["Export Word briefing"], "exwo") == ["Export Word briefing"]


def test_accents_and_cases_are_aside() -> None:
    assert found(["Köse", "İstanbul"], "kose") == ["Köse"]
    assert found(["Köse", "İstanbul"], "ISTAN") == ["İstanbul"]


def test_the_letters_that_were_looked_for_are_told() -> None:
    (hit,) = Names(["Masoud Barzani"]).best("bar", 1)
    assert (hit.letters, hit.way) == ((7, 8, 9), Way.WORD_BEGINS)
    (hit,) = Names(["Coast Guard"]).best("cogu", 1)
    assert hit.letters == (0, 1, 6, 7)


def test_a_name_of_several_lines_is_one_name() -> None:
    assert found(["one\ntwo", "three"], "one two") == ["one\ntwo"]


def test_nothing_is_found_for_nothing_and_signs_are_only_signs() -> None:
    assert found(["a", "b"], "  ") == []
    assert found(["a.c", "abc"], "a.") == ["a.c"]
    assert found(["[x]", "x^"], "x^") == ["x^"]


LETTERS = st.text(alphabet="abÀé .^]\\-x\u0301İ东", max_size=8)


@given(st.lists(LETTERS, max_size=8), LETTERS)
def test_the_letters_told_are_those_looked_for(names: list[str], sought: str) -> None:
    for hit in Names(names).best(sought, 5):
        told = "".join(plain(names[hit.name])[place] for place in hit.letters)
        letters = plain(sought).replace(" ", "")
        assert sorted(told.replace(" ", "")) == sorted(letters) or hit.way == Way.WORDS_BEGIN
