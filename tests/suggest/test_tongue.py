"""The rules of English are kept from text that is not English."""

from __future__ import annotations

import pytest

from editor.model.records import Article
from editor.suggest.reading import Reading
from editor.suggest.tongue import seems_english


@pytest.mark.parametrize("words", [
    "The harbour of Port Amsel was closed after the storm, officials said.",
    "PORT AMSEL: HARBOUR CLOSED",
    "Harbour closed",
    "",
    "The name (Arabic: ميناء) is old, and it is said to be from the sea.",
])
def test_english_and_what_is_too_short_to_tell_is_taken_for_english(words: str) -> None:
    assert seems_english(words)


@pytest.mark.parametrize("words", [
    "Der Hafen von Port Amsel wurde nach dem Sturm geschlossen.",
    "Le port d'Amsel est fermé depuis la tempête, et les bateaux sont à quai.",
    "El puerto de Amsel fue cerrado por la tormenta y los barcos no salen.",
    "أغلق الميناء بعد العاصفة",
    "风暴过后港口关闭",
    "Гавань закрыта после шторма.",
])
def test_other_languages_are_not_taken_for_english(words: str) -> None:
    assert not seems_english(words)


def test_a_stated_language_counts_more_than_the_words() -> None:
    words = "The harbour of Port Amsel was closed."
    assert not Reading(words, Article(id="a", language="de")).is_english
    assert Reading(words, Article(id="a", language="en-GB")).is_english
    assert Reading(words, Article(id="a")).is_english
