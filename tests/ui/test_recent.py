"""The projects worked on before: only those that are there are listed, and no entry stops the start."""

from __future__ import annotations

from pathlib import Path

from editor.storage.settings import Recent, change_settings
from editor.ui.recent import recent_paths, recent_projects

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
