"""What a person does with projects, whichever shell they do it in: create, open, import, export, copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from editor.model.change import Change
from editor.model.edits.articles import take_in_article
from editor.model.edits.projects import found_project
from editor.model.errors import DossierError
from editor.session import Session
from editor.storage.project_file import ProjectFile


class OpenProject:
    """A project with its file and the session that works on it."""

    def __init__(self, file: ProjectFile, author: str) -> None:
        self.file = file
        self.session = Session(file.project(), file, author)

    @property
    def path(self) -> Path:
        """Return where the project is kept."""
        return self.file.path

    def close(self) -> None:
        """Commit what waits and give the file back."""
        self.file.close()


def create_project(path: Path, author: str, *, title: str = "", scheme: str = "news") -> OpenProject:
    """Make an empty project file and open it. Raises ProjectFileError where it cannot be made."""
    desk = OpenProject(ProjectFile.create(path), author)
    desk.session.do(found_project(title=title or path.stem, analyst=author, scheme=scheme))
    return desk


def open_project(path: Path, author: str, *, read_only: bool = False) -> OpenProject:
    """Open a project file. Raises ProjectFileError where it is none, damaged, newer or foreign."""
    return OpenProject(ProjectFile(path, read_only=read_only), author)
