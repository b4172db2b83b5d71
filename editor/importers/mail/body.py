"""Choose what of a mail is its words, the plain text or the HTML, and make pieces of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.message import Message

import msgspec
import regex

from editor.importers.document import Piece
from editor.importers.mail.parts import charset_of, content_of, leaves, words_of_plain
from editor.importers.web.blocks import read_blocks
from editor.importers.web.encoding import decode_page
from editor.importers.web.markup import read_markup
from editor.importers.web.page import left_out, letters_in, pieces_of
from editor.words import say

_FULLER = 1.1
"""How many times the letters of the plain text the HTML must have to be taken: programs add a few words to either."""
_PARAGRAPH_END = regex.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE_END = regex.compile(r"\r\n?")
_SIGNATURE = "-- "


class Body(msgspec.Struct, frozen=True):
    """The words of a mail: their pieces, the parts they were read from, and what is to be told of the choice."""

    pieces: tuple[Piece, ...]
    parts: tuple[Message, ...]
    notes: tuple[str, ...]


def body_of(message: Message, name: str) -> Body:
    """Return the words of a mail: of its texts, and where it offers one in several forms, of the fullest."""
    chosen = [_chosen(forms, name) for forms in _texts(message)]
    return Body(tuple(piece for body in chosen for piece in body.pieces),
                tuple(part for body in chosen for part in body.parts),
                tuple(note for body in chosen for note in body.notes))


def _texts(message: Message) -> Iterator[list[Message]]:
    """Yield the texts of a mail, each in the forms it is offered in."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_type() == "multipart/alternative":
            yield [leaf for leaf in leaves(part) if _is_text(leaf)]
        elif part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += [each for each in reversed(inner) if isinstance(each, Message)]
        elif _is_text(part):
            yield [part]


def _is_text(part: Message) -> bool:
    """Tell whether a part is shown as words; one that calls itself many parts and is none is cut off, and text."""
    is_known = part.get_content_type() in ("text/plain", "text/html") or part.get_content_maintype() == "multipart"
    return is_known and part.get_content_disposition() != "attachment"


def _chosen(forms: list[Message], name: str) -> Body:
    """Return the words of one text, from its HTML where that says clearly more than its plain text."""
    marked = [part for part in forms if part.get_content_type() == "text/html"]
    plain = [part for part in forms if part.get_content_type() != "text/html"]
    from_plain = [piece for part in plain for piece in _plain_pieces(part, name)]
    from_html, notes = _html_pieces(marked, name)
    if not marked:
        return Body(tuple(from_plain), tuple(plain), ())
    if not plain:
        return Body(from_html, tuple(marked), notes)
    if _letters(from_html) > _FULLER * _letters(from_plain):
        notes = (say("The mail says more in HTML than in plain text; its HTML was read."), *notes)
        return Body(from_html, (*plain, *marked), notes)
    notes = (say("The mail holds the same words as plain text and as HTML; its plain text was read."),)
    return Body(tuple(from_plain), (*plain, *marked), notes)


def _html_pieces(parts: Sequence[Message], name: str) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    pieces, notes = list[Piece](), list[str]()
    for part in parts:
        decoded = decode_page(content_of(part), name, charset_of(part))
        root = read_markup(decoded.words, name)
        if root is not None:
            page = read_blocks(root)
            pieces += pieces_of(page.blocks)
            notes += (decoded.how,) if decoded.doubtful else ()
            notes += left_out(page.left)
    return tuple(pieces), tuple(notes)


def _plain_pieces(part: Message, name: str) -> list[Piece]:
    """Return the paragraphs of plain text; lines that were folded for the journey are joined (RFC 3676)."""
    words = _LINE_END.sub("\n", words_of_plain(part, name))
    if str(part.get_param("format") or "").casefold() == "flowed":
        words = _unfolded(words, drops_space=str(part.get_param("delsp") or "").casefold() == "yes")
    return [Piece(paragraph.strip("\n").rstrip()) for paragraph in _PARAGRAPH_END.split(words) if paragraph.strip()]


def _unfolded(words: str, *, drops_space: bool) -> str:
    lines, is_open, depth = list[list[str]](), False, 0
    for line in words.split("\n"):
        quoted = len(line) - len(line.lstrip(">"))
        said = line[quoted:].removeprefix(" ")
        goes_on, is_open = is_open and quoted == depth, said.endswith(" ") and said != _SIGNATURE
        if not goes_on or said == _SIGNATURE:
            lines.append([f"{'>' * quoted} " if quoted else ""])
        lines[-1].append(said[:-1] if is_open and drops_space else said)
        depth = quoted
    return "\n".join(map("".join, lines))


def _letters(pieces: Sequence[Piece]) -> int:
    return sum(letters_in(piece.words) for piece in pieces)
