"""What a project file knows of the types of its tags, and the types that a project adds, kept in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.model.edits.articles import take_in_article
from editor.model.edits.mentions import tag_mention
from editor.model.edits.types import TermName, add_term, choose_scheme, hide_term
from editor.model.records import Article
from editor.model.scheme import scheme_of
from editor.workspace import OpenProject, create_project, open_project
from tests.texts import text_of

WORDS = "The Harmonia left Port Ellis."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a project of two articles, in each of which the Harmonia is a vessel."""
    found = tmp_path / "ports.dossier"
    desk = create_project(found, "A. Analyst")
    desk.session.do(add_term("entity type", "Vessel", key="V", ink="teal"))
    for title in ("One", "Two"):
        change = desk.session.do(take_in_article(Article(id="", title=title), text_of(f"{title}. {WORDS}")))
        article = next(swap.id for swap in change.swaps if isinstance(swap.record, Article))
        begin = len(title) + 6
        desk.session.do(tag_mention(article, begin, begin + 8, "Vessel"))
    desk.close()
    return found


@pytest.fixture
def desk(path: Path):
    found = open_project(path, "A. Analyst")
    yield found
    found.close()


def _types(desk: OpenProject) -> set[str]:
    project = desk.session.project
    for article in project.each(Article):
        desk.session.load(article.id)
    project = desk.session.project
    return {tag.type for article in project.each(Article) for tag in project.mentions_of(article.id).values()}


def test_tags_are_counted_by_type_also_in_articles_that_are_not_in_memory(desk: OpenProject):
    assert desk.file.count_types() == {"Vessel": 2}


def test_an_added_type_is_in_the_file(desk: OpenProject):
    assert scheme_of(desk.session.project).entity_type("Vessel").look == "teal"


def test_tags_of_articles_that_are_not_in_memory_become_another_type_in_one_step(desk: OpenProject):
    vessel = TermName("entity type", "Vessel")
    desk.session.doing_in(desk.file.articles_tagged(("Vessel",)), hide_term(vessel, "materiel")).finish()
    assert _types(desk) == {"materiel"}
    desk.session.undo()
    assert _types(desk) == {"Vessel"}
    assert desk.file.count_types() == {"Vessel": 2}


def test_another_scheme_and_what_became_of_the_tags_are_there_when_the_file_is_opened_anew(path: Path):
    desk = open_project(path, "A. Analyst")
    becomes = {TermName("entity type", "Vessel"): "Vehicle"}
    desk.session.doing_in(desk.file.articles_tagged(("Vessel",)), choose_scheme("re3d", becomes)).finish()
    desk.close()
    again = open_project(path, "A. Analyst")
    assert again.session.project.info.scheme == "re3d"
    assert again.file.count_types() == {"Vehicle": 2}
    again.close()
