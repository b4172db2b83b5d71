"""Read an article as it is learned from and judged: its sentences with what the rules and the memory say of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.model.scheme import Scheme
from editor.suggest.learned.features import Features, features
from editor.suggest.learned.findings import Finding, findings, marks, names_as_tagged
from editor.suggest.learned.memory import Memory, Recalled
from editor.suggest.learned.places import Places
from editor.suggest.learned.tokens import Sentence, sentences_of
from editor.suggest.reading import Reading
from editor.suggest.suggestion import Suggestion


class Read(msgspec.Struct, frozen=True):
    """A sentence: its tokens, what the rules found in it and the memory recalls, and what tells of each token."""

    tokens: Sentence
    found: Sequence[Finding]
    recalled: Sequence[Recalled]
    features: Features


def read(reading: Reading, found: Iterable[Suggestion], memory: Memory, scheme: Scheme) -> Iterator[Read]:
    """Yield the sentences of the lines that count, in order. The work is linear in the words."""
    found = tuple(found)
    names, others = Places(names_as_tagged(found, scheme, reading.words)), Places(found)
    for tokens in sentences_of(reading):
        begin, end = tokens[0].begin, tokens[-1].end
        within = findings(tokens, names.outer(begin, end))
        recalled = tuple(memory.recalled(tokens))
        yield Read(tokens, within, recalled, features(tokens, marks(tokens, within, others.within(begin, end)),
                                                      recalled))
