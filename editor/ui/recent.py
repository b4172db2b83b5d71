"""List the projects worked on before, as the greeting and the File menu show them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from editor.storage.settings import Recent, load_settings
from editor.ui.empty import RecentProject


def recent_projects() -> list[RecentProject]:
    """Return those that are where they were, the latest first, each with its local time."""
    return [RecentProject(Path(found.path), datetime.fromisoformat(found.at).astimezone().replace(tzinfo=None),
                          found.articles) for found in _standing() if found.at]


def recent_paths() -> list[Path]:
    """Return the paths of those that are where they were, the latest first."""
    return [Path(found.path) for found in _standing()]


def _standing() -> list[Recent]:
    return [found for found in load_settings().recent if _is_there(Path(found.path))]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # too long a name, or a folder that may not be read
        return False
