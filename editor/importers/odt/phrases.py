"""Read the words of a paragraph of an OpenDocument text, its spaces collapsed as the format says (ODF 1.3, 6.1.2)."""

from __future__ import annotations

from collections.abc import Callable

import regex
from lxml import etree

from editor.formats.markup import words_of
from editor.importers.manuscript import Manuscript
from editor.importers.odt.notes import Notes
from editor.importers.odt.styles import Styles
from editor.importers.xml_names import attribute, child, number, tag

_SPACES = regex.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100
_WITHOUT_WORDS = frozenset((
    "text:ruby-text", "text:number", "text:script", "office:event-listeners", "text:tracked-changes",
    "office:annotation-end"))
_FIELDS = frozenset(f"text:{name}" for name in (
    "date", "time", "page-number", "page-count", "author-name", "author-initials", "file-name", "title", "subject",
    "creation-date", "modification-date", "user-defined", "variable-get", "variable-set", "user-field-get",
    "expression", "database-display", "template-name", "word-count", "print-date", "editing-cycles",
    "initial-creator", "creator"))
SHAPES = frozenset(f"draw:{name}" for name in (
    "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "path", "connector", "caption",
    "measure"))


class Phrases:
    """The words of a paragraph; `boxes` are its text boxes and shapes with words, to be read after it."""

    def __init__(self, styles: Styles, notes: Notes, manuscript: Manuscript) -> None:
        """Begin a paragraph of a manuscript."""
        self._styles, self._notes, self._manuscript = styles, notes, manuscript
        self._words: list[str] = []
        self._after_space = True
        self.boxes: list[etree._Element] = []
        self.is_hidden = False

    @property
    def words(self) -> str:
        """Return what was read so far."""
        return "".join(self._words)

    def read(self, element: etree._Element) -> None:
        """Read the words within an element."""
        self._say(element.text or "")
        for held in element:
            name = tag(held)
            deed = _DEEDS.get(name)
            if deed is not None:
                deed(self, held)
            elif name in SHAPES:
                self.boxes.append(held)
            elif name not in _WITHOUT_WORDS:
                self._manuscript.left_out["fields"] += name in _FIELDS
                self.read(held)
            self._say(held.tail or "")

    def _say(self, words: str) -> None:
        words = _SPACES.sub(" ", words)
        words = words[1:] if self._after_space and words.startswith(" ") else words
        if words:
            self._words.append(words)
            self._after_space = words.endswith(" ")

    def _put(self, sign: str) -> None:
        self._words.append(sign)
        self._after_space = False

    def _spaces(self, element: etree._Element) -> None:
        self._put(" " * min(number(attribute(element, "text:c"), 1), _MOST_SPACES))

    def _tab(self, element: etree._Element) -> None:
        self._put("\t")

    def _break(self, element: etree._Element) -> None:
        self._put("\n")
        self._after_space = True

    def _span(self, element: etree._Element) -> None:
        if self._styles.hides("text", attribute(element, "text:style-name")):
            self._manuscript.left_out["hidden"] += bool(words_of(element).strip())
        else:
            self.read(element)

    def _hidden_text(self, element: etree._Element) -> None:
        if attribute(element, "text:is-hidden") == "true":
            self._manuscript.left_out["hidden"] += 1
        else:
            self._put(attribute(element, "text:string-value") or element.text or "")

    def _hidden_paragraph(self, element: etree._Element) -> None:
        self.is_hidden = self.is_hidden or attribute(element, "text:is-hidden") == "true"

    def _note(self, element: etree._Element) -> None:
        self._put(self._notes.refer(element))

    def _annotation(self, element: etree._Element) -> None:
        self._manuscript.left_out["comments"] += 1

    def _frame(self, element: etree._Element) -> None:
        """Keep a text box for later; of a picture or an object, which may have a picture of it beside, count one."""
        if child(element, "draw:text-box") is not None:
            self.boxes.append(element)
        elif child(element, "draw:object") is not None or child(element, "draw:object-ole") is not None:
            self._manuscript.left_out["objects"] += 1
        elif child(element, "draw:image") is not None:
            self._manuscript.left_out["pictures"] += 1

    def _within(self, element: etree._Element) -> None:
        """Read what a group or a link of drawings holds, whose own spaces are none of the text."""
        for held in element:
            if tag(held) in SHAPES:
                self.boxes.append(held)
            elif tag(held) in ("draw:frame", "draw:g", "draw:a"):
                _DEEDS[tag(held)](self, held)


_DEEDS: dict[str, Callable[[Phrases, etree._Element], None]] = {
    "text:s": Phrases._spaces,
    "text:tab": Phrases._tab,
    "text:line-break": Phrases._break,
    "text:span": Phrases._span,
    "text:hidden-text": Phrases._hidden_text,
    "text:hidden-paragraph": Phrases._hidden_paragraph,
    "text:note": Phrases._note,
    "office:annotation": Phrases._annotation,
    "draw:frame": Phrases._frame,
    "draw:g": Phrases._within,
    "draw:a": Phrases._within,
}
