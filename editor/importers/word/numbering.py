"""Count the items of lists as Word does, so that each has the number that a reader sees."""

from __future__ import annotations

import regex
from lxml import etree

from editor.importers.numerals import BULLET, numeral
from editor.importers.word.names import switch, value
from editor.importers.word.styles import Styles
from editor.importers.xml_names import attribute, child, children, number

_LEVELS = 9
_PLACE = regex.compile(r"%([1-9])")
_DEEPEST = 8


class Numbering:
    """The numberings of a document with their counters; items are asked for in the order of the text."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        """Take the definitions of the part "numbering", which may be missing."""
        self._styles = styles
        self._kinds = {attribute(held, "w:abstractNumId"): held for held in children(root, "w:abstractNum")}
        self._lists = {attribute(held, "w:numId"): held for held in children(root, "w:num")}
        self._resolved: dict[str, str] = {}
        self._levels: dict[tuple[str, int], etree._Element | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: etree._Element | None, style: str) -> str:
        """Count a paragraph in, and return its label: a number, a bullet, or blank where it is in no list."""
        own = child(properties, "w:numPr")
        of_style, level_of_style = self._styles.numbering(style)
        identity = value(own, "w:numId") or of_style
        if not identity or identity not in self._lists:
            return ""
        bound = "" if value(own, "w:numId") else self._level_with(identity, style)
        at = value(own, "w:ilvl") or bound or level_of_style
        return self._counted(identity, min(number(at), _LEVELS - 1))

    def _counted(self, identity: str, level: int) -> str:
        counts = self._counts.setdefault(self._kind(identity), [None] * _LEVELS)
        begin = self._begin_of(identity, level)
        if begin is not None and (identity, level) not in self._begun:
            counts[level] = begin
        else:
            counted = counts[level]
            counts[level] = self._start(identity, level) if counted is None else counted + 1
        self._begun.add((identity, level))
        for deeper in range(level + 1, _LEVELS):
            if self._begins_anew(identity, deeper, level):
                counts[deeper] = None
        return self._said(identity, level, counts)

    def _said(self, identity: str, level: int, counts: list[int | None]) -> str:
        """Return the label of an item: the text of its level with the numbers of the levels put in."""
        held = self._level(identity, level)
        form = value(held, "w:numFmt")
        if form == "bullet":
            return BULLET
        is_plain = switch(held, "w:isLgl")

        def numbered(found: regex.Match[str]) -> str:
            at = int(found[1]) - 1
            said, count = value(self._level(identity, at), "w:numFmt"), counts[at]
            count = self._start(identity, at) if count is None else count
            return "" if said == "none" else numeral(count, "decimal" if is_plain else said)
        return _PLACE.sub(numbered, value(held, "w:lvlText")).strip()

    def _begin_of(self, identity: str, level: int) -> int | None:
        """Return the number that the list itself begins a level with, apart from others of its kind."""
        said = value(self._override(identity, level), "w:startOverride")
        return number(said) if said.isdigit() else None

    def _start(self, identity: str, level: int) -> int:
        return number(value(self._level(identity, level), "w:start"), 1)

    def _begins_anew(self, identity: str, level: int, after: int) -> bool:
        said = value(self._level(identity, level), "w:lvlRestart")
        return not said.isdigit() or after < number(said)

    def _level(self, identity: str, level: int) -> etree._Element | None:
        if (identity, level) not in self._levels:
            own = child(self._override(identity, level), "w:lvl")
            found = children(self._kinds.get(self._kind(identity)), "w:lvl")
            self._levels[identity, level] = own if own is not None else next(
                (held for held in found if attribute(held, "w:ilvl") == str(level)), None)
        return self._levels[identity, level]

    def _override(self, identity: str, level: int) -> etree._Element | None:
        return next((held for held in children(self._lists.get(identity), "w:lvlOverride")
                     if attribute(held, "w:ilvl") == str(level)), None)

    def _level_with(self, identity: str, style: str) -> str:
        """Return the level that is bound to a style."""
        return next((attribute(held, "w:ilvl") for held in children(self._kinds.get(self._kind(identity)), "w:lvl")
                     if value(held, "w:pStyle") == style), "")

    def _kind(self, identity: str) -> str:
        """Return the id of the definition that a list is counted by, by way of list styles; a ring comes to an end."""
        if identity not in self._resolved:
            kind = value(self._lists.get(identity), "w:abstractNumId")
            for _ in range(_DEEPEST):
                linked = value(self._kinds.get(kind), "w:numStyleLink")
                if not linked:
                    break
                kind = value(self._lists.get(self._styles.numbering(linked)[0]), "w:abstractNumId") or kind
            self._resolved[identity] = kind
        return self._resolved[identity]
