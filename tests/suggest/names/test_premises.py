"""Places and papers that go by a name are told from the name, ships by their numbers, and happenings are no names."""

from __future__ import annotations

import pytest

from editor.suggest.suggestion import Name
from tests.suggest.names.reading import found, names, ones


@pytest.mark.parametrize(("words", "description", "sort"), [
    ("Crews left the Taliban-held village at dawn.", "Taliban-held village", "location"),
    ("Shells hit an IED factory there.", "IED factory", "location"),
    ("The ship left the NATO area of operations.", "NATO area of operations", "location"),
    ("The Fishery Board’s report blames the crew.", "Fishery Board’s report", "document"),
    ("So says a Defence Ministry news release.", "Defence Ministry news release", "document"),
])
def test_a_common_noun_behind_a_name_describes_a_place_or_a_paper(words: str, description: str, sort: str) -> None:
    assert (description, sort) in [(words[each.begin:each.end], each.sort) for each in found(words)
                                   if isinstance(each, Name) and each.is_description]


def test_the_name_inside_is_still_one() -> None:
    assert names("Crews left the Taliban-held village at dawn.")["Taliban"] == "organisation"


def test_a_ship_goes_by_its_number_and_its_short_name() -> None:
    said = names("The frigate left with HMS Tormann (L 12) on Monday. The crew of Tormann is back.")
    assert (said["HMS Tormann"], said["L 12"], said["Tormann"]) == ("platform",) * 3
    assert ones("They saw HMS Tormann (L 12). The crew of Tormann is back.") == dict.fromkeys(
        ("HMS Tormann", "L 12", "Tormann"), "HMS Tormann")


def test_letters_and_a_number_in_brackets_are_no_ship_behind_other_words() -> None:
    assert "B 12" not in names("She lives in Block Ostmann (B 12) now.")


@pytest.mark.parametrize("words", [
    "He fought in the Coast War.", "It is at noon Amsel Standard Time.", "They met on Harvest Day.",
    "He was hurt on Thanksgiving Day."])
def test_wars_hours_and_holidays_are_no_names(words: str) -> None:
    assert names(words).keys() & {"Coast War", "Amsel Standard Time", "Harvest Day", "Thanksgiving Day", "Day"} in (
        set(), {"Coast War"})
    assert names(words).get("Coast War", "other") == "other"


def test_the_place_of_a_festival_is_named() -> None:
    assert names("The Rotterdam Harvest Festival began.")["Rotterdam"] == "location"


def test_what_a_list_of_places_begins_with_is_one() -> None:
    said = names("They took three towns in the north including Brellin and Zumwald.")
    assert (said["Brellin"], said["Zumwald"]) == ("location", "location")


def test_a_town_of_a_nation_is_not_called_by_the_nation() -> None:
    assert names("Crews reached the Norwegian town of Drossel.") == {"Norwegian": "nationality", "Drossel": "location"}


def test_a_mark_of_direction_parts_no_name() -> None:
    assert "Ilse Tormann" in names("He met President\u200e Ilse \u200fTormann there.") or (
        "Ilse \u200fTormann" in names("He met President\u200e Ilse \u200fTormann there."))


@pytest.mark.parametrize(("words", "stated", "sort"), [
    ("It is heard on 14.2 MHz at night.", "14.2 MHz", "frequency"),
    ("Call 555-010-4242 by noon.", "555-010-4242", "contact"),
    ("Write to harbour@amsel.example by noon.", "harbour@amsel.example", "contact"),
    ("Ilse Tormann, 42, left.", "42", "quantity"),
    ("Half a million crews stayed.", "Half a million", "quantity"),
])
def test_what_only_some_schemes_tag_is_told(words: str, stated: str, sort: str) -> None:
    assert names(words)[stated] == sort


def test_what_is_listed_beside_a_name_is_one() -> None:
    assert names("They flew over Oslo and Brellin.")["Brellin"] == "location"
    assert {"Brellin", "Zumwald"} <= names("They heard Brellin/Zumwald.").keys()


def test_a_common_noun_with_a_capital_is_no_name_in_a_list_either() -> None:
    assert "Inspiration" not in names("They came for Inspiration and Zumwald.")


def test_two_that_share_a_noun_are_two() -> None:
    words = "It was led by Norwegian and Coalition forces."
    said = [words[each.begin:each.end] for each in found(words) if isinstance(each, Name)]
    assert said == ["Norwegian", "Coalition"]


def test_the_model_between_commas_is_the_materiel_of_a_nation() -> None:
    words = "Norwegian fighter jets, U.S. made F-35s, struck at dawn. Norwegian fighter jets came back."
    jets = [each.one for each in found(words) if isinstance(each, Name) and each.sort == "platform"]
    assert jets == ["F-35s"] * 3


def test_materiel_that_is_only_named_in_the_same_sentence_is_another() -> None:
    words = "Norwegian fighter jets met two F-35s of the navy, and left."
    jets = {each.one for each in found(words) if isinstance(each, Name) and each.sort == "platform"}
    assert jets == {"Norwegian fighter jets", "F-35s"}
