"""Read XML from strangers: no entity is resolved, nothing is fetched, nothing nests without end."""

from __future__ import annotations

from lxml import etree

from editor.model.errors import ImportFailed
from editor.words import say


def read_xml(content: bytes, name: str) -> etree._Element:
    """Return the root of an XML document; `name` is the file's for the refusal.

    Raises ImportFailed for XML that is not well-formed, that declares entities, or that nests deeper than 256.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
                             huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise ImportFailed(say(
            "{name} was not imported: a part of it is damaged and cannot be read ({reason}). Open it in its own "
            "program and save it anew.", name=name, reason=_reason(problem))) from problem
    internal = root.getroottree().docinfo.internalDTD
    if internal is not None and any(True for _ in internal.iterentities()):  # type: ignore[union-attr]  # its stubs err
        raise ImportFailed(say("{name} was not imported: it defines entities of its own, as no document needs and "
                               "hostile files do.", name=name))
    return root


def words_of(element: etree._Element) -> str:
    """Return all words within an element, its markup left out."""
    return "".join(str(part) for part in element.itertext())


def _reason(problem: Exception) -> str:
    return str(problem).partition(", line")[0]
