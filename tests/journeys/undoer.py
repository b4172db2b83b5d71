"""A person who opens a project in the real window and presses Ctrl+Z until nothing is left to take back.

    python -m tests.journeys.undoer PROJECT

Prints the digest of every state passed, the first one as opened, as one JSON list.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt

from editor.ui.application import make_application, make_window
from tests.journeys.hands import CONTROL, Hands


def main(project: Path) -> None:
    make_application()
    hands = Hands(make_window(theme="light"))
    hands.window.projects.open_path(project)
    desk = hands.window.bridge.desk
    assert desk is not None
    digests = [desk.file.digest()]
    while hands.window.bridge.undo_label():
        hands.key(Qt.Key.Key_Z, CONTROL)
        digests.append(desk.file.digest())
    sys.stdout.buffer.write(msgspec.json.encode(digests))
    hands.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
