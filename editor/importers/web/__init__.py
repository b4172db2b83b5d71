"""Read saved web pages and pasted rich text; what reads HTML is loaded with the first page, not at start-up."""

from __future__ import annotations

import regex

from editor.importers.imported import ImportedArticle
from editor.words import phrase

_HEAD = 4096
_BEGINS_AS_PAGE = regex.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", regex.I | regex.S)
_HAS_TAGS = regex.compile(rb"<(?:p|div|h[1-6]|body|head|meta|table|ul|ol|span|br|article|title)\b[^<>]*>", regex.I)


class WebPage:
    """The importer of saved web pages: HTML and XHTML, told by their content."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml", ".shtml")
    label = phrase("Web page")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes begin as a page does, or have its tags and its ending."""
        head = _plainly(content[:_HEAD])
        if _BEGINS_AS_PAGE.match(head):
            return True
        return name.casefold().endswith(self.suffixes) and _HAS_TAGS.search(head) is not None

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article of the page. Raises ImportFailed for what is no page, or nests too deeply."""
        from editor.importers.web.page import read_page

        return read_page(content, name)

    def read_pasted(self, markup: str, words: str) -> ImportedArticle | None:
        """Return the article of pasted HTML; None where its plain words say more than it does."""
        from editor.importers.web.pasted import read_pasted

        return read_pasted(markup, words)


IMPORTER = WebPage()


def _plainly(head: bytes) -> bytes:
    """Return the beginning without byte order mark, and without the empty bytes of UTF-16."""
    return head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\x00", b"")
