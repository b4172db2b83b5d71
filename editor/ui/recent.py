"""List the projects worked on before, as the greeting and the File menu show them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from editor.storage.places import lock_file_of, unnamed_folder
from editor.storage.settings import Recent, load_settings
from editor.ui.empty import RecentProject


def recent_projects() -> list[RecentProject]:
    """Return those that are where they were, the latest first, each with its local time."""
    standing = _standing()
    paths = [Path(found.path) for found in standing]
    return [RecentProject(path, datetime.fromisoformat(found.at).astimezone().replace(tzinfo=None), found.articles,
                          folder_to_tell(path, paths), was_left=_was_left(path))
            for path, found in zip(paths, standing, strict=True) if found.at]


def recent_paths() -> list[Path]:
    """Return the paths of those that are where they were, the latest first."""
    return [Path(found.path) for found in _standing()]


def folder_to_tell(path: Path, among: Iterable[Path]) -> str:
    """Return the folder of a project where its name alone does not tell where it is kept, else blank.

    Its own analyst has not given it a place, or another of those it is shown among has its name.
    """
    is_alone = all(other == path or other.name != path.name for other in among)
    return "" if is_alone and path.parent != unnamed_folder() else short_path(path.parent)


def short_path(path: Path) -> str:
    """Return a path as a person says it: from their own folder on, if it is in there."""
    home = Path.home()
    return str("~" / path.relative_to(home)) if path.is_relative_to(home) else str(path)


def _was_left(path: Path) -> bool:
    """Tell whether the process that had a project open was cut off."""
    try:
        if not lock_file_of(path).exists():
            return False
        from editor.storage.lock import ProjectLock  # at a start that follows on no crash nobody asks for locks
        return ProjectLock(path).was_left
    except OSError:
        return False


def _standing() -> list[Recent]:
    return [found for found in load_settings().recent if _is_there(Path(found.path))]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # too long a name, or a folder that may not be read
        return False
