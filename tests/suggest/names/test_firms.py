"""Firms are told from persons by their legal form, by what they do, and gangs by the word behind them."""

from __future__ import annotations

import pytest

from tests.suggest.names.reading import found, names, ones


@pytest.mark.parametrize("name", [
    "Ilse Morande SA", "Ilse Morande S.A.", "Ilse Morande S.p.A.", "Velda Tromm AB", "Velda Tromm Oy",
    "Velda Tromm A/S",
    "Marta Corvo Lda", "Marta Corvo Ltda", "Marta Corvo S.A. de C.V.", "Kuba Zurrock Sp. z o.o.", "Kuba Zurrock s.r.o.",
    "Marta Brandt GmbH & Co. KG", "Marta Brandt SE", "Jelena Morn d.o.o.", "Jelena Morn DOOEL", "Bela Tiss Kft",
    "OOO Vera Krasny", "Zurrock Pty Ltd", "Ayla Morn A.Ş.",
])
@pytest.mark.parametrize("words", ["{} sold its mill.",
                                   "Workers sued {} over the wages of last year.", "The mill of {} burned in May."])
def test_a_legal_form_of_any_country_makes_a_body_of_a_name(name: str, words: str) -> None:
    found = names(words.format(name))
    assert found[name] == "organisation"
    assert "person" not in found.values()


def test_a_firm_goes_by_its_name_without_the_legal_form() -> None:
    words = "Kuba Zurrock Sp. z o.o. is broke. Kuba Zurrock owes millions."
    assert ones(words)["Kuba Zurrock"] == "Kuba Zurrock Sp. z o.o."
    assert set(names(words).values()) == {"organisation"}


@pytest.mark.parametrize("words", ["Marta Sa, a nurse, won.", "They met Ilse Ab there.", "MARTA SA WON THE LONG RACE"])
def test_a_surname_that_is_written_as_a_legal_form_is_a_surname(words: str) -> None:
    assert "organisation" not in names(words).values()


@pytest.mark.parametrize(("words", "name"), [
    ("Velda Morande, which sells pumps, is broke.", "Velda Morande"),
    ("The state sued Velda Morande, which had bought the mill.", "Velda Morande"),
    ("PumpWorks Ireland was shut.", "PumpWorks Ireland"),
    ("The Ruiz gang fled.", "Ruiz"), ("Police broke up the Ruiz ring.", "Ruiz"),
    ("They fear the Ruiz syndicate.", "Ruiz"),
    ("Two men of the Ruiz cartel fled.", "Ruiz"), ("The Ruiz group denied it.", "Ruiz"),
])
def test_what_sells_or_is_a_gang_is_a_body_though_its_name_looks_like_a_person(words: str, name: str) -> None:
    assert names(words)[name] == "organisation"


@pytest.mark.parametrize("words", ["Waters rose at night.", "Banks closed early.", "Price rises hit the town."])
def test_an_english_word_that_opens_a_sentence_is_no_person_by_a_list_alone(words: str) -> None:
    assert names(words) == {}


def test_an_english_word_that_opens_a_sentence_is_whom_the_article_names() -> None:
    assert ones("They met Ilse Waters. Waters rose.") == {"Ilse Waters": "Ilse Waters", "Waters": "Ilse Waters"}


def test_letters_that_are_a_legal_form_in_one_country_make_no_firm_of_what_they_lead() -> None:
    assert names("She parked the PT Zurrock behind the mill.").get("PT Zurrock") != "person"
    assert all(each.confidence < 0.7 for each in found("She parked the PT Zurrock behind the mill."))


@pytest.mark.parametrize("word", ["told crews", "said no", "left"])
def test_a_partner_whom_the_article_names_in_full_is_not_the_firm(word: str) -> None:
    said = ones(f"They met Marta Zurrock of the firm Zurrock & Tromm. Later Zurrock {word}.")
    assert said["Zurrock"] == "Marta Zurrock"


def test_whose_navy_it_is_is_no_short_name_of_the_navy() -> None:
    said = ones("The Velmian Navy left. Her Velmian counterpart slept. A Velmian envoy came. They met a Velmian crew.")
    assert said["Velmian"] == "Velmian"


def test_an_outlet_in_a_line_of_capitals_is_whole() -> None:
    words = "18 September 2025 · The Levant Courier\n\nCrews left the port on Monday, and the board said so.\n"
    assert names(words)["Levant Courier"] == "organisation"
    assert "Levant" not in names(words)


@pytest.mark.parametrize("words", ["They asked for $14 million in Velmcoin.", "Crews were paid in Velmcoin there.",
                                   "It cost €5 in Velmcoin."])
def test_what_is_paid_in_is_no_place(words: str) -> None:
    assert names(words).get("Velmcoin") != "location"


@pytest.mark.parametrize(("words", "sum_"), [
    ("It cost no less than $200 million.", "$200 million"), ("It cost not more than €5m.", "€5m"),
    ("It cost more than $200 million.", "more than $200 million"),
])
def test_of_a_bound_that_is_denied_only_the_sum_is_one(words: str, sum_: str) -> None:
    assert [name for name, sort in names(words).items() if sort == "money"] == [sum_]
