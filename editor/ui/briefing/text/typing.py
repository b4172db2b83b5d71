"""What keys and deeds do to the words of a section: formats, lists, pasting, where the caret and a citation go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor.model.flow import FlowParagraph, Piece
from editor.model.records import Citation, Words
from editor.ui.briefing.text import formats
from editor.ui.offsets import Offsets

ListStyle = Literal["bullet", "number"]
Move = QTextCursor.MoveOperation
_BEGINNINGS: dict[str, ListStyle] = {"-": "bullet", "*": "bullet", "\u2022": "bullet", "1.": "number", "1)": "number"}
"""What is typed before a space at the beginning of a paragraph to make it an item of a list."""
_STOPS = ".!?\u2026\u201d\u2019\"')\u00bb\u3002\uff01\uff1f"


def statement_at(cursor: QTextCursor) -> str:
    """Return the sentence at the cursor: the one before it, or in front of a paragraph the one after it."""
    block, place = cursor.block(), cursor.position() - cursor.block().position()
    found = [(begin, statement) for begin, _, statement in _stretches(block) if statement]
    before = [statement for begin, statement in found if begin < place]
    return before[-1] if before else next((statement for _, statement in found), "")


def words_at(cursor: QTextCursor) -> str:
    """Return the words of the sentence at the cursor, as typed; of one that is not stored yet, those of its stretch."""
    wanted = statement_at(cursor)
    text, place = cursor.block().text(), cursor.position() - cursor.block().position()
    held = [(begin, begin + length) for begin, length, statement in _stretches(cursor.block())
            if statement == wanted and (wanted or begin <= place <= begin + length)]
    return "".join(_cut(text, *each) for each in held).replace(formats.OBJECT, "").strip()


def _cut(text: str, begin: int, end: int) -> str:
    """Return a stretch of a text by UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[begin * 2:end * 2].decode("utf-16-le", "surrogatepass")


def end_of(document: QTextDocument, statement: str) -> int | None:
    """Return where a sentence ends, or None where it is none of the document's."""
    ends = [block.position() + begin + length for block in formats.blocks(document)
            for begin, length, held in _stretches(block) if held == statement]
    return ends[-1] if ends and statement else None


def stretch_of(document: QTextDocument, statement: str, begin: int, end: int) -> QTextCursor:
    """Return a cursor over code points begin to end of the words of a sentence, whatever citations stand in it.

    It is over nothing where the document does not have as many: what was typed there could not be stored yet.
    """
    places = _places_of(document, statement)
    cursor = QTextCursor(document)
    if begin < end <= len(places):
        cursor.setPosition(places[begin][0])
        cursor.setPosition(places[end - 1][1], QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _places_of(document: QTextDocument, statement: str) -> list[tuple[int, int]]:
    """Return where each letter of a sentence begins and ends in a document, in UTF-16 units."""
    places = []
    for block in formats.blocks(document):
        for begin, length, held in _stretches(block):
            at = block.position() + begin
            for letter in _cut(block.text(), begin, begin + length) if held == statement else "":
                after = at + _units(letter)
                if letter != formats.OBJECT:
                    places.append((at, after))
                at = after
    return places


def place_for_citation(cursor: QTextCursor) -> QTextCursor:
    """Return where a citation goes: at the cursor, but neither into a word nor before the mark that ends the sentence.

    From within or before a word it goes to the end of its sentence.
    """
    made = QTextCursor(cursor)
    made.setPosition(cursor.selectionEnd())
    block = made.block()
    offsets, text = Offsets(block.text()), block.text()
    place = offsets.to_points(made.position() - block.position())
    before = text[:place].rstrip()
    if before and text[len(before):place].isspace() and before[-1] in (*_STOPS, formats.OBJECT):
        place = len(before)
    elif text[place:place + 1].isalnum():
        place = offsets.to_points(_end_of_sentence(made))
    while place < len(text) and text[place] in (*_STOPS, formats.OBJECT):
        place += 1
    made.setPosition(block.position() + offsets.to_units(place))
    return made


def _end_of_sentence(cursor: QTextCursor) -> int:
    """Return where the sentence at the cursor ends, in UTF-16 units from the begin of its block."""
    place = cursor.position() - cursor.block().position()
    stretches = list(_stretches(cursor.block()))
    here = next((statement for begin, length, statement in stretches if begin <= place < begin + length), "")
    return max(begin + length for begin, length, statement in stretches if statement == here)


def tag(document: QTextDocument, before: Sequence[FlowParagraph], flow: Sequence[FlowParagraph]) -> None:
    """Let the characters of a document, which says what is before, know the sentences that a flow says they are in."""
    cursor, block = QTextCursor(document), document.begin()
    cursor.beginEditBlock()  # so that it is laid out and arranged once, not for each sentence
    for held, paragraph in zip(before, flow, strict=True):
        if held != paragraph:
            _tag_block(block, paragraph)
        block = block.next()
    cursor.endEditBlock()


def _tag_block(block: QTextBlock, paragraph: FlowParagraph) -> None:
    cursor = QTextCursor(block)
    if block.blockFormat().property(formats.PARAGRAPH) != paragraph.id:
        cursor.mergeBlockFormat(formats.block_format(paragraph.id, paragraph.style))  # its margins stay
    place = block.position()
    for piece in paragraph.pieces:
        length = _units(piece.inline.words) if isinstance(piece.inline, Words) else 1
        _tag_stretch(cursor, place, place + length, piece.statement)
        place += length


def _tag_stretch(cursor: QTextCursor, begin: int, end: int, statement: str) -> None:
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    block, first = cursor.document().findBlock(begin), begin
    known = {of for start, length, of in _stretches(block)
             if start < end - block.position() and first - block.position() < start + length}
    if known != {statement}:
        held = QTextCharFormat()
        held.setProperty(formats.STATEMENT, statement)
        cursor.mergeCharFormat(held)


def _stretches(block: QTextBlock) -> Iterator[tuple[int, int, str]]:
    """Yield where each stretch of one format begins in a block, how long it is (UTF-16 units), and its sentence."""
    for fragment in formats.fragments(block):
        yield (fragment.position() - block.position(), fragment.length(),
               formats.statement_in(fragment.charFormat()))


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def put_caret(editor: QTextEdit, before: str) -> None:
    """Put the caret where what the editor says now differs from what it said before."""
    now = editor.document().toRawText()
    first = next((place for place, pair in enumerate(zip(before, now, strict=False)) if pair[0] != pair[1]),
                 min(len(before), len(now)))
    same = next((place for place, pair in enumerate(zip(before[first:][::-1], now[first:][::-1], strict=False))
                 if pair[0] != pair[1]), min(len(before), len(now)) - first)
    cursor = editor.textCursor()
    cursor.setPosition(_units(now[:len(now) - same]))
    editor.setTextCursor(cursor)


def toggle_bold(cursor: QTextCursor) -> None:
    """Set what is selected in bold, or no longer where all of it is."""
    is_bold = all(held.fontWeight() >= QFont.Weight.DemiBold for held in _selected(cursor))
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Normal if is_bold else QFont.Weight.Bold)
    cursor.mergeCharFormat(made)


def toggle_italic(cursor: QTextCursor) -> None:
    """Set what is selected in italics, or no longer where all of it is."""
    made = QTextCharFormat()
    made.setFontItalic(not all(held.fontItalic() for held in _selected(cursor)))
    cursor.mergeCharFormat(made)


def _selected(cursor: QTextCursor) -> Iterator[QTextCharFormat]:
    """Yield the formats of the words that are selected, or of the word before the cursor."""
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    if begin == end:
        yield cursor.charFormat()
    for block in selected_blocks(cursor):
        for fragment in formats.fragments(block):
            if fragment.position() < end and begin < fragment.position() + fragment.length():
                yield fragment.charFormat()


def selected_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """Yield the blocks that a selection touches, or the one that the cursor is in."""
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        yield block
        block = block.next()


def toggle_list(cursor: QTextCursor, style: ListStyle) -> None:
    """Make the paragraphs at hand items of a list, or plain ones where all of them are."""
    blocks = list(selected_blocks(cursor))
    wanted = "body" if all(formats.style_of(block) == style for block in blocks) else style
    for block in blocks:
        paragraph = str(block.blockFormat().property(formats.PARAGRAPH) or "")
        QTextCursor(block).setBlockFormat(formats.block_format(paragraph, wanted))


FORMS: dict[str, Callable[[QTextCursor], None]] = {
    "bold": toggle_bold, "italic": toggle_italic,
    "bullets": lambda cursor: toggle_list(cursor, "bullet"), "numbers": lambda cursor: toggle_list(cursor, "number"),
}
"""What gives the words at a cursor a form, by its name, or takes it from them."""


def paste(cursor: QTextCursor, flow: Sequence[FlowParagraph]) -> None:
    """Put a flow in the place of what is selected."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    formats.insert(cursor, flow)
    cursor.endEditBlock()


def cite(cursor: QTextCursor, citations: Iterable[Citation]) -> None:
    """Put citations in the place of what is selected, where they cite the sentence there."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    cursor.setPosition(place_for_citation(cursor).position())
    statement = statement_at(cursor)
    for citation in citations:
        formats.insert_piece(cursor, Piece(citation, statement))
    cursor.endEditBlock()


def new_paragraph(cursor: QTextCursor) -> None:
    """Begin a paragraph; in an item of a list that says nothing, leave the list."""
    style = formats.style_of(cursor.block())
    if not cursor.block().text() and style != "body":
        leave_list(cursor)
        return
    cursor.removeSelectedText()
    cursor.insertBlock(formats.block_format("", style))


def leaves_list(cursor: QTextCursor) -> bool:
    """Tell whether the cursor stands in front of an item of a list."""
    return not cursor.hasSelection() and cursor.atBlockStart() and formats.style_of(cursor.block()) != "body"


def leave_list(cursor: QTextCursor) -> None:
    """Make an item of a list a plain paragraph."""
    paragraph = str(cursor.block().blockFormat().property(formats.PARAGRAPH) or "")
    cursor.setBlockFormat(formats.block_format(paragraph))


def begins_list(cursor: QTextCursor) -> ListStyle | None:
    """Return what list the words before the cursor begin, if they do."""
    if cursor.hasSelection() or formats.style_of(cursor.block()) != "body":
        return None
    return _BEGINNINGS.get(cursor.block().text()[:cursor.position() - cursor.block().position()])


def begin_list(cursor: QTextCursor, style: ListStyle) -> None:
    """Make the paragraph an item, without the mark that was typed for it."""
    cursor.movePosition(Move.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    toggle_list(cursor, style)
