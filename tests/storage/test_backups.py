"""Backups: made when due, of what is there, and not for ever."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from editor.storage.backups import APART, DAYS, LATEST, folder_of, keep_as_it_was, keep_backup
from editor.storage.opening import is_project_file, make_file
from editor.storage.project_file import ProjectFile

NOON = datetime(2026, 3, 7, 12)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "case.dossier"
    make_file(path)
    change(path, NOON - timedelta(hours=1))
    return path


def change(project: Path, when: datetime) -> None:
    """Let the project have been written at some time."""
    os.utime(project, (when.timestamp(), when.timestamp()))


def back_up(project: Path, now: datetime) -> Path | None:
    """Keep a backup, dated as if it were that time."""
    backup = keep_backup(project, now)
    if backup is not None:
        os.utime(backup, (now.timestamp(), now.timestamp()))
    return backup


def backups_of(project: Path) -> list[Path]:
    return sorted(folder_of(project).glob("*.dossier"), reverse=True)


def test_a_backup_is_the_project_as_it_stands(project: Path) -> None:
    backup = back_up(project, NOON)
    assert backup is not None
    assert is_project_file(backup)


def test_nothing_is_copied_while_nothing_changed(project: Path) -> None:
    back_up(project, NOON)
    assert back_up(project, NOON + timedelta(days=1)) is None


def test_the_next_backup_waits(project: Path) -> None:
    back_up(project, NOON)
    change(project, NOON + timedelta(minutes=1))
    assert back_up(project, NOON + APART / 2) is None
    assert back_up(project, NOON + APART) is not None


def test_the_latest_are_kept_and_one_of_each_day(project: Path) -> None:
    for hours in range(0, 24 * (DAYS + 6), 8):
        now = NOON + timedelta(hours=hours)
        change(project, now)
        back_up(project, now)
    days = [backup.stem[:10] for backup in backups_of(project)]
    assert len(days) <= LATEST + DAYS + 1
    assert len(set(days)) >= DAYS


def test_the_copy_kept_before_an_upgrade_is_never_dropped(project: Path) -> None:
    kept = keep_as_it_was(project, 1)
    for hours in range(0, 24 * (DAYS + 6), 8):
        now = datetime.now() + timedelta(hours=hours)
        change(project, now)
        back_up(project, now)
    assert len(backups_of(project)) > LATEST
    assert kept.is_file()


def test_projects_of_one_name_have_backups_of_their_own(project: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "case.dossier"
    make_file(other)
    back_up(project, NOON)
    assert backups_of(other) == []


def test_closing_a_project_does_not_wait_for_its_backup_which_is_made_all_the_same(project: Path) -> None:
    may_go_on, made = Event(), Event()

    def back_up_slowly() -> None:
        may_go_on.wait()
        keep_backup(project, NOON)
        made.set()

    file = ProjectFile(project, then=back_up_slowly)
    file.wait_until_sound()
    file.close()
    assert not backups_of(project)
    may_go_on.set()
    assert made.wait(10)
    assert is_project_file(backups_of(project)[0])
