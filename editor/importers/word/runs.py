"""Read the words of a paragraph: what its runs show, with deletions, hidden text and the codes of fields left out."""

from __future__ import annotations

from collections.abc import Callable

import regex
from lxml import etree

from editor.importers.manuscript import UNREADABLE, Manuscript, is_field_told
from editor.importers.symbol_fonts import is_of_symbol_font, symbol
from editor.importers.word.fields import Fields
from editor.importers.word.names import switch, value
from editor.importers.word.notes import Notes
from editor.importers.word.styles import Styles, value_of_language
from editor.importers.xml_names import attribute, child, children, tag

_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "a:br": "\n", "w:noBreakHyphen": "\u2011"}
_WITHOUT_WORDS = frozenset((
    "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:delText", "w:delInstrText", "w:rt", "w:footnoteRef", "w:endnoteRef",
    "w:annotationRef", "w:softHyphen", "w:lastRenderedPageBreak"))
_SPACES = regex.compile(r"[\t\n\r]")
_PRIVATE = regex.compile(r"[\uf000-\uf0ff]")
_FIRST_OF_EAST_ASIA = "\u2e80"


class Runs:
    """The words of a paragraph; `boxes` are the contents of its text boxes, to be read after it."""

    def __init__(self, styles: Styles, notes: Notes, fields: Fields, manuscript: Manuscript, style: str) -> None:
        """Begin a paragraph of a style that belongs to the manuscript."""
        self._styles, self._notes, self._fields, self._manuscript = styles, notes, fields, manuscript
        self._is_hidden_by_style = styles.hides(style)
        self._was_hidden = False
        self._run: etree._Element | None = None
        self._words: list[str] = []
        self.boxes: list[etree._Element] = []

    @property
    def words(self) -> str:
        """Return what was read so far."""
        return "".join(self._words)

    def read(self, element: etree._Element) -> None:
        """Read what stands within an element: runs, and what wraps them."""
        for held in element:
            name = tag(held)
            deed = _DEEDS.get(name)
            if deed is not None:
                deed(self, held)
            elif name in _SIGNS:
                self._say(_SIGNS[name])
            elif name not in _WITHOUT_WORDS:
                self.read(held)

    def _read_run(self, run: etree._Element) -> None:
        properties = child(run, "w:rPr")
        if self._is_hidden(properties):
            self._manuscript.left_out["hidden"] += not self._was_hidden and bool(_said(run))
            self._was_hidden = True
            return
        custom = next((held for held in run if attribute(held, "w:customMarkFollows") in ("1", "true", "on")), None)
        if custom is not None:
            self._words.append(self._notes.refer(custom, _said(run)))
            return
        self._was_hidden, self._run = False, properties
        self.read(run)

    def _is_hidden(self, properties: etree._Element | None) -> bool:
        own = switch(properties, "w:vanish")
        style = value(properties, "w:rStyle")
        if own is None:
            return self._styles.hides(style) if style and self._styles.hides(style) else self._is_hidden_by_style
        return own

    def _read_text(self, element: etree._Element) -> None:
        words = _SPACES.sub(" ", element.text or "")
        if tag(element) == "w:t" and attribute(element, "xml:space") != "preserve":
            words = words.strip(" ")
        if not self._fields.hide and words:
            self._manuscript.languages[self._language(words)] += len(words)
        self._say(_PRIVATE.sub(lambda found: self._symbol(self._font(), ord(found[0])), words))

    def _read_symbol(self, element: etree._Element) -> None:
        code = attribute(element, "w:char")
        is_code = regex.fullmatch("[0-9A-Fa-f]{1,5}", code) is not None
        self._say(self._symbol(attribute(element, "w:font"), int(code, 16) if is_code else 0))

    def _symbol(self, font: str, code: int) -> str:
        """Return a character of a symbol font; of another font it is the code point itself."""
        known = symbol(font, code)
        if known == UNREADABLE and not is_of_symbol_font(code) and 0x20 <= code < 0xD800:
            return chr(code)
        self._manuscript.left_out["symbols"] += known == UNREADABLE
        return known

    def _refer(self, element: etree._Element) -> None:
        self._say(self._notes.refer(element))

    def _read_field(self, element: etree._Element) -> None:
        self._manuscript.left_out["fields"] += self._fields.mark(attribute(element, "w:fldCharType"))

    def _read_simple_field(self, element: etree._Element) -> None:
        self._manuscript.left_out["fields"] += is_field_told(attribute(element, "w:instr"))
        self.read(element)

    def _read_code(self, element: etree._Element) -> None:
        self._fields.take(element.text or "")

    def _leave_out(self, element: etree._Element) -> None:
        self._manuscript.left_out["changed"] += 1

    def _take_in(self, element: etree._Element) -> None:
        self._manuscript.left_out["added"] += any(tag(held) in ("w:t", "w:tab") for held in element.iter())
        self.read(element)

    def _comment(self, element: etree._Element) -> None:
        self._manuscript.left_out["comments"] += 1

    def _choose(self, element: etree._Element) -> None:
        """Read one of several forms of the same: the first, which is the newest."""
        self.read(chosen(element))

    def _box(self, element: etree._Element) -> None:
        self.boxes.append(element)

    def _picture(self, element: etree._Element) -> None:
        self._manuscript.left_out["pictures"] += 1

    def _object(self, element: etree._Element) -> None:
        self._manuscript.left_out["objects"] += 1

    def _say(self, words: str) -> None:
        if not self._fields.hide:
            self._words.append(words)

    def _font(self) -> str:
        fonts = child(self._run, "w:rFonts")
        return "" if fonts is None else attribute(fonts, "w:ascii") or attribute(fonts, "w:hAnsi")

    def _language(self, words: str) -> str:
        """Return the language that the words are marked with, without its country."""
        kind = "bidi" if switch(self._run, "w:rtl") else "eastAsia" if words[0] >= _FIRST_OF_EAST_ASIA else "val"
        said = value_of_language(self._run).get(kind) or self._styles.language.get(kind, "")
        return said.partition("-")[0].casefold()


def chosen(element: etree._Element) -> etree._Element:
    """Return the form of mc:AlternateContent that is read: the first choice, the fallback where there is none."""
    return next(children(element, "mc:Choice"), next(children(element, "mc:Fallback"), element))


def _said(run: etree._Element) -> str:
    return "".join(held.text or "" for held in run if tag(held) == "w:t")


_DEEDS: dict[str, Callable[[Runs, etree._Element], None]] = {
    "w:r": Runs._read_run,
    "w:t": Runs._read_text,
    "m:t": Runs._read_text,
    "a:t": Runs._read_text,
    "w:sym": Runs._read_symbol,
    "w:footnoteReference": Runs._refer,
    "w:endnoteReference": Runs._refer,
    "w:fldChar": Runs._read_field,
    "w:fldSimple": Runs._read_simple_field,
    "w:instrText": Runs._read_code,
    "w:del": Runs._leave_out,
    "w:moveFrom": Runs._leave_out,
    "w:ins": Runs._take_in,
    "w:moveTo": Runs._take_in,
    "w:commentReference": Runs._comment,
    "mc:AlternateContent": Runs._choose,
    "w:txbxContent": Runs._box,
    "a:txBody": Runs._box,
    "pic:pic": Runs._picture,
    "v:imagedata": Runs._picture,
    "w:object": Runs._object,
    "c:chart": Runs._object,
    "dgm:relIds": Runs._object,
}
