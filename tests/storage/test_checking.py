"""Finding damage row by row, and saving what is sound."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from editor.model.edits.mentions import tag_mention
from editor.model.records import Article, Entity
from editor.session import Session
from editor.storage.checking import damages, repair
from editor.storage.connection import connect
from editor.storage.project_file import ProjectFile
from tests.storage.test_project_file import everything, open_session
from tests.strategies import article_edit


@pytest.fixture
def written(file: ProjectFile, path: Path) -> Path:
    """A closed project with an article and two tags."""
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    article = session.project.each(Article)[0]
    session.do(tag_mention(article.id, 0, 6, "other"))
    session.do(tag_mention(article.id, 23, 33, "location"))
    file.close()
    return path


def damage(path: Path, statement: str) -> None:
    """Change a row behind the program's back."""
    with sqlite3.connect(path) as connection:
        assert connection.execute(statement).rowcount > 0
    connection.close()


def found(path: Path) -> list[str]:
    """Return the places where the file is damaged."""
    connection = connect(path, "read")
    try:
        return [each.place for each in damages(connection)]
    finally:
        connection.close()


def test_a_sound_project_has_no_damage(written: Path) -> None:
    assert found(written) == []


@pytest.mark.parametrize(("statement", "place"), [
    ("UPDATE record SET body = replace(body, 'Marrow', 'Narrow') WHERE body LIKE '%Marrow%'", "record"),
    ("UPDATE mention SET type = 'person' WHERE words = 'Floods'", "article tags"),
    ("DELETE FROM mention WHERE words = 'Floods'", "article tags"),
    ("UPDATE text SET words = replace(words, 'Coast', 'Toast')", "text"),
    ("UPDATE swap SET after = replace(after, 'Floods', 'Fires') WHERE position = 0", "history"),
])
def test_each_kind_of_damage_is_named(written: Path, statement: str, place: str) -> None:
    damage(written, statement)
    assert place in found(written)


def test_a_damaged_record_is_taken_from_the_history(written: Path) -> None:
    damage(written, "UPDATE record SET body = replace(body, 'Marrow', 'Narrow') WHERE kind = 'entity'")
    file, session = open_session(written)
    file.close()
    assert {entity.name for entity in session.project.each(Entity)} == {"Floods", "Marrow Bay"}


def test_repair_saves_everything_of_a_sound_project(written: Path, tmp_path: Path) -> None:
    lost = repair(written, tmp_path / "new.dossier")
    old, before = open_session(written)
    new, after = open_session(tmp_path / "new.dossier")
    assert lost == []
    assert everything(before).records == everything(after).records
    assert everything(before).mentions == everything(after).mentions
    old.close()
    new.close()


def test_repair_saves_the_tags_that_still_stand_on_their_words(written: Path, tmp_path: Path) -> None:
    damage(written, "UPDATE mention SET words = 'Fluids' WHERE words = 'Floods'")
    lost = repair(written, tmp_path / "new.dossier")
    new, session = open_session(tmp_path / "new.dossier")
    article = session.project.each(Article)[0]
    session.load(article.id)
    new.close()
    assert [each.place for each in lost] == ["mention"]
    assert [mention.words for mention in session.project.mentions_of(article.id).values()] == ["Marrow Bay"]
