"""Say where the program keeps what is not a project: settings, unnamed projects, backups."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("dossier", appauthor=False)


def settings_file() -> Path:
    """Return the path of the settings file; its folder exists. DOSSIER_HOME puts it and all else under one folder."""
    return _made(_home("config") or Path(_DIRS.user_config_path)) / "settings.json"


def unnamed_folder() -> Path:
    """Return the folder of projects that have no name yet; it exists."""
    return _made((_home("data") or Path(_DIRS.user_data_path)) / "unnamed")


def backup_folder() -> Path:
    """Return the folder of backups; it exists."""
    return _made((_home("data") or Path(_DIRS.user_data_path)) / "backups")


def lock_file_of(project: Path) -> Path:
    """Return the path of the side file that is locked while a process writes a project; it is there only then, or where
    that process was cut off.
    """
    real = project.resolve()  # two names of one file share one lock
    return real.with_name(real.name + ".lock")


def _home(part: str) -> Path | None:
    home = os.environ.get("DOSSIER_HOME", "")
    return Path(home) / part if home else None


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
