"""Put the window on the screen, whole and where it was left; remember where it is left."""

from __future__ import annotations

from contextlib import suppress

import msgspec
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from editor.storage.settings import load_settings, save_settings

FIRST_SIZE = QSize(1440, 900)
_FRAME = QMargins(4, 36, 4, 4)
"""What a desktop draws round a window, which is not known before it is shown."""


def show_placed(window: QMainWindow) -> None:
    """Show the window where it was left, if all of it is on a screen still; else in the middle, or maximised."""
    settings = load_settings()
    left = QRect(*settings.window) if settings.window else QRect()
    if left.isValid() and _is_on_a_screen(left):
        window.setGeometry(left)
    else:
        window.setGeometry(_in_the_middle(window.screen().availableGeometry()))
    if settings.maximised or not _is_on_a_screen(window.geometry()):
        window.showMaximized()
    else:
        window.show()


def remember_place(window: QMainWindow, docks: tuple[int, int]) -> None:
    """Remember where the window is and how wide its docks are, for the next run."""
    place = window.normalGeometry()
    with suppress(OSError):  # the next run begins as the first did
        save_settings(msgspec.structs.replace(
            load_settings(), window=(place.x(), place.y(), place.width(), place.height()),
            maximised=window.isMaximized(), docks=docks))


def _is_on_a_screen(place: QRect) -> bool:
    framed = place.marginsAdded(_FRAME)
    return any(screen.availableGeometry().contains(framed) for screen in QGuiApplication.screens())


def _in_the_middle(available: QRect) -> QRect:
    place = QRect(available.topLeft(), FIRST_SIZE)
    place.moveCenter(available.center())
    return place
