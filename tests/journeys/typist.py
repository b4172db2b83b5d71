"""A person who tags without end in the real window, in a process made to be killed.

    python -m tests.journeys.typist PROJECT SEED

Whenever the status bar says Saved, one line goes to standard output: the ids of all steps ever done, as they stand.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from editor.model.change import Change
from editor.ui.application import make_application, make_window
from editor.ui.article import ArticleView
from tests.journeys.hands import CONTROL, SHIFT, Hands

_LETTERS = (Qt.Key.Key_P, Qt.Key.Key_O, Qt.Key.Key_L, Qt.Key.Key_E, Qt.Key.Key_Q)


class Log:
    """Remembers what was done in the session, and writes it down when the status bar says that it is saved."""

    def __init__(self, hands: Hands) -> None:
        self._steps: dict[str, int] = {}
        self._label = hands.find(QLabel, "statusSaved")
        hands.window.bridge.changed.connect(self._note)
        hands.window.bridge.save_state_changed.connect(self._write)

    def _note(self, change: Change) -> None:
        self._steps[change.id] = self._steps.get(change.id, 0) + 1

    def _write(self) -> None:
        if self._label.text().startswith("Saved"):
            os.write(1, msgspec.json.encode(self._steps) + b"\n")


def main(project: Path, seed: int) -> None:
    make_application()
    hands = Hands(make_window(theme="light"))
    hands.window.projects.open_path(project)
    view = hands.find(ArticleView, "articleView")
    log = Log(hands)
    chance = random.Random(seed)
    view.setFocus()
    while True:
        if not view.words:  # even the import has been taken back
            hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
            continue
        place = chance.randrange(len(view.words))
        view.select(place, place)
        if chance.random() < 0.2:
            hands.key(Qt.Key.Key_Z, CONTROL)
        elif chance.random() < 0.1:
            hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
        else:
            view.setFocus()
            hands.key(Qt.Key.Key_Right, CONTROL | SHIFT)
            hands.key(chance.choice(_LETTERS))
        QApplication.processEvents()
        assert log is not None


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
