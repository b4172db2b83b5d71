"""Read PDF documents as articles: their words in reading order, each with the page it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.importers.routine import PAGE_LINES
from editor.words import phrase, say_number

if TYPE_CHECKING:
    from editor.importers.document import Document
    from editor.importers.imported import ImportedArticle
    from editor.importers.pdf.glyphs import Segment

_SIGNATURE, _BEFORE = b"%PDF-", 1024
_NAMED = 8
"""How many words are named that may have lost a hyphen."""


class Pdf:
    """The importer of PDF documents."""

    name = "pdf"
    suffixes = (".pdf",)
    label = phrase("PDF document")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes are a PDF; what comes before its header is allowed for, as readers do."""
        return _SIGNATURE in content[:_BEFORE] and not content.startswith(b"From ")

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article. Raises ImportFailed for a PDF that is damaged or protected by a password."""
        from editor.importers.document import article_of_document

        return article_of_document(read_pdf(content, name), content, name)


IMPORTER = Pdf()


def read_pdf(content: bytes, name: str) -> Document:
    """Return the pieces of a PDF. Raises ImportFailed for one that cannot be opened."""
    from editor.importers.document import Document
    from editor.importers.pdf.columns import columns_of
    from editor.importers.pdf.furniture import without_furniture
    from editor.importers.pdf.paragraphs import pieces_of

    pages = _pages(content, name)
    kept, left_out = without_furniture(pages)
    pieces, hyphens = pieces_of([columns_of(page) for page in kept])
    notes = []
    if left_out:
        notes.append(say_number(*PAGE_LINES, left_out))
    if blank := sum(not page for page in pages):
        notes.append(say_number("{count} page holds no words that can be read, perhaps a picture of some.",
                                "{count} pages hold no words that can be read, perhaps pictures of some.", blank))
    if hyphens.guessed:
        words = hyphens.doubtful()
        notes.append(say_number(
            "{count} word cut at the end of a line was put together; a hyphen of its own may be lost: {words}.",
            "{count} words cut at the ends of lines were put together; a hyphen of their own may be lost: {words}.",
            len(hyphens.guessed), words=", ".join(words[:_NAMED]) + (", …" if len(words) > _NAMED else "")))
    how = say_number("Read from a PDF document of {count} page.", "Read from a PDF document of {count} pages.",
                     len(pages))
    return Document(pieces, how, notes=tuple(notes), pages=len(pages))


def _pages(content: bytes, name: str) -> list[list[Segment]]:
    """Return the stretches of words of every page."""
    from editor.importers.pdf.glyphs import segments_of
    from editor.importers.pdf.opening import opened

    with opened(content, name) as document:
        return [segments_of(document.page(number)) for number in range(1, len(document) + 1)]
