"""Say how strong a suggestion is, by the rule that found it: how often what the rule says is so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Literal

from editor.model.records import Event, Mention, Quote

Strength = Literal["strong", "fair", "weak"]

STRENGTHS: tuple[Strength, ...] = ("strong", "fair", "weak")
"""The strengths, the strongest first."""

_STRONG, _FAIR = 0.85, 0.65
"""From what confidence on a suggestion is strong, and from what on it is not weak."""

_FAIR_NAMES = frozenset((
    "acronym", "apposition", "body-before", "document", "first-name", "group-word", "in-before", "known-as",
    "materiel-of-nation", "numbered-document", "particle", "place-beginning", "who-after"))
_WEAK_NAMES = frozenset((
    "body-after", "capitals", "elsewhere", "fighters-after", "last-name", "listed", "member-before", "near-name",
    "near-known-name", "numbered", "organisation-word", "regime-after", "to-before", "town", "two-capitals",
    "verb-after"))
"""The rules of names by how sure they are on average, on a sample of annotated articles; all others are strong."""


def strength_of(record: Mention | Quote | Event) -> Strength:
    """Return how strong a suggestion is; one of a suggester that the program does not know is fair."""
    suggester, _, rule = record.origin.partition("/")
    if suggester == "names":
        return "weak" if rule in _WEAK_NAMES else "fair" if rule in _FAIR_NAMES else "strong"
    if suggester == "dates":
        return "strong" if isinstance(record, Mention) and record.value else "weak"
    confidence = _confidences(suggester).get(rule, _FAIR)
    return "strong" if confidence >= _STRONG else "fair" if confidence >= _FAIR else "weak"


@cache
def _confidences(suggester: str) -> Mapping[str, float]:
    if suggester not in ("quotes", "events"):
        return {}
    measured: Mapping[str, float] = import_module(f"editor.suggest.{suggester}.rules").CONFIDENCE
    return measured
