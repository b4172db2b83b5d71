"""Find whom a pronoun before a verb means: “Teller flew in on Monday, when she met the mayor”."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from editor.model.named import Name

_LONGEST = 60
_PRONOUN = regex.compile(
    r"\b(?:he|she)\s+(?:(?:has|had|also|will|did|then|later|\p{Ll}+ly)\s+){0,2}"
    r"(?:(?:made|paid|held|hosted|began|started|ended)\s+(?:an?\s+|his\s+|her\s+)?(?:\p{Ll}+\s+){0,2})?$",
    regex.IGNORECASE)
"""A pronoun, with what may stand between it and the words that say what was done: she also paid a rare."""


def subject_meant(text: str, begin: int, names: Sequence[Name]) -> list[Name]:
    """Return the one person of the sentence whom a pronoun before `begin` means, none where it could be one of two."""
    found = _PRONOUN.search(text, max(0, begin - _LONGEST), begin)
    if found is None:
        return []
    before = [name for name in names if name.nature == "person" and name.end <= found.start()]
    return before[-1:] if len({name.entity for name in before}) == 1 else []
