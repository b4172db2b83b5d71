"""Start to the first usable window, as a ratio to a bare QMainWindow in the same run (DESIGN 7, row 1: at most 1.6).

    python -m tests.bench.start [ROUNDS]

Drawn is the window once its first picture is there; usable once a key pressed in it has had its effect: here Tab, which
moves the focus from one button of the greeting to the next. The bare window is sent the same key. The rest is made
afterwards, a part at each idle turn; how long until all is there and the longest turn are printed too. Whole
processes, interleaved; medians of pairwise ratios, by the clock and by the work of the processor, which tells more on a
machine that others use.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
"""
_OURS = """
from editor.__main__ import window as door
application = door()
app = application.make_application()
window, threshold = application.greet()
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
app.sendEvent(first or window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\\t"))
"""
_MOVED = """
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


class Run(NamedTuple):
    """Seconds that a program takes from its start to READY, by the clock and of work, and the milliseconds it wrote."""

    clock: float
    work: float
    written: float


def run(*program: str) -> Run:
    """Return what the program takes."""
    begin, before = time.perf_counter(), os.times()
    child = subprocess.run([sys.executable, "-c", "".join((*program, _READY))], capture_output=True, check=True)
    spent, after = time.perf_counter() - begin, os.times()
    assert child.stdout == b"READY", child.stderr
    work = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(spent, work, float(child.stderr or 0) if _WHOLE in program else 0.0)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["DOSSIER_HOME"] = home
        # what is installed is compiled; a checkout may not be
        os.environ["PYTHONPYCACHEPREFIX"] = home
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        programs = ((_BARE, _DRAWN), (_OURS, _DRAWN), (_BARE, _DRAWN, _KEY), (_OURS, _DRAWN, _KEY, _MOVED),
                    (_OURS, _DRAWN, _WHOLE))
        for program in programs:
            run(*program)  # fills the caches of the disk and of Python
        found = [[run(*program) for program in programs] for _ in range(rounds)]
    bare, drawn, bare_key, key, whole = ([row[place] for row in found] for place in range(5))
    for name, base, times, budget in (("drawn", bare, drawn, ", budget 1.6"),
                                      ("usable", bare_key, key, ", budget 1.6"), ("whole", bare, whole, "")):
        ratios = [own.clock / other.clock for own, other in zip(times, base, strict=True)]
        work = [own.work / other.work for own, other in zip(times, base, strict=True)]
        print(f"{name}: bare {statistics.median(each.clock for each in base) * 1000:.0f} ms, "
              f"ours {statistics.median(each.clock for each in times) * 1000:.0f} ms, "
              f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f}){budget}; "
              f"work {statistics.median(work):.2f} ({min(work):.2f} to {max(work):.2f})")
    print(f"longest turn while the rest is made: {statistics.median(row[4].written for row in found):.0f} ms")


if __name__ == "__main__":
    main()
