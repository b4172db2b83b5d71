"""Judge a sentence by what was learned: which words are names, of which types, and how sure that is."""

from __future__ import annotations

import msgspec

from editor.suggest.learned.labels import OUTSIDE, names_in
from editor.suggest.learned.reader import Read


class Judged(msgspec.Struct, frozen=True):
    """A name: from which token to before which, its type, and how sure it is, from 0 to 1."""

    first: int
    last: int
    type: str
    sure: float


class Judge:
    """A model of sequences, ready to judge."""

    def __init__(self, model: bytes) -> None:
        from pycrfsuite import Tagger
        self._model = model  # the tagger reads these bytes as long as it lives, and does not keep them
        self._tagger = Tagger()
        self._tagger.open_inmemory(model)

    def names(self, sentence: Read) -> list[Judged]:
        """Return the names in a sentence, in order; it is the one that is asked about from now on."""
        labels = self._tagger.tag(sentence.features)
        return [Judged(first, last, type_name, min(self._tagger.marginal(labels[at], at) for at in range(first, last)))
                for first, last, type_name in names_in(labels)]

    def nothing(self, first: int, last: int) -> float:
        """Return how sure it is that none of the tokens is of a name, from 0 to 1."""
        return float(min(self._tagger.marginal(OUTSIDE, at) for at in range(first, last)))
