"""Make the forms of regular English verbs."""

from __future__ import annotations


def past(verb: str) -> str:
    """Return the past of a regular verb, which is its participle too."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def third(verb: str) -> str:
    """Return the form of a verb behind “she”."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("ch", "sh", "ss", "x")) else f"{verb}s"


def in_ing(verb: str) -> str:
    """Return the form of a verb in -ing."""
    return f"{verb.removesuffix('e')}ing"
