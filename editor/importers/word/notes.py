"""Keep the footnotes and endnotes of a Word document in the order of their marks."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from editor.importers.numerals import numeral
from editor.importers.word.names import value
from editor.importers.xml_names import attribute, child, children, tag

_KINDS = {"w:footnoteReference": "w:footnote", "w:endnoteReference": "w:endnote"}
_PROPERTIES = {"w:footnote": "w:footnotePr", "w:endnote": "w:endnotePr"}
_USUAL = {"w:footnote": "decimal", "w:endnote": "lowerRoman"}


class Notes:
    """The notes of a document by kind and id; those that the text refers to are yielded with their marks."""

    def __init__(self, body: etree._Element, footnotes: etree._Element | None, endnotes: etree._Element | None,
                 settings: etree._Element | None) -> None:
        """Take the parts of the notes, which may be missing, and the form of their numbers."""
        parts = {"w:footnote": footnotes, "w:endnote": endnotes}
        self._held = {(kind, attribute(note, "w:id")): note for kind, part in parts.items()
                      for note in children(part, kind)}
        self._forms = {kind: _form(kind, body, settings) for kind in _USUAL}
        self._counts = dict.fromkeys(_USUAL, 0)
        self._referred: dict[str, list[tuple[str, str, bool]]] = {kind: [] for kind in _USUAL}
        self._marks: dict[tuple[str, str], str] = {}

    def refer(self, reference: etree._Element, custom: str = "") -> str:
        """Return the mark of a note in square brackets: its number, or a mark of the author's own."""
        kind, note = _KINDS[tag(reference)], attribute(reference, "w:id")
        if (kind, note) not in self._held:
            return ""
        if (kind, note) not in self._marks:
            self._counts[kind] += not custom
            self._marks[kind, note] = custom.strip() or numeral(self._counts[kind], self._forms[kind])
            self._referred[kind].append((note, self._marks[kind, note], bool(custom)))
        return f"[{self._marks[kind, note]}]"

    def in_order(self) -> Iterator[tuple[str, bool, etree._Element]]:
        """Yield the mark of each note, whether it is the author's own, and its content; footnotes go before endnotes.

        A note that is referred to while notes are read has its turn too.
        """
        for kind, referred in self._referred.items():
            for note, mark, is_custom in referred:
                yield mark, is_custom, self._held[kind, note]


def _form(kind: str, body: etree._Element, settings: etree._Element | None) -> str:
    """Return the form of the numbers of a kind of notes: the document's, else that of its last section."""
    sections = [held for held in body.iter("{*}sectPr") if tag(held) == "w:sectPr"]
    said = value(settings, _PROPERTIES[kind], "w:numFmt")
    return next((form for held in reversed(sections) if (form := value(child(held, _PROPERTIES[kind]), "w:numFmt"))),
                said) or _USUAL[kind]
