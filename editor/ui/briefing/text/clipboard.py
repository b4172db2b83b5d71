"""Take words with their citations through the clipboard, and give other programs plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec
from PySide6.QtCore import QMimeData

from editor.model.flow import FlowParagraph, Piece
from editor.model.records import Citation, Statement, Words
from editor.ui.dragging.formats import has_files

FLOW = "application/x-dossier-flow"


class Cutting(msgspec.Struct, frozen=True):
    """What was copied: the flow, and what is known of the sentences it comes from."""

    flow: tuple[FlowParagraph, ...]
    statements: tuple[Statement, ...] = ()


def carried(flow: Sequence[FlowParagraph], statements: Iterable[Statement]) -> QMimeData:
    """Return a flow for the clipboard, with plain words for programs that know no citations."""
    within = {piece.statement for paragraph in flow for piece in paragraph.pieces}
    held = QMimeData()
    cutting = Cutting(tuple(flow), tuple(each for each in statements if each.id in within))
    held.setData(FLOW, msgspec.json.encode(cutting))
    held.setText("\n".join(_plain(paragraph) for paragraph in flow))
    return held


def taken(held: QMimeData) -> Cutting | None:
    """Return what the clipboard holds, or None where it holds no words, or files. Words of other programs come
    without form.
    """
    if held.hasFormat(FLOW):
        try:
            return msgspec.json.decode(held.data(FLOW).data(), type=Cutting)
        except msgspec.DecodeError:
            pass
    if has_files(held) or not held.hasText():
        return None
    lines = [" ".join(line.split()) for line in held.text().splitlines()]
    return Cutting(tuple(FlowParagraph((Piece(Words(line)),)) for line in lines if line))


def without(cutting: Cutting, missing: Callable[[Citation], bool]) -> tuple[Cutting, int]:
    """Return what was copied without the citations of what is missing, and how many these are."""
    flow = tuple(msgspec.structs.replace(paragraph, pieces=tuple(
        piece for piece in paragraph.pieces if not (isinstance(piece.inline, Citation) and missing(piece.inline))))
        for paragraph in cutting.flow)
    left_out = sum(map(_length, cutting.flow)) - sum(map(_length, flow))
    return msgspec.structs.replace(cutting, flow=flow), left_out


def _length(paragraph: FlowParagraph) -> int:
    return len(paragraph.pieces)


def citations_alone(cutting: Cutting) -> list[Citation]:
    """Return the citations of what was copied if it is nothing else; of words with citations, nothing."""
    inlines = [piece.inline for paragraph in cutting.flow for piece in paragraph.pieces]
    if any(isinstance(inline, Words) and inline.words.strip() for inline in inlines):
        return []
    return [inline for inline in inlines if isinstance(inline, Citation)]


def _plain(paragraph: FlowParagraph) -> str:
    return "".join(piece.inline.words for piece in paragraph.pieces if isinstance(piece.inline, Words))
