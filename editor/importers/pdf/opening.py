"""Open PDF documents from strangers, and say in a sentence why one cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from editor.formats.refusals import damaged, protected
from editor.model.errors import ImportFailed
from editor.words import say

_MOST_PAGES = 3000
_ONE_AT_A_TIME = Lock()
"""PDFium, which reads for us, serves one thread at a time."""


class OpenPdf:
    """A PDF that is open. Its pages are those of pypdfium2, which has no types."""

    def __init__(self, document: Any) -> None:
        self._document = document

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._document)

    def page(self, number: int) -> Any:
        """Return a page, counted from 1; it is closed with the document."""
        return self._document[number - 1]


@contextmanager
def opened(content: bytes, name: str) -> Iterator[OpenPdf]:
    """Open a PDF. Raises ImportFailed for one that is damaged, protected by a password, or endless."""
    from pypdfium2 import PdfDocument, PdfiumError

    _ONE_AT_A_TIME.acquire()
    try:
        document = PdfDocument(content)
        try:
            if len(document) > _MOST_PAGES:
                raise ImportFailed(say("{name} was not imported: it has more than {limit} pages. Split it into parts.",
                                       name=name, limit=_MOST_PAGES))
            yield OpenPdf(document)
        finally:
            document.close()
    except (PdfiumError, IndexError) as problem:
        raise _refusal(problem, name) from problem
    finally:
        _ONE_AT_A_TIME.release()


def _refusal(problem: Exception, name: str) -> ImportFailed:
    if "password" in str(problem).casefold() or "security" in str(problem).casefold():
        return protected(name)
    return damaged(name)
