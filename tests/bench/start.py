"""Start to the first usable window, as a ratio to a bare QMainWindow in the same run (DESIGN 7, row 1: at most 1.6).

    python -m tests.bench.start [ROUNDS]

Whole processes, interleaved; the median of the pairwise ratios is what counts.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
"""
_OURS = """
from editor.ui.application import make_application, make_window
app = make_application()
window = make_window(theme="light")
window.resize(1440, 900)
window.show()
"""
_READY = """
while not window.windowHandle().isExposed():
    app.processEvents()
app.processEvents()
import os
os.write(1, b"READY")
os._exit(0)
"""


def seconds(program: str) -> float:
    """Return how long the program takes from its start to READY."""
    begin = time.perf_counter()
    child = subprocess.run([sys.executable, "-c", program + _READY], capture_output=True, check=True)
    spent = time.perf_counter() - begin
    assert child.stdout == b"READY", child.stderr
    return spent


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["DOSSIER_HOME"] = home
        seconds(_BARE), seconds(_OURS)
        pairs = [(seconds(_BARE), seconds(_OURS)) for _ in range(rounds)]
    ratios = [ours / bare for bare, ours in pairs]
    print(f"bare {statistics.median(bare for bare, _ in pairs) * 1000:.0f} ms, "
          f"ours {statistics.median(ours for _, ours in pairs) * 1000:.0f} ms, "
          f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f}), budget 1.6")


if __name__ == "__main__":
    main()
