"""What stays in memory of a project that was closed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from editor import workspace
from editor.ui.bridge import Bridge
from editor.ui.importing.batch import Batch


@pytest.fixture
def passed_over() -> Iterator[None]:
    """Let the collector of garbage pass over what a test made, as it does in a window that took many files in."""
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("passed_over")
def test_nothing_of_a_closed_project_stays_once_files_were_taken_into_it(qtbot, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for file in files:
        file.write_text(f"The road {file.stem} is cut.\n")
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(window)
    bridge.take(workspace.create_project(tmp_path / "bay.dossier", "A. Analyst"))
    assert bridge.desk is not None
    closed = [weakref.ref(bridge.desk), weakref.ref(bridge.desk.session)]
    with qtbot.waitSignal((batch := Batch(bridge, bridge.desk, files, window)).ended, timeout=30_000):
        batch.begin()
    gc.freeze()
    bridge.take(None)
    del batch
    qtbot.waitUntil(lambda: not any(held() for held in closed), timeout=30_000)
