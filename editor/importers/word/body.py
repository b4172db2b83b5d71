"""Read the body of a Word document: its paragraphs, lists and tables in their order, then its notes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from editor.importers.document import Document
from editor.importers.manuscript import Manuscript, macros_ignored
from editor.importers.routine import HEADERS
from editor.importers.word.fields import Fields
from editor.importers.word.names import switch
from editor.importers.word.notes import Notes
from editor.importers.word.numbering import Numbering
from editor.importers.word.package import Package
from editor.importers.word.runs import Runs, chosen
from editor.importers.word.styles import Styles
from editor.importers.xml_names import attribute, child, children, tag
from editor.words import say

_PARAGRAPHS = ("w:p", "a:p")  # the latter in shapes
_WRAPPERS = frozenset((
    "w:body", "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:dir", "w:bdo"))


def read_word(content: bytes, name: str) -> Document:
    """Return what a Word document says. Raises ImportFailed for one that is damaged, protected or hostile."""
    package = Package(content, name)
    manuscript = Manuscript()
    _Body(package, manuscript).read()
    notes = [say(HEADERS)] if package.has_headers else []
    notes += [macros_ignored()] if package.has_macros else []
    return manuscript.document(say("Read as a Word document."), package.title(), notes)


class _Body:
    """What is known of a document while it is read into a manuscript."""

    def __init__(self, package: Package, manuscript: Manuscript) -> None:
        self._root = package.body
        self._manuscript = manuscript
        self._styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"), self._styles)
        self._notes = Notes(package.body, package.part("footnotes"), package.part("endnotes"), package.part("settings"))
        self._fields = Fields(package.body)

    def read(self) -> None:
        self._read_flow(self._root, self._manuscript)
        for mark, is_custom, note in self._notes.in_order():
            part = self._manuscript.part()
            self._read_flow(note, part)
            self._manuscript.add_note(mark, part.pieces, says_mark=is_custom)

    def _read_flow(self, element: etree._Element, manuscript: Manuscript) -> None:
        """Read what stands one below the other: the body, a cell, a text box or a note."""
        carried = self._read_blocks(element, manuscript, "")
        manuscript.add(carried)

    def _read_blocks(self, element: etree._Element, manuscript: Manuscript, carried: str) -> str:
        """Read blocks; return what is carried into the block after them, where the end of a paragraph was deleted."""
        for held in element:
            name = tag(held)
            if name in _PARAGRAPHS:
                carried = self._read_paragraph(held, manuscript, carried)
            elif name == "w:tbl":
                manuscript.add(carried)
                carried = ""
                self._read_table(held, manuscript)
            elif name == "mc:AlternateContent":
                carried = self._read_blocks(chosen(held), manuscript, carried)
            elif name in _WRAPPERS:
                carried = self._read_blocks(held, manuscript, carried)
            elif name in ("w:del", "w:moveFrom"):
                manuscript.left_out["changed"] += 1
            elif name == "w:altChunk":
                manuscript.left_out["inner documents"] += 1
        return carried

    def _read_paragraph(self, paragraph: etree._Element, manuscript: Manuscript, carried: str) -> str:
        """Add a paragraph, and return its words instead where its end was deleted or hidden."""
        properties = child(paragraph, "w:pPr")
        style = self._styles.of(properties)
        runs = Runs(self._styles, self._notes, self._fields, manuscript, style)
        runs.read(paragraph)
        words = carried + runs.words
        if _runs_on(properties):
            self._add_boxes(runs, manuscript)
            return words
        self._add(words, properties, style, manuscript)
        self._add_boxes(runs, manuscript)
        return ""

    def _add(self, words: str, properties: etree._Element | None, style: str, manuscript: Manuscript) -> None:
        role = self._styles.role(style, properties)
        label = self._numbering.label(properties, style)
        if label and role is None:
            manuscript.add_item(label, words)
        else:
            manuscript.add(words, role)

    def _add_boxes(self, runs: Runs, manuscript: Manuscript) -> None:
        """Add the text boxes that a paragraph anchors."""
        for box in runs.boxes:
            part = manuscript.part()
            self._read_flow(box, part)
            manuscript.extend(part)

    def _read_table(self, table: etree._Element, manuscript: Manuscript) -> None:
        follows = False
        for row in _within(table, "w:tr"):
            properties = child(row, "w:trPr")
            if child(properties, "w:del") is not None:
                manuscript.left_out["changed"] += 1
            elif switch(properties, "w:hidden"):
                manuscript.left_out["hidden"] += 1
            else:
                follows = manuscript.add_row(list(self._cells(row, manuscript)), follows=follows) or follows

    def _cells(self, row: etree._Element, manuscript: Manuscript) -> Iterator[Manuscript]:
        """Yield the cells of a row; one that is merged with that above it is empty, with that before it is none."""
        for cell in _within(row, "w:tc"):
            properties = child(cell, "w:tcPr")
            if child(properties, "w:cellDel") is not None or _goes_on(properties, "w:hMerge"):
                continue
            part = manuscript.part()
            if not _goes_on(properties, "w:vMerge"):
                self._read_flow(cell, part)
            yield part


def _within(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row, also from within what wraps them."""
    for held in element:
        if tag(held) == name:
            yield held
        elif tag(held) in _WRAPPERS:
            yield from _within(held, name)


def _goes_on(properties: etree._Element | None, merge: str) -> bool:
    found = child(properties, merge)
    return found is not None and attribute(found, "w:val") != "restart"


def _runs_on(properties: etree._Element | None) -> bool:
    """Tell whether the end of a paragraph was deleted or is hidden, so that the next one goes on with it."""
    mark = child(properties, "w:rPr")
    return any(True for name in ("w:del", "w:moveFrom") for _ in children(mark, name)) or bool(switch(mark, "w:vanish"))
