"""Peoples and countries that no list has are told by each other, and the same in one sentence."""

from __future__ import annotations

import pytest

from editor.suggest.suggestion import Name
from tests.suggest.names.reading import found, names, ones

WORDS = ("The Tarvian Defence Ministry said that Tarvian infantry crossed the line. An Ostrean official denied it. "
         "Tarvia and Ostrea signed. Ostrea would not leave. Troops left Tarvia.")


def test_what_ends_as_peoples_do_before_a_noun_is_a_people_and_no_body() -> None:
    said = names(WORDS)
    assert (said["Tarvian"], said["Ostrean"]) == ("nationality", "nationality")
    assert ones(WORDS)["Tarvian"] == "Tarvian"


def test_countries_that_go_together_are_of_one_sort() -> None:
    sorts = [each.sort for each in found(WORDS) if isinstance(each, Name) and not each.is_description
             and WORDS[each.begin:each.end] in ("Tarvia", "Ostrea")]
    assert sorts == ["organisation", "organisation", "organisation", "location"]


@pytest.mark.parametrize("words", [
    "Brenn Motors said that Guardian crews left.", "They met Adrian there, and Adrian spoke.",
    "The firm Varnelian said that Varnelian left.", "They saw the Velmish, who left.",
])
def test_what_only_looks_like_a_people_is_none(words: str) -> None:
    assert "nationality" not in names(words).values()


def test_guards_of_a_border_are_no_border() -> None:
    assert set(names("Norwegian border guards fired.")) == {"Norwegian"}
    assert set(names("They crossed the Norwegian border.")) == {"Norwegian border"}
