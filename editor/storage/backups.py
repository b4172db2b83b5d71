"""Keep earlier states of a project in the user's data folder: the last ones, and one of each of the last days."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from pathlib import Path

from editor.storage.copying import copy_at_leisure
from editor.storage.places import backup_folder

LATEST, DAYS = 10, 14
"""How many of the newest backups are kept, and for how many days one of each day is."""

APART = timedelta(minutes=30)
"""How long after one backup the next is made at the earliest."""

_STAMP = "%Y-%m-%d %H.%M.%S"
_ROLLING = "????-??-?? ??.??.??.dossier"


def keep_as_it_was(project: Path, version: int) -> Path:
    """Copy a project of an older version into its folder of backups before it is upgraded; the copy is never dropped.

    Raises OSError and ProjectFileError.
    """
    folder = folder_of(project)
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"{datetime.now().strftime(_STAMP)} format {version}.dossier"
    copy_at_leisure(project, copy)
    return copy


def folder_of(project: Path) -> Path:
    """Return the folder of a project's backups; projects of one name in two places have two folders."""
    place = hashlib.sha256(str(project.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return backup_folder() / f"{project.stem} {place}"


def keep_backup(project: Path, now: datetime, folder: Path | None = None) -> Path | None:
    """Copy a project, unless its newest backup is fresh or nothing has changed since; drop old ones.

    `folder` is its folder of backups, for who has asked for it before. Return the backup, or None where none was due.
    Raises OSError and ProjectFileError.
    """
    folder = folder or folder_of(project)
    earlier = sorted(folder.glob(_ROLLING), reverse=True)
    if earlier and (_is_unchanged(earlier[0], project) or now - _made_at(earlier[0]) < APART):
        return None
    backup = folder / f"{now.strftime(_STAMP)}.dossier"
    backup.parent.mkdir(parents=True, exist_ok=True)
    copy_at_leisure(project, backup)
    for old in _superfluous([backup, *earlier], now):
        old.unlink(missing_ok=True)
    return backup


def _is_unchanged(backup: Path, project: Path) -> bool:
    return project.stat().st_mtime <= backup.stat().st_mtime


def _made_at(backup: Path) -> datetime:
    try:
        return datetime.strptime(backup.stem, _STAMP)
    except ValueError:
        return datetime.fromtimestamp(backup.stat().st_mtime)


def _superfluous(newest_first: list[Path], now: datetime) -> list[Path]:
    """Return the backups past the latest that are not the newest of one of the last days."""
    days: set[object] = set()
    gone = []
    for place, backup in enumerate(newest_first):
        made = _made_at(backup)
        is_first_of_day = made.date() not in days and now - made < timedelta(days=DAYS)
        days.add(made.date())
        if place >= LATEST and not is_first_of_day:
            gone.append(backup)
    return gone
