"""Take the words out of a text by which evidence is found for it."""

from __future__ import annotations

import regex

from editor.model.text import fold

WORD = regex.compile(r"\p{L}[\p{L}\p{N}]{2,}|\p{N}+")
"""What evidence is found by in folded words: a name or another word, and any number."""
_COMMON = frozenset((
    "the", "and", "for", "that", "with", "was", "were", "are", "has", "had", "have", "its", "this", "from", "said",
    "says", "after", "not", "but", "been"))


def says_something(words: str) -> bool:
    """Tell whether words may be worth citing: several of them, or one that is a name, a number or has no small letters.
    """
    return len(words.split()) > 1 or (bool(words_in(words)) and not words.strip().islower())


def words_in(words: str) -> frozenset[str]:
    """Return the names, numbers and other words of a text, folded, without those that say nothing."""
    return frozenset(WORD.findall(fold(words))) - _COMMON
