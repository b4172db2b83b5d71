"""Run the program with a window: make Qt's application, its look, the window, and open what was asked for."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor.storage.settings import load_settings
from editor.ui.fonts import interface_font, prefer
from editor.ui.looks import Looks
from editor.ui.opening import announce, open_announced, project_among
from editor.ui.placing import FIRST_SIZE, remember_place, show_placed
from editor.ui.recent import recent_projects
from editor.ui.threshold import Threshold
from editor.ui.window import MainWindow
from editor.words import choose_language, reads_from_right

_OWN = "application/x-dossier"
"""What the types of everything begin with that only this program reads from the clipboard."""

_SETTLING_MS = 1_500
"""How long the window is given until what follows its first picture is in sight too: the overview of the article."""

_UNSEEN_MS, _LOOK_MS = 2_000, 5
"""How long a start waits for the window to come into sight, as it never does where it begins minimised, and how often
it looks."""


def run(files: list[Path]) -> int:
    """Show the window with the project or articles among the files, and return the exit status once it is closed."""
    application = make_application()
    window, threshold = greet()
    threshold.crossed.connect(lambda: _collect_garbage(window))
    window.leads_newcomers = True
    project = project_among(files)
    if project is not None:
        announce(window, project)
    show_placed(window)

    def begin() -> None:
        import_module("editor.ui.signals").SignalWatch(window)
        if not files:
            threshold.start()
            return
        threshold.finish()
        if project is not None:
            open_announced(window, project, lambda: window.imports.open_files(files))
        else:
            window.imports.open_files(files)

    after_first_picture(window, begin)
    status = application.exec()
    remember_place(window, window.dock_widths)
    return status


def draw(project: Path, picture: Path) -> None:
    """Draw the window with a project into a PNG file, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    window = make_window(theme="light")
    _collect_garbage(window)
    window.resize(FIRST_SIZE)
    window.show()
    window.projects.open_path(project)
    settled = QtCore.QDeadlineTimer(_SETTLING_MS)
    while not settled.hasExpired():
        application.processEvents(QtCore.QEventLoop.ProcessEventsFlag.WaitForMoreEvents, settled.remainingTime())
    window.grab().save(str(picture))
    window.close()


def _collect_garbage(window: MainWindow) -> None:
    """Look for garbage from now on, but not among what has been made so far: that stays as long as the window.

    Nor among the records of a project once they are read: none forms a ring, and of very many it would take seconds.
    """
    window.bridge.opened.connect(gc.freeze)
    gc.freeze()
    gc.enable()


_TURN = 0.0005
"""The seconds after which Python gives another thread its turn, 5 ms by default: each time that Qt has done something
for the window's thread, that waits so long for work beside the window, such as a search through all articles.
"""


def make_application() -> QApplication:
    """Return the application, made once, with its name and scaling."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    sys.setswitchinterval(_TURN)
    # as an argument, because QApplication.setStyle() returns a style, whose Python class takes long to make
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("dossier")
    application.setApplicationDisplayName("Dossier")
    application.setDesktopFileName("dossier")
    application.aboutToQuit.connect(_leave_words)
    return application


def _leave_words() -> None:
    """Leave on the clipboard the plain words of what was copied here: what Python made must not outlive it."""
    clipboard = QApplication.clipboard()
    if any(each.startswith(_OWN) for each in clipboard.mimeData().formats()):
        clipboard.setText(clipboard.text())


def greet(*, theme: str = "") -> tuple[MainWindow, Threshold]:
    """Return a window that greets, in a theme or in the one preferred, and what makes the rest of it."""
    application = make_application()
    settings = load_settings()
    _speak(application, settings.language)
    prefer(percent=settings.interface_scale, reading=settings.reading_font)
    application.setFont(interface_font(13))  # before the window, whose parts measure words
    window = MainWindow()
    looks = Looks(application, theme)  # after the window: under a style sheet Qt polishes widgets anew at each move
    looks.setParent(window)
    window.empty.show_recent(recent_projects())
    return window, Threshold(window, looks)


def _speak(application: QApplication, language: str) -> None:
    """Say everything in the language preferred, and lay windows out in its direction."""
    if language:
        choose_language(language)
    if reads_from_right():
        application.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)


def make_window(*, theme: str = "") -> MainWindow:
    """Return a whole window without a project, in a theme or in the one preferred."""
    window, threshold = greet(theme=theme)
    threshold.finish()
    return window


def after_first_picture(window: MainWindow, deed: Callable[[], object]) -> None:
    """Do the deed once the window is drawn; one that stays out of sight is not waited for."""
    patience = QtCore.QDeadlineTimer(_UNSEEN_MS)

    def look() -> None:
        handle = window.windowHandle()
        if patience.hasExpired() or (handle is not None and handle.isExposed()):
            QTimer.singleShot(0, window, lambda: QTimer.singleShot(0, window, deed))
        else:  # X11 and Wayland give a window its place on the screen some turns after it is shown
            QTimer.singleShot(_LOOK_MS, window, look)

    QTimer.singleShot(0, window, look)
