"""A file that something else holds: what is done is committed once it is let go, and a backup lets writers in."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from editor.model.edits.articles import take_in_article
from editor.model.edits.entities import add_entity
from editor.model.records import Article, Entity
from editor.session import Session
from editor.storage import connection, copying, writer
from editor.storage.backups import keep_backup
from editor.storage.copying import copy_at_leisure
from editor.storage.project_file import ProjectFile
from tests.storage.test_project_file import open_session
from tests.texts import text_of


@contextmanager
def held(path: Path) -> Iterator[sqlite3.Connection]:
    """Read a file, as a copier does, so that nothing can be committed to it."""
    reader = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM record").fetchone()
    try:
        yield reader
    finally:
        reader.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch, path: Path) -> Iterator[ProjectFile]:
    """Return a file whose connections wait a tenth of a second for another."""
    monkeypatch.setattr(connection, "_WAIT_MS", 100)
    opened = ProjectFile.create(path)
    yield opened
    opened.close()


def test_what_is_done_while_another_holds_the_file_longer_than_one_try_waits_is_saved_then(
        impatient: ProjectFile, path: Path) -> None:
    states: list[str] = []
    impatient.tell_state(states.append)
    session = Session(impatient.project(), impatient, "A. Analyst")
    with held(path) as reader:
        session.do(add_entity("Ana", "person"))
        letting_go = threading.Timer(0.6, lambda: reader.execute("COMMIT"))
        letting_go.start()
        assert impatient.flush()
        letting_go.join()
    assert set(states) == {"saving", "saved"}
    session.do(add_entity("Ben", "person"))
    assert len(session.project.of(Entity)) == 2


def test_a_file_that_is_never_let_go_is_told_as_held(impatient: ProjectFile, path: Path,
                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "PATIENCE_S", 0.2)
    session = Session(impatient.project(), impatient, "A. Analyst")
    with held(path):
        session.do(add_entity("Ana", "person"))
        assert not impatient.flush()
        assert "another program holds the file" in impatient.fault
        assert "make room" not in impatient.fault
    assert impatient.retry()


def test_a_slow_backup_lets_what_is_done_meanwhile_be_saved(path: Path, tmp_path: Path,
                                                            monkeypatch: pytest.MonkeyPatch) -> None:
    file = ProjectFile.create(path)
    session = Session(file.project(), file, "A. Analyst")
    session.do(take_in_article(Article(id="", title="Boats"), text_of("Boats in the harbour. " * 2_000_000)))
    file.close()
    monkeypatch.setattr(connection, "_WAIT_MS", 25)
    monkeypatch.setattr(writer, "PATIENCE_S", 0.0)
    monkeypatch.setattr(copying, "_PAGES", 4)
    file, session = open_session(path)
    copier = threading.Thread(target=copy_at_leisure, args=(path, tmp_path / "copy.dossier"))
    copier.start()
    while copier.is_alive() and not list(tmp_path.glob(".copy.dossier.*.part")):
        time.sleep(0.001)
    session.do(add_entity("Ana", "person"))
    assert file.flush(), file.fault
    copier.join()
    file.close()
    copied, copy = open_session(tmp_path / "copy.dossier")
    copied.close()
    assert [article.title for article in copy.project.each(Article)] == ["Boats"]


def test_a_backup_is_begun_while_the_project_is_being_written(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(add_entity("Ana", "person"))
    file.flush()
    backup = keep_backup(path, datetime(2026, 3, 7, 12))
    assert backup is not None
    copied, copy = open_session(backup)
    copied.close()
    assert [entity.name for entity in copy.project.each(Entity)] == ["Ana"]
