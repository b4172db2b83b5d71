"""Tell what a paragraph's style says of it: heading or caption, its numbering, whether it is hidden."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from editor.importers.manuscript import ROLES_BY_STYLE
from editor.importers.word.names import switch, value
from editor.importers.xml_names import attribute, child, children
from editor.model.records import LineRole

_DEEPEST = 40
_HEADING_LEVELS = frozenset("012345678")


class Styles:
    """The styles of a document by their ids, each with those it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        """Take the styles of the part "styles", which may be missing."""
        self._styles = {attribute(style, "w:styleId"): style for style in children(root, "w:style")}
        usual = (identity for identity, style in self._styles.items()
                 if attribute(style, "w:type") == "paragraph" and attribute(style, "w:default") in ("1", "true"))
        self._default = next(usual, "")
        self.language = value_of_language(child(root, "w:docDefaults", "w:rPrDefault", "w:rPr"))
        self._roles: dict[str, LineRole | None] = {}
        self._hidden: dict[str, bool] = {}
        self._numberings: dict[str, tuple[str, str]] = {}

    def of(self, properties: etree._Element | None) -> str:
        """Return the id of a paragraph's style, or of the one that all have without one."""
        return value(properties, "w:pStyle") or self._default

    def role(self, style: str, properties: etree._Element | None) -> LineRole | None:
        """Return what a paragraph of the style is; its own outline level goes before that of the style."""
        own = value(properties, "w:outlineLvl")
        if style not in self._roles:
            self._roles[style] = self._role(style)
        told = self._roles[style]
        if told in (None, "heading") and own:
            return "heading" if own in _HEADING_LEVELS else None
        return told

    def numbering(self, style: str) -> tuple[str, str]:
        """Return the id and level of the numbering that a style gives its paragraphs; blank where it gives none."""
        if style not in self._numberings:
            found = (child(held, "w:pPr", "w:numPr") for held in self._based(style))
            numbering = next((told for told in found if told is not None), None)
            self._numberings[style] = value(numbering, "w:numId"), value(numbering, "w:ilvl")
        return self._numberings[style]

    def hides(self, style: str) -> bool:
        """Tell whether the style hides what has it."""
        if style not in self._hidden:
            found = (switch(child(held, "w:rPr"), "w:vanish") for held in self._based(style))
            self._hidden[style] = next((told for told in found if told is not None), False)
        return self._hidden[style]

    def _role(self, style: str) -> LineRole | None:
        for held in self._based(style):
            level = value(held, "w:pPr", "w:outlineLvl")
            role = ROLES_BY_STYLE.get(value(held, "w:name").casefold())
            if role or level in _HEADING_LEVELS:
                return role or "heading"
            if level:
                return None
        return None

    def _based(self, style: str) -> Iterator[etree._Element]:
        """Yield the style and those it is based on; a ring of styles comes to an end."""
        for _ in range(_DEEPEST):
            held = self._styles.get(style)
            if held is None:
                return
            yield held
            style = value(held, "w:basedOn")


def value_of_language(properties: etree._Element | None) -> dict[str, str]:
    """Return the languages that run properties set, by the kind of script: "val", "bidi" and "eastAsia"."""
    found = child(properties, "w:lang")
    return {} if found is None else {kind: said for kind in ("val", "bidi", "eastAsia")
                                     if (said := attribute(found, f"w:{kind}"))}
