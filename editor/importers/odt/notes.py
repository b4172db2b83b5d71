"""Keep the footnotes and endnotes of an OpenDocument text in the order of their marks."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from editor.formats.markup import words_of
from editor.importers.xml_names import attribute, child


class Notes:
    """The notes that the text has come by, with the marks that it gives them itself."""

    def __init__(self) -> None:
        """Begin before the text."""
        self._footnotes: list[tuple[str, etree._Element]] = []
        self._endnotes: list[tuple[str, etree._Element]] = []

    def refer(self, note: etree._Element) -> str:
        """Keep a note and return its mark in square brackets; blank where it has no words to keep."""
        citation, body = child(note, "text:note-citation"), child(note, "text:note-body")
        if body is None:
            return ""
        is_endnote = attribute(note, "text:note-class") == "endnote"
        kept = self._endnotes if is_endnote else self._footnotes
        said = "" if citation is None else words_of(citation).strip()
        kept.append((said or str(len(kept) + 1), body))
        return f"[{kept[-1][0]}]"

    def in_order(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield the notes, footnotes first; one that stands in another has its turn too."""
        yield from self._footnotes
        yield from self._endnotes
