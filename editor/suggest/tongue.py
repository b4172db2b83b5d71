"""Guess whether words are English, by their letters and their smallest words."""

from __future__ import annotations

from functools import cache

import msgspec
import regex

from editor import assets

_WORD = regex.compile(r"\p{L}\p{L}+|\p{Ll}")  # an initial is no word
_LATIN = regex.compile(r"\p{Latin}")
_LETTER = regex.compile(r"\p{L}")
_READ = 4_000
"""Code points that are looked at: the beginning of an article tells its language."""


def is_english(language: str, words: str) -> bool:
    """Tell whether words are English: as their BCP 47 tag states, or as they seem where it is blank."""
    stated = language.partition("-")[0].casefold()
    return stated == "en" if stated else seems_english(words)


def seems_english(words: str) -> bool:
    """Tell whether words seem to be English: in Latin letters, with no more small words of others than of English.

    Words too few to tell are taken for English.
    """
    beginning = words[:_READ]
    letters = len(_LETTER.findall(beginning))
    if 2 * len(_LATIN.findall(beginning)) < letters:
        return False
    english, others = _small_words()
    said = [word.lower() for word in _WORD.findall(beginning)]
    return sum(word in english for word in said) >= sum(word in others for word in said)


@cache
def _small_words() -> tuple[frozenset[str], frozenset[str]]:
    held = msgspec.toml.decode(assets.read_bytes("suggest/tongues.toml"), type=dict[str, str])
    english = frozenset(held["english"].split())
    return english, frozenset(held["others"].split()) - english
