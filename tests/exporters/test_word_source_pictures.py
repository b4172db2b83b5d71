"""The working copy shows the picture of a post before its transcription; a paper that is handed on does not."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from editor import workspace
from editor.briefing.blocks import Outline, SourcePicture
from editor.exporters.word.package import document_bytes
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.passages import anchor_at
from editor.model.records import Article, Briefing, Citation
from editor.workspace import OpenProject
from tests.exporters.outlines import said, select
from tests.importers.test_picture import POST, picture


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenProject]:
    """Have a briefing that cites the transcription of one picture and the bare caption of another."""
    opened = workspace.create_project(tmp_path / "p.dossier", "Ana Ruiz")
    for name, kind in (("post.png", "PNG"), ("photo.jpg", "JPEG")):
        (tmp_path / name).write_bytes(picture(kind, (1600, 900)))
    outcomes = list(workspace.import_files(opened, [tmp_path / "post.png", tmp_path / "photo.jpg"]))
    workspace.transcribe(opened, outcomes[0].article, POST)
    opened.session.do(make_briefing("Storm"))
    (briefing,) = opened.session.project.each(Briefing)
    section = next(held for held in sections_of(opened.session.project, briefing.id) if held.kind == "bottom line")
    for outcome in outcomes:
        opened.session.load(outcome.article)
        article = opened.session.project.get(Article, outcome.article)
        line = article.lines[-1]
        passage = anchor_at(opened.session.project, article.id, line.begin, line.end)
        opened.session.do(add_statement(section.id, "It was said.", citations=[Citation(passage=passage)]))
    yield opened
    opened.close()


def exported(desk: OpenProject, target: Path, *, working_copy: bool) -> bytes:
    workspace.export(desk, target, working_copy=working_copy)
    return target.read_bytes()


def media(document: bytes) -> list[str]:
    return sorted(name for name in zipfile.ZipFile(BytesIO(document)).namelist() if name.startswith("word/media/"))


def test_a_working_copy_shows_each_cited_picture_above_its_words(desk: OpenProject, tmp_path: Path) -> None:
    document = exported(desk, tmp_path / "w.docx", working_copy=True)
    assert media(document) == ["word/media/image1.png", "word/media/image2.jpeg"]
    assert [error.description for error in OpenXmlValidator().validate(str(tmp_path / "w.docx")).errors] == []
    told = [said(paragraph) for paragraph in select(document, "//w:body/w:p")]
    assert any("transcribed below by Ana Ruiz" in words for words in told)
    assert any("nobody has transcribed it" in words for words in told)
    with zipfile.ZipFile(BytesIO(document)) as package:
        shown = Image.open(BytesIO(package.read("word/media/image1.png")))
        assert shown.width < 1600
        assert b'descr="The picture of \xe2\x80\x9cHarbour Office\xe2\x80\x9d; what it says' in package.read(
            "word/document.xml")


def test_a_paper_that_is_handed_on_shows_no_picture_and_says_who_transcribed_it(desk: OpenProject,
                                                                                tmp_path: Path) -> None:
    document = exported(desk, tmp_path / "p.docx", working_copy=False)
    assert media(document) == []
    told = " ".join(said(paragraph) for paragraph in select(document, "//w:body//w:p"))
    assert "Picture, transcribed by Ana Ruiz." in told
    assert "Picture, not transcribed." in told


def test_a_picture_that_cannot_be_shown_is_told_in_its_place(tmp_path: Path) -> None:
    document = document_bytes(Outline((SourcePicture(b"\x89PNG\r\n\x1a\nbroken", "Caption", "Description"),)))
    assert [said(paragraph) for paragraph in select(document, "//w:body/w:p")] == [
        "The picture cannot be shown here: it is damaged. The project keeps its bytes."]
