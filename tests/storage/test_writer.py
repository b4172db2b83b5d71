"""Commits in order, and what happens when one cannot be made."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from editor.model.edits.entities import add_entity
from editor.model.errors import NotSaved
from editor.model.records import Entity
from editor.session import Session
from editor.storage.copying import copy_project
from editor.storage.project_file import ProjectFile
from tests.disk import full_disk
from tests.storage.test_project_file import open_session

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a Unix thing")


def test_a_full_disk_stops_further_edits_and_keeps_the_one_that_waits(file: ProjectFile) -> None:
    session = Session(file.project(), file, "A. Analyst")
    with full_disk():
        session.do(add_entity("Ana", "person"))
        saved = file.flush()
        with pytest.raises(NotSaved, match="is not saved"):
            session.do(add_entity("Ben", "person"))
    assert not saved
    assert file.state == "failed"
    assert [entity.name for entity in session.project.each(Entity)] == ["Ana"]


def test_what_waited_is_saved_once_there_is_room(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    with full_disk():
        session.do(add_entity("Ana", "person"))
        file.flush()
    assert file.retry()
    file.close()
    file, session = open_session(path)
    file.close()
    assert [entity.name for entity in session.project.each(Entity)] == ["Ana"]


def test_a_copy_elsewhere_holds_what_could_not_be_saved(file: ProjectFile, path: Path) -> None:
    session = Session(file.project(), file, "A. Analyst")
    session.do(add_entity("Ana", "person"))
    file.flush()
    with full_disk():
        session.do(add_entity("Ben", "person"))
        file.flush()
    copy_project(path, path.with_name("copy.dossier"), waiting=file.waiting())
    copied, session = open_session(path.with_name("copy.dossier"))
    copied.close()
    assert [entity.name for entity in session.project.each(Entity)] == ["Ana", "Ben"]


def test_the_state_is_told_from_saving_to_saved(file: ProjectFile) -> None:
    states: list[str] = []
    file.tell_state(states.append)
    Session(file.project(), file, "A. Analyst").do(add_entity("Ana", "person"))
    file.flush()
    assert states[-1] == "saved"
    assert set(states) <= {"saving", "saved"}
