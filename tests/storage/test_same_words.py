"""Bytes of the same words, kept each under its own name, and what copies, checks and repairs make of them."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import msgspec
import pytest

from editor.model.edits.articles import delete_article, take_in_article
from editor.model.errors import ProjectFileError
from editor.model.records import Article, Text
from editor.session import Session
from editor.storage.checking import damages, repair
from editor.storage.connection import connect
from editor.storage.copying import copy_project
from editor.storage.project_file import ProjectFile
from tests.storage.test_project_file import open_session
from tests.texts import text_of

FIRST, SECOND = b"%PDF-1.7 one", b"%PDF-1.7 two"


def named(original: bytes) -> Text:
    return msgspec.structs.replace(text_of("The ferry sails."), original=original,
                                   original_sha256=hashlib.sha256(original).hexdigest())


@pytest.fixture
def both(file: ProjectFile, path: Path) -> Path:
    """Return a closed project with two articles of the same words."""
    session = Session(file.project(), file, "A. Analyst")
    for original in (FIRST, SECOND):
        session.do(take_in_article(Article(id="", title=original.decode()), named(original)))
    file.close()
    return path


def originals(path: Path) -> list[bytes]:
    file, session = open_session(path)
    for article in session.project.each(Article):
        session.load(article.id)
    found = [session.project.text_of(article).original for article in session.project.each(Article)]
    file.close()
    return found


def problems(path: Path) -> list[str]:
    connection = connect(path, "read")
    try:
        return [each.place for each in damages(connection)]
    finally:
        connection.close()


def damage(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        assert connection.execute(statement).rowcount > 0
    connection.close()


def test_articles_of_the_same_words_have_each_its_own_bytes(both: Path) -> None:
    assert originals(both) == [FIRST, SECOND]
    assert problems(both) == []


@pytest.mark.parametrize("gone", [0, 1])
def test_a_copy_without_history_holds_the_bytes_of_its_articles_alone(both: Path, tmp_path: Path, gone: int) -> None:
    file, session = open_session(both)
    session.load(article := session.project.each(Article)[gone].id)
    session.do(delete_article(article))
    file.close()
    copy_project(both, tmp_path / "copy.dossier", history=False)
    assert originals(tmp_path / "copy.dossier") == [(FIRST, SECOND)[1 - gone]]
    with sqlite3.connect(tmp_path / "copy.dossier") as connection:
        kept = connection.execute("SELECT (SELECT count(*) FROM text), (SELECT count(*) FROM original)").fetchone()
    connection.close()
    assert kept == (1, 0)


def test_damaged_bytes_are_told_and_never_shown(both: Path) -> None:
    damage(both, "UPDATE original SET bytes = (SELECT original FROM text)")
    assert problems(both) == ["text"]
    with pytest.raises(ProjectFileError, match="is damaged"):
        originals(both)


def test_bytes_that_are_gone_are_told(both: Path) -> None:
    damage(both, "DELETE FROM original")
    assert problems(both) == ["text"]


def test_a_repaired_project_keeps_all_bytes(both: Path, tmp_path: Path) -> None:
    damage(both, "UPDATE record SET sha256 = x'00' WHERE body LIKE '%two%'")
    repair(both, tmp_path / "new.dossier")
    assert originals(tmp_path / "new.dossier") == [FIRST, SECOND]
