"""Find the parts of a Word document by what refers to them, and read those that hold words."""

from __future__ import annotations

import posixpath

from lxml import etree

from editor.formats.archives import Archive
from editor.formats.markup import read_xml
from editor.importers.xml_names import attribute, children

_USUAL = "word/document.xml"


class Package:
    """The parts of a Word document. Only parts of the file are read, whatever refers to the outside."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open the document. Raises ImportFailed for what is damaged or unpacks to too much."""
        self._name = name
        self._archive = Archive(content, name)
        self._main = self._target("", "officeDocument") or _USUAL
        self.body = read_xml(self._archive.read(self._main), name)

    def part(self, kind: str) -> etree._Element | None:
        """Return the root of the part of a kind, such as "styles" or "footnotes", or None where there is none."""
        target = self._target(self._main, kind)
        return read_xml(self._archive.read(target), self._name) if target in self._archive else None

    def title(self) -> str:
        """Return the title of the document's properties, which may be that of its template."""
        core = self._target("", "core-properties")
        if core not in self._archive:
            return ""
        title = next(read_xml(self._archive.read(core), self._name).iter("{*}title"), None)
        return "" if title is None else title.text or ""

    @property
    def has_macros(self) -> bool:
        """Tell whether there is a part with macros."""
        return any("vbaproject" in member.casefold() for member in self._archive.names)

    @property
    def has_headers(self) -> bool:
        """Tell whether pages have headers or footers with words."""
        return any(self._says(target) for kind in ("header", "footer") for target in self._targets(self._main, kind))

    def _says(self, target: str) -> bool:
        return target in self._archive and any(
            (held.text or "").strip() for held in read_xml(self._archive.read(target), self._name).iter("{*}t"))

    def _target(self, part: str, kind: str) -> str:
        return next(iter(self._targets(part, kind)), "")

    def _targets(self, part: str, kind: str) -> list[str]:
        """Return the members that a part refers to as of a kind."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self._archive:
            return []
        found = children(read_xml(self._archive.read(relations), self._name), "rel:Relationship")
        return [_member(folder, attribute(held, "Target")) for held in found
                if attribute(held, "Type").rpartition("/")[2] == kind and attribute(held, "TargetMode") != "External"]


def _member(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
