"""Names are read in the forms in which news writes them: with hyphens, possessives and numbers."""

from __future__ import annotations

import pytest

from tests.suggest.names.reading import names, ones


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
    ("Task Force 12 left the port.", "Task Force 12"),
    ("The admiral praised VTG 12 and its crew.", "VTG 12"),
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
    ("They fled Kravosh's old regime.", "Kravosh", "person"),
    ("The crowd left the Tarnow Museum.", "Tarnow Museum", "location"),
    ("It was the Kelder School District that sued.", "Kelder School District", "organisation"),
    ("The Treaty was signed.", "Treaty", "document"),
    ("They hailed the Cessation of Hostilities.", "Cessation of Hostilities", "document"),
])
def test_words_beside_a_name_and_in_it_tell_what_it_is(words: str, name: str, sort: str) -> None:
    assert names(words)[name] == sort


def test_countries_that_act_together_are_no_places() -> None:
    told = names("Members of the fleet that sails today include Norway, Chile, and the Philippines.")
    assert {told[each] for each in ("Norway", "Chile", "Philippines")} == {"organisation"}


def test_a_country_that_is_to_act_is_no_place() -> None:
    assert names("It was time for Norway to open the port.")["Norway"] == "organisation"


@pytest.mark.parametrize("name", ["Velm-on-Sea", "Hizb-e-Kravosh", "Port-au-Velm"])
def test_small_words_between_hyphens_part_no_name(name: str) -> None:
    assert name in names(f"Crews left for {name} on Monday, and {name} was quiet.")


def test_a_surname_goes_with_the_small_words_that_its_full_name_has() -> None:
    told = ones("They met Ilse von Tormann in the port. She said that von Tormann was tired.")
    assert told["von Tormann"] == "Ilse von Tormann"


@pytest.mark.parametrize(("words", "name", "sort"), [
    ("The frigate Admiral Tormann sank.", "Admiral Tormann", "platform"),
    ("The K17 rebels took the town.", "K17", "organisation"),
    ("They shot down an Il-76 over the sea.", "Il-76", "platform"),
    ("It was claimed by Islamic State Velmora Province.", "Islamic State Velmora Province", "organisation"),
    ("Voters of the Kravosh party left.", "Kravosh", "organisation"),
    ("They shot at the K-17 from the pier.", "K-17", "platform"),
    ("A Varkesh-110 fell on the pier.", "Varkesh-110", "platform"),
    ("They saw Kravosh fighters there.", "Kravosh", "organisation"),
    ("They fled to North Kravosh.", "North Kravosh", "location"),
    ("Crews waited off Kravosh.", "Kravosh", "location"),
    ("The Joint Chiefs of Staff met.", "Joint Chiefs of Staff", "organisation"),
    ("The World Health Organization (WHO) warned.", "WHO", "organisation"),
])
def test_what_stands_beside_letters_and_names_tells_what_they_are(words: str, name: str, sort: str) -> None:
    assert names(words)[name] == sort


def test_a_disease_is_no_aircraft() -> None:
    assert "COVID-19" not in names("Crews fell ill with COVID-19 in May.")


def test_an_acronym_in_brackets_may_have_its_letters_in_another_order() -> None:
    assert ones("The Velm New Coast Cartel (CVNC) met.")["CVNC"] == "Velm New Coast Cartel"


def test_a_sentence_that_ends_in_a_bracket_is_no_headline() -> None:
    assert "Ilse Tormann" in names("Ilse Tormann of the Velmoran Fishery Board (VFB) warned Karel Ostmann (right).")


def test_us_in_a_text_of_capitals_is_the_pronoun() -> None:
    assert "US" not in names("THE GENERAL STAFF GIVES US ORDERS IN OSLO AND LIMA.")
    assert names("US Navy Ship Leaves Oslo as Talks Fail\n\nTalks failed.")["US Navy"] == "organisation"


def test_a_place_with_a_possessive_in_its_name_is_one() -> None:
    assert names("Floods hit Cox's Bazar on Monday.")["Cox's Bazar"] == "location"


def test_a_storm_is_nobody() -> None:
    assert "person" not in names("Crews feared Hurricane Otto on Monday.").values()


@pytest.mark.parametrize(("words", "name", "sort"), [
    ("They blamed Velm Hezbollah for it.", "Velm Hezbollah", "organisation"),
    ("It was Special Counsel Ana Ruiz who spoke.", "Ana Ruiz", "person"),
    ("Hizb-e-Kravosh denied it.", "Hizb-e-Kravosh", "organisation"),
])
def test_a_name_at_any_place_of_a_sentence_is_told_by_its_parts(words: str, name: str, sort: str) -> None:
    assert names(words)[name] == sort


def test_the_state_of_a_politician_is_no_name() -> None:
    assert names("They met Rep. Ana Ruiz, D-Calif., there.") == {"Ana Ruiz": "person"}
