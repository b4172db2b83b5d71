"""Create, open, move and copy projects, and remember which were opened last."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import msgspec

from editor.model.edits.articles import title_of
from editor.model.edits.projects import found_project
from editor.model.errors import NotSaved, ProjectFileError
from editor.model.project import Project
from editor.model.records import Article, Briefing
from editor.model.scheme import scheme as scheme_named
from editor.session import Session
from editor.storage import backups, copying
from editor.storage import settings as settings_store
from editor.storage.places import backup_folder, unnamed_folder
from editor.storage.project_file import ProjectFile
from editor.storage.settings import (
    Place,
    Settings,
    is_login_name,
    load_settings,
    name_of_file,
    save_settings,
)
from editor.words import say

_PATIENCE_S = 0.03
"""How long a window waits for the check of the whole file: a damaged one of usual size is never shown."""


class OpenProject:
    """A project with its file and the session that works on it.

    `briefing` is the id of the briefing that is worked on; blank, or one that is gone, for the latest.
    `moved_from` is the file in which the same project was worked on before it moved into this one.
    `without_joined_letters` are texts, by sha256, that were read and have no Arabic or Hebrew letters.
    """

    def __init__(self, file: ProjectFile, author: str, project: Project | None = None) -> None:
        self.file = file
        self.briefing = remembered_briefing(file.path)
        self.session = Session(project or file.project(), file, author)
        self.moved_from: Path | None = None
        self.without_joined_letters: set[str] = set()

    @property
    def path(self) -> Path:
        """Return where the project is kept."""
        return self.file.path

    @property
    def is_unnamed(self) -> bool:
        """Tell whether the project has not been given a place of its own yet."""
        return self.path.parent == unnamed_folder()

    @property
    def current_briefing(self) -> Briefing | None:
        """Return the briefing that is worked on, and exported where no other is named; None where there is none."""
        return briefing_among(self.session.project, self.briefing)

    def must_be_saved(self) -> None:
        """Wait until everything is on disk. Raises NotSaved where it cannot be."""
        if not self.file.flush():
            raise NotSaved(self.file.fault)

    def close(self) -> None:
        """Commit what waits and give the file back."""
        self.file.close()


def briefing_among(project: Project, chosen: str) -> Briefing | None:
    """Return the briefing of a project that was chosen, else the latest; None where there is none."""
    held = project.of(Briefing)
    return held.get(chosen) or (held[max(held)] if held else None)


def remembered_briefing(path: Path) -> str:
    """Return the id of the briefing that was last worked on in a project, or blank."""
    place = load_settings().places.get(name_of_file(path))
    return place.briefing if place is not None else ""


def work_on_briefing(desk: OpenProject, briefing_id: str) -> None:
    """Take a briefing for the one that is worked on, and remember it for the next time, where settings can be kept."""
    desk.briefing = briefing_id
    kept = load_settings()
    place = kept.places.get(name_of_file(desk.path), Place())
    with suppress(OSError):
        save_settings(settings_store.with_place(kept, desk.path, msgspec.structs.replace(place, briefing=briefing_id)))


def create_project(path: Path, author: str, *, title: str = "", scheme: str = "news") -> OpenProject:
    """Make an empty project file and open it; papers are marked as the settings say, and prepared by the author.

    What the system calls its user signs no paper. Raises ProjectFileError where the project cannot be made.
    """
    named = scheme_named(scheme).name
    desk = OpenProject(ProjectFile.create(path), author)
    desk.session.do(found_project(title=title or path.stem, analyst="" if is_login_name(author) else author,
                                  scheme=named, handling=load_settings().handling))
    return desk


def create_unnamed(author: str) -> OpenProject:
    """Make a project that is kept in the program's own folder until it is given a place."""
    return create_project(_free_path(unnamed_folder(), say("Untitled project")), author)


def usual_title(project: Project) -> str:
    """Return what a briefing is called that is made for one export alone: as the project, or as its first article while
    the project has no name of its own.
    """
    title, articles = project.info.title, project.each(Article)
    return title_of(articles[0]) if articles and title.startswith(say("Untitled project")) else title


def open_project(path: Path, author: str, *, read_only: bool = False) -> OpenProject:
    """Open a project file, a backup made where one is due. Raises ProjectFileError for what cannot be opened."""
    file = ProjectFile(path, read_only=read_only)
    if not file.read_only:
        with suppress(OSError, ProjectFileError):  # work goes on where no backup can be made
            backups.keep_backup(path, datetime.now())
    return OpenProject(file, author)


def open_early(path: Path, author: str) -> OpenProject:
    """Open a project file as `open_project` does, but let a large one be read while it is looked through and backed up.

    Nothing is written before it is known to be sound; where it is not, its `fault` says so.
    """
    began = monotonic()
    folder = backups.folder_of(path)  # the backup may be made after the program has gone on to something else
    file = ProjectFile(path, patience=0, then=lambda: backups.keep_backup(path, datetime.now(), folder))
    try:
        desk = OpenProject(file, author, file.project_to_be_counted())
        file.wait_until_sound(max(0.0, began + _PATIENCE_S - monotonic()))
    except ProjectFileError:
        file.close()
        raise
    return desk


def backups_folder(desk: OpenProject | None) -> Path:
    """Return the folder of the project's backups, or of all backups."""
    return backups.folder_of(desk.path) if desk else backup_folder()


def open_backup(backup: Path, author: str) -> OpenProject:
    """Open a copy of a backup as a project without a place; the backup stays as it is."""
    name = f"{backup.parent.name.rpartition(' ')[0]} {backup.stem}"
    copy = _free_path(unnamed_folder(), name)
    copying.copy_project(backup, copy)
    return open_project(copy, author)


def save_copy(desk: OpenProject, target: Path, *, history: bool = True) -> None:
    """Write a copy of the project as it stands now, with what could not be saved to its own file."""
    desk.file.flush()
    copying.copy_project(desk.path, target, waiting=desk.file.waiting(), history=history)


def settings() -> Settings:
    """Return what the analyst prefers and opened last."""
    return load_settings()


def remember_opened(desk: OpenProject) -> Settings:
    """Put the project first among those opened last, and return the settings."""
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    kept = settings_store.with_recent(load_settings(), desk.path, now, len(desk.session.project.of(Article)))
    save_settings(kept)
    return kept


def _free_path(folder: Path, name: str) -> Path:
    number = 1
    path = folder / f"{name}.dossier"
    while path.exists():
        number += 1
        path = folder / f"{name} {number}.dossier"
    return path
