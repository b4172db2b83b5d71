"""Name elements and attributes of office formats by their usual prefixes: OOXML, its strict form the same, and ODF."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml import etree

_OPEN, _STRICT = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"
_MOST_DIGITS = 9
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_PREFIXES = {
    f"{_OPEN}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_OPEN}/officeDocument/2006/math": "m",
    f"{_STRICT}/officeDocument/math": "m",
    f"{_OPEN}/officeDocument/2006/relationships": "r",
    f"{_STRICT}/officeDocument/relationships": "r",
    f"{_OPEN}/drawingml/2006/main": "a",
    f"{_STRICT}/drawingml/main": "a",
    f"{_OPEN}/drawingml/2006/picture": "pic",
    f"{_STRICT}/drawingml/picture": "pic",
    f"{_OPEN}/drawingml/2006/chart": "c",
    f"{_STRICT}/drawingml/chart": "c",
    f"{_OPEN}/drawingml/2006/diagram": "dgm",
    f"{_STRICT}/drawingml/diagram": "dgm",
    f"{_OPEN}/markup-compatibility/2006": "mc",
    f"{_OPEN}/package/2006/relationships": "rel",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    **{f"{_ODF}:{prefix}:1.0": prefix for prefix in ("office", "style", "text", "table", "meta", "manifest")},
    f"{_ODF}:drawing:1.0": "draw",
    f"{_ODF}:xsl-fo-compatible:1.0": "fo",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


@cache
def short(name: str) -> str:
    """Return a name in Clark's notation with its prefix; one of an unknown namespace without any."""
    namespace, brace, local = name[1:].partition("}")
    if not brace:
        return name
    prefix = _PREFIXES.get(namespace, "")
    return f"{prefix}:{local}" if prefix else local


def tag(element: etree._Element) -> str:
    """Return the element's name with its prefix."""
    return short(str(element.tag))


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute by its prefixed name, or blank."""
    return next((str(value) for held, value in element.items() if short(str(held)) == name), "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first child of that name, or what a path of names leads to."""
    for name in path:
        for held in () if element is None else element:
            if short(str(held.tag)) == name:
                element = held
                break
        else:
            return None
    return element


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Yield the children of that name."""
    return (held for held in element if tag(held) == name) if element is not None else iter(())


def number(said: str, usual: int = 0) -> int:
    """Return a number without a sign, 999,999,999 at the most; what is none is the usual one."""
    return min(int(said[:_MOST_DIGITS + 1]), 10 ** _MOST_DIGITS - 1) if said.isascii() and said.isdigit() else usual
