"""From a project to a Word file: sound, the same every time, whatever the analyst did before."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from lxml import etree
from openxml_audit import OpenXmlValidator

from editor import registry
from editor.exporters.word import EXPORTER, export_word
from editor.model.edits.briefings import make_briefing
from editor.model.errors import ExportFailed
from editor.model.records import Briefing
from tests.briefing.projects import BRIEFING, STOPPED, WRITTEN, project
from tests.exporters.outlines import W, parts_of, said, select
from tests.journal import session_in_memory
from tests.strategies import Plan, article_edit, follow, plans

ROOT = Path(__file__).resolve().parents[2]


def test_the_registry_offers_word_for_names_that_end_in_docx() -> None:
    assert registry.exporter_for("Weekly briefing.DOCX") is EXPORTER


def test_a_project_becomes_a_sound_document(tmp_path: Path) -> None:
    file = tmp_path / "briefing.docx"
    file.write_bytes(export_word(project(*WRITTEN), "b1"))
    result = OpenXmlValidator().validate(str(file))
    assert [(error.part_uri, error.description) for error in result.errors] == []


def test_a_project_becomes_a_document_that_the_strict_check_passes(tmp_path: Path, shared: Path) -> None:
    file = tmp_path / "briefing.docx"
    file.write_bytes(export_word(project(*WRITTEN), "b1"))
    done = subprocess.run([sys.executable, shared / "check" / "validate_docx.py", file, "--json"],
                          capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["findings"] == []


def test_the_same_project_gives_the_same_bytes_in_any_process() -> None:
    code = ("import sys; from tests.briefing.projects import WRITTEN, project; "
            "from editor.exporters.word import export_word; "
            "sys.stdout.buffer.write(export_word(project(*WRITTEN), 'b1'))")
    written = [subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True,
                              env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}).stdout
               for seed, zone in (("0", "UTC"), ("4711", "Pacific/Auckland"))]
    assert written[0] == written[1] == export_word(project(*WRITTEN), "b1")


def test_every_row_of_an_event_shows_its_note_and_the_note_its_words() -> None:
    document = export_word(project(*WRITTEN), "b1")
    first = select(document, "//w:bookmarkStart[@w:name='_bs_stopped_title']/following::w:fldSimple[1]/@w:instr")
    assert "NOTEREF _bn_1" in first[0]
    notes = select(document, "/*/w:footnote[@w:id='1']", "word/footnotes.xml")
    assert "“up to 12 people”" in said(notes[0])


def test_the_handling_asked_for_is_printed() -> None:
    head = select(export_word(project(), "b1", handling="TLP:RED"), "/*", "word/header1.xml")[0]
    assert "TLP:RED" in said(head)


def test_an_unknown_briefing_is_refused_by_name() -> None:
    with pytest.raises(ExportFailed, match="“b9”"):
        EXPORTER.export(project(), "b9")


def test_hostile_characters_in_records_do_no_harm(tmp_path: Path) -> None:
    nasty = "\0\ud800\u202e<w:p>&\u2028"
    event = msgspec.structs.replace(STOPPED, title=nasty, where="", where_words=nasty)
    made = project(*WRITTEN, event, msgspec.structs.replace(BRIEFING, title=nasty, reference=nasty, language=nasty))
    file = tmp_path / "briefing.docx"
    file.write_bytes(export_word(made, "b1"))
    assert OpenXmlValidator().validate(str(file)).is_valid


@settings(max_examples=40)
@given(plans)
def test_whatever_the_analyst_did_the_briefing_is_well_formed_and_its_marks_have_notes(plan: list[Plan]) -> None:
    session = session_in_memory()
    session.do(article_edit())
    follow(session, plan)
    session.do(make_briefing("At last"))
    document = export_word(session.project, session.project.each(Briefing)[-1].id)
    for name, part in parts_of(document).items():
        etree.fromstring(part, base_url=name)
    marks = select(document, "//w:footnoteReference/@w:id")
    notes = select(document, "/*/w:footnote[not(@w:type)]", "word/footnotes.xml")
    assert [note.get(f"{{{W['w']}}}id") for note in notes] == marks == [str(n) for n in range(1, len(marks) + 1)]
