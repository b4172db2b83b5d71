"""The file as a whole: sound, always the same, and silent about who made it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import msgspec
import pytest
from openxml_audit import OpenXmlValidator

from editor.briefing.blocks import Outline
from editor.exporters.word.package import document_bytes
from tests.exporters.outlines import parts_of, select

ROOT = Path(__file__).resolve().parents[2]


def test_an_open_xml_validator_finds_nothing_to_say(document: bytes, tmp_path: Path) -> None:
    file = tmp_path / "briefing.docx"
    file.write_bytes(document)
    result = OpenXmlValidator().validate(str(file))
    assert [(error.part_uri, error.description) for error in result.errors] == []


def test_the_strict_check_finds_nothing_to_say(document: bytes, tmp_path: Path, shared: Path) -> None:
    file = tmp_path / "briefing.docx"
    file.write_bytes(document)
    done = subprocess.run([sys.executable, shared / "check" / "validate_docx.py", file, "--json"],
                          capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["findings"] == []


def test_an_outline_of_nothing_is_still_a_sound_document(tmp_path: Path) -> None:
    file = tmp_path / "empty.docx"
    file.write_bytes(document_bytes(Outline(())))
    assert OpenXmlValidator().validate(str(file)).is_valid


def test_python_docx_reads_the_title_the_tables_and_the_properties(document: bytes) -> None:
    read = docx.Document(BytesIO(document))
    assert read.paragraphs[0].text == "The Tamar crossing"
    assert read.paragraphs[0].style.name == "Title"
    assert [table.cell(0, 1).text for table in read.tables[1:3]] == ["Judgement", "Event"]
    assert read.core_properties.author == "I. Okafor"


def test_another_process_in_another_place_and_tongue_writes_the_same_bytes(document: bytes) -> None:
    code = ("import sys; from tests.exporters.outlines import whole_briefing; "
            "from editor.exporters.word.package import document_bytes; "
            "sys.stdout.buffer.write(document_bytes(whole_briefing()))")
    for seed, zone, tongue in (("1", "Asia/Tokyo", "C"), ("77", "America/Lima", "de_DE.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": tongue}
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, check=True)
        assert done.stdout == document


def test_the_zip_bears_no_time_and_no_owner(document: bytes) -> None:
    with zipfile.ZipFile(BytesIO(document)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in package.infolist()} == {3}
        assert not any(entry.extra or entry.comment for entry in package.infolist())


def test_nothing_tells_of_sessions_templates_or_programs(document: bytes) -> None:
    parts = parts_of(document)
    assert sorted(parts) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/_rels/document.xml.rels",
        "word/document.xml", "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml", "word/footnotes.xml",
        "word/header1.xml", "word/header2.xml", "word/media/image1.png", "word/numbering.xml", "word/settings.xml",
        "word/styles.xml", "word/theme/theme1.xml",
    ]
    assert not re.search(rb"rsid|python-docx|Microsoft (Office|Macintosh)|attachedTemplate|updateFields|External",
                         b"".join(parts.values()))


def test_its_dates_are_the_projects_own(document: bytes) -> None:
    core = parts_of(document)["docProps/core.xml"].decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core) == ["2031-03-09T08:00:00Z"] * 2


@pytest.mark.parametrize("time", ["", "yesterday", "2031-03-09"])
def test_a_date_that_is_no_time_is_left_out(outline: Outline, time: str) -> None:
    properties = msgspec.structs.replace(outline.properties, made_at=time)
    core = parts_of(document_bytes(msgspec.structs.replace(outline, properties=properties)))["docProps/core.xml"]
    assert b"dcterms:created" not in core


@pytest.mark.parametrize(("stated", "language", "right_to_left"), [
    ("fr-CA", "fr-CA", "ar-SA"), ("he", "he", "he"), ('en" w:evil="1', "en-GB", "ar-SA"), ("", "en-GB", "ar-SA"),
])
def test_the_document_says_its_language(stated: str, language: str, right_to_left: str) -> None:
    written = document_bytes(Outline((), language=stated))
    held = select(written, "//w:docDefaults//w:lang", "word/styles.xml")[0].attrib.values()
    assert (held[0], held[2]) == (language, right_to_left)
