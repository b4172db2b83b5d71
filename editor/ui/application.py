"""Run the program with a window: make Qt's application, its look, the window, and open what was asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.ui.bridge import Bridge
from editor.ui.looks import Looks
from editor.ui.placing import FIRST_SIZE, remember_place, show_placed
from editor.ui.signals import SignalWatch
from editor.ui.window import MainWindow
from editor.ui.wiring import Wiring


def run(files: list[Path]) -> int:
    """Show the window with the project or articles among the files, and return the exit status once it is closed."""
    application = make_application()
    window = make_window()
    show_placed(window)
    SignalWatch(window)
    if files:
        QTimer.singleShot(0, window, lambda: window.imports.open_files(files))
    status = application.exec()
    remember_place(window, window.dock_widths)
    return status


def draw(project: Path, picture: Path) -> None:
    """Draw the window with a project into a PNG file, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    window = make_window(theme="light")
    window.resize(FIRST_SIZE)
    window.show()
    window.projects.open_path(project)
    application.processEvents()
    window.grab().save(str(picture))
    window.close()


def make_application() -> QApplication:
    """Return the application, made once, with its name and scaling."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("dossier")
    application.setApplicationDisplayName("Dossier")
    application.setDesktopFileName("dossier")
    return application


def make_window(*, theme: str = "") -> MainWindow:
    """Return a connected window without a project, in a theme or in the one preferred."""
    application = make_application()
    looks = Looks(application, theme)
    bridge = Bridge()
    window = MainWindow(bridge)
    for part in (looks, bridge):
        part.setParent(window)
    Wiring(window, looks)
    return window
