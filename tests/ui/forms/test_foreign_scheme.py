"""A project made with a scheme that is not installed: its records are read and written as in any other."""

from __future__ import annotations

import pytest

from editor.model.edits.projects import set_project
from editor.model.records import Citation, Entity
from editor.ui.briefing.evidence import evidence_for
from editor.ui.forms.fields import TextArea
from editor.ui.tables.entities import Entities
from tests.ui.forms.desk import Desk, find


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Return a desk on which nobody has the project's scheme."""
    desk.bridge.submit(set_project(scheme="a colleague's own"))
    return desk


def test_an_entity_is_shown_and_renamed(desk: Desk) -> None:
    union = desk.tag("Harbour Union", "organisation")
    pane = desk.pane()
    pane.show_record("entity", union)
    desk.write(find(pane, TextArea, "entityName"), "Harbour Workers")
    desk.rest()
    assert desk.get(Entity, union).name == "Harbour Workers"
    assert [cell.words for cell in Entities().cells(desk.project, desk.get(Entity, union))][1] == "Harbour Workers"
    assert evidence_for(desk.project, Citation(record=union)).kind == "entity"


def test_an_event_is_shown(desk: Desk) -> None:
    event = desk.event("Ferry workers end strike")
    pane = desk.pane()
    pane.show_record("event", event)
    assert pane.current() == ("event", event)
