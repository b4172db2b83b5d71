"""Hold a part of a run of capitals: its words, and what they name."""

from __future__ import annotations

import msgspec

from editor.suggest.names.lexicon import key_of
from editor.suggest.names.tokens import Token


class Piece(msgspec.Struct, frozen=True):
    """Words of a run: their tokens, what they name, and the rule that says so.

    A `sort` is that of a suggestion, `country`, `office`, or blank for unknown. `weight` is how much the rule
    says, from 0 to 1.
    """

    tokens: tuple[Token, ...]
    sort: str
    rule: str
    weight: float

    @property
    def begin(self) -> int:
        """Return where the words begin."""
        return self.tokens[0].begin

    @property
    def end(self) -> int:
        """Return where the words end, without a possessive."""
        return self.tokens[-1].end

    @property
    def key(self) -> str:
        """Return the words as names are compared."""
        return key_of(" ".join(token.words for token in self.tokens))
