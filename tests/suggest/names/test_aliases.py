"""Names of one are joined, and names of two are not."""

from __future__ import annotations

import pytest

from tests.suggest.names.reading import names, ones


@pytest.mark.parametrize(("words", "name", "full"), [
    ("They met Samir al-Hadrani and Ilse Tormann. Hadrani left. Later Tormann left.", "Hadrani", "Samir al-Hadrani"),
    ("They met Ana Ruiz-Ostmann there. Ruiz-Ostmann left the port.", "Ruiz-Ostmann", "Ana Ruiz-Ostmann"),
    ("They met Samir Hadran, also known as Velkor. The men of Velkor left.", "Velkor", "Samir Hadran"),
    ("Han Sol-gi met the crews. The crews thanked Han.", "Han", "Han Sol-gi"),
    ("President Lau Wing-fai said no. Lau left the port.", "Lau", "Lau Wing-fai"),
    ("The Velm Court of Justice (VCJ) met.", "VCJ", "Velm Court of Justice"),
    ("They met Ilse Tormannsky there. “Go,” Tormannsky told them. Tormannski left. Then Tormannsky left.",
     "Tormannski", "Ilse Tormannsky"),
])
def test_a_person_or_body_is_one_by_all_its_names(words: str, name: str, full: str) -> None:
    assert ones(words)[name] == full


def test_the_names_of_one_group_are_one() -> None:
    told = ones("The Islamic State of Iraq and Syria fled. ISIS fled. They said that Daesh had fled.")
    assert len(set(told.values())) == 1
    assert "Islamic State of Iraq and Syria" in told


@pytest.mark.parametrize(("words", "one", "other"), [
    ("They met Han Sol-gi and Han Min-ho there. Later Han left.", "Han", "Han Sol-gi"),
    ("The Velm Criminal Court and the Kelder Court of Justice met. The Court of both met.", "Court",
     "Velm Criminal Court"),
    ("They met Ilse W. Tormann and Ilse M. W. Tormann there.", "Ilse W. Tormann", "Ilse M. W. Tormann"),
    ("They met Otto Johnson there. Johnson left. “No,” Johnson said. They saw Johnston leave.", "Johnston",
     "Otto Johnson"),
])
def test_what_may_be_one_of_two_is_joined_to_neither(words: str, one: str, other: str) -> None:
    told = ones(words)
    assert told[one] != told[other]


def test_a_title_behind_of_is_no_office() -> None:
    assert names("The Velm Court of Justice met on Monday.")["Velm Court of Justice"] == "organisation"


def test_initials_do_not_make_a_text_foreign() -> None:
    assert "Ilse W. Tormann" in names("Ilse W. Tormann met Ana W. Ruiz. Tormann left.")


def test_the_soil_of_a_country_is_the_country() -> None:
    assert ones("They left Norwegian soil. Norway agreed.")["Norwegian soil"] == "Norway"
    assert ones("They left Norwegian soil. Chile agreed.")["Norwegian soil"] == "Norwegian soil"
