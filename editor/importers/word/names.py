"""Read the values and switches that WordprocessingML keeps in attributes of small elements."""

from __future__ import annotations

from lxml import etree

from editor.importers.xml_names import attribute, child

_OFF = ("0", "false", "off", "none")


def value(element: etree._Element | None, *path: str) -> str:
    """Return w:val of what the path leads to, or blank."""
    found = child(element, *path)
    return attribute(found, "w:val") if found is not None else ""


def switch(element: etree._Element | None, name: str) -> bool | None:
    """Return whether a property is switched on or off; None where it is not there."""
    found = child(element, name)
    return None if found is None else attribute(found, "w:val").casefold() not in _OFF
