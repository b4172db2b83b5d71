"""How soon the first hits in 5,000 articles are on the screen after a letter, at five a second (budget: 100 ms).

    python -m tests.bench.finding [ARTICLES]

For each letter: milliseconds by the clock until hits are painted, or until it is said that there are none; those of a
processor's work on the window's thread and on all threads in that time; and of the longest turn of the window, by
work, until the next letter. Beside the clock stands how many times slower than a processor by itself the machine is
just then: where that is far from 1 the machine is busy with something else, and only the work tells of this program.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from editor.ui.application import make_application, make_window
from editor.ui.window import MainWindow
from tests.bench.search import NAME, fill

_EVERY_S = 0.2
_ARABIC_EVERY = 10
"""One article in so many is Arabic; one in fifty has the name."""

_ARABIC = ("العراق", "بغداد", "الوزير", "الطريق", "قال", "في", "من", "على", "إلى", "مفتوح", "الحكومة", "محمد")
_LETTERS = "اااالللليييموننترببعدسفقهكحجصشةطخضغثذزءأإظى"


class Took(NamedTuple):
    """Milliseconds from a letter to its hits, and how many times slower than a processor the machine was."""

    typed: str
    clock: float
    work: float
    all_work: float
    turn: float
    slowed: float


class Answer(QObject):
    """Notes when the list has painted rows of what was typed last, or when it is said that there are none."""

    _painted = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._list = window.found.list
        self._is_found = False
        self.at: tuple[float, float, float] | None = None
        self._list.viewport().installEventFilter(self)
        self._painted.connect(self._note, Qt.ConnectionType.QueuedConnection)
        everywhere = window.finding.everywhere
        everywhere.found.connect(lambda _: self._expect())
        everywhere.ended.connect(lambda *_: None if self._list.isVisible() else QTimer.singleShot(0, self, self._note))

    def forget(self) -> None:
        self._is_found, self.at = False, None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt
        if event.type() == QEvent.Type.Paint and self._is_found and self.at is None:
            self._painted.emit()  # told once the picture is flushed
        return False

    def _expect(self) -> None:
        self._is_found = True

    def _note(self) -> None:
        self.at = self.at or now()


def now() -> tuple[float, float, float]:
    """Return seconds by the clock, of work on this thread, and of work on all."""
    return time.perf_counter(), time.thread_time(), time.process_time()


def slowness() -> float:
    """Return how many times longer than a processor alone a short loop takes now."""
    begin, work = time.perf_counter(), time.thread_time()
    while time.thread_time() - work < 0.01:
        pass
    return (time.perf_counter() - begin) / 0.01


def typed(window: MainWindow, field: QLineEdit, answer: Answer, words: str) -> Iterator[Took]:
    """Yield what each letter of some words took, typed at five a second."""
    field.clear()
    rest(1)
    for at, letter in enumerate(words, 1):
        slowed = slowness()
        answer.forget()
        begin, longest = now(), 0.0
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        while time.perf_counter() < begin[0] + _EVERY_S or answer.at is None:
            turn = time.thread_time()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            longest = max(longest, time.thread_time() - turn)
            time.sleep(0.001)  # as a loop of events waits; without it this thread would keep others from theirs
        took = [(after - before) * 1000 for before, after in zip(begin, answer.at, strict=True)]
        yield Took(words[:at], *took, longest * 1000, slowed)


def rest(seconds: float) -> None:
    """Let the window do what it likes."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.001)


def arabic(chance: random.Random) -> str:
    """Return the words of an Arabic article."""
    seldom = ["".join(chance.choices(_LETTERS, k=chance.randint(3, 8))) for _ in range(250)]
    return " ".join(chance.sample([*seldom, *_ARABIC * 10], k=350))


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOSSIER_HOME"] = folder
        path = Path(folder) / "many.dossier"
        chance = random.Random(11)
        common = fill(path, many, lambda number: arabic(chance) if number % _ARABIC_EVERY == 1 else "")
        make_application()
        window = make_window(theme="light")
        window.resize(1440, 900)
        window.show()
        window.projects.open_path(path)
        gc.freeze()  # as the program does once a project is open
        rest(2)
        window.commands.action("find everywhere").trigger()
        rest(1)
        field = window.findChild(QLineEdit, "findField")
        answer = Answer(window)
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; of each letter: ms by the clock (machine "
              "slowed so many times), work in the window, on all threads; longest turn")
        for kind, words in (("a name", NAME), ("a common word", common), ("a phrase", f"{common} {common}"),
                            ("nowhere", "qzjxv"), ("Arabic", "العراق"), ("Arabic, nowhere", "ززظظذذ")):
            told = list(typed(window, field, answer, words))
            print(f"{kind}, clock: " + ", ".join(f"{took.clock:.0f} ({took.slowed:.1f})" for took in told))
            print(f"{' ' * len(kind)}  work: " + ", ".join(f"{took.work:.0f}/{took.all_work:.0f}" for took in told)
                  + f"; median {statistics.median(took.all_work for took in told):.0f}; longest turn "
                  f"{max(took.turn for took in told):.0f}")
        window.close()


if __name__ == "__main__":
    main()
