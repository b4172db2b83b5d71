"""Know by which part of a full name a person goes once the article has given it whole."""

from __future__ import annotations

from editor.model.lettering import lettered
from editor.model.text import fold

_PARTICLES = frozenset((
    "ab", "abd", "abdul", "abu", "af", "al", "ap", "arap", "av", "bar", "ben", "bin", "bint", "binte", "binti", "da",
    "dal", "das", "de", "del", "dela", "della", "delos", "den", "der", "des", "di", "do", "dos", "du", "e", "el",
    "ibn", "la", "le", "mac", "mc", "st", "te", "ten", "ter", "umm", "van",
    "vom", "von", "wa", "y", "zu", "zum", "zur", "ابن", "ابو", "ال", "بن", "بنت", "عبد"))
_ARTICLES = ("al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-", "ash-")
_AFTER_NAME = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "esq", "esq.", "kc", "qc", "mp"))
_SHORTEST = 2


def surnames_of(name: str) -> frozenset[str]:
    """Return what may stand for a full name of a person: its last word, that with its particles, that without al-.

    A name of one word has none. `Ludwig van Beethoven` goes by `Beethoven` and `van Beethoven`.
    """
    words = lettered(name).replace(",", " ").split()
    while words and fold(words[-1]) in _AFTER_NAME:
        words.pop()
    if len(words) < 2:
        return frozenset()
    first = len(words) - 1
    found = {words[first], _without_article(words[first])}
    while first > 1 and fold(words[first - 1]) in _PARTICLES:
        first -= 1
        found.add(" ".join(words[first:]))
    return frozenset(surname for surname in found if len(surname) >= _SHORTEST and not surname.endswith("."))


def is_article(word: str) -> bool:
    """Tell whether the word is the Arabic article as Latin letters write it before a name."""
    return f"{fold(word)}-" in _ARTICLES


def _without_article(surname: str) -> str:
    article = next((one for one in _ARTICLES if fold(surname).startswith(one)), "")
    return surname[len(article):]
