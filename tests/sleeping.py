"""An importer that never ends, and what became of the process it sleeps in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from editor.workspace.processes import Processes

_SLEEPER = """
import os
import time
from pathlib import Path

class Sleeper:
    name, suffixes, label = "sleeper", (".slow",), "Sleep"

    def recognises(self, content, name):
        return content.startswith(b"sleep ")

    def read(self, content, name):
        told = Path(content.decode().removeprefix("sleep "))
        told.with_suffix(".new").write_text(str(os.getpid()))
        told.with_suffix(".new").rename(told)
        time.sleep(600)

IMPORTER = Sleeper()
"""


@contextmanager
def sleepers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Processes]:
    """Let files that `slow_file` makes be read without end, in a process that nothing else uses."""
    plugin = folder / "sleeper-1.dist-info"
    plugin.mkdir()
    (plugin / "METADATA").write_text("Metadata-Version: 2.1\nName: sleeper\nVersion: 1\n")
    (plugin / "entry_points.txt").write_text("[dossier.importers]\nsleeper = sleeper:IMPORTER\n")
    (folder / "sleeper.py").write_text(_SLEEPER)
    monkeypatch.syspath_prepend(folder)
    held = Processes(1)
    monkeypatch.setattr("editor.workspace.processes.processes", lambda: held)
    yield held
    held.end()


def slow_file(folder: Path, name: str = "endless.slow") -> Path:
    """Write a file that is read without end."""
    file = folder / name
    file.write_text(f"sleep {_told_by(file)}")
    return file


def reader_of(file: Path) -> int:
    """Return the process that sleeps over the file, or 0 where none does yet."""
    told = _told_by(file)
    return int(told.read_text() or 0) if told.exists() else 0


def is_running(process: int) -> bool:
    """Tell whether a process is at work; one that ended and was not asked what became of it is not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return not Path("/proc").is_dir()  # it went between two looks


def _told_by(file: Path) -> Path:
    return file.with_suffix(".pid")
