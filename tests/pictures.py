"""Take pictures of every state of the window: `python -m tests.pictures FOLDER [STATE...]`, in each theme and size."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

THEMES = ("light", "dark")
SIZES = ((1280, 800), (1440, 900))
_SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 2560, "height": 1440, "logicalDpi": 96, "logicalBaseDpi": 96,
           "dpr": 1}
"""A screen that dialogs have room on; the one that Qt offers without a screen is smaller than the window."""


def main(folder: Path, names: list[str]) -> None:
    """Take the pictures of the named states, or of all."""
    with tempfile.TemporaryDirectory() as place:
        screens = Path(place, "screens.json")
        screens.write_text(json.dumps({"screens": [_SCREEN]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        take_all(folder, names)


def take_all(folder: Path, names: list[str]) -> None:
    """Take the pictures on the screens that are there."""
    from tests.ui.states import STATES
    folder.mkdir(parents=True, exist_ok=True)
    for state in STATES:
        if not names or state.name in names:
            for theme in THEMES:
                for size in SIZES:
                    with tempfile.TemporaryDirectory() as home:
                        os.environ["DOSSIER_HOME"] = home
                        take(state, theme, size, folder / f"{state.name}-{theme}-{size[0]}.png")


def take(state: object, theme: str, size: tuple[int, int], picture: Path) -> None:
    """Take one picture, of the window with all dialogs that stand open over it."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter

    from editor.ui.application import make_application, make_window
    from tests.journeys.hands import Hands
    from tests.ui.states import State, dialogs_of
    from tests.ui.walking import settle
    assert isinstance(state, State)
    make_application()
    window = make_window(theme=theme)
    window.resize(*size)
    hands = Hands(window)
    try:
        state.reach(hands)
        settle()
        whole = window.grab()
        painter = QPainter(whole)
        for dialog in dialogs_of(window)[1:]:
            painter.drawPixmap(window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0))), dialog.grab())
            dialog.close()
        painter.end()
        whole.save(str(picture))
    finally:
        hands.leave()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
