"""Files that older versions wrote are read as they were meant, their history too."""

from __future__ import annotations

import shutil
from pathlib import Path

from editor.model.edits.entities import set_entity
from editor.model.records import Entity, Office
from editor.workspace import open_project

_OLD = Path(__file__).parent / "old"


def test_offices_that_were_words_alone_are_offices_that_rest_on_no_passage_yet(tmp_path: Path) -> None:
    path = Path(shutil.copy(_OLD / "entity-1.dossier", tmp_path / "old.dossier"))
    desk = open_project(path, "B. Falk")
    (entity,) = desk.session.project.each(Entity)
    assert entity.offices == (Office("union leader"), Office("spokeswoman"))
    desk.session.redo()
    assert desk.session.project.each(Entity)[0].aliases == ("Ruiz",)
    desk.session.undo()
    desk.session.undo()
    assert desk.session.project.each(Entity)[0].offices == ()
    desk.session.redo()
    desk.session.do(set_entity(entity.id, name="Ana Maria Ruiz"))
    desk.close()
    again = open_project(path, "B. Falk")
    assert again.session.project.each(Entity)[0].name == "Ana Maria Ruiz"
    assert again.session.project.each(Entity)[0].offices == (Office("union leader"), Office("spokeswoman"))
    again.close()
