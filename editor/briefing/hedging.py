"""Find in a sentence the words that say how likely something is: terms of a lexicon, and words outside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from editor import assets
from editor.briefing.lexicons import LEXICONS, Lexicon, LikelihoodTerm, lexicon
from editor.briefing.quoting import without_quotations

_MONTH = ("May", "MAY")


class Hedges(msgspec.Struct, frozen=True):
    """Words outside every lexicon, words that make another term of one or its contrary, and words of confidence.

    `judging` are words that may say how likely something is, as “certain” may.
    """

    words: tuple[str, ...]
    passed_over: tuple[str, ...]
    negations: tuple[str, ...]
    between: tuple[str, ...]
    degrees: tuple[str, ...]
    judging: tuple[str, ...]
    confidence: tuple[str, ...]


@cache
def hedges() -> Hedges:
    """Return the words that say how likely something is without saying how likely."""
    return msgspec.toml.decode(assets.read_bytes("lexicons/hedges.toml"), type=Hedges)


def terms_in(words: str, known: Lexicon) -> list[LikelihoodTerm]:
    """Return the terms of a lexicon that the words use, in order; one behind a negation says its contrary, and what is
    quoted is somebody else's.
    """
    by_form = {form: term for term in known.terms for form in _forms(term)}
    return [by_form[said] for found in _found(words)
            if (said := _plain(found)) in by_form and _negation(found) is None]


def place_of_term(words: str, term: LikelihoodTerm) -> tuple[int, int] | None:
    """Return where the words first say the term, or None."""
    return next((found.span() for found in _found(words)
                 if _plain(found) in _forms(term) and _negation(found) is None), None)


def negated(words: str, known: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where each term of a lexicon begins and ends that a negation makes the contrary of, with the negation."""
    forms = _forms(*known.terms)
    for found in _found(words):
        if _plain(found) in forms and (begin := _negation(found)) is not None:
            yield begin, found.end()


def places_of_likelihood(words: str) -> list[tuple[int, int]]:
    """Return where each word of likelihood begins and ends, of whichever lexicon or of none, with its negation."""
    held = ((found, _negation(found)) for found in _found(words))
    return [(found.start() if begin is None else begin, found.end()) for found, begin in held]


def negations_in(words: str) -> int:
    """Return how many words deny something, outside quotations."""
    return sum(1 for _ in _denials().finditer(without_quotations(words)))


def is_negated(words: str, term: LikelihoodTerm) -> bool:
    """Tell whether the words say the term only behind a negation."""
    said = [_negation(found) is not None for found in _found(words) if _plain(found) in _forms(term)]
    return bool(said) and all(said)


def outside(words: str, known: Lexicon) -> list[str]:
    """Return the words that say how likely something is and are no terms of the lexicon, in order, in small letters."""
    forms = _forms(*known.terms)
    return [said for said in _said(words) if said not in forms]


def place_outside(words: str, known: Lexicon) -> tuple[int, int] | None:
    """Return where the first word of likelihood begins and ends that is no term of the lexicon, or None."""
    forms = _forms(*known.terms)
    return next((found.span() for found in _found(words) if _plain(found) not in forms), None)


def place_of_confidence(words: str) -> tuple[int, int] | None:
    """Return where the words that say how confident the analyst is begin and end, or None."""
    found = _any_of(hedges().confidence).search(without_quotations(words))
    return found.span() if found else None


def replaced(words: str, begin: int, end: int, term: LikelihoodTerm) -> str:
    """Return the sentence with a term in the place of its words begin to end, with a capital where they had one."""
    said = term.id[:1].upper() + term.id[1:] if words[begin:begin + 1].isupper() else term.id
    space = " " if words[begin - 1:begin].isalnum() and begin else ""  # behind is, of isn't
    return words[:begin] + space + said + words[end:]


def speaks_of_confidence(words: str) -> bool:
    """Tell whether the words say how confident the analyst is."""
    return place_of_confidence(words) is not None


def _said(words: str) -> Iterator[str]:
    """Yield all words of likelihood, of whichever lexicon or of none, the longest at each place, in small letters."""
    yield from map(_plain, _found(words))


def _found(words: str) -> Iterator[re.Match[str]]:
    return (found for found in _pattern().finditer(without_quotations(words))
            if found.group() not in _MONTH and not found["passed"])


def _forms(*terms: LikelihoodTerm) -> set[str]:
    """Return all that terms are called, in small letters."""
    return {form.lower() for term in terms for form in (term.id, *term.also)}


def _negation(found: re.Match[str]) -> int | None:
    """Return where the negation in front of a word of likelihood begins, or None."""
    before = _negated().search(found.string[:found.start()])
    return before.start() if before else None


def _plain(found: re.Match[str]) -> str:
    return " ".join(found.group().lower().split())


@cache
def _pattern() -> re.Pattern[str]:
    terms = _forms(*(term for name in LEXICONS for term in lexicon(name).terms))
    degrees = rf"(?:(?:{'|'.join(hedges().degrees)})\s+)?"
    return re.compile(rf"\b(?:(?P<passed>{_listed(hedges().passed_over)})|{degrees}(?:{_listed(terms)})"
                      rf"|{_listed(hedges().words)})\b", re.IGNORECASE)


@cache
def _negated() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:{_listed(hedges().negations)})\b|(?<=\w)n['\u2019]t\b)"
                      rf"(?:\s+(?:{_listed(hedges().between)})\b)*\s+$", re.IGNORECASE)


@cache
def _denials() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_listed(hedges().negations)}|cannot|nobody|none|nothing|without)\b|n['\u2019]t\b",
                      re.IGNORECASE)


@cache
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_listed(forms)})\b", re.IGNORECASE)


def _listed(forms: Iterable[str]) -> str:
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in sorted(forms, key=len, reverse=True))
