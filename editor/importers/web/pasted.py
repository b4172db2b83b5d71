"""Make an article of rich text that was pasted: its structure from the HTML, its words those that were shown."""

from __future__ import annotations

import regex

from editor.importers.document import Document, article_of_document
from editor.importers.imported import ImportedArticle
from editor.importers.web.blocks import read_blocks
from editor.importers.web.markup import read_markup
from editor.importers.web.page import left_out, pieces_of
from editor.model.errors import ImportFailed
from editor.words import say

_LARGEST = 8_000_000
_FRAGMENT = regex.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", regex.S | regex.I)
_ADDRESS = regex.compile(r"https?://\S+")
_LETTER = regex.compile(r"\p{L}")


def read_pasted(markup: str, words: str) -> ImportedArticle | None:
    """Return the article of the HTML on the clipboard; None where its plain words say more, or it cannot be read."""
    found = _FRAGMENT.search(markup) if len(markup) <= _LARGEST else None
    try:
        root = read_markup(found[1] if found else markup, say("the words")) if len(markup) <= _LARGEST else None
    except ImportFailed:
        root = None
    if root is None:
        return None
    page = read_blocks(root)
    pieces = pieces_of(page.blocks)
    if not pieces or _letters("".join(piece.words for piece in pieces)) < _letters(words):
        return None
    return article_of_document(Document(pieces, "", notes=left_out(page.left)), b"", "")


def _letters(words: str) -> int:
    """Return how many letters the words have; addresses, which some programs write after links, do not count."""
    return len(_LETTER.findall(_ADDRESS.sub("", words)))
