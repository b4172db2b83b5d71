"""Find who tells something where no verb of theirs says it: “the army's claim that”, “was told by the mayor that”."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from editor.model.records import Stretch
from editor.suggest.quotes.cue import Cue
from editor.suggest.quotes.vocabulary import any_of

_DETERMINER = r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+"
_NAMED = r"(?:(?<![\p{L}.-])\p{Lu}[\p{L}.-]*+\s+){0,3}"
_OWNED = regex.compile(
    rf"(?P<name>\b(?:his|her|their|its)\b|(?:{_DETERMINER}{_NAMED}(?:\p{{Ll}}[\p{{L}}-]*\s+){{0,2}}?\p{{Ll}}[\p{{L}}-]*"
    rf"|(?:{_DETERMINER})?{_NAMED}(?<![\p{{L}}.-])\p{{Lu}}[\p{{L}}-]*+)(?=['’]s?\s))(?:['’]s?)?\s+"
    rf"(?:\p{{Ll}}+\s+){{0,2}}(?P<cue>{any_of('claimed')})(?=\s+that\s+(?!(?:is|was|has|had|will|would|can|could)\b))")
_BY = regex.compile(
    r"\b(?P<cue>told|warned|informed|advised|assured|reminded|notified)\s+by\s+(?P<name>[^,;:.\uFFFC]{2,80}?)(?=\s+that\s)")


def heard_in(sentence: str) -> Iterator[Cue]:
    """Yield by whom somebody was told something: told by the mayor (that it was “late”)."""
    for found in _BY.finditer(sentence):
        name = Stretch(*found.span("name"))
        yield Cue(name, Stretch(found.start("cue"), found.end()), Stretch(*found.span()), "told-of")


def claims_in(sentence: str) -> Iterator[Cue]:
    """Yield what nouns and verbs of hearing say that somebody tells; `clause` ends where what they tell begins."""
    for pattern in (_OWNED, _BY):
        for found in pattern.finditer(sentence):
            name = Stretch(*found.span("name"))
            yield Cue(name, Stretch(*found.span("cue")), Stretch(name.begin, found.end()), "told-of")
