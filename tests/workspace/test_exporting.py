"""Exporting: the project remembers what left it, in which words, and on what it rested."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import workspace
from editor.model.edits.articles import take_in_article
from editor.model.edits.briefings import add_statement, make_briefing, sections_of
from editor.model.edits.events import make_event
from editor.model.edits.passages import anchor_at
from editor.model.edits.sections import set_section
from editor.model.records import Anchor, Article, Briefing, Citation, Event, Export, Paragraph
from editor.workspace import OpenProject
from tests.texts import text_of

WORDS = "Floods cut the road to Marrow Bay. Ana Ruiz of Harbour Guild said so on Friday."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenProject]:
    """Return a project with an article, an event of its first sentence, and a briefing."""
    desk = workspace.create_project(tmp_path / "floods.dossier", "A. Ruiz")
    desk.session.do(take_in_article(Article(id="", title="Floods"), text_of(WORDS), "Harbour Wire"))
    desk.session.do(make_event(desk.session.project.each(Article)[0].id, 0, WORDS.index(".")))
    desk.session.do(make_briefing("Weekly"))
    yield desk
    desk.close()


def _write(desk: OpenProject, words: str, *citations: Citation, kind: str = "background") -> None:
    project = desk.session.project
    section = next(held for held in sections_of(project, project.each(Briefing)[0].id) if held.kind == kind)
    desk.session.do(add_statement(section.id, words, citations=citations))


def _passage(desk: OpenProject, words: str) -> Anchor:
    project, begin = desk.session.project, WORDS.index(words)
    return anchor_at(project, project.each(Article)[0].id, begin, begin + len(words))


def _remembered(path: Path) -> Export:
    """Return what a project that is opened anew remembers of its one export."""
    desk = workspace.open_project(path, "A. Ruiz")
    (kept,) = desk.session.project.each(Export)
    desk.close()
    return kept


def test_an_export_remembers_its_sentences_the_words_they_cite_and_the_digest_of_the_file(desk: OpenProject,
                                                                                          tmp_path: Path) -> None:
    _write(desk, "The road is cut.", Citation(record=desk.session.project.each(Event)[0].id))
    _write(desk, "Ruiz says so, too. ", Citation(passage=_passage(desk, "Ana Ruiz of Harbour Guild said so")),
           Citation(record=desk.session.project.each(Event)[0].id))
    written = [held for paragraph in desk.session.project.each(Paragraph) for held in paragraph.statements]
    workspace.export(desk, tmp_path / "weekly.docx")
    desk.close()
    kept = _remembered(desk.path)
    assert kept.statements == ((written[0].id, "The road is cut."), (written[1].id, "Ruiz says so, too."))
    assert [anchor.words for anchor in kept.evidence] == ["Floods cut the road to Marrow Bay",
                                                          "Ana Ruiz of Harbour Guild said so"]
    assert {anchor.text for anchor in kept.evidence} == {text_of(WORDS).sha256}
    assert kept.digest == hashlib.sha256((tmp_path / "weekly.docx").read_bytes()).hexdigest()


def test_what_a_briefing_does_not_print_is_no_part_of_its_export(desk: OpenProject, tmp_path: Path) -> None:
    _write(desk, "The road is cut.", Citation(passage=_passage(desk, "Floods cut the road")))
    _write(desk, "It may stay so.", kind="outlook")
    outlook = next(held for held in sections_of(desk.session.project, desk.session.project.each(Briefing)[0].id)
                   if held.kind == "outlook")
    desk.session.do(set_section(outlook.id, included=False))
    workspace.export(desk, tmp_path / "weekly.docx")
    (kept,) = desk.session.project.each(Export)
    assert [words for _, words in kept.statements] == ["The road is cut."]


def test_a_whole_project_is_exported_without_sentences(desk: OpenProject, tmp_path: Path) -> None:
    _write(desk, "The road is cut.")
    workspace.export(desk, tmp_path / "floods.json")
    (kept,) = desk.session.project.each(Export)
    assert (kept.file_name, kept.statements, kept.evidence) == ("floods.json", (), ())
