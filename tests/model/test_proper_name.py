"""How far a name is guessed to reach."""

from __future__ import annotations

import pytest

from editor.model.proper_name import proper_name_at
from editor.model.text import word_at


def name_in(words: str, word: str) -> str:
    place = words.index(word)
    found = word_at(words, place)
    name = proper_name_at(words, found.begin, found.end)
    return words[name.begin : name.end]


@pytest.mark.parametrize(("words", "word", "name"), [
    ("talks with Masoud Barzani in July", "Barzani", "Masoud Barzani"),
    ("the Ministry of Foreign Affairs said", "Affairs", "Ministry of Foreign Affairs"),
    ("the Ministry of Foreign Affairs said", "Ministry", "Ministry of Foreign Affairs"),
    ("Ursula von der Leyen spoke", "Leyen", "Ursula von der Leyen"),
    ("according to Air & Space Forces Magazine.", "Forces", "Air & Space Forces Magazine"),
    ("for J. R. Okoro, who", "Okoro", "J. R. Okoro"),
    ("the anti-Harbour Alliance met", "Alliance", "anti-Harbour Alliance"),
    ("with Mohammed al-Sudani on Friday", "Mohammed", "Mohammed al-Sudani"),
])
def test_a_run_of_capitals_with_its_particles_is_a_name(words: str, word: str, name: str) -> None:
    assert name_in(words, word) == name


@pytest.mark.parametrize(("words", "word", "name"), [
    ("Iraqi President Barham Salih said", "Salih", "Barham Salih"),
    ("Minister Ilse Tormann of Velmora stayed", "Ilse", "Ilse Tormann"),
    ("Gen. Ada Okoro left", "Okoro", "Ada Okoro"),
])
def test_an_office_before_a_name_is_left_out(words: str, word: str, name: str) -> None:
    assert name_in(words, word) == name


def test_an_office_stays_where_it_is_what_was_pointed_at() -> None:
    assert name_in("Iraqi President Barham Salih said", "President") == "Iraqi President Barham Salih"


@pytest.mark.parametrize(("words", "word", "name"), [
    ("The Coast Guard said", "Guard", "Coast Guard"),
    ("After Barzani left", "Barzani", "Barzani"),
])
def test_a_word_that_only_begins_the_sentence_is_left_out(words: str, word: str, name: str) -> None:
    assert name_in(words, word) == name


@pytest.mark.parametrize(("words", "word", "name"), [
    ("Barzani, Talabani and others", "Barzani", "Barzani"),
    ("Iraqi and Coalition forces", "Coalition", "Coalition"),
    ("Ilse Tormann’s Guard", "Ilse", "Ilse Tormann"),
    ("left Iraq—Kurdistan stayed", "Iraq", "Iraq"),
    ("went to Port Ellis\nVelmora stayed", "Ellis", "Port Ellis"),
])
def test_a_comma_a_dash_a_possessive_or_a_line_ends_a_name(words: str, word: str, name: str) -> None:
    assert name_in(words, word) == name


@pytest.mark.parametrize(("words", "word"), [
    ("the dockers met", "dockers"), ("قالت وزارة الدفاع", "وزارة"), ("東京都", "京"),
])
def test_nothing_is_guessed_for_a_word_without_a_capital_or_a_script_without_any(words: str, word: str) -> None:
    assert name_in(words, word) == word


def test_a_line_in_capitals_is_cut_at_twelve_words() -> None:
    words = " ".join(["PORT"] * 200)
    assert len(name_in(words, "PORT").split()) <= 13
