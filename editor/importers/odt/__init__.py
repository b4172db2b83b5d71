"""Read OpenDocument texts (.odt, templates, and flat ones in a single XML file) as articles."""

from __future__ import annotations

from editor.formats.archives import member_names
from editor.importers.files import other_format
from editor.importers.imported import ImportedArticle
from editor.words import phrase, say

_MEDIA_TYPE = b"application/vnd.oasis.opendocument."
_MEMBERS = {"META-INF/manifest.xml", "content.xml"}
_HEAD = 4096


class OpenDocumentText:
    """The importer of OpenDocument texts. What it needs to read them is loaded when the first is read."""

    name = "odt"
    suffixes = (".odt", ".ott", ".fodt")
    label = phrase("OpenDocument text")

    def recognises(self, content: bytes, name: str) -> bool:
        """Tell whether the bytes are an OpenDocument text, an archive or flat XML, whatever the name says."""
        head = content[:_HEAD]
        if head.startswith(b"PK"):
            told = head.partition(_MEDIA_TYPE)
            return told[2].startswith(b"text") if told[1] else member_names(content) >= _MEMBERS
        is_xml = head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
        return is_xml and b"<office:document" in head and _MEDIA_TYPE + b"text" in head

    def read(self, content: bytes, name: str) -> ImportedArticle:
        """Return the article. Raises ImportFailed for a document that is damaged, protected or hostile."""
        from editor.importers.document import article_of_document
        from editor.importers.odt.body import read_odt

        if not self.recognises(content, name):
            raise other_format(name, say(self.label))
        return article_of_document(read_odt(content, name), content, name)


IMPORTER = OpenDocumentText()
