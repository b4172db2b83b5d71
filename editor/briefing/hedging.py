"""Find in a sentence the words that say how likely something is: terms of a lexicon, and words outside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from editor import assets
from editor.briefing.lexicons import LEXICONS, Lexicon, LikelihoodTerm, lexicon
from editor.briefing.quoting import without_quotations

_MONTH = "May"


class Hedges(msgspec.Struct, frozen=True):
    """Words outside every lexicon, words that make another term of one, and words of confidence."""

    words: tuple[str, ...]
    degrees: tuple[str, ...]
    confidence: tuple[str, ...]


@cache
def hedges() -> Hedges:
    """Return the words that say how likely something is without saying how likely."""
    return msgspec.toml.decode(assets.read_bytes("lexicons/hedges.toml"), type=Hedges)


def terms_in(words: str, known: Lexicon) -> list[LikelihoodTerm]:
    """Return the terms of a lexicon that the words use, in order; what is quoted is somebody else's."""
    by_form = {form.lower(): term for term in known.terms for form in (term.id, *term.also)}
    return [by_form[said] for said in _said(words) if said in by_form]


def outside(words: str, known: Lexicon) -> list[str]:
    """Return the words that say how likely something is and are no terms of the lexicon, in order, in small letters."""
    forms = {form.lower() for term in known.terms for form in (term.id, *term.also)}
    return [said for said in _said(words) if said not in forms]


def speaks_of_confidence(words: str) -> bool:
    """Tell whether the words say how confident the analyst is."""
    return _any_of(hedges().confidence).search(without_quotations(words)) is not None


def _said(words: str) -> Iterator[str]:
    """Yield all words of likelihood, of whichever lexicon or of none, the longest at each place, in small letters."""
    for found in _pattern().finditer(without_quotations(words)):
        if found.group() != _MONTH:
            yield " ".join(found.group().lower().split())


@cache
def _pattern() -> re.Pattern[str]:
    terms = {form for name in LEXICONS for term in lexicon(name).terms for form in (term.id, *term.also)}
    degrees = rf"(?:(?:{'|'.join(hedges().degrees)})\s+)?"
    return re.compile(rf"\b(?:{degrees}(?:{_listed(terms)})|{_listed(hedges().words)})\b", re.IGNORECASE)


@cache
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_listed(forms)})\b", re.IGNORECASE)


def _listed(forms: Iterable[str]) -> str:
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in sorted(forms, key=len, reverse=True))
