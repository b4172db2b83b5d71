"""Describe the tokens of a sentence by how they are written, what stands around them, and what is known of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import regex

from editor.suggest.learned.memory import Recalled
from editor.suggest.learned.tokens import Sentence, Token
from editor.suggest.names.lexicon import key_of, lexicon

Features = list[list[str]]

_GROUPS = ("titles", "organisation_ends", "organisation_of", "place_ends", "place_kinds", "group_nouns", "directions",
           "platforms", "weapons", "vehicles")
_AROUND = (-2, -1, 1, 2)


def features(sentence: Sentence, marks: Sequence[Sequence[str]], recalled: Sequence[Recalled]) -> Features:
    """Return what tells of each token; `marks` are what the rules say of it, `recalled` the words that are known."""
    own = [_own(token) for token in sentence]
    held = [[*own[at], *marks[at]] for at in range(len(sentence))]
    for one in recalled:
        how = "always" if one.tagged == one.seen else "often"
        for at in range(one.first, one.last):
            held[at].append(f"known {'B' if at == one.first else 'I'} {one.type} {how}")
            held[at].append(f"known {'B' if at == one.first else 'I'} {one.type} {min(one.tagged, 3)}")
    return [_with_neighbours(sentence, held, marks, at) for at in range(len(sentence))]


def _with_neighbours(sentence: Sentence, held: Features, marks: Sequence[Sequence[str]], at: int) -> list[str]:
    told = list(held[at])
    for step in _AROUND:
        place = at + step
        if not 0 <= place < len(sentence):
            told.append(f"{step} none")
            continue
        token = sentence[place]
        told += (f"{step} word {token.folded}", f"{step} shape {shape_of(token.words)}")
        if abs(step) == 1:
            told += [f"{step} {mark}" for mark in marks[place]]
            told += [f"{step} {group}" for group in groups_of(token.words)]
    if sentence[at].is_close:
        told.append("close")
    return told


def _own(token: Token) -> list[str]:
    word, said = token.folded, token.words
    told = [f"word {word}", f"shape {shape_of(said)}", f"length {min(len(said), 6)}"]
    if said[0].isalpha():
        told += [f"begins {word[:size]}" for size in (2, 3, 4) if len(word) > size]
        told += [f"ends {word[-size:]}" for size in (1, 2, 3, 4) if len(word) > size]
    return [*told, *groups_of(said)]


_CLASSES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("A", str.isupper), ("a", str.islower), ("0", str.isdigit), ("x", str.isalpha))
_REPEATED = regex.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 14)
def shape_of(word: str) -> str:
    """Return how a word is written: `Aa` for one with a capital, `A0` for capitals and digits."""
    drawn = "".join(next((sign for sign, is_so in _CLASSES if is_so(character)), character) for character in word)
    return _REPEATED.sub(r"\1", drawn)


@lru_cache(maxsize=1 << 14)
def groups_of(word: str) -> tuple[str, ...]:
    """Return the lists of names and words that a word stands in."""
    known, key, small = lexicon(), key_of(word), word.lower()
    lists = (("city", known.cities), ("town", known.towns), ("first name", known.first_names),
             ("last name", known.last_names), ("nation", known.nations), ("people", known.belonging),
             ("organisation", known.organisations))
    found = [f"in {name}" for name, held in lists if word[0].isupper() and key in held]
    return (*found, *(f"in {group}" for group in _GROUPS if known.has(group, small)))
