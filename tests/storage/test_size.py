"""How much room a project takes on the disk."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from editor.model.edits.bulk import set_several
from editor.model.edits.projects import take_in_records
from editor.model.records import Event
from editor.session import Session
from editor.storage.copying import copy_project
from editor.storage.project_file import ProjectFile

_ROWS = ("SELECT sum(length(body) + 40) FROM record",
         "SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0) + 60) FROM swap")
_WASTE = 1.5
"""How many times as large as what stands in it a file may be; pages that are filled to two thirds."""


def test_a_step_that_changes_many_events_takes_hardly_more_room_than_its_records(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "floods.dossier")
    session = Session(file.project(), file, "A. Ruiz")
    words = "The river burst its banks near the bridge, and the road to the harbour was cut for three days. " * 8
    events = tuple(_event(number, words) for number in range(500))
    session.do(take_in_records(events, (), "elsewhere.json"))
    session.do(set_several(Event, tuple(event.id for event in events), accepted="in bulk"))
    session.undo()
    file.close()
    with sqlite3.connect(tmp_path / "floods.dossier") as connection:
        held = sum(connection.execute(rows).fetchone()[0] for rows in _ROWS)
    connection.close()
    assert (tmp_path / "floods.dossier").stat().st_size < _WASTE * held


def _event(number: int, words: str) -> Event:
    return Event(id=f"evt_{number:03}", number=number, title=words[:80], type="flood", status="claim", state="accepted",
                 note=words)


def test_a_copy_of_a_project_that_was_made_with_small_pages_has_large_ones(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "old.dossier")
    session = Session(file.project(), file, "A. Ruiz")
    session.do(take_in_records(tuple(_event(number, "Rain. " * 150) for number in range(100)), (), "elsewhere.json"))
    file.close()
    with sqlite3.connect(tmp_path / "old.dossier", isolation_level=None) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("VACUUM")
    connection.close()
    copy_project(tmp_path / "old.dossier", tmp_path / "new.dossier")
    old, new = tmp_path / "old.dossier", tmp_path / "new.dossier"
    assert new.stat().st_size < old.stat().st_size
    copied = ProjectFile(new)
    assert set(copied.project().of(Event)) == set(session.project.of(Event))
    copied.close()
