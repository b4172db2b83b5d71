"""Read the body of an OpenDocument text: its paragraphs, lists and tables in their order, then its notes."""

from __future__ import annotations

from lxml import etree

from editor.formats.markup import words_of
from editor.importers.document import Document
from editor.importers.manuscript import Manuscript, macros_ignored, repeats_cut
from editor.importers.odt.lists import Level, Lists
from editor.importers.odt.notes import Notes
from editor.importers.odt.package import Package
from editor.importers.odt.phrases import SHAPES, Phrases
from editor.importers.odt.styles import Styles
from editor.importers.odt.tables import Tables
from editor.importers.routine import HEADERS
from editor.importers.xml_names import attribute, child, tag
from editor.words import say

_PARAGRAPHS = ("text:p", "text:h")
_WITHOUT_WORDS = frozenset((
    "office:forms", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:dde-connection-decls",
    "text:soft-page-break", "text:note-citation", "text:number", "office:event-listeners"))


def read_odt(content: bytes, name: str) -> Document:
    """Return what an OpenDocument text says. Raises ImportFailed for one that is damaged, protected or hostile."""
    package = Package(content, name)
    manuscript = Manuscript()
    body = _Body(package)
    body.read(manuscript)
    notes = [say(HEADERS)] if package.has_headers else []
    notes += [macros_ignored()] if package.has_macros else []
    notes += [repeats_cut()] if body.is_cut else []
    return manuscript.document(say("Read as an OpenDocument text."), package.title, notes)


class _Body:
    """What is known of a document while it is read into a manuscript."""

    def __init__(self, package: Package) -> None:
        self._root = package.body
        self._styles = Styles(package.roots)
        self._lists = Lists(self._styles)
        self._notes = Notes()
        self._tables = Tables(self._read_blocks)

    @property
    def is_cut(self) -> bool:
        """Tell whether a table repeats more than was read."""
        return self._tables.is_cut

    def read(self, manuscript: Manuscript) -> None:
        self._read_blocks(self._root, manuscript)
        for mark, note in self._notes.in_order():
            part = manuscript.part()
            self._read_blocks(note, part)
            manuscript.add_note(mark, part.pieces)

    def _read_blocks(self, element: etree._Element, manuscript: Manuscript) -> None:
        """Read what stands one below the other: the body, a section, a cell, a text box or a note."""
        for held in element:
            name = tag(held)
            if name in _PARAGRAPHS:
                self._read_paragraph(held, manuscript)
            elif name == "text:list":
                self._read_list(held, manuscript, None)
            elif name == "table:table":
                self._tables.read(held, manuscript)
            elif name == "text:tracked-changes":
                _count_changes(held, manuscript)
            elif name == "text:section" and _is_hidden(held):
                manuscript.left_out["hidden"] += 1
            elif name in SHAPES or name in ("draw:frame", "draw:g", "draw:a"):
                self._read_drawing(held, manuscript)
            elif name not in _WITHOUT_WORDS:
                self._read_blocks(held, manuscript)

    def _read_paragraph(self, paragraph: etree._Element, manuscript: Manuscript, label: str = "") -> None:
        phrases = Phrases(self._styles, self._notes, manuscript)
        phrases.read(paragraph)
        style, words = attribute(paragraph, "text:style-name"), phrases.words
        if phrases.is_hidden or self._styles.hides("paragraph", style):
            manuscript.left_out["hidden"] += bool(words.strip())
            return
        if words.strip():
            manuscript.languages[self._styles.language(style, words.strip())] += len(words)
        role = self._styles.role(paragraph)
        if label and role is None:
            manuscript.add_item(label, words)
        else:
            manuscript.add(words, role)
        self._add_boxes(phrases, manuscript)

    def _add_boxes(self, phrases: Phrases, manuscript: Manuscript) -> None:
        for box in phrases.boxes:
            part = manuscript.part()
            held = child(box, "draw:text-box")
            self._read_blocks(box if held is None else held, part)
            manuscript.extend(part)

    def _read_drawing(self, drawing: etree._Element, manuscript: Manuscript) -> None:
        """Read a drawing that is anchored to a page, and stands among the paragraphs."""
        phrases = Phrases(self._styles, self._notes, manuscript)
        holder = etree.Element("holder")
        holder.append(drawing)
        phrases.read(holder)
        self._add_boxes(phrases, manuscript)

    def _read_list(self, element: etree._Element, manuscript: Manuscript, outer: Level | None) -> None:
        first = next(element.iter("{*}p"), None)
        level = self._lists.enter(element, outer, "" if first is None else attribute(first, "text:style-name"))
        for item in element:
            is_numbered = tag(item) == "text:list-item"
            for held in item:
                if tag(held) in _PARAGRAPHS:
                    is_seen = is_numbered and bool(words_of(held).strip())
                    label = self._lists.label(level, attribute(item, "text:start-value")) if is_seen else ""
                    is_numbered = is_numbered and not is_seen
                    self._read_paragraph(held, manuscript, label)
                elif tag(held) == "text:list":
                    self._read_list(held, manuscript, level)


def _is_hidden(section: etree._Element) -> bool:
    return attribute(section, "text:display") == "none" or attribute(section, "text:is-hidden") == "true"


def _count_changes(changes: etree._Element, manuscript: Manuscript) -> None:
    for region in changes:
        manuscript.left_out["changed"] += child(region, "text:deletion") is not None
        manuscript.left_out["added"] += child(region, "text:insertion") is not None
