"""Two persons who share a surname stay two, and what two could be called is neither."""

from __future__ import annotations

import pytest

from editor.suggest.suggestion import Name
from tests.suggest.names.reading import found, names, offices, ones


def told(words: str) -> list[str]:
    """Return who is named at each place of a person, in order."""
    return [each.one for each in found(words) if isinstance(each, Name) and each.sort == "person"]


@pytest.mark.parametrize("words", [
    "President Tormann and his wife Ilse Tormann left. Tormann spoke.",
    "President Tormann met Ilse Tormann. Tormann spoke.",
    "Tormann's wife, Ilse Tormann, left. Tormann spoke.",
    "Ilse Tormann, wife of President Tormann, left. Tormann spoke.",
    "Mr. Tormann left. His wife Ilse Tormann slept. Tormann spoke.",
    "Mr. Tormann left. Mrs. Ilse Tormann slept. Tormann spoke.",
    "Gen. Tormann, head of the Fleet Board, met Col. Otto Tormann there. Tormann spoke.",
    "King Otto met Ilse Otto. Otto spoke.",
    "Samir bin Hadran met King Hadran. Hadran spoke.",
])
def test_a_surname_is_not_that_of_another_person(words: str) -> None:
    full = next(one for one in told(words) if " " in one)
    assert told(words).count(full) == 1
    assert told(words)[-1] != full


def test_full_names_side_by_side_are_two_and_their_surname_is_neither() -> None:
    words = "Otto Tormann and Otto W. Tormann met. Tormann spoke."
    assert told(words) == ["Otto Tormann", "Otto W. Tormann", "Tormann"]


@pytest.mark.parametrize(("words", "tolds"), [
    ("Mr. Tormann left. Mrs. Tormann slept. Tormann spoke.", ["Mr. Tormann", "Mrs. Tormann", "Tormann"]),
    ("His wife Ilse Tormann came. Mr. Tormann left. Mrs. Tormann slept. Tormann spoke.",
     ["Ilse Tormann", "Mr. Tormann", "Ilse Tormann", "Tormann"]),
    ("Col. Tormann and Gen. Tormann met. Gen. Otto Tormann spoke.", ["Col. Tormann", "Otto Tormann", "Otto Tormann"]),
])
def test_titles_tell_two_of_one_surname_apart(words: str, tolds: list[str]) -> None:
    assert told(words) == tolds


@pytest.mark.parametrize("words", [
    "Ilse Tormann left, and Tormann spoke. Ms. Tormann slept.",
    "Maj. Gen. Otto Tormann left. Gen. Tormann spoke. General Tormann slept.",
    "Mr. Tormann left. Otto Tormann spoke. Tormann slept.",
    "Samir bin Hadran left. Bin Hadran spoke.",
    "Otto Tormann left. Otto W. Tormann spoke. Tormann slept.",
])
def test_what_nothing_tells_apart_is_one(words: str) -> None:
    assert len(set(told(words))) == 1


def test_an_office_is_his_who_holds_it() -> None:
    words = "President Tormann and his wife Ilse Tormann left. Tormann spoke."
    assert offices(words)["President"] == "Tormann"


def test_a_name_whose_end_is_written_as_an_acronym_is_a_persons() -> None:
    words = "Kim Min Un met crews. Kim left. Kim Sol Ri, Kim's sister, stayed."
    assert names(words)["Kim Min Un"] == "person"
    assert ones(words)["Kim"] == "Kim"
    assert names("They left the Velm UN on Monday.")["Velm UN"] == "organisation"
