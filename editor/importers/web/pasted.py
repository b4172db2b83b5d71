"""Make an article of rich text that was pasted: its structure from the HTML, its words those that were shown."""

from __future__ import annotations

import regex

from editor.importers.document import Document, article_of_document
from editor.importers.imported import ImportedArticle
from editor.importers.web.blocks import read_blocks
from editor.importers.web.markup import read_markup
from editor.importers.web.page import left_out, letters_in, pieces_of
from editor.model.errors import ImportFailed
from editor.words import say

_LARGEST = 8_000_000
_FRAGMENT = regex.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", regex.S | regex.I)


def read_pasted(markup: str, words: str) -> ImportedArticle | None:
    """Return the article of the HTML on the clipboard; None where its plain words say more, or it cannot be read."""
    if len(markup) > _LARGEST:
        return None
    found = _FRAGMENT.search(markup)
    try:
        root = read_markup(found[1] if found else markup, say("the words"))
    except ImportFailed:
        return None
    if root is None:
        return None
    page = read_blocks(root)
    pieces = pieces_of(page.blocks)
    if not pieces or letters_in("".join(piece.words for piece in pieces)) < letters_in(words):
        return None
    return article_of_document(Document(pieces, "", notes=left_out(page.left)), b"", "")
