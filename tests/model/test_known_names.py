"""Finding many names at once: whole words of any script, capitals, possessives, clitics, and offsets that are right."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.known_names import KnownNames, longest, whole_words
from editor.model.lettering import Lettering, lettered
from editor.model.text import fold


def found(words: str, *names: str) -> list[str]:
    """Return the words of the text that the names are found in."""
    return [words[one.begin:one.end] for one in longest(KnownNames([(name, name) for name in names]).find(words))]


@pytest.mark.parametrize("words", ["Orban", "Moraned", "xOran", "Orán", "Oran1", "Oran\u0301", "_Oran", "www.Oran.dz"])
def test_no_name_is_found_inside_a_longer_word(words: str) -> None:
    assert found(f"of {words} today", "Oran") == []


@pytest.mark.parametrize("words", ["Oran", "Oran’s", "Oran's", "Oran’", "(Oran)", "“Oran”", "Oran.", "🚢Oran🚢",
                                   "#Oran", "Oran-led", "d’Oran", "Oran\u200b"])
def test_what_stands_around_a_word_does_not_hide_it_and_a_possessive_is_left_out(words: str) -> None:
    assert found(f"of {words} today", "Oran") == ["Oran"]


def test_a_capital_of_the_name_is_one_in_the_text_and_headlines_may_shout() -> None:
    assert found("US ships, not us. Us?", "US") == ["US"]
    assert found("PORT ELLIS (Wire) Port Ellis, port ellis, PORT Ellis", "Port Ellis") == ["PORT ELLIS", "Port Ellis"]
    assert found("Drones, drones and DRONES", "drones") == ["Drones", "drones", "DRONES"]
    assert found("Anti-ISIS Coalition; anti-isis coalition", "anti-ISIS Coalition") == ["Anti-ISIS Coalition"]


def test_dashes_apostrophes_and_spaces_of_any_kind_are_the_same() -> None:
    words = "Shi'a, Shi’a, Coast\u00a0Guard, Coast  Guard, al‑Sudani, al–Sudani"
    assert found(words, "Shi’a", "Coast Guard", "al-Sudani") == [
        "Shi'a", "Shi’a", "Coast\u00a0Guard", "Coast  Guard", "al‑Sudani", "al–Sudani"]


def test_a_letter_and_its_accent_are_one_however_they_are_written() -> None:
    assert found("Jose\u0301 and José, Jose", "José") == ["Jose\u0301", "José"]
    assert found("Co\u00adast Guard", "Coast Guard") == ["Co\u00adast Guard"]


def test_arabic_prefixes_are_left_out_of_the_name() -> None:
    words = "العراق والعراق بالعراق فبغداد لبغداد كبغداد العِراق"
    assert found(words, "العراق", "بغداد") == ["العراق", "العراق", "العراق", "بغداد", "بغداد", "بغداد", "العِراق"]


def test_the_preposition_that_swallows_the_article_is_left_out_too() -> None:
    assert found("للعراق وللعراق", "العراق") == ["لعراق", "لعراق"]
    assert found("إلى للاذقية", "اللاذقية") == ["لاذقية"]


def test_an_arabic_name_is_not_found_inside_another_word() -> None:
    assert found("عراقي العراقية تعراق", "عراق", "العراق") == []


def test_scripts_without_spaces_need_none_around_a_name() -> None:
    assert found("中国和美国", "美国") == ["美国"]


def test_the_longest_name_wins() -> None:
    assert found("the Port Ellis Harbour Union met in Port Ellis", "Port Ellis", "Port Ellis Harbour Union") == [
        "Port Ellis Harbour Union", "Port Ellis"]


def test_names_without_letters_or_none_at_all_are_looked_for_in_vain() -> None:
    assert found("anything", "", "  ") == []
    assert whole_words("a . b", ".")[0].begin == 2


ODD = st.text(st.sampled_from("aB é\u0301\u00ad\u200b\u00a0  ’'-–🚤\u0640لعراقأ\n中ßİ."), max_size=60)


@given(ODD)
def test_every_letter_stands_where_the_text_has_it(words: str) -> None:
    lettering = Lettering(words)
    for place in range(len(lettering.letters)):
        begin, end = lettering.place(place, place + 1)
        assert 0 <= begin < end <= len(words)
        again = Lettering(words[begin:end]).letters
        assert lettering.letters[place] in again


@given(ODD, st.lists(st.text(st.sampled_from("aBé\u0301 -'لعراق中"), min_size=1, max_size=6), max_size=4))
def test_the_words_of_every_place_fold_to_its_name(words: str, names: list[str]) -> None:
    for one in KnownNames([(name, name) for name in names]).find(words):
        said = fold(lettered(words[one.begin:one.end]))
        for owner in one.owners:
            assert said == fold(lettered(owner)) or f"ا{said}" == fold(lettered(owner)) or \
                f"ال{said}" == fold(lettered(owner))


@given(ODD, st.text(st.sampled_from("aBل中"), min_size=1, max_size=3))
def test_places_stand_in_order_and_apart(words: str, name: str) -> None:
    places = whole_words(words, name)
    assert all(one.end <= other.begin for one, other in pairwise(places))
