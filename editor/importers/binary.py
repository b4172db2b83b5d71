"""Tell files that are no text by their first bytes, whatever their name says, and refuse them by what they are."""

from __future__ import annotations

from editor.model.errors import ImportFailed
from editor.words import say

_ZIP_MEMBERS = (
    (b"word/document.xml", "a Word document"),
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a PowerPoint presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
    (b"mimetypeapplication/epub+zip", "an e-book"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
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
    if not data.startswith(b"PK\x03\x04"):
        return ""
    return next((kind for member, kind in _ZIP_MEMBERS if member in data), "")
