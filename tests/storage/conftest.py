"""A project file to work on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.storage.project_file import ProjectFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.dossier"


@pytest.fixture
def file(path: Path) -> Iterator[ProjectFile]:
    opened = ProjectFile.create(path)
    yield opened
    opened.close()
