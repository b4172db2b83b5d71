"""The projects worked on before: only those that are there are listed, and no entry stops the start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from editor import workspace
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


_HOLDS = """
import sys
from pathlib import Path
from editor.workspace import open_project
desk = open_project(Path(sys.argv[1]), "A. Ruiz")
print("open", flush=True)
sys.stdin.read()
"""


def test_a_project_whose_program_was_cut_off_says_so_until_it_is_closed_again(tmp_path: Path) -> None:
    path = tmp_path / "river.dossier"
    workspace.create_project(path, "A. Ruiz").close()
    change_settings(recent=(Recent(str(path), AT),))
    assert [project.was_left for project in recent_projects()] == [False]
    other = subprocess.Popen([sys.executable, "-c", _HOLDS, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline() == b"open\n"
    assert [project.was_left for project in recent_projects()] == [False]
    other.kill()
    other.communicate()
    assert [project.was_left for project in recent_projects()] == [True]
    assert [project.was_left for project in recent_projects()] == [True], "to ask changes nothing"
    again = workspace.open_project(path, "A. Ruiz")
    assert again.file.was_left
    assert [project.was_left for project in recent_projects()] == [False]
    again.close()
    assert [project.was_left for project in recent_projects()] == [False]


def test_two_projects_of_one_name_say_their_folders(tmp_path: Path) -> None:
    one, other = tmp_path / "one" / "river.dossier", tmp_path / "other" / "river.dossier"
    alone = tmp_path / "sea.dossier"
    among = [one, other, alone]
    assert [folder_to_tell(path, among) for path in among] == [str(one.parent), str(other.parent), ""]


def test_a_path_is_said_from_the_own_folder_on() -> None:
    assert short_path(Path.home() / "papers" / "case") == str(Path("~/papers/case"))
    assert short_path(Path("/kept")) == str(Path("/kept"))
