"""Make the sample project that comes with the program."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from editor import assets
from editor.model.errors import ExportFailed
from editor.model.project import Project
from editor.model.records import Article
from editor.storage.opening import is_project_file
from editor.storage.project_file import ProjectFile
from editor.words import say
from editor.workspace.exporting import export
from editor.workspace.importing import weigh
from editor.workspace.projects import OpenProject, open_project
from editor.workspace.reading import read_records

SAMPLE = "Sample"
"""The name of the sample project's file."""


def write_sample(folder: Path, author: str) -> tuple[Path, Path]:
    """Write the sample project and its briefing into a folder; return their paths. A project there already is kept."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ExportFailed(say("The sample was not written: the folder {folder} cannot be made: {reason}.",
                               folder=folder, reason=problem.strerror or str(problem))) from problem
    desk = open_sample(folder, author)
    briefing = desk.path.with_suffix(".docx")
    try:
        export(desk, briefing)
    finally:
        desk.close()
    return desk.path, briefing


def open_sample(folder: Path, author: str) -> OpenProject:
    """Open the sample project of a folder, made anew where there is none. Undo ends at the sample as it comes."""
    path = folder / f"{SAMPLE}.dossier"
    if is_project_file(path):
        return open_project(path, author)
    desk = OpenProject(ProjectFile.create(path), author)
    sample = read_records(assets.read_bytes("samples/sample.json"), "sample.json")
    change = weigh(desk, desk.session.project, sample, "sample.json").change
    desk.session.do(lambda _, __: msgspec.structs.replace(change, undoable=False))
    desk.must_be_saved()
    return desk


def is_sample(project: Project) -> bool:
    """Tell whether a project is the sample, by the text of its first article, whatever else was done to it."""
    return any(_first_text() in article.texts[:1] for article in project.of(Article).values())


@cache
def _first_text() -> str:
    return sha256(assets.read_bytes("samples/port-amsel-attack.txt")).hexdigest()
