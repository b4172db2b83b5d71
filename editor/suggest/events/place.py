"""Say where in a sentence words stand that may name what happened, and what stands beside them."""

from __future__ import annotations

import msgspec

from editor.suggest.events.lexicon import Form, words
from editor.suggest.events.sentence import Sentence


class Place(msgspec.Struct, frozen=True):
    """Words of a form in a sentence, from the first to the last; `is_violent` tells that the article is of violence."""

    form: Form
    sentence: Sentence
    first: int
    last: int
    is_violent: bool

    @property
    def word(self) -> str:
        """Return the first of the words."""
        return self.form.words[0]

    @property
    def before(self) -> str:
        """Return the word before them."""
        return self.sentence.word(self.first - 1)

    @property
    def behind(self) -> str:
        """Return the word or mark behind them."""
        return self.sentence.word(self.last + 1)

    @property
    def is_near_arms(self) -> bool:
        """Tell whether the sentence names arms, or those who bear them."""
        return not words().armed.isdisjoint(self.sentence.held)
