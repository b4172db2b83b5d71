"""Tell what a style of an OpenDocument text says: what a paragraph is, its list, its language, whether it is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from editor.importers.xml_names import attribute, child, tag
from editor.model.records import LineRole

_DEEPEST = 40
_ROLES: dict[str, LineRole] = {"Title": "headline", "Subtitle": "standfirst", "Caption": "caption"}
_COMPLEX = "\u0590", "\u08ff"


class Styles:
    """The styles of a document by their families and names, each with those it is based on."""

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        """Take the styles of the parts; of two by one name that of the earlier part holds."""
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self.lists: dict[str, etree._Element] = {}
        self._default: etree._Element | None = None
        for root in roots:
            for group in ("office:automatic-styles", "office:styles"):
                held = child(root, group)
                for style in () if held is None else held:
                    self._take(style)

    def _take(self, style: etree._Element) -> None:
        family = attribute(style, "style:family")
        if tag(style) == "style:style":
            self._styles.setdefault((family, attribute(style, "style:name")), style)
        elif tag(style) == "text:list-style":
            self.lists.setdefault(attribute(style, "style:name"), style)
        elif tag(style) == "style:default-style" and family == "paragraph":
            self._default = child(style, "style:text-properties")

    def role(self, paragraph: etree._Element) -> LineRole | None:
        """Return what a paragraph is by its style, and by being a heading."""
        usual: LineRole | None = "heading" if tag(paragraph) == "text:h" else None
        for style in self._based("paragraph", attribute(paragraph, "text:style-name")):
            role = _ROLES.get(attribute(style, "style:name"))
            if role or attribute(style, "style:default-outline-level") not in ("", "0"):
                return role or "heading"
        return usual

    def list_of(self, style: str) -> str:
        """Return the list style that a paragraph style gives."""
        found = (attribute(held, "style:list-style-name") for held in self._based("paragraph", style))
        return next((name for name in found if name), "")

    def hides(self, family: str, style: str) -> bool:
        """Tell whether a style hides what has it."""
        return self._said(family, style, "text:display") == "none"

    def language(self, style: str, words: str) -> str:
        """Return the language that a paragraph style gives to its words, without the country."""
        lowest, highest = _COMPLEX
        name = "style:language-complex" if lowest <= words[0] <= highest else "fo:language"
        said = self._said("paragraph", style, name) or ("" if self._default is None else attribute(self._default, name))
        return "" if said in ("none", "zxx") else said

    def _said(self, family: str, style: str, name: str) -> str:
        """Return an attribute of the text properties of a style, or of the first it is based on that has it."""
        properties = (child(held, "style:text-properties") for held in self._based(family, style))
        return next((said for held in properties if held is not None and (said := attribute(held, name))), "")

    def _based(self, family: str, style: str) -> Iterator[etree._Element]:
        """Yield the style and those it is based on; a ring of styles comes to an end."""
        for _ in range(_DEEPEST):
            held = self._styles.get((family, style))
            if held is None:
                return
            yield held
            style = attribute(held, "style:parent-style-name")
