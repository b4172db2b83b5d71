"""Make an article of a saved web page: its main text, what the page states of itself, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from editor.importers.document import Document, Piece, article_of_document
from editor.importers.imported import ImportedArticle
from editor.importers.routine import PAGE_WORDS, PICTURES
from editor.importers.web.blocks import Block, Left, read_blocks
from editor.importers.web.encoding import decode_page
from editor.importers.web.main_text import main_blocks, title_of
from editor.importers.web.markup import read_markup
from editor.importers.web.stated import Saved, read_stated
from editor.model.records import LineRole
from editor.words import say, say_number

_ADDRESS = regex.compile(r"\b(?:https?://|mailto:)\S+")
_LETTER = regex.compile(r"\p{L}")


def read_page(content: bytes, name: str) -> ImportedArticle:
    """Return the article of a saved page. Raises ImportFailed for what is no text, or nests too deeply."""
    return article_of_document(page_document(content, name), content, name)


def page_document(content: bytes, name: str, charset: str = "", saved: Saved | None = None) -> Document:
    """Return what is on a page; `charset` and `saved` are what the archive round it says of it."""
    decoded = decode_page(content, name, charset)
    notes = (decoded.how,) if decoded.doubtful else ()
    root = read_markup(decoded.words, name)
    how = say("Read as a web page. {encoding}", encoding=decoded.how)
    if root is None:
        return Document((), how, notes=notes)
    page = read_blocks(root)
    kept = main_blocks(root, page)
    stated, doubts = read_stated(root, decoded.words, kept, saved or Saved())
    notes = (*notes, *doubts, *_around(_length(page.blocks) - _length(kept)), *left_out(page.left))
    return Document(pieces_of(kept), how, stated, notes)


def pieces_of(blocks: Sequence[Block]) -> tuple[Piece, ...]:
    """Return blocks as pieces of a document, the headline told from other headings."""
    pieces, group = list[Piece](), 0
    title = title_of(blocks)
    for block in blocks:
        role: LineRole | None = "headline" if block is title else block.role
        pieces.append(Piece(block.words, role, is_close=block.group > 0 and block.group == group))
        group = block.group
    return tuple(pieces)


def letters_in(words: str) -> int:
    """Return how many letters words have; addresses do not count, which only the plain form of a text writes out."""
    return len(_LETTER.findall(_ADDRESS.sub("", words)))


def left_out(left: Left) -> tuple[str, ...]:
    """Return sentences that tell what of a page no article can hold, with counts."""
    told = []
    if left.pictures:
        told.append(say_number(*PICTURES, left.pictures))
    if left.embedded:
        told.append(say_number("{count} embedded part was left out, such as a film, a map or a page of another site.",
                               "{count} embedded parts were left out, such as films, maps or pages of other sites.",
                               left.embedded))
    if left.hidden:
        told.append(say_number("{count} word that the page hides from its readers was left out.",
                               "{count} words that the page hides from its readers were left out.", left.hidden))
    if left.deleted:
        told.append(say_number("{count} word that was struck out as deleted was left out.",
                               "{count} words that were struck out as deleted were left out.", left.deleted))
    if left.running:
        told.append(say_number(*PAGE_WORDS, left.running))
    return tuple(told)


def _length(blocks: Iterable[Block]) -> int:
    return sum(len(block.words.split()) for block in blocks)


def _around(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    return (say_number("{count} word of menus, ads and links around the article was left out.",
                       "{count} words of menus, ads and links around the article were left out.", count),)
