"""Read Rich Text documents (.rtf) as articles."""

from __future__ import annotations

from editor.importers.files import other_format
from editor.importers.imported import ImportedArticle
from editor.words import phrase, say

_SIGNATURE = b"{\\rtf"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class RichText:
    """The importer of Rich Text documents. What it needs to read them is loaded when the first is read."""

    name = "rtf"
    suffixes = (".rtf",)
    label = phrase("Rich Text document")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes begin as Rich Text does, whatever the name says."""
        return content[:64].removeprefix(_BYTE_ORDER_MARK).lstrip().startswith(_SIGNATURE)

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article; of a document that is cut off, what there is. Raises ImportFailed for a hostile one."""
        from editor.importers.document import article_of_document
        from editor.importers.rtf.reader import read_rtf

        if not self.recognises(content, name):
            raise other_format(name, say(self.label))
        return article_of_document(read_rtf(content, name), content, name)


IMPORTER = RichText()
