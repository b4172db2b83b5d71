"""Open an OpenDocument text: its content, styles and properties, of an archive or of one flat XML file."""

from __future__ import annotations

from lxml import etree

from editor.formats.archives import Archive
from editor.formats.markup import read_xml, words_of
from editor.formats.refusals import protected
from editor.importers.xml_names import child, tag
from editor.model.errors import ImportFailed
from editor.words import say

_MANIFEST = "META-INF/manifest.xml"
_SCRIPTS = ("Basic/", "Scripts/")


class Package:
    """The parts of an OpenDocument text; `roots` are those that hold styles, in the order in which they hold."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open the document. Raises ImportFailed for what is damaged, protected or unpacks to too much."""
        self.has_macros = False
        self.title = ""
        if content.startswith(b"PK"):
            self.roots = self._open(Archive(content, name), name)
        else:
            self.roots = [read_xml(content, name)]
        self._take_title(self.roots[0])
        body = child(self.roots[0], "office:body", "office:text")
        if body is None:
            raise ImportFailed(say("{name} was not imported: there is no text in it, as in a drawing or a sheet. Copy "
                                   "the words in its own program and paste them here.", name=name))
        self.body = body

    @property
    def has_headers(self) -> bool:
        """Tell whether pages have headers or footers with words."""
        return any(words_of(held).strip() for root in self.roots
                   for held in root.iter("{*}header", "{*}footer") if tag(held) in ("style:header", "style:footer"))

    def _open(self, archive: Archive, name: str) -> list[etree._Element]:
        if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
            raise protected(name)
        self.has_macros = any(member.startswith(_SCRIPTS) and not member.endswith("/") for member in archive.names)
        if "meta.xml" in archive:
            self._take_title(read_xml(archive.read("meta.xml"), name))
        roots = [read_xml(archive.read("content.xml"), name)]
        return [*roots, read_xml(archive.read("styles.xml"), name)] if "styles.xml" in archive else roots

    def _take_title(self, root: etree._Element) -> None:
        title = child(root, "office:meta", "dc:title")
        self.title = self.title if title is None else title.text or ""
