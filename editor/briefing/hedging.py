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


def place_outside(words: str, known: Lexicon) -> tuple[int, int] | None:
    """Return where the first word of likelihood begins and ends that is no term of the lexicon, or None."""
    forms = {form.lower() for term in known.terms for form in (term.id, *term.also)}
    return next((found.span() for found in _found(words) if _plain(found) not in forms), None)


def place_of_confidence(words: str) -> tuple[int, int] | None:
    """Return where the words that say how confident the analyst is begin and end, or None."""
    found = _any_of(hedges().confidence).search(without_quotations(words))
    return found.span() if found else None


def replaced(words: str, begin: int, end: int, term: LikelihoodTerm) -> str:
    """Return the sentence with a term in the place of its words begin to end, with a capital where they had one."""
    said = term.id[:1].upper() + term.id[1:] if words[begin:begin + 1].isupper() else term.id
    return words[:begin] + said + words[end:]


def speaks_of_confidence(words: str) -> bool:
    """Tell whether the words say how confident the analyst is."""
    return place_of_confidence(words) is not None


def _said(words: str) -> Iterator[str]:
    """Yield all words of likelihood, of whichever lexicon or of none, the longest at each place, in small letters."""
    yield from map(_plain, _found(words))


def _found(words: str) -> Iterator[re.Match[str]]:
    return (found for found in _pattern().finditer(without_quotations(words)) if found.group() != _MONTH)


def _plain(found: re.Match[str]) -> str:
    return " ".join(found.group().lower().split())


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


def saying(words: str, term: LikelihoodTerm, known: Lexicon) -> str:
    """Return the sentence with the term in it: in the place of the first other word of likelihood, else before all.

    A sentence that says the term already stays as it is.
    """
    if term in terms_in(words, known):
        return words
    others = {form.lower() for other in known.terms for form in (other.id, *other.also)}
    found = next((found for found in _pattern().finditer(without_quotations(words))
                  if " ".join(found.group().lower().split()) in others), None)
    if found is None:
        return f"{_opening(term.id)} {_continued(words)}".strip()
    form = next((form for form in term.also if form.endswith("ly")), term.id) if _is_adverb(found.group()) else term.id
    said = form[:1].upper() + form[1:] if found.group()[:1].isupper() else form
    return words[:found.start()] + said + words[found.end():]


def _is_adverb(form: str) -> bool:
    """Tell whether a form is another than the term itself: almost certainly, probably."""
    return form.lower() not in {term.id for name in LEXICONS for term in lexicon(name).terms}


def _opening(term: str) -> str:
    """Return the words that put a term before a sentence; terms are English, and so are these."""
    if "odds" in term:
        return f"There are {term} that"
    if "no chance" in term:
        return f"There is {term} that"
    if "chance" in term or "possibility" in term:
        return f"There is a {term} that"
    return f"There is a {term} chance that" if term == "remote" else f"It is {term} that"


def _continued(words: str) -> str:
    """Return a sentence as it goes on after others: a small word at its beginning loses its capital."""
    first = words.split(maxsplit=1)[:1]
    return words[:1].lower() + words[1:] if first and first[0].lower() in _starters() and len(first[0]) > 1 else words


@cache
def _starters() -> frozenset[str]:
    """Return the words that have a capital only because a sentence begins with them."""
    return frozenset(msgspec.toml.decode(assets.read_bytes("lexicons/names.toml"))["starters"])
