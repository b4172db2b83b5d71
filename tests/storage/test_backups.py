"""Backups: made when due, of what is there, and not for ever."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from editor.storage.backups import APART, DAYS, LATEST, backups_of, keep_backup

NOON = datetime(2026, 3, 7, 12)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "case.dossier"
    path.write_bytes(b"first")
    return path


def change(project: Path, content: bytes, when: datetime) -> None:
    project.write_bytes(content)
    os.utime(project, (when.timestamp(), when.timestamp()))


def test_a_backup_is_the_project_as_it_stands(project: Path) -> None:
    backup = keep_backup(project, NOON)
    assert backup is not None
    assert backup.read_bytes() == b"first"


def test_nothing_is_copied_while_nothing_changed(project: Path) -> None:
    keep_backup(project, NOON)
    assert keep_backup(project, NOON + timedelta(days=1)) is None


def test_the_next_backup_waits(project: Path) -> None:
    keep_backup(project, NOON)
    change(project, b"second", NOON)
    assert keep_backup(project, NOON + APART / 2) is None
    assert keep_backup(project, NOON + APART) is not None


def test_the_latest_are_kept_and_one_of_each_day(project: Path) -> None:
    for hour in range(24 * (DAYS + 6)):
        now = NOON + timedelta(hours=hour)
        change(project, str(hour).encode(), now)
        keep_backup(project, now)
    days = [backup.stem[:10] for backup in backups_of(project)]
    assert len(days) <= LATEST + DAYS + 1
    assert len(set(days)) >= DAYS


def test_projects_of_one_name_have_backups_of_their_own(project: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "case.dossier"
    other.write_bytes(b"other")
    keep_backup(project, NOON)
    assert backups_of(other) == []
