"""The name of a city is that of a person whom the article names in full, but where the words around lead to a place."""

from __future__ import annotations

import pytest

from editor.suggest.suggestion import Name
from tests.suggest.names.reading import found


def uses(words: str, key: str) -> list[tuple[str, str]]:
    """Return what each mention of one name in a text is, with whom or what it names."""
    return [(each.sort, each.one) for each in found(words) if isinstance(each, Name) and (
        words[each.begin:each.end] == key)]


@pytest.mark.parametrize("words", [
    "Judge Marta Quito ruled on Friday. “The fence stays,” Quito said.",
    "Marta Quito, 51, owns the mill. Quito's lawyer was away.",
    "A jury cleared Marta Quito. Neighbours greeted Quito.",
    "Marta Quito fell ill. Quito, who has two sons, rested.",
])
def test_the_surname_of_who_is_named_in_full_is_that_person_where_a_city_has_the_name(words: str) -> None:
    assert uses(words, "Quito") == [("person", "Marta Quito")]


@pytest.mark.parametrize("words", [
    "Marta Quito ran the mill. A lorry burned in Quito.", "Marta Quito ran the mill. She left for Quito.",
    "Marta Quito ran the mill. Rain fell on Lima, Quito and Bogota.", "Marta Quito ran the mill. She reached Quito.",
    "Marta Quito ran the mill. Its owner met Quito residents.",
])
def test_a_city_stays_one_where_the_words_around_it_lead_to_a_place(words: str) -> None:
    assert uses(words, "Quito") == [("location", "Quito")]


def test_the_person_and_the_city_of_one_name_are_two_in_one_article() -> None:
    words = "Marta Quito spoke in Quito. “The fence stays,” Quito said."
    assert uses(words, "Quito") == [("location", "Quito"), ("person", "Marta Quito")]


def test_a_city_of_which_nobody_has_the_name_stays_one() -> None:
    assert uses("Marta Velm spoke. Quito has a fence.", "Quito")[0][0] != "person"


def test_a_title_inside_a_name_is_a_part_of_it() -> None:
    assert uses("A judge freed Omar Haji Warsan.", "Omar Haji Warsan") == [("person", "Omar Haji Warsan")]


def test_a_word_that_is_a_first_name_too_is_a_place_where_something_is_built() -> None:
    words = "The firm shut its Marta gas plant."
    assert [each.sort for each in found(words) if isinstance(each, Name) and not each.is_description] == ["location"]
    words = "The firm thanked Marta. The plant was shut."
    assert [each.sort for each in found(words) if isinstance(each, Name)] == ["person"]


def test_what_only_persons_have_leads_to_a_person() -> None:
    words = "The court freed Augustin Bello. Crews hailed the acquittal of Bello. Bello left."
    assert [each.one for each in found(words) if isinstance(each, Name)] == ["Augustin Bello"] * 3
    words = "The court freed Augustin Bello. The mayor of Bello left."
    assert [each.sort for each in found(words) if isinstance(each, Name)][-1] == "location"
