"""Lay two versions of a text into one: what was removed before what was added, and where each word of both went."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from editor.model.edits.fields import shortened
from editor.model.versions import Part, PartKind, parts_of
from editor.words import say


class Piece(msgspec.Struct, frozen=True):
    """Code points begin to end of what is shown: of the old text from `old` on, of the new one from `new` on.

    -1 stands for a text that does not have them.
    """

    kind: PartKind
    begin: int
    end: int
    old: int
    new: int


class Change(msgspec.Struct, frozen=True):
    """One thing that a later version changed, in words, and where it is shown."""

    begin: int
    end: int
    said: str


class Comparison:
    """Two versions as one text. `words` is what is shown, `pieces` are in order and cover it."""

    def __init__(self, old: str, new: str) -> None:
        shown: list[str] = []
        self.pieces: list[Piece] = []
        place = 0
        for part in _spaced(parts_of(old, new), old, new):
            text = old if part.kind == "removed" else new
            words = text[part.begin:part.end] if part.end > part.begin else " "
            self.pieces.append(_piece(part, place, place + len(words)))
            shown.append(words)
            place += len(words)
        self.words = "".join(shown)
        self._by_old = sorted((piece for piece in self.pieces if piece.old >= 0), key=lambda piece: piece.old)
        self.changes = tuple(_changes(self.pieces, self.words))

    def of_old(self, begin: int, end: int) -> tuple[int, int]:
        """Return where words of the old text are shown, with what was added among them; the first of them, where some
        were moved.
        """
        number, last = (bisect_right(self._by_old, at, key=lambda piece: piece.old) - 1 for at in (begin, end - 1))
        if number < 0:
            return 0, 0
        held = self._by_old[number:last + 1] or self._by_old[number:number + 1]
        if len(held) > 1 and any(piece.kind == "moved" for piece in held):
            held = held[:1]
        first, until = min(held[0].begin + begin - held[0].old, held[0].end), held[-1].begin + end - held[-1].old
        return first, max(first, min(until, len(self.words) if len(held) == 1 else held[-1].end))

    def to_new(self, begin: int, end: int) -> tuple[int, int] | None:
        """Return which words of the new text are shown from begin to end; None where others are among them."""
        number = max(0, bisect_right(self.pieces, begin, key=lambda piece: piece.begin) - 1)
        first = last = -1
        for piece in self.pieces[number:]:
            if piece.begin >= end:
                break
            if piece.new < 0:
                return None
            place = piece.new + max(begin, piece.begin) - piece.begin
            if last not in (-1, place):
                return None
            first = place if first < 0 else first
            last = piece.new + min(end, piece.end) - piece.begin
        return (first, last) if 0 <= first < last else None


def _piece(part: Part, begin: int, end: int) -> Piece:
    if part.end == part.begin:  # a space that parts what was removed from what was added
        return Piece("same", begin, end, -1, -1)
    if part.kind == "removed":
        return Piece("removed", begin, end, part.begin, -1)
    return Piece(part.kind, begin, end, part.old, part.begin)


def _spaced(parts: Sequence[Part], old: str, new: str) -> Iterator[Part]:
    """Yield the parts, what is removed without the spaces after it, and a space before what would run into it."""
    for number, part in enumerate(parts):
        if part.kind != "removed":
            yield part
            continue
        words = old[part.begin:part.end]
        yield Part("removed", part.begin, part.begin + len(words.rstrip()))
        follows = next((new[other.begin:other.begin + 1] for other in parts[number + 1:number + 2]), " ")
        if not follows.isspace():
            yield Part("same", 0, 0)


def _changes(pieces: Sequence[Piece], words: str) -> Iterator[Change]:
    """Yield what changed: what was removed and added at one place is one change."""
    numbers: list[int] = []
    group = 0
    for piece in pieces:
        goes_on = piece.kind != "same" or (piece.end - piece.begin == 1 and not words[piece.begin:piece.end].strip())
        group += 0 if goes_on else 1
        numbers.append(group)
    for _, members in groupby(zip(numbers, pieces, strict=True), key=lambda pair: pair[0]):
        held = [piece for _, piece in members if piece.kind != "same"]
        if held:
            yield Change(held[0].begin, held[-1].end, _said(held, words))


def _said(pieces: Sequence[Piece], words: str) -> str:
    by_kind = {kind: shortened(" ".join(" ".join(words[piece.begin:piece.end].split())
                                        for piece in pieces if piece.kind == kind))
               for kind in ("removed", "added", "moved")}
    if by_kind["moved"]:
        return say("Moved here: “{words}”", words=by_kind["moved"])
    if by_kind["removed"] and by_kind["added"]:
        return say("“{old}” became “{new}”", old=by_kind["removed"], new=by_kind["added"])
    if by_kind["removed"]:
        return say("Removed: “{words}”", words=by_kind["removed"])
    return say("Added: “{words}”", words=by_kind["added"])


