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
from editor.storage import texts
from editor.storage.checking import damages, repair
from editor.storage.connection import connect
from editor.storage.copying import copy_project
from editor.storage.project_file import ProjectFile
from tests.storage.test_project_file import open_session
from tests.texts import text_of

FIRST, SECOND = b"%PDF-1.7 one", b"%PDF-1.7 two"


def named(original: bytes) -> Text:
    return named_as("The ferry sails.", original)


def named_as(words: str, original: bytes) -> Text:
    return msgspec.structs.replace(text_of(words), original=original,
                                   original_sha256=hashlib.sha256(original).hexdigest())


def unnamed(original: bytes) -> Text:
    """Return the text as an article of an older project has it."""
    return msgspec.structs.replace(text_of("The ferry sails."), original=original)


def with_articles(file: ProjectFile, *held: Text) -> None:
    """Take in articles of the same words, and close the project."""
    session = Session(file.project(), file, "A. Analyst")
    for text in held:
        session.do(take_in_article(Article(id="", title=text.original.decode()), text))
    file.close()


@pytest.fixture
def both(file: ProjectFile, path: Path) -> Path:
    """Return a closed project with two articles of the same words."""
    with_articles(file, named(FIRST), named(SECOND))
    return path


@pytest.fixture
def older(file: ProjectFile, path: Path) -> Path:
    """Return one of which the first article does not name its bytes."""
    with_articles(file, unnamed(FIRST), named(SECOND))
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


FIRST_ARE_LOST = ["UPDATE text SET original = x'00'", "UPDATE text SET original_sha256 = 'abc'",
                  "UPDATE text SET original = (SELECT bytes FROM original)"]


@pytest.mark.parametrize("project", ["both", "older"])
@pytest.mark.parametrize("statement", FIRST_ARE_LOST)
def test_repair_never_puts_other_bytes_in_the_place_of_lost_ones(request: pytest.FixtureRequest, tmp_path: Path,
                                                                 project: str, statement: str) -> None:
    damage(path := request.getfixturevalue(project), statement)
    lost = repair(path, tmp_path / "new.dossier")
    assert [(each.place, "“%PDF-1.7 one” came in is lost" in each.problem) for each in lost] == [("text", True)]
    assert originals(tmp_path / "new.dossier") == [b"", SECOND]
    assert problems(tmp_path / "new.dossier") == []


@pytest.mark.parametrize("statement", [
    "UPDATE original SET bytes = x'00'", "UPDATE original SET bytes = 7", "UPDATE original SET sha256 = x'ff00'",
    "DELETE FROM original",
])
def test_an_article_whose_further_bytes_are_lost_keeps_its_words(older: Path, tmp_path: Path, statement: str) -> None:
    damage(older, statement)
    lost = repair(older, tmp_path / "new.dossier")
    assert ["“%PDF-1.7 two” came in is lost" in each.problem for each in lost] == [True]
    assert originals(tmp_path / "new.dossier") == [FIRST, b""]
    assert problems(tmp_path / "new.dossier") == []


def test_where_the_words_are_lost_no_bytes_are_saved_for_them(older: Path, tmp_path: Path) -> None:
    damage(older, "UPDATE text SET words = 'The ferry sinks.'")
    assert [each.place for each in repair(older, tmp_path / "new.dossier")] == ["text"]
    assert problems(tmp_path / "new.dossier") == ["text", "text"]


def test_a_repaired_project_that_is_sound_names_its_bytes_as_before(older: Path, tmp_path: Path) -> None:
    assert repair(older, tmp_path / "new.dossier") == []
    assert originals(tmp_path / "new.dossier") == [FIRST, SECOND]
    file, session = open_session(tmp_path / "new.dossier")
    file.close()
    assert [bool(article.original) for article in session.project.each(Article)] == [False, True]


@pytest.mark.parametrize("statement", [
    "UPDATE text SET original_sha256 = 'abc'", "UPDATE original SET sha256 = 'abc'", "UPDATE original SET text = 'abc'",
    "DELETE FROM original",
])
def test_a_copy_without_history_is_refused_where_it_is_not_known_whose_bytes_are_which(both: Path, tmp_path: Path,
                                                                                       statement: str) -> None:
    file, session = open_session(both)
    session.load(article := session.project.each(Article)[0].id)
    session.do(delete_article(article))
    file.close()
    damage(both, statement)
    with pytest.raises(ProjectFileError, match="is damaged"):
        copy_project(both, tmp_path / "copy.dossier", history=False)
    assert not (tmp_path / "copy.dossier").exists()


def test_a_copy_without_history_looks_up_the_bytes_of_each_text_once(file: ProjectFile, path: Path) -> None:
    file.close()
    with sqlite3.connect(path) as connection:
        for number in range(30):
            texts.write_texts(connection, [named_as(f"The ferry sails at {number}.", original)
                                           for original in (FIRST, SECOND)])
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        texts.drop_unused(connection, ())
        connection.set_trace_callback(None)
        assert connection.execute("SELECT count(*) FROM text").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM original").fetchone() == (0,)
    connection.close()
    assert len([statement for statement in asked if "SELECT text, sha256 FROM original" in statement]) == 1
