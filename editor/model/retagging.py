"""Tell which sentence each letter of a flow is in, once the flow is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from editor.model.flow import Atom, FlowParagraph, Piece, atoms_of, inlines_of, pieces_of
from editor.model.records import Citation, Paragraph, Statement


def retagged(flow: Iterable[FlowParagraph], paragraphs: Sequence[Paragraph]) -> tuple[FlowParagraph, ...] | None:
    """Return the flow with its pieces in the sentences that the stored paragraphs hold, each letter where it stands.

    None where they do not say the same, save for outer spaces and empty paragraphs.
    """
    stored = iter(paragraphs)
    held = []
    for paragraph in flow:
        if not any(_says_something(piece) for piece in paragraph.pieces):
            held.append(msgspec.structs.replace(paragraph, id=""))
            continue
        of = next(stored, None)
        tagged = _tagged(paragraph.pieces, of.statements) if of is not None and of.style == paragraph.style else None
        if of is None or tagged is None:
            return None
        held.append(FlowParagraph(tagged, of.id, of.style))
    return tuple(held) if next(stored, None) is None else None


def _says_something(piece: Piece) -> bool:
    return isinstance(piece.inline, Citation) or bool(piece.inline.words.strip())


def _tagged(pieces: tuple[Piece, ...], statements: Sequence[Statement]) -> tuple[Piece, ...] | None:
    """Return the pieces as those of the sentences, or None where these do not say the same in the same form."""
    if pieces == tuple(pieces_of(statements)):
        return pieces
    atoms = list(atoms_of(pieces))
    wanted = [atom for statement in statements
              for atom in atoms_of(Piece(inline, statement.id) for inline in statement.inlines)]
    tags: list[str] = []
    place = 0
    for atom in atoms:
        expected = wanted[place] if place < len(wanted) else None
        if expected is not None and _are_alike(atom, expected):
            tags.append(expected.statement)
            place += 1
        elif atom.is_space:
            tags.append("")
        else:
            return None
    if place < len(wanted):
        return None
    return tuple(_gathered(atoms, tags))


def _are_alike(atom: Atom, other: Atom) -> bool:
    """Tell whether two atoms say the same in the same form; every space is like every other."""
    return (atom.is_space and other.is_space) or msgspec.structs.replace(atom, statement=other.statement) == other


def _gathered(atoms: list[Atom], tags: list[str]) -> Iterator[Piece]:
    tagged = [msgspec.structs.replace(atom, statement=tag) for atom, tag in zip(atoms, tags, strict=True)]
    for statement, group in groupby(tagged, key=lambda atom: atom.statement):
        yield from (Piece(inline, statement) for inline in inlines_of(list(group)))
