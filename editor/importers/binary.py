"""Tell files that are no text by their first bytes, whatever their name says, and refuse them by what they are."""

from __future__ import annotations

from editor.formats.archives import member_names
from editor.formats.refusals import PROTECTED
from editor.model.errors import ImportFailed
from editor.words import phrase, say

_WAYS_OUT = {
    "an Excel workbook": phrase("{name} was not imported: it is an Excel workbook, not an article. Copy the cells you "
                                "need and paste them here, or save the sheet as a PDF and import that."),
    "a PowerPoint presentation": phrase("{name} was not imported: it is a PowerPoint presentation. Save it as a PDF in "
                                        "its own program and import that."),
    "an e-book": phrase("{name} was not imported: it is an e-book. Open it in a reader, copy the chapter you need and "
                        "paste it here."),
    "an iWork document": phrase("{name} was not imported: it is a document of Pages, Numbers or Keynote. Export it as "
                                "Word or PDF in its own program and import that."),
    "an old Word document": phrase("{name} was not imported: it is an old Word document (.doc). Open it in Word or "
                                   "LibreOffice, save it as .docx and import that."),
    "a protected Office document": PROTECTED,
    "an Outlook message": phrase("{name} was not imported: it is an Outlook message (.msg). Save it as .eml, or copy "
                                 "its words and paste them here."),
}
_OLE_STREAMS = (
    ("EncryptedPackage", "a protected Office document"),
    ("WordDocument", "an old Word document"),
    ("__substg1.0_", "an Outlook message"),
)
_ZIP_MEMBERS = (
    ("word/document.xml", "a Word document"),
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("Index/Document.iwa", "an iWork document"),
)
_MEDIA_TYPES = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
    (b"mimetypeapplication/epub+zip", "an e-book"),
)
_HEAD = 512
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"{\\rtf", "a Rich Text document"),
    (_OLE, "an old Office document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a sound, film or WebP picture"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"SQLite format 3\x00", "a database"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf'\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
)
_ALSO_THE_BEGIN_OF_WORDS = (b"MZ", b"ID3", b"RIFF", b"OggS", b"BZh")


def refuse_binary(data: bytes, name: str) -> None:
    """Raise ImportFailed for bytes that are known to be no text: a picture, an archive, a program and the like."""
    kind = _kind(data)
    if kind in _WAYS_OUT:
        raise ImportFailed(say(_WAYS_OUT[kind], name=name))
    if kind:
        raise ImportFailed(say(
            "{name} was not imported: its content is {kind}, not plain text. "
            "Open it in its own program, copy the words and paste them here.", name=name, kind=say(kind)))


def refuse_unreadable(name: str) -> ImportFailed:
    """Return the refusal of bytes that are no text in any encoding known here."""
    return ImportFailed(say(
        "{name} was not imported: its bytes are not text in any encoding that Dossier knows. "
        "Save it as UTF-8 text in the program it comes from, or copy the words and paste them here.", name=name))


def _kind(data: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            if signature in _ALSO_THE_BEGIN_OF_WORDS and b"\x00" not in data[:512]:
                continue
            return _kind_of_archive(data) or kind
    return "a film" if data[4:8] == b"ftyp" else ""


def _kind_of_archive(data: bytes) -> str:
    if data.startswith(_OLE):
        return next((kind for stream, kind in _OLE_STREAMS if stream.encode("utf-16-le") in data), "")
    if not data.startswith(b"PK\x03\x04"):
        return ""
    names = member_names(data)  # not of the members of an archive within the archive
    return (next((kind for member, kind in _ZIP_MEMBERS if member in names), "")
            or next((kind for media_type, kind in _MEDIA_TYPES if media_type in data[:_HEAD]), ""))
