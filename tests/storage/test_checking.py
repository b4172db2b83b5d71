"""Finding damage row by row, and saving what is sound."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from editor.model.edits.entities import add_entity
from editor.model.edits.events import make_event
from editor.model.edits.mentions import tag_mention
from editor.model.errors import ProjectFileError
from editor.model.records import Article, Entity
from editor.session import Session
from editor.storage.bodies import digest_of
from editor.storage.checking import damages, repair
from editor.storage.connection import connect
from editor.storage.copying import copy_project
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
    session.do(make_event(article.id, 7, 19))
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


def tagged_words(path: Path) -> list[str]:
    """Return the words of all tags of a project's first article."""
    file, session = open_session(path)
    article = session.project.each(Article)[0]
    session.load(article.id)
    file.close()
    return sorted(mention.words for mention in session.project.mentions_of(article.id).values())


@pytest.mark.parametrize("statement", [
    "UPDATE mention SET words = 'Fluids' WHERE words = 'Floods'",
    "UPDATE mention SET type = 'person' WHERE words = 'Floods'",
    "DELETE FROM mention WHERE words = 'Floods'",
])
def test_repair_takes_damaged_and_missing_tags_from_the_history_and_says_so(written: Path, tmp_path: Path,
                                                                            statement: str) -> None:
    damage(written, statement)
    lost = repair(written, tmp_path / "new.dossier")
    assert [each.place for each in lost] == ["mention"]
    assert tagged_words(tmp_path / "new.dossier") == ["Floods", "Marrow Bay"]
    assert found(tmp_path / "new.dossier") == []


def test_without_a_history_repair_keeps_the_tags_that_stand_and_names_the_rest(written: Path, tmp_path: Path) -> None:
    copy_project(written, tmp_path / "bare.dossier", history=False)
    damage(tmp_path / "bare.dossier", "UPDATE mention SET words = 'Fluids' WHERE words = 'Floods'")
    lost = repair(tmp_path / "bare.dossier", tmp_path / "new.dossier")
    assert sorted(each.place for each in lost) == ["article tags", "mention"]
    assert tagged_words(tmp_path / "new.dossier") == ["Marrow Bay"]


def test_a_page_that_cannot_be_read_is_told_and_the_history_gives_its_records_back(file: ProjectFile, path: Path,
                                                                                   tmp_path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    for number in range(400):
        session.do(add_entity(f"Ship number {number} of the line", "materiel"))
    file.close()
    content = bytearray(path.read_bytes())
    with sqlite3.connect(path) as connection:
        if not connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'dbstat'").fetchone():
            pytest.skip("this SQLite does not tell which page holds what")
        page, = connection.execute("SELECT pageno FROM dbstat WHERE name = 'record' AND pagetype = 'leaf' LIMIT 1 "
                                   "OFFSET 2").fetchone()
        size, = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content[(page - 1) * size:page * size] = b"\xff" * size
    path.write_bytes(bytes(content))
    lost = repair(path, tmp_path / "new.dossier")
    new, after = open_session(tmp_path / "new.dossier")
    new.close()
    assert len(after.project.each(Entity)) == 400
    assert lost != []


def test_words_that_the_source_does_not_have_are_found(written: Path) -> None:
    with sqlite3.connect(written) as connection:
        version, body = connection.execute("SELECT version, body FROM record WHERE kind = 'event'").fetchone()
        invented = body.replace("cut the road", "cut the rope")
        connection.execute("UPDATE record SET body = ?, sha256 = ? WHERE kind = 'event'",
                           (invented, digest_of(invented)))
    connection.close()
    assert version == 1
    assert found(written) == ["record"]
    file, session = open_session(written)
    with pytest.raises(ProjectFileError, match="does not stand"):
        session.load(session.project.each(Article)[0].id)
    file.close()
