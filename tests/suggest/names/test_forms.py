"""Names are read in the forms in which news writes them: with hyphens, possessives and numbers."""

from __future__ import annotations

import pytest

from tests.suggest.names.reading import names


@pytest.mark.parametrize(("words", "name"), [
    ("On Monday Han Sol-gi met the press.", "Han Sol-gi"),
    ("The envoys saw Lau Wing-fai and Ko Min-ho there.", "Lau Wing-fai"),
    ("The envoys saw Lau Wing-fai and Ko Min-ho there.", "Ko Min-ho"),
])
def test_a_given_name_of_two_syllables_stays_whole(words: str, name: str) -> None:
    assert names(words)[name] == "person"


@pytest.mark.parametrize(("words", "name"), [
    ("They joined U.S.-led forces.", "U.S."),
    ("It was an Iran-backed group.", "Iran"),
    ("They fled the Taliban-run north.", "Taliban"),
    ("He led an al-Qaeda-linked cell.", "al-Qaeda"),
    ("Ana Ruiz left Norway-based Tormann Ltd.", "Norway"),
])
def test_a_name_before_a_hyphen_stands_without_what_follows(words: str, name: str) -> None:
    assert name in names(words)


@pytest.mark.parametrize(("words", "name"), [
    ("The Velmoran People's Army moved on Friday.", "Velmoran People's Army"),
    ("She leads the Women’s League of Kelder.", "Women’s League of Kelder"),
    ("He left the New People's Party in May.", "New People's Party"),
])
def test_what_is_called_by_those_whose_it_is_is_one_organisation(words: str, name: str) -> None:
    assert names(words)[name] == "organisation"


@pytest.mark.parametrize(("words", "name"), [
    ("Task Force 50 left the port.", "Task Force 50"),
    ("The admiral praised CTF 50 and its crew.", "CTF 50"),
])
def test_a_number_belongs_to_a_unit(words: str, name: str) -> None:
    assert names(words)[name] == "organisation"


def test_a_number_that_counts_belongs_to_no_acronym() -> None:
    assert "HWU 50" not in names("The strike cost the HWU 50 boats.")


@pytest.mark.parametrize(("words", "name", "sort"), [
    ("He met the Otto Democrats there.", "Otto Democrats", "organisation"),
    ("Ilse Marga Hill said so.", "Ilse Marga Hill", "person"),
    ("A spokesman for Kravosh met them.", "Kravosh", "organisation"),
    ("They mourned members of Kravosh on Monday.", "Kravosh", "organisation"),
    ("They feared Kravosh's brutal regime.", "Kravosh", "person"),
    ("The crowd left the Tarnow Museum.", "Tarnow Museum", "location"),
    ("It was the Kelder School District that sued.", "Kelder School District", "organisation"),
    ("The Treaty was signed.", "Treaty", "document"),
    ("They hailed the Cessation of Hostilities.", "Cessation of Hostilities", "document"),
])
def test_words_beside_a_name_and_in_it_tell_what_it_is(words: str, name: str, sort: str) -> None:
    assert names(words)[name] == sort


def test_countries_that_act_together_are_no_places() -> None:
    told = names("The nations that have sent troops include Australia, Belgium, and the Netherlands.")
    assert {told[each] for each in ("Australia", "Belgium", "Netherlands")} == {"organisation"}


def test_a_country_that_is_to_act_is_no_place() -> None:
    assert names("She pressed for Russia to use its influence.")["Russia"] == "organisation"
