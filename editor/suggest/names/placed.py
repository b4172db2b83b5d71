"""Hold a part of a run of capitals where it stands in its line."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from editor.suggest.names.piece import Piece
from editor.suggest.names.tokens import Token


class Placed(msgspec.Struct, frozen=True):
    """A piece of a line: the line, its first and last token there."""

    piece: Piece
    line: Sequence[Token]
    first: int
    last: int

    def called(self, sort: str, rule: str, weight: float) -> Placed:
        """Return the same words as what they were found to name."""
        piece = msgspec.structs.replace(self.piece, sort=sort, rule=rule, weight=weight)
        return msgspec.structs.replace(self, piece=piece)

    def is_listed_with(self, other: Placed) -> bool:
        """Tell whether this name and one behind it stand beside each other in a list."""
        if self.line is not other.line:
            return False
        between = [token.folded for token in self.line[self.last + 1:other.first]]
        gap = other.line[other.first].gap
        return (between in (["and"], ["or"]) and gap == " ") or (not between and gap in (", ", "/"))
