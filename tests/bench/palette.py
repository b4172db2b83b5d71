"""How long the palette works from a key to the rows on the screen, with 10,000 entities (DESIGN 7: one frame).

    python -m tests.bench.palette [ENTITIES]

Milliseconds are those of the processor, so that a busy machine tells the same as an idle one.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest  # the platform is chosen first

from editor.model.edits.projects import take_in_records
from editor.model.records import Entity
from editor.ui.application import make_application, make_window
from editor.workspace import create_project

_TYPED = ("b", "ba", "bar", "bar m", "zzzz", "mo ka")
_ROUNDS = 7


def fill(path: Path, entities: int) -> None:
    """Write a project with so many entities of two or three names each."""
    chance, desk = random.Random(3), create_project(path, "bench")

    def name() -> str:
        return "".join(chance.choices("abeioulnrstmkzéö", k=chance.randint(3, 9))).capitalize()

    made = [Entity(id=f"{number:026}", type="person", name=f"{name()} {name()}", aliases=(name(),))
            for number in range(entities)]
    desk.session.do(take_in_records(tuple(made), (), "bench"))
    desk.close()


def main() -> None:
    entities = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DOSSIER_HOME"] = folder
        fill(Path(folder) / "many.dossier", entities)
        application = make_application()
        window = make_window(theme="light")
        window.resize(1440, 900)
        window.show()
        window.projects.open_path(Path(folder) / "many.dossier")
        begin = time.thread_time()
        window.commands.action("palette").trigger()
        window.command_palette.repaint()
        print(f"open: {(time.thread_time() - begin) * 1000:.0f} ms")
        QTest.qWait(1500)  # a person looks; names are made ready meanwhile
        palette = window.command_palette
        for typed in _TYPED:
            took = []
            for _ in range(_ROUNDS):
                palette.field.setText(typed)
                begin = time.thread_time()
                palette.field.textEdited.emit(typed)
                palette.repaint()
                took.append(time.thread_time() - begin)
                application.processEvents()
            print(f"{typed!r}: {statistics.median(took) * 1000:.1f} ms, worst {max(took) * 1000:.1f}, "
                  f"{len(palette.offers)} offers; a frame is 16.7")
        window.bridge.take(None)


if __name__ == "__main__":
    main()
