"""Open 5,000 articles with 500,000 tags in the window, as a ratio to an empty project (DESIGN 7, row 6: at most 2).

    python -m tests.bench.opening [ROUNDS] [ARTICLES]

First the window with its library and first article, drawn; then every view filled and the whole file looked through,
which must take less than 2 seconds. Medians of interleaved rounds.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.ui.application import make_application, make_window
from tests.bench.storage import fill

_TABLES = ("entity", "event", "quote")


class Bench:
    """A window that opens one project again and again."""

    def __init__(self, path: Path, articles: int) -> None:
        self._path = path
        fill(path, articles)
        self._window = make_window(theme="light")
        self._window.resize(1440, 900)
        self._window.show()
        QApplication.processEvents()

    def open(self) -> tuple[float, float, float]:
        """Open the project; return milliseconds until it is drawn, until every view is shown and all is known, and of a
        processor's work on the window's thread until it is drawn."""
        self._window.bridge.take(None)
        QApplication.processEvents()
        begin, worked = time.perf_counter(), time.thread_time()
        self._window.projects.open_path(self._path)
        QApplication.processEvents()
        drawn, worked = time.perf_counter(), time.thread_time() - worked
        for table in _TABLES:
            self._window.records.focus_table(table)
            QApplication.processEvents()
        desk = self._window.bridge.desk
        assert desk is not None
        desk.file.wait_until_sound()
        return (drawn - begin) * 1000, (time.perf_counter() - begin) * 1000, worked * 1000


def _wait_for_backups() -> None:
    """Wait for the first backup of each project, which goes on after it is closed; no further one is due soon."""
    while any(thread.name.startswith("backup of ") for thread in threading.enumerate()):
        time.sleep(0.01)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOSSIER_HOME"] = folder
        make_application()
        benches = [Bench(Path(folder) / f"{count}.dossier", count) for count in (0, articles)]
        for bench in benches:
            bench.open()
        _wait_for_backups()
        found = [[bench.open() for bench in benches] for _ in range(rounds)]
        drawn = [row[1][0] / row[0][0] for row in found]
        print(f"drawn: {statistics.median(row[0][0] for row in found):.0f} ms empty, "
              f"{statistics.median(row[1][0] for row in found):.0f} ms with {articles} articles, "
              f"ratio {statistics.median(drawn):.2f}, budget 2")
        work = [row[1][2] / row[0][2] for row in found]
        print(f"work on the window's thread: {statistics.median(row[0][2] for row in found):.0f} ms empty, "
              f"{statistics.median(row[1][2] for row in found):.0f} ms, ratio {statistics.median(work):.2f}")
        print(f"every view: {statistics.median(row[1][1] for row in found):.0f} ms, budget 2000")


if __name__ == "__main__":
    main()
