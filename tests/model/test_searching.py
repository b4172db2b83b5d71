"""Where words stand in a text, as a person means them."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from editor.model.searching import is_in_spaced_words, may_have_joined_letters, needs_joined_letters, places_of


def found(text: str, words: str, *, match_case: bool = False, whole_words: bool = False) -> list[str]:
    return [text[place.begin:place.end]
            for place in places_of(text, words, match_case=match_case, whole_words=whole_words)]


def test_a_place_begins_where_a_word_does() -> None:
    assert found("Rebar for the bar of Barmouth", "bar") == ["bar", "Bar"]


def test_whole_words_end_where_the_word_does() -> None:
    assert found("the bar of Barmouth", "bar", whole_words=True) == ["bar"]
    assert found("Tormann’s men", "tormann", whole_words=True) == ["Tormann"]


def test_case_counts_when_it_is_asked_for() -> None:
    assert found("Who said WHO did?", "WHO", match_case=True) == ["WHO"]


@pytest.mark.parametrize(("words", "stands"), [
    ("don't", "don’t"), ('"up to', "“up to"), ("b-52h", "B‑52H"), ("kose", "Köse"), ("köse", "KO\u0308SE"),
    ("istanbul", "İstanbul"), ("port ellis", "Port\u00A0Ellis"), ("port ellis", "Port\n  Ellis"), ("ＡＢ", "ab"),
    ("محمد", "مُحَمَّد"), ("marrow", "mar\u00ADrow"),
])
def test_spellings_of_one_thing_are_the_same(words: str, stands: str) -> None:
    assert found(f"so {stands} it is", words) == [stands]


def test_what_is_written_together_in_arabic_does_not_hide_a_word() -> None:
    assert found("وزير العراق وبغداد", "عراق") == ["عراق"]
    assert found("وزير العراق وبغداد", "بغداد", whole_words=True) == ["بغداد"]


def test_scripts_without_spaces_are_found_anywhere() -> None:
    assert found("我在东京住", "东京", whole_words=True) == ["东京"]
    assert not is_in_spaced_words("东京")


def test_signs_of_patterns_are_only_signs() -> None:
    assert found("a.c abc [a-z]+ (x", "a.c") == ["a.c"]
    assert found("a.c abc [a-z]+ (x", "[a-z]+ (") == ["[a-z]+ ("]


@pytest.mark.parametrize("nothing", ["", "  ", "\u200B", "\u0301"])
def test_nothing_is_found_for_nothing(nothing: str) -> None:
    assert found("a b", nothing) == []


@given(st.text(alphabet="aÀé’'–- \nبو我\u0301İß1", max_size=40), st.integers(0, 39), st.integers(1, 8))
def test_places_never_overlap_and_hold_letters_of_one_base(text: str, begin: int, length: int) -> None:
    words = text[begin:begin + length]
    places = list(places_of(text, words))
    assert all(one.end <= other.begin for one, other in pairwise(places))
    assert all(place.begin < place.end for place in places)
    assert all(unicodedata.normalize("NFC", text[place.begin:place.end]).strip() for place in places)


def test_no_arabic_or_hebrew_letter_is_overlooked() -> None:
    everything = "".join(map(chr, range(0x110000)))
    joined = [letter for letter in regex.findall(r"[\p{Arabic}\p{Hebrew}]", everything) if needs_joined_letters(letter)]
    assert len(joined) > 1000
    assert all(may_have_joined_letters(f"mill {letter}") for letter in joined)
    assert not any(may_have_joined_letters(text) for text in ("mill", "“mill”", "мельница", "Mühle", "磨坊", "ミル"))
    assert not needs_joined_letters("磨坊 mill")
