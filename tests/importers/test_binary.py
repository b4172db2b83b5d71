"""Files that are no articles are refused with what to do instead."""

from __future__ import annotations

import io
import zipfile

import pytest

from editor import workspace
from editor.model.errors import ImportFailed
from tests.places import FORMATS


def archive(*members: str, mimetype: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        if mimetype:
            written.writestr("mimetype", mimetype)
        for member in members:
            written.writestr(member, "<a/>")
    return file.getvalue()


def refusal(content: bytes, name: str) -> str:
    with pytest.raises(ImportFailed) as refused:
        workspace.read_article(content, name)
    return str(refused.value)


def test_an_old_word_document_is_to_be_saved_as_a_new_one() -> None:
    assert refusal((FORMATS / "storm.doc").read_bytes(), "storm.doc") == (
        "storm.doc was not imported: it is an old Word document (.doc). Open it in Word or LibreOffice, save it as "
        ".docx and import that.")


@pytest.mark.parametrize(("content", "says"), [
    (archive("[Content_Types].xml", "xl/workbook.xml"), "Copy the cells you need"),
    (archive("[Content_Types].xml", "ppt/presentation.xml"), "Save it as a PDF"),
    (archive("META-INF/container.xml", mimetype="application/epub+zip"), "copy the chapter you need"),
    (archive("Index/Document.iwa", "Metadata/Properties.plist"), "Export it as Word or PDF"),
    (archive("content.xml", "META-INF/manifest.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
     "was not imported: its content is a ZIP archive"),
])
def test_what_else_offices_write_is_refused_with_the_way_out(content: bytes, says: str) -> None:
    assert says in refusal(content, "storm.docx")


def test_a_protected_word_document_says_that_a_password_protects_it() -> None:
    entry = "EncryptedPackage".encode("utf-16-le")
    content = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1024) + entry + bytes(100)
    assert "it is protected by a password" in refusal(content, "storm.docx")


def test_an_archive_of_word_documents_is_none_itself() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        written.writestr("storm.docx", archive("[Content_Types].xml", "word/document.xml"))
    assert "its content is a ZIP archive" in refusal(file.getvalue(), "all.zip")
