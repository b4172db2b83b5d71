"""Find who says something in a turn of phrase: “In Ruiz's view”, “as one owner puts it”, “Says Ruiz: …”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from editor.model.records import Stretch
from editor.model.saying_verbs import Verbs, forms_of, lexicon
from editor.model.speaker import BLANK, name_after, name_before
from editor.suggest.quotes.cue import Cue

_WORDS_OF = regex.compile(r"\b[Ii]n\s+the\s+words\s+of\s+")
_PUTS_IT = regex.compile(
    r"\b[Aa]s\s+(?P<name>(?:\p{Lu}|one|an?|the|his|her|its|some|many|most|he|she|they)\b[^,;:.\uFFFC]{0,60}?)\s+"
    r"(?P<verb>(?:likes?\s+to\s+)?(?:put|puts)\s+it|(?:likes?\s+to\s+)?(?:call|calls|called|describes?|described|terms|termed)"
    r"\s+(?:it|them|him|her|these|those))\b")
_IN_VIEW = regex.compile(
    r"\b[Ii]n\s+(?P<name>his|her|their|its|(?:\p{Lu}|the\s)[^,;:\uFFFC]{1,60}?(?=['’]))(?:['’]s?)?\s+(?:own\s+)?"
    r"(?:view|opinion|judge?ment|estimation|eyes|words)(?=,)"
    r"|\b[Ii]n\s+the\s+(?:view|opinion|judge?ment|estimation|eyes)\s+of\s+(?P<name>[^,;:\uFFFC]{2,60}?)(?=,)")
_INVERTED = regex.compile(
    r"(?:(?:And|But|Then)\s+)?(?P<verb>\p{Lu}\p{Ll}+)(?=\s+(?:\p{Lu}|(?:one|another|an?|the|his|her|its|their)\b))")
_LEADS = regex.compile(rf"[^{BLANK};!?]{{0,160}}?[:,]\s*{BLANK}")


def phrased(sentence: str) -> Iterator[Cue]:
    """Yield the turns of phrase of a sentence that say who says what is in it, mostly beside quoted words."""
    for verb, _ in _phrases().find(sentence):
        if (name := name_before(sentence, verb.start)) is not None:
            yield Cue(name, Stretch(verb.begin, verb.end), Stretch(name.begin, verb.end), "phrase", asks_quote=True)
    for found in _WORDS_OF.finditer(sentence):
        if (name := name_after(sentence, found.end())) is not None:
            cue = Stretch(found.start(), found.end() - 1)
            yield Cue(name, cue, Stretch(found.start(), name.end), "phrase", asks_quote=True)
    for found in _PUTS_IT.finditer(sentence):
        yield Cue(Stretch(*found.span("name")), Stretch(*found.span("verb")), Stretch(*found.span()), "phrase",
                  asks_quote=True)
    for found in _IN_VIEW.finditer(sentence):
        yield Cue(Stretch(*found.span("name")), Stretch(*found.span()), Stretch(*found.span()), "according")
    yield from _opening(sentence)


def _opening(sentence: str) -> Iterator[Cue]:
    """Yield the clause that opens a sentence with its verb before quoted words: Says Ruiz: “…”."""
    found = _INVERTED.match(sentence)
    if found is None or found["verb"].lower() not in _inverted():
        return
    name = name_after(sentence, found.end())
    if name is not None and _LEADS.match(sentence, name.end):
        yield Cue(name, Stretch(*found.span("verb")), Stretch(found.start("verb"), name.end), "verb", asks_quote=True)


@cache
def _phrases() -> Verbs:
    return Verbs(lexicon().phrases)


@cache
def _inverted() -> frozenset[str]:
    """Return the verbs with which a sentence may begin, its subject behind them; with no other past than of these."""
    present = (forms_of(verb)[1] for verb in lexicon().beside_quotes)
    return frozenset((*present, "said", "added", "explained", "replied", "recalled", "wrote", "sighed", "snapped"))
