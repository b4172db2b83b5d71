"""Count the items of an OpenDocument text's lists, so that each has the number that a reader sees."""

from __future__ import annotations

import msgspec
import regex
from lxml import etree

from editor.importers.numerals import BULLET, numeral
from editor.importers.odt.styles import Styles
from editor.importers.xml_names import attribute, number, tag

LEVELS = 10
_PLACE = regex.compile(r"%(\d{1,2})%")
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class Level(msgspec.Struct):
    """Where in a list an item stands: the list's style, how deep (0 is outermost), and the counts of its levels."""

    style: str
    depth: int
    counts: list[int | None]


class Lists:
    """The lists of a document, those that are over too: a later one may go on with their numbers."""

    def __init__(self, styles: Styles) -> None:
        """Take the list styles."""
        self._styles = styles
        self._by_style: dict[str, list[int | None]] = {}
        self._by_name: dict[str, list[int | None]] = {}

    def enter(self, element: etree._Element, outer: Level | None, paragraph_style: str) -> Level:
        """Return the level that a text:list opens, within another or by itself; an inner list begins anew."""
        style = attribute(element, "text:style-name")
        if outer is not None:
            depth = min(outer.depth + 1, LEVELS - 1)
            outer.counts[depth:] = [None] * (LEVELS - depth)
            return Level(style or outer.style, depth, outer.counts)
        style = style or self._styles.list_of(paragraph_style)
        counts = self._continued(element, style)
        self._by_style[style] = counts
        if name := attribute(element, "xml:id"):
            self._by_name[name] = counts
        return Level(style, 0, counts)

    def label(self, level: Level, start: str) -> str:
        """Count an item in and return its label, blank where its list shows none."""
        counted = level.counts[level.depth]
        level.counts[level.depth] = (number(start) if start else
                                     self._start(level.style, level.depth) if counted is None else counted + 1)
        level.counts[level.depth + 1:] = [None] * (LEVELS - level.depth - 1)
        held = self._level(level.style, level.depth)
        if held is None or tag(held) != "text:list-level-style-number":
            return BULLET
        return self._said(held, level)

    def _continued(self, element: etree._Element, style: str) -> list[int | None]:
        named = self._by_name.get(attribute(element, "text:continue-list"))
        if named is not None:
            return named
        goes_on = attribute(element, "text:continue-numbering") == "true"
        return self._by_style.get(style, [None] * LEVELS) if goes_on else [None] * LEVELS

    def _said(self, held: etree._Element, level: Level) -> str:
        counts = [self._start(level.style, at) if count is None else count for at, count in enumerate(level.counts)]
        pattern = attribute(held, "loext:num-list-format")
        if not pattern:
            shown = min(max(number(attribute(held, "text:display-levels")), 1), level.depth + 1)
            places = ".".join(f"%{at + 1}%" for at in range(level.depth + 1 - shown, level.depth + 1))
            pattern = f"{attribute(held, 'style:num-prefix')}{places}{attribute(held, 'style:num-suffix')}"
        if not attribute(held, "style:num-format"):
            return ""
        return _PLACE.sub(lambda found: self._numeral(level.style, int(found[1]) - 1, counts), pattern).strip()

    def _numeral(self, style: str, depth: int, counts: list[int]) -> str:
        held = self._level(style, depth) if 0 <= depth < LEVELS else None
        form = "" if held is None else attribute(held, "style:num-format")
        return numeral(counts[depth], _FORMS.get(form, "decimal")) if form else ""

    def _start(self, style: str, depth: int) -> int:
        held = self._level(style, depth)
        said = "" if held is None else attribute(held, "text:start-value")
        return number(said) if said else 1

    def _level(self, style: str, depth: int) -> etree._Element | None:
        found = self._styles.lists.get(style)
        return None if found is None else next(
            (held for held in found if attribute(held, "text:level") == str(depth + 1)), None)
