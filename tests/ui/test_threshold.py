"""The window between its first picture and its last part."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from editor.ui.application import after_first_picture, greet
from editor.ui.opening import Opening, announce, open_announced
from editor.ui.parts import is_made
from editor.ui.threshold import Threshold
from editor.ui.window import MainWindow
from editor.workspace import create_project

_LATER = ("editor.ui.article", "editor.ui.forms", "editor.ui.library", "editor.session", "editor.model.project",
          "editor.workspace.projects", "editor.cli", "sqlite3", "regex", "lxml")
_WHEN_ASKED_FOR = (
    "editor.ui.briefing", "editor.ui.tour.tour", "editor.ui.help.guide", "editor.ui.palette.palette",
    "editor.ui.preferences.dialog", "editor.ui.key_list", "editor.ui.trash.dialog", "editor.ui.finding.bar",
    "editor.ui.forms.event_form", "editor.briefing.outline", "editor.exporters.word", "lxml")


@pytest.fixture
def greeting(qtbot, tmp_path, monkeypatch) -> Iterator[tuple[MainWindow, Threshold]]:
    monkeypatch.setenv("DOSSIER_HOME", str(tmp_path))
    window, threshold = greet(theme="light")
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
    yield window, threshold
    threshold.finish()
    window.bridge.take(None)


def test_the_greeting_waits_for_nothing_that_it_does_not_show() -> None:
    program = f"""
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
import editor.__main__
from editor.ui.application import greet, make_application
make_application()
window, threshold = greet(theme="light")
print(*(name for name in {_LATER} if name in sys.modules), flush=True)
os._exit(0)
"""
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []


def test_the_whole_window_waits_for_nothing_that_nobody_has_asked_for(tmp_path) -> None:
    program = f"""
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from editor.ui.application import greet, make_application
make_application()
window, threshold = greet(theme="light")
threshold.finish()
assert "editor.ui.wiring" in sys.modules
print(*(name for name in {_WHEN_ASKED_FOR} if name in sys.modules), flush=True)
os._exit(0)
"""
    environment = os.environ | {"DOSSIER_HOME": str(tmp_path)}
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert found.stdout.split() == []


def test_the_greeting_is_drawn_without_the_names_of_qt_that_take_long_to_make() -> None:
    program = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6 import QtCore, QtWidgets
from editor.ui.application import greet, make_application
application = make_application()
window, threshold = greet()
window.show()
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
print("Qt" in vars(QtCore), "QStyle" in vars(QtWidgets), flush=True)
os._exit(0)
"""
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "False"]


def test_garbage_is_looked_for_again_once_the_window_is_whole(tmp_path) -> None:
    program = """
import gc, os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from editor.__main__ import window
application = window()
assert not gc.isenabled()
from PySide6.QtCore import QTimer
application.make_application()
def wait():
    if gc.isenabled():
        print(gc.get_freeze_count() > 0, flush=True)
        os._exit(0)
    QTimer.singleShot(10, wait)
wait()
application.run([])
"""
    variables = os.environ | {"DOSSIER_HOME": str(tmp_path)}
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=variables,
                           timeout=60)
    assert found.stdout.split() == ["True"]


def test_the_keys_work_in_the_greeting_before_the_rest_is_made(greeting) -> None:
    window, threshold = greeting
    first = QApplication.focusWidget()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in (None, first)
    assert not threshold.is_crossed
    assert not is_made(window, "bridge")


def test_the_rest_is_made_while_nothing_happens_and_leaves_the_focus_where_it_is(greeting, qtbot) -> None:
    window, threshold = greeting
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    there = QApplication.focusWidget()
    threshold.start()
    qtbot.waitUntil(lambda: threshold.is_crossed, timeout=20_000)
    assert is_made(window, "library")
    assert QApplication.focusWidget() is there


def test_a_key_that_comes_before_the_rest_is_made_does_what_it_says(greeting) -> None:
    window, threshold = greeting
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert threshold.is_crossed
    assert window.bridge.desk is not None


def test_a_button_that_is_pressed_before_the_rest_is_made_does_what_it_says_once(greeting) -> None:
    window, _ = greeting
    opened = []
    window.bridge.opened.connect(lambda: opened.append(window.bridge.desk))
    QTest.mouseClick(window.empty.new_button, Qt.MouseButton.LeftButton)
    assert len(opened) == 1
    assert window.bridge.desk is not None


def test_a_switch_that_is_thrown_before_the_rest_is_made_is_thrown_once(greeting) -> None:
    window, _ = greeting
    library = window.commands.action("library")
    was_on = library.isChecked()
    QTest.keyClick(window, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
    assert library.isChecked() != was_on


def test_a_command_that_needs_a_project_is_grey_from_the_first_picture_on(greeting) -> None:
    window, threshold = greeting
    grey = _grey(window)
    threshold.finish()
    assert grey == _grey(window)


def _grey(window: MainWindow) -> list[str]:
    return [action.objectName() for action in window.commands.all() if action.isVisible() and not action.isEnabled()]


def test_the_first_picture_says_which_project_is_being_opened(qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DOSSIER_HOME", str(tmp_path))
    path = tmp_path / "floods.dossier"
    create_project(path, "A. Ruiz").close()
    window, threshold = greet(theme="light")
    qtbot.addWidget(window)
    announce(window, path)
    with qtbot.waitExposed(window):
        window.show()
    page = window.findChild(Opening, "openingPage")
    assert window.pages.currentWidget() is page
    assert not window.empty.isVisible()
    assert page.findChild(QLabel).text() == "Opening floods.dossier…"
    assert window.windowTitle() == "floods.dossier — Dossier"
    threshold.finish()
    open_announced(window, path, lambda: window.imports.open_files([path]))
    assert window.bridge.desk is not None
    assert window.windowTitle() == "floods.dossier — Dossier"
    assert window.pages.indexOf(page) == -1
    window.bridge.take(None)


def test_a_project_that_was_announced_and_cannot_be_opened_leaves_the_greeting(qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DOSSIER_HOME", str(tmp_path))
    path = tmp_path / "floods.dossier"
    path.write_bytes(b"no project")
    window, threshold = greet(theme="light")
    qtbot.addWidget(window)
    announce(window, path)
    window.show()
    threshold.finish()
    open_announced(window, path, lambda: window.imports.open_files([path]))
    assert window.empty.isVisible()
    assert window.windowTitle() == "Untitled project — Dossier"
    assert "floods.dossier" in window.toast.findChild(QLabel).text()


def test_what_waits_for_the_first_picture_waits_until_the_window_is_in_sight(qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DOSSIER_HOME", str(tmp_path))
    window, _ = greet(theme="light")
    qtbot.addWidget(window)
    done: list[bool] = []
    after_first_picture(window, lambda: done.append(window.windowHandle().isExposed()))
    QTest.qWait(50)
    assert done == []
    window.show()
    qtbot.waitUntil(lambda: done == [True])


def test_the_program_announces_the_project_that_it_is_started_with(tmp_path) -> None:
    create_project(tmp_path / "floods.dossier", "A. Ruiz").close()
    program = """
import os, pathlib, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from editor.ui import application
def look(window, deed, after=application.after_first_picture):
    def first():
        print(window.pages.currentWidget().accessibleName(), flush=True)
        deed()
        print(window.bridge.desk.path.name, flush=True)
        os._exit(0)
    after(window, first)
application.after_first_picture = look
application.run([pathlib.Path(sys.argv[1])])
"""
    variables = os.environ | {"DOSSIER_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    found = subprocess.run([sys.executable, "-c", program, str(tmp_path / "floods.dossier")], capture_output=True,
                           encoding="utf-8", check=True, env=variables, timeout=60)
    assert found.stdout.splitlines() == ["Opening floods.dossier…", "floods.dossier"]
