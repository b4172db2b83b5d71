"""Word documents from strangers: nothing outside the file is read, and what cannot be read is refused in a sentence."""

from __future__ import annotations

import contextlib
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.importers import ImportedArticle
from editor.importers.word import IMPORTER
from editor.model.errors import ImportFailed
from tests.importers.offices import WORD, damaged, docx, paragraph, promising, run, zipped
from tests.places import FORMATS


def read(content: bytes) -> ImportedArticle:
    return IMPORTER.read(content, "storm.docx")


def refusal(content: bytes) -> str:
    with pytest.raises(ImportFailed) as refused:
        read(content)
    return str(refused.value)


@pytest.mark.parametrize("target", [
    "file:///etc/passwd", "../../../../etc/passwd", "https://wire.example/x.xml", "/etc/passwd"])
def test_no_part_is_read_from_outside_the_file(target: str) -> None:
    outside = f'<Relationship Id="a" Type="x/footnotes" Target="{target}"/>'
    body = paragraph(run("One") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    assert read(docx(body, relations=outside)).text.words == "One"


def test_a_zip_bomb_is_refused_at_once() -> None:
    bomb = promising(600 * 1024 * 1024, zipped({"[Content_Types].xml": "", "word/document.xml": bytes(1000)}))
    read(docx(paragraph("What reading needs is loaded.")))
    begun = time.process_time()
    assert "it would unpack to more than 512 MB" in refusal(bomb)
    assert time.process_time() - begun < 0.1


def test_a_member_that_unpacks_to_more_than_it_promises_is_not_unpacked() -> None:
    assert "it is damaged or cut off" in refusal(
        promising(10, zipped({"[Content_Types].xml": "", "word/document.xml": bytes(1_000_000)})))


def test_an_archive_of_very_many_parts_is_refused_at_once() -> None:
    crowded = zipped({"word/document.xml": ""} | {f"word/{at:0200}": "" for at in range(20_001)})
    begun = time.process_time()
    assert "it has more parts than any document" in refusal(crowded)
    assert time.process_time() - begun < 0.3


def test_entities_are_refused_and_never_read() -> None:
    hostile = ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="' + WORD
               + '"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>')
    assert "it defines entities of its own" in refusal(docx("", others={"word/document.xml": hostile}))


def test_what_nests_without_end_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000
    assert "storm.docx was not imported" in refusal(docx(deep))


def test_what_nests_as_deep_as_may_be_is_read() -> None:
    deep = "<w:sdt><w:sdtContent>" * 115 + paragraph("Deep.") + "</w:sdtContent></w:sdt>" * 115
    tables = "<w:tbl><w:tr><w:tc>" * 80 + paragraph("Deeper.") + "</w:tc></w:tr></w:tbl>" * 80
    assert read(docx(deep + tables)).text.words == "Deep.\n\nDeeper."


def test_a_document_that_is_cut_off_is_refused_in_a_sentence() -> None:
    whole = (FORMATS / "storm.docx").read_bytes()
    assert "it is damaged or cut off" in refusal(whole[:len(whole) * 2 // 3])


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_document_is_an_article_or_a_refusal(data: st.DataObject) -> None:
    with contextlib.suppress(ImportFailed):
        read(data.draw(damaged((FORMATS / "storm.docx").read_bytes())))


@settings(max_examples=60)
@given(st.data())
def test_a_document_with_damaged_xml_is_an_article_or_a_refusal(data: st.DataObject) -> None:
    with zipfile.ZipFile(FORMATS / "storm.docx") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for part in ("word/document.xml", "word/numbering.xml", "word/styles.xml"):
        members[part] = data.draw(damaged(members[part]))
    with contextlib.suppress(ImportFailed):
        read(zipped(members))
