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
