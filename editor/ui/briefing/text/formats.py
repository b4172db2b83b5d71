"""Put a flow of words and citations into a document, and read it back from what was typed there.

Each character knows the sentence it was written in, each block its paragraph; a citation is one character that stands
for an object. Line breaks within a sentence are line separators, as Qt has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from editor.model.flow import FlowParagraph, Piece
from editor.model.records import Citation, Inline, ParagraphStyle, Words
from editor.ui.fonts import text_scale

_FIRST = QTextFormat.Property.UserProperty.value
STATEMENT, CITATION, PARAGRAPH, STYLE = range(_FIRST + 1, _FIRST + 5)
CHIP = QTextFormat.ObjectTypes.UserObject.value + 1
OBJECT = "\ufffc"
_LINE_BREAK = "\u2028"
_BREAKS = str.maketrans({"\n": _LINE_BREAK, "\r": "", "\u2029": _LINE_BREAK, "\ufdd0": "\ufffd", "\ufdd1": "\ufffd",
                         OBJECT: "\ufffd"})
_LINE = 22.0
_STYLES: tuple[ParagraphStyle, ...] = ("body", "bullet", "number")


def write(document: QTextDocument, flow: Iterable[FlowParagraph]) -> None:
    """Let the document say what the flow says, and nothing else."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockFormat(block_format())
    cursor.setCharFormat(QTextCharFormat())
    insert(cursor, flow)
    cursor.endEditBlock()


def insert(cursor: QTextCursor, flow: Iterable[FlowParagraph]) -> None:
    """Insert the flow at the cursor: its first paragraph goes on with the block that is there."""
    for place, paragraph in enumerate(flow):
        if place:
            cursor.insertBlock(block_format(paragraph.id, paragraph.style))
        elif cursor.atBlockStart() and cursor.atBlockEnd():
            cursor.setBlockFormat(block_format(paragraph.id, paragraph.style))
        for piece in paragraph.pieces:
            insert_piece(cursor, piece)


def insert_piece(cursor: QTextCursor, piece: Piece) -> None:
    """Insert words or a citation at the cursor."""
    if isinstance(piece.inline, Words):
        cursor.insertText(piece.inline.words.translate(_BREAKS), word_format(piece.inline, piece.statement))
    else:
        cursor.insertText(OBJECT, chip_format(piece.inline, piece.statement))


def read_back(words: str) -> str:
    """Return words as a document says them: what Qt takes for a break or an object is shown as something else."""
    return words.translate(_BREAKS).replace(_LINE_BREAK, "\n")


def read(document: QTextDocument) -> tuple[FlowParagraph, ...]:
    """Return what the document says."""
    return tuple(read_block(block) for block in blocks(document))


def read_block(block: QTextBlock) -> FlowParagraph:
    """Return what one block says."""
    return FlowParagraph(tuple(_pieces(block)), str(block.blockFormat().property(PARAGRAPH) or ""), style_of(block))


def read_selection(cursor: QTextCursor) -> tuple[FlowParagraph, ...]:
    """Return what is selected, as a flow of its own."""
    held = QTextDocument()
    QTextCursor(held).insertFragment(cursor.selection())
    return read(held)


def style_of(block: QTextBlock) -> ParagraphStyle:
    """Return whether a block is an item of a list, and of which."""
    stated = block.blockFormat().property(STYLE)
    return next((style for style in _STYLES if style == stated), "body")


def block_format(paragraph: str = "", style: ParagraphStyle = "body") -> QTextBlockFormat:
    """Return the format of a paragraph; its margins are those of the page it stands on."""
    made = QTextBlockFormat()
    made.setProperty(PARAGRAPH, paragraph)
    made.setProperty(STYLE, style)
    made.setLineHeight(_LINE * text_scale(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


def word_format(words: Words, statement: str) -> QTextCharFormat:
    """Return the format of words."""
    made = QTextCharFormat()
    made.setProperty(STATEMENT, statement)
    if words.bold:
        made.setFontWeight(QFont.Weight.Bold)
    if words.italic:
        made.setFontItalic(True)
    return made


def chip_format(citation: Citation, statement: str) -> QTextCharFormat:
    """Return the format of the character that stands for a citation."""
    made = QTextCharFormat()
    made.setObjectType(CHIP)
    made.setProperty(CITATION, msgspec.json.encode(citation).decode())
    made.setProperty(STATEMENT, statement)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return made


def citation_in(held: QTextFormat) -> Citation | None:
    """Return the citation that a format stands for, or None for words."""
    stated = held.property(CITATION)
    return msgspec.json.decode(stated, type=Citation) if isinstance(stated, str) and stated else None


def statement_in(held: QTextFormat) -> str:
    """Return the sentence that a format's characters were written in, or blank."""
    return str(held.property(STATEMENT) or "")


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """Yield the stretches of one format in a block."""
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def plain_after(held: QTextCharFormat) -> QTextCharFormat:
    """Return the format of words that are typed after characters of a format: those after a chip are no chip."""
    if citation_in(held) is None:
        return held
    return word_format(Words(""), statement_in(held))


def _pieces(block: QTextBlock) -> Iterator[Piece]:
    for fragment in fragments(block):
        held = fragment.charFormat()
        for is_chip, letters in groupby(fragment.text(), key=OBJECT.__eq__):
            words = "".join(letters)
            citation = citation_in(held) if is_chip else None
            inlines = [citation] * len(words) if citation else _words(words, held)
            yield from (Piece(inline, statement_in(held)) for inline in inlines)


def _words(words: str, held: QTextCharFormat) -> list[Inline]:
    said = words.replace(_LINE_BREAK, "\n").replace(OBJECT, "")
    return [Words(said, held.fontWeight() >= QFont.Weight.DemiBold, held.fontItalic())] if said else []


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the paragraphs of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
