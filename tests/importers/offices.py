"""Make small Word and OpenDocument files of the parts that a test is about, and damage the bytes of whole ones."""

from __future__ import annotations

from hypothesis import strategies as st

from editor.formats import archives

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:r="{_RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"')
_PARTS = ("styles", "numbering", "footnotes", "endnotes", "settings", "header")
_ODF = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible")))


def zipped(members: dict[str, str | bytes]) -> bytes:
    return archives.zipped((name, content if isinstance(content, bytes) else content.encode())
                           for name, content in members.items())


def promising(size: int, archive: bytes) -> bytes:
    """Return an archive whose list of members says that the last unpacks to that many bytes."""
    at = archive.rfind(b"PK\x01\x02") + 24
    return archive[:at] + size.to_bytes(4, "little") + archive[at + 4:]


def docx(body: str, namespace: str = WORD, others: dict[str, str | bytes] | None = None, relations: str = "",
         **parts: str) -> bytes:
    """Return a Word document of that body; parts are the contents of w:styles, w:numbering and so on."""
    heads = f'xmlns:w="{namespace}" {_NAMESPACES}'
    related = "".join(f'<Relationship Id="r{kind}" Type="{_RELATIONS}/{kind}" Target="{kind}.xml"/>'
                      for kind in _PARTS if kind in parts)
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    roots = {"header": "hdr"}
    return zipped({
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f"<w:document {heads}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{related}{relations}</Relationships>',
        **{f"word/{kind}.xml": f"<w:{roots.get(kind, kind)} {heads}>{content}</w:{roots.get(kind, kind)}>"
           for kind, content in parts.items()},
        **(others or {}),
    })


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words) if not words.startswith('<') else words}</w:p>"


def odt(body: str, automatic: str = "", styles: str = "", others: dict[str, str | bytes] | None = None) -> bytes:
    """Return an OpenDocument text of that body and those styles."""
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
                       f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {_ODF}><office:styles>{styles}</office:styles>"
                      "</office:document-styles>",
        "META-INF/manifest.xml": "<manifest/>",
        **(others or {}),
    })


def damaged(content: bytes) -> st.SearchStrategy[bytes]:
    """Return the bytes of a file cut off, or with some of them changed."""
    places = st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1, max_size=6)
    return st.one_of(st.integers(0, len(content)).map(lambda end: content[:end]),
                     places.map(lambda changes: _changed(content, changes)))


def _changed(content: bytes, changes: list[tuple[int, int]]) -> bytes:
    changed = bytearray(content)
    for at, byte in changes:
        changed[at] = byte
    return bytes(changed)
