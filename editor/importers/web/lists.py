"""Number the items of lists as a browser shows them."""

from __future__ import annotations

import regex
from lxml import etree

from editor.formats.markup import words_of
from editor.importers.numerals import BULLET, numeral

_NUMBER = regex.compile(r"\s*([+-]?\d{1,9})")
_OFFICE_LIST = regex.compile(r"mso-list\s*:\s*l\d+", regex.I)
_OFFICE_MARK = regex.compile(r"mso-list\s*:\s*ignore", regex.I)
_SHOWN_NUMBER = regex.compile(r"\(?[\p{L}\p{N}]{1,8}(?:[.][\p{L}\p{N}]{1,4})*[.)]")
_ROMAN = {"i": "lowerRoman", "I": "upperRoman"}


class Numbering:
    """The numbers of one list; `group` tells the outermost list that its items stand in."""

    def __init__(self, element: etree._Element, group: int) -> None:
        self.group = group
        self._style = (element.get("type") or "1") if element.tag == "ol" else ""
        self._step = -1 if element.get("reversed") is not None else 1
        items = sum(1 for _ in element.iterchildren("li")) if self._step < 0 else 1
        self._next = _whole(element.get("start"), items)

    def mark(self, item: etree._Element) -> str:
        """Return what stands before an item: a bullet, or its number with a full stop."""
        if not self._style:
            return BULLET
        number = _whole(item.get("value"), self._next)
        self._next = number + self._step
        return f"{_written(number, self._style)}."


def is_office_item(element: etree._Element) -> bool:
    """Tell whether Word wrote the paragraph as an item of a list, which HTML does not show otherwise."""
    return element.tag == "p" and _OFFICE_LIST.search(element.get("style") or "") is not None


def is_office_mark(element: etree._Element) -> bool:
    """Tell whether the element is the bullet or number that Word wrote out."""
    return _OFFICE_MARK.search(element.get("style") or "") is not None


def office_mark(item: etree._Element) -> str:
    """Return the bullet or number of a paragraph that Word wrote as an item."""
    for element in item.iter("span"):
        if is_office_mark(element):
            words = words_of(element).strip()
            return words if _SHOWN_NUMBER.fullmatch(words) else BULLET
    return BULLET


def _whole(stated: str | None, otherwise: int) -> int:
    found = _NUMBER.match(stated) if stated else None
    return int(found[1]) if found else otherwise


def _written(number: int, style: str) -> str:
    if style in "aA" and number > 0:
        return _in_letters(number) if style == "a" else _in_letters(number).upper()
    return numeral(number, _ROMAN.get(style, "decimal"))


def _in_letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
