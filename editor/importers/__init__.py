"""Read files of other programs as articles: one module for each format, found through the registry."""

from __future__ import annotations

from typing import Protocol

from editor.importers.files import LARGEST_FILE, read_file, refuse_too_large
from editor.importers.imported import Found, ImportedArticle


class Importer(Protocol):
    """What the registry offers: a name, the endings of its files with the dot, a label for menus, and the deeds.

    Importers are asked in turn; the first that recognises the bytes reads them. `name` is the file's name as the
    analyst knows it, in whole characters, never a path to read from; more bytes than LARGEST_FILE come to none.
    """

    name: str
    suffixes: tuple[str, ...]
    label: str

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes are of this format; the name may help where the bytes do not say."""
        ...

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article. Raises ImportFailed with a sentence that names the file."""
        ...


class TextImporter(Importer, Protocol):
    """The importer of plain text, which also takes words without a file."""

    def read_pasted(self, words: str) -> ImportedArticle:
        """Return the article of pasted words."""
        ...


class PageImporter(Importer, Protocol):
    """The importer of web pages, which also takes the HTML that programs put beside words they copy."""

    def read_pasted(self, markup: str, words: str) -> ImportedArticle | None:
        """Return the article of pasted HTML; None where its plain words say more than it does."""
        ...


__all__ = ["LARGEST_FILE", "Found", "ImportedArticle", "Importer", "PageImporter", "TextImporter", "read_file",
           "refuse_too_large"]
