"""Start to the first usable window, as a ratio to a bare QMainWindow in the same run (DESIGN 7, row 1: at most 1.6).

    python -m tests.bench.start [ROUNDS]

Usable is the window once it is drawn and a key pressed in it has had its effect: here Tab, which moves the focus from
one button of the greeting to the next. The rest of the window is made afterwards, a part at each idle turn; how long
until all is there and the longest turn are printed too. Whole processes, interleaved; medians of pairwise ratios.
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
from editor.ui.application import greet, make_application
app = make_application()
window, threshold = greet(theme="light")
window.resize(1440, 900)
window.show()
"""
_DRAWN = """
while not window.windowHandle().isExposed():
    app.processEvents()
app.processEvents()
"""
_KEY = """
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
window.activateWindow()
app.processEvents()
first = app.focusWidget()
app.sendEvent(first, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\\t"))
assert app.focusWidget() not in (None, first), "Tab moves the focus"
"""
_WHOLE = """
import time
threshold.start()
longest = 0.0
while not threshold.is_crossed:
    begin = time.perf_counter()
    app.processEvents()
    longest = max(longest, time.perf_counter() - begin)
import os
os.write(2, b"%.1f" % (longest * 1000))
"""
_READY = """
import os
os.write(1, b"READY")
os._exit(0)
"""


def seconds(*program: str) -> tuple[float, float]:
    """Return how long the program takes from its start to READY, and the milliseconds it wrote, if any."""
    begin = time.perf_counter()
    child = subprocess.run([sys.executable, "-c", "".join((*program, _READY))], capture_output=True, check=True)
    spent = time.perf_counter() - begin
    assert child.stdout == b"READY", child.stderr
    return spent, float(child.stderr or 0) if _WHOLE in program else 0.0


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["DOSSIER_HOME"] = home
        # what is installed is compiled; a checkout may not be
        os.environ["PYTHONPYCACHEPREFIX"] = home
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        programs = ((_BARE, _DRAWN), (_OURS, _DRAWN, _KEY), (_OURS, _DRAWN, _WHOLE))
        for program in programs:
            seconds(*program)  # fills the caches of the disk and of Python
        found = [[seconds(*program) for program in programs] for _ in range(rounds)]
    bare, ours, whole = ([row[place][0] for row in found] for place in range(3))
    for name, times, budget in (("usable", ours, ", budget 1.6"), ("whole", whole, "")):
        ratios = [time / base for time, base in zip(times, bare, strict=True)]
        print(f"{name}: bare {statistics.median(bare) * 1000:.0f} ms, ours {statistics.median(times) * 1000:.0f} ms, "
              f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f}){budget}")
    print(f"longest turn while the rest is made: {statistics.median(row[2][1] for row in found):.0f} ms")


if __name__ == "__main__":
    main()
