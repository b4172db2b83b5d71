"""Make an article of a web archive: the page it was saved for, with the address and day that the browser noted."""

from __future__ import annotations

from email.message import Message

from editor.importers.document import article_of_document
from editor.importers.imported import ImportedArticle
from editor.importers.mail.parts import charset_of, content_of, header, leaves, moment, read_message
from editor.importers.web.page import page_document
from editor.importers.web.stated import Saved
from editor.model.errors import ImportFailed
from editor.words import say

_PAGES = ("text/html", "application/xhtml+xml")


def read_archive(content: bytes, name: str) -> ImportedArticle:
    """Return the article of the page in an archive. Raises ImportFailed where there is none."""
    message = read_message(content, name)
    pages = [part for part in leaves(message) if part.get_content_type() in _PAGES]
    if not pages:
        raise ImportFailed(say("{name} was not imported: there is no page in this web archive; it is damaged or cut "
                               "off. Save the page again.", name=name))
    page = _root(message, pages)
    saved = moment(message)
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    told = Saved(address, saved.date().isoformat() if saved else "")
    return article_of_document(page_document(content_of(page), name, charset_of(page), told), content, name)


def _root(message: Message, pages: list[Message]) -> Message:
    """Return the page that the archive was made for: the one it names as its start, or else the first."""
    start = message.get_param("start")
    location = header(message, "Snapshot-Content-Location")
    named = [page for page in pages if start and header(page, "Content-ID") == start]
    located = [page for page in pages if location and header(page, "Content-Location") == location]
    return (named or located or pages)[0]
