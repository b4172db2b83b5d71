"""Know sentences with characters that a document cannot say, and give their own words back when it is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from editor.model.flow import FlowParagraph, Piece
from editor.model.records import Inline, Paragraph, Statement, Words
from editor.ui.briefing.text import formats

_ODD = re.compile("[\r\u2028\u2029\ufdd0\ufdd1\ufffc]")
"""What Qt takes for a break or an object."""


class StandIns:
    """The sentences of a section as the document says them. In the rest of the program they have their own words."""

    def __init__(self, paragraphs: Iterable[Paragraph] = ()) -> None:
        self._stored = {statement.id: statement for paragraph in paragraphs for statement in paragraph.statements
                        if _ODD.search(statement.words)}

    def shown(self, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
        """Return the paragraphs as the document says them."""
        if not self._stored:
            return paragraphs
        return [msgspec.structs.replace(paragraph, statements=tuple(
            _shown(statement) if statement.id in self._stored else statement for statement in paragraph.statements))
            for paragraph in paragraphs]

    def stored(self, flow: tuple[FlowParagraph, ...]) -> tuple[FlowParagraph, ...]:
        """Return what the document says, with their own words where nobody wrote in such sentences."""
        if not self._stored:
            return flow
        return tuple(msgspec.structs.replace(paragraph, pieces=tuple(self._pieces(paragraph))) for paragraph in flow)

    def _pieces(self, paragraph: FlowParagraph) -> Iterator[Piece]:
        for identity, group in groupby(paragraph.pieces, key=lambda piece: piece.statement):
            pieces, statement = list(group), self._stored.get(identity)
            if statement is not None and tuple(piece.inline for piece in pieces) == _shown(statement).inlines:
                yield from (Piece(inline, identity) for inline in statement.inlines)
            else:
                yield from pieces


def _shown(statement: Statement) -> Statement:
    return msgspec.structs.replace(statement, inlines=tuple(_shown_inline(inline) for inline in statement.inlines))


def _shown_inline(inline: Inline) -> Inline:
    if not isinstance(inline, Words):
        return inline
    return msgspec.structs.replace(inline, words=formats.read_back(inline.words))
