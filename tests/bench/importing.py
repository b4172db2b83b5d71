"""Import very many files of five kinds in the real window, in one go.

    python -m tests.bench.importing [FILES]

Printed: the time as a ratio to reading the same files by themselves, one after the other, without a project or a
window, and to reading nothing but their bytes; the longest turn of the window's thread meanwhile (budget 50 ms), by the
clock and by the work of the processor; and the most memory that the program and its readers took. A turn that is long
by the clock and worked less than half the budget waited for the processor or for another thread: it is counted apart,
and how busy the machine was is printed beside it.
"""

from __future__ import annotations

import io
import os
import statistics
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from editor import workspace
from editor.formats.archives import zipped
from editor.model.records import Article
from editor.ui.application import make_application, make_window
from tests.places import FORMATS

_KINDS = ("storm.txt", "storm.html", "storm.docx", "storm.pdf", "forward.eml")
_BUDGET = 50
"""Milliseconds."""
_WORD = "harbour"
"""A word of every file, which is another one in each, so that no two say the same."""


class Turn(NamedTuple):
    """Milliseconds of a turn of the window's thread, by the clock and of the processor's work."""

    clock: float
    work: float

    @property
    def is_long(self) -> bool:
        return self.clock > _BUDGET

    @property
    def waited(self) -> bool:
        """Tell whether the turn is long because the thread was kept waiting."""
        return self.is_long and self.work < _BUDGET / 2


def slowness() -> float:
    """Return how many times as long a short loop takes as the processor works at it: 1 on a machine of one's own."""
    clock, work = time.perf_counter(), time.thread_time()
    sum(range(4_000_000))
    return (time.perf_counter() - clock) / (time.thread_time() - work)


def fill(folder: Path, count: int) -> list[Path]:
    """Write the files and return them; those of PDF, whose words cannot be replaced, have the same ones."""
    files = []
    for number in range(count):
        kind = _KINDS[number % len(_KINDS)]
        file = folder / f"{number:05}-{kind}"
        file.write_bytes(_changed((FORMATS / kind).read_bytes(), f"{_WORD}{number}"))
        files.append(file)
    return files


def _changed(content: bytes, word: str) -> bytes:
    if not content.startswith(b"PK"):
        return content if content.startswith(b"%PDF") else content.replace(_WORD.encode(), word.encode())
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        return zipped((name, old.read(name).replace(_WORD.encode(), word.encode())) for name in old.namelist())


def turn() -> Turn:
    """Let the window's thread do what waits for it, and return how long that took."""
    clock, work = time.perf_counter(), time.thread_time()
    QApplication.processEvents()
    return Turn((time.perf_counter() - clock) * 1000, (time.thread_time() - work) * 1000)


def import_in_window(project: Path, files: list[Path]) -> tuple[float, list[Turn], int]:
    """Return the seconds that the import takes, the turns of the window meanwhile, and how many articles came of it."""
    window = make_window(theme="light")
    window.resize(1440, 900)
    window.show()
    window.projects.open_path(project)
    reports = []
    window.imports.reported.connect(reports.append)
    for _ in range(50):
        QApplication.processEvents()
    turns, begin = [], time.perf_counter()
    window.imports.import_paths(files)
    while not reports:
        turns.append(turn())
        time.sleep(0.0005)  # as a loop without events does
    took = time.perf_counter() - begin
    turns += [turn() for _ in range(20)]
    print(" ".join(reports[0].sentences()))
    count = len(window.bridge.project.of(Article))
    window.close()
    return took, turns, count


def most_memory() -> tuple[int, int]:
    """Return the most megabytes that this process took so far, and the largest of its children that ended."""
    import resource
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit,
            resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // unit)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["DOSSIER_HOME"] = home
        folder = Path(home)
        (folder / "files").mkdir()
        files = fill(folder / "files", count)
        begin = time.perf_counter()
        contents = [file.read_bytes() for file in files]
        bytes_alone = time.perf_counter() - begin
        application = make_application()
        workspace.create_project(folder / "many.dossier", "bench").close()
        before, _ = most_memory()
        busy = slowness()
        took, turns, articles = import_in_window(folder / "many.dossier", files)
        after, _ = most_memory()
        begin = time.perf_counter()
        for file, content in zip(files, contents, strict=True):
            workspace.read_article(content, file.name)
        alone = time.perf_counter() - begin
        application.quit()
    from editor.workspace.processes import processes
    processes().end()
    print(f"{count} files, {articles} articles: {took:.1f} s in the window, {alone:.1f} s read alone, ratio "
          f"{took / alone:.2f}; bytes alone {bytes_alone * 1000:.0f} ms, ratio {took / bytes_alone:.0f}")
    clock, work = [turn.clock for turn in turns], [turn.work for turn in turns]
    print(f"longest turn by the clock {max(clock):.0f} ms, by work {max(work):.0f} ms, budget {_BUDGET}; of "
          f"{len(turns)} turns {sum(turn.is_long for turn in turns)} are longer by the clock, "
          f"{sum(took > _BUDGET for took in work)} by work; {sum(turn.waited for turn in turns)} waited for others; "
          f"median {statistics.median(clock):.1f} ms; work of all {sum(work) / 1000:.1f} s")
    print(f"machine: load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors, a loop of its own takes "
          f"{busy:.1f} times its work")
    print(f"most memory: the program {after} MB (before the import {before} MB), its largest reader "
          f"{most_memory()[1]} MB")


if __name__ == "__main__":
    main()
