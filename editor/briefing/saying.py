"""Let a sentence say a term of likelihood: in the place of another one, or before all it says."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from editor import assets
from editor.briefing.hedging import negated, place_of_other, terms_in
from editor.briefing.lexicons import LEXICONS, Lexicon, LikelihoodTerm, lexicon

_NOUNS = ("chance", "possibility", "odds", "remote")
_OPENS = re.compile(r"\b(?:it is|there is|there are)(?: an?)? $", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!\S)an? $", re.IGNORECASE)
_THAT = re.compile(r"(?: chance)? that\b")


def saying(words: str, term: LikelihoodTerm, known: Lexicon) -> str:
    """Return the sentence with the term in it: in the place of the first other word of likelihood, else before all.

    A sentence that says the term already stays as it is; a negation goes with the term that it denies.
    """
    if term in terms_in(words, known):
        return words
    place = next(negated(words, known), None) or place_of_other(words, known)
    if place is None:
        return f"{_opening(term.id)} {_continued(words)}".strip()
    before, found, behind = words[:place[0]], words[place[0]:place[1]], words[place[1]:]
    if (opens := _OPENS.search(before)) and (goes_on := _THAT.match(behind)):
        opening = _opening(term.id)
        said = opening if opens.group()[:1].isupper() else opening[:1].lower() + opening[1:]
        return before[:opens.start()] + said + behind[goes_on.end():]
    if _is_noun(term.id) and _is_noun(found):
        return _ARTICLE.sub("", before) + _article(term.id) + term.id + behind
    if _is_noun(found):
        return f"{_opening(term.id)} {_continued(words)}"
    if _is_noun(term.id):
        left = _continued(" ".join((before + behind).split()))
        return f"{_opening(term.id)} {left}"
    return before + (" " if before[-1:].isalnum() else "") + _fitting(term, found) + behind


def _fitting(term: LikelihoodTerm, found: str) -> str:
    """Return the form of the term that stands where another word did: an adverb for one, with its capital."""
    form = next((form for form in term.also if form.endswith("ly")), term.id) if _is_adverb(found) else term.id
    return form[:1].upper() + form[1:] if found[:1].isupper() else form


def _is_adverb(form: str) -> bool:
    """Tell whether a form is another than the term itself: almost certainly, probably."""
    last = form.lower().split()[-1]
    return not any(term.id.split()[-1] == last for name in LEXICONS for term in lexicon(name).terms)


def _is_noun(form: str) -> bool:
    return any(noun in form.lower() for noun in _NOUNS)


def _opening(term: str) -> str:
    """Return the words that put a term before a sentence; terms are English, and so are these."""
    if "odds" in term:
        return f"There are {term} that"
    if _is_noun(term):
        return f"There is {_article(term)}{term}{' chance' if term == 'remote' else ''} that"
    return f"It is {term} that"


def _article(term: str) -> str:
    return "" if "no chance" in term or "odds" in term else "a "


def _continued(words: str) -> str:
    """Return a sentence as it goes on after others: a small word at its beginning loses its capital."""
    first = words.split(maxsplit=1)[:1]
    return words[:1].lower() + words[1:] if first and first[0].lower() in _starters() and len(first[0]) > 1 else words


@cache
def _starters() -> frozenset[str]:
    """Return the words that have a capital only because a sentence begins with them."""
    return frozenset(msgspec.toml.decode(assets.read_bytes("lexicons/names.toml"))["starters"])
