"""Let a sentence say a term of likelihood where it surely says what is meant: in the place of another, or before all.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from editor import assets
from editor.briefing.hedging import hedges, negations_in, outside, places_of_likelihood, terms_in
from editor.briefing.lexicons import Lexicon, LikelihoodTerm

_NOUNS = ("chance", "possibility", "odds", "remote")
_DENYING = ("unlikely", "improbable", "remote", "no chance")
_EVEN = 45
"""Per cent up to which a term speaks against what a sentence says."""
_OPENS = re.compile(r"\b(?:it is|there is|there are)(?: an?)? $", re.IGNORECASE)
_OF_A_NOUN = re.compile(r"\b(?:an?|the|this|that|its|their|no) $", re.IGNORECASE)
_QUOTED = re.compile("[“\"„«‘]")
_IS = re.compile(r"(?:^|\b(?:is|are|was|were|be|been|seems?|looks?|appears?|remains?) ?)$", re.IGNORECASE)
_PREDICATE = re.compile(r" (?:to|that|as)\b|[.!]|$")
_GOES_ON = re.compile(r"(?: chance)?( that| of)\b")
_NOT = re.compile(r"(?:not|n['\u2019]t)\s+", re.IGNORECASE)
_CLAUSES = re.compile(r"[,;:?\u2014\u2013]|\b(?:and|but|or|that|which|who|because|although|though|while|if|unless)\b",
                      re.IGNORECASE)
_PHRASE = re.compile(r"\b(?:to|it|we|there|cannot)\b", re.IGNORECASE)
_NOT_ONE = re.compile(r"[;:?]")


def saying(words: str, term: LikelihoodTerm, known: Lexicon) -> str | None:
    """Return the sentence with the term in it: in the place of its only other word of likelihood, else before all.

    A sentence that says the term already stays as it is; a negation goes with the term that it denies. None where the
    sentence would say something else than is meant, or nothing that is English: only the analyst can write it.
    """
    if term in terms_in(words, known):
        return words
    places = places_of_likelihood(words)
    said = _put_before(words, term) if not places else _put_in(words, *places[0], term) if len(places) == 1 else None
    return said if said and terms_in(said, known) == [term] and not outside(said, known) else None


def _put_before(words: str, term: LikelihoodTerm) -> str | None:
    """Return the term before a sentence that says nothing of likelihood, or None."""
    is_one = not (_NOT_ONE.search(words) or _QUOTED.match(words))
    if not is_one or _is_judged(words) or (negations_in(words) and _speaks_against(term)):
        return None
    return f"{_opening(term.id)} {_continued(words)}".strip()


def _put_in(words: str, begin: int, end: int, term: LikelihoodTerm) -> str | None:
    """Return the sentence with the term in the place of its one word of likelihood, and of the negation of that."""
    before, found, behind = words[:begin], words[begin:end], words[end:]
    negation = _NOT.match(found)
    left = _GOES_ON.sub(" ", f"{before} {behind}", count=1) if _is_noun(found) else f"{before} {behind}"
    is_against = _speaks_against(term) or any(each in found.lower() for each in _DENYING)
    if _is_judged(left) or (negations_in(left) and is_against) or (negations_in(found) and not negation
                                                                   and "no chance" not in found.lower()):
        return None
    goes_on, opens = _GOES_ON.match(behind), _OPENS.search(before)
    if opens and goes_on and (goes_on[1] == " that" or (_is_noun(found) and _is_noun(term.id))):
        opening = _opening(term.id).removesuffix(" that")
        opening = opening if opens.group()[:1].isupper() else opening[:1].lower() + opening[1:]
        return before[:opens.start()] + opening + goes_on[1] + behind[goes_on.end():]
    return None if _is_noun(found) else _reworded(before, found, behind, term, is_denied=negation is not None)


def _reworded(before: str, found: str, behind: str, term: LikelihoodTerm, *, is_denied: bool) -> str | None:
    """Return the sentence with the term where an adjective stood, an adverb for an adverb, or else before all.

    Verbs, as might and could, and phrases, as certain to, have no word that could stand for them.
    """
    if _PHRASE.search(found) or _OF_A_NOUN.search(before):
        return None
    is_predicate = _IS.search(before) is not None and _PREDICATE.match(behind) is not None
    if is_predicate and _is_adjective(found):
        form = None if _is_noun(term.id) else term.id
    elif is_denied:
        return None
    else:
        form = _adverb(term, found)
    if form is not None:
        form = form[:1].upper() + form[1:] if found[:1].isupper() else form
        return before + (" " if before[-1:].isalnum() else "") + form + behind
    if is_predicate or not found.lower().endswith("ly") or _CLAUSES.search(before + behind):
        return None
    return f"{_opening(term.id)} {_continued(' '.join((before + behind).split()))}"


def _is_adjective(found: str) -> bool:
    last = found.lower().split()[-1]
    return last in {"likely", "unlikely"} or not last.endswith("ly")


def _adverb(term: LikelihoodTerm, found: str) -> str | None:
    """Return the form of a term that stands beside a verb where another word did, or None."""
    likely = "likely" in found.lower().split()
    forms = (term.id, *term.also) if likely else (*term.also, term.id)
    fitting = (form for form in forms if form.endswith("ly") and not any(each in form for each in _DENYING))
    return next(fitting, None) if found.lower().endswith("ly") else None


def _speaks_against(term: LikelihoodTerm) -> bool:
    return term.high <= _EVEN


def _is_judged(words: str) -> bool:
    """Tell whether words say in another way how likely something is: it is certain, there is no chance."""
    return _judging().search(words) is not None


@cache
def _judging() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(hedges().judging)})\b", re.IGNORECASE)


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
