"""What the collector of garbage looks through while the program runs."""

from __future__ import annotations

import os
import subprocess
import sys

from editor.model.edits.entities import add_entity
from editor.workspace import create_project


def test_garbage_is_not_looked_for_among_the_records_of_a_project(tmp_path) -> None:
    path = tmp_path / "harbour.dossier"
    desk = create_project(path, "ana")
    desk.session.do(add_entity("Port Ellis", "location"))
    desk.close()
    program = """
import gc, os, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from editor.__main__ import window
application = window()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from editor.model.records import Entity
application.make_application()
def wait():
    if gc.isenabled():
        shown = next(one for one in QApplication.topLevelWidgets() if isinstance(one, application.MainWindow))
        if shown.bridge.desk is not None:
            held = shown.bridge.project.of(Entity)
            assert gc.is_tracked(held)
            print(len(held), any(one is held for one in gc.get_objects()), flush=True)
            os._exit(0)
    QTimer.singleShot(10, wait)
wait()
application.run([Path(sys.argv[1])])
"""
    variables = os.environ | {"DOSSIER_HOME": str(tmp_path)}
    found = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True,
                           env=variables, timeout=60)
    assert found.stdout.split() == ["1", "False"]
