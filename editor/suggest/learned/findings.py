"""Lay what the rules found in an article over its tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.model.scheme import Scheme
from editor.suggest.conventions import as_tagged
from editor.suggest.learned.tokens import Sentence, tokens_over
from editor.suggest.suggestion import Name, Office, Suggestion, Time
from editor.suggest.types import type_of

_SURE, _WEAK = 0.8, 0.5


class Finding(msgspec.Struct, frozen=True):
    """A name as the rules would have it tagged: from which token to before which of a sentence, its article apart."""

    first: int
    last: int
    name: Name


def findings(sentence: Sentence, names: Iterable[Name]) -> list[Finding]:
    """Return the names in a sentence by its tokens."""
    return [Finding(*tokens_over(sentence, name.begin, name.end), name) for name in names]


def names_as_tagged(found: Iterable[Suggestion], scheme: Scheme, words: str) -> Iterator[Name]:
    """Yield the names that the scheme has types for, with these, in the form in which it tags."""
    tagged = as_tagged((("", each) for each in found if isinstance(each, Name | Office)), scheme.name, words)
    for _, each in tagged:
        if isinstance(each, Name) and (held := type_of(scheme, each)) is not None:
            yield msgspec.structs.replace(each, type=held[0])


def marks(sentence: Sentence, found: Sequence[Finding], others: Iterable[Suggestion]) -> list[list[str]]:
    """Return what the rules say of each token."""
    held: list[list[str]] = [[] for _ in sentence]
    for each in found:
        sure = "sure" if each.name.confidence >= _SURE else "weak" if each.name.confidence < _WEAK else "fair"
        for at in range(each.first, each.last):
            side = "B" if at == each.first else "I"
            held[at] += (f"rule {side} {each.name.type}", f"rule {side} {each.name.type} {each.name.rule}",
                         f"rule {each.name.type} {sure}")
        if each.first:
            held[each.first - 1].append("rule behind")
        if each.last < len(sentence):
            held[each.last].append("rule ended")
    for other in others:
        kind = "office" if isinstance(other, Office) else "time" if isinstance(other, Time) else ""
        for at in range(*tokens_over(sentence, other.begin, other.end)) if kind else ():
            held[at].append(f"rule {kind}")
    return held
