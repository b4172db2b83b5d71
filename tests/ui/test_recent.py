"""The projects worked on before: only those that are there are listed, and no entry stops the start."""

from __future__ import annotations

from pathlib import Path

from editor.storage.places import unnamed_folder
from editor.storage.settings import Recent, change_settings
from editor.ui.recent import folder_to_tell, recent_paths, recent_projects, short_path

AT = "2024-05-03T10:00:00Z"


def test_only_projects_that_are_where_they_were_are_listed(tmp_path: Path) -> None:
    here = tmp_path / "river.dossier"
    here.touch()
    change_settings(recent=(Recent(str(tmp_path / "gone.dossier"), AT), Recent(str(here), AT, 3)))
    assert recent_paths() == [here]
    assert [(project.path, project.articles) for project in recent_projects()] == [(here, 3)]


def test_a_path_that_the_system_cannot_look_up_is_not_listed() -> None:
    change_settings(recent=(Recent("/" + "a" * 5000, AT), Recent("/river\0.dossier", AT), Recent("/river", "zz")))
    assert recent_paths() == []
    assert recent_projects() == []


def test_a_project_that_was_given_no_place_says_its_folder() -> None:
    untitled = unnamed_folder() / "Untitled project.dossier"
    untitled.touch()
    change_settings(recent=(Recent(str(untitled), AT),))
    assert [project.folder for project in recent_projects()] == [short_path(unnamed_folder())]


def test_two_projects_of_one_name_say_their_folders(tmp_path: Path) -> None:
    one, other = tmp_path / "one" / "river.dossier", tmp_path / "other" / "river.dossier"
    alone = tmp_path / "sea.dossier"
    among = [one, other, alone]
    assert [folder_to_tell(path, among) for path in among] == [str(one.parent), str(other.parent), ""]


def test_a_path_is_said_from_the_own_folder_on() -> None:
    assert short_path(Path.home() / "papers" / "case") == str(Path("~/papers/case"))
    assert short_path(Path("/kept")) == str(Path("/kept"))
