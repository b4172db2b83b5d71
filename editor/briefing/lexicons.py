"""Read the lexicons a briefing speaks by: likelihood and confidence, source grades, handling. They are data files."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from editor import assets
from editor.model.errors import DossierError
from editor.model.records import ProjectInfo
from editor.words import say

Level = Literal["low", "moderate", "high"]
LEVELS: tuple[Level, ...] = ("low", "moderate", "high")


class LikelihoodTerm(msgspec.Struct, frozen=True, kw_only=True):
    """A term of likelihood: `id` is the term itself, `also` its other forms, the bounds are per cent."""

    id: str
    also: tuple[str, ...] = ()
    band: int
    row: int
    range: str
    low: int
    high: int


class ConfidenceLevel(msgspec.Struct, frozen=True, kw_only=True):
    """A level of confidence and what it means; blank where the lexicon gives no meaning."""

    id: Level
    meaning: str


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """The terms of likelihood, from the least likely to the most in each row, and the levels of confidence."""

    name: str
    label: str
    terms: tuple[LikelihoodTerm, ...]
    confidence: tuple[ConfidenceLevel, ...]

    def term(self, term_id: str) -> LikelihoodTerm | None:
        """Return the term of that id, or None."""
        return next((term for term in self.terms if term.id == term_id), None)

    def row(self, row: int) -> tuple[LikelihoodTerm, ...]:
        """Return the terms of a row, from the least likely to the most."""
        return tuple(term for term in self.terms if term.row == row)

    def meaning(self, level: str) -> str:
        """Return what a level of confidence means, or blank."""
        return next((held.meaning for held in self.confidence if held.id == level), "")


class Grades(msgspec.Struct, frozen=True, kw_only=True):
    """The Admiralty code: what A to F say of a source, and 1 to 6 of what it says."""

    name: str
    label: str
    reliability: dict[str, str]
    credibility: dict[str, str]


class HandlingLabel(msgspec.Struct, frozen=True, kw_only=True):
    """A label of TLP and its colour (RRGGBB)."""

    label: str
    colour: str


class Handling(msgspec.Struct, frozen=True, kw_only=True):
    """The labels of TLP 2.0, from the least restricted to the most, and the colour they stand on."""

    name: str
    label: str
    background: str
    labels: tuple[HandlingLabel, ...]


LEXICONS = ("icd203", "phia2025")
"""The lexicons of likelihood that a project may choose; the first is the default."""


@cache
def lexicon(name: str) -> Lexicon:
    """Return a lexicon of likelihood. Raises DossierError for a name that is none of LEXICONS."""
    if name not in LEXICONS:
        raise DossierError(say("There is no lexicon “{name}”. Choose one of these: {known}.",
                               name=name, known=", ".join(LEXICONS)))
    return msgspec.toml.decode(assets.read_bytes(f"lexicons/{name}.toml"), type=Lexicon)


def lexicon_of(info: ProjectInfo) -> Lexicon:
    """Return the lexicon of likelihood of a project; the default one where it names none that is known."""
    return lexicon(info.lexicon if info.lexicon in LEXICONS else LEXICONS[0])


@cache
def grades() -> Grades:
    """Return the Admiralty code."""
    return msgspec.toml.decode(assets.read_bytes("lexicons/admiralty.toml"), type=Grades)


@cache
def handling() -> Handling:
    """Return the labels of TLP 2.0."""
    return msgspec.toml.decode(assets.read_bytes("lexicons/tlp2.toml"), type=Handling)


def grade_text(reliability: str, credibility: int) -> str:
    """Return a grade as it is printed (B2); what nobody judged is F or 6."""
    known = grades()
    letter = reliability if reliability in known.reliability else "F"
    return f"{letter}{credibility if str(credibility) in known.credibility else 6}"
