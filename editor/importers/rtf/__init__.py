"""Read Rich Text documents (.rtf) as articles."""

from __future__ import annotations

import re

from editor.importers.files import other_format
from editor.importers.imported import ImportedArticle
from editor.model.errors import ImportFailed
from editor.words import phrase, say

_SIGNATURE = b"{\\rtf"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MARKS = re.compile(rb"\\(?:rtf\d|pard?\b|plain\b|fonttbl\b)")
"""Control words that stand in every document, and in no text."""


class RichText:
    """The importer of Rich Text documents. What it needs to read them is loaded when the first is read."""

    name = "rtf"
    suffixes = (".rtf",)
    label = phrase("Rich Text document")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes begin as Rich Text does, whatever the name, or are the rest of one by name."""
        return _begins(content) or (name.casefold().endswith(self.suffixes) and bool(_MARKS.search(content)))

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article; of a document that is cut off, what there is. Raises ImportFailed for a hostile one,
        and where the beginning is missing, without which marks cannot be told from words.
        """
        from editor.importers.document import article_of_document
        from editor.importers.rtf.reader import read_rtf

        if not self.recognises(content, name):
            raise other_format(name, say(self.label))
        if not _begins(content):
            raise ImportFailed(say("{name} was not imported: its beginning is missing or damaged. Open it in its own "
                                   "program and save it anew, or ask for it again.", name=name))
        return article_of_document(read_rtf(content, name), content, name)


def _begins(content: bytes) -> bool:
    return content[:64].removeprefix(_BYTE_ORDER_MARK).lstrip().startswith(_SIGNATURE)


IMPORTER = RichText()
