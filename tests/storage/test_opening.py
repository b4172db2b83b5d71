"""What is refused as a project file, and in which words."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from editor.model.change import Stamps
from editor.model.edits.entities import add_entity
from editor.model.edits.mentions import link_mention, tag_mention
from editor.model.errors import ProjectFileError
from editor.model.project import empty_project
from editor.model.records import Article
from editor.session import Session
from editor.storage import mentions, soundness
from editor.storage.opening import check_whole, make_file, open_file
from editor.storage.project_file import ProjectFile
from editor.suggest.suggestion import Name
from editor.suggest.taking import take_in_suggestions
from tests.storage.test_project_file import everything, open_session
from tests.strategies import article_edit
from tests.test_session import same


@pytest.mark.parametrize(("content", "reason"), [
    (b"", "it is empty"),
    (b"not a database at all, but long enough to be one" * 9, "it is not a Dossier project"),
    (b"SQLite format 3\x00" + bytes(84), "it is not a Dossier project"),
])
def test_a_file_that_is_no_project_is_refused_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "case.dossier"
    path.write_bytes(content)
    with pytest.raises(ProjectFileError, match=reason):
        open_file(path, "read")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="there is no such file"):
        open_file(tmp_path / "none.dossier", "read")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="it is a folder"):
        open_file(tmp_path, "read")


def test_a_project_of_a_newer_version_names_both_versions(path: Path) -> None:
    make_file(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 4")
    connection.close()
    with pytest.raises(ProjectFileError, match=r"format 4; this one reads up to 2\)\. Update Dossier"):
        open_file(path, "read")


@pytest.mark.parametrize("statement", [
    "CREATE TRIGGER wipe AFTER INSERT ON record BEGIN DELETE FROM record; END",
    "CREATE VIEW extra AS SELECT 1",
    "CREATE TABLE extra (a)",
    "CREATE INDEX extra ON record (version)",
])
def test_a_file_with_anything_foreign_in_its_schema_is_refused(path: Path, statement: str) -> None:
    make_file(path)
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()
    with pytest.raises(ProjectFileError, match="which Dossier never writes"):
        open_file(path, "read")


_KILLED_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from editor.storage.connection import connect
connection = connect(Path(sys.argv[1]), "write")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("DELETE FROM record")
rows = [(str(number), "x" * 500) for number in range(2000)]
connection.executemany("INSERT INTO record VALUES ('entity', ?, 1, ?, x'00')", rows)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_write_that_was_cut_off_by_a_kill_is_taken_back(file: ProjectFile, path: Path) -> None:
    Session(file.project(), file, "A. Analyst").do(article_edit())
    before = file.digest()
    file.close()
    subprocess.run([sys.executable, "-c", _KILLED_WHILE_WRITING, str(path)], check=False)
    assert path.with_name(path.name + "-journal").exists(), "the kill came too late to be a test"
    for read_only in (True, False):
        opened = ProjectFile(path, read_only=read_only)
        assert opened.digest() == before
        opened.close()


def test_a_new_project_never_takes_the_place_of_a_file(path: Path) -> None:
    path.write_text("precious")
    with pytest.raises(ProjectFileError, match="is there already"):
        make_file(path)
    assert path.read_text() == "precious"


def test_a_project_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="there is no folder"):
        make_file(tmp_path / "nowhere" / "case.dossier")


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="there is no folder here that nobody can write")
def test_a_project_in_a_folder_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(ProjectFileError, match="cannot be written"):
        make_file(Path("/proc/case.dossier"))


def test_no_single_damaged_byte_passes_unnoticed(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    session.do(tag_mention(session.project.each(Article)[0].id, 0, 6, "other"))
    expected = everything(session)
    file.close()
    sound = path.read_bytes()
    chance = random.Random(7)
    for _ in range(300):
        place = chance.randrange(100, len(sound))
        path.write_bytes(sound[:place] + bytes([sound[place] ^ (1 << chance.randrange(8))]) + sound[place + 1:])
        assert _is_noticed_or_harmless(path, expected), place


def _is_noticed_or_harmless(path: Path, expected: object) -> bool:
    try:
        file, session = open_session(path)
    except ProjectFileError:
        return True
    try:
        return same(everything(session), expected)  # type: ignore[arg-type]  # a project
    except ProjectFileError:
        return True
    finally:
        file.close()


def test_a_large_file_is_read_while_it_is_looked_through(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    file.close()
    early = ProjectFile(path, patience=0)
    try:
        assert early.project().of(Article) == session.project.of(Article)
    finally:
        early.close()


def test_tags_are_counted_as_they_were_found_beside_what_is_tagged_meanwhile(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    article = session.project.each(Article)[0].id
    session.do(tag_mention(article, 0, 6, "other"))
    entity = next(iter(session.project.tallies))
    file.close()
    early = ProjectFile(path, patience=0)
    session = Session(early.project_to_be_counted(), early, "A. Analyst")
    session.load(article)
    session.do(link_mention(article, 7, 9, entity))
    early.close()
    again, session_again = open_session(path)
    again.close()
    assert session.project.tallies[entity] == session_again.project.tallies[entity] == 2


def test_what_waits_is_counted_beside_the_window_and_it_is_known_when_that_is_done(
        file: ProjectFile, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(article_edit())
    article = session.project.each(Article)[0]
    session.do(take_in_suggestions(article.id, [
        ("names", Name(begin=0, end=6, rule="title", sort="person", one="Floods"))]))
    file.close()
    may_count, count = threading.Event(), mentions.suggested_in
    monkeypatch.setattr(soundness, "suggested_in", lambda held: may_count.wait() and count(held))
    early = ProjectFile(path, patience=0)
    try:
        suggested = early.project_to_be_counted().suggested
        assert not suggested.is_known
        may_count.set()
        assert dict(suggested.known) == {(article.id, article.text): 1, (article.id, article.text, "person"): 1}
        assert suggested.is_known
    finally:
        may_count.set()
        early.close()


def test_nothing_is_written_into_a_file_that_turns_out_to_be_damaged(
        path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill_large(path)
    content = bytearray(path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle:] = bytes(len(content) - middle)
    path.write_bytes(content)
    disk_answers = threading.Event()
    monkeypatch.setattr(soundness, "check_whole", lambda *file: disk_answers.wait() and check_whole(*file))
    told: list[str] = []
    early = ProjectFile(path, patience=0)
    try:
        early.tell_state(told.append)
        change = add_entity("Coast Guard", "organisation")(empty_project(), Stamps()("A. Analyst"))
        early.keep(change, change)
        assert early.state == "saving"
        disk_answers.set()
        assert not early.flush()
        assert "damaged" in early.fault
        assert early.state == "failed"
        assert not early.retry()
        assert "failed" in told
    finally:
        early.close()
    assert path.read_bytes() == content


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_look_that_breaks_off_holds_nobody_up_and_nothing_is_written(
        path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fill_large(path)

    disk_answers = threading.Event()

    def out_of_memory(*file: object) -> None:
        disk_answers.wait()
        raise MemoryError
    monkeypatch.setattr(soundness, "check_whole", out_of_memory)
    early = ProjectFile(path, patience=0)
    try:
        change = add_entity("Coast Guard", "organisation")(empty_project(), Stamps()("A. Analyst"))
        early.keep(change, change)
        disk_answers.set()
        assert not early.flush()
        assert "to its end" in early.fault
    finally:
        early.close()


def _fill_large(path: Path) -> None:
    file = ProjectFile.create(path)
    session = Session(file.project(), file, "A. Analyst")
    for number in range(60):
        session.do(add_entity(f"Entity {number}" * 400, "organisation"))
    file.close()
