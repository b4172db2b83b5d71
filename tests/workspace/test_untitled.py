"""A project that was begun without a name goes by that of the file that it is given."""

from __future__ import annotations

from pathlib import Path

from editor import workspace
from editor.model.edits.briefings import make_briefing
from editor.model.edits.projects import set_project
from editor.model.records import Briefing


def moved(desk: workspace.OpenProject, path: Path) -> workspace.OpenProject:
    """Return the project as it goes on in a file of this path."""
    workspace.save_copy(desk, path)
    found = workspace.open_project(path, "A. Ruiz")
    workspace.name_after_file(found)
    return found


def test_an_untitled_project_and_the_briefing_called_as_it_is_go_by_the_name_of_the_file(tmp_path: Path) -> None:
    desk = workspace.create_unnamed("A. Ruiz")
    desk.session.do(make_briefing(desk.session.project.info.title))
    desk.session.do(make_briefing("Weekly 7"))
    project = moved(desk, tmp_path / "Ferries.dossier").session.project
    assert project.info.title == "Ferries"
    assert [briefing.title for briefing in project.each(Briefing)] == ["Ferries", "Weekly 7"]


def test_a_name_that_somebody_gave_stays(tmp_path: Path) -> None:
    desk = workspace.create_unnamed("A. Ruiz")
    desk.session.do(set_project(title="Northern line"))
    assert moved(desk, tmp_path / "Ferries.dossier").session.project.info.title == "Northern line"


def test_the_name_is_given_in_one_step_that_can_be_taken_back(tmp_path: Path) -> None:
    desk = workspace.create_unnamed("A. Ruiz")
    desk.session.do(make_briefing(desk.session.project.info.title))
    was = desk.session.project.info.title
    session = moved(desk, tmp_path / "Ferries.dossier").session
    session.undo()
    assert {session.project.info.title, session.project.each(Briefing)[0].title} == {was}
