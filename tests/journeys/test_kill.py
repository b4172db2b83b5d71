"""The window's process is killed at random points: what the status bar called saved is there, and the file opens."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from editor.storage.checking import damages
from editor.storage.connection import connect
from editor.workspace import create_project, import_files, open_project

KILLS = int(os.environ.get("DOSSIER_KILLS", "100"))

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a Unix thing")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one article, closed."""
    folder = tmp_path_factory.mktemp("kill")
    article = folder / "floods.txt"
    article.write_text("Floods cut the road\n\n" + "The Coast Guard said on Friday that Marrow Bay was cut off. " * 40,
                       encoding="utf-8")
    desk = create_project(folder / "case.dossier", "A. Analyst")
    list(import_files(desk, [article], published="2026-03-07"))
    desk.close()
    return desk.path


def kill_at_work(project: Path, seed: int) -> dict[str, int]:
    """Let a person tag in the window, kill the process at some moment, and return what was called saved last."""
    chance = random.Random(seed)
    process = subprocess.Popen([sys.executable, "-m", "tests.journeys.typist", str(project), str(seed)],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(chance.random() * 0.25)
    process.send_signal(signal.SIGKILL)
    said, complaints = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, complaints.decode()
    whole = [line for line in said.split(b"\n")[:-1] if line.endswith(b"}")]
    return msgspec.json.decode(whole[-1], type=dict[str, int]) if whole else {}


def test_what_was_called_saved_survives_every_kill(project: Path, tmp_path: Path) -> None:
    calls = 0
    for seed in range(KILLS):
        path = tmp_path / f"{seed}.dossier"
        shutil.copy(project, path)
        saved = kill_at_work(path, seed)
        desk = open_project(path, "A. Analyst")
        kept = {entry.id for entry in desk.file.entries()}
        desk.close()
        connection = connect(path, "read")
        assert list(damages(connection)) == [], seed
        connection.close()
        assert saved.keys() <= kept, seed
        calls += len(saved)
    assert calls > KILLS  # the person did get something done between the kills
