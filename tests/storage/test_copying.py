"""Copies: whole, without history, and never half."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.model.edits.articles import delete_article, take_in_article
from editor.model.edits.entities import add_entity, set_entity
from editor.model.errors import ProjectFileError
from editor.model.records import Article, Entity
from editor.session import Session
from editor.storage.copying import copy_project
from editor.storage.project_file import ProjectFile
from tests.storage.test_project_file import everything, open_session
from tests.strategies import WORDS, article_edit
from tests.test_session import same
from tests.texts import text_of


def test_a_copy_says_the_same_and_can_be_undone(file: ProjectFile, path: Path, tmp_path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    session.do(add_entity("Ana", "person"))
    file.flush()
    copy_project(path, tmp_path / "copy.dossier")
    copied, copy = open_session(tmp_path / "copy.dossier")
    assert same(everything(copy), everything(session))
    assert copy.undo() is not None
    copied.close()


def test_a_copy_without_history_holds_no_earlier_words(file: ProjectFile, path: Path, tmp_path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    session.do(take_in_article(Article(id="", title="Secret"), text_of("The Anselmavessel sailed.")))
    session.do(add_entity("Secretname", "person"))
    session.do(set_entity(session.project.each(Entity)[0].id, name="Ana"))
    for article in session.project.each(Article):
        session.do(delete_article(article.id))
    file.flush()
    copy_project(path, tmp_path / "copy.dossier", history=False)
    copied, copy = open_session(tmp_path / "copy.dossier")
    copied.close()
    content = (tmp_path / "copy.dossier").read_bytes()
    assert copy.undoable is None
    assert b"Secretname" not in content
    assert WORDS[:20].encode() not in content
    assert b"spokeswoman" not in content
    assert b"anselmavessel" not in content


def test_a_project_that_is_open_elsewhere_is_not_replaced(file: ProjectFile, path: Path, tmp_path: Path) -> None:
    other = ProjectFile.create(tmp_path / "other.dossier")
    before = other.path.read_bytes()
    with pytest.raises(ProjectFileError, match="is open elsewhere"):
        copy_project(path, other.path)
    other.close()
    assert other.path.read_bytes() == before


def test_a_project_is_not_copied_onto_itself(file: ProjectFile, path: Path) -> None:
    with pytest.raises(ProjectFileError, match="is the project itself"):
        copy_project(path, path)


def test_a_copy_to_nowhere_is_refused_and_leaves_nothing(file: ProjectFile, path: Path, tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="was not written"):
        copy_project(path, tmp_path / "missing" / "copy.dossier")
    assert [left.name for left in tmp_path.iterdir() if not left.name.startswith(path.name)] == []
